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
}

/// The national best while it is gathered, and how long it can hold without being gathered anew.
struct NationalScan {
    var best = NationalBest()
    /// When the oldest quote at the best price was heard.
    var bidOldest = Timestamp(nanoseconds: .max)
    var askOldest = Timestamp(nanoseconds: .max)

    mutating func offerBid(_ price: Price, _ size: Quantity, _ time: Timestamp, _ venue: UInt64) {
        if price > best.bid {
            best.bid = price
            best.bidSize = size
            best.bidTime = time
            best.bidVenues = venue
            bidOldest = time
        } else if price == best.bid {
            best.bidSize = best.bidSize.addingSaturated(size)
            best.bidTime = max(best.bidTime, time)
            best.bidVenues |= venue
            bidOldest = min(bidOldest, time)
        }
    }

    mutating func offerAsk(_ price: Price, _ size: Quantity, _ time: Timestamp, _ venue: UInt64) {
        if !best.ask.isSet || price < best.ask {
            best.ask = price
            best.askSize = size
            best.askTime = time
            best.askVenues = venue
            askOldest = time
        } else if price == best.ask {
            best.askSize = best.askSize.addingSaturated(size)
            best.askTime = max(best.askTime, time)
            best.askVenues |= venue
            askOldest = min(askOldest, time)
        }
    }

    /// One venue's bid became another. `false` when the rest must be looked at: the venue was at
    /// the best price and no longer is.
    mutating func moveBid(_ before: VenueTop, _ after: VenueTop, _ lot: Int64, _ venue: UInt64)
        -> Bool
    {
        guard
            before.bid != after.bid || before.bidSize != after.bidSize
                || before.bidTime != after.bidTime
        else { return true }
        let counts = after.bid.isSet && after.bidSize.units >= lot
        if best.bidVenues & venue != 0 {
            guard counts, after.bid >= best.bid, best.bidSize.units < .max else { return false }
            if after.bid == best.bid {
                best.bidSize = Quantity(units: best.bidSize.units &- before.bidSize.units)
            }
        }
        if counts { offerBid(after.bid, after.bidSize, after.bidTime, venue) }
        return true
    }

    mutating func moveAsk(_ before: VenueTop, _ after: VenueTop, _ lot: Int64, _ venue: UInt64)
        -> Bool
    {
        guard
            before.ask != after.ask || before.askSize != after.askSize
                || before.askTime != after.askTime
        else { return true }
        let counts = after.ask.isSet && after.askSize.units >= lot
        if best.askVenues & venue != 0 {
            guard counts, after.ask <= best.ask, best.askSize.units < .max else { return false }
            if after.ask == best.ask {
                best.askSize = Quantity(units: best.askSize.units &- before.askSize.units)
            }
        }
        if counts { offerAsk(after.ask, after.askSize, after.askTime, venue) }
        return true
    }
}
