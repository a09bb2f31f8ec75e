import OMSTypes

/// Both sides of the best market: what the next seconds of an order are judged by.
public struct Touch: Equatable, Sendable {
    public var bid: Price
    public var bidSize: Quantity
    public var ask: Price
    public var askSize: Quantity

    public init(bid: Price, bidSize: Quantity, ask: Price, askSize: Quantity) {
        self.bid = bid
        self.bidSize = bidSize
        self.ask = ask
        self.askSize = askSize
    }

    /// Two sides that are neither locked nor crossed.
    public var isOpen: Bool { bid.isSet && ask.isSet && bid < ask }

    /// Rounded down to 10⁻⁸; the touch is open.
    public var midpoint: Price { Price(units: bid.units + (ask.units - bid.units) / 2) }

    /// Half the spread, units of 10⁻⁸.
    public var halfSpread: Int64 { (ask.units - bid.units) / 2 }

    /// The price that a side takes at.
    public func far(_ side: Side) -> Price { side.isBuy ? ask : bid }
}
