public import OMSTypes

/// What people want of the instrument master.
public enum InstrumentRequest: Equatable, Sendable {
    /// Everything in a file, or nothing.
    case load(InstrumentLoad)
    /// Takes back a change that waits for its time.
    case withdraw(UInt32, reason: String)
}

/// A file of instruments.
public struct InstrumentLoad: Equatable, Sendable {
    /// YAML, see docs/INSTRUMENTS.md.
    public var text: String
    /// What it is called in messages and in the journal.
    public var file: String
    /// `.none` = what the file says, else at once.
    public var effective: Timestamp
    /// Empty = what the file says.
    public var reason: String
    /// Only what would become of it.
    public var isTrial: Bool
    public init(
        text: String, file: String, effective: Timestamp = .none, reason: String = "",
        isTrial: Bool = false
    ) {
        self.text = text
        self.file = file
        self.effective = effective
        self.reason = reason
        self.isTrial = isTrial
    }
}

/// What is asked about instruments.
public struct InstrumentQuestion: Equatable, Sendable {
    /// `nil` = all of them.
    public var symbol: String?
    /// As they were or will be; `.none` = now.
    public var asOf = Timestamp.none
    /// Clean price of a bond, in percent of par, whose yield is asked for.
    public var price = Price.none
    /// Yearly yield whose clean price is asked for, in units of 10⁻⁸: 5 % is 5,000,000.
    public var yield: Int64?
    /// Of a list: kind of product, where to begin, and how many at most.
    public var kind: String?
    public var after = 0
    public var limit = 200
    /// Changes that were and that wait.
    public var wantsChanges = false
    public init(symbol: String? = nil) { self.symbol = symbol }
}
