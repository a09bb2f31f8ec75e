import OMSTypes

// Calls, uncrosses, the close, and halts: what happens because time goes on.
extension VenueEngine {
    mutating func beginPhases() {
        let only = description.kind == .auction
        guard let times = description.auctions, description.kind != .dark else {
            precondition(!only, "a venue of auctions alone has times for them")
            return
        }
        let (phase, next) = times.phase(at: 0, isAuctionOnly: only)
        self.phase = phase
        phaseNext = next.map { startedAt.adding(nanoseconds: $0) }
        changedStates.formUnion(description.symbols)
    }

    /// The last part of a call: what is in it stays, and nothing comes.
    public var isFrozen: Bool { phase.isCall && frozenUntil != nil }

    private var frozenUntil: Timestamp? {
        guard let freeze = description.auctions?.freeze, freeze > 0, let phaseNext,
            now >= phaseNext.adding(nanoseconds: -freeze)
        else { return nil }
        return phaseNext
    }

    /// When time alone changes something next; `nil`: never.
    public var timeNext: Timestamp? {
        [haltedUntil, phaseNext].compactMap { $0 }.min()
    }

    /// Lets happen what was due by `time`, in order.
    public mutating func advance(to time: Timestamp) {
        while let due = timeNext, due <= time {
            now = max(now, due)
            if let end = haltedUntil, end <= due { resume() } else { changePhase(at: due) }
        }
        now = max(now, time)
    }

    private mutating func changePhase(at due: Timestamp) {
        // Nothing is uncrossed while trading is halted: it waits for the end of that.
        if let haltedUntil {
            phaseNext = haltedUntil
            return
        }
        guard let times = description.auctions else { return }
        switch phase {
        case .openingCall: uncross(isClosing: false)
        case .closingCall: uncross(isClosing: true)
        case .continuous, .closed: break
        }
        let (next, end) = times.phase(
            at: due.since(startedAt), isAuctionOnly: description.kind == .auction)
        phaseNext = end.map { startedAt.adding(nanoseconds: $0) }
        let before = phase
        phase = next
        changedStates.formUnion(description.symbols)
        changedSymbols.formUnion(description.symbols)
        if next == .closed || next == .openingCall { expire() }
        if next == .closingCall, before == .continuous { gather() }
        guard next == .continuous else { return }
        for symbol in calls.keys.sorted() { leaveCall(symbol) }
        for symbol in pegs.keys.sorted() { repeg(symbol) }
    }

    // MARK: Calls

    /// Day orders of the book take part in the closing call, in the order of their time; pegged ones
    /// wait outside.
    private mutating func gather() {
        for symbol in lit.keys.sorted() {
            for id in lit[symbol]?.sessionOrdersByTime ?? [] {
                _ = lit[symbol]?.cancel(id)
                let index = Int(id.raw)
                guard orders[index].peg == nil else { continue }
                orders[index].isInCall = true
                calls[symbol, default: []].append(index)
            }
        }
    }

    /// Orders that take part in the uncross, then the background of the book.
    private func auctionOrders(_ symbol: Symbol, isClosing: Bool) -> [AuctionOrder] {
        let ours = (calls[symbol] ?? []).filter {
            isClosing || orders[$0].timeInForce != .atTheClose
        }
        .map { index in
            AuctionOrder(
                id: BookOrderID(UInt64(index)), isBuy: orders[index].side.isBuy,
                limit: orders[index].price, quantity: orders[index].leavesQty)
        }
        let background = BookSide.allCases.flatMap { side in
            (lit[symbol]?.depth(side) ?? []).map {
                AuctionOrder(
                    id: nil, isBuy: side == .bid, limit: $0.price, quantity: $0.quantity)
            }
        }
        return ours + background
    }

    private func reference(_ symbol: Symbol) -> Price? {
        if let last = lastTrades[symbol] { return last }
        let book = lit[symbol] ?? LimitOrderBook()
        let known = national[symbol] ?? NationalBest()
        guard let bid = known.bid ?? book.leader(.bid), let ask = known.ask ?? book.leader(.ask)
        else { return nil }
        return Price(units: (bid.units + ask.units) / 2)
    }

    /// What the uncross would come to now; `nil` outside a call, and when nothing would trade.
    public func indication(of symbol: Symbol) -> AuctionPrice? {
        guard phase.isCall, haltedUntil == nil else { return nil }
        return CallAuction.price(
            auctionOrders(symbol, isClosing: phase == .closingCall), reference: reference(symbol),
            tick: description.tick)
    }

