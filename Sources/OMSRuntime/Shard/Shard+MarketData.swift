import FIXCodec
import FIXGateway
import MarketDataGateway
import OMSCore
import OMSEngine
import OMSMarket
import OMSTypes

// Market data: what orders are decided by goes to the core, all of it to the hub.
extension Shard {
    /// A message of a venue's market-data session, in our form.
    func marketData(_ index: borrowing FIXMessageIndex, _ venue: VenueID) {
        guard let market else { return }
        let time = clock.raw()
        market.receive(index, from: venue, at: time)
        takeQuotes(of: venue, market, at: time)
        lookAtStates()
    }

    /// What the hub's last message says of a venue's best prices and trades. What was missed is not
    /// decided by: an instrument, or all of a feed, is empty until it is told anew.
    func takeQuotes(of venue: VenueID, _ market: MarketHub, at time: Timestamp) {
        let isDeep = market.isDeep(venue)
        var touched: [InstrumentID] = []
        let needsWatches = engine.orders.hasWatches
        var printed: [InstrumentID] = []
        func told(_ instrument: InstrumentID) {
            traffic.update(venue.raw, initial: VenueTraffic()) {
                $0.quotes += 1
                $0.lastQuoteTime = time
            }
            if needsWatches, !touched.contains(instrument) { touched.append(instrument) }
            if marksEvery > 0 { noteMark(instrument) }
        }
        if !isDeep { forgetMissed(venue, market, at: time) { told($0) } }
        for entry in market.told {
            switch entry {
            case .quote(let side):
                guard let instrument = engine.orders.reference.instrument(side.symbol) else {
                    continue
                }
                engine.quote(
                    instrument, venue, isBid: side.isBid, side.price, side.size, at: time)
                told(instrument)
            // Books are told by their best.
            case .book: continue
            case .trade(let trade):
                guard let instrument = engine.orders.reference.instrument(trade.symbol) else {
                    continue
                }
                volumes.add(
                    trade.size, of: instrument, least: engine.orders.volumeMeasured(instrument))
                if !printed.contains(instrument) { printed.append(instrument) }
                notePrint(venue, instrument, trade.size, at: time)
                if !posts.isEmpty {
                    posts.see(venue, instrument, trade.price, trade.size, at: time)
                }
                if marksEvery > 0, trade.size.isPositive {
                    noteMark(instrument, sale: trade.price)
                }
            }
        }
        if isDeep {
            takeTops(of: venue, at: time) { told($0) }
        } else if streamPeer(venue) != nil {
            for instrument in market.touched {
                takeDepth(instrument, venue, isKnown: market.isKnown(instrument, venue))
            }
        }
        for instrument in printed { tellVolume(of: instrument) }
        for instrument in touched {
            for order in engine.orders.firedWatches(on: instrument, at: time) {
                process(.orders(.watchFired(order)))
            }
        }
    }

    private func forgetMissed(
        _ venue: VenueID, _ market: MarketHub, at time: Timestamp, _ told: (InstrumentID) -> Void
    ) {
        if market.hasLostFeed { return engine.clearQuotes(of: venue) }
        for instrument in market.doubted {
            clearQuotes(instrument, venue, at: time)
            told(instrument)
        }
    }

    private func clearQuotes(_ instrument: InstrumentID, _ venue: VenueID, at time: Timestamp) {
        for isBid in [true, false] {
            engine.quote(instrument, venue, isBid: isBid, .none, .zero, at: time)
        }
    }

    /// The best prices of the books that the last message changed, as orders are decided by them. A
    /// book of which something was missed has none.
    private func takeTops(of venue: VenueID, at time: Timestamp, _ told: (InstrumentID) -> Void) {
        guard let market else { return }
        if market.hasLostFeed { engine.clearQuotes(of: venue) }
        for instrument in market.touched {
            let book = market.store.book(instrument, venue)
            let isKnown = market.isKnown(instrument, venue) && book.status.isContinuous
            let known = engine.orders.quotes.quote(instrument, venue)
            let bid = isKnown ? book.bid : .none
            let ask = isKnown ? book.ask : .none
            // Told again, a price stands for longer.
            if bid != known.bid || book.bidSize != known.bidSize || book.bidTime != known.bidTime {
                engine.quote(
                    instrument, venue, isBid: true, bid, bid.isSet ? book.bidSize : .zero, at: time)
                told(instrument)
            }
            if ask != known.ask || book.askSize != known.askSize || book.askTime != known.askTime {
                engine.quote(
                    instrument, venue, isBid: false, ask, ask.isSet ? book.askSize : .zero,
                    at: time)
                told(instrument)
            }
            takeDepth(instrument, venue, isKnown: isKnown)
        }
    }

    /// What stands behind the best prices, as the router sees it.
    private func takeDepth(_ instrument: InstrumentID, _ venue: VenueID, isKnown: Bool) {
        guard let market else { return }
        for side in [BookSide.bid, .ask] {
            var behind = DepthSide(repeating: .none)
            if isKnown {
                market.store.withLevels(instrument, venue, side) { levels in
                    for (index, level) in levels.dropFirst().prefix(behind.count).enumerated() {
                        behind[index] = DepthLevel(price: level.price, size: level.size)
                    }
                }
            }
            engine.quote(instrument, venue, isBid: side == .bid, behind: behind)
        }
    }

