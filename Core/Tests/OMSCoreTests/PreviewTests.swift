import OMSTypes
import Testing

@testable import OMSCore

/// What would become of an order: asked without effect, and answered as it then comes.
@Suite struct PreviewTests {
    private func desk() -> Desk {
        let desk = Desk(
            venues: [
                VenueTerms(name: "A", mic: "XA", takeFee: px("0.003").units),
                VenueTerms(name: "B", mic: "XB", takeFee: px("0.002").units),
                VenueTerms(name: "D", mic: "XD", kind: .dark, takeFee: px("0.001").units),
            ], limits: LimitTerms(maxQuantity: qty(5_000).units))
        desk.quote(1, "10.00", 300, "10.01", 300)
        desk.quote(2, "10.00", 200, "10.02", 200)
        return desk
    }

    /// Every order is asked about first, and then sent: what was told is what comes, and the
    /// question left no trace in State.
    @Test(arguments: [
        ("sweep", Int64(600), "10.02", TimeInForce.day, ""), ("rest", 100, "9.99", .day, ""),
        ("immediate", 600, "10.01", .immediateOrCancel, ""),
        ("whole", 300, "10.02", .fillOrKill, ""), ("directed", 700, "10.02", .day, "B"),
        ("nothing at once", 100, "9.99", .immediateOrCancel, ""),
    ])
    func toldIsWhatComes(
        _ row: (
            name: String, quantity: Int64, limit: String, time: TimeInForce, to: String
        )
    ) {
        let desk = desk()
        let order = desk.order("X", .buy, row.quantity, row.limit, timeInForce: row.time)
        let before = desk.digest()
        let destination = Text64(row.to)!
        let told = desk.core.preview(order, to: destination, at: desk.now.adding(nanoseconds: 1))
        #expect(desk.digest() == before && desk.core.events.isEmpty, "\(row.name)")
        if row.to.isEmpty { desk.enter(order) } else { desk.enter(order, to: destination) }
        switch told.outcome {
        case .routed(let routes):
            #expect(routes.map(\.venue) == desk.routes.map(\.venue), "\(row.name)")
            #expect(routes.map(\.quantity) == desk.routes.map(\.quantity))
            #expect(routes.map(\.price) == desk.routes.map(\.price))
            #expect(routes.map(\.reason) == desk.routes.map(\.reason))
        case .ended(let reason):
            #expect(reason == .immediateRest && desk.routes.isEmpty, "\(row.name)")
        default: Issue.record("\(row.name): \(told.outcome)")
        }
        #expect(told.scores.count == 3 && told.best.ask == px("10.01"))
        #expect(desk.replayed() == desk.digest())
    }

    @Test func refusalsAndRulesAreTold() {
        let desk = desk()
        var hold = ArrivalRule(name: "large")
        (hold.quantityMin, hold.isHeld) = (qty(4_000), true)
        desk.set(.arrivalRules(ArrivalRules([hold])))
        func outcome(_ quantity: Int64, to name: Text64 = Text64()) -> RoutePreview {
            desk.core.preview(desk.order("X", .buy, quantity, "10.01"), to: name, at: desk.now)
        }
        #expect(outcome(4_000).outcome == .held && outcome(4_000).rule == "large")
        guard case .refused(let large) = outcome(6_000).outcome,
            case .refused(let unknown) = outcome(100, to: "NOWHERE").outcome
        else {
            Issue.record("not refused")
            return
        }
        #expect(large.reason == .maximumQuantity && unknown.reason == .unknownDestination)
        #expect(outcome(6_000).verdicts.didBlock(.maximumQuantity))
    }
}
