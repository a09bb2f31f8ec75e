import FIXCodec
import FIXDialect
import OMSCore
import OMSTypes

/// How a venue is told which option or future it is, beside the symbol.
public enum ContractForm {
    private enum Tag {
        static let maturityMonthYear = 200
        static let putOrCall = 201
        static let strikePrice = 202
        static let maturityDay = 205
        static let cfiCode = 461
        static let maturityDate = 541
    }

    /// Nothing for instruments that are no such contracts, and in 4.0, which has no fields for them.
    public static func write(
        _ product: ProductTerms?, _ dialect: FIXDialect, into body: inout FIXBodyWriter
    ) {
        guard let product, product.kind == .option || product.kind == .future,
            let maturity = product.maturity, dialect.version >= .fix41
        else { return }
        let isOption = product.kind == .option
        let hasCFICode = dialect.version >= .fix43
        if isOption, hasCFICode {
            body.field(Tag.cfiCode, Text64(product.isPut ? "OPXXXX" : "OCXXXX")!)
        }
        body.field(FIXTag.securityType, Text64(isOption ? "OPT" : "FUT")!)
        body.field(Tag.maturityMonthYear, Text64(String(maturity.fix.prefix(6)))!)
        if hasCFICode {
            body.field(Tag.maturityDate, Text64(maturity.fix)!)
        } else {
            body.field(Tag.maturityDay, maturity.components.day)
        }
        guard isOption else { return }
        // 4.3 has the CFICode in its place.
        if dialect.version != .fix43 { body.field(Tag.putOrCall, product.isPut ? 0 : 1) }
        body.field(Tag.strikePrice, product.strike)
    }
}
