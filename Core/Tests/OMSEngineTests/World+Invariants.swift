import OMSPostTrade
import OMSTypes
import Testing

@testable import OMSCore
@testable import OMSEngine

extension World {
    /// What must always hold (design §13), over every order.
    func checkInvariants() {
        let isBalanced = engine.orders.isLedgerBalanced
        #expect(isBalanced, "seed \(seed): the ledger")
        var held: [UInt64: (buy: Int64, sell: Int64)] = [:]
        var executed: [UInt64: Int64] = [:]
        for number in 1...UInt64(max(1, engine.orders.orderCount)) {
            guard let order = engine.orders.view(OrderID(number)) else { continue }
            check(order)
            guard order.kind == .client, order.terms.account != .none else { continue }
            let key = UInt64(order.terms.account.raw) << 32 | UInt64(order.terms.instrument.raw)
            let reserved = engine.orders.orders[Slot(number - 1)].reservedQty.units
            if order.terms.side.isBuy {
                held[key, default: (0, 0)].buy += reserved
            } else {
                held[key, default: (0, 0)].sell += reserved
            }
            executed[key, default: 0] += order.terms.side.sign * order.cumQty.units
        }
        for (account, instrument) in engine.orders.positionKeys()
        where account != .averagePrice {
            let key = UInt64(account.raw) << 32 | UInt64(instrument.raw)
            let position = engine.orders.position(account, instrument)
            let sum = held[key] ?? (0, 0)
            #expect(position.openBuy.units == sum.buy, "seed \(seed): openBuy")
            #expect(position.openSell.units == sum.sell, "seed \(seed): openSell")
            #expect(position.net.units == executed[key] ?? 0, "seed \(seed): net position")
        }
    }

    /// Every quantity is filled, cancelled, rejected or live, and they sum.
    private func check(_ order: OrderView) {
        let at = "seed \(seed), frame \(frames.count), order \(order.order.raw) \(order.kind)"
        let inner = engine.orders.orders[Slot(order.order.raw - 1)]
        if order.isTerminal || inner.base.isTerminal {
            #expect(order.leavesQty == .zero, "\(at): has ended with leaves")
        } else {
            #expect(order.cumQty + order.leavesQty == order.terms.orderQty, "\(at): I1")
        }
        guard order.kind != .route else { return }
        var cum = Quantity.zero
        var leaves = Quantity.zero
        for id in engine.orders.children(of: order.order) {
            guard let child = engine.orders.view(id) else { continue }
            cum += child.cumQty
            leaves += child.leavesQty
        }
        #expect(inner.routedLeaves == leaves, "\(at): routedLeaves")
        let isMember = order.kind == .client && inner.flags.contains(.staged)
        if !isMember { #expect(order.cumQty == cum, "\(at): P1") }
        guard !isTainted.contains(order.order) else { return }
        let wanted = engine.orders.pendingReplaces[order.order]?.terms.orderQty ?? .zero
        if !isMember {
            #expect(cum + leaves <= max(order.terms.orderQty, wanted), "\(at): too much works")
        }
        if inner.base.isTerminal, wanted == .zero {
            #expect(leaves == .zero, "\(at): has ended, and a child works")
        }
    }

    /// Two other engines: one applies the events, one decides again.
    func checkReplay() throws {
        var replayed = Engine()
        var again = Engine()
        for (number, frame) in frames.enumerated() {
            try frame.command.withUnsafeBytes { command in
                try frame.events.withUnsafeBytes { events in
                    try replayed.replay(command: command, events: events, at: frame.instant)
                    let isSame = try frame.inputs.withUnsafeBytes { inputs in
                        try again.redecide(
                            command: command, inputs: inputs, events: events,
                            at: frame.instant)
                    }
                    #expect(isSame, "seed \(seed): frame \(number) is decided otherwise")
                }
            }
        }
        let hash = engine.stateHash()
        #expect(replayed.stateHash() == hash, "seed \(seed): replay")
        #expect(again.stateHash() == hash, "seed \(seed): re-execution")
        let next = engine.followUp()
        #expect(replayed.followUp() == next, "seed \(seed): what follows after a restart")
    }
}