    private mutating func uncross(isClosing: Bool) {
        for symbol in Set(calls.keys).union(lit.keys).sorted() {
            let list = auctionOrders(symbol, isClosing: isClosing)
            let found = CallAuction.price(
                list, reference: reference(symbol), tick: description.tick)
            guard let found, list.contains(where: { $0.id != nil }) else { continue }
            var background: [BookSide: Quantity] = [:]
            for match in CallAuction.matches(list, at: found.price) {
                let sides = [(match.buy, BookSide.bid), (match.sell, BookSide.ask)]
                // Background alone trades nothing with itself: the record says what it did.
                guard sides.contains(where: { $0.0 != nil }) else { continue }
                for (id, side) in sides {
                    let fill = BookFill(
                        maker: nil, taker: id, price: found.price, quantity: match.quantity)
                    if let id {
                        book(fill, Int(id.raw), isMaker: nil)
                    } else {
                        background[side] = (background[side] ?? .zero) + match.quantity
                    }
                }
                prints.append(
                    VenuePrint(symbol: symbol, price: found.price, quantity: match.quantity))
                lastTrades[symbol] = found.price
            }
            for (side, quantity) in background {
                var unused: [BookFill] = []
                _ = lit[symbol]?.take(
                    quantity, from: side, limit: found.price, taker: nil, fills: &unused)
            }
            changedSymbols.insert(symbol)
        }
        endOfCall(isClosing: isClosing)
    }

    /// What was for this call alone expires, and the rest of market orders is cancelled.
    private mutating func endOfCall(isClosing: Bool) {
        for symbol in calls.keys.sorted() {
            for index in calls[symbol] ?? [] {
                let order = orders[index]
                let isOver =
                    order.status.isTerminal
                    || order.timeInForce == .atTheOpening && !isClosing
                    || order.timeInForce == .atTheClose && isClosing
                    || order.ordType == .market && order.timeInForce != .atTheClose
                guard isOver else { continue }
                orders[index].isInCall = false
                guard !order.status.isTerminal else { continue }
                let isExpired = order.timeInForce != .day
                orders[index].status = isExpired ? .expired : .canceled
                report(isExpired ? .expired : .canceled, index)
            }
            calls[symbol]?.removeAll { !orders[$0].isInCall }
        }
    }

    /// Day orders go into the book, in the order of their time.
    private mutating func leaveCall(_ symbol: Symbol) {
        let leaving = (calls[symbol] ?? []).filter { orders[$0].timeInForce != .atTheClose }
        calls[symbol]?.removeAll { orders[$0].timeInForce != .atTheClose }
        for index in leaving {
            orders[index].isInCall = false
            var entry = BookOrder(
                id: BookOrderID(UInt64(index)), side: orders[index].side,
                limit: orders[index].price,
                quantity: orders[index].leavesQty, display: orders[index].display)
            entry.isHidden = orders[index].isHidden
            fills.removeAll(keepingCapacity: true)
            let outcome = lit[symbol, default: LimitOrderBook()].submit(entry, fills: &fills)
            reportFills(symbol)
            finish(index, outcome)
        }
    }

    /// The day is over: whatever is open expires.
    private mutating func expire() {
        for index in orders.indices where !orders[index].status.isTerminal {
            takeOut(index)
            orders[index].status = .expired
            report(.expired, index)
        }
    }

    // MARK: Halts

    /// Trading is halted until then: new orders and replaces are refused, cancels are taken, nothing is
    /// shown.
    public mutating func halt(until end: Timestamp) {
        haltedUntil = max(haltedUntil ?? .none, end)
        changedStates.formUnion(description.symbols)
        changedSymbols.formUnion(description.symbols)
    }

    private mutating func resume() {
        haltedUntil = nil
        changedStates.formUnion(description.symbols)
        changedSymbols.formUnion(description.symbols)
        let quotes = stashed
        stashed.removeAll()
        for symbol in quotes.keys.sorted() {
            for side in BookSide.allCases {
                guard let levels = quotes[symbol]?[side] else { continue }
                setBackground(symbol, side, levels)
            }
        }
        for symbol in pegs.keys.sorted() { repeg(symbol) }
    }

    /// Why an order cannot be taken now; `nil` when it can.
    func phaseRefusal(_ request: VenueNewOrder) -> (OrdRejReason, String)? {
        if haltedUntil != nil { return (.exchangeClosed, "trading is halted") }
        if phase == .closed { return (.exchangeClosed, "the market is closed") }
        if isFrozen { return (.tooLateToEnter, "the call is at its end") }
        if request.timeInForce == .atTheOpening, phase != .openingCall {
            return description.auctions?.opening == nil
                ? nil : (.tooLateToEnter, "the market has opened")
        }
        guard phase.isCall else { return nil }
        let isForCall =
            request.timeInForce == .day || request.timeInForce == .atTheOpening
            || request.timeInForce == .atTheClose
        guard isForCall, request.quantityMin == nil else {
            return (.unsupportedOrderCharacteristic, "nothing is immediate in a call")
        }
        let isPlain = description.kind != .auction || request.timeInForce != .day
        return isPlain
            ? nil : (.unsupportedOrderCharacteristic, "only for the opening or the close here")
    }

    /// SecurityTradingStatus (326) of every symbol, by the values of FIX 4.4.
    public func tradingStatus(of symbol: Symbol) -> Int {
        if haltedUntil != nil { return 2 }
        switch phase {
        case .continuous: return 17
        case .closed: return 18
        case .openingCall, .closingCall: return indication(of: symbol) == nil ? 21 : 5
        }
    }
}

extension LimitOrderBook {
    /// Orders of ours, the one that stands longest first.
    var sessionOrdersByTime: [BookOrderID] {
        let all = (bids.queues + asks.queues).flatMap { $0.orders + $0.hidden }
        return all.filter { !$0.id.isRecorded }.sorted { $0.rank < $1.rank }.map(\.id)
    }
}
