import OMSMarket
import OMSTypes

// Trading status: of an instrument (f), and of a venue's whole market (h).
extension MarketHub {
    func setStatus(
        of symbol: Symbol, _ status: SecurityTradingStatus, _ place: Int, at now: Timestamp
    ) {
        guard let instrument = reference.instrument(symbol),
            let cell = store.bookIndex(instrument, feeds[place].venue)
        else { return }
        statuses[cell] = status
        touch(instrument)
        applyStatus(instrument, place, at: now)
    }

    func setSessionStatus(_ status: SecurityTradingStatus, _ place: Int, at now: Timestamp) {
        guard feeds[place].sessionStatus != status else { return }
        feeds[place].sessionStatus = status
        for instrument in instruments { applyStatus(instrument, place, at: now) }
    }

    /// A market that does not trade lets no instrument trade; one that does leaves each its own
    /// state.
    func applyStatus(_ instrument: InstrumentID, _ place: Int, at now: Timestamp) {
        let venue = feeds[place].venue
        guard let cell = store.bookIndex(instrument, venue) else { return }
        let (market, own) = (feeds[place].sessionStatus, statuses[cell])
        let status = market.isContinuous && own != .none ? own : market
        guard store.book(instrument, venue).status != status else { return }
        apply(.status(instrument, venue, status, at: now), place)
        restated.append((instrument, venue))
    }

    /// Whether an instrument is halted, as far as its venues say: the one whose halts are its own says
    /// so, or every venue that is heard of does. `nil` where none says that it trades either: a link
    /// that is lost neither halts nor resumes.
    func isHalted(_ instrument: InstrumentID) -> Bool? {
        var (halted, trading, silent) = (0, 0, 0)
        for feed in feeds where feed.isSubscribed && feed.isUp && feed.kind != "dark" {
            let status = store.book(instrument, feed.venue).status
            if status.isHalt {
                if feed.terms.isPrimary { return true }
                halted += 1
            } else if status == .none {
                silent += 1
            } else {
                trading += 1
            }
        }
        if halted > 0, trading == 0, silent == 0 { return true }
        return trading > 0 ? false : nil
    }

    // MARK: Crossed markets

    /// An instrument whose market is crossed.
    struct Crossing {
        let instrument: InstrumentID
        /// It was told that this lasts.
        var isTold = false
    }

    /// Whether the national best of an instrument became locked, crossed or neither.
    func lookAtCondition(_ instrument: InstrumentID) {
        let row = Int(instrument.raw)
        guard row < isCrossing.count, !isCrossing[row],
            store.nationalBest(instrument, at: lastHeard).condition == .crossed
        else { return }
        isCrossing[row] = true
        crossings.append(Crossing(instrument: instrument))
    }

    /// Most markets of one look: the next one goes on behind them.
    private static let crossingsMax = 500

    /// Tells markets that have been crossed for too long, and forgets those that no longer are.
    func checkCrossings(at now: Timestamp) {
        var index = nextCrossing < crossings.count ? nextCrossing : 0
        var left = Self.crossingsMax
        while index < crossings.count, left > 0 {
            left -= 1
            let instrument = crossings[index].instrument
            let best = store.nationalBest(instrument, at: now)
            guard best.condition == .crossed else {
                if crossings[index].isTold { tellCrossing(instrument, best, isOver: true, at: now) }
                isCrossing[Int(instrument.raw)] = false
                crossings.swapAt(index, crossings.count - 1)
                crossings.removeLast()
                continue
            }
            if !crossings[index].isTold,
                now.since(store.conditionTime(instrument)) > longestCross
            {
                crossings[index].isTold = true
                tellCrossing(instrument, best, isOver: false, at: now)
            }
            index += 1
        }
        nextCrossing = index
    }

    private func tellCrossing(
        _ instrument: InstrumentID, _ best: NationalBest, isOver: Bool, at now: Timestamp
    ) {
        let symbol = reference.symbol(instrument)?.description ?? ""
        let words =
            isOver
            ? "the market is no longer crossed"
            : "crossed since \(store.conditionTime(instrument).iso8601): "
                + "\(names(best.bidVenues)) bids \(DecimalText.string(best.bid.units)) (heard "
                + "\(best.bidTime.iso8601)), \(names(best.askVenues)) offers "
                + "\(DecimalText.string(best.ask.units)) (heard \(best.askTime.iso8601))"
        alerts.add(.crossed, venue: "", symbol: symbol, isOver: isOver, words, at: now)
    }

    /// Names of the venues whose bits are set.
    func names(_ venues: UInt64) -> String {
        feeds.indices.filter { venues >> UInt64($0) & 1 == 1 }.map { feeds[$0].name }
            .joined(separator: " and ")
    }
}

extension SecurityTradingStatus {
    /// Trading is halted, or its opening or resumption is put off.
    var isHalt: Bool {
        switch self {
        case .tradingHalt, .openingDelay, .noOpenNoResume: return true
        case .none, .resume, .priceIndication, .readyToTrade, .notAvailable, .notTradedHere,
            .unknown, .preOpen, .openingRotation, .fastMarket, .preCross, .cross, .postClose:
            return false
        }
    }
}
