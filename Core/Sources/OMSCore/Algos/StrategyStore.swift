import OMSModels
import OMSTypes

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
