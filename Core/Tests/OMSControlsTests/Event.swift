import OMSTypes

@testable import OMSCore

/// Events in short: quantities and prices in their smallest units.
enum Event {
    static func accepted(_ order: UInt64, _ side: Side) -> OrderEvent {
        .accepted(
            OrderAccepted(
                order: OrderID(order), session: SessionID(1), clOrdID: "C", terms: terms(side),
                bodyDigest: 0, reservedPx: .none, verdicts: Verdicts()))
    }

    static func terms(_ side: Side) -> OrderTerms {
        OrderTerms(
            account: AccountID(7), instrument: InstrumentID(1), side: side, ordType: .limit,
            timeInForce: .day, handlInst: .automatedNoIntervention, orderQty: Quantity(units: 100),
            price: Price(units: 50), stopPx: .none, expireTime: .none)
    }

    static func routed(
        _ order: UInt64, of parent: UInt64, _ quantity: Int64, _ price: Int64
    ) -> OrderEvent {
        .routed(
            RouteSent(
                order: OrderID(order), parent: OrderID(parent), venue: VenueID(1),
                ordType: price == 0 ? .market : .limit, timeInForce: .day,
                quantity: Quantity(units: quantity), price: Price(units: price), reason: .sweep))
    }

    static func filled(
        _ order: UInt64, _ quantity: Int64, _ price: Int64, venue: UInt16 = 1
    ) -> OrderEvent {
        .filled(
            Fill(
                order: OrderID(order), venue: VenueID(venue), execID: Text64("E\(quantity)")!,
                quantity: Quantity(units: quantity), price: Price(units: price)))
    }

    static func replace(_ order: UInt64, _ quantity: Int64, _ price: Int64) -> OrderEvent {
        .routeReplaceSent(
            RouteReplace(
                order: OrderID(order), attempt: 1, quantity: Quantity(units: quantity),
                price: Price(units: price)))
    }

    static func corrected(
        _ order: UInt64, _ execution: UInt32, _ quantity: Int64, _ price: Int64
    ) -> OrderEvent {
        .executionCorrected(
            ExecutionCorrected(
                order: OrderID(order), venue: VenueID(1), execID: "K", execution: execution,
                quantity: Quantity(units: quantity), price: Price(units: price),
                isReinstated: false))
    }

    static func split(_ order: UInt64, cumQty: Int64) -> OrderEvent {
        .corporate(
            .adjusted(
                AdjustedOrder(
                    order: OrderID(order), orderQty: .zero, cumQty: Quantity(units: cumQty),
                    price: .none, stopPx: .none, reservedPx: .none, earlierQty: .zero,
                    isSplit: true)))
    }

    /// Orders 1 (buy) and 11 (sell) with routes 2, 3 and 12, 13; what happens to them is chance.
    static func random(_ random: inout Seeded, count: Int) -> [OrderEvent] {
        var events: [OrderEvent] = []
        for (parent, side) in [(UInt64(1), Side.buy), (11, .sell)] {
            events.append(accepted(parent, side))
            events.append(routed(parent + 1, of: parent, Int64(100 + random.below(900)), 50))
            events.append(
                routed(
                    parent + 2, of: parent, Int64(100 + random.below(900)),
                    random.below(3) == 0 ? 0 : 50))
        }
        var executions: [UInt64] = []
        for _ in 0..<count {
            let route = [UInt64(2), 3, 12, 13, 14][random.below(20) == 0 ? 4 : random.below(4)]
            switch random.below(12) {
            case 0:
                events.append(
                    replace(route, Int64(random.below(1_500)), Int64(48 + random.below(5))))
            case 1: events.append(.routeReplaced(OrderID(route)))
            case 2: events.append(.routeRequestRefused(OrderID(route), reason: 0))
            case 3 where !executions.isEmpty:
                let number = random.below(executions.count)
                events.append(
                    corrected(
                        executions[number], UInt32(number), Int64(random.below(60)),
                        Int64(48 + random.below(5))))
            default:
                executions.append(route)
                events.append(
                    filled(
                        route, Int64(1 + random.below(40)), Int64(48 + random.below(5)),
                        venue: random.below(30) == 0 ? 2 : 1))
            }
        }
        return events
    }
}
