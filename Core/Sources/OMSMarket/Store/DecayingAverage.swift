import OMSTypes

/// An average over time that forgets exponentially, in integers.
///
/// A value x that held for dt moves the average by (x − average) · dt / (T + dt), where T is the
/// time averaged so far, at most the window. Until the window is full this is the plain mean over
/// time; after that it is the implicit Euler step of the filter with that time constant, whose
/// factor T / (T + dt) stands in for e^(−dt/T) and needs no exponential. Each step is rounded
/// half away from zero to one unit.
struct DecayingAverage: Equatable, Sendable {
    var value: Int64 = 0
    /// Nanoseconds averaged, 0 up to the window.
    var weight: Int64 = 0

    /// `held` was true for `duration` nanoseconds; both not negative.
    mutating func add(_ held: Int64, for duration: Int64, window: Int64) {
        guard duration > 0 else { return }
        let whole = weight.addingReportingOverflow(duration)
        let total = whole.overflow ? Int64.max : whole.partialValue
        value = Self.moved(value, towards: held, by: duration, of: total)
        weight = min(total, max(1, window))
    }

    /// `from + (to − from) · part / whole`, rounded half away from zero; 0 < part ≤ whole.
    static func moved(_ from: Int64, towards to: Int64, by part: Int64, of whole: Int64) -> Int64 {
        let divisor = UInt64(whole)
        let distance = to >= from ? UInt64(to &- from) : UInt64(from &- to)
        let product = distance.multipliedFullWidth(by: UInt64(part))
        // The quotient is at most the distance, so that this division fits.
        let (quotient, remainder) = divisor.dividingFullWidth(product)
        let step = Int64(quotient &+ (remainder >= divisor &- remainder ? 1 : 0))
        return to >= from ? from &+ step : from &- step
    }
}

/// Variance per second of a price, as `DecayingAverage` does it, in squares of 10⁻⁸.
struct DecayingVariance: Equatable, Sendable {
    /// Squares of 10⁻⁸ per second.
    var value: Int128 = 0
    var weight: Int64 = 0

    /// Moves beyond this are taken for it, so that no square overflows: 100,000 of the currency.
    static let moveMax: Int64 = 10_000_000_000_000

    /// A move of `change` (10⁻⁸) within `duration` nanoseconds, which is positive and at most the
    /// window: average += (change² · 10⁹ − average · duration) / (T + duration).
    mutating func add(_ change: Int64, for duration: Int64, window: Int64) {
        let move = Int128(min(Self.moveMax, max(-Self.moveMax, change)))
        let total = weight + duration
        let excess = move * move * 1_000_000_000 - value * Int128(duration)
        value += Rounding.halfAway(excess, Int128(total))
        weight = min(total, window)
    }

    /// The square root, to the nearest integer: 10⁻⁸ per √second.
    var root: Int64 {
        var low: Int128 = 0
        var high: Int128 = 1 << 62
        while low < high {
            let middle = (low + high + 1) / 2
            if middle * middle <= value { low = middle } else { high = middle - 1 }
        }
        // (low + ½)² = low² + low + ¼
        return Int64(value - low * low > low ? low + 1 : low)
    }
}
