import ArgumentParser
import Foundation
import NIOPosix
import OMSRuntime
import OMSTypes
import VenueSimulator

struct Simulate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Run a configuration's simulated venues alone, on recorded real quotes.",
        discussion: """
            Opens one FIX port a venue, where the configuration says the system dials it, and \
            replays the shipped record of 2013-10-07. Ctrl-C ends.
            """)

    @Option(help: "Configuration file whose venues are simulated.")
    var config: String

    func run() throws {
        let configuration = try ConfigurationFileArgument.load(config)
        let stopper = StopSignal()
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let today = Timestamp(
            nanoseconds: Int64(Date().timeIntervalSince1970) * 1_000_000_000
        ).utcDate
        var description = DemoConfiguration.market(
            configuration, midnight: NewYorkTime.midnight(of: configuration.tradeDate ?? today))
        for index in description.venues.indices {
            description.venues[index].port = configuration.venues[index].connect.port
        }
        let market = SimulatedMarket(
            description, source: try RecordedQuoteFile.shipped(), eventLoop: group.next(),
            note: { Terminal.log($0) })
        do {
            let ports = try market.start().wait()
            Terminal.say("ready " + zip(configuration.venues, ports).map {
                "\($0.name)=\($1)"
            }.joined(separator: " "))
        } catch {
            throw CommandFailure.machine("\(error)")
        }
        stopper.wait()
        _ = try? market.stop().wait()
        try? group.syncShutdownGracefully()
    }
}
