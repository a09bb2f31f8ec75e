import FIXCodec
import FIXGateway
import NIOCore
import OMSTypes

/// The venues of the crash test: they take, refuse, fill at once or later, and answer cancels and
/// replaces, whether or not the server is there to hear it. Confined to their event loop.
final class CrashVenues: @unchecked Sendable {
    struct Order {
        /// The venue's link.
        var link: Int
        /// ClOrdID (11) of the order or its last replace.
        var clOrdID: String
        var symbol: String
        var side: UInt8
        var quantity: Int64
        var price: Int64
        var cumQty: Int64 = 0
        var status: UInt8 = 0x30
        var isLive = true
        var leaves: Int64 { isLive ? max(0, quantity - cumQty) : 0 }
    }

    /// A fill that was sent.
    struct Fill {
        var execID: String
        var key: String
        /// ClOrdID (11) of the child when it came.
        var child: String
        var quantity: Int64 = 0
        var price: Int64 = 0
        var isBusted = false
    }

    private let engine: any CrashLinks
    private let clock: @Sendable () -> Timestamp
    private let loop: any EventLoop
    /// Quantities are multiples of so many.
    let unit: Int64
    /// Reports come twice and late, and orders are filled beyond what was asked.
    let hasFaults: Bool
    /// Links that speak a FIX without ExecType (150) F.
    var speaksOld: [Int: Bool] = [:]
    var random: SeededRandom
    var orders: [String: Order] = [:]
    /// ClOrdIDs of replaces, and whose they are.
    var aliases: [String: String] = [:]
    var fills: [Fill] = []
    /// ExecIDs of the reports that took one back.
    private(set) var busts: [String] = []
    /// By ExecID of those reports, the place of the execution.
    private(set) var bustedFills: [String: Int] = [:]
    /// What a child was filled beyond its quantity.
    private(set) var overfilled: [String: Int64] = [:]
    /// Links whose venue halts trading, until when.
    var haltedUntil: [Int: Timestamp] = [:]
    /// Links whose venue is a dealer, the requests that came there, and the quotes that it told.
    var dealers: Set<Int> = []
    var requests: Set<String> = []
    var quotes: [String: DealerQuote] = [:]
    private(set) var violations: [String] = []
    private(set) var ordersReceived = 0
    /// Reports that came twice or late, and orders that were filled beyond what was asked.
    private(set) var faults = 0
    var body = FIXBodyWriter()
    private var reports = 0

    init(
        engine: any CrashLinks, loop: any EventLoop, seed: UInt64, unit: Int = 1,
        hasFaults: Bool = false,
        clock: @escaping @Sendable () -> Timestamp = SystemClock.now
    ) {
        self.clock = clock
        self.unit = Int64(unit)
        self.hasFaults = hasFaults
        self.engine = engine
        self.loop = loop
        random = SeededRandom(seed: seed)
    }

    /// What identifies a fill: no two have the same price, because each improves on the limit by
    /// its own number of units.
    static func key(_ symbol: String, _ side: UInt8, _ quantity: Int64, _ price: Int64) -> String {
        "\(symbol) \(side == 0x31 ? "buy" : "sell") \(quantity) at \(price)"
    }

    func received(_ link: Int, _ index: borrowing FIXMessageIndex) {
        if isDealt(link, index) { return }
        let id = index.string(FIXTag.clOrdID) ?? ""
        switch index.msgType {
        case .some(.newOrderSingle): enter(link, id, index)
        case .some(.orderCancelRequest), .some(.orderCancelReplaceRequest):
            let isReplace = index.msgType == .orderCancelReplaceRequest
            let original = index.string(FIXTag.origClOrdID) ?? ""
            let quantity = isReplace ? decimal(index, FIXTag.orderQty) : 0
            let price = isReplace ? decimal(index, FIXTag.price) : 0
            later(percent: 30, 1...200) {
                self.change(link, id, original, quantity, price, isReplace: isReplace)
            }
        default:
            violation(
                "told \(index.msgType?.description ?? "?"): \(index.string(FIXTag.text) ?? "")")
        }
    }

