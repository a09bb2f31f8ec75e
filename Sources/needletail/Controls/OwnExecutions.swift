import OMSControls
import OMSCore
import OMSEngine
import OMSTypes

/// Our executions in the order in which the journal numbers them, with what took them back.
struct OwnExecutions {
    private enum Entry {
        case booked(ReportedExecution)
        /// A bust, or the execution as it is now under another ExecID.
        case superseded(Int, ReportedExecution?, at: Timestamp)

        var time: Timestamp {
            switch self {
            case .booked(let execution): return execution.time
            case .superseded(_, _, let time): return time
            }
        }
    }

    private var entries: [Entry] = []
    private var booked: [ReportedExecution] = []

    mutating func fold(_ step: ControlWalk.Step, _ engine: borrowing Engine) {
        // A route that this frame sends and fills is not in State before it.
        var routed: [UInt64: RouteSent] = [:]
        for case .orders(let event) in step.events {
            if case .routed(let route) = event { routed[route.order.raw] = route }
            if case .filled(let fill) = event {
                let terms = Self.terms(fill.order, routed, engine)
                let execution = execution(
                    step, fill.venue, fill.execID, fill.order, fill.quantity, fill.price, terms,
                    engine)
                booked.append(execution)
                entries.append(.booked(execution))
            }
            if case .executionCorrected(let corrected) = event {
                let terms = Self.terms(corrected.order, routed, engine)
                let stands =
                    corrected.quantity.isPositive
                    ? execution(
                        step, corrected.venue, corrected.execID, corrected.order,
                        corrected.quantity, corrected.price, terms, engine) : nil
                entries.append(.superseded(Int(corrected.execution), stands, at: step.time))
            }
            // Booked from a status under a name of ours; the venue's own ExecID has come.
            if case .reconciled(.named(_, _, let execID, let number)) = event,
                booked.indices.contains(Int(number))
            {
                var named = booked[Int(number)]
                named.time = step.time
                named.execID = execID
                named.sequence = step.sequence
                entries.append(.superseded(Int(number), named, at: step.time))
            }
        }
    }

    private static func terms(
        _ route: OrderID, _ routed: [UInt64: RouteSent], _ engine: borrowing Engine
    ) -> OrderTerms? {
        let parent = routed[route.raw]?.parent ?? engine.orders.view(route)?.parent ?? .none
        return engine.orders.terms(of: parent)
    }

    private func execution(
        _ step: ControlWalk.Step, _ venue: VenueID, _ execID: Text64, _ order: OrderID,
        _ quantity: Quantity, _ price: Price, _ terms: OrderTerms?, _ engine: borrowing Engine
    ) -> ReportedExecution {
        let symbol = terms.flatMap { engine.orders.reference.terms($0.instrument)?.symbol }
        return ReportedExecution(
            time: step.time, venue: venue, execID: execID,
            BreakVersion(
                symbol: symbol ?? Symbol(), side: terms?.side.rawValue ?? 0, quantity: quantity,
                price: price, venue: venue),
            sequence: step.sequence, order: order, account: terms?.account ?? .none)
    }

    /// Both sides in the order of their times; ours first where they are equal.
    func reconciled(
        with copies: [ReportedExecution], _ scope: ReconcileExecutions.Scope, breaksMax: UInt64
    ) -> DropCopyReconciliation {
        var result = DropCopyReconciliation(breaksMax: breaksMax)
        let copies = copies.sorted { $0.time < $1.time }
        var (own, copy) = (0, 0)
        while own < entries.count || copy < copies.count {
            if copy == copies.count || own < entries.count && entries[own].time <= copies[copy].time
            {
                take(entries[own], scope, &result)
                own += 1
            } else {
                result.receive(copy: copies[copy])
                copy += 1
            }
        }
        let last = max(entries.last?.time ?? .none, copies.last?.time ?? .none)
        result.advance(to: last.adding(nanoseconds: DropCopyReconciliation.window + 1))
        return result
    }

    private func take(
        _ entry: Entry, _ scope: ReconcileExecutions.Scope, _ result: inout DropCopyReconciliation
    ) {
        switch entry {
        case .booked(let execution):
            guard scope.venues.contains(execution.venue.raw), scope.holds(execution.time) else {
                return
            }
            result.book(own: execution)
        case .superseded(let number, let stands, let time):
            guard booked.indices.contains(number), scope.venues.contains(booked[number].venue.raw)
            else { return }
            result.supersede(booked[number].venue, booked[number].execID, by: stands, at: time)
        }
    }
}
