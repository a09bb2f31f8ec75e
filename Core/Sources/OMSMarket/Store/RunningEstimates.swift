import OMSTypes

/// The averages behind `InstrumentEstimates`.
struct RunningEstimates {
    private var spread = DecayingAverage()
    /// The spread that stands since `spreadTime`; −1 while there is none (one-sided or crossed).
    private var heldSpread: Int64 = -1
    private var spreadTime: Timestamp = .none
    /// Of twice the midpoint, so that half a unit is not lost.
    private var variance = DecayingVariance()
    private var sample: Int64 = 0
    private var sampleTime: Timestamp = .none
    private var rate = DecayingAverage()
    /// Volume since `rateTime`.
    private var heldVolume: Quantity = .zero
    private var rateTime: Timestamp = .none

    /// Intervals after which two midpoints are no longer neighbours: a pause or a night lies
    /// between them.
    private static let pauseIntervals: Int64 = 60
    /// Volume is gathered over a second before it counts as a rate.
    private static let volumeInterval: Int64 = 1_000_000_000

    /// The national best changed, or may have.
    mutating func observe(_ best: NationalBest, at now: Timestamp, _ tuning: MarketTuning) {
        let next = best.spread ?? -1
        if next != heldSpread {
            settleSpread(at: now, tuning)
            heldSpread = next
            spreadTime = max(now, spreadTime)
        }
        guard next >= 0 else { return }
        let age = now.since(sampleTime)
        if sampleTime == .none {
            sample = best.bid.units + best.ask.units
            sampleTime = now
        } else if age >= tuning.volatilityInterval {
            addReturn(best.bid.units + best.ask.units, at: now, tuning)
        }
    }

    private mutating func settleSpread(at now: Timestamp, _ tuning: MarketTuning) {
        if heldSpread >= 0 {
            spread.add(heldSpread, for: now.since(spreadTime), window: tuning.spreadWindow)
        }
    }

    private mutating func addReturn(_ twice: Int64, at now: Timestamp, _ tuning: MarketTuning) {
        let duration = now.since(sampleTime)
        let pause = tuning.volatilityInterval.multipliedReportingOverflow(by: Self.pauseIntervals)
        if duration > 0, pause.overflow || duration <= pause.partialValue {
            variance.add(twice - sample, for: duration, window: tuning.volatilityWindow)
        }
        sample = twice
        sampleTime = now
    }

    mutating func observe(volume: Quantity, at now: Timestamp, _ tuning: MarketTuning) {
        if rateTime == .none { rateTime = now }
        settleVolume(at: now, tuning)
        heldVolume = heldVolume.addingSaturated(volume)
    }

    private mutating func settleVolume(at now: Timestamp, _ tuning: MarketTuning) {
        let duration = now.since(rateTime)
        guard duration >= Self.volumeInterval else { return }
        let perSecond = Rounding.halfAway(
            Int128(heldVolume.units) * 1_000_000_000, Int128(duration))
        rate.add(Int64(clamping: perSecond), for: duration, window: tuning.volumeWindow)
        heldVolume = .zero
        rateTime = now
    }

    /// What they say at an instant; what still stands counts up to then.
    func read(at now: Timestamp, _ tuning: MarketTuning) -> (
        spread: Int64, volatility: Int64, volumeRate: Quantity
    ) {
        var copy = self
        copy.settleSpread(at: now, tuning)
        if copy.rateTime != .none { copy.settleVolume(at: now, tuning) }
        var quarter = copy.variance
        quarter.value = Rounding.halfAway(quarter.value, 4)
        return (copy.spread.value, quarter.root, Quantity(units: copy.rate.value))
    }
}

/// What the market data estimates of an instrument, and the figures of its day.
public struct InstrumentEstimates: Equatable, Sendable {
    /// Average national spread over time, 10⁻⁸ of the currency.
    public var spread: Int64 = 0
    /// Standard deviation of the midpoint, 10⁻⁸ of the currency per √second.
    public var volatility: Int64 = 0
    /// Average volume per second.
    public var volumeRate: Quantity = .zero
    /// Volume-weighted average price of the day's eligible prints, to the nearest 10⁻⁸.
    public var vwap: Price = .none
    public var volume: Quantity = .zero
    public var open: Price = .none
    public var high: Price = .none
    public var low: Price = .none
    public var last: Price = .none
    public var lastTime: Timestamp = .none
    /// The day's close as a venue stated it.
    public var close: Price = .none
    public var previousClose: Price = .none

    public init() {}
}
