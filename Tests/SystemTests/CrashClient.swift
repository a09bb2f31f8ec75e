import FIXCodec
import FIXGateway
import NIOCore
import OMSTypes

/// The client of the crash test: sends orders, cancels and replaces without a pause, whether or
/// not anybody listens, and keeps book of what it is told. It repeats nothing; the session does.
///
/// Confined to its event loop.
final class CrashClient: @unchecked Sendable {
    struct Order {
        var symbol: String
        var side: UInt8
        var quantity: Int
        var cents: Int
        /// ClOrdID (11) of the order or of its last replace that was accepted.
        var clOrdID: String
        /// OrderID (37), once told.
        var orderID = ""
        var news = 0
        var rejects = 0
        var cumQty: Int64 = 0
        /// The largest OrderQty (38) that was told of it.
        var orderQty: Int64 = 0
        var isEnded = false
    }

    /// A cancel or replace and how often it was answered.
    struct Request {
        var order: Int
        var answers = 0
    }

    private let engine: any CrashLinks
    private let clock: @Sendable () -> Timestamp
    private let loop: any EventLoop
    /// Quantities are multiples of a hundred times so many.
    private let unit: Int
    private var random: SeededRandom
    private(set) var orders: [Order] = []
    private(set) var requests: [String: Request] = [:]
    /// Fills by what identifies them, see `CrashVenues`, with the OrderIDs they were booked on.
    private(set) var fills: [String: [String]] = [:]
    private(set) var violations: [String] = []
    private var byClOrdID: [String: Int] = [:]
    private var open: [Int] = []
    private var execIDs: Set<String> = []
    /// What an execution stands for, by ExecID (17), until it is taken back.
    private var quantities: [String: Int64] = [:]
    /// Executions that were taken back.
    private(set) var busts = 0
    private var body = FIXBodyWriter()
    private var trading: RepeatedTask?

    init(
        engine: any CrashLinks, loop: any EventLoop, seed: UInt64, unit: Int = 1,
        clock: @escaping @Sendable () -> Timestamp = SystemClock.now
    ) {
        self.clock = clock
        self.unit = unit
        self.engine = engine
        self.loop = loop
        random = SeededRandom(seed: seed)
    }

    // MARK: Sending

    func startTrading() {
        trading = loop.scheduleRepeatedTask(
            initialDelay: .zero, delay: .milliseconds(5)
        ) { _ in self.trade() }
    }

    func stopTrading() { trading?.cancel() }

    private func trade() {
        let isBurst = random.isOne(inHundred: 1)
        for _ in 0..<(isBurst ? 60 : Int.random(in: 1...4, using: &random)) {
            switch Int.random(in: 0..<100, using: &random) {
            case ..<15: if let order = anyOpen() { cancel(order) }
            case ..<25: if let order = anyOpen() { replace(order) }
            default: newOrder()
            }
        }
    }

    private func anyOpen() -> Int? {
        open.removeAll { orders[$0].isEnded }
        return open.randomElement(using: &random)
    }

    private func newOrder() {
        let order = Order(
            symbol: "S\(Int.random(in: 1...6, using: &random))",
            side: random.isOne(inHundred: 50) ? 0x31 : 0x32,
            quantity: Int.random(in: 1...9, using: &random) * 100 * unit,
            cents: Int.random(in: 990...1010, using: &random), clOrdID: "C\(orders.count + 1)")
        let position = orders.count
        orders.append(order)
        open.append(position)
        byClOrdID[order.clOrdID] = position
        begin(order.clOrdID, original: nil, position)
        body.field(FIXTag.ordType, char: 0x32)
        body.field(FIXTag.price, cents(order.cents))
        body.field(FIXTag.timeInForce, char: random.isOne(inHundred: 10) ? 0x33 : 0x30)
        engine.send(0, .newOrderSingle, body)
    }

    private func replace(_ position: Int) {
        let id = "R\(requests.count + 1)"
        begin(id, original: orders[position].clOrdID, position)
        body.field(FIXTag.ordType, char: 0x32)
        body.field(
            FIXTag.price, cents(orders[position].cents + Int.random(in: -3...3, using: &random)))
        expectAnswer(id, position)
        engine.send(0, .orderCancelReplaceRequest, body)
    }

    private func cancel(_ position: Int) {
        let id = "X\(requests.count + 1)"
        begin(id, original: orders[position].clOrdID, position)
        expectAnswer(id, position)
        engine.send(0, .orderCancelRequest, body)
    }

    private func expectAnswer(_ id: String, _ position: Int) {
        requests[id] = Request(order: position)
        byClOrdID[id] = position
    }

