import OMSEngine
import OMSTypes

@testable import OMSCore

/// An engine with accounts and a venue that is up, and what was decided, as a journal has it.
final class Desk {
    var engine = Engine()
    var now = Timestamp(nanoseconds: 1_794_000_000_000_000_000)
    var frames: [[EngineEvent]] = []
    private var orders = 0

    init(accounts: Int = 3, limits: LimitTerms = Desk.limits) {
        var items: [ReferenceItem] = [
            .policy(TradingPolicy()), .session(SessionTerms(compID: "CLIENT")),
            .instrument(InstrumentTerms(symbol: "IBM")),
            .instrument(InstrumentTerms(symbol: "MSFT")), .limits(limits),
            .venue(VenueTerms(name: "V1", mic: "XV1")),
        ]
        for number in 1...accounts {
            items.append(
                .account(
                    AccountTerms(account: Text64("ACC\(number)")!, client: "C", isBooked: false)))
        }
        for item in items { decide(.reference(ReferenceChange(item: item))) }
        decide(.orders(.started(build: "test")))
        decide(.orders(.venueLink(VenueID(1), isUp: true)))
    }

    static var limits: LimitTerms {
        LimitTerms(maxQuantity: units(1_000), passesWithoutReference: true)
    }

    static func units(_ whole: Int64) -> Int64 { whole * 100_000_000 }

    func decide(_ command: EngineCommand) {
        engine.decide(command, origin: .system, at: now)
        frames.append(engine.orders.events.map { .orders($0) } + engine.otherEvents)
        now = now.adding(nanoseconds: 1_000)
    }

    /// A limit order at 10; its ClOrdID.
    @discardableResult
    func order(_ account: Int = 1, _ symbol: Symbol = "IBM", quantity: Int64 = 100) -> ClOrdID {
        orders += 1
        let id = Text64("O\(orders)")!
        decide(
            .orders(
                .newOrder(
                    NewOrder(
                        session: SessionID(1), clOrdID: id, account: Text64("ACC\(account)")!,
                        symbol: symbol, side: .buy, ordType: .limit,
                        orderQty: Quantity(units: Desk.units(quantity)),
                        price: Price(units: Desk.units(10))))))
        return id
    }

    func cancel(_ id: ClOrdID) {
        decide(
            .orders(
                .cancelOrder(
                    CancelOrder(
                        session: SessionID(1), clOrdID: Text64("X\(id)")!, origClOrdID: id))))
    }

    func kill(_ isEngaged: Bool = true, account: AccountID = .none, reason: Text64 = "test") {
        decide(
            .orders(
                .killSwitch(
                    KillSwitch(
                        user: "risk", account: account, isEngaged: isEngaged, reason: reason))))
    }
}
