import OMSTypes

// A feed that changes its state changes the national best of many instruments at once. Nothing is
// worked out then: it is when one of them is asked for or updated. Who must know at once what
// `hear`, `checkFeeds` and `recover` have changed asks for the instruments that matter to it.
extension MarketStore {
    mutating func enter(_ state: FeedState, _ column: Int, at now: Timestamp) {
        feeds[column].state = state
        feeds[column].since = now
        feedChanges &+= 1
        let bit: UInt64 = 1 << UInt64(column)
        soundVenues = feeds[column].isSound ? soundVenues | bit : soundVenues & ~bit
    }

    /// The link to a feed stands.
    ///
    /// - Parameter nextSequence: of the first message to expect (1 at the start of a session);
    ///   0 takes the first that comes for the beginning. After a loss the books are not used
    ///   until a snapshot or a whole quote, whatever is expected.
    public mutating func connect(_ venue: VenueID, nextSequence: UInt64, at now: Timestamp) {
        guard let column = venueIndex(venue) else { return }
        feeds[column].nextSequence = nextSequence
        feeds[column].lastHeard = now
        feeds[column].lastData = now
        enter(.down, column, at: now)
    }

    /// The link is lost: no quote of the feed is used, and none of before ever again.
    public mutating func disconnect(_ venue: VenueID, at now: Timestamp) {
        guard let column = venueIndex(venue) else { return }
        doubt(column)
        enter(.down, column, at: now)
    }

    /// Every book of the feed needs to be made whole, and what was kept for it is worthless.
    private mutating func doubt(_ column: Int) {
        feeds[column].epoch &+= 1
        feedChanges &+= 1
        pending.forget(VenueID(UInt16(column + 1)))
    }

    /// A message came in on a feed, before what it says is applied.
    ///
    /// - Parameters:
    ///   - sequence: of the feed; 0 where it has none, then nothing can be missed.
    ///   - isData: more than a heartbeat.
    public mutating func hear(
        _ venue: VenueID, sequence: UInt64, isData: Bool, at now: Timestamp
    ) -> FeedVerdict {
        guard let column = venueIndex(venue) else { return .unknown }
        feeds[column].lastHeard = max(now, feeds[column].lastHeard)
        let verdict = judge(sequence, column, at: now)
        if case .duplicate = verdict { return verdict }
        if isData { feeds[column].lastData = max(now, feeds[column].lastData) }
        switch feeds[column].state {
        case .live, .gapped: break
        case .down: enter(.live, column, at: now)
        case .stale: enter(isData ? .live : stalledOrLive(column, at: now), column, at: now)
        case .stalled: if isData { enter(.live, column, at: now) }
        }
        return verdict
    }

    private func stalledOrLive(_ column: Int, at now: Timestamp) -> FeedState {
        let most = feeds[column].terms.dataSilenceMax
        return most > 0 && now.since(feeds[column].lastData) > most ? .stalled : .live
    }

    private mutating func judge(_ sequence: UInt64, _ column: Int, at now: Timestamp)
        -> FeedVerdict
    {
        guard sequence > 0 else { return .next }
        let expected = feeds[column].nextSequence
        if expected > 0, sequence < expected {
            feeds[column].duplicates &+= 1
            return .duplicate
        }
        feeds[column].nextSequence = sequence &+ 1
        guard expected > 0, sequence > expected else { return .next }
        feeds[column].gaps &+= 1
        feeds[column].missed &+= sequence - expected
        feeds[column].missingThrough = sequence - 1
        doubt(column)
        enter(.gapped, column, at: now)
        return .gap(from: expected, through: sequence - 1)
    }

    /// Looks for silence; to be called as time goes on. Returns the venues whose state changed,
    /// bit n−1 for venue n.
    public mutating func checkFeeds(at now: Timestamp, isMarketOpen: Bool = true) -> UInt64 {
        var changed: UInt64 = 0
        for column in 0..<venueCount {
            guard let state = feeds[column].silence(at: now, isMarketOpen: isMarketOpen) else {
                continue
            }
            enter(state, column, at: now)
            changed |= 1 << UInt64(column)
        }
        return changed
    }

    /// The snapshot of a feed is complete: what was kept since is applied, in its order, to the
    /// books that are whole again, and the feed is live. Books without a snapshot of their own
    /// stay unused until they have one.
    ///
    /// - Returns: `false`, and nothing changes, when the feed has no gap, or when updates were
    ///   dropped because there were too many: another snapshot is needed then.
    public mutating func recover(_ venue: VenueID, at now: Timestamp) -> Bool {
        guard let column = venueIndex(venue), feeds[column].state == .gapped else { return false }
        guard !pending.hasDropped(venue) else {
            // The next snapshot starts from here.
            feeds[column].missingThrough = feeds[column].nextSequence &- 1
            doubt(column)
            return false
        }
        enter(.live, column, at: now)
        var place = 0
        while let update = pending.next(of: venue, from: &place) {
            guard let row = instrumentIndex(update.instrument) else { continue }
            let cell = row * venueCount + column
            let isQuote = update.kind == .quote && update.side == .none
            let isBook = update.kind == .quote || update.kind == .level || update.kind == .clear
            let isWhole = tops[cell].epoch == feeds[column].epoch
            // A print is news whatever the book says.
            let isCovered = isWhole && update.sequence <= tops[cell].sequence
            if isBook, isCovered || !(isWhole || isQuote) { continue }
            _ = applySound(update, row, column)
        }
        pending.forget(venue)
        return true
    }

    public func feed(_ venue: VenueID) -> FeedHealth {
        var result = FeedHealth()
        guard let column = venueIndex(venue) else { return result }
        let feed = feeds[column]
        result.state = feed.state
        result.since = feed.since
        result.lastHeard = feed.lastHeard
        result.lastData = feed.lastData
        result.nextSequence = feed.nextSequence
        result.gaps = feed.gaps
        result.missed = feed.missed
        result.duplicates = feed.duplicates
        return result
    }
}
