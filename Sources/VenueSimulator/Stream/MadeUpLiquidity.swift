import NIOCore
import OMSTypes

/// Quotes around a price that wanders, for instruments of which nothing is recorded: ten levels a
/// side, sizes with eight decimals. The same seed makes the same walk.
public final class MadeUpLiquidity: @unchecked Sendable {
    private struct Walk {
        var symbol: Symbol
        var middle: Int64
        var tick: Int64
        var random: SplitMix64
    }

    private let venue: StreamSimulatedVenue
    private var walks: [Walk]
    private var task: RepeatedTask?

    public init(
        _ venue: StreamSimulatedVenue, prices: [(symbol: Symbol, price: Price)], seed: UInt64
    ) {
        self.venue = venue
        walks = prices.enumerated().map { index, quote in
            // A step of about a hundredth of a percent, on the venue's grid.
            let grid = max(1, venue.description.tick.units)
            let tick = max(grid, quote.price.units / 10_000 / grid * grid)
            return Walk(
                symbol: quote.symbol, middle: quote.price.units / grid * grid, tick: tick,
                random: SplitMix64(seed: seed &+ UInt64(index)))
        }
    }

    /// Moves every quote so often until `stop`.
    public func start(every interval: TimeAmount = .milliseconds(200)) {
        task = venue.eventLoop.scheduleRepeatedTask(initialDelay: .zero, delay: interval) { _ in
            self.step()
        }
    }

    public func stop() { task?.cancel() }

    /// One move of every quote; on the venue's event loop.
    public func step() {
        for index in walks.indices {
            let move = Int64(walks[index].random.below(3)) - 1
            walks[index].middle = max(
                walks[index].tick * 20, walks[index].middle + move * walks[index].tick)
            for side in BookSide.allCases {
                let levels = (1...10).map { step in
                    let away = Int64(step) * walks[index].tick
                    return BookLevel(
                        price: Price(
                            units: walks[index].middle + (side == .bid ? -away : away)),
                        quantity: Quantity(
                            units: 1_000_000 + Int64(walks[index].random.below(100_000_000))))
                }
                venue.setBackground(walks[index].symbol, side, levels)
            }
        }
    }
}
