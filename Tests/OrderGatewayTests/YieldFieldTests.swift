import FIXCodec
import FIXDialect
import OMSCore
import OMSTypes
import OrderGateway
import Testing

/// Orders by yield: converted to a price at the door, both of them told.
@Suite struct YieldFieldTests {
    /// The bond of the specification: 5 % semi-annual, 15 May and November, by 30/360; at 5 % on
    /// 3 March 2026 it is worth 99.99258621.
    private struct Master: OrderEntryDirectory {
        let watchesTraders = false
        func clOrdID(of order: OrderID, session: SessionID) -> ClOrdID? { nil }
        func symbol(securityID: Text64, source: UInt8) -> Symbol? { nil }

        func instrument(_ symbol: Symbol) -> ListedInstrument? {
            guard symbol == "BOND" || symbol == "ZERO" else {
                return ListedInstrument(terms: InstrumentTerms(symbol: symbol))
            }
            var product = ProductTerms(symbol: symbol, kind: .bond)
            product.settlementDays = 1
            product.maturity = CalendarDate("2030-11-15")
            if symbol == "BOND" { product.coupon = CouponTerms(rate: 5_000_000) }
            return ListedInstrument(
                terms: InstrumentTerms(symbol: symbol, tick: Price(units: 1_000_000)),
                product: product)
        }

        func settlementDate(of symbol: Symbol) -> CalendarDate? { CalendarDate("2026-03-03") }
    }

    private func read(_ type: String, _ fields: String) throws -> OrderCommand? {
        let body =
            "35=\(type)|49=C|56=OMS|34=2|52=20260302-14:30:01.000|11=A1|41=A0|1=ACC1|21=1|"
            + "\(fields)60=20260302-14:30:01|38=100|40=2|"
        return try Message.parsed(Message.bytes(.fix44, body)) { index in
            OrderEntryAdapter.command(
                index, session: SessionID(1), dialect: FIXDialect(.fix44), directory: Master())
        }.get()
    }

    /// Fields, and the price that they come to, or the tag that is refused.
    static let rows: [(String, String?, Int64)] = [
        ("55=BOND|54=1|423=9|44=5|", "99.99", 0),
        ("55=BOND|54=2|423=9|44=5|", "100", 0),
        ("55=BOND|54=1|423=9|44=4.25|", "103.15", 0),
        ("55=BOND|54=1|423=9|236=0.05|", "99.99", 0),
        ("55=BOND|54=1|423=9|44=5|236=0.05|", "99.99", 0),
        ("55=BOND|54=1|423=9|44=5|236=0.06|", nil, 44),
        ("55=BOND|54=1|423=9|44=250|", nil, 44),
        ("55=BOND|54=1|423=9|44=4.1234567|", nil, 44),
        ("55=BOND|54=1|423=9|44=5|99=5|", nil, 99),
        ("55=BOND|54=1|423=1|44=99.99|", "99.99", 0),
        ("55=BOND|54=1|423=2|44=99.99|", nil, 423),
        // Nobody knows what it pays, and a share has no yield.
        ("55=ZERO|54=1|423=9|44=5|", nil, 423),
        ("55=IBM|54=1|423=9|44=5|", nil, 423),
    ]

    @Test(arguments: rows) func becomesAPrice(_ fields: String, _ price: String?, _ tag: Int64)
        throws
    {
        for type in ["D", "G"] {
            var found = Price.none
            var refusal = Refusal.none
            switch try read(type, fields) {
            case .newOrder(let order): found = order.price
            case .request(.newOrder(let order)):
                (found, refusal) = (order.order.price, order.refusal)
            case .replaceOrder(let request): found = request.price
            case .request(.refusedReplace(_, let reason)): refusal = reason
            default: Issue.record("neither an order nor a replace")
            }
            #expect(refusal.limit == tag, "\(type): \(refusal.description)")
            guard let price else { continue }
            #expect(DecimalText.string(found.units) == price, "\(type)")
        }
    }

    /// The yield is told with the price that it made, and no longer when a replace made another.
    @Test func bothAreTold() throws {
        guard case .request(.newOrder(let order)) = try read("D", "55=BOND|54=1|423=9|44=4.25|")
        else {
            Issue.record("nothing is kept")
            return
        }
        func told(_ price: Price, _ version: FIXVersion, _ audience: KeptFieldForm.Audience)
            -> String
        {
            var body = FIXBodyWriter()
            order.fields.withUnsafeBytes {
                KeptFieldForm.write(
                    $0, for: audience, FIXDialect(version), price: price, into: &body)
            }
            return String(decoding: body.bytes, as: UTF8.self)
                .replacing("\u{1}", with: "|")
        }
        #expect(told(order.order.price, .fix44, .client) == "423=1|235=MATURITY|236=0.0425|")
        #expect(told(order.order.price, .fix50SP2, .client) == "423=1|235=MATURITY|236=0.0425|")
        #expect(told(Price(units: 1), .fix44, .client) == "")
        #expect(told(order.order.price, .fix42, .client) == "")
        #expect(told(order.order.price, .fix44, .venue) == "")
    }
}
