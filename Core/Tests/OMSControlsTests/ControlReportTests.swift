import OMSEngine
import OMSTypes
import Testing

@testable import OMSControls
@testable import OMSCore

@Suite struct ControlReportTests {
    /// As the journal of a desk would be folded; frames are numbered from 1.
    private func report(_ desk: Desk, days: [Int] = []) -> ControlReport {
        let start = Timestamp(nanoseconds: 1_794_000_000_000_000_000)
        var fold = ControlReportFold(day: start.utcDate)
        for (index, events) in desk.frames.enumerated() {
            let time = start.adding(
                nanoseconds: Int64(days.indices.contains(index) ? days[index] : 0)
                    * Timestamp.nanosecondsPerDay)
            fold.begin(UInt64(index + 1), at: time)
            for event in events {
                fold.apply(event, at: time, sequence: UInt64(index + 1), openOrders: 7)
            }
        }
        return fold.finished()
    }

    private func line(_ rule: RiskRule, _ report: ControlReport) throws -> ControlReport.Line {
        try #require(report.controls.first { $0.rule == rule })
    }

    @Test func everyRuleHasItsEntry() {
        #expect(Set(RiskRule.allCases.map(\.control.name)).count == RiskRule.allCases.count)
        for rule in RiskRule.allCases {
            let control = rule.control
            #expect(!control.rules.isEmpty && !control.name.isEmpty && !control.definition.isEmpty)
            #expect(
                ["KILL", "HOLD", "P16"].contains(control.id)
                    || RefusalReason.allCases.contains { $0.rule == control.id }, "\(rule)")
        }
    }

    @Test(
        "The mapping to rules is that of the specification",
        arguments: [
            ("P01", ["15c3-5(c)(1)(ii)", "RTS 6 art 15"]), ("P03", ["15c3-5(c)(1)(ii)"]),
            ("P06", ["15c3-5(c)(2)"]), ("P12", ["15c3-5(c)(2)"]), ("P14", ["15c3-5(c)(1)(ii)"]),
            ("P16", ["RTS 6 art 15"]), ("P20", ["15c3-5(c)(1)(i)", "RTS 6 art 15"]),
            ("P23", ["15c3-5(c)(1)(i)"]), ("P24", ["15c3-5(c)(2)"]), ("P29", ["15c3-5(c)(1)(ii)"]),
            ("KILL", ["15c3-5(d)", "RTS 6 art 12"]),
        ])
    func mapping(_ id: String, _ rules: [String]) {
        #expect(ControlDefinition(id, "", "").rules == rules)
    }

    @Test func countsAreThoseOfTheVerdicts() throws {
        let desk = Desk()
        desk.order()
        desk.order(quantity: 1_001)
        desk.kill(reason: "runaway")
        desk.order(quantity: 1_001)
        let report = report(desk)
        #expect(report.orders == 3 && report.first == 1 && report.last == UInt64(desk.frames.count))
        let quantity = try line(.maximumQuantity, report)
        // The third was refused by the switch, which stands before it.
        #expect(quantity.evaluated == 3 && quantity.blocked == 2 && quantity.refused == 1)
        let kill = try line(.killSwitch, report)
        #expect(kill.evaluated == 3 && kill.blocked == 1 && kill.refused == 1)
        #expect(report.kills.count == 1 && report.kills[0].kill.reason == "runaway")
        #expect(report.kills[0].openOrders == 7 && report.engaged.count == 1)
        desk.kill(false)
        #expect(self.report(desk).engaged.isEmpty && self.report(desk).kills.count == 2)
    }

    /// Credit and buying power have one id of the specification; each has its own refusals.
    @Test func rulesOfOneIDAreToldApart() throws {
        let desk = Desk()
        var values = LimitSet()
        values[.buyingPower] = BuyingPower.cash.rawValue
        desk.decide(
            .reference(ReferenceChange(item: .limitRow(LimitRow(LimitScope(.account), values)))))
        desk.order()
        let report = report(desk)
        #expect(try line(.buyingPower, report).refused == 1, "there is no cash")
        #expect(try line(.credit, report).refused == 0)
    }

    @Test func otherRefusalsAreCountedByReason() throws {
        let desk = Desk()
        desk.order(1, "NOSUCH")
        let report = report(desk)
        #expect(try line(.instrumentState, report).refused == 1)
        #expect(report.otherRefusals.isEmpty)
    }

    @Test func settingsAndTheirChanges() throws {
        let desk = Desk()
        let start = desk.frames.count
        var terms = Desk.limits
        terms.maxQuantity = Desk.units(500)
        terms.duplicateWindow = 5_000_000_000
        terms.duplicateCount = 3
        desk.decide(.reference(ReferenceChange(item: .limits(terms))))
        desk.decide(
            .reference(
                ReferenceChange(
                    item: .restriction(Restriction(symbol: "IBM", account: "ACC1", kind: .noBuy)))))
        // Everything before the change was the day before.
        let report = report(desk, days: Array(repeating: -1, count: start))
        let limit = ControlReport.Change(
            sequence: UInt64(start + 1), time: report.changes[0].time, user: "configuration",
            rule: .maximumQuantity, scope: "every account", before: "maxQuantity 1000",
            after: "maxQuantity 500")
        #expect(report.changes.first == limit && report.changes.count == 3)
        #expect(report.changes[1].rule == .duplicateOrder && report.changes[1].before == "")
        #expect(report.changes[1].after == "duplicateWindow 5, duplicateCount 3")
        #expect(report.changes[2].scope == "account ACC1" && report.changes[2].after == "IBM noBuy")
        #expect(
            try line(.maximumQuantity, report).settings == [
                ControlReport.Setting(scope: "every account", text: "maxQuantity 500")
            ])
        #expect(try line(.restrictedList, report).settings.map(\.text) == ["IBM noBuy"])
        #expect(try line(.positionLimit, report).settings.isEmpty)
        #expect(report.first == UInt64(start + 1))
    }

    @Test func whatCameAfterTheDayIsNotSeen() {
        let desk = Desk()
        desk.order()
        let frames = desk.frames.count
        desk.order()
        desk.kill()
        let all = report(desk, days: Array(repeating: 0, count: frames) + [1, 1])
        #expect(all.orders == 1 && all.kills.isEmpty && all.engaged.isEmpty)
        #expect(all.last == UInt64(frames))
    }

    @Test func theSameEventsGiveTheSameReport() {
        let desk = Desk()
        for number in 0..<50 { desk.order(1 + number % 3, quantity: Int64(number * 40 + 1)) }
        #expect(report(desk) == report(desk))
    }
}
