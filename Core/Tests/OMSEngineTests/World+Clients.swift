import OMSCore
import OMSEngine
import OMSPostTrade
import OMSTypes

// What clients, operators and the clock do.
extension World {
    /// One random thing happens.
    func step() {
        if hasHierarchy {
            if random.chance(4) { return changeRisk() }
            if random.chance(2) { return correct() }
        }
        switch random.below(100) {
        case 0..<22: newOrder()
        case 22..<29: cancel()
        case 29..<37: replace()
        case 37..<39: status()
        case 39..<85: venueSays()
        case 85..<90: market()
        case 90..<92: link()
        case 92..<94: block()
        case 94..<96: clock()
        case 96: kill()
        case 97: stale()
        case 98: garbage()
        default:
            run(
                .sequenceNumbers(
                    SequenceNumbers(
                        session: SessionID(2), nextInbound: UInt64(frames.count),
                        nextOutbound: 7)))
        }
    }

    private func client(_ command: OrderCommand, _ session: SessionID) {
        run(
            .orders(command), origin: FrameOrigin(session: session, msgSeqNum: clientSeqNum))
        clientSeqNum += 1
    }

    private func someSession() -> SessionID { SessionID(UInt16(1 + random.below(4))) }

    private func someID() -> ClOrdID {
        clOrdIDs.isEmpty || random.chance(5)
            ? "NEVER" : clOrdIDs[clOrdIDs.count - 1 - random.below(min(clOrdIDs.count, 40))]
    }

    private func nextID() -> ClOrdID {
        if random.chance(3) { return someID() }
        let id = Text64("C\(clOrdIDs.count)")!
        clOrdIDs.append(id)
        return id
    }

    private func somePrice() -> Price {
        Price(units: 1_000_000_000 + Int64(random.below(21) - 10) * 1_000_000)
    }

    private func newOrder() {
        let type = [OrdType.limit, .limit, .limit, .market, .stop, .stopLimit][random.below(6)]
        let tif: TimeInForce = [
            .day, .day, .immediateOrCancel, .fillOrKill, .goodTillCancel, .goodTillDate,
        ][random.below(6)]
        let order = NewOrder(
            session: random.chance(97)
                ? SessionID(UInt16(1 + random.below(3))) : someSession(),
            clOrdID: nextID(), account: Text64("FUND\(1 + random.below(4))")!,
            symbol: ["ACME", "ACME", "LOTS", "WHAT"][random.below(4)],
            side: [.buy, .sell, .sellShort][random.below(3)], ordType: type,
            timeInForce: tif,
            handlInst: random.chance(5) ? .manual : .automatedNoIntervention,
            orderQty: units(Int64(1 + random.below(40)) * 100), price: somePrice(),
            stopPx: somePrice(),
            expireTime: now.adding(nanoseconds: Int64(random.below(2_000_000_000))),
            possResend: random.chance(3), bodyDigest: UInt64(random.below(3)))
        guard hasHierarchy, random.chance(50) else {
            return client(.newOrder(order), SessionID(1))
        }
        let entry = InstructedRequest.newOrder(DetailedOrder(order: order), .none)
        client(
            .instructed(.entered(by: Self.people[random.below(3)], entry)), SessionID(1))
    }

    /// An order's id and session, mostly of one that is open.
    private func someOrder() -> (ClOrdID, SessionID) {
        var last = (someID(), SessionID(UInt16(1 + random.below(3))))
        for _ in 0..<20 where random.chance(90) {
            last = (someID(), SessionID(UInt16(1 + random.below(3))))
            let found = engine.orders.order(clOrdID: last.0, session: last.1)
                .flatMap { engine.orders.view($0) }
            if found?.isTerminal == false { break }
        }
        return last
    }

    private func cancel() {
        let (original, session) = someOrder()
        client(
            .cancelOrder(
                CancelOrder(session: session, clOrdID: nextID(), origClOrdID: original)),
            session)
    }

    private func replace() {
        let (original, session) = someOrder()
        let order = engine.orders.order(clOrdID: original, session: session)
            .flatMap { engine.orders.view($0) }
        client(
            .replaceOrder(
                ReplaceOrder(
                    session: session, clOrdID: nextID(), origClOrdID: original,
                    side: order?.terms.side ?? .buy,
                    symbol: order?.terms.instrument == InstrumentID(2) ? "LOTS" : "ACME",
                    ordType: order?.terms.ordType ?? .limit,
                    timeInForce: order?.terms.timeInForce ?? .day,
                    orderQty: units(Int64(random.below(60)) * 100), price: somePrice(),
                    stopPx: somePrice(),
                    expireTime: now.adding(nanoseconds: Int64(random.below(2_000_000_000))))),
            session)
    }

