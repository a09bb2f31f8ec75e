import OMSTypes

/// The pre-trade rules, in the order in which they are evaluated and recorded. The order is part
/// of the contract: the first that blocks decides what the client is told.
public enum RiskRule: UInt8, Sendable, CaseIterable {
    case killSwitch = 0
    case restrictedList = 1
    case priceCollar = 2
    case maximumQuantity = 3
    case maximumNotional = 4
    case duplicateOrder = 5
    case credit = 6
    case positionLimit = 7
}

/// Verdict of every rule on one order: three bitmaps over `RiskRule`.
public struct Verdicts: Equatable, Sendable {
    /// Rules that ran (a limit that is not configured does not run).
    public var evaluated: UInt16 = 0
    /// Rules that blocked.
    public var blocked: UInt16 = 0
    /// Rules that warned.
    public var warned: UInt16 = 0
    public init() {}

    public func didRun(_ rule: RiskRule) -> Bool { evaluated >> rule.rawValue & 1 == 1 }
    public func didBlock(_ rule: RiskRule) -> Bool { blocked >> rule.rawValue & 1 == 1 }
    public func didWarn(_ rule: RiskRule) -> Bool { warned >> rule.rawValue & 1 == 1 }

    /// Rule P14 counts what passed the rules before it, also what it or a later rule blocked.
    var reachesDuplicateRule: Bool {
        let earlier = UInt16(1) << UInt16(RiskRule.duplicateOrder.rawValue) - 1
        return evaluated != 0 && blocked & earlier == 0
    }

    func encode(into out: inout ByteWriter) {
        out.varint(UInt64(evaluated))
        out.varint(UInt64(blocked))
        out.varint(UInt64(warned))
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        evaluated = try bytes.varint16()
        blocked = try bytes.varint16()
        warned = try bytes.varint16()
    }
}
