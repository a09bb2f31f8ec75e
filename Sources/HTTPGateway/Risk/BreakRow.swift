import OMSReadModel

/// A break of the post-trade controls: two versions of one fact, and what became of it.
public struct BreakRow: Codable, Equatable, Sendable {
    public enum State: String, Codable, CaseIterable, Sendable {
        case open
        /// Somebody has said why the versions differ.
        case explained
        /// The versions agree now, or what differed was mended.
        case closed
    }

    /// What tells it from all others: the same difference found again has the same.
    public var id: String
    /// In words: `missing there`, `quantity differs`.
    public var what: String
    /// The control that found it: `validation`, `dropCopy` or `positions`.
    public var source: String
    /// ISO 8601, when it was found.
    public var time: String
    public var venue: String
    public var account: String
    /// OrderID of the route; empty where it is not known.
    public var orderID: String
    public var execID: String
    public var ours: String
    public var theirs: String
    public var state = State.open
    /// Who explained or closed it, why and when; empty where nobody did.
    public var by = ""
    public var reason = ""
    public var stateTime = ""

    public init(
        id: String, what: String, source: String, time: String, venue: String, account: String,
        orderID: String, execID: String, ours: String, theirs: String
    ) {
        self.id = id
        self.what = what
        self.source = source
        self.time = time
        self.venue = venue
        self.account = account
        self.orderID = orderID
        self.execID = execID
        self.ours = ours
        self.theirs = theirs
    }

    /// Its fields, as the answers have them.
    public func members(into json: inout JSONWriter) {
        json.member("break", id)
        json.member("what", what)
        json.member("source", source)
        json.member("time", time)
        json.member("venue", venue)
        json.member("account", account)
        json.member("orderID", optional: orderID.isEmpty ? nil : orderID)
        json.member("execID", execID)
        json.member("ours", ours)
        json.member("theirs", theirs)
        json.member("state", state.rawValue)
        json.member("by", by)
        json.member("reason", reason)
        json.member("stateTime", optional: stateTime.isEmpty ? nil : stateTime)
    }
}
