import OMSTypes

/// Timers as State, ordered by (due, id): set and cleared by events, fired by the shell.
struct TimerStore: Sendable {
    struct Timer: Equatable, Sendable {
        var due: Timestamp
        var id: TimerID
        var purpose: TimerPurpose
        var order: OrderID
    }

    private var timers: [Timer] = []
    private(set) var nextID: TimerID = 1

    /// The timer that is due first.
    var first: Timer? { timers.first }

    func timer(_ id: TimerID) -> Timer? { timers.first { $0.id == id } }
    func timer(of order: OrderID) -> Timer? { timers.first { $0.order == order } }
    func hasTimer(for purpose: TimerPurpose) -> Bool {
        timers.contains { $0.purpose == purpose }
    }

    mutating func set(_ timer: Timer) {
        precondition(timer.id >= nextID, "timer ids are never reused")
        nextID = timer.id + 1
        var low = 0
        var high = timers.count
        while low < high {
            let middle = (low + high) / 2
            if (timers[middle].due, timers[middle].id) < (timer.due, timer.id) {
                low = middle + 1
            } else {
                high = middle
            }
        }
        timers.insert(timer, at: low)
    }

    mutating func clear(_ id: TimerID) { timers.removeAll { $0.id == id } }

    func digest(into digest: inout StateDigest) {
        digest.combine(nextID)
        for timer in timers {
            digest.combine(timer.due.nanoseconds)
            digest.combine(timer.id)
            digest.combine(UInt64(timer.purpose.rawValue))
            digest.combine(timer.order.raw)
        }
    }
}
