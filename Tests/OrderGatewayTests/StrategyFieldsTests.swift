import FIXCodec
import OMSCore
import OMSModels
import OMSTypes
import Testing

@testable import OrderGateway

/// TargetStrategy (847) and its parameters reach the core, whichever field they come in.
@Suite struct StrategyFieldsTests {
    private func terms(_ version: FIXVersion, _ fields: String) throws -> StrategyTerms {
        let plain = "11=A1|1=ACC1|55=XYZ|54=1|60=20260302-14:30:01|38=1000|40=1|"
        let command = try Message.command(version, "D", plain + fields).get()
        guard case .instructed(.strategy(let order, _, let terms))? = command else {
            Issue.record("no strategy: \(fields)")
            return StrategyTerms(.twap, until: .none)
        }
        #expect(order.refusal == .none, "\(order.refusal)")
        return terms
    }

    private static func timestamp(_ text: String) -> Timestamp {
        var text = text
        return text.withUTF8 { FIXValueText.timestamp(UnsafeRawBufferPointer($0)) } ?? .none
    }

    private static let end = timestamp("20260302-20:55:00")
    private static let start = timestamp("20260302-15:00:00")
    private static let window = "168=20260302-15:00:00|126=20260302-20:55:00|"

    @Test func theWindowIsThatOfTheMessage() throws {
        let terms = try terms(.fix44, "847=1001|" + Self.window)
        #expect(terms.strategy == .twap)
        #expect(terms.effectiveTime == Self.start && terms.endTime == Self.end)
        #expect(try self.terms(.fix44, "847=1001|").endTime == .none, "the core finds its own")
        #expect(try self.terms(.fix44, "847=3|").strategy == .minimizeMarketImpact)
        #expect(try self.terms(.fix44, "847=1002|").strategy == .minimizeMarketImpact)
    }

    @Test func whatFollowsTheMarket() throws {
        let rate = try terms(.fix44, "847=2|849=0.1|")
        #expect(rate.strategy == .participate && rate.ratePPM == 100_000)
        #expect(try terms(.fix44, "847=2|848=ParticipationRate=0.1|") == rate)
        #expect(try terms(.fix44, "847=1|848=Dynamic=Y|").isDynamic)
    }

    /// A destination stands around the order, whatever else it asks for.
    @Test(arguments: ["", "528=A|", "111=10|", "847=1001|"])
    func destination(_ more: String) throws {
        let plain = "11=A1|1=ACC1|55=XYZ|54=1|60=20260302-14:30:01|38=1000|40=2|44=9|"
        let command = try Message.command(.fix44, "D", plain + more + "100=CHEAPEST|").get()
        guard case .instructed(.destined("CHEAPEST", let request))? = command else {
            Issue.record("no destination: \(more)")
            return
        }
        #expect(request.newOrder?.clOrdID == "A1")
    }

    @Test(arguments: [
        ("SliceInterval", "30"), ("RandomizePct", "0.2"), ("RandomizeTimePct", "1"),
        ("Urgency", "2.5"), ("MinChildQty", "100"), ("MaxChildQty", "500"), ("Aggression", "3"),
        ("Residual", "CROSS"), ("Seed", "42"), ("EndTime", "20260302-20:55:00"),
        ("StartTime", "20260302-15:00:00"),
    ])
    func parameters(_ name: String, _ value: String) throws {
        var expected = StrategyTerms(.twap, until: .none)
        switch name {
        case "SliceInterval": expected.interval = 30_000_000_000
        case "RandomizePct": expected.sizePPM = 200_000
        case "RandomizeTimePct": expected.jitterPPM = 1_000_000
        case "Urgency": expected.urgencyNano = 2_500_000_000
        case "MinChildQty": expected.minChild = Quantity(units: 100 * DecimalText.scale)
        case "MaxChildQty": expected.maxChild = Quantity(units: 500 * DecimalText.scale)
        case "Aggression": expected.aggression = .middle
        case "Residual": expected.residual = .crossSpread
        case "Seed": expected.seed = 42
        case "EndTime": expected.endTime = Self.end
        default: expected.effectiveTime = Self.start
        }
        #expect(try terms(.fix44, "847=1001|848=\(name)=\(value)|") == expected)
        let group = "847=1001|957=1|958=\(name)|959=14|960=\(value)|"
        #expect(try terms(.fix50SP2, group) == expected)
    }
}
