import OMSTypes

/// What every venue shows and trades of every instrument, the national best over them, running
/// estimates, and the health of the feeds it comes from.
///
/// An input of decisions, outside State: what a decision used is recorded in its frame. Times are
/// those of the updates; the store has no clock. Venues and instruments are the dense numbers of
/// the reference data, from 1. In steady state nothing is allocated: depth comes from pages that
/// are allocated in slabs the first time a book needs one.
///
/// Not for two threads at once. It hands out values, except where it says otherwise.
public struct MarketStore: ~Copyable {
    /// Most venues of one store: a bit each.
    public static let venuesMax = 64
    /// Largest price and size that anybody could mean, 10⁻⁸: ten thousand million.
    public static let unitsMax: Int64 = 1_000_000_000_000_000_000

    public let venueCount: Int
    public let instrumentCount: Int
    public let tuning: MarketTuning

    /// Venues of one instrument lie side by side.
    let tops: UnsafeMutablePointer<VenueTop>
    let tapes: UnsafeMutablePointer<VenueTape>
    let records: UnsafeMutablePointer<InstrumentRecord>
    let feeds: UnsafeMutablePointer<FeedRecord>
    var depth: DepthPool
    var pending: PendingUpdates
    /// Venues whose quotes are protected, and venues whose feeds can be trusted now.
    var protectedVenues: UInt64 = 0
    var soundVenues: UInt64 = 0
    /// Counts changes of what venues count and which of their books do.
    var feedChanges: UInt32 = 1
    /// Never set: a value that holds an existential is handed over by its address, not copied.
    private let staysInMemory: Any? = nil

    /// - Parameters:
    ///   - venues: 1…64.
    ///   - pendingMax: updates kept for all feeds together while they wait for a snapshot.
    public init(
        venues: Int, instruments: Int, tuning: MarketTuning = MarketTuning(),
        pendingMax: Int = 65_536
    ) {
        precondition((1...Self.venuesMax).contains(venues), "1 to 64 venues")
        precondition((1...(1 << 22)).contains(instruments), "1 to 4,194,304 instruments")
        venueCount = venues
        instrumentCount = instruments
        self.tuning = tuning
        let cells = venues * instruments
        tops = .allocate(capacity: cells)
        tops.initialize(repeating: VenueTop(), count: cells)
        tapes = .allocate(capacity: cells)
        tapes.initialize(repeating: VenueTape(), count: cells)
        records = .allocate(capacity: instruments)
        records.initialize(repeating: InstrumentRecord(), count: instruments)
        feeds = .allocate(capacity: venues)
        feeds.initialize(repeating: FeedRecord(), count: venues)
        depth = DepthPool(pagesMax: cells)
        pending = PendingUpdates(capacity: pendingMax)
        for index in 0..<venues { setVenue(VenueID(UInt16(index + 1)), VenueMarketTerms()) }
    }

    deinit {
        tops.deallocate()
        tapes.deallocate()
        records.deallocate()
        feeds.deallocate()
    }

    /// What a venue is. An unmonitored feed counts as live from then on, a monitored one as down
    /// until it is heard.
    public mutating func setVenue(_ venue: VenueID, _ terms: VenueMarketTerms) {
        guard let index = venueIndex(venue) else { return }
        let bit: UInt64 = 1 << UInt64(index)
        protectedVenues = terms.isProtected ? protectedVenues | bit : protectedVenues & ~bit
        feedChanges &+= 1
        let isNew = feeds[index].terms != terms.feed || feeds[index].state == .down
        feeds[index].rank = terms.rank
        feeds[index].terms = terms.feed
        if isNew { enter(terms.feed.isMonitored ? .down : .live, index, at: .none) }
    }

    public mutating func setInstrument(
        _ instrument: InstrumentID, _ terms: InstrumentMarketTerms
    ) {
        guard let index = instrumentIndex(instrument) else { return }
        records[index].roundLot = terms.roundLot
        // What was gathered with another lot is worth nothing.
        records[index].scanFeeds = 0
        if terms.previousClose.isSet { records[index].day.previousClose = terms.previousClose }
    }

    /// Allocates what so many books with depth will need.
    public mutating func reserveDepth(books: Int) { depth.reserve(pages: books) }

    /// Bytes held.
    public var byteCount: Int {
        let cells = venueCount * instrumentCount
        return cells * (MemoryLayout<VenueTop>.stride + MemoryLayout<VenueTape>.stride)
            + instrumentCount * MemoryLayout<InstrumentRecord>.stride
            + venueCount * MemoryLayout<FeedRecord>.stride + depth.byteCount + pending.byteCount
    }

    func venueIndex(_ venue: VenueID) -> Int? {
        venue.raw >= 1 && Int(venue.raw) <= venueCount ? Int(venue.raw) - 1 : nil
    }

    func instrumentIndex(_ instrument: InstrumentID) -> Int? {
        instrument.raw >= 1 && Int(instrument.raw) <= instrumentCount
            ? Int(instrument.raw) - 1 : nil
    }

    /// The number of a book, from 0: what a `ConflatingQueue` is keyed by. `nil` for one that
    /// this store has no place for.
    public func bookIndex(_ instrument: InstrumentID, _ venue: VenueID) -> Int? {
        guard let row = instrumentIndex(instrument), let column = venueIndex(venue) else {
            return nil
        }
        return row * venueCount + column
    }

    /// Instrument and venue of a book by its number.
    public func book(at index: Int) -> (instrument: InstrumentID, venue: VenueID) {
        precondition(index >= 0 && index < venueCount * instrumentCount, "no such book")
        return (
            InstrumentID(UInt32(index / venueCount + 1)), VenueID(UInt16(index % venueCount + 1))
        )
    }
}
