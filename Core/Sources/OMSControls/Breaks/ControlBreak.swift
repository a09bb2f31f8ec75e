import OMSTypes

/// Two versions of one fact that do not agree: what a post-trade control found (RTS 6 art 17,
/// 15c3-5(d)). Nobody's version is taken for right; people look at both.
public struct ControlBreak: Equatable, Sendable {
    /// Raw values are stable: they are in digests.
    public enum Kind: UInt8, Sendable, CaseIterable {
        /// A route's executions exceed what was sent.
        case quantityAboveSent = 1
        /// An execution at a price worse than the route's limit.
        case priceWorseThanSent = 2
        /// Executed at another venue than the route was sent to.
        case wrongVenue = 3
        /// The venue named another instrument than the route had.
        case wrongInstrument = 4
        case wrongSide = 5
        /// An execution of a route that was never sent.
        case unknownRoute = 6
        /// The other side reports an execution that we have not booked.
        case missingHere = 7
        /// We booked an execution that the other side does not report.
        case missingThere = 8
        /// Both have the execution, with other values.
        case executionDiffers = 9
        /// Positions are of other quantities; a missing row counts as 0.
        case positionDiffers = 10
        case averageCostDiffers = 11
    }

    /// Which control found it.
    public enum Source: UInt8, Sendable, CaseIterable {
        /// Executions against what was sent.
        case validation = 1
        /// Executions against a venue's drop copy, by session or file.
        case dropCopy = 2
        /// Positions against an external file.
        case positions = 3
    }

    public enum State: UInt8, Sendable, CaseIterable {
        case open = 1
        /// Somebody has said why; it stays on the report of the day.
        case explained = 2
        /// The versions agree now, or the difference was mended.
        case closed = 3
    }

    /// From 1, in the order in which the book met them; never reused.
    public internal(set) var number: UInt64 = 0
    public var kind: Kind
    public var source: Source
    /// When it was found: event time, not when somebody looked.
    public var time: Timestamp
    /// Frame of our journal that holds our version; 0 where we have none.
    public var sequence: SequenceNumber = 0
    /// Where the other version comes from; `.none` for positions.
    public var venue: VenueID = .none
    /// The route; `.none` where it is not known.
    public var order: OrderID = .none
    public var account: AccountID = .none
    /// ExecID (17) of the venue, or the account of a position.
    public var subject: Text64
    public var ours: BreakVersion
    public var theirs: BreakVersion
    public internal(set) var state = State.open
    /// When it was explained or closed; `.none` while it is open.
    public internal(set) var stateTime: Timestamp = .none
    /// Who explained it, and in what words; empty where nobody did.
    public internal(set) var user = Text64()
    public internal(set) var note = Text64()

    public init(
        _ kind: Kind, _ source: Source, at time: Timestamp, subject: Text64, ours: BreakVersion,
        theirs: BreakVersion
    ) {
        self.kind = kind
        self.source = source
        self.time = time
        self.subject = subject
        self.ours = ours
        self.theirs = theirs
    }

    func digest(into digest: inout StateDigest) {
        digest.combine(number)
        digest.combine(
            UInt64(kind.rawValue) << 16 | UInt64(source.rawValue) << 8 | UInt64(state.rawValue))
        digest.combine(time.nanoseconds)
        digest.combine(sequence)
        digest.combine(UInt64(venue.raw) << 32 | UInt64(account.raw))
        digest.combine(order.raw)
        digest.combine(subject)
        ours.digest(into: &digest)
        theirs.digest(into: &digest)
        digest.combine(stateTime.nanoseconds)
        digest.combine(user)
        digest.combine(note)
    }
}

/// One side's version of an execution or a position.
public struct BreakVersion: Equatable, Sendable {
    /// Whether this side has it at all.
    public var isKnown: Bool
    /// Symbol (55) as this side calls it; empty where it does not say.
    public var symbol: Symbol
    /// Side (54) as FIX's character; 0 where it does not say.
    public var side: UInt8
    /// LastQty (32), or a position with its sign; of `quantityAboveSent` the sum.
    public var quantity: Quantity
    /// LastPx (31), the limit, or the average cost; `.none` where there is none.
    public var price: Price
    public var venue: VenueID

    public init(
        symbol: Symbol = Symbol(), side: UInt8 = 0, quantity: Quantity, price: Price = .none,
        venue: VenueID = .none
    ) {
        isKnown = true
        self.symbol = symbol
        self.side = side
        self.quantity = quantity
        self.price = price
        self.venue = venue
    }

    /// This side does not have it.
    public static var missing: BreakVersion {
        var version = BreakVersion(quantity: .zero)
        version.isKnown = false
        return version
    }

    func digest(into digest: inout StateDigest) {
        digest.combine(
            UInt64(isKnown ? 1 : 0) << 32 | UInt64(side) << 16 | UInt64(venue.raw))
        digest.combine(symbol)
        digest.combine(quantity.units)
        digest.combine(price.units)
    }
}
