import OMSTypes

/// An execution as one side reports it.
public struct ReportedExecution: Equatable, Sendable {
    /// TransactTime (60) or, of ours, the time of the frame.
    public var time: Timestamp
    public var venue: VenueID
    /// ExecID (17) of the venue: with the venue, the key of the match.
    public var execID: Text64
    public var version: BreakVersion
    /// Frame of our journal; 0 for the other side's.
    public var sequence: SequenceNumber
    /// The route; `.none` for the other side's.
    public var order: OrderID
    public var account: AccountID

    public init(
        time: Timestamp, venue: VenueID, execID: Text64, _ version: BreakVersion,
        sequence: SequenceNumber = 0, order: OrderID = .none, account: AccountID = .none
    ) {
        self.time = time
        self.venue = venue
        self.execID = execID
        self.version = version
        self.sequence = sequence
        self.order = order
        self.account = account
    }

    var key: Key { Key(venue: venue, execID: execID) }

    struct Key: Hashable, Comparable {
        var venue: VenueID
        var execID: Text64

        static func < (one: Key, other: Key) -> Bool {
            one.venue == other.venue ? one.execID < other.execID : one.venue < other.venue
        }
    }
}

/// More breaks of one venue than are allowed: what to do about it is for people, or for whoever
/// they have given the power to; it is not done here.
public struct KillProposal: Equatable, Sendable {
    /// The scope of the kill switch that is proposed (§1.8: VENUE).
    public var venue: VenueID
    public var breaks: UInt64
    public var time: Timestamp
}
