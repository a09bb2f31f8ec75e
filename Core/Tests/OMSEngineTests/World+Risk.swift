import OMSTypes
import Testing

@testable import OMSCore
@testable import OMSEngine

// A hierarchy of limits that changes all the time, and a slow twin of the exposure under it.
extension World {
    static let desks: [Text64] = ["CASH", "ARB"]
    static let people: [Text64] = ["ann", "bob", "eve"]

    /// Desks, groups and limits of every level.
    func hierarchy() -> [ReferenceItem] {
        var items: [ReferenceItem] = ["FUND1", "FUND2", "FUND3"].map {
            .deskMembership(DeskMembership(account: $0, desk: Self.desks[random.below(2)]))
        }
        items.append(.instrumentRisk(InstrumentRisk(symbol: "LOTS", groups: ["SLOW"])))
        items += (0..<6).map { _ in .limitRow(someRow()) }
        return items
    }

    private func someScope() -> LimitScope {
        let group: Text64 = random.chance(30) ? "SLOW" : ""
        switch random.below(6) {
        case 0: return LimitScope(.firm, group: group)
        case 1:
            return LimitScope(
                .desk, random.chance(30) ? "" : Self.desks[random.below(2)], group: group)
        case 2: return LimitScope(.client, random.chance(50) ? "" : "HOUSE", group: group)
        case 3: return LimitScope(.account, Text64("FUND\(1 + random.below(3))")!, group: group)
        case 4: return LimitScope(.trader, random.chance(50) ? "" : Self.people[random.below(3)])
        default: return LimitScope(.firm)
        }
    }

    private func someRow() -> LimitRow {
        var values = LimitSet()
        if random.chance(60) { values[.positionLimit] = units(Int64(random.below(40)) * 500).units }
        if random.chance(40) {
            values[.creditLimit] = units(Int64(random.below(30)) * 100_000).units
        }
        if random.chance(40) {
            values[.dailyNotional] = units(Int64(random.below(40)) * 100_000).units
        }
        if random.chance(30) { values[.maxQuantity] = units(Int64(random.below(60)) * 100).units }
        return LimitRow(someScope(), values)
    }

    /// Somebody changes limits, desks or groups, or approves what waits.
    func changeRisk() {
        switch random.below(6) {
        case 0: run(.reference(ReferenceChange(item: .limitRow(someRow()))))
        case 1:
            run(
                .reference(
                    ReferenceChange(
                        item: .deskMembership(
                            DeskMembership(
                                account: Text64("FUND\(1 + random.below(3))")!,
                                desk: Self.desks[random.below(2)])))))
        case 2:
            run(
                .reference(
                    ReferenceChange(
                        item: .instrumentRisk(
                            InstrumentRisk(
                                symbol: random.chance(50) ? "ACME" : "LOTS",
                                groups: random.chance(50) ? ["SLOW"] : [])))))
        case 3, 4:
            run(
                .orders(
                    .risk(
                        .changeLimits(
                            LimitChange(user: "ann", reason: "test", row: someRow())))))
        default:
            guard let proposal = engine.orders.riskProposals.first else { return }
            run(
                .orders(
                    .risk(
                        .approve(proposal: proposal.number, user: "bob", hash: proposal.hash))))
        }
    }

    // MARK: The twin

    /// What a scope holds, worked out from every order anew.
    struct Held: Equatable {
        var openBuy: Int128 = 0
        var openSell: Int128 = 0
        var executed: Int128 = 0
        /// By instrument: net, open buys, open sells.
        var positions: [UInt32: [Int64]] = [:]

        /// Adds what an order holds, or takes it out.
        mutating func add(_ share: Share, times sign: Int64 = 1) {
            let open = share.open * Int128(sign)
            if share.isBuy { openBuy += open } else { openSell += open }
            executed += share.executed * Int128(sign)
            var position = positions[share.instrument] ?? [0, 0, 0]
            position[0] += share.net * sign
            position[share.isBuy ? 1 : 2] += share.openQty * sign
            positions[share.instrument] = position
        }
    }

