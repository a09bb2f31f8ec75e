import OMSEngine
import OMSTypes
import Testing

@testable import OMSControls
@testable import OMSCore

@Suite struct ControlHeartbeatTests {
    private func beat(_ desk: Desk, _ heartbeat: inout ControlHeartbeat) {
        heartbeat.beat(&desk.engine, at: desk.now)
    }

    @Test(
        "Each limit of size alone refuses it",
        arguments: [
            (LimitTerms(maxQuantity: 1, passesWithoutReference: true), RiskRule.maximumQuantity),
            (
                LimitTerms(maxNotional: Desk.units(5_000_000), passesWithoutReference: true),
                .maximumNotional
            ),
            (
                LimitTerms(positionLimit: Desk.units(1_000_000), passesWithoutReference: true),
                .positionLimit
            ),
            (LimitTerms(creditLimit: Desk.units(5_000_000), passesWithoutReference: true), .credit),
        ])
    func alive(_ limits: LimitTerms, _ rule: RiskRule) {
        let desk = Desk(limits: limits)
        let (hash, before) = (desk.engine.stateHash(), desk.engine.orders.orderCount)
        var heartbeat = ControlHeartbeat()
        #expect(heartbeat.standing == .none)
        beat(desk, &heartbeat)
        #expect(heartbeat.standing == .alive && heartbeat.rule == rule)
        #expect(heartbeat.beats == 1 && heartbeat.lastTime == desk.now)
        #expect(desk.engine.stateHash() == hash && desk.engine.orders.orderCount == before)
    }

    @Test func nothingConfiguredProvesNothing() {
        let desk = Desk(limits: LimitTerms(passesWithoutReference: true))
        var heartbeat = ControlHeartbeat()
        beat(desk, &heartbeat)
        #expect(heartbeat.standing == .unproven && heartbeat.failures == 0)
    }

    @Test func whatRefusesBeforeTheRulesProvesNothing() {
        let desk = Desk()
        desk.decide(
            .orders(
                .quarantine(
                    Quarantine(session: SessionID(1), msgSeqNum: 9, digest: 1, clOrdID: "Q"))))
        var heartbeat = ControlHeartbeat()
        beat(desk, &heartbeat)
        #expect(heartbeat.standing == .unproven && heartbeat.reason == .quarantined)
    }

    @Test("Limits that refuse nothing any more: what was proved is proved no longer")
    func lost() {
        let desk = Desk()
        var heartbeat = ControlHeartbeat()
        beat(desk, &heartbeat)
        #expect(heartbeat.standing == .alive)
        desk.decide(
            .reference(
                ReferenceChange(item: .limits(LimitTerms(passesWithoutReference: true)))))
        beat(desk, &heartbeat)
        #expect(heartbeat.standing == .failed && heartbeat.failures == 1 && heartbeat.rule == nil)
        desk.decide(.reference(ReferenceChange(item: .limits(Desk.limits))))
        beat(desk, &heartbeat)
        #expect(heartbeat.standing == .alive && heartbeat.failures == 1 && heartbeat.beats == 3)
    }

    @Test("A firm that is halted, by this or by somebody, proves nothing of its limits")
    func halted() {
        let desk = Desk()
        var heartbeat = ControlHeartbeat()
        beat(desk, &heartbeat)
        let halt = EngineCommand.orders(
            .risk(
                .setState(
                    StateChange(
                        user: "ann", reason: "x", scope: LimitScope(.firm), state: .halted))))
        desk.decide(halt)
        beat(desk, &heartbeat)
        #expect(heartbeat.standing == .alive && heartbeat.rule != .killSwitch)
        desk.decide(
            .reference(
                ReferenceChange(item: .limits(LimitTerms(passesWithoutReference: true)))))
        beat(desk, &heartbeat)
        #expect(heartbeat.standing == .failed)
        let other = Desk(limits: LimitTerms(passesWithoutReference: true))
        other.decide(halt)
        var fresh = ControlHeartbeat()
        beat(other, &fresh)
        #expect(fresh.standing == .unproven)
    }

    @Test func rulesThatDoNotRunFailAtOnce() {
        let terms = Event.terms(.buy)
        var heartbeat = ControlHeartbeat()
        heartbeat.note(RoutePreview(outcome: .routed([]), terms: terms))
        #expect(heartbeat.standing == .failed && heartbeat.failures == 1)
    }

    @Test func nobodyToAskForProvesNothing() {
        let desk = Desk()
        var heartbeat = ControlHeartbeat()
        var engine = Engine()
        heartbeat.beat(&engine, at: desk.now)
        #expect(heartbeat.standing == .unproven)
        #expect(ControlHeartbeat.order(desk.engine)?.account == "ACC1")
    }
}
