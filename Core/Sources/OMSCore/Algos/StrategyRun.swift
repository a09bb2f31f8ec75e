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
    /// Market volume of the day when it was measured first, and last.
    public var volumeStart: Quantity?
    public var volume: Quantity?
    /// The volume at which it looks again.
    public var awaited: Quantity?

    init(_ terms: StrategyTerms) {
        self.terms = terms
        aggression = terms.aggression
    }

    func encode(into out: inout ByteWriter) {
        terms.encode(asFollowing: true, into: &out)
        out.append(phase.rawValue)
        out.append(plan == nil ? 0 : 1)
        plan?.encode(into: &out)
        progress.encode(into: &out)
        out.signedVarint(released.units)
        out.append(aggression.rawValue)
        for volume in [volumeStart, volume, awaited] { out.signedVarint(volume?.units ?? -1) }
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        self.init(try StrategyTerms(followingFrom: &bytes))
        phase = try bytes.code()
        if try bytes.byte() == 1 { plan = try StrategyPlan(from: &bytes) }
        progress = try ScheduleProgress(from: &bytes)
        released = try bytes.quantity()
        aggression = try bytes.code()
        volumeStart = try Self.volume(&bytes)
        volume = try Self.volume(&bytes)
        awaited = try Self.volume(&bytes)
    }

    private static func volume(_ bytes: inout ByteReader) throws(ByteReader.Failure) -> Quantity? {
        let units = try bytes.signedVarint()
        return units < 0 ? nil : Quantity(units: units)
    }

    func digest(into digest: inout StateDigest) {
        terms.digest(into: &digest)
        digest.combine(UInt64(phase.rawValue) << 8 | UInt64(aggression.rawValue))
        plan?.digest(into: &digest)
        progress.digest(into: &digest)
        digest.combine(released.units)
        for volume in [volumeStart, volume, awaited] { digest.combine(volume?.units ?? -1) }
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
    /// So much was traded in the market today.
    case measured(Quantity)
    /// It looks again at that volume; `nil` = at none.
    case awaits(Quantity?)

    func encode(into out: inout ByteWriter) {
        switch self {
        case .asked(let terms):
            out.append(terms.followsVolume ? 5 : 1)
            terms.encode(asFollowing: terms.followsVolume, into: &out)
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
        case .measured(let volume):
            out.append(6)
            out.signedVarint(volume.units)
        case .awaits(let volume):
            out.append(7)
            out.signedVarint(volume?.units ?? -1)
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
        case 5: self = .asked(try StrategyTerms(followingFrom: &bytes))
        case 6: self = .measured(try bytes.quantity())
        case 7:
            let units = try bytes.signedVarint()
            self = .awaits(units < 0 ? nil : Quantity(units: units))
        default: throw .invalid("unknown step of a strategy", offset: bytes.offset)
        }
    }
}

/// Runs of strategies by order. Few orders have one, so they lie beside the hot table.
struct StrategyStore: ~Copyable {
    private var runs = IntMap<StrategyRun>()
    /// Runs that wait for a volume, by the age of their orders. Follows from the runs.
    private(set) var followers: ContiguousArray<VolumeFollower> = []

    var isEmpty: Bool { runs.count == 0 }

    subscript(order: OrderID) -> StrategyRun? { order == .none ? nil : runs[order.raw] }

    mutating func set(_ order: OrderID, _ run: StrategyRun, _ instrument: InstrumentID) {
        runs.set(order.raw, run)
        let place = followers.firstIndex { $0.order >= order } ?? followers.count
        let isThere = place < followers.count && followers[place].order == order
        guard let awaited = run.awaited else {
            if isThere { followers.remove(at: place) }
            return
        }
        let follower = VolumeFollower(order: order, instrument: instrument, awaited: awaited)
        if isThere {
            followers[place] = follower
        } else {
            followers.insert(follower, at: place)
        }
    }

    /// Orders on the instrument whose runs wait for no more than that volume, oldest first.
    func followers(of instrument: InstrumentID, through volume: Quantity) -> [OrderID] {
        followers.filter { $0.instrument == instrument && $0.awaited <= volume }.map(\.order)
    }

    func leastAwaited(_ instrument: InstrumentID) -> Quantity? {
        var least: Quantity?
        for follower in followers where follower.instrument == instrument {
            least = least.map { min($0, follower.awaited) } ?? follower.awaited
        }
        return least
    }

    func lastMeasured(_ instrument: InstrumentID) -> Quantity {
        var last = Quantity.zero
        for follower in followers where follower.instrument == instrument {
            last = max(last, runs[follower.order.raw]?.volume ?? .zero)
        }
        return last
    }

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

    /// Orders whose runs wait for a volume, whether they are among the followers or not yet.
    func waiting() -> [OrderID] {
        runs.sortedKeys().filter { runs[$0]?.awaited != nil }.map { OrderID($0) }
    }
}

/// A run that waits for a volume of its instrument.
struct VolumeFollower: BitwiseCopyable {
    var order: OrderID
    var instrument: InstrumentID
    var awaited: Quantity
}
