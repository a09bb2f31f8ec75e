import OMSMarket
import OMSTypes

/// What of a feed was told last, so that each change is told once.
struct FeedTold {
    var state = FeedState.live
    var gaps: UInt64 = 0
    var refusal = ""
}

// The links, what is asked for anew, and what is looked at as time goes on.
extension MarketHub {
    /// Most books of one request.
    private static let requestMax = 500
    /// How soon one request may follow another, and when a book that did not come is asked for anew,
    /// nanoseconds; the latter doubles each time.
    private static let requestPause: Int64 = 200_000_000
    private static let repeatPause: Int64 = 5_000_000_000
    private static let doublingsMax: Int64 = 4

    var lastHeard: Timestamp { time(.none) }

    // MARK: The link

    /// The session has logged on and every instrument was asked for.
    func connected(_ venue: VenueID, at instant: Timestamp) {
        guard let place = place(venue) else { return }
        let now = time(instant)
        store.connect(venue, nextSequence: 0, at: now)
        feeds[place].isUp = true
        feeds[place].channel = nil
        feeds[place].refusal = ""
        feeds[place].sessionStatus = .none
        forgetRequests(place)
        for instrument in instruments { expectBook(of: instrument, place, at: now) }
        feeds[place].nextRepeat = now.adding(nanoseconds: Self.repeatPause)
    }

    /// A book has been asked for as a whole.
    func expectBook(of instrument: InstrumentID, _ place: Int, at now: Timestamp) {
        let venue = feeds[place].venue
        guard let cell = store.bookIndex(instrument, venue) else { return }
        numbers[cell] = 0
        statuses[cell] = .none
        applyStatus(instrument, place, at: now)
        // A book of before is nobody's until it is told anew.
        guard !store.isWhole(instrument, venue) else { return }
        isAsked[cell] = true
        feeds[place].awaited.append(instrument)
    }

    func disconnected(_ venue: VenueID, at instant: Timestamp) {
        guard let place = place(venue), feeds[place].isUp else { return }
        store.disconnect(venue, at: time(instant))
        feeds[place].isUp = false
        forgetRequests(place)
    }

    private func forgetRequests(_ place: Int) {
        for instrument in feeds[place].wanted + feeds[place].awaited {
            if let cell = store.bookIndex(instrument, feeds[place].venue) { isAsked[cell] = false }
        }
        feeds[place].wanted.removeAll(keepingCapacity: true)
        feeds[place].awaited.removeAll(keepingCapacity: true)
        feeds[place].repeats = 0
        feeds[place].nextRequest = .none
    }

    // MARK: Books to ask for anew

    /// A book is to be asked for.
    func want(_ instrument: InstrumentID, _ place: Int) {
        guard let cell = store.bookIndex(instrument, feeds[place].venue), !isAsked[cell] else {
            return
        }
        isAsked[cell] = true
        feeds[place].wanted.append(instrument)
    }

    /// Asks for what is wanted, unless it has just asked.
    func askForWanted(_ place: Int, at now: Timestamp) {
        guard !feeds[place].wanted.isEmpty, feeds[place].isUp, now >= feeds[place].nextRequest
        else {
            return
        }
        let asked = feeds[place].wanted.prefix(Self.requestMax)
        feeds[place].wanted.removeFirst(asked.count)
        if feeds[place].awaited.isEmpty {
            feeds[place].nextRepeat = now.adding(
                nanoseconds: Self.repeatPause << feeds[place].repeats)
        }
        feeds[place].awaited += asked
        feeds[place].requests &+= 1
        feeds[place].nextRequest = now.adding(nanoseconds: Self.requestPause)
        request(feeds[place].venue, asked)
    }

    /// Forgets the books that are whole; asks anew for the others when they had their time.
    private func checkAwaited(_ place: Int, at now: Timestamp) {
        guard !feeds[place].awaited.isEmpty else { return }
        let venue = feeds[place].venue
        var left: [InstrumentID] = []
        for instrument in feeds[place].awaited {
            if store.isWhole(instrument, venue) {
                if let cell = store.bookIndex(instrument, venue) { isAsked[cell] = false }
            } else {
                left.append(instrument)
            }
        }
        feeds[place].awaited = left
        guard !left.isEmpty else {
            feeds[place].repeats = 0
            return
        }
        guard now >= feeds[place].nextRepeat else { return }
        feeds[place].wanted += left
        feeds[place].awaited.removeAll(keepingCapacity: true)
        feeds[place].repeats = min(feeds[place].repeats + 1, Self.doublingsMax)
    }