    private func status() {
        client(
            .orderStatus(
                StatusRequest(
                    session: SessionID(1), clOrdID: someID(), ordStatusReqID: "R")),
            SessionID(1))
    }

    /// New quotes, and the stops that they fire.
    private func market() {
        for instrument in [InstrumentID(1), InstrumentID(2)] {
            for venue in 1...UInt16(World.venues - 1) where random.chance(60) {
                // A market that crosses itself all the time lets nothing else cross.
                let bid =
                    1_000_000_000 + Int64(random.below(crosses ? 2 : 11) - 6) * 1_000_000
                engine.quote(
                    instrument, VenueID(venue), isBid: true, Price(units: bid),
                    units(Int64(random.below(10)) * 100), at: now)
                engine.quote(
                    instrument, VenueID(venue), isBid: false,
                    Price(units: bid + Int64((crosses ? 2 : 0) + random.below(4)) * 1_000_000),
                    units(Int64(random.below(10)) * 100), at: now)
            }
            for order in engine.orders.firedWatches(on: instrument, at: now) {
                run(.orders(.watchFired(order)))
            }
        }
    }

    private func link() {
        let venue = VenueID(UInt16(1 + random.below(World.venues)))
        let isUp = random.chance(70)
        if !isUp { engine.clearQuotes(of: venue) }
        run(.orders(.venueLink(venue, isUp: isUp)))
    }

    private func block() {
        var members: [OrderID] = []
        for _ in 0..<(1 + random.below(6)) {
            let id = OrderID(UInt64(1 + random.below(max(1, engine.orders.orderCount))))
            if engine.orders.view(id)?.isStaged == true || random.chance(5) { members.append(id) }
        }
        let staged = (1...UInt64(max(1, engine.orders.orderCount))).map { OrderID($0) }
            .compactMap { engine.orders.view($0) }
            .filter { $0.isStaged && !$0.isTerminal && $0.block == .none }
        if random.chance(80), let first = staged.first {
            members =
                staged.filter {
                    $0.terms.instrument == first.terms.instrument
                        && $0.terms.side == first.terms.side
                }.map(\.order)
        }
        run(.orders(.formBlock(FormBlock(user: "trader", members: members))))
    }

    private func clock() {
        if random.chance(5) {
            now = now.adding(nanoseconds: Timestamp.nanosecondsPerDay / 2)
        } else {
            now = now.adding(nanoseconds: Int64(random.below(1_000_000_000)))
        }
        var count = 0
        while let timer = engine.orders.nextTimer, timer.due <= now, count < 500 {
            run(.orders(.timer(timer.id, due: timer.due)))
            count += 1
        }
    }

    private func kill() {
        let scope = random.below(3)
        let account = scope == 1 ? AccountID(UInt32(1 + random.below(3))) : .none
        let instrument = scope == 2 ? InstrumentID(UInt32(1 + random.below(2))) : .none
        for isEngaged in [true, false] {
            run(
                .orders(
                    .killSwitch(
                        KillSwitch(
                            user: "risk", account: account, instrument: instrument,
                            isEngaged: isEngaged, reason: "test"))))
            if isEngaged { for _ in 0..<random.below(4) { newOrder() } }
        }
    }

    private func stale() {
        let id = OrderID(UInt64(1 + random.below(max(1, engine.orders.orderCount))))
        // Only what the venue never saw may be declared so.
        if let index = venueOrders.firstIndex(where: { $0.route.order == id }),
            venueOrders[index].isOpen, venueOrders[index].cum == .zero,
            engine.orders.view(id)?.ordStatus == .pendingNew
        {
            venueOrders[index].isOpen = false
        } else if engine.orders.view(id)?.kind == .route {
            return
        }
        run(.orders(.routeNeverReceived(id)))
    }

    private func garbage() {
        let number = OrderID(UInt64(random.below(2 * engine.orders.orderCount + 2)))
        run(.orders(.watchFired(number)))
        run(.orders(.timer(UInt64(random.below(1000)), due: now)))
        run(
            .orders(
                .venueReport(
                    VenueReport(
                        venue: VenueID(UInt16(random.below(9))),
                        clOrdID: random.chance(50)
                            ? RouteID.clOrdID(OrderID(random.next() >> 8)) : "junk",
                        execID: "G", execType: .trade, lastQty: units(5),
                        lastPx: somePrice()))))
        if random.chance(10) {
            run(
                .orders(
                    .quarantine(
                        Quarantine(
                            session: SessionID(3), msgSeqNum: 1, digest: 1, clOrdID: "BAD"))))
        }
    }
}
