import NIOCore
import OMSTypes

/// A session's schedule, and what it says of the present.
struct FIXSessionPeriod {
    let schedule: FIXSchedule
    private(set) var state: FIXSchedule.State
    /// When the numbers moved last: in an earlier period, they are of that one.
    var numbersMoved: Timestamp
    private var asked: Timestamp

    init(_ schedule: FIXSchedule, numbersMoved: Timestamp, now: Timestamp) {
        self.schedule = schedule
        self.numbersMoved = numbersMoved
        state = schedule.state(at: now)
        asked = now
    }

    /// Brings `state` up to date; computed anew only when it has changed.
    mutating func update(_ now: Timestamp) {
        let isPast = state.until.map { now >= $0 } ?? false
        if isPast || now < asked { state = schedule.state(at: now) }
        asked = now
    }

    /// The numbers are those of an earlier period.
    func isNew() -> Bool {
        guard let start = state.periodStart else { return false }
        return numbersMoved < start
    }
}

// Periods: who logs on when, and numbers that start anew.
extension FIXSession {
    /// Sets when the session may be logged on.
    ///
    /// - Parameter numbersMoved: when its sequence numbers moved last, from the journal; `nil`:
    ///   they never did.
    public func follow(_ schedule: FIXSchedule, numbersMoved: Timestamp?) {
        eventLoop.preconditionInEventLoop()
        let now = host.now()
        period = FIXSessionPeriod(schedule, numbersMoved: numbersMoved ?? now, now: now)
        rollPeriod(now)
        periodTask?.cancel()
        periodTask = eventLoop.scheduleRepeatedTask(
            initialDelay: .zero, delay: limits.timerInterval
        ) { [weak self] task in
            guard let self else { return task.cancel() }
            keepPeriod()
        }
    }

    /// Why nobody may log on now, with the time at which it opens; `nil`: it is open.
    func closedText(_ now: Timestamp) -> String? {
        guard let schedule = period?.schedule else { return nil }
        period?.update(now)
        guard let state = period?.state, !state.isOpen else { return nil }
        guard let opens = state.opens else { return "The session is closed and does not open" }
        return "The session is closed; it opens \(schedule.shown(opens))"
    }

    /// At the end of a period everybody leaves; at the begin of one the numbers start anew.
    private func keepPeriod() {
        let now = host.now()
        if isConnected, let text = closedText(now) {
            if isLoggedOn { logout(text: text) }
            return
        }
        guard !isConnected else {
            // The period ended and began within a tick: it is the connection of the old one.
            period?.update(now)
            if period?.isNew() == true, isLoggedOn { logout(text: "A new session period begins") }
            return
        }
        rollPeriod(now)
    }

    /// Sequence numbers of an earlier period start at 1, once: the reset itself is a move of
    /// this period.
    func rollPeriod(_ now: Timestamp) {
        guard period != nil else { return }
        period?.update(now)
        let isNew = period?.isNew() == true && channel == nil
        if isNew { resetNumbers(now) }
        // While a connection of an old period lasts, its numbers stay those of that period.
        if channel == nil { period?.numbersMoved = now }
    }

    /// Both numbers are 1 again; journaled by the host before anything is sent under them.
    private func resetNumbers(_ now: Timestamp) {
        guard machine.nextInbound > 1 || machine.nextOutbound > 1 else { return }
        machine.setSequences(nextInbound: 1, nextOutbound: 1)
        forgetNumbers()
        host.fixSession(self, noted: "\(settings.targetCompID): sequence numbers start anew")
        requestCommit()
    }
}
