import OMSControls
import OMSCore
import OMSTypes

/// Our executions against the copies that venues and clearing brokers send, as they come.
///
/// Only what is of this start of the process is compared: `needletail reconcile executions` compares
/// all that the journal has. What was matched is forgotten with its day (UTC), so that memory is
/// bounded by a day's executions.
struct CopyWatch {
    private var reconciliation = DropCopyReconciliation()
    /// Older copies are of executions that this start did not book.
    private let began: Timestamp
    private var day: CalendarDate
    /// What executions of this day are called, by their number in the journal.
    private var numbers: [Int: (venue: VenueID, execID: Text64)] = [:]
    /// How many breaks were told.
    private var told: UInt64 = 0
    /// States of the breaks that were told as open.
    private var open: Set<UInt64> = []

    init(at now: Timestamp) {
        began = now
        day = now.utcDate
    }

    /// Executions among the events of a frame.
    mutating func follow(_ orders: borrowing OrderCore, at time: Timestamp) {
        var number = orders.executionCount
        for case .filled in orders.events { number -= 1 }
        for event in orders.events {
            if case .filled(let fill) = event {
                numbers[number] = (fill.venue, fill.execID)
                number += 1
                // No venue copies what met at our own crossing network.
                guard orders.reference.terms(fill.venue)?.kind != .crossing else { continue }
                reconciliation.book(
                    own: Self.own(
                        fill.venue, fill.execID, fill.order, fill.quantity, fill.price, orders,
                        time))
            }
            if case .executionCorrected(let corrected) = event,
                let booked = numbers[Int(corrected.execution)]
            {
                let stands =
                    corrected.quantity.isPositive
                    ? Self.own(
                        corrected.venue, corrected.execID, corrected.order, corrected.quantity,
                        corrected.price, orders, time) : nil
                reconciliation.supersede(booked.venue, booked.execID, by: stands, at: time)
            }
        }
    }

    private static func own(
        _ venue: VenueID, _ execID: Text64, _ route: OrderID, _ quantity: Quantity,
        _ price: Price, _ orders: borrowing OrderCore, _ time: Timestamp
    ) -> ReportedExecution {
        let terms = orders.view(route).flatMap { orders.terms(of: $0.parent) }
        return ReportedExecution(
            time: time, venue: venue, execID: execID,
            BreakVersion(
                symbol: terms.flatMap { orders.reference.symbol($0.instrument) } ?? Symbol(),
                side: terms?.side.rawValue ?? 0, quantity: quantity, price: price, venue: venue),
            order: route, account: terms?.account ?? .none)
    }

    /// A copy. Both sides are compared by when they came here, not by the other's clock.
    mutating func receive(_ copy: ReportedExecution, at now: Timestamp) {
        guard copy.time >= began else { return }
        var copy = copy
        copy.time = now
        reconciliation.receive(copy: copy)
    }

    /// What is a break now, or is none any more, since the last time.
    mutating func news(at now: Timestamp) -> [ControlBreak] {
        reconciliation.advance(to: now)
        let book = reconciliation.book
        var news: [ControlBreak] = []
        if book.found > told || !open.isEmpty {
            for one in book.breaks {
                let isNew = one.number > told
                guard isNew || one.state == .closed && open.contains(one.number) else { continue }
                news.append(one)
                if one.state == .open { open.insert(one.number) } else { open.remove(one.number) }
            }
            told = book.found
        }
        if now.utcDate != day {
            day = now.utcDate
            reconciliation = DropCopyReconciliation()
            (told, open) = (0, [])
            numbers = [:]
        }
        return news
    }
}
