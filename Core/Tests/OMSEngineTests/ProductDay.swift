import OMSCore
import OMSPostTrade
import OMSTypes
import Testing

@testable import OMSEngine

/// A day's trading in an instrument of every kind, by a seed: orders of clients and blocks, filled
/// in parts at prices of their instrument's step.
final class ProductDay {
    struct Listed {
        var terms: InstrumentTerms
        var product: ProductTerms?
        var tenor: Tenor?
        /// Steps of the price about which it trades.
        var steps: Int64
        /// Lots of the largest order.
        var lots: Int
    }

    var engine = Engine()
    var random: Seeded
    var now = Timestamp(nanoseconds: 1_794_230_000_000_000_000)
    var frames: [RecordedFrame] = []
    private var orders = 0
    private var executions = 0
    private var routes: [RouteSent] = []
    /// Every adjustment of the ledger, with what it was booked for.
    var adjustments: [BookingAdjustment] = []

    static let accounts: [Text64] = ["FUND1", "FUND2", "FUND3"]

    init(seed: UInt64) {
        random = Seeded(seed)
        var items: [ReferenceItem] = [
            .policy(TradingPolicy()), .session(SessionTerms(compID: "CLIENT")),
            .session(SessionTerms(compID: "DESK", isStaged: true)),
            .venue(VenueTerms(name: "V1", mic: "XV1")),
            .currencies(
                CurrencyTerms(
                    rates: [CurrencyRate(.eur, .usd, units: 108_500_000)!])),
        ]
        for account in Self.accounts {
            items.append(.account(AccountTerms(account: account, client: "HOUSE")))
        }
        for listed in Self.instruments {
            items.append(.instrument(listed.terms))
            if let product = listed.product { items.append(.product(product)) }
            guard let tenor = listed.tenor else { continue }
            var master = InstrumentMaster(symbol: listed.terms.symbol)
            master.tenor = tenor
            items.append(.instrumentMaster(master))
        }
        for item in items { run(.reference(ReferenceChange(item: item))) }
        for content in Self.postTrade { run(.postTrade(.reference(PostTradeReference(content)))) }
        run(.orders(.venueLink(VenueID(1), isUp: true)))
    }

    private static var postTrade: [PostTradeReference.Content] {
        let schedule = CommissionSchedule(.ofGross(20_000), basis: .order)
        let accounts = Self.accounts.enumerated().map { index, code in
            PostTradeReference.Content.account(
                AccountMaster(
                    account: AccountID(UInt32(index + 1)), code: code, counterparty: "CPTY",
                    commission: schedule,
                    productCommissions: [
                        .init(.future, CommissionSchedule(.perUnit(225_000_000)))
                    ]))
        }
        return [.calendar(.unitedStates()), .charges(.unitedStates)] + accounts
    }

    func run(_ command: EngineCommand) {
        decide(command)
        while let next = engine.followUp() { decide(next) }
    }

    private func decide(_ command: EngineCommand) {
        now = now.adding(nanoseconds: 1_000_000)
        engine.decide(command, origin: .system, at: now)
        var out = ByteWriter()
        Engine.encode(command, origin: .system, into: &out)
        let bytes = Array(out.bytes)
        out.clear()
        engine.encodeInputs(into: &out)
        let inputs = Array(out.bytes)
        out.clear()
        engine.encodeEvents(into: &out)
        frames.append(
            RecordedFrame(
                command: bytes, inputs: inputs, events: Array(out.bytes), instant: now))
        for event in engine.orders.events {
            if case .bookingAdjusted(let adjustment) = event { adjustments.append(adjustment) }
        }
        for effect in engine.orders.effects {
            if case .sendRoute(let route) = effect { routes.append(route) }
        }
    }

    /// An order of a client in one instrument, worked to its end in up to six executions.
    func trade(_ listed: Listed) {
        enter(listed, session: SessionID(1), side: random.chance(50) ? .buy : .sell)
        work(listed)
    }

    /// Orders of two or three accounts as a block.
    func block(_ listed: Listed) {
        let side: Side = random.chance(50) ? .buy : .sell
        let count = 2 + random.below(2)
        for _ in 0..<count { enter(listed, session: SessionID(2), side: side) }
        let members = (orders - count + 1...orders).compactMap {
            engine.orders.order(clOrdID: Text64("C\($0)")!, session: SessionID(2))
        }
        run(.orders(.formBlock(FormBlock(user: "trader", members: members))))
        work(listed)
    }

    private func enter(_ listed: Listed, session: SessionID, side: Side) {
        orders += 1
        let lots = Int64(1 + random.below(listed.lots))
        run(
            .orders(
                .newOrder(
                    NewOrder(
                        session: session, clOrdID: Text64("C\(orders)")!,
                        account: Self.accounts[random.below(3)], symbol: listed.terms.symbol,
                        side: side, ordType: .limit, timeInForce: .day,
                        orderQty: Quantity(units: lots * listed.terms.lot.units),
                        price: Price(units: listed.steps * listed.terms.tick.units)))))
    }

    /// Fills what was routed, in parts; now and then the rest is cancelled by the venue.
    private func work(_ listed: Listed) {
        while let route = routes.popLast() {
            var open = route.quantity.units / listed.terms.lot.units
            let parts = 1 + random.below(6)
            for part in 1...parts where open > 0 {
                let isLast = part == parts
                if isLast, random.chance(20), part > 1 {
                    report(route, .canceled, 0, .none)
                    break
                }
                let lots = isLast ? open : Int64(1 + random.below(Int(min(open, 1 << 40))))
                let steps = listed.steps + Int64(random.below(9) - 4)
                report(
                    route, .trade, lots * listed.terms.lot.units,
                    Price(units: steps * listed.terms.tick.units))
                open -= lots
            }
        }
    }

    private func report(_ route: RouteSent, _ type: ExecType, _ units: Int64, _ price: Price) {
        executions += 1
        run(
            .orders(
                .venueReport(
                    VenueReport(
                        venue: route.venue,
                        clOrdID: RouteID.clOrdID(route.order, attempt: 0),
                        execID: Text64("E\(executions)")!, execType: type,
                        lastQty: Quantity(units: units), lastPx: price))))
    }
}