    /// What one order adds to every scope that it falls under.
    struct Share: Equatable {
        var instrument: UInt32
        var isBuy: Bool
        var net: Int64
        var openQty: Int64
        var open: Int128
        var executed: Int128
    }

    func falls(_ order: OrderView, under scope: LimitScope) -> Bool {
        let reference = engine.orders.reference
        guard let account = reference.terms(order.terms.account) else { return false }
        let symbol = reference.symbol(order.terms.instrument) ?? Symbol()
        let groups = reference.limits.facts(order.terms.instrument)?.groups ?? []
        guard scope.group.isEmpty || (!symbol.isEmpty && groups.contains(scope.group)) else {
            return false
        }
        switch scope.level {
        case .firm: return true
        case .desk: return reference.limits.desk(of: account.account) == scope.name
        case .client: return account.client == scope.name
        case .account: return account.account == scope.name
        case .trader:
            let place = engine.orders.risk.traders[order.order.raw] ?? 0
            return place > 0 && engine.orders.tradersMet[Int(place) - 1] == scope.name
        case .strategy: return false
        }
    }

    func twin(_ scope: LimitScope) -> Held {
        var held = Held()
        for number in 1...UInt64(max(1, engine.orders.orderCount)) {
            guard let order = engine.orders.view(OrderID(number)), order.kind == .client,
                falls(order, under: scope)
            else { continue }
            held.add(share(of: order))
        }
        return held
    }

    /// What one order holds.
    func share(of order: OrderView) -> Share {
        let inner = engine.orders.orders[Slot(order.order.raw - 1)]
        return Share(
            instrument: order.terms.instrument.raw, isBuy: order.terms.side.isBuy,
            net: order.terms.side.sign * order.cumQty.units, openQty: inner.reservedQty.units,
            open: Int128(inner.reservedQty.units) * Int128(inner.reservedPx.units),
            executed: executedToday(order.order))
    }

    /// From the events: fills of the order's routes, its parts of blocks, and corrections.
    private func executedToday(_ order: OrderID) -> Int128 {
        executedByOrder[order]?[now.utcDate.daysSinceEpoch] ?? 0
    }

    /// Follows what the events say was executed.
    func follow(_ event: OrderEvent) {
        let today = now.utcDate.daysSinceEpoch
        switch event {
        case .filled(let fill):
            guard let parent = engine.orders.view(fill.order)?.parent else { return }
            let notional = Int128(fill.quantity.units) * Int128(fill.price.units)
            fills.append((parent, today, notional))
            executedByOrder[parent, default: [:]][today, default: 0] += notional
        case .allocated(_, let share):
            executedByOrder[share.order, default: [:]][today, default: 0] += share.gross.raw
        case .executionCorrected(let event):
            let (parent, day, before) = fills[Int(event.execution)]
            let notional = Int128(event.quantity.units) * Int128(event.price.units)
            fills[Int(event.execution)].notional = notional
            executedByOrder[parent, default: [:]][day, default: 0] += notional - before
        default: break
        }
    }

    /// Every scope holds exactly what its orders hold, at this frame.
    func checkExposure() {
        for (index, node) in engine.orders.reference.limits.nodes.enumerated() {
            compare(HolderID(node: index), node.scope, with: twin(node.scope))
        }
    }

    func compare(_ holder: HolderID, _ scope: LimitScope, with want: Held) {
        let have = engine.orders.positions.exposure(holder, .usd, on: now.utcDate)
        func at() -> String { "seed \(seed), frame \(frames.count), \(scope.description)" }
        #expect(have.openBuy == want.openBuy, "\(at()): open buys")
        #expect(have.openSell == want.openSell, "\(at()): open sells")
        #expect(have.executed == want.executed, "\(at()): executed today")
        for (instrument, wanted) in want.positions {
            let position = engine.orders.positions.position(holder, InstrumentID(instrument))
            #expect(
                [position.net.units, position.openBuy.units, position.openSell.units] == wanted,
                "\(at()): instrument \(instrument)")
        }
    }
}
