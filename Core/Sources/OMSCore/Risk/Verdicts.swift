import OMSTypes

/// Verdict of every rule on one order: bitmaps over `RiskRule`.
public struct Verdicts: Equatable, Sendable {
    /// Rules that ran (a limit that is not configured does not run).
    public var evaluated: UInt64 = 0
    /// Rules that blocked.
    public var blocked: UInt64 = 0
    /// Rules that warned; those that ask for an approval are warnings of `RiskFinding`s.
    public var warned: UInt64 = 0
    public init() {}

    public func didRun(_ rule: RiskRule) -> Bool { evaluated & rule.bit != 0 }
    public func didBlock(_ rule: RiskRule) -> Bool { blocked & rule.bit != 0 }
    public func didWarn(_ rule: RiskRule) -> Bool { warned & rule.bit != 0 }

    private static let beforeDuplicates = RiskRule.duplicateOrder.earlier
    private static let beforeRates = RiskRule.orderRate.earlier | RiskRule.orderRate.bit

    /// Rule P14 counts what passed the rules before it, also what it or a later rule blocked.
    var reachesDuplicateRule: Bool { evaluated != 0 && blocked & Self.beforeDuplicates == 0 }

    /// Rule P15 takes a token of what passed the rules before it and itself.
    var takesToken: Bool { evaluated != 0 && blocked & Self.beforeRates == 0 }

    func encode(into out: inout ByteWriter) {
        out.varint(evaluated)
        out.varint(blocked)
        out.varint(warned)
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        evaluated = try bytes.varint()
        blocked = try bytes.varint()
        warned = try bytes.varint()
    }
}
