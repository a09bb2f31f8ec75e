import FIXCodec
import FIXGateway
import FIXSession
import Foundation
import NIOCore
import OMSTypes
import Synchronization
import VenueSimulator

/// A client of the demo: a FIX initiator that sends seeded orders and keeps its own books, against
/// which the system's are compared at the end.
final class DemoTrader: @unchecked Sendable {
    struct Counters: Sendable {
        var orders = 0
        var acknowledged = 0
        var rejected = 0
        var fills = 0
        /// Σ LastQty (32) and the last CumQty (14) by ClOrdID chain, units of 10⁻⁸.
        var lastQty: [String: Int64] = [:]
        var cumQty: [String: Int64] = [:]
        var duplicateExecIDs = 0
        /// From sending an order to its acknowledgement, and to its first execution, nanoseconds.
        var acknowledgeTimes: [Int64] = []
        var fillTimes: [Int64] = []
    }

    let compID: String
    private let plan: DemoPlan
    private let board: DemoBoard
    private let eventLoop: any EventLoop
    private let host: MemoryFIXHost
    private let session: FIXSession
    private let initiator: FIXInitiator
    private let state = Mutex(Counters())
    private let loggedOn = Mutex(false)
    private var random: SplitMix64
    private var number = 0
    private var pace: RepeatedTask?
    private var open: [String: DemoOrder] = [:]
    private var sentAt: [String: ContinuousClock.Instant] = [:]
    private var execIDs: Set<String> = []
    private var body = FIXBodyWriter(capacity: 512)

    init(
        compID: String, plan: DemoPlan, port: Int, board: DemoBoard, seed: UInt64,
        eventLoop: any EventLoop, clock: @escaping @Sendable () -> Timestamp
    ) {
        self.compID = compID
        self.plan = plan
        self.board = board
        self.eventLoop = eventLoop
        random = SplitMix64(seed: seed)
        host = MemoryFIXHost(eventLoop: eventLoop, clock: clock)
        session = host.makeSession(
            FIXSessionSettings(
                .initiator, senderCompID: Text64(compID) ?? Text64(), targetCompID: "OMS"))
        initiator = FIXInitiator(session: session, port: port)
        host.onState = { [weak self] _, state in self?.loggedOn.withLock { $0 = state == .up } }
        host.onMessage = { [weak self] _, index, _ in self?.receive(index) }
    }

    var isLoggedOn: Bool { loggedOn.withLock { $0 } }
    var counters: Counters { state.withLock { $0 } }

    func connect() { _ = try? eventLoop.submit { self.initiator.start() }.wait() }

    func disconnect() { _ = try? eventLoop.submit { self.initiator.stop() }.wait() }

    func start() {
        pace = eventLoop.scheduleRepeatedTask(
            initialDelay: .milliseconds(500), delay: plan.pace
        ) { _ in self.step() }
    }

    /// Sends nothing new and cancels what is open.
    func stop() {
        _ = try? eventLoop.submit {
            self.pace?.cancel()
            for order in self.open.values.sorted(by: { $0.clOrdID < $1.clOrdID }) {
                self.cancel(order)
            }
        }.wait()
    }

    private func step() {
        guard isLoggedOn else { return }
        if let order = plan.change(&random, open: open) { return cancel(order) }
        for order in plan.next(&random, board) { send(order) }
    }

    private func nextID() -> String {
        number += 1
        return "\(compID)-\(number)"
    }

    private func send(_ plan: DemoOrder) {
        var order = plan
        order.clOrdID = order.repeatsID ? "\(compID)-1" : nextID()
        body.clear()
        order.write(into: &body, at: host.now())
        if !order.repeatsID {
            open[order.clOrdID] = order
            sentAt[order.clOrdID] = .now
        }
        host.send(session, .newOrderSingle, body)
        state.withLock { $0.orders += 1 }
    }

    private func cancel(_ order: DemoOrder) {
        guard open[order.clOrdID]?.isCancelSent == false else { return }
        open[order.clOrdID]?.isCancelSent = true
        body.clear()
        body.field(FIXTag.origClOrdID, order.clOrdID)
        body.field(FIXTag.clOrdID, nextID())
        body.field(FIXTag.symbol, order.symbol)
        body.field(FIXTag.side, char: order.side.rawValue)
        body.field(FIXTag.transactTime, host.now())
        body.field(FIXTag.orderQty, order.quantity)
        host.send(session, .orderCancelRequest, body)
    }

    private func receive(_ index: borrowing FIXMessageIndex) {
        guard index.msgType == .executionReport, let status = index.char(FIXTag.ordStatus) else {
            return
        }
        let id = index.string(FIXTag.origClOrdID) ?? index.string(FIXTag.clOrdID) ?? ""
        let isNewExecID = execIDs.insert(index.string(FIXTag.execID) ?? "").inserted
        let execType = index.char(FIXTag.execType)
        let quantity = units(index, FIXTag.lastQty)
        let cumQty = units(index, FIXTag.cumQty)
        let elapsed = sentAt[id].map { nanoseconds(ContinuousClock.now - $0) }
        state.withLock { counters in
            if !isNewExecID { counters.duplicateExecIDs += 1 }
            switch execType {
            case 0x30:
                counters.acknowledged += 1
                if let elapsed { counters.acknowledgeTimes.append(elapsed) }
            case 0x38: counters.rejected += 1
            case 0x46:
                counters.fills += 1
                if counters.lastQty[id] == nil, let elapsed { counters.fillTimes.append(elapsed) }
                counters.lastQty[id, default: 0] += quantity
                counters.cumQty[id] = cumQty
            default: break
            }
        }
        if let ended = OrdStatus(rawValue: status), ended.isTerminal { open[id] = nil }
    }

    private func units(_ index: borrowing FIXMessageIndex, _ tag: Int) -> Int64 {
        guard case .success(let units)? = index.decimal(tag) else { return 0 }
        return units
    }

    private func nanoseconds(_ duration: Duration) -> Int64 {
        let (seconds, attoseconds) = duration.components
        return seconds * 1_000_000_000 + attoseconds / 1_000_000_000
    }
}
