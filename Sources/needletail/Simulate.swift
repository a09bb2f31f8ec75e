import ArgumentParser
import FIXGateway
import NIOCore
import NIOPosix
import OMSRuntime
import OMSTypes
import VenueSimulator

struct Simulate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Run a configuration's simulated venues alone.",
        discussion: """
            Opens a port for each venue, where the configuration says that the system dials it. \
            Venues of FIX replay half an hour of recorded quotes (2013-10-07, 14:00 New York) from \
            the start, on the configuration's trade date; venues that speak WebSocket and REST \
            make up quotes around the prices of simulator.prices. Prints one line, ready NAME=PORT \
            for each venue; then start needletail serve with the same file. Ctrl-C ends.
            """)

    @Option(help: "Configuration file whose venues are simulated.")
    var config: String

    func run() throws {
        let configuration = try ConfigurationFileArgument.load(config)
        let stopper = StopSignal()
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let today = SystemClock.now().utcDate
        let date = configuration.tradeDate ?? today
        // The system that dials them assumes the trade date too, in the same way.
        let offset =
            Int64(date.daysSinceEpoch - today.daysSinceEpoch) * Timestamp.nanosecondsPerDay
        let clock: @Sendable () -> Timestamp = { SystemClock.now().adding(nanoseconds: offset) }
        var ofFIX = configuration
        ofFIX.venues = configuration.venues.filter { $0.wire == .fix }
        var description = DemoConfiguration.market(
            ofFIX, midnight: NewYorkTime.midnight(of: date))
        for index in description.venues.indices {
            description.venues[index].port = ofFIX.venues[index].connect.port
        }
        let market = SimulatedMarket(
            description, source: try RecordedQuoteFile.shipped(), eventLoop: group.next(),
            clock: clock, note: { Terminal.log($0) })
        let streams = try StreamStage(
            configuration, eventLoop: group.next(), clock: clock, note: { Terminal.log($0) })
        do {
            let ports = try market.start().wait()
            let places =
                zip(ofFIX.venues, ports).map { "\($0.name)=\($1)" } + (try streams.start().wait())
            Terminal.say("ready " + places.joined(separator: " "))
        } catch {
            throw CommandFailure.machine("\(error)")
        }
        stopper.wait()
        _ = try? market.stop().wait()
        _ = try? streams.stop().wait()
        try? group.syncShutdownGracefully()
    }
}
