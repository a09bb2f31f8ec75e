import OMSCore
import OMSMarket
import OMSTypes

// Feeds that fall silent, venues that do not trade, instruments that are halted: none is decided by.
extension Shard {
    /// Looks at what the hub has noticed since it was looked at last.
    func lookAtStates() {
        guard let market, !market.silenced.isEmpty || !market.restated.isEmpty else { return }
        let now = clock.raw()
        let (silenced, restated) = (market.silenced, market.restated)
        market.silenced.removeAll(keepingCapacity: true)
        market.restated.removeAll(keepingCapacity: true)
        for (venue, isHeard) in silenced {
            if isHeard {
                for instrument in market.instruments { tellAnew(instrument, venue, at: now) }
            } else {
                engine.clearQuotes(of: venue)
            }
        }
        for (instrument, venue) in restated {
            tellAnew(instrument, venue, at: now)
            followHalt(instrument)
        }
    }

    /// A venue's best prices as they stand in the hub, for orders to be decided by; none where they are
    /// not to be used.
    private func tellAnew(_ instrument: InstrumentID, _ venue: VenueID, at now: Timestamp) {
        guard let market else { return }
        let book = market.store.book(instrument, venue)
        let isKnown =
            market.isKnown(instrument, venue) && book.status.isContinuous
            && market.store.feed(venue).state != .stale
        let known = engine.orders.quotes.quote(instrument, venue)
        let bid = isKnown ? book.bid : .none
        let ask = isKnown ? book.ask : .none
        if bid != known.bid {
            engine.quote(
                instrument, venue, isBid: true, bid, bid.isSet ? book.bidSize : .zero, at: now)
        }
        if ask != known.ask {
            engine.quote(
                instrument, venue, isBid: false, ask, ask.isSet ? book.askSize : .zero, at: now)
        }
    }

    /// An instrument that its market halts is halted, and goes on when the market says that it trades,
    /// unless the desk has halted it meanwhile. A halt of before this start is for the desk to lift.
    private func followHalt(_ instrument: InstrumentID) {
        guard let market, let isHalted = market.isHalted(instrument),
            let symbol = engine.orders.reference.symbol(instrument),
            isHalted != marketHalts.contains(instrument)
        else { return }
        if isHalted { marketHalts.insert(instrument) } else { marketHalts.remove(instrument) }
        guard !deskHalts.contains(symbol) else {
            return log("market data \(symbol): the desk's halt stays, whatever its market says")
        }
        log(
            isHalted
                ? "ALERT: market data \(symbol): its market halts it"
                : "market data \(symbol): its market trades it again")
        process(.orders(.desk(.halt(user: "market", symbol, isHalted: isHalted))))
    }

    /// The desk halts an instrument, or lets it go on: that counts before what markets say.
    func noteHalt(_ command: OrderCommand) {
        guard case .desk(.halt(_, let symbol, let isHalted)) = command else { return }
        if isHalted { deskHalts.insert(symbol) } else { deskHalts.remove(symbol) }
    }

    /// When something was last heard on a venue's market-data link.
    func lastHeard(of venue: VenueID) -> Timestamp {
        // A WebSocket that lives is watched by pings of its own.
        if let stream = streams.first(where: { $0.venue == venue }) {
            return stream.link.areQuotesUp ? clock.raw() : .none
        }
        return marketDataSession(venue)?.activity.lastReceived ?? .none
    }
}
