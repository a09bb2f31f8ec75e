import OMSTypes

extension MarketStore {
    func view(_ cell: Int, _ side: BookSide) -> BookSideView {
        let isBid = side == .bid
        return BookSideView(
            levels: depth.levels(tapes[cell].page, side), isBid: isBid,
            count: Int(isBid ? tops[cell].bidLevels : tops[cell].askLevels),
            isCut: tops[cell].flags.contains(isBid ? .isBidCut : .isAskCut))
    }

    mutating func ensurePage(_ cell: Int) {
        if tapes[cell].page == 0 { tapes[cell].page = depth.take() }
    }

    /// Writes a changed side back; the first level is the venue's best.
    mutating func keep(_ view: BookSideView, _ cell: Int) {
        let top = tops + cell
        let first = view.count > 0 ? view.levels[0] : nil
        if view.isBid {
            top.pointee.bidLevels = UInt8(view.count)
            top.pointee.bid = first?.price ?? .none
            top.pointee.bidSize = first?.size ?? .zero
        } else {
            top.pointee.askLevels = UInt8(view.count)
            top.pointee.ask = first?.price ?? .none
            top.pointee.askSize = first?.size ?? .zero
        }
        let cut: VenueTop.Flags = view.isBid ? .isBidCut : .isAskCut
        if view.isCut {
            top.pointee.flags.insert(cut)
            // What was cut off is now the best: only a snapshot knows it.
            if view.count == 0 { top.pointee.flags.insert(.isBroken) }
        } else {
            top.pointee.flags.remove(cut)
        }
    }

    /// A top-of-book quote came for a book with depth: better levels are gone, the rest stays.
    mutating func alignDepth(_ cell: Int, _ side: BookSide) {
        var view = view(cell, side)
        let top = tops[cell]
        let isBid = side == .bid
        let level = BookLevel(
            isBid ? top.bid : top.ask, isBid ? top.bidSize : top.askSize,
            at: isBid ? top.bidTime : top.askTime)
        if level.price.isSet {
            let (index, _) = view.find(level.price)
            view.remove(0..<index)
            view.set(level)
        } else {
            view.count = 0
            view.isCut = false
        }
        keep(view, cell)
    }

    mutating func applyLevel(_ update: MarketUpdate, _ row: Int, _ column: Int) -> MarketOutcome {
        let cell = row * venueCount + column
        ensurePage(cell)
        // A book that is broken stays so; its levels would be nobody's.
        guard !tops[cell].flags.contains(.isBroken) else {
            return MarketOutcome(refused: .noSuchLevel)
        }
        let before = tops[cell]
        var view = view(cell, update.side)
        if view.count == 0 { seed(&view, from: before) }
        let level = BookLevel(update.price, update.size, orders: update.orders, at: update.time)
        let refusal =
            update.position > 0
            ? view.apply(update.action, level, position: Int(update.position))
            : view.apply(update.action, level)
        tops[cell].sequence = update.sequence
        if let refusal {
            if refusal != .unsound {
                tops[cell].flags.insert(.isBroken)
                _ = renew(row, at: update.time)
            }
            return MarketOutcome(refused: refusal)
        }
        keep(view, cell)
        let isChanged = isTopChanged(before, cell, update.side)
        // What is said of the best price, or makes another the best, was heard of the top.
        if update.side == .bid {
            if isChanged || update.price == tops[cell].bid { tops[cell].bidTime = update.time }
        } else {
            if isChanged || update.price == tops[cell].ask { tops[cell].askTime = update.time }
        }
        let isHeard =
            before.bidTime != tops[cell].bidTime || before.askTime != tops[cell].askTime
        guard isChanged || isHeard else { return MarketOutcome(.depth) }
        let change = renew(row, column, before: before, at: update.time)
        return MarketOutcome(change.union(isChanged ? .top : .depth))
    }

    /// A quote came before the first level of its side: it is the first level.
    private func seed(_ view: inout BookSideView, from top: VenueTop) {
        let price = view.isBid ? top.bid : top.ask
        guard price.isSet else { return }
        view.levels[0] = BookLevel(
            price, view.isBid ? top.bidSize : top.askSize,
            at: view.isBid ? top.bidTime : top.askTime)
        view.count = 1
    }

    private func isTopChanged(_ before: VenueTop, _ cell: Int, _ side: BookSide) -> Bool {
        let after = tops[cell]
        if before.flags != after.flags { return true }
        return side == .bid
            ? before.bid != after.bid || before.bidSize != after.bidSize
            : before.ask != after.ask || before.askSize != after.askSize
    }

    /// The levels of one side of a book, best first; valid during the call. A feed that tells the
    /// top alone has one level at most.
    public func withLevels<R>(
        _ instrument: InstrumentID, _ venue: VenueID, _ side: BookSide,
        _ body: (UnsafeBufferPointer<BookLevel>) -> R
    ) -> R {
        guard let cell = bookIndex(instrument, venue), side != .none else {
            return body(UnsafeBufferPointer(start: nil, count: 0))
        }
        let top = tops[cell]
        let count = Int(side == .bid ? top.bidLevels : top.askLevels)
        if count > 0 {
            let levels = depth.levels(tapes[cell].page, side)
            return body(UnsafeBufferPointer(start: levels, count: count))
        }
        let price = side == .bid ? top.bid : top.ask
        let single = BookLevel(
            price, side == .bid ? top.bidSize : top.askSize,
            at: side == .bid ? top.bidTime : top.askTime)
        return withUnsafePointer(to: single) {
            body(UnsafeBufferPointer(start: $0, count: price.isSet ? 1 : 0))
        }
    }

    /// Size displayed at a venue at `limit` or better; `.none` as limit means any price.
    public func displayed(
        _ instrument: InstrumentID, _ venue: VenueID, _ side: BookSide, limit: Price = .none
    ) -> Quantity {
        withLevels(instrument, venue, side) { levels in
            var sum = Quantity.zero
            for level in levels {
                let isWithin = side == .bid ? level.price >= limit : level.price <= limit
                if limit.isSet, !isWithin { break }
                sum = sum.addingSaturated(level.size)
            }
            return sum
        }
    }
}
