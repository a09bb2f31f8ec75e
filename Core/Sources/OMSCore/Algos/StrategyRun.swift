import OMSModels
import OMSTypes

/// A strategy at work on one order: State, moved by `StrategyStep`s alone.
public struct StrategyRun: Equatable, Sendable, BitwiseCopyable {
    public enum Phase: UInt8, Sendable, CaseIterable, BitwiseCopyable {
        /// Its order is not at work yet.
        case accepted = 0
        case working = 1
        /// Its window is over; the rest goes the way of `residual`.
        case finishing = 2
    }

    public var terms: StrategyTerms
    public var phase = Phase.accepted
    /// From its beginning on.
    public var plan: StrategyPlan?
    public var progress = ScheduleProgress()
    /// What children may have executed and have open together.
    public var released: Quantity = .zero
    public var aggression: Aggression

    init(_ terms: StrategyTerms) {
        self.terms = terms
        aggression = terms.aggression
    }

    func encode(into out: inout ByteWriter) {
        terms.encode(into: &out)
        out.append(phase.rawValue)
        out.append(plan == nil ? 0 : 1)
        plan?.encode(into: &out)
        progress.encode(into: &out)
        out.signedVarint(released.units)
        out.append(aggression.rawValue)
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        self.init(try StrategyTerms(from: &bytes))
        phase = try bytes.code()
        if try bytes.byte() == 1 { plan = try StrategyPlan(from: &bytes) }
        progress = try ScheduleProgress(from: &bytes)
        released = try bytes.quantity()
        aggression = try bytes.code()
    }

    func digest(into digest: inout StateDigest) {
        terms.digest(into: &digest)
        digest.combine(UInt64(phase.rawValue) << 8 | UInt64(aggression.rawValue))
        plan?.digest(into: &digest)
        progress.digest(into: &digest)
        digest.combine(released.units)
    }
}

/// What happens to a strategy's run.
public enum StrategyStep: Equatable, Sendable {
    /// The order is worked so from its acceptance on.
    case asked(StrategyTerms)
    /// It begins, or goes on with what is left of another quantity.
    case planned(StrategyPlan)
    /// Slices up to `number` are due: children may have `released` in all, at this aggression.
    case sliced(number: Int64, target: Quantity, released: Quantity, Aggression)
    /// Its window is over.
    case finishing

    func encode(into out: inout ByteWriter) {
        switch self {
        case .asked(let terms):
            out.append(1)
            terms.encode(into: &out)
        case .planned(let plan):
            out.append(2)
            plan.encode(into: &out)
        case .sliced(let number, let target, let released, let aggression):
            out.append(3)
            out.signedVarint(number)
            out.signedVarint(target.units)
            out.signedVarint(released.units)
            out.append(aggression.rawValue)
        case .finishing: out.append(4)
        }
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        switch try bytes.byte() {
        case 1: self = .asked(try StrategyTerms(from: &bytes))
        case 2: self = .planned(try StrategyPlan(from: &bytes))
        case 3:
            self = .sliced(
                number: try bytes.signedVarint(), target: try bytes.quantity(),
                released: try bytes.quantity(), try bytes.code())
        case 4: self = .finishing
        default: throw .invalid("unknown step of a strategy", offset: bytes.offset)
        }
    }
}

/// Runs of strategies by order. Few orders have one, so they lie beside the hot table.
struct StrategyStore: ~Copyable {
    private var runs = IntMap<StrategyRun>()

    subscript(order: OrderID) -> StrategyRun? { order == .none ? nil : runs[order.raw] }

    mutating func set(_ order: OrderID, _ run: StrategyRun) { runs.set(order.raw, run) }

    func digest(into digest: inout StateDigest) {
        for key in runs.sortedKeys() {
            digest.combine(key)
            runs[key]?.digest(into: &digest)
        }
    }

    func encode(into out: inout SnapshotWriter) { out.map(runs) { $1.encode(into: &$0) } }

    mutating func decode(from bytes: inout SnapshotReader) throws(ByteReader.Failure) {
        try bytes.map(into: &runs) { bytes throws(ByteReader.Failure) in
            try StrategyRun(from: &bytes)
        }
    }
}
