import NIOCore
import OMSModels
import OMSRuntime
import OMSTypes
import VenueSimulator

/// The simulated venues of a configuration that speak WebSocket and REST.
struct StreamStage {
    private let eventLoop: any EventLoop
    private(set) var venues:
        [(name: String, venue: StreamSimulatedVenue, quotes: MadeUpLiquidity)] = []

    init(
        _ configuration: Configuration, eventLoop: any EventLoop,
        clock: @escaping @Sendable () -> Timestamp, note: @escaping @Sendable (String) -> Void
    ) throws {
        self.eventLoop = eventLoop
        for venue in configuration.venues where venue.wire == .webSocket {
            guard venue.isDialled else {
                throw CommandFailure.usage(
                    "venue \(venue.name) has no connect, where a simulated one would be dialled; "
                        + "add connect: \"127.0.0.1:9301\"")
            }
            let prices = venue.simulator.prices.compactMap { quote in
                Symbol(quote.symbol).map { (symbol: $0, price: quote.price) }
            }
            let seed = UInt64(venue.simulator.seed)
            var description = VenueDescription(
                name: Text64(venue.name) ?? Text64(), mic: venue.mic ?? "", kind: .lit,
                symbols: Set(configuration.instruments.compactMap { Symbol($0.symbol) }),
                tick: Self.tick(venue, prices.first?.price))
            description.behave(as: venue)
            description.port = venue.connect.port
            let simulated = StreamSimulatedVenue(
                description, codec: venue.streamCodec,
                credentials: try venue.streamCredentials(), eventLoop: eventLoop, clock: clock,
                note: note)
            simulated.takerFee = Self.millionths(venue, .taker)
            simulated.makerFee = Self.millionths(venue, .maker)
            venues.append(
                (venue.name, simulated, MadeUpLiquidity(simulated, prices: prices, seed: seed)))
        }
    }

    /// Opens the ports; the values are `NAME=PORT`.
    func start() -> EventLoopFuture<[String]> {
        EventLoopFuture.whenAllSucceed(
            venues.map { entry in
                entry.venue.start().map { port in
                    entry.quotes.start()
                    return "\(entry.name)=\(port)"
                }
            }, on: eventLoop)
    }

    func stop() -> EventLoopFuture<Void> {
        let venues = venues
        return eventLoop.submit {
            for entry in venues {
                entry.quotes.stop()
                entry.venue.stop()
            }
        }
    }

    /// The step that holds at a price.
    private static func tick(_ venue: Configuration.Venue, _ price: Price?) -> Price {
        let step = venue.steps.last { $0.from <= price ?? .none }
        return step.map(\.tick).flatMap { $0.isSet ? $0 : nil } ?? Price(units: 1_000_000)
    }

    /// The first line for the liquidity, in millionths of the value.
    private static func millionths(
        _ venue: Configuration.Venue, _ liquidity: FeeLine.Liquidity
    ) -> Int64 {
        let line = venue.fees.lines.first { $0.liquidity == liquidity }
        guard case .microBasisPoints(let rate)? = line?.rate else { return 0 }
        return rate / 10_000
    }
}