    private func begin(_ id: String, original: String?, _ position: Int) {
        let order = orders[position]
        body.clear()
        body.field(FIXTag.clOrdID, id)
        if let original { body.field(FIXTag.origClOrdID, original) }
        body.field(FIXTag.account, "ACC1" as StaticString)
        body.field(FIXTag.symbol, order.symbol)
        body.field(FIXTag.side, char: order.side)
        body.field(FIXTag.transactTime, clock())
        let isReplace = original != nil && random.isOne(inHundred: 50)
        body.field(FIXTag.orderQty, order.quantity + (isReplace ? 100 * unit : 0))
    }

    private func cents(_ value: Int) -> Price { Price(units: Int64(value) * 1_000_000) }

    /// How many orders have not ended.
    func openCount() -> Int {
        open.removeAll { orders[$0].isEnded }
        return open.count
    }

    func cancelOpen() {
        for position in open where !orders[position].isEnded { cancel(position) }
    }

    // MARK: What it is told

    func received(_ index: borrowing FIXMessageIndex) {
        switch index.msgType {
        case .some(.executionReport): report(index)
        case .some(.orderCancelReject):
            let id = index.string(FIXTag.clOrdID) ?? ""
            // The fill that came first was reported as pending (39=6): this one tells the end.
            if let position = byClOrdID[id] { note(index.char(FIXTag.ordStatus), position) }
            answer(id)
        default:
            violation(
                "told \(index.msgType?.description ?? "?"): \(index.string(FIXTag.text) ?? "")")
        }
    }

    private func report(_ index: borrowing FIXMessageIndex) {
        let id = index.string(FIXTag.clOrdID) ?? ""
        let execID = index.string(FIXTag.execID) ?? ""
        if !execIDs.insert(execID).inserted { violation("ExecID \(execID) came twice") }
        guard let position = byClOrdID[id] else { return violation("a report on \(id)") }
        let orderID = index.string(FIXTag.orderID) ?? ""
        if orders[position].orderID.isEmpty { orders[position].orderID = orderID }
        if orders[position].orderID != orderID {
            violation("\(id) was OrderID \(orders[position].orderID), now \(orderID)")
        }
        switch index.char(FIXTag.execType) {
        case 0x30: orders[position].news += 1
        case 0x38: orders[position].rejects += 1
        case 0x34:
            // Without OrigClOrdID (41) nobody asked: the street would not have the rest.
            if index.has(FIXTag.origClOrdID) { answer(id) }
        case 0x35:
            orders[position].clOrdID = id
            answer(id)
        case 0x46: fill(index, position, execID)
        case 0x48: bust(index, position)
        default: break
        }
        check(index, position, id)
    }

    private func bust(_ index: borrowing FIXMessageIndex, _ position: Int) {
        let reference = index.string(FIXTag.execRefID) ?? ""
        guard let quantity = quantities.removeValue(forKey: reference) else {
            return violation("\(reference) was taken back, and is none")
        }
        busts += 1
        orders[position].cumQty -= quantity
    }

    private func fill(
        _ index: borrowing FIXMessageIndex, _ position: Int, _ execID: String
    ) {
        quantities[execID] = decimal(index, FIXTag.lastQty)
        let quantity = decimal(index, FIXTag.lastQty)
        orders[position].cumQty += quantity
        let order = orders[position]
        let key = CrashVenues.key(
            order.symbol, order.side, quantity, decimal(index, FIXTag.lastPx))
        fills[key, default: []].append(order.orderID)
    }

    private func check(_ index: borrowing FIXMessageIndex, _ position: Int, _ id: String) {
        let cumQty = decimal(index, FIXTag.cumQty)
        orders[position].orderQty = max(
            orders[position].orderQty, decimal(index, FIXTag.orderQty))
        if cumQty != orders[position].cumQty {
            violation("\(id): CumQty \(cumQty), but its fills are \(orders[position].cumQty)")
        }
        note(index.char(FIXTag.ordStatus), position)
    }

    /// A replace that crossed the last fill makes a filled order larger: it works again.
    private func note(_ status: UInt8?, _ position: Int) {
        guard let status else { return }
        if [0x32, 0x33, 0x34, 0x38, 0x43].contains(status) {
            orders[position].isEnded = true
        } else if status == 0x30 || status == 0x31, orders[position].isEnded {
            orders[position].isEnded = false
            if !open.contains(position) { open.append(position) }
        }
    }

    private func decimal(_ index: borrowing FIXMessageIndex, _ tag: Int) -> Int64 {
        guard case .success(let units)? = index.decimal(tag) else { return -1 }
        return units
    }

    private func answer(_ id: String) {
        guard requests[id] != nil else { return violation("an answer to \(id), which nobody sent") }
        requests[id]?.answers += 1
    }

    private func violation(_ text: String) {
        if violations.count < 20 { violations.append("client: " + text) }
    }
}
