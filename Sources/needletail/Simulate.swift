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

            What a venue does beside that stands under venues[].simulator: auctions (calls at the \
            opening and the close, f with the indicative price and both sides' volumes), flows \
            (records of single orders, behind which ours wait), takes (hidden and pegged orders), \
            latencies (a median and a spread for each kind of message), and faults: rejectOrder, \
            lateAck, delayReport, duplicateReport, reorderReport, dropReport, dropQuote, \
            disconnect, overfill, bust, halt, of dealers noQuote, lateQuote and withdrawQuote, \
            each with every, once or perMille.

            One integer decides what is left to chance: simulator.seed of each venue, or --seed \
            for all. --rehearse tries the venues without a network, in a time of their own, \
            against made-up members, and prints what they did: the same seed prints the same, byte \
            by byte.
            """)

    @Option(help: "Configuration file whose venues are simulated.")
    var config: String

    @Option(help: "Decides all that is left to chance, of every venue.")
    var seed: UInt64?

    @Option(help: "Send so many made-up orders to each venue without a network, print, and end.")
    var rehearse: Int?

    @Flag(help: "With --rehearse: print every report.")
    var reports = false

    func validate() throws {
        if let rehearse, !(1...1_000_000).contains(rehearse) {
            throw ValidationError("--rehearse takes 1 to 1,000,000 orders")
        }
        if reports, rehearse == nil { throw ValidationError("--reports belongs to --rehearse") }
    }

    func run() throws {
        var configuration = try ConfigurationFileArgument.load(config)
        if let seed {
            for index in configuration.venues.indices {
                // Each venue has chances of its own.
                configuration.venues[index].simulator.seed = Int(
                    truncatingIfNeeded: (seed &+ UInt64(index)) & 0x7FFF_FFFF)
            }
        }
        if let rehearse { return rehearseAll(configuration, orders: rehearse) }
        try serve(configuration)
    }

    // MARK: Without a network

    private func rehearseAll(_ configuration: Configuration, orders: Int) {
        let described = DemoConfiguration.market(
            configuration, midnight: Timestamp(nanoseconds: 0))
        for (venue, description) in zip(configuration.venues, described.venues) {
            let price = venue.simulator.prices.first?.price ?? Price(units: 10_000_000_000)
            var rehearsal = VenueRehearsal(
                description, orders: orders, seed: UInt64(venue.simulator.seed), price: price,
                keepsLines: reports)
            Terminal.say(venue.name + "\n" + rehearsal.run())
        }
    }

    // MARK: With one

    private func serve(_ configuration: Configuration) throws {
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
        let flows = try Self.flows(configuration, market, streams, group.next(), clock)
        do {
            let ports = try market.start().wait()
            let places =
                zip(ofFIX.venues, ports).map { "\($0.name)=\($1)" } + (try streams.start().wait())
            try group.next().submit { flows.start() }.wait()
            Terminal.say("ready " + places.joined(separator: " "))
        } catch {
            throw CommandFailure.machine("\(error)")
        }
        stopper.wait()
        try? group.next().submit { flows.stop() }.wait()
        _ = try? market.stop().wait()
        _ = try? streams.stop().wait()
        try? group.syncShutdownGracefully()
    }

    private static func flows(
        _ configuration: Configuration, _ market: SimulatedMarket, _ streams: StreamStage,
        _ eventLoop: any EventLoop, _ clock: @escaping @Sendable () -> Timestamp
    ) throws -> RecordedFlows {
        var flows = RecordedFlows()
        for (venue, simulated) in zip(
            configuration.venues.filter({ $0.wire == .fix }), market.venues)
        {
            try flows.add(venue, eventLoop: eventLoop, clock: clock) {
                simulated.apply($0, of: $1)
            }
        }
        for entry in streams.venues {
            guard let venue = configuration.venues.first(where: { $0.name == entry.name }) else {
                continue
            }
            let simulated = entry.venue
            try flows.add(venue, eventLoop: eventLoop, clock: clock) {
                simulated.apply($0, of: $1)
            }
        }
        return flows
    }
}
