import OMSTypes
import Testing

@testable import OMSCore
@testable import OMSEngine

/// Exposure as the twin counts it while the world goes on: what orders hold by scope, in which an
/// order is counted anew whenever what it holds is another than before.
struct RunningTwin {
    struct Counted {
        var share: World.Share
        /// Places of the scopes that it falls under.
        var scopes: [Int]
    }
    var orders: [OrderID: Counted] = [:]
    var held: [World.Held] = []
    /// What it was counted by: another day, or other scopes and memberships, and all is counted anew.
    var day: Int32 = 0
    var scopes: [LimitScope] = []
    var isStale = true
}

// After every frame each scope must hold what its orders hold.
extension World {
    /// Whether an event may have changed who falls under what.
    static func movesScopes(_ command: EngineCommand) -> Bool {
        switch command {
        case .reference: return true
        case .orders(.risk): return true
        default: return false
        }
    }

    func checkRunningExposure() {
        let scopes = engine.orders.reference.limits.nodes.map(\.scope)
        let day = now.utcDate.daysSinceEpoch
        if running.isStale || running.day != day || running.scopes != scopes {
            running = RunningTwin()
            (running.day, running.scopes, running.isStale) = (day, scopes, false)
            running.held = scopes.map { _ in Held() }
        }
        for number in 1...UInt64(max(1, engine.orders.orderCount)) {
            count(OrderID(number))
        }
        for (index, scope) in scopes.enumerated() {
            compare(HolderID(node: index), scope, with: running.held[index])
        }
    }

    private func count(_ id: OrderID) {
        guard let order = engine.orders.view(id), order.kind == .client else { return }
        let share = share(of: order)
        let before = running.orders[id]
        // A trader is noted after the order itself, in the same frame.
        if let before, before.share == share { return }
        let scopes =
            before?.scopes
            ?? running.scopes.indices.filter { falls(order, under: running.scopes[$0]) }
        for index in scopes {
            if let before { running.held[index].add(before.share, times: -1) }
            running.held[index].add(share)
        }
        running.orders[id] = RunningTwin.Counted(share: share, scopes: scopes)
    }
}
