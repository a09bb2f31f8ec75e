import OMSModels
import OMSTypes

/// A strategy at work on one order: State, moved by `StrategyStep`s alone.
public struct StrategyRun: Equatable, Sendable, BitwiseCopyable {
    public enum Phase: UInt8, Sendable, CaseIterable, BitwiseCopyable {
        /// Its order is not at work yet, or its parameters have just been replaced.
        case accepted = 0
        case working = 1
        /// Its window is over; the rest goes the way of `residual`.
        case finishing = 2
        /// It sends nothing new, and may go on.
        case paused = 3
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
    /// What a replace that is pending asks for.
    public var wanted: StrategyTerms?
    /// State of the generator that its next plan draws from; 0 = by its terms.
    public var seed: UInt64 = 0
    /// What its share of the volume was before `volumeStart`, and what it had done by then.
    public var counted: Quantity = .zero
    public var countedDone: Quantity = .zero
    /// The rate that a participation with two of them has now; 0 = its plan's.
    public var ratePPM: Int64 = 0
    /// What the latest slice would have sent, had its share of the volume allowed it.
    public var cut: Quantity = .zero
    /// What children had executed and open when the present bin of its curve began.
    public var binBase: Quantity = .zero
    /// When it looks again by itself: an iceberg's next part.
    public var lookAt: Timestamp = .none
    /// While it is paused: its open children stay open.
    public var keepsChildren = false
    /// When its resting children had a new price last, and when it took what was shown.
    public var repricedAt: Timestamp = .none
    public var tookAt: Timestamp = .none

    init(_ terms: StrategyTerms) {
        self.terms = terms
        aggression = terms.aggression
    }

    /// What is behind the fields of old: nothing of it counts while all of it is as at the start.
    private var additions: [Int64] {
        [
            Int64(bitPattern: seed), counted.units, countedDone.units, ratePPM, cut.units,
            binBase.units, lookAt.nanoseconds, repricedAt.nanoseconds, tookAt.nanoseconds,
            keepsChildren ? 1 : 0,
        ]
    }

    func digest(into digest: inout StateDigest) {
        terms.digest(into: &digest)
        digest.combine(UInt64(phase.rawValue) << 8 | UInt64(aggression.rawValue))
        plan?.digest(into: &digest)
        progress.digest(into: &digest)
        digest.combine(released.units)
        for volume in [volumeStart, volume, awaited] { digest.combine(volume?.units ?? -1) }
        let none = StrategyRun(terms).additions
        if additions != none { for number in additions { digest.combine(number) } }
        wanted?.digest(into: &digest)
    }
}

// In snapshots.
extension StrategyRun {
    func encode(into out: inout ByteWriter) {
        terms.encode(as: .bounded, into: &out)
        out.append(phase.rawValue)
        out.append(plan == nil ? 0 : 1)
        plan?.encode(into: &out)
        progress.encode(into: &out)
        out.signedVarint(released.units)
        out.append(aggression.rawValue)
        for volume in [volumeStart, volume, awaited] { out.signedVarint(volume?.units ?? -1) }
        for number in additions { out.signedVarint(number) }
        out.append(wanted == nil ? 0 : 1)
        wanted?.encode(as: .bounded, into: &out)
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        self.init(try StrategyTerms(as: .bounded, from: &bytes))
        phase = try bytes.code()
        if try bytes.byte() == 1 { plan = try StrategyPlan(from: &bytes) }
        progress = try ScheduleProgress(from: &bytes)
        released = try bytes.quantity()
        aggression = try bytes.code()
        volumeStart = try Self.volume(&bytes)
        volume = try Self.volume(&bytes)
        awaited = try Self.volume(&bytes)
        seed = UInt64(bitPattern: try bytes.signedVarint())
        counted = try bytes.quantity()
        countedDone = try bytes.quantity()
        ratePPM = try bytes.signedVarint()
        cut = try bytes.quantity()
        binBase = try bytes.quantity()
        lookAt = try bytes.timestamp()
        repricedAt = try bytes.timestamp()
        tookAt = try bytes.timestamp()
        keepsChildren = try bytes.signedVarint() == 1
        if try bytes.byte() == 1 { wanted = try StrategyTerms(as: .bounded, from: &bytes) }
    }

    private static func volume(_ bytes: inout ByteReader) throws(ByteReader.Failure) -> Quantity? {
        let units = try bytes.signedVarint()
        return units < 0 ? nil : Quantity(units: units)
    }
}