    // MARK: As time goes on

    /// Looks for silence, gaps and crossed markets, and tells what has changed since the last look.
    ///
    /// - Parameter lastReceived: when the session of a venue has received its last message of any
    ///   kind, heartbeats among them.
    func check(at instant: Timestamp, lastReceived: (VenueID) -> Timestamp) {
        let now = time(instant)
        if now.utcDate != day {
            day = now.utcDate
            store.startDay()
        }
        for place in feeds.indices where feeds[place].isUp {
            let venue = feeds[place].venue
            let heard = lastReceived(venue)
            if heard > store.feed(venue).lastHeard {
                let wasStale = store.feed(venue).state == .stale
                _ = store.hear(venue, sequence: 0, isData: false, at: heard)
                if wasStale { noteSilence(place) }
            }
            checkAwaited(place, at: now)
            askForWanted(place, at: now)
        }
        let changed = store.checkFeeds(at: now)
        for place in feeds.indices where changed >> UInt64(place) & 1 == 1 {
            noteSilence(place)
        }
        for place in feeds.indices where feeds[place].isSubscribed { tellFeed(place, at: now) }
        checkCrossings(at: now)
        if let words = recorder?.takeTrouble() {
            alerts.add(
                .ticks, venue: "", isOver: words.isEmpty,
                words.isEmpty ? "ticks are recorded again" : words, at: now)
        }
    }

    /// A feed became silent, or is heard again: what it showed is used no more, or again.
    private func noteSilence(_ place: Int) {
        let venue = feeds[place].venue
        switch store.feed(venue).state {
        case .stale: silenced.append((venue, isHeard: false))
        case .live, .stalled: silenced.append((venue, isHeard: true))
        case .down, .gapped: break
        }
    }

    private func tellFeed(_ place: Int, at now: Timestamp) {
        let feed = feeds[place]
        let health = store.feed(feed.venue)
        var told = feed.told
        // A feed that was never up is for the log of its session.
        let state: FeedState =
            health.state == .down && (feed.isUp || feed.messages == 0) ? told.state : health.state
        let gaps = health.gaps &+ feed.bookGaps
        if gaps != told.gaps {
            told.gaps = gaps
            let missed = health.missed &+ feed.bookMissed
            alerts.add(
                .gapped, venue: feed.name, isOver: false,
                "\(missed) messages are missing since the start, in \(gaps) gaps; "
                    + "the books concerned are asked for anew", at: now)
        }
        if state != told.state {
            tell(state, before: told.state, feed, health, at: now)
            told.state = state
        }
        if feed.refusal != told.refusal {
            told.refusal = feed.refusal
            if !feed.refusal.isEmpty {
                alerts.add(
                    .refused, venue: feed.name, isOver: false,
                    "the venue refused a request: \(feed.refusal)", at: now)
            }
        }
        feeds[place].told = told
    }

    private func tell(
        _ state: FeedState, before: FeedState, _ feed: Feed, _ health: FeedHealth,
        at now: Timestamp
    ) {
        func add(_ kind: MarketAlert.Kind, isOver: Bool = false, _ words: String) {
            alerts.add(kind, venue: feed.name, isOver: isOver, words, at: now)
        }
        switch state {
        case .down: add(.down, "the market-data link is lost: its quotes are not used")
        case .stale:
            add(.stale, "nothing was heard since \(health.lastHeard.iso8601): not used")
        case .stalled:
            add(.stalled, "heartbeats, but no data since \(health.lastData.iso8601)")
        case .gapped: break
        case .live:
            switch before {
            case .down: add(.down, isOver: true, "the market-data link is there again")
            case .stale: add(.stale, isOver: true, "it is heard again")
            case .stalled: add(.stalled, isOver: true, "data comes again")
            case .gapped, .live: break
            }
        }
    }
}
