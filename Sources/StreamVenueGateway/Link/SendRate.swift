/// Keeps to a venue's limit of messages: so many at once, and as many again in each period.
struct SendRate {
    private let interval: Int64
    private let burst: Int64
    /// When everything sent so far would have been sent at an even pace, nanoseconds.
    private var paid: Int64 = 0

    init(_ rate: StreamTemplate.Rate) {
        interval = max(1, rate.period / Int64(max(1, rate.count)))
        burst = max(0, rate.period - interval)
    }

    /// Nanoseconds to wait before the next one may go; zero takes its place.
    mutating func take(at now: Int64) -> Int64 {
        let wait = max(paid, now) - burst - now
        guard wait <= 0 else { return wait }
        paid = max(paid, now) + interval
        return 0
    }
}
