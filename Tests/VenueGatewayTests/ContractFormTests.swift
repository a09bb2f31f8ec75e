import FIXCodec
import FIXDialect
import FIXDictionary
import OMSTypes
import Testing

@testable import OMSCore
@testable import VenueGateway

/// Which contract a venue is told, in each version.
@Suite struct ContractFormTests {
    private func text(_ product: ProductTerms?, _ version: FIXVersion) -> String {
        var body = FIXBodyWriter()
        ContractForm.write(product, FIXDialect(version), into: &body)
        return String(decoding: body.bytes, as: UTF8.self).replacing("\u{1}", with: "|")
    }

    private var option: ProductTerms {
        var terms = ProductTerms(symbol: "A", kind: .option, multiplier: 100)
        terms.maturity = CalendarDate("2026-12-18")
        terms.strike = Price(units: 1_250_000_000)
        terms.isPut = true
        terms.underlying = "ACME"
        return terms
    }

    static let versions: [(FIXVersion, String)] = [
        (.fix40, ""), (.fix41, "167=OPT|200=202612|205=18|201=0|202=12.5|"),
        (.fix42, "167=OPT|200=202612|205=18|201=0|202=12.5|"),
        (.fix43, "461=OPXXXX|167=OPT|200=202612|541=20261218|202=12.5|"),
        (.fix44, "461=OPXXXX|167=OPT|200=202612|541=20261218|201=0|202=12.5|"),
        (.fix50SP2, "461=OPXXXX|167=OPT|200=202612|541=20261218|201=0|202=12.5|"),
    ]

    @Test(arguments: versions)
    func optionsAreToldInFieldsOfTheVersion(_ version: FIXVersion, _ wanted: String) throws {
        #expect(text(option, version) == wanted)
        let dictionary =
            version >= .fix50 ? FIXDictionary.fixt(carrying: version) : FIXDictionary.of(version)
        for field in wanted.split(separator: "|") {
            let tag = try #require(Int(field.prefix { $0 != "=" }))
            #expect(dictionary.field(tag) != nil, "\(tag) in \(version)")
        }
        var future = option
        future.kind = .future
        let isPlain = wanted.isEmpty
        #expect(text(future, version).contains("167=FUT|200=202612|") == !isPlain)
        #expect(!text(future, version).contains("202="))
        #expect(text(ProductTerms(symbol: "A", kind: .bond), version).isEmpty)
        #expect(text(nil, version).isEmpty)
    }
}
