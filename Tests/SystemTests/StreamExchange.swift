import Foundation
import NIOPosix
import OMSRuntime
import OMSTypes
import VenueSimulator

/// The exchange of the crypto template that ships, in the test's own process, and an installation
/// that trades there. It lives on when the system is killed.
final class StreamExchange {
    struct Silent: Error, CustomStringConvertible { var description: String }

    let installation: Installation
    let venue: StreamSimulatedVenue
    private let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)

    init(faults: [VenueFault] = [], more: String = "") throws {
        let template = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Examples/venues/crypto-websocket.yaml").path
        let keys = try ScratchFolder()
        let key = try keys.write("key1\n", to: "key")
        let secret = try keys.write("secret1\n", to: "secret")
        scratch = keys
        var choice = Installation.Choice(venues: 1)
        choice.marketData = "on"
        choice.ack = "onVenueAck"
        choice.instruments =
            "instruments: [{symbol: BTCUSD, tick: \"0.01\", lot: \"0.00000001\"}]"
        choice.venue = """
            template: \(template)
                keyFile: \(key)
                secretFile: \(secret)
                settle: 100ms
                \(more)
            """
        installation = try Installation(choice)
        let configuration = try Configuration.load(path: installation.configurationFile).get()
        let configured = configuration.venues[0]
        var description = VenueDescription(
            name: "COINS", mic: "", kind: .lit, faults: faults, symbols: ["BTCUSD"])
        description.port = installation.venuePorts[0]
        venue = StreamSimulatedVenue(
            description, codec: configured.streamCodec,
            credentials: try configured.streamCredentials(), eventLoop: group.next(),
            clock: {
                Timestamp(nanoseconds: Int64(Date().timeIntervalSince1970 * 1_000) * 1_000_000)
            })
        _ = try venue.start().wait()
    }

    private let scratch: ScratchFolder

    func stop() {
        let venue = venue
        try? group.next().submit { venue.stop() }.wait()
        try? group.syncShutdownGracefully()
    }

    func onLoop<R: Sendable>(_ body: @escaping @Sendable (StreamSimulatedVenue) -> R) throws -> R {
        let venue = venue
        return try group.next().submit { body(venue) }.wait()
    }

    /// Somebody sells, or buys, at a price; hundredths of a coin.
    func quote(_ side: BookSide, _ price: Int64, hundredths: Int64) throws {
        try onLoop { venue in
            venue.setBackground(
                "BTCUSD", side,
                [
                    BookLevel(
                        price: Price(units: price * 100_000_000),
                        quantity: Quantity(units: hundredths * 1_000_000))
                ])
        }
    }

    /// Waits until the exchange is so.
    func wait(
        _ what: String, seconds: Double = 20,
        _ isSo: @escaping @Sendable (StreamSimulatedVenue) -> Bool
    ) throws {
        let end = Date().addingTimeInterval(seconds)
        while try !onLoop(isSo) {
            guard Date() < end else { throw Silent(description: "\(what) did not come") }
            usleep(10_000)
        }
    }
}
