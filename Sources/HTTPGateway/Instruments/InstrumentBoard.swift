import OMSReadModel
public import OMSTypes

/// One thing that is known of an instrument, as text.
public struct InstrumentField: Equatable, Sendable {
    public var name: String
    public var value: String
    public init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }
}

/// What a change did to one field of an instrument, or of a currency.
public struct InstrumentDifference: Equatable, Sendable {
    public var subject: String
    public var field: String
    /// `nil` = it had none.
    public var before: String?
    /// `nil` = it has none any more.
    public var after: String?
    public init(_ subject: String, _ field: String, before: String?, after: String?) {
        self.subject = subject
        self.field = field
        self.before = before
        self.after = after
    }
}

/// A change of the instrument master.
public struct InstrumentChangeRow: Equatable, Sendable {
    /// 0 = of a trial.
    public var number: UInt32
    /// `done`, `waiting`, `withdrawn` or `trial`.
    public var state: String
    public var effective: Timestamp
    public var user = ""
    public var reason = ""
    public var file = ""
    /// Digest of the file's bytes.
    public var hash = ""
    public var differences: [InstrumentDifference] = []
    public init(number: UInt32, state: String, effective: Timestamp) {
        self.number = number
        self.state = state
        self.effective = effective
    }

    func members(into json: inout JSONWriter) {
        json.member("number", id: UInt64(number))
        json.member("state", state)
        json.member("effective", time: effective.nanoseconds)
        json.member("user", user)
        json.member("reason", reason)
        json.member("file", file)
        json.member("hash", hash)
        json.array("changes") { json in
            for difference in differences {
                json.object { json in
                    json.member("subject", difference.subject)
                    json.member("field", difference.field)
                    json.member("before", optional: difference.before)
                    json.member("after", optional: difference.after)
                }
            }
        }
    }
}

/// What became, or would become, of a wish.
public struct InstrumentAnswer: Equatable, Sendable {
    /// The first frame of it; 0 = of a trial.
    public var sequence: SequenceNumber
    public var changes: [InstrumentChangeRow]
    public init(sequence: SequenceNumber, changes: [InstrumentChangeRow]) {
        self.sequence = sequence
        self.changes = changes
    }

    func members(into json: inout JSONWriter) {
        json.member("sequence", sequence)
        json.array("changes") { json in
            for change in changes { json.object { change.members(into: &$0) } }
        }
    }
}

/// Instruments as they are known, by symbol in the order in which they were listed.
public struct InstrumentBoard: Equatable, Sendable {
    /// The fields of each, the symbol first.
    public var rows: [[InstrumentField]] = []
    /// Where the next page begins; `nil` = there is none.
    public var next: Int?
    /// The newest first; those that wait before those that were.
    public var changes: [InstrumentChangeRow] = []
    public init() {}
}
