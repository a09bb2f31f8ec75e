import OMSTypes

@testable import OMSCore

/// Seeded orders, of which most end soon, and everything that may be asked of old ones.
final class PackedDay {
    let desk = Desk(venues: [
        VenueTerms(name: "V1", mic: "XV1"), VenueTerms(name: "V2", mic: "XV2"),
    ])
    /// Where the two cores went apart.
    private(set) var difference: String?
    private(set) var unpackedAgain = 0
    private var random: Seeded
    private var twin = OrderCore()
    private var clients: [ClOrdID] = []
    private var fills: [(route: RouteSent, execID: Text64)] = []
    /// Sent in the step at work, and those that stay open for some time.
    private var live: [RouteSent] = []
    private var resting: [RouteSent] = []
    private var requests = 0

    init(_ seed: UInt64) {
        random = Seeded(seed)
        desk.checksInvariants = false
        desk.replay(into: &twin)
    }

    var packedSlots: Int {
        (0..<Slot(desk.core.orderCount)).count { desk.core.orders.isPacked($0) }
    }

    func twinDigest() -> StateDigest {
        var digest = StateDigest()
        twin.digest(into: &digest)
        return digest
    }

    func step() {
        resting += live
        live.removeAll()
        switch random.below(100) {
        case 0..<70: enter()
        case 70..<80: if !resting.isEmpty { end(resting.remove(at: random.below(resting.count))) }
        case 80..<84: bust()
        case 84..<88: ask(.status)
        case 88..<92: ask(.cancel)
        case 92..<95: ask(.replace)
        case 95: again()
        case 96: sweep()
        case 97: reconnect()
        default: massStatus()
        }
    }

    private func run(_ command: OrderCommand) {
        let open = desk.core.orders.unpacking.pointee.open.count
        desk.run(command)
        unpackedAgain += desk.core.orders.unpacking.pointee.open.count > open + 1 ? 1 : 0
        twin.decide(command, at: desk.now)
        let isSame =
            desk.events == Array(twin.events) && desk.effects == Array(twin.effects)
        if difference == nil, !isSame {
            difference = "\(command): \(desk.events) and not \(Array(twin.events))"
        }
        desk.core.packEnded(always: random.chance(20))
        for route in desk.routes { live.append(route) }
        desk.routes.removeAll(keepingCapacity: true)
        while difference == nil, desk.core.hasSweep { run(.continueSweep) }
    }

    private func enter() {
        let id = Text64("C\(clients.count)")!
        clients.append(id)
        run(.newOrder(desk.order(id, random.chance(50) ? .buy : .sell, 100)))
        guard random.below(1000) < 998 else { return }
        // A venue that rejects is followed by the next one.
        while let route = live.popLast() { end(route) }
    }

    private func report(_ type: ExecType, _ route: RouteSent, _ shares: Int64 = 0) {
        desk.lastExecID += 1
        let execID = Text64("E\(desk.lastExecID)")!
        let attempt = type == .canceled ? desk.attempts[route.order] ?? 0 : 0
        if shares > 0 { fills.append((route, execID)) }
        run(
            .venueReport(
                VenueReport(
                    venue: route.venue, clOrdID: RouteID.clOrdID(route.order, attempt: attempt),
                    execID: execID, execType: type, lastQty: qty(shares),
                    lastPx: shares > 0 ? px("10") : .none)))
    }

    private func end(_ route: RouteSent) {
        if random.chance(80) { report(.new, route) }
        switch random.below(4) {
        case 0: report(.rejected, route)
        case 1:
            report(.trade, route, 40)
            report(.trade, route, 60)
        default: report(.trade, route, 100)
        }
        if let parent = desk.core.view(route.order)?.parent, random.chance(90) { book(parent) }
    }

    /// Post-trade takes it, in both cores.
    private func book(_ id: OrderID) {
        guard desk.core.nextUnbooked != nil else { return }
        let due = desk.core.nextUnbooked ?? id
        desk.book(due)
        twin.beginFrame(at: desk.now)
        twin.emitBooked(due)
    }

    private func bust() {
        guard !fills.isEmpty else { return }
        let (route, execID) = fills[random.below(fills.count)]
        desk.lastExecID += 1
        run(
            .tradeCorrection(
                TradeCorrection(
                    venue: route.venue, clOrdID: RouteID.clOrdID(route.order),
                    execID: Text64("E\(desk.lastExecID)")!, execRefID: execID, isBust: true)))
    }

    private enum Question { case status, cancel, replace }

    private func ask(_ question: Question) {
        guard !clients.isEmpty else { return }
        let old = clients[random.below(clients.count)]
        requests += 1
        let id = Text64("R\(requests)")!
        switch question {
        case .status:
            run(
                .orderStatus(
                    StatusRequest(session: Desk.client, clOrdID: old, ordStatusReqID: id)))
        case .cancel:
            run(
                .cancelOrder(CancelOrder(session: Desk.client, clOrdID: id, origClOrdID: old)))
        case .replace:
            run(
                .replaceOrder(
                    ReplaceOrder(
                        session: Desk.client, clOrdID: id, origClOrdID: old, side: .buy,
                        symbol: "ACME", ordType: .limit, orderQty: qty(200), price: px("10"))))
        }
    }

    /// A ClOrdID of before, with and without PossResend (97).
    private func again() {
        guard let old = clients.randomElement(using: &random) else { return }
        run(.newOrder(desk.order(old, .buy, 100, possResend: random.chance(50))))
    }

    private func sweep() {
        guard random.chance(10) else { return }
        for isOn in [true, false] {
            run(.killSwitch(KillSwitch(user: "risk", isEngaged: isOn, reason: "drill")))
        }
        resting.removeAll { desk.core.view($0.order)?.leavesQty == .zero }
    }

    private func reconnect() {
        for isUp in [false, true] { run(.venueLink(VenueID(1), isUp: isUp)) }
    }

    private func massStatus() {
        guard random.chance(3) else { return }
        requests += 1
        run(
            .request(
                .massStatus(
                    MassRequest(
                        session: Desk.client, id: Text64("M\(requests)")!, type: MassRequest.all))))
    }
}
