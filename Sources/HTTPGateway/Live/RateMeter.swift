/// Events a second over about the last two seconds, from running totals.
struct RateMeter {
    private struct Sample {
        var total: Int64
        var time: Int64
    }
    private var samples: [Sample] = []
    private static let windowNanoseconds: Int64 = 2_000_000_000

    /// - Parameter time: nanoseconds of a clock that never goes back.
    mutating func record(total: Int64, at time: Int64) {
        samples.append(Sample(total: total, time: time))
        // One sample older than the window stays, so that the rate always spans the window.
        while samples.count > 2, time - samples[1].time >= Self.windowNanoseconds {
            samples.removeFirst()
        }
    }

    var perSecond: Int64 {
        guard let first = samples.first, let last = samples.last, last.time > first.time else {
            return 0
        }
        let events = max(0, last.total - first.total)
        let (scaled, overflow) = events.multipliedReportingOverflow(by: 1_000_000_000)
        return overflow ? 0 : (scaled + (last.time - first.time) / 2) / (last.time - first.time)
    }
}
