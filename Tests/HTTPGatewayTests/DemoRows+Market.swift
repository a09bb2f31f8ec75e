import HTTPGateway
import OMSTypes

extension DemoRows {
    private static func px(_ cents: Int64) -> Price { Price(units: cents * 1_000_000) }
    private static func qty(_ whole: Int64) -> Quantity {
        Quantity(units: whole * DecimalText.scale)
    }

    /// Two levels of one venue; nothing of a symbol that nobody follows.
    static func market(_ symbol: String) -> MarketBoard? {
        guard symbol == "IBM" || symbol == "EUR/USD" else { return nil }
        var board = MarketBoard(symbol: symbol)
        var venue = MarketBoard.Venue(venue: "VENUE1")
        venue.bids = [
            MarketBoard.Level(price: px(18_325), size: qty(300), orders: 2),
            MarketBoard.Level(price: px(18_324), size: qty(500), orders: 0),
        ]
        venue.offers = [MarketBoard.Level(price: px(18_327), size: qty(100), orders: 1)]
        venue.isUsable = true
        venue.isBestBid = true
        venue.isBestOffer = true
        board.venues = [venue]
        (board.bidPx, board.bidSize) = (px(18_325), qty(300))
        (board.offerPx, board.offerSize) = (px(18_327), qty(100))
        board.condition = "normal"
        return board
    }

    static func strategy(_ order: OrderID) -> StrategyStatus {
        var status = StrategyStatus(order: order)
        status.strategy = "TWAP"
        status.phase = "working"
        (status.orderQty, status.done, status.planned) = (qty(10_000), qty(1_000), qty(1_400))
        status.start = Timestamp(nanoseconds: 1_000_000_000)
        status.end = Timestamp(nanoseconds: 2_000_000_000)
        status.curve = [
            StrategyStatus.Point(time: status.start, target: .zero),
            StrategyStatus.Point(time: status.end, target: qty(10_000)),
        ]
        return status
    }
}
