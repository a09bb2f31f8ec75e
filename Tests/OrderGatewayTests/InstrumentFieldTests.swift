import FIXCodec
import FIXDialect
import OMSCore
import OMSTypes
import OrderGateway
import Testing

/// Fields that say what an order's instrument is: understood where the instrument master knows,
/// refused by name where they are not so.
@Suite struct InstrumentFieldTests {
    /// A share, an option and a future on it, a bond, a pair of currencies and its forward.
    private struct Master: OrderEntryDirectory {
        let watchesTraders = false

        func clOrdID(of order: OrderID, session: SessionID) -> ClOrdID? { nil }

        func symbol(securityID: Text64, source: UInt8) -> Symbol? {
            let known: [Text64: (UInt8, Symbol)] = [
                "459200101": (0x31, "IBM"), "US4592001014": (0x34, "IBM"),
                "037833100": (0x31, "AAPL"),
            ]
            guard let (code, symbol) = known[securityID], code == source else { return nil }
            return symbol
        }

        func instrument(_ symbol: Symbol) -> ListedInstrument? {
            var product = ProductTerms(symbol: symbol)
            product.maturity = CalendarDate("2026-12-18")
            switch symbol.description {
            case "IBM":
                var master = InstrumentMaster(symbol: symbol)
                master.exchange = "XNYS"
                master.identifiers = [SecurityIdentifier(.cusip, "459200101")]
                return ListedInstrument(
                    terms: InstrumentTerms(symbol: symbol, isin: "US4592001014"), master: master)
            case "IBMC100":
                product.kind = .option
                product.multiplier = 100
                product.underlying = "IBM"
                product.strike = Price(units: 100 * DecimalText.scale)
            case "IBMZ6":
                product.kind = .future
                product.multiplier = 50
                product.underlying = "IBM"
            case "BOND":
                product.kind = .bond
                product.settlementDays = 1
                product.coupon = CouponTerms(rate: 5_000_000)
            case "EURUSD", "EURUSD3M":
                product.kind = symbol == "EURUSD" ? .currencySpot : .currencyForward
                product.settlementDays = 2
                product.base = .eur
                product.quote = .usd
            default: return nil
            }
            return ListedInstrument(terms: InstrumentTerms(symbol: symbol), product: product)
        }

        func currency(of symbol: Symbol) -> Currency? {
            instrument(symbol).map { $0.product?.base ?? $0.terms.currency }
        }

        func contract(_ terms: ProductTerms, day isExact: Bool) -> Symbol? {
            guard terms.underlying == "IBM", let date = terms.maturity?.components,
                date.year == 2026, date.month == 12, !isExact || date.day == 18
            else { return nil }
            if terms.kind == .future { return "IBMZ6" }
            let isListed = !terms.isPut && terms.strike.units == 100 * DecimalText.scale
            return isListed ? "IBMC100" : nil
        }

        func settlementDate(of symbol: Symbol) -> CalendarDate? {
            CalendarDate(symbol == "EURUSD3M" ? "2026-12-18" : "2026-03-04")
        }
    }

    private func entered(
        _ fields: String, _ type: String, _ version: FIXVersion
    ) throws -> (symbol: Symbol, refusal: Refusal) {
        let body =
            "35=\(type)|49=C|56=OMS|34=2|52=20260302-14:30:01.000|11=A1|41=A0|1=ACC1|21=1|"
            + "\(fields)54=1|60=20260302-14:30:01|38=100|40=2|44=10|"
        let result = Message.parsed(Message.bytes(version, body)) { index in
            OrderEntryAdapter.command(
                index, session: SessionID(1), dialect: FIXDialect(version), directory: Master())
        }
        switch try result.get() {
        case .newOrder(let order): return (order.symbol, .none)
        case .request(.newOrder(let order)): return (order.order.symbol, order.refusal)
        case .replaceOrder(let request): return (request.symbol, .none)
        case .request(.refusedReplace(let request, let refusal)): return (request.symbol, refusal)
        default:
            Issue.record("neither an order nor a replace")
            return ("", .none)
        }
    }

