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

    /// Bounds and what single strategies take; each comes back in 848 as it was said.
    @Test(arguments: [
        ("1001", "ParticipationRate", "0.1"), ("3", "MinParticipationRate", "0.05"),
        ("2", "MaxParticipationRate", "0.3"), ("2", "ReferencePx", "10.5"),
        ("2", "PriceSpan", "0.2"),
        ("1", "WouldPx", "9.99"), ("1004", "WouldQty", "300"), ("1005", "LimitPx", "10"),
        ("1001", "RepriceInterval", "0.5"), ("1001", "Pause", "Y"), ("1004", "DisplayQty", "200"),
        ("1004", "RefillTime", "1.5"), ("1004", "RefillTime", "0"), ("1005", "MinSize", "500"),
        ("1005", "Cooldown", "2"), ("1005", "MaxSpread", "0.02"), ("1006", "ClosePct", "0.5"),
        ("1006", "AuctionPct", "0.1"), ("1006", "AuctionVolume", "30000"),
        ("1001", "SliceInterval", "30"), ("1001", "RandomizePct", "0.2"), ("3", "Urgency", "2.5"),
        ("1001", "Residual", "CROSS"), ("1001", "Seed", "42"), ("1", "Dynamic", "Y"),
        ("1001", "Aggression", "3"), ("1001", "EndTime", "20260302-20:55:00.000"),
    ])
    func comesBackAsItWasSaid(_ strategy: String, _ name: String, _ value: String) throws {
        let terms = try terms(.fix44, "847=\(strategy)|848=\(name)=\(value)|")
        #expect(terms != StrategyTerms(terms.strategy, until: .none), "it says something")
        #expect(StrategyParameters.text(terms) == "\(name)=\(value)")
        var again = StrategyTerms(terms.strategy, until: .none)
        for pair in StrategyParameters.pairs(terms) {
            #expect(StrategyParameters.set(pair.name, pair.value, &again))
        }
        #expect(again == terms)
    }

    @Test(arguments: [
        ("1001", "Dynamic=Y"), ("1001", "DisplayQty=100"), ("1004", "MinSize=1"),
        ("1004", "ParticipationRate=0.1"), ("1005", "ClosePct=0.1"), ("2", "ParticipationRate=1"),
        ("1001", "WouldPx=0"), ("1001", "Pause=X"), ("1006", "ClosePct=1.1"),
        ("1001", "MinParticipationRate=0"),
    ])
    func whatIsNotTaken(_ strategy: String, _ parameter: String) throws {
        let plain = "11=A1|1=ACC1|55=XYZ|54=1|60=20260302-14:30:01|38=1000|40=1|"
        let command = try Message.command(
            .fix44, "D", plain + "847=\(strategy)|848=\(parameter)|"
        ).get()
        guard case .instructed(.strategy(let order, _, _))? = command else {
            Issue.record("no strategy")
            return
        }
        #expect(order.refusal == Refusal(.strategyParameter, text: Text64(parameter)!))
    }

    @Test func aReplaceStatesThemAgain() throws {
        let fields =
            "11=A2|41=A1|1=ACC1|55=XYZ|54=1|60=20260302-14:30:01|38=900|40=2|44=9|847=1001|"
            + "848=SliceInterval=30;Pause=Y|"
        guard
            case .instructed(.amend(let request, let instructions, let terms))? =
                try Message.command(.fix44, "G", fields).get()
        else {
            Issue.record("no replace of parameters")
            return
        }
        #expect(request.origClOrdID == "A1" && instructions == .none)
        #expect(terms.interval == 30_000_000_000 && terms.bounds.isPaused)
        #expect(terms.endTime == .none, "the core keeps the old one")
    }

    @Test func anEntryOfAListHasItsOwn() throws {
        let fields =
            "66=L|394=3|68=2|73=2|11=A|67=1|55=XYZ|54=1|38=100|40=1|847=1004|848=DisplayQty=50|"
            + "11=B|67=2|55=XYZ|54=1|38=100|40=1|"
        guard case .list(.enter(let program))? = try Message.command(.fix44, "E", fields).get()
        else {
            Issue.record("no list")
            return
        }
        #expect(program.entries.map { $0.strategy?.strategy } == [.iceberg, nil])
        #expect(program.entries.allSatisfy { $0.entry.refusal == .none })
        #expect(program.entries[0].strategy?.bounds.displayQty.units == 50 * DecimalText.scale)
    }

    @Test(arguments: [("TWAP", TargetStrategy.twap), ("sniper", .sniper), ("1006", .targetClose)])
    func names(_ text: String, _ strategy: TargetStrategy) {
        #expect(StrategyParameters.strategy(text) == strategy)
        #expect(StrategyParameters.strategy(text + "X") == nil)
    }
}
