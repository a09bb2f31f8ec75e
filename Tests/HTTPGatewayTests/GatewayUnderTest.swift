import Foundation
import HTTPGateway
import Logging
import OMSReadModel
import OMSTypes
import Synchronization

/// A real gateway on a free port, over a made-up trading day.
final class GatewayUnderTest: Sendable {
    let store: ReadModelStore
    let live = LiveState()
    let gateway: HTTPGateway
    let port: Int
    private let folder: String

    init(
        orders: Int = 12, change: (inout GatewayConfiguration) -> Void = { _ in }
    ) async throws {
        let url = FileManager.default.temporaryDirectory
            .appendingPathComponent("gateway-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        folder = url.path
        store = try ReadModelStore(path: folder + "/read.sqlite")
        var rows = DemoRows()
        for _ in 0..<orders { rows.addOrder() }
        rows.addBlock()
        rows.addAnomaly()
        try store.apply(rows.take())
        live.publish(venues: rows.venueStates(round: 1))
        live.publish(quotes: rows.quotes())
        live.publish(health: rows.health(round: 1))
        live.publish(latencies: DemoRows.latencies)
        live.publish(fixSessions: DemoRows.fixSessions)
        var configuration = GatewayConfiguration(port: 0)
        configuration.streamIntervalMilliseconds = 20
        change(&configuration)
        let inbox = Inbox()
        self.inbox = inbox
        gateway = try HTTPGateway(
            configuration: configuration, store: store, live: live,
            actions: Self.actions(inbox), logger: Self.logger)
        port = try await gateway.start()
    }

    private let inbox: Inbox
    /// What was submitted.
    var submitted: [GatewayCommand] { inbox.all }

    final class Inbox: Sendable {
        private let commands = Mutex<[GatewayCommand]>([])
        func add(_ command: GatewayCommand) { commands.withLock { $0.append(command) } }
        var all: [GatewayCommand] { commands.withLock { $0 } }
    }

    private static var logger: Logger {
        var logger = Logger(label: "gateway")
        logger.logLevel = .critical
        return logger
    }

    /// Token `risk` may do everything, `trade` may not throw a kill switch.
    private static func actions(_ inbox: Inbox) -> GatewayActions {
        GatewayActions(
            authorize: { token, command in
                switch (token, command) {
                case ("risk", _), ("trade", .formBlock): return .granted(user: token)
                case ("trade", .fixSession):
                    return .forbidden(user: "trade", roleNeeded: "operations")
                case ("trade", .killSwitch):
                    return .forbidden(user: "trade", roleNeeded: "risk")
                case ("trade", .repair):
                    return .forbidden(user: "trade", roleNeeded: "operations")
                case ("trade", .desk): return .granted(user: token)
                case ("trade", .controlBreak):
                    return .forbidden(user: "trade", roleNeeded: "operations")
                case ("trade", .risk):
                    return .forbidden(user: "trade", roleNeeded: "risk")
                default: return .unknownToken
                }
            },
            submit: { command, _ in
                inbox.add(command)
                if case .formBlock(let orders) = command, orders.contains(OrderID(666)) {
                    return .refused(
                        sequence: 41, reason: "order 666 is not staged", remedy: "stage it")
                }
                if case .fixSession(let name, _, _) = command, name != "CLIENT 1" {
                    return .unknown(remedy: "GET /v1/fix/sessions lists them")
                }
                if case .controlBreak(id: "none", _, _, _) = command {
                    return .unknown(remedy: "GET /v1/breaks lists those that there are")
                }
                if case .repair(.propose, _) = command {
                    return .proposed(sequence: 42, repair: 7)
                }
                if case .risk(.setState(_, _, state: "normal", _), _) = command {
                    return .waiting(sequence: 42, proposal: 5, hash: 0xDEF)
                }
                return .accepted(sequence: 42, order: OrderID(9))
            },
            repairs: {
                var board = RepairBoard()
                board.anomalies = [
                    RepairBoard.Anomaly(
                        number: 3, kind: "orphan", words: "none of ours", order: .none,
                        venue: "VENUE1", text: "F1", raisedAt: Timestamp(nanoseconds: 1),
                        closedBy: 0)
                ]
                board.repairs = [
                    RepairBoard.Repair(
                        number: 7, anomaly: 3, action: "adopt", user: "ann", reason: "ours",
                        proposedAt: Timestamp(nanoseconds: 2), hash: 0xABC)
                ]
                return board
            },
            risk: { account in DemoRows.riskBoard(account) },
            limitRows: { DemoRows.limitRows }, holdings: { DemoRows.holdings($0) },
            cash: { DemoRows.cash($0) }, locates: { DemoRows.locates },
            breaks: { DemoRows.breaks }, market: { DemoRows.market($0) },
            strategies: { $0.prefix(1).map { DemoRows.strategy($0) } })
    }

    func stop() async {
        await gateway.stop()
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// Starts, runs the body, stops.
    static func run(
        orders: Int = 12, change: (inout GatewayConfiguration) -> Void = { _ in },
        _ body: (GatewayUnderTest) async throws -> Void
    ) async throws {
        let gateway = try await GatewayUnderTest(orders: orders, change: change)
        do {
            try await body(gateway)
        } catch {
            await gateway.stop()
            throw error
        }
        await gateway.stop()
    }
}
