import OMSTypes

// When days begin and end: by the calendar of the instrument's market, else by the house's times.
// There is one timer for the next end of any market's day and one for the next beginning; what it
// fires for looks at each order's own market.
extension OrderCore {
    /// Whether the market's hours are known to us.
    func hasHours(_ instrument: InstrumentID) -> Bool {
        reference.hasCalendars && reference.calendar(of: instrument) != nil || hasHours
    }

    /// Whether the house has times of day of its own.
    private var hasHours: Bool {
        let (start, end) = (reference.practice.startOfDay, reference.tuning.endOfDay)
        let day = Timestamp.nanosecondsPerDay
        return start >= 0 && start < day && end >= 0 && end < day && start != end
    }

    func isMarketClosed(_ instrument: InstrumentID) -> Bool {
        if reference.hasCalendars, let calendar = reference.calendar(of: instrument) {
            return calendar.isClosed(at: now)
        }
        guard hasHours else { return false }
        let (start, end) = (reference.practice.startOfDay, reference.tuning.endOfDay)
        let time = now.nanoseconds - now.utcDate.startUTC.nanoseconds
        return start < end ? time < start || time >= end : time >= end && time < start
    }

    /// Whether a calendar knows no further day: nothing could ever open for an order.
    func hasRunOut(_ instrument: InstrumentID) -> Bool {
        guard reference.hasCalendars, let calendar = reference.calendar(of: instrument) else {
            return false
        }
        return calendar.nextEnd(after: now) == nil
    }

    /// The first end of day after an instant, or `nil` when days do not end here.
    func endOfDay(after instant: Timestamp, of instrument: InstrumentID) -> Timestamp? {
        guard reference.hasCalendars, let calendar = reference.calendar(of: instrument) else {
            return Self.next(reference.tuning.endOfDay, after: instant)
        }
        return calendar.nextEnd(after: instant)
    }

    private func startOfDay(after instant: Timestamp, of instrument: InstrumentID) -> Timestamp? {
        guard reference.hasCalendars, let calendar = reference.calendar(of: instrument) else {
            return hasHours ? Self.next(reference.practice.startOfDay, after: instant) : nil
        }
        return calendar.nextStart(after: instant)
    }

    /// When an order's present day began, as far as its end is asked for.
    func dayBegan(_ order: Order) -> Timestamp {
        guard reference.hasCalendars, reference.calendar(of: order.terms.instrument) != nil,
            let renewed = details[order.id.raw]?.renewed
        else { return order.entryTime }
        return max(order.entryTime, renewed)
    }

    /// DAY orders end with the day, good-till orders are done for it; the timer stands as soon as
    /// there is one.
    mutating func setEndOfDayTimer(for terms: OrderTerms) {
        guard
            terms.timeInForce == .day
                || terms.timeInForce.isGoodTill && hasHours(terms.instrument),
            let due = endOfDay(after: now, of: terms.instrument)
        else { return }
        set(.endOfDay, due: due, inPlaceOf: timers.endOfDayTimer)
    }

    /// An end of day has come, and it was not this order's.
    mutating func keepEndOfDayTimer(for terms: OrderTerms) {
        guard reference.hasCalendars, reference.calendar(of: terms.instrument) != nil else {
            return
        }
        setEndOfDayTimer(for: terms)
    }

    mutating func setStartOfDayTimer(for terms: OrderTerms) {
        guard let due = startOfDay(after: now, of: terms.instrument) else { return }
        set(.startOfDay, due: due, inPlaceOf: timers.startOfDayTimer)
    }

    private mutating func set(
        _ purpose: TimerPurpose, due: Timestamp, inPlaceOf other: TimerStore.Timer?
    ) {
        if let other {
            guard due < other.due else { return }
            emit(.timerCleared(other.id))
        }
        emit(.timerSet(timers.nextID, due: due, purpose, .none))
    }

    /// Another market's day has begun, and this order still waits for its own.
    mutating func awaitsOtherMarket(_ order: Order) -> Bool {
        guard !order.flags.isDisjoint(with: [.doneForDay, .waiting]),
            reference.calendar(of: order.terms.instrument) != nil,
            isMarketClosed(order.terms.instrument)
        else { return false }
        setStartOfDayTimer(for: order.terms)
        return true
    }
}
