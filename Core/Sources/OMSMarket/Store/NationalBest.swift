import OMSTypes

/// How the two national sides stand to each other.
@frozen public enum NationalCondition: UInt8, Sendable, CaseIterable {
    case empty = 0
    case bidOnly = 1
    case askOnly = 2
    case normal = 3
    /// Bid equal to ask (Rule 610 forbids making it so).
    case locked = 4
    /// Bid above ask: protection is off (Rule 611(b)(4)).
    case crossed = 5
}

/// The national best bid and offer: best sound, fresh quotes of at least a round lot among the
/// protected venues whose feeds can be trusted.
@frozen public struct NationalBest: Equatable, Sendable {
    public var bid: Price = .none
    /// Sum over the venues at that price.
    public var bidSize: Quantity = .zero
    /// When the price was heard last from any of them.
    public var bidTime: Timestamp = .none
    /// Bit n−1: venue n shows that price.
    public var bidVenues: UInt64 = 0
    public var ask: Price = .none
    public var askSize: Quantity = .zero
    public var askTime: Timestamp = .none
    public var askVenues: UInt64 = 0

    @inlinable public init() {}

    public var condition: NationalCondition {
        guard bid.isSet else { return ask.isSet ? .askOnly : .empty }
        guard ask.isSet else { return .bidOnly }
        if bid < ask { return .normal }
        return bid == ask ? .locked : .crossed
    }

    /// Midpoint, rounded down to 10⁻⁸; `.none` unless two-sided and not crossed.
    public var midpoint: Price {
        guard bid.isSet, ask.isSet, bid <= ask else { return .none }
        return Price(units: bid.units + (ask.units - bid.units) / 2)
    }

    /// Ask − bid in 10⁻⁸; `nil` unless two-sided and not crossed.
    public var spread: Int64? {
        guard bid.isSet, ask.isSet, bid <= ask else { return nil }
        return ask.units - bid.units
    }

    /// Nanoseconds since the best bid was heard; `nil` without one.
    public func bidAge(at now: Timestamp) -> Int64? { bid.isSet ? now.since(bidTime) : nil }
    public func askAge(at now: Timestamp) -> Int64? { ask.isSet ? now.since(askTime) : nil }

    mutating func offerBid(_ top: VenueTop, bit: UInt64) {
        if top.bid > bid {
            bid = top.bid
            bidSize = top.bidSize
            bidTime = top.bidTime
            bidVenues = bit
        } else if top.bid == bid {
            bidSize = bidSize.addingSaturated(top.bidSize)
            bidTime = max(bidTime, top.bidTime)
            bidVenues |= bit
        }
    }

    mutating func offerAsk(_ top: VenueTop, bit: UInt64) {
        if !ask.isSet || top.ask < ask {
            ask = top.ask
            askSize = top.askSize
            askTime = top.askTime
            askVenues = bit
        } else if top.ask == ask {
            askSize = askSize.addingSaturated(top.askSize)
            askTime = max(askTime, top.askTime)
            askVenues |= bit
        }
    }
}
