import ArgumentParser
import FIXGateway
import NIOPosix
import OMSRuntime
import OMSTypes
import VenueSimulator

struct Simulate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Run a configuration's simulated venues alone, on recorded real quotes.",
        discussion: """
            Opens a FIX port for each venue, where the configuration says that the system dials \
            it, and replays half an hour of recorded quotes (2013-10-07, 14:00 New York) from the \
            start, on the configuration's trade date. Prints one line, ready NAME=PORT for each \
            venue; then start needletail serve with the same file. Ctrl-C ends.
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
        var description = DemoConfiguration.market(
            configuration, midnight: NewYorkTime.midnight(of: date))
        for index in description.venues.indices {
            description.venues[index].port = configuration.venues[index].connect.port
        }
        let market = SimulatedMarket(
            description, source: try RecordedQuoteFile.shipped(), eventLoop: group.next(),
            clock: { SystemClock.now().adding(nanoseconds: offset) },
            note: { Terminal.log($0) })
        do {
            let ports = try market.start().wait()
            Terminal.say(
                "ready "
                    + zip(configuration.venues, ports).map {
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
