import FIXCodec
import MarketDataGateway
import OMSMarket
import OMSTypes

/// Market data of all venues: what each of them shows, the health of its feed, and what of it has to
/// be asked for again.
///
/// Belongs to the shard's event loop. It decides nothing: orders are decided by the quote store of
/// the core. A message costs no allocation once its books are known; however much comes, what is
/// kept is the latest of each book, and who looks on takes copies in his own time.
public final class MarketHub {
    /// What is known of a venue's feed beside its books.
    struct Feed {
        let venue: VenueID
        let name: String
        /// `lit`, `dark` …
        let kind: String
        let terms: Configuration.Venue.Feed
        /// A session brings its market data.
        let isSubscribed: Bool
        /// Nanoseconds.
        let longestSilence: Int64
        /// Its books have levels below the best.
        var isDeep: Bool { terms.subscription.isDeep }
        var isUp = false
        var messages: UInt64 = 0
        /// ApplID (1180) of the messages whose ApplSeqNum is followed; `nil` until one has come.
        var channel: Text64?
        var sessionStatus: SecurityTradingStatus = .none
        /// Why the venue did not take a request, in its words.
        var refusal = ""
        /// Of single books, by RptSeq (83).
        var bookGaps: UInt64 = 0
        var bookMissed: UInt64 = 0
        var bookDuplicates: UInt64 = 0
        /// Messages and entries that could not be understood.
        var unreadable: UInt64 = 0
        /// Books to ask for, and books that were asked for and are not whole yet.
        var wanted: [InstrumentID] = []
        var awaited: [InstrumentID] = []
        var requests: UInt64 = 0
        /// When books may be asked for next, and when those that did not come are asked for anew.
        var nextRequest: Timestamp = .none
        var nextRepeat: Timestamp = .none
        var repeats: Int64 = 0
        var told = FeedTold()
    }

    var store: MarketStore
    var feeds: ContiguousArray<Feed> = []
    /// Instruments that venues are asked for.
    private(set) var instruments: ContiguousArray<InstrumentID>
    let reference: ReferenceNames
    let longestCross: Int64
    let clock: () -> Timestamp
    /// RptSeq (83) expected next of each book; 0 takes any.
    var numbers: ContiguousArray<UInt64>
    /// The book whose entries came last, and their RptSeq: several entries may share one.
    var lastNumbered = (cell: -1, number: UInt64(0))
    /// SecurityTradingStatus (326) as f told it, by book; the market's own stands in its feed.
    var statuses: ContiguousArray<SecurityTradingStatus>
    /// Books that are wanted or awaited.
    var isAsked: ContiguousArray<Bool>
    /// Instruments that the message at work says something of.
    var touched: ContiguousArray<InstrumentID> = []
    /// Counts messages; the last one that touched an instrument, by its number.
    var serial: UInt64 = 0
    var touchedBy: ContiguousArray<UInt64>
    /// The message at work made every book of its feed doubtful.
    var hasLostFeed = false
    /// Best prices and trades of the message at work, as orders are decided by them: of feeds that tell
    /// the best alone both, of others the trades.
    var told: ContiguousArray<MarketEntry> = []
    /// Instruments of which the message at work shows that something was missed.
    var doubted: ContiguousArray<InstrumentID> = []
    /// Instruments whose trading state a message changed, and feeds that fell silent or are heard again,
    /// until somebody has looked at them.
    var restated: ContiguousArray<(InstrumentID, VenueID)> = []
    var silenced: ContiguousArray<(VenueID, isHeard: Bool)> = []
    var levels: ContiguousArray<SnapshotEntry> = []
    /// Entries that have an id of their own.
    var entries = EntryIDs()
    var statedVolumes: ContiguousArray<(InstrumentID, Quantity)> = []
    /// Instruments whose market is crossed, or was at the last look.
    var crossings: ContiguousArray<Crossing> = []
    /// Instruments that are among them, and where the last look ended.
    var isCrossing: ContiguousArray<Bool>
    var nextCrossing = 0
    var alerts = MarketAlertBook()
    var day: CalendarDate
    private var lastTime: Timestamp = .none
    /// Asks a venue for books anew.
    var request: (VenueID, ArraySlice<InstrumentID>) -> Void = { _, _ in }
    var recorder: TickRecorder?

