import FIXCodec
import FIXGateway
import FIXSession
import NIOCore
import OMSTypes

/// The client of the test: a FIX initiator that keeps books of its own. Confined to its event loop.
final class DeskClient: @unchecked Sendable {
    struct Books: Sendable {
        /// By ClOrdID (11) of the order.
        var sent: [String: Quantity] = [:]
        var acknowledged: Set<String> = []
        var refused: [String: String] = [:]
        var ended: Set<String> = []
        /// What the system would not take: rejects of cancels, of messages.
        var objections: [String] = []
        /// Σ LastQty (32), and the last CumQty (14).
        var lastQty: [String: Int64] = [:]
        var cumQty: [String: Int64] = [:]
        var fills = 0
        var repeatedExecIDs = 0
        var isLoggedOn = false
    }

    static let compID = "DESK"
    private let eventLoop: any EventLoop
    private let host: MemoryFIXHost
    private let session: FIXSession
    private let initiator: FIXInitiator
    private var state = Books()
    private var execIDs: Set<String> = []
    private var body = FIXBodyWriter(capacity: 512)

    init(port: Int, eventLoop: any EventLoop, clock: @escaping @Sendable () -> Timestamp) {
        self.eventLoop = eventLoop
        host = MemoryFIXHost(eventLoop: eventLoop, clock: clock)
        var settings = FIXSessionSettings(
            .initiator, senderCompID: Text64(Self.compID) ?? Text64(), targetCompID: "OMS")
        // The clock jumps over spans in which nothing is heard, and over messages on their way.
        settings.heartBtInt = 0
        settings.sendingTimeTolerance = 0
        session = host.makeSession(settings)
        initiator = FIXInitiator(session: session, port: port)
        host.onState = { [weak self] _, state in self?.state.isLoggedOn = state == .up }
        host.onMessage = { [weak self] _, index, _ in self?.receive(index) }
    }

    func start() async throws { try await eventLoop.submit { self.initiator.start() }.get() }
    func stop() async throws { try await eventLoop.submit { self.initiator.stop() }.get() }
    func books() async throws -> Books { try await eventLoop.submit { self.state }.get() }

    func send(_ order: PlannedOrder, price: Price) async throws {
        try await eventLoop.submit { self.write(order, price) }.get()
    }

    func cancel(_ order: PlannedOrder) async throws {
        try await eventLoop.submit { self.writeCancel(order) }.get()
    }

    private func write(_ order: PlannedOrder, _ price: Price) {
        body.clear()
        body.field(FIXTag.clOrdID, order.clOrdID)
        body.field(FIXTag.account, "HOUSE1")
        body.field(FIXTag.symbol, TwelveVenueRecord.symbol)
        body.field(FIXTag.side, char: order.side.rawValue)
        body.field(FIXTag.transactTime, host.now())
        body.field(FIXTag.orderQty, order.quantity)
        body.field(FIXTag.ordType, char: order.ordType.rawValue)
        if price.isSet { body.field(FIXTag.price, price) }
        body.field(FIXTag.timeInForce, char: order.timeInForce.rawValue)
        state.sent[order.clOrdID] = order.quantity
        host.send(session, .newOrderSingle, body)
    }

    private func writeCancel(_ order: PlannedOrder) {
        body.clear()
        body.field(FIXTag.origClOrdID, order.clOrdID)
        body.field(FIXTag.clOrdID, "C" + order.clOrdID)
        body.field(FIXTag.symbol, TwelveVenueRecord.symbol)
        body.field(FIXTag.side, char: order.side.rawValue)
        body.field(FIXTag.transactTime, host.now())
        body.field(FIXTag.orderQty, order.quantity)
        host.send(session, .orderCancelRequest, body)
    }

    private func receive(_ index: borrowing FIXMessageIndex) {
        guard index.msgType == .executionReport, let status = index.char(FIXTag.ordStatus) else {
            state.objections.append(
                "\(index.msgType?.description ?? "?") \(index.string(FIXTag.clOrdID) ?? "") "
                    + (index.string(FIXTag.text) ?? ""))
            return
        }
        let id = index.string(FIXTag.origClOrdID) ?? index.string(FIXTag.clOrdID) ?? ""
        if !execIDs.insert(index.string(FIXTag.execID) ?? "").inserted {
            state.repeatedExecIDs += 1
        }
        switch index.char(FIXTag.execType) {
        case ExecType.new.rawValue: state.acknowledged.insert(id)
        case ExecType.rejected.rawValue: state.refused[id] = index.string(FIXTag.text) ?? ""
        case ExecType.trade.rawValue:
            state.fills += 1
            state.lastQty[id, default: 0] += units(index, FIXTag.lastQty)
            state.cumQty[id] = units(index, FIXTag.cumQty)
        default: break
        }
        if OrdStatus(rawValue: status)?.isTerminal == true { state.ended.insert(id) }
    }

    private func units(_ index: borrowing FIXMessageIndex, _ tag: Int) -> Int64 {
        guard case .success(let units)? = index.decimal(tag) else { return 0 }
        return units
    }
}