    func decimal(_ index: borrowing FIXMessageIndex, _ tag: Int) -> Int64 {
        guard case .success(let units)? = index.decimal(tag) else { return 0 }
        return units
    }

    private func enter(_ link: Int, _ id: String, _ index: borrowing FIXMessageIndex) {
        guard isNew(id, link, index) else { return }
        let isImmediate = index.char(FIXTag.timeInForce) == 0x33
        later(percent: 10, 1...300) { self.decide(id, isImmediate: isImmediate) }
    }

    /// Keeps an order that comes; a second one of its name is a violation.
    func isNew(_ id: String, _ link: Int, _ index: borrowing FIXMessageIndex) -> Bool {
        ordersReceived += 1
        guard orders[id] == nil else {
            violation("\(id) came a second time as an order")
            return false
        }
        orders[id] = Order(
            link: link, clOrdID: id, symbol: index.string(FIXTag.symbol) ?? "",
            side: index.char(FIXTag.side) ?? 0, quantity: decimal(index, FIXTag.orderQty),
            price: decimal(index, FIXTag.price))
        return true
    }

    var now: Timestamp { clock() }

    /// Sends the message in `body`.
    func engineSend(_ link: Int, _ type: FIXMsgType) { engine.send(link, type, body) }

    /// Now, or in so many of a hundred cases some milliseconds later.
    func later(
        percent: Int, _ milliseconds: ClosedRange<Int64>, _ body: @escaping () -> Void
    ) {
        guard random.isOne(inHundred: percent) else { return body() }
        let delay = Int64.random(in: milliseconds, using: &random)
        loop.assumeIsolated().scheduleTask(in: .milliseconds(delay), body)
    }

    // MARK: Sending

    func fill(_ id: String, _ quantity: Int64) {
        guard let order = orders[id], order.isLive, quantity > 0 else { return }
        let improvement = Int64(fills.count + 1)
        let price = order.price + (order.side == 0x31 ? -improvement : improvement)
        orders[id]?.cumQty += quantity
        overfilled[id, default: 0] += max(0, quantity - max(0, order.leaves))
        let isDone = order.cumQty + quantity >= order.quantity
        orders[id]?.isLive = !isDone
        orders[id]?.status = isDone ? 0x32 : 0x31
        let execID = report(id, execType: 0x46, quantity, price)
        fills.append(
            Fill(
                execID: execID, key: Self.key(order.symbol, order.side, quantity, price),
                child: id, quantity: quantity, price: price))
        if strikes(3) {
            let place = fills.count - 1
            later(percent: 100, 1...500) { self.bust(place) }
        }
    }

    /// Two executions, of which the second is told first.
    func fillTwiceReversed(_ id: String, _ first: Int64) {
        guard let order = orders[id], order.isLive, order.leaves > first else {
            return fill(id, orders[id]?.leaves ?? 0)
        }
        let second = order.leaves - first
        orders[id]?.cumQty += first + second
        orders[id]?.isLive = false
        for (quantity, cumQty, status) in [
            (second, order.cumQty + first + second, UInt8(0x32)),
            (first, order.cumQty + first, 0x31),
        ] {
            let improvement = Int64(fills.count + 1)
            let price = order.price + (order.side == 0x31 ? -improvement : improvement)
            fills.append(
                Fill(
                    execID: nextExecID,
                    key: Self.key(order.symbol, order.side, quantity, price), child: id,
                    quantity: quantity, price: price))
            orders[id]?.cumQty = cumQty
            orders[id]?.status = status
            report(id, execType: 0x46, quantity, price)
        }
        orders[id]?.cumQty = order.cumQty + first + second
        orders[id]?.status = 0x32
    }

    /// ExecID (17) of the next report.
    private var nextExecID: String { "V\(reports + 1)" }

