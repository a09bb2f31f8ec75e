import OMSModels
import OMSTypes

/// TargetStrategy (847): who works an order over time. FIX names 1 to 3 and leaves 1000 and above to
/// both sides.
public enum TargetStrategy: UInt16, Sendable, CaseIterable, BitwiseCopyable {
    /// Along the usual volume of the day.
    case vwap = 1
    /// A share of the market's volume as it comes.
    case participate = 2
    /// Implementation shortfall: early where waiting costs more than trading (Almgren and Chriss).
    case minimizeMarketImpact = 3
    /// Evenly over time.
    case twap = 1001
    /// A part of it shown at its limit, the next one a while after that is done. (1002 is another
    /// name that clients have for 3.)
    case iceberg = 1004
    /// Unseen until the size that it waits for is displayed at its limit or better.
    case sniper = 1005
    /// Into the closing auction, what is too much for that before it.
    case targetClose = 1006

    /// As clients and people write it.
    public var name: String {
        switch self {
        case .vwap: return "VWAP"
        case .participate: return "POV"
        case .minimizeMarketImpact: return "IS"
        case .twap: return "TWAP"
        case .iceberg: return "ICEBERG"
        case .sniper: return "SNIPER"
        case .targetClose: return "CLOSE"
        }
    }
}

/// What a client asks of a strategy: TargetStrategy (847) with its parameters (957-960, 849) and its
/// window (168, 126).
public struct StrategyTerms: Equatable, Sendable, BitwiseCopyable {
    public var strategy: TargetStrategy
    /// EffectiveTime (168); `.none` = as soon as the order may be worked.
    public var effectiveTime: Timestamp = .none
    /// ExpireTime (126): when it ends, and with it the order.
    public var endTime: Timestamp
    /// Nanoseconds between two slices.
    public var interval: Int64 = 60_000_000_000
    /// ρ: how much the size of a slice varies, parts per million of it.
    public var sizePPM: Int64 = 0
    /// J: how much its time varies, parts per million of the interval.
    public var jitterPPM: Int64 = 0
    /// κT of an implementation shortfall in units of 10⁻⁹: 0 is a straight line.
    public var urgencyNano: Int64 = 1_500_000_000
    /// Least and largest child; zero = no limit.
    public var minChild: Quantity = .zero
    public var maxChild: Quantity = .zero
    /// How hard it tries while it is not behind.
    public var aggression: Aggression = .passive
    public var residual: ResidualPolicy = .cancel
    /// ParticipationRate (849), parts per million of all volume: what a participation follows, the
    /// most that a schedule may be.
    public var ratePPM: Int64 = 0
    /// A VWAP follows the volume of the day beside its curve.
    public var isDynamic = false
    /// Seed of its random choices; 0 = by the order's number.
    public var seed: UInt64 = 0
    public var bounds = StrategyBounds()

    public init(_ strategy: TargetStrategy, until endTime: Timestamp) {
        self.strategy = strategy
        self.endTime = endTime
    }

    func encode(into out: inout ByteWriter) {
        out.varint(UInt64(strategy.rawValue))
        out.signedVarint(effectiveTime.nanoseconds)
        out.signedVarint(endTime.nanoseconds)
        for number in [interval, sizePPM, jitterPPM, urgencyNano, minChild.units, maxChild.units] {
            out.signedVarint(number)
        }
        out.append(aggression.rawValue)
        out.append(residual.rawValue)
        out.fixed(seed)
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        guard let strategy = TargetStrategy(rawValue: try bytes.varint16()) else {
            throw .invalid("unknown strategy", offset: bytes.offset)
        }
        self.strategy = strategy
        effectiveTime = try bytes.timestamp()
        endTime = try bytes.timestamp()
        interval = try bytes.signedVarint()
        sizePPM = try bytes.signedVarint()
        jitterPPM = try bytes.signedVarint()
        urgencyNano = try bytes.signedVarint()
        minChild = try bytes.quantity()
        maxChild = try bytes.quantity()
        aggression = try bytes.code()
        residual = try bytes.code()
        seed = try bytes.fixed()
    }

    /// How much of it is written: told by a kind of its own, since terms with less to say are
    /// written as they always were.
    enum Form {
        case plain
        /// With the rate that it follows.
        case following
        /// With bounds too.
        case bounded
    }

    var form: Form {
        if bounds != .none { return .bounded }
        return ratePPM != 0 || isDynamic ? .following : .plain
    }

    func encode(as form: Form, into out: inout ByteWriter) {
        encode(into: &out)
        guard form != .plain else { return }
        out.signedVarint(ratePPM)
        out.append(isDynamic ? 1 : 0)
        if form == .bounded { bounds.encode(into: &out) }
    }

    init(as form: Form, from bytes: inout ByteReader) throws(ByteReader.Failure) {
        try self.init(from: &bytes)
        guard form != .plain else { return }
        ratePPM = try bytes.signedVarint()
        isDynamic = try bytes.byte() == 1
        if form == .bounded { bounds = try StrategyBounds(from: &bytes) }
    }

    func digest(into digest: inout StateDigest) {
        digest.combine(UInt64(strategy.rawValue))
        digest.combine(effectiveTime.nanoseconds)
        digest.combine(endTime.nanoseconds)
        for number in [interval, sizePPM, jitterPPM, urgencyNano, minChild.units, maxChild.units] {
            digest.combine(number)
        }
        digest.combine(UInt64(aggression.rawValue) << 8 | UInt64(residual.rawValue))
        digest.combine(seed)
        digest.combine(ratePPM << 1 | (isDynamic ? 1 : 0))
        bounds.digest(into: &digest)
    }
}
