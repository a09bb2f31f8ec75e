import OMSCore
import OMSTypes
import VenueSimulator

/// An order of the test's client: everything but its price, which hangs on the market it meets.
struct PlannedOrder: Sendable {
    enum Kind: UInt64, Sendable, CaseIterable {
        case market
        /// A day limit a few ticks through the far side.
        case marketable
        /// Immediate-or-cancel at the far side or a few ticks through it.
        case immediate
        /// A day limit inside the spread.
        case inside
        /// A day limit behind the near side.
        case passive
    }

    var clOrdID: String
    var time: Timestamp
    var side: Side
    var kind: Kind
    var quantity: Quantity
    /// Ticks through the far side, or behind the near one.
    var ticks: Int64
    /// The market moves just before the order arrives, and the news races it.
    var isRaced: Bool

    static let tick: Int64 = 1_000_000

    /// `count` orders over the regular session, 14:30 to 21:00 UTC; the same seed, the same orders.
    static func day(_ date: CalendarDate, count: Int, seed: UInt64) -> [PlannedOrder] {
        var random = SplitMix64(seed: seed)
        let open = date.startUTC.adding(nanoseconds: 52_200 * Timestamp.nanosecondsPerSecond)
        let length = UInt64(23_400 * Timestamp.nanosecondsPerSecond)
        let times = (0..<count).map { _ in Int64(random.below(length)) }.sorted()
        return times.enumerated().map { number, offset in
            PlannedOrder(
                clOrdID: "D\(number + 1)", time: open.adding(nanoseconds: offset),
                side: random.below(2) == 0 ? .buy : .sell, kind: kind(&random),
                quantity: quantity(&random), ticks: Int64(random.below(6)),
                isRaced: random.below(3) == 0)
        }
    }

    private static func kind(_ random: inout SplitMix64) -> Kind {
        switch random.below(10) {
        case 0, 1: return .market
        case 2...4: return .marketable
        case 5, 6: return .immediate
        case 7: return .inside
        default: return .passive
        }
    }

    /// 100 to 5,000 shares, one in ten with an odd lot.
    private static func quantity(_ random: inout SplitMix64) -> Quantity {
        let odd = random.below(10) == 0 ? Int64(random.below(100)) : 0
        let lots = Int64(1 + random.below(50)) * 100
        return Quantity(units: min(5000, lots + odd) * DecimalText.scale)
    }

    var ordType: OrdType { kind == .market ? .market : .limit }
    var timeInForce: TimeInForce { kind == .immediate ? .immediateOrCancel : .day }

    /// The limit against a market; `.none` for a market order.
    func price(against best: NBBO, last: Price) -> Price {
        let far = side.isBuy ? best.ask : best.bid
        let near = side.isBuy ? best.bid : best.ask
        let anyFar = far.isSet ? far : (near.isSet ? near : last)
        let anyNear = near.isSet ? near : anyFar
        let units: Int64
        switch kind {
        case .market: return .none
        case .marketable, .immediate: units = anyFar.units + side.sign * ticks * Self.tick
        case .inside: units = (anyFar.units + anyNear.units) / 2
        case .passive: units = anyNear.units - side.sign * (1 + ticks) * Self.tick
        }
        return Price(units: units / Self.tick * Self.tick)
    }
}
