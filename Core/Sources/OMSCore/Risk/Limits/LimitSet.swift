import OMSTypes

/// One value for each kind of limit, or none: those of one row, or what holds for an order after
/// all levels are taken together. Small enough to be handed to every check.
public struct LimitSet: Sendable, BitwiseCopyable {
    /// A limit that is not configured: its check does not run. (0 is a limit that nothing passes.)
    public static let absent = Int64.min
    /// A bound that bounds nothing: said of a collar (P04), it takes the place of one that the
    /// scope would inherit, which `absent` does not.
    public static let unbounded = Int64.max

    private var values = InlineArray<48, Int64>(repeating: LimitSet.absent)

    public init() {}

    /// `nil` = not configured.
    public subscript(kind: LimitKind) -> Int64? {
        get {
            let value = values[Int(kind.rawValue)]
            return value == Self.absent ? nil : value
        }
        set { values[Int(kind.rawValue)] = newValue ?? Self.absent }
    }

    /// What says how a check works; 0 where nothing does.
    @inline(__always)
    func choice(_ kind: LimitKind) -> Int64 { max(0, values[Int(kind.rawValue)]) }

    public var isEmpty: Bool { LimitKind.allCases.allSatisfy { self[$0] == nil } }

    /// Kinds that are configured, in ascending order.
    public var kinds: [LimitKind] { LimitKind.allCases.filter { self[$0] != nil } }

    /// Whether a limit is counted over all orders of whoever has this set.
    public var hasAggregate: Bool { kinds.contains { $0.isAggregate } }

    /// This set under another one, of the level above: bounds become the smaller of both, and what
    /// is silent here is as above.
    func tightened(by above: LimitSet) -> LimitSet {
        var result = self
        for kind in LimitKind.allCases {
            guard let bound = above[kind] else { continue }
            guard let own = result[kind] else {
                result[kind] = bound
                continue
            }
            if kind.isBound { result[kind] = min(own, bound) }
        }
        return result
    }

    /// What is silent here is as in `standard`.
    func filled(from standard: LimitSet) -> LimitSet {
        var result = self
        for kind in LimitKind.allCases where result[kind] == nil { result[kind] = standard[kind] }
        return result
    }

    func encode(into out: inout ByteWriter) {
        let kinds = kinds
        out.varint(UInt64(kinds.count))
        for kind in kinds {
            out.append(kind.rawValue)
            out.signedVarint(self[kind]!)
        }
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        for _ in 0..<(try bytes.varint16()) {
            guard let kind = LimitKind(rawValue: try bytes.byte()) else {
                throw .invalid("unknown kind of limit", offset: bytes.offset)
            }
            let value = try bytes.signedVarint()
            guard value != Self.absent else {
                throw .invalid("value of a limit", offset: bytes.offset)
            }
            self[kind] = value
        }
    }
}

extension LimitSet: Equatable {
    public static func == (a: LimitSet, b: LimitSet) -> Bool {
        LimitKind.allCases.allSatisfy { a[$0] == b[$0] }
    }
}

extension LimitSet {
    /// The limits of rows as they were written first, where 0 says "not configured".
    public init(_ terms: LimitTerms) {
        func set(_ kind: LimitKind, _ value: Int64) { if value > 0 { self[kind] = value } }
        set(.maxQuantity, terms.maxQuantity)
        set(.maxNotional, terms.maxNotional)
        for kind in [LimitKind.collar25, .collar5, .collar1, .collar0] {
            set(kind, terms.collarPPM)
        }
        set(.positionLimit, terms.positionLimit)
        set(.creditLimit, terms.creditLimit)
        set(.duplicateWindow, terms.duplicateWindow)
        set(.duplicateCount, terms.duplicateCount)
        set(.passesWithoutReference, terms.passesWithoutReference ? 1 : 0)
    }
}