    /// An execution is taken back (150=H). One that still works is worked for it again.
    private func bust(_ place: Int) {
        let fill = fills[place]
        guard !fill.isBusted, let order = orders[fill.child], order.cumQty >= fill.quantity else {
            return
        }
        fills[place].isBusted = true
        orders[fill.child]?.cumQty -= fill.quantity
        if order.isLive, order.cumQty == fill.quantity {
            orders[fill.child]?.status = 0x30
        } else if order.status == 0x32 {
            orders[fill.child]?.status = 0x34
        }
        let execID = report(
            fill.child, execType: 0x48, fill.quantity, fill.price, reference: fill.execID)
        busts.append(execID)
        bustedFills[execID] = place
    }

    /// ExecutionReport (8); the value is its ExecID (17).
    @discardableResult
    func report(
        _ id: String, execType: UInt8, _ lastQty: Int64 = 0, _ lastPx: Int64 = 0,
        clOrdID: String? = nil, original: String? = nil, reference: String? = nil
    ) -> String {
        guard let order = orders[id] else { return "" }
        reports += 1
        let execID = "V\(reports)"
        body.clear()
        body.field(FIXTag.orderID, "O" + id)
        body.field(FIXTag.clOrdID, clOrdID ?? order.clOrdID)
        if let original { body.field(FIXTag.origClOrdID, original) }
        body.field(FIXTag.execID, execID)
        body.field(FIXTag.execType, char: code(execType, order))
        if let reference { body.field(FIXTag.execRefID, reference) }
        if speaksOld[order.link] == true {
            body.field(FIXTag.execTransType, char: reference == nil ? 0x30 : 0x31)
        }
        body.field(FIXTag.ordStatus, char: order.status)
        body.field(FIXTag.symbol, order.symbol)
        body.field(FIXTag.side, char: order.side)
        body.field(FIXTag.orderQty, units: order.quantity)
        if lastQty > 0 {
            body.field(FIXTag.lastQty, units: lastQty)
            body.field(FIXTag.lastPx, units: lastPx)
        }
        body.field(FIXTag.leavesQty, units: order.leaves)
        body.field(FIXTag.cumQty, units: order.cumQty)
        body.field(FIXTag.avgPx, units: order.cumQty > 0 ? order.price : 0)
        body.field(FIXTag.transactTime, clock())
        engine.send(order.link, .executionReport, body)
        // The same once more, under a sequence number of its own.
        if strikes(3) {
            engine.send(order.link, .executionReport, body)
        }
        return execID
    }

    /// Whether the venue takes no orders now; one begins with some order.
    func isHalted(_ link: Int) -> Bool {
        if let end = haltedUntil[link], clock() < end { return true }
        guard hasFaults, random.isOne(inHundred: 1), strikes(20) else { return false }
        let milliseconds = Int64.random(in: 5...200, using: &random)
        haltedUntil[link] = clock().adding(nanoseconds: milliseconds * 1_000_000)
        return true
    }

    /// Whether something goes wrong now, in so many of a hundred cases.
    func strikes(_ percent: Int) -> Bool {
        guard hasFaults, random.isOne(inHundred: percent) else { return false }
        faults += 1
        return true
    }

    /// ExecType (150) as the link's version has it: a fill was its OrdStatus (39) once.
    private func code(_ execType: UInt8, _ order: Order) -> UInt8 {
        guard speaksOld[order.link] == true else { return execType }
        return execType == 0x46 ? order.status : execType == 0x48 ? 0x31 : execType
    }

    /// OrderCancelReject (9).
    func refuse(
        _ link: Int, _ id: String, _ original: String, status: UInt8, reason: Int,
        isReplace: Bool
    ) {
        body.clear()
        body.field(FIXTag.orderID, "O" + original)
        body.field(FIXTag.clOrdID, id)
        body.field(FIXTag.origClOrdID, original)
        body.field(FIXTag.ordStatus, char: status)
        body.field(FIXTag.cxlRejResponseTo, char: isReplace ? 0x32 : 0x31)
        body.field(FIXTag.cxlRejReason, reason)
        engine.send(link, .orderCancelReject, body)
    }

    func violation(_ text: String) {
        if violations.count < 20 { violations.append("venue: " + text) }
    }
}
