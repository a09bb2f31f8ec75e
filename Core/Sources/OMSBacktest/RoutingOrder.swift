import OMSMarket
import OMSModels
import OMSTypes

/// An order that contestants route, each in a world of its own.
public struct RoutingOrder: Equatable, Sendable {
    public var time: Timestamp
    public var side: Side
    public var quantity: Quantity
    /// Midpoint of the untouched record at that time: what every contestant is measured against.
    public var arrival: Price

    public init(time: Timestamp, side: Side, quantity: Quantity, arrival: Price) {
        self.time = time
        self.side = side
        self.quantity = quantity
        self.arrival = arrival
    }

    /// Sizes in shares, and how many of ten thousand orders have them: many small ones, some that
    /// are larger than anything displayed.
    static var sizes: [(shares: Int64, share: Int64)] {
        [
            (50, 500), (100, 3_500), (200, 2_000), (300, 1_000), (500, 1_500), (1_000, 1_000),
            (2_000, 500),
        ]
    }

    /// Draws orders at times at which the record is fit to trade in.
    ///
    /// - Parameters:
    ///   - updates: the record.
    ///   - span: when orders come.
    ///   - seed: of sides, sizes and times. The same seed gives the same orders.
    public static func draw(
        _ count: Int, in span: Range<Timestamp>, _ updates: [MarketUpdate],
        _ instrument: InstrumentID, venues: Int, _ rules: FillRules, seed: UInt64
    ) -> [RoutingOrder] {
        var random = SplitMix64(seed: seed)
        let length = span.upperBound.since(span.lowerBound)
        // More than are needed, since not every time is fit; the first so many of the draw stay.
        var draws: [(number: Int, order: RoutingOrder)] = []
        for number in 0..<count * 8 {
            let time = span.lowerBound.adding(
                nanoseconds: random.integer(in: 0...length - 1))
            let side: Side = random.integer(in: 0...1) == 0 ? .buy : .sell
            let order = RoutingOrder(
                time: time, side: side, quantity: size(random.integer(in: 0...9_999)),
                arrival: .none)
            draws.append((number, order))
        }
        draws.sort { ($0.order.time, $0.number) < ($1.order.time, $1.number) }
        var world = FillSimulator(updates, instrument, venues: venues, rules, .free)
        var fit: [(number: Int, order: RoutingOrder)] = []
        for draw in draws {
            world.advance(to: draw.order.time)
            _ = world.takePrints()
            let best = world.best
            guard rules.isFit(best) else { continue }
            var kept = draw
            kept.order.arrival = best.midpoint
            fit.append(kept)
        }
        let first = fit.sorted { $0.number < $1.number }.prefix(count)
        return first.map(\.order).sorted { $0.time < $1.time }
    }

    private static func size(_ draw: Int64) -> Quantity {
        var rest = draw
        for (shares, share) in sizes {
            if rest < share { return Quantity(units: shares * DecimalText.scale) }
            rest -= share
        }
        return Quantity(units: 100 * DecimalText.scale)
    }
}
