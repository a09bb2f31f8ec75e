import Dispatch
import NIOCore
import OMSCore
import OMSTypes

// What the router learns by looking at the market after a fill, and what is computed for an order
// away from its path: both enter as commands.
extension Shard {
    /// Tells what was measured so often, nanoseconds; 0 = nothing is measured.
    func learn(every nanoseconds: Int64) { learnsEvery = nanoseconds }

    /// A fill was told to a client.
    func noteFill(_ report: ExecutionReport, at time: Timestamp) {
        guard learnsEvery > 0 else { return }
        markOuts.note(
            report.lastVenue, report.terms.instrument, report.terms.side, report.lastPx, at: time)
        scheduleLessons()
    }

    /// A venue told of a trade.
    func notePrint(
        _ venue: VenueID, _ instrument: InstrumentID, _ size: Quantity, at time: Timestamp
    ) {
        guard learnsEvery > 0 else { return }
        flows.note(venue, instrument, size, at: time)
        scheduleLessons()
    }

    /// Measures the fills of a second ago; with the timers.
    func measureMarkOuts() {
        guard !markOuts.isEmpty else { return }
        let time = clock.raw()
        markOuts.measure(at: time) { self.engine.orders.bestQuote($0, at: time).midpoint }
    }

    private func scheduleLessons() {
        guard !areLessonsScheduled else { return }
        areLessonsScheduled = true
        eventLoop.scheduleTask(in: .nanoseconds(learnsEvery)) { self.publishLessons() }
    }

    private func publishLessons() {
        areLessonsScheduled = false
        guard failure == nil, !isStopping, !isEmergency else { return }
        let marks = markOuts.take()
        var rest = marks[...]
        repeat {
            let some = Array(rest.prefix(RouterLessons.entriesMax))
            rest = rest.dropFirst(some.count)
            let room = RouterLessons.entriesMax - some.count
            let lessons = RouterLessons(
                markOuts: some, flows: flows.take(room, at: clock.raw()))
            guard !lessons.markOuts.isEmpty || !lessons.flows.isEmpty else { break }
            process(.orders(.learning(.lessons(lessons))))
        } while !rest.isEmpty
        commit()
        if !flows.isEmpty || !markOuts.isEmpty { scheduleLessons() }
    }

    /// Most placements that are computed or wait to be.
    private static let placementsMax = 16

    /// Computes a placement on another thread; the order waits, with a timer of its own.
    func computePlacement(_ request: PlacementRequest) {
        // Beyond that an answer would be late: the order's timer routes it without one.
        guard placementsAsked < Self.placementsMax else { return }
        placementsAsked += 1
        let loop = eventLoop
        Self.placementQueue.async {
            let placement = request.solved()
            loop.execute {
                self.placementsAsked -= 1
                guard self.failure == nil, !self.isStopping, !self.isEmergency else { return }
                self.process(.orders(.learning(.placement(placement))))
                self.commit()
            }
        }
    }
}
