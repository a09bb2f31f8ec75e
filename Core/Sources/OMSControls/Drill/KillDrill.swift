import OMSCore
import OMSEngine
import OMSTypes

/// Throws the kill switch on a fork of the State and looks whether it does what it must (§1.8,
/// RTS 6 art 12): new orders are refused at once, every open order gets its cancel, nothing outside
/// of the scope is touched, and no limit of ours stops a client's cancel.
///
/// Nothing of it reaches a venue, a client or a journal: effects are counted and dropped. The clock
/// is an argument, as elsewhere: nanoseconds that only go up.
public struct KillDrill {
    private let image: EngineImage
    private let clock: () -> Int64
    private let instant: Timestamp
    /// Routes that one `KillDrillScope` may name as missing; the rest is counted.
    static let missingMax = 20
    /// Parts of a sweep after which something goes round in circles.
    private static let partsMax = 10_000_000

    /// - Parameter instant: of all decisions; not before the engine's last frame.
    public init(_ image: EngineImage, at instant: Timestamp, clock: @escaping () -> Int64) {
        self.image = image
        self.instant = instant
        self.clock = clock
    }

    /// The firm, then every account by itself, then the clients' cancels under the firm's switch.
    public func run() throws(Engine.SnapshotFailure) -> KillDrillReport {
        var report = KillDrillReport()
        do {
            var engine = try fork()
            report.orders = engine.orders.openCount
            report.routes = engine.orders.openRoutes().count
            let probes = KillProbe.all(engine)
            report.firm = drill(&engine, .none, probes, among: engine.orders.openRoutes())
        }
        var engine = try fork()
        release(&engine)
        let probes = KillProbe.all(engine)
        let routes = Dictionary(grouping: engine.orders.openRoutes()) { $0.account.raw }
        for number in 1...max(1, engine.orders.reference.accounts.count) {
            let account = AccountID(UInt32(number))
            guard engine.orders.reference.terms(account) != nil else { continue }
            let own = probes.filter { $0.account == account }
            let other = probes.first { $0.account != account }
            report.accounts.append(
                drill(
                    &engine, account, own, among: routes[account.raw] ?? [], outside: other))
        }
        report.cancels = try cancels()
        return report
    }

    /// What was under way is done first, so that nothing of it is taken for the switch's doing.
    private func fork() throws(Engine.SnapshotFailure) -> Engine {
        var engine = try image.fork()
        var parts = 0
        while engine.orders.hasSweep, parts < Self.partsMax {
            engine.decide(.orders(.continueSweep), origin: .system, at: instant)
            parts += 1
        }
        return engine
    }

    // MARK: One switch

    /// Switches that are on already would hide what the drill's own does.
    private func release(_ engine: inout Engine) {
        for kill in engine.orders.engagedKillSwitches {
            var off = kill
            off.isEngaged = false
            engine.decide(.orders(.killSwitch(off)), origin: .system, at: instant)
        }
    }

    private func drill(
        _ engine: inout Engine, _ account: AccountID, _ probes: [KillProbe],
        among routes: [OpenRoute], outside: KillProbe? = nil
    ) -> KillDrillScope {
        if account == .none { release(&engine) }
        var scope = KillDrillScope(
            account: engine.orders.reference.terms(account)?.account ?? Text64())
        scope.routes = routes.count
        let before = probes.map { $0.answer(&engine, at: instant) }
        let outsideBefore = outside?.answer(&engine, at: instant)
        let kill = KillSwitch(
            user: "drill", account: account, isEngaged: true, reason: "drill on a fork")
        var cancelled: Set<UInt64> = []
        let start = clock()
        engine.decide(.orders(.killSwitch(kill)), origin: .system, at: instant)
        scope.blockedAfter = clock() - start
        collect(engine, &cancelled, &scope)
        var parts = 0
        while engine.orders.hasSweep, parts < Self.partsMax {
            let begin = clock()
            engine.decide(.orders(.continueSweep), origin: .system, at: instant)
            scope.longestPart = max(scope.longestPart, clock() - begin)
            collect(engine, &cancelled, &scope)
            parts += 1
        }
        scope.cancelledAfter = clock() - start
        scope.parts = parts
        compare(routes, cancelled, &engine, &scope)
        for (probe, answer) in zip(probes, before) {
            scope.note(probe.answer(&engine, at: instant), before: answer)
        }
        // One that something else had stopped before says nothing of this switch.
        if let outside, outsideBefore != .killed, outside.answer(&engine, at: instant) == .killed {
            scope.outsideRefused += 1
        }
        var off = kill
        off.isEngaged = false
        engine.decide(.orders(.killSwitch(off)), origin: .system, at: instant)
        return scope
    }

    private func collect(
        _ engine: borrowing Engine, _ cancelled: inout Set<UInt64>, _ scope: inout KillDrillScope
    ) {
        for effect in engine.orders.effects {
            if case .cancelRoute(let order, _, _) = effect {
                cancelled.insert(order.raw)
                scope.cancels += 1
            }
            if case .sendRoute = effect { scope.newRoutes += 1 }
        }
        for event in engine.orders.events {
            if case .requestRefused(let refused) = event, !refused.isReplace {
                scope.cancelsRefused += 1
            }
        }
    }

    private func compare(
        _ routes: [OpenRoute], _ cancelled: Set<UInt64>, _ engine: inout Engine,
        _ scope: inout KillDrillScope
    ) {
        var rest = cancelled
        for route in routes {
            if rest.remove(route.order.raw) != nil { continue }
            if route.hasRequest {
                scope.pending += 1
            } else if engine.orders.view(route.order)?.isTerminal == true {
                scope.endedAtOnce += 1
            } else {
                scope.missingCount += 1
                if scope.missing.count < Self.missingMax { scope.missing.append(route.order) }
            }
        }
        // A member of a block takes its block with it, which is nobody's account.
        scope.outsideCancels = rest.count { raw in
            let parent = engine.orders.view(OrderID(raw))?.parent ?? .none
            return engine.orders.view(parent)?.kind != .block
        }
    }

    // MARK: Clients' cancels

    /// Every open client order is asked to be cancelled by its client while the firm is killed,
    /// before the sweep has come to any.
    private func cancels() throws(Engine.SnapshotFailure) -> KillDrillCancels {
        var engine = try fork()
        var result = KillDrillCancels()
        let kill = KillSwitch(user: "drill", isEngaged: true, reason: "drill on a fork")
        engine.decide(.orders(.killSwitch(kill)), origin: .system, at: instant)
        for id in engine.orders.openOrders() {
            guard let order = engine.orders.view(id), order.session != .none,
                !order.clOrdID.isEmpty, order.ordStatus != .pendingCancel,
                let name = Text64("DRILL~\(id.raw)"),
                engine.orders.order(clOrdID: name, session: order.session) == nil
            else {
                result.notAsked += 1
                continue
            }
            let request = CancelOrder(
                session: order.session, clOrdID: name, origClOrdID: order.clOrdID)
            engine.decide(.orders(.cancelOrder(request)), origin: .system, at: instant)
            result.asked += 1
            for event in engine.orders.events {
                guard case .requestRefused(let refused) = event, refused.clOrdID == name else {
                    continue
                }
                result.refused += 1
                if result.reason.isEmpty { result.reason = refused.refusal.description }
            }
        }
        return result
    }
}