    /// Strategies that wait for the volume that the instrument has reached hear of it.
    private func tellVolume(of instrument: InstrumentID) {
        let volume = volumes[instrument]
        guard let awaited = engine.orders.volumeAwaited(instrument), volume >= awaited else {
            return
        }
        process(.orders(.marketVolume(instrument, volume)))
    }

    // MARK: Asking for it

    /// A market-data session has logged on: every instrument is asked for.
    func subscribe(_ session: FIXSession, _ venue: VenueID) {
        guard !symbols.isEmpty else { return }
        let feed = market?.terms(of: venue) ?? Configuration.Venue.Feed()
        send(session, .marketDataRequest) {
            feed.subscription.request(
                .snapshotAndUpdates, id: "MD\(venue.raw)", symbols: symbols, into: &$0)
        }
        market?.connected(venue, at: clock.raw())
        guard feed.status else { return }
        send(session, .tradingSessionStatusRequest) {
            MarketDataSubscription.sessionStatus(id: "TS\(venue.raw)", into: &$0)
        }
        requestStatus(of: symbols[...], venue, session)
    }

    /// What `subscribe` asks for, of instruments that were listed behind it: the last of `symbols`.
    func request(_ listed: [Symbol], of venue: VenueID, over session: FIXSession) {
        let feed = market?.terms(of: venue) ?? Configuration.Venue.Feed()
        let place = symbols.count - listed.count
        send(session, .marketDataRequest) {
            feed.subscription.request(
                .snapshotAndUpdates, id: "MD\(venue.raw)-L\(place + 1)", symbols: listed,
                into: &$0)
        }
        if feed.status { requestStatus(of: symbols[place...], venue, session) }
    }

    private func requestStatus(
        of some: ArraySlice<Symbol>, _ venue: VenueID, _ session: FIXSession
    ) {
        for (index, symbol) in zip(some.indices, some) {
            send(session, .securityStatusRequest) {
                MarketDataSubscription.securityStatus(
                    id: "SS\(venue.raw)-\(index + 1)", symbol: symbol, into: &$0)
            }
        }
    }

    /// Books of a venue as a whole, once more.
    private func askAnew(_ venue: VenueID, _ instruments: ArraySlice<InstrumentID>) {
        // A venue that speaks JSON tells its books anew by itself: behind a gap they are asked for there.
        guard let market, let session = marketDataSession(venue), session.isLoggedOn else { return }
        let names = instruments.compactMap { engine.orders.reference.symbol($0) }
        log("\(peers[session.tag].name): \(names.count) books are asked for anew")
        let id = "MD\(venue.raw)-\(market.requestNumber(venue))"
        send(session, .marketDataRequest) {
            market.terms(of: venue).subscription.request(
                .snapshot, id: id, symbols: names, into: &$0)
        }
    }

    private func send(
        _ session: FIXSession, _ type: FIXMsgType, _ write: (inout FIXBodyWriter) -> Void
    ) {
        var request = FIXBodyWriter(capacity: 1024)
        write(&request)
        peers[session.tag].translator?.outward(type, &request)
        session.send(type, body: request.bytes, at: clock.raw())
    }

    func marketDataSession(_ venue: VenueID) -> FIXSession? {
        for (index, peer) in peers.enumerated() {
            if case .marketData(let id) = peer.kind, id == venue { return fixSessions[index] }
        }
        return nil
    }

    // MARK: Its beginning and its end

    /// Begins to keep what venues show, before any session is there.
    func openMarket(_ configuration: Configuration) {
        let reference = engine.orders.reference
        let instruments = symbols.compactMap { reference.instrument($0) }
        let asked = configuration.venues.filter(\.marketData)
        guard !instruments.isEmpty, !asked.isEmpty else { return }
        let venues = reference.venues.map { terms in
            MarketVenue(
                terms, asked.first { $0.name == terms.name.description }, configuration)
        }
        let hub = MarketHub(
            venues, instruments: instruments,
            count: reference.instruments.count + MarketHub.spareInstruments,
            reference: ReferenceNames(
                instrument: { reference.instrument($0) }, symbol: { reference.symbol($0) }),
            longestCross: configuration.marketData.longestCross.nanoseconds,
            clock: { [clock] in clock.raw() })
        hub.request = { [unowned self] in self.askAnew($0, $1) }
        if let ticks = configuration.marketData.ticks {
            hub.recorder = TickRecorder(
                ticks,
                TickNames(
                    instruments: reference.instruments.map(\.symbol.description),
                    venues: reference.venues.map(\.name.description)),
                increments: reference.instruments.map(\.tick), log: log)
        }
        market = hub
    }

    /// Looks after feeds and markets; to be called a few times a second.
    func checkMarket() {
        guard let market, failure == nil else { return }
        market.check(at: clock.raw()) {
            self.lastHeard(of: $0)
        }
        lookAtStates()
        for alert in market.alerts.takeUnlogged() {
            let what = alert.venue.isEmpty ? alert.symbol : alert.venue
            log("\(alert.isOver ? "market data" : "ALERT: market data") \(what): \(alert.words)")
        }
    }
}

extension MarketVenue {
    fileprivate init(
        _ terms: VenueTerms, _ venue: Configuration.Venue?, _ configuration: Configuration
    ) {
        name = terms.name.description
        kind = "\(terms.kind)"
        isProtected = terms.kind == .lit
        rank = UInt16(clamping: terms.priority)
        feed = venue?.feed
        let heartbeat = venue?.heartbeat ?? configuration.fix.heartbeat
        longestSilence =
            (venue?.feed.longestSilence ?? heartbeat + heartbeat / 2).nanoseconds
    }
}