    /// Fields, the symbol that they come to, and the tag that is refused, with what it is told.
    static let rows: [(String, Symbol, Int64, RefusalReason)] = [
        ("55=IBM|15=USD|", "IBM", 0, .none),
        ("55=IBM|15=EUR|", "IBM", 15, .instrumentMismatch),
        ("55=IBM|48=459200101|22=1|", "IBM", 0, .none),
        ("55=IBM|48=037833100|22=1|", "IBM", 48, .instrumentMismatch),
        ("55=IBM|48=459200102|22=1|", "IBM", 48, .instrumentMismatch),
        ("55=IBM|48=US0378331005|22=4|", "IBM", 48, .instrumentMismatch),
        // Nobody here knows its SEDOL.
        ("55=IBM|48=2005973|22=2|", "IBM", 0, .none),
        ("55=IBM|167=CS|460=5|461=ESVUFR|423=2|207=XNYS|63=0|120=USD|", "IBM", 0, .none),
        ("55=IBM|207=XNAS|", "IBM", 207, .instrumentMismatch),
        // A share of which no product is known: as for fields that are not done here.
        ("55=IBM|167=OPT|", "IBM", 167, .unsupportedField),
        ("55=IBM|64=20260304|", "IBM", 64, .unsupportedField),
        ("55=IBM|423=1|", "IBM", 423, .unsupportedField),
        ("55=NONE|200=202612|", "NONE", 200, .unsupportedField),
        // Contracts by their own symbols, and by what they are.
        ("55=IBMC100|167=OPT|200=202612|205=18|201=1|202=100|231=100|", "IBMC100", 0, .none),
        ("55=IBM|167=OPT|200=202612|201=1|202=100|", "IBMC100", 0, .none),
        ("55=IBM|167=OPT|541=20261218|461=OCASPS|202=100.00|", "IBMC100", 0, .none),
        ("55=IBM|167=OPT|200=20261218|201=1|202=100|", "IBMC100", 0, .none),
        ("55=IBM|167=FUT|200=202612|", "IBMZ6", 0, .none),
        ("55=IBM|167=OPT|200=202612|201=0|202=100|", "IBM", 167, .unsupportedField),
        ("55=IBMC100|201=0|", "IBMC100", 201, .instrumentMismatch),
        ("55=IBMC100|202=105|", "IBMC100", 202, .instrumentMismatch),
        ("55=IBMC100|200=202701|", "IBMC100", 200, .instrumentMismatch),
        ("55=IBMC100|200=202612w3|", "IBMC100", 0, .none),
        ("55=IBMC100|200=202612w2|", "IBMC100", 200, .instrumentMismatch),
        ("55=IBMC100|541=20261219|", "IBMC100", 541, .instrumentMismatch),
        ("55=IBMC100|231=10|", "IBMC100", 231, .instrumentMismatch),
        ("55=IBMC100|167=FUT|", "IBMC100", 167, .instrumentMismatch),
        ("55=IBMC100|461=OPASPS|", "IBMC100", 461, .instrumentMismatch),
        ("55=IBMZ6|202=100|", "IBMZ6", 202, .unsupportedField),
        // A bond is priced in percent of par.
        ("55=BOND|167=CORP|460=3|423=1|223=0.05|64=20260304|63=2|", "BOND", 0, .none),
        ("55=BOND|423=2|", "BOND", 423, .instrumentMismatch),
        ("55=BOND|423=9|", "BOND", 0, .none),
        ("55=BOND|223=0.04|", "BOND", 223, .instrumentMismatch),
        ("55=BOND|63=1|", "BOND", 63, .instrumentMismatch),
        ("55=BOND|64=20260305|", "BOND", 64, .instrumentMismatch),
        ("55=BOND|167=FOR|", "BOND", 167, .instrumentMismatch),
        // Of currencies the quantity is of the base, and the value date is the pair's.
        ("55=EURUSD|15=EUR|167=FOR|460=4|63=3|64=20260304|", "EURUSD", 0, .none),
        ("55=EURUSD|15=USD|", "EURUSD", 15, .instrumentMismatch),
        ("55=EURUSD|63=2|", "EURUSD", 63, .instrumentMismatch),
        ("55=EURUSD|167=FXFWD|", "EURUSD", 167, .instrumentMismatch),
        ("55=EURUSD3M|167=FXFWD|63=6|64=20261218|", "EURUSD3M", 0, .none),
        ("55=EURUSD3M|63=6|64=20261219|", "EURUSD3M", 64, .instrumentMismatch),
        ("55=EURUSD|193=20260604|192=100|", "EURUSD", 193, .unsupportedField),
        ("55=IBM|65=WI|", "IBM", 65, .unsupportedField),
    ]

    @Test("Orders and replaces, in three versions", arguments: rows)
    func fields(_ fields: String, _ symbol: Symbol, _ tag: Int64, _ reason: RefusalReason) throws {
        for version in [FIXVersion.fix42, .fix44, .fix50SP2] {
            for type in ["D", "G"] {
                let found = try entered(fields, type, version)
                #expect(found.symbol == symbol, "\(type) \(version) \(fields)")
                #expect(found.refusal.reason == reason, "\(type) \(version) \(fields)")
                #expect(found.refusal.limit == tag, "\(type) \(version) \(fields)")
            }
        }
    }

    @Test func whatIsNotSoIsToldByTag() {
        let refusal = Refusal(.instrumentMismatch, limit: 202, text: "105")
        #expect(
            refusal.description
                == "tag 202=105 is not so of this instrument; correct it or leave it out")
        #expect(refusal.reason.ordRejReason == .unknownSymbol)
    }
}
