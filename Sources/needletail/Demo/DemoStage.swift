import CounterpartySimulator
import FIXGateway
import Foundation
import NIOCore
import NIOPosix
import OMSCore
import OMSEngine
import OMSRuntime
import OMSTypes
import VenueSimulator

/// Everything that the demo starts, on two event loops: the system's own, and one for the world
/// around it.
final class DemoStage: @unchecked Sendable {
    let folder: String
    let configuration: Configuration
    let world: MultiThreadedEventLoopGroup
    let market: SimulatedMarket
    private(set) var system: RunningSystem!
    private var counterparty: SimulatedCounterparty!
    private(set) var traders: [DemoTrader] = []
    private var desk: DemoDesk!
    private let clock: @Sendable () -> Timestamp
    private let clockOffset: Int64
    private let seed: UInt64
    private let log: @Sendable (String) -> Void
    private let failed: @Sendable (String) -> Void
    var token: String? { system.token }

    /// Recorded time of day at which the shipped record begins: 14:00 in New York.
    private static let recordStart: Int64 = 14 * 3600 * Timestamp.nanosecondsPerSecond

    init(
        folder: String, tradeDate: CalendarDate, httpPort: Int, seed: UInt64, isVerbose: Bool,
        failed: @escaping @Sendable (String) -> Void
    ) throws {
        self.folder = folder
        self.seed = seed
        self.failed = failed
        log = { line in if isVerbose { Terminal.log(line) } }
        try DemoFolder.clear(folder)
        configuration = try DemoConfiguration.load(
            tradeDate: tradeDate, data: folder, httpPort: httpPort)
        let midnight = NewYorkTime.midnight(of: tradeDate)
        let offset =
            midnight.adding(nanoseconds: Self.recordStart).nanoseconds
            - SystemClock.now().nanoseconds
        clockOffset = offset
        clock = { SystemClock.now().adding(nanoseconds: offset) }
        world = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        var description = DemoConfiguration.market(configuration, midnight: midnight)
        description.startTimeOfDay = Self.recordStart
        market = SimulatedMarket(
            description, source: try RecordedQuoteFile.shipped(), eventLoop: world.next(),
            clock: clock, note: log)
    }

    var pageAddress: String {
        system.httpPort.map { "http://127.0.0.1:\($0)/" } ?? "off"
    }

    /// Opens venues, then the system, then clients and counterparty; waits until all are linked.
    func open() throws {
        var configuration = configuration
        do {
            let ports = try market.start().wait()
            for index in configuration.venues.indices {
                configuration.venues[index].connect.port = ports[index]
            }
        } catch {
            throw CommandFailure.machine("the simulated venues could not open: \(error)")
        }
        system = try RunningSystem.start(
            configuration: configuration, clockOffset: clockOffset, log: log, failed: failed)
        openCounterparty()
        openClients()
        try waitForLinks()
        for trader in traders { trader.start() }
        desk.start()
    }

    private func openCounterparty() {
        let simulated = configuration.counterparties.first
        counterparty = SimulatedCounterparty(
            configuration: CounterpartyConfiguration(
                port: system.fixPort, breakEvery: simulated?.breakEvery ?? 0,
                seed: UInt64(simulated?.seed ?? 1), recordDelay: .seconds(1)),
            eventLoop: world.next(), clock: clock)
        counterparty.start()
    }

    private func openClients() {
        let board = DemoBoard(symbols: configuration.instruments.map(\.symbol))
        desk = DemoDesk(shard: system.runtime.shard, board: board, eventLoop: world.next())
        traders = [
            DemoTrader(
                compID: "CLIENT1", plan: .worked(account: "ALPHA1"), port: system.fixPort,
                board: board, seed: seed, eventLoop: world.next(), clock: clock),
            DemoTrader(
                compID: "CLIENT2", plan: .staged(accounts: ["FUND1", "FUND2", "FUND3"]),
                port: system.fixPort, board: board, seed: seed &+ 1, eventLoop: world.next(),
                clock: clock),
        ]
        for trader in traders { trader.connect() }
    }

    private func waitForLinks() throws {
        let venues = configuration.venues.count
        for _ in 0..<200 {
            let up = try system.runtime.shard.read { engine in
                (1...venues).filter {
                    engine.orders.venueStatistics(VenueID(UInt16($0))).isUp
                }.count
            }.wait()
            if up == venues, traders.allSatisfy(\.isLoggedOn) { return }
            Thread.sleep(forTimeInterval: 0.05)
        }
        throw CommandFailure.machine(
            "the demo's links did not come up within 10 seconds; run with --verbose to see why")
    }

    func progress() -> String {
        let counters = try? market.counters().wait()
        let sent = traders.reduce(0) { $0 + $1.counters.orders }
        let post = counterparty.counters
        return "\(sent) orders, \(counters?.fills ?? 0) fills, \(counters?.quotes ?? 0) quotes, "
            + "\(post.affirmed) confirmations affirmed, \(post.disputed) disputed"
    }

    /// Stops new orders, cancels what is open, and lets post-trade come to rest.
    func endTrading() {
        desk.stop()
        for trader in traders { trader.stop() }
        for _ in 0..<100 {
            Thread.sleep(forTimeInterval: 0.1)
            let open = try? system.runtime.shard.read { $0.openOrderCount }.wait()
            if open == 0 { break }
        }
        // The counterparty sends its record of the last block after a delay.
        Thread.sleep(forTimeInterval: 1.6)
    }

    func resumeTrading() {
        for trader in traders { trader.start() }
        desk.start()
    }

    func summarise() throws -> DemoVerdict {
        try DemoSummary.make(
            stage: self, venueCounters: try market.counters().wait(),
            counterparty: counterparty.counters)
    }

    func close() {
        for trader in traders { trader.disconnect() }
        _ = try? counterparty.stop().wait()
        _ = system.stop()
        _ = try? market.stop().wait()
        try? world.syncShutdownGracefully()
    }
}

extension Engine {
    /// Client and block orders that have not ended.
    var openOrderCount: Int {
        guard orders.orderCount > 0 else { return 0 }
        return (1...UInt64(orders.orderCount)).reduce(0) { count, number in
            guard let order = orders.view(OrderID(number)), order.kind != .route else {
                return count
            }
            return order.isTerminal ? count : count + 1
        }
    }
}
