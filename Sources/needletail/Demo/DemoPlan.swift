import NIOCore
import OMSCore
import OMSTypes
import VenueSimulator

/// What a demo client wants: seeded, so that the same seed wants the same kinds of orders.
enum DemoPlan {
    /// Orders that are worked at once, of every kind, with a few mistakes among them.
    case worked(account: String)
    /// An asset manager's orders for its funds, which the desk joins to blocks.
    case staged(accounts: [String])

    var pace: TimeAmount {
        switch self {
        case .worked: return .milliseconds(40)
        case .staged: return .milliseconds(900)
        }
    }

    /// The next orders; none while there is no quote.
    func next(_ random: inout SplitMix64, _ board: DemoBoard) -> [DemoOrder] {
        let symbol = board.symbols[Int(random.below(UInt64(board.symbols.count)))]
        let side: Side = random.below(2) == 0 ? .buy : .sell
        guard let quote = board.quote(symbol) else { return [] }
        switch self {
        case .worked(let account):
            return [Self.worked(account, symbol, side, quote, &random)]
        case .staged(let accounts):
            return accounts.map { account in
                DemoOrder(
                    account: account, symbol: symbol, side: side, ordType: .limit,
                    quantity: shares(Int64(1 + random.below(12)) * 100),
                    price: Self.through(quote, side, ticks: 2))
            }
        }
    }

    /// Now and then an order that rests is cancelled.
    func change(_ random: inout SplitMix64, open: [String: DemoOrder]) -> DemoOrder? {
        guard case .worked = self, open.count > 6, random.below(12) == 0 else { return nil }
        let candidates = open.values.filter { !$0.isCancelSent }
        return candidates.min { $0.clOrdID < $1.clOrdID }
    }

    private static func worked(
        _ account: String, _ symbol: String, _ side: Side, _ quote: NBBO,
        _ random: inout SplitMix64
    ) -> DemoOrder {
        var order = DemoOrder(
            account: account, symbol: symbol, side: side, ordType: .limit,
            quantity: shares(Int64(1 + random.below(20)) * 50),
            price: through(quote, side, ticks: 1))
        switch random.below(20) {
        case 0...6: break
        case 7, 8:
            order.ordType = .market
            order.price = .none
        case 9, 10: order.timeInForce = .immediateOrCancel
        case 11: order.timeInForce = .fillOrKill
        case 12, 13: order.price = through(quote, side, ticks: -3)
        case 14:
            order.ordType = .stop
            order.price = .none
            order.stopPx = through(quote, side, ticks: 2)
        case 15:
            order.timeInForce = .goodTillDate
            order.price = through(quote, side, ticks: -2)
        case 16, 17: order.quantity = shares(Int64(20 + random.below(60)) * 100)
        default: spoil(&order, quote, &random)
        }
        return order
    }

    /// The mistakes that a risk officer wants to see refused.
    private static func spoil(
        _ order: inout DemoOrder, _ quote: NBBO, _ random: inout SplitMix64
    ) {
        switch random.below(7) {
        case 0: order.symbol = "NOSUCH"
        case 1: order.quantity = shares(25_000)
        case 2: order.price.units += 100
        case 3: order.price = collarBreach(quote, order.side)
        case 4: order.account = "FUND9"
        case 5: order.quantity = shares(0)
        default: order.repeatsID = true
        }
    }

    private static func collarBreach(_ quote: NBBO, _ side: Side) -> Price {
        let percent: Int64 = side.isBuy ? 110 : 90
        let cents = quote.midpoint.units / 1_000_000 * percent / 100
        return Price(units: cents * 1_000_000)
    }

    /// So many cents through the far side of the market; below zero, away from it.
    private static func through(_ quote: NBBO, _ side: Side, ticks: Int64) -> Price {
        let touch = side.isBuy ? quote.ask.units : quote.bid.units
        return Price(units: touch / 1_000_000 * 1_000_000 + side.sign * ticks * 1_000_000)
    }

    private static func shares(_ count: Int64) -> Quantity {
        Quantity(units: count * DecimalText.scale)
    }

    private func shares(_ count: Int64) -> Quantity { Self.shares(count) }
}