    /// - Parameters:
    ///   - venues: all of them, by their numbers from 1.
    ///   - instruments: those that venues are asked for.
    ///   - count: of all instruments, by their numbers from 1, and of those to come.
    init(
        _ venues: [MarketVenue], instruments: [InstrumentID], count: Int,
        reference: ReferenceNames, longestCross: Int64, clock: @escaping () -> Timestamp
    ) {
        let venues = venues.prefix(MarketStore.venuesMax)
        store = MarketStore(venues: max(1, venues.count), instruments: max(1, count))
        self.instruments = ContiguousArray(instruments)
        self.reference = reference
        self.longestCross = longestCross
        self.clock = clock
        let cells = store.venueCount * store.instrumentCount
        numbers = ContiguousArray(repeating: 0, count: cells)
        statuses = ContiguousArray(repeating: .none, count: cells)
        isAsked = ContiguousArray(repeating: false, count: cells)
        touchedBy = ContiguousArray(repeating: 0, count: store.instrumentCount + 1)
        isCrossing = ContiguousArray(repeating: false, count: store.instrumentCount + 1)
        day = clock().utcDate
        for (index, venue) in venues.enumerated() {
            let id = VenueID(UInt16(index + 1))
            let feed = venue.feed ?? Configuration.Venue.Feed()
            store.setVenue(
                id,
                VenueMarketTerms(
                    isProtected: venue.isProtected, rank: venue.rank,
                    feed: venue.feed == nil
                        ? .unmonitored
                        : FeedTerms(
                            silenceMax: venue.longestSilence,
                            dataSilenceMax: feed.longestQuiet?.nanoseconds ?? 0)))
            feeds.append(
                Feed(
                    venue: id, name: venue.name, kind: venue.kind, terms: feed,
                    isSubscribed: venue.feed != nil,
                    longestSilence: venue.longestSilence))
        }
        if feeds.contains(where: \.isDeep) {
            let deep = feeds.filter { $0.isDeep && $0.isSubscribed }.count
            store.reserveDepth(books: deep * (instruments.count + Self.spareInstruments))
        }
    }

    /// Instruments for which there is room beyond those of the start.
    static let spareInstruments = 512

    /// Venues are asked for one more instrument. False when there is no room for it.
    func list(_ instrument: InstrumentID, at instant: Timestamp) -> Bool {
        guard Int(instrument.raw) <= store.instrumentCount else { return false }
        guard !instruments.contains(instrument) else { return true }
        instruments.append(instrument)
        let now = time(instant)
        for place in feeds.indices where feeds[place].isUp {
            expectBook(of: instrument, place, at: now)
        }
        return true
    }

    func place(_ venue: VenueID) -> Int? {
        venue.raw >= 1 && Int(venue.raw) <= feeds.count ? Int(venue.raw) - 1 : nil
    }

    /// Whether a venue's feed has levels below the best.
    func isDeep(_ venue: VenueID) -> Bool { place(venue).map { feeds[$0].isDeep } ?? false }

    /// The time of what comes: never before what came.
    func time(_ now: Timestamp) -> Timestamp {
        lastTime = max(lastTime, now)
        return lastTime
    }
}

/// What market data has to know of a venue.
struct MarketVenue {
    var name: String
    /// `lit`, `dark` …
    var kind: String
    /// Its quotes count for the national best.
    var isProtected: Bool
    /// Order among venues of one price, lowest first.
    var rank: UInt16
    /// `nil`: no session brings its market data.
    var feed: Configuration.Venue.Feed?
    /// Nanoseconds.
    var longestSilence: Int64
}

/// Names of venues and instruments, for people.
struct ReferenceNames {
    var instrument: (Symbol) -> InstrumentID?
    var symbol: (InstrumentID) -> Symbol?
}

extension MarketHub {
    func terms(of venue: VenueID) -> Configuration.Venue.Feed {
        place(venue).map { feeds[$0].terms } ?? Configuration.Venue.Feed()
    }

    /// How often books of a venue were asked for anew.
    func requestNumber(_ venue: VenueID) -> UInt64 {
        place(venue).map { feeds[$0].requests } ?? 0
    }

    /// Whether what the book shows is all there: nothing was missed since it was told as a whole.
    func isKnown(_ instrument: InstrumentID, _ venue: VenueID) -> Bool {
        store.isWhole(instrument, venue) && store.feed(venue).state != .gapped
    }
}
