import OMSCore
import OMSEngine
import OMSTypes

/// Whether the books of a system that is at rest are right.
struct BooksCheck: Sendable {
    var stateHash: StateDigest
    var isLedgerBalanced: Bool
    var anomalies: UInt64
    var clientOrders = 0
    var live = 0
    /// CumQty (14) of client orders with executions, by ClOrdID, units of 10⁻⁸.
    var cumQty: [String: Int64] = [:]
    /// A sentence for each order whose quantities do not sum.
    var wrong: [String] = []

    init(_ engine: borrowing Engine) {
        stateHash = engine.stateHash()
        isLedgerBalanced = engine.orders.isLedgerBalanced
        anomalies = engine.orders.anomalyCount
        guard engine.orders.orderCount > 0 else { return }
        for number in 1...UInt64(engine.orders.orderCount) {
            guard let order = engine.orders.view(OrderID(number)) else { continue }
            check(order)
            guard order.kind == .client else { continue }
            let children = engine.orders.children(of: order.order).compactMap {
                engine.orders.view($0)
            }
            check(order, children)
        }
    }

    /// Filled, open and ended without execution are all of it.
    private mutating func check(_ order: OrderView) {
        let open = order.isTerminal ? 0 : order.terms.orderQty.units - order.cumQty.units
        let isRight =
            order.cumQty.units >= 0 && order.cumQty <= order.terms.orderQty
            && order.leavesQty.units == open
            && (order.ordStatus == .filled) == (order.cumQty == order.terms.orderQty)
        if !isRight { wrong.append("\(order.kind) \(order.clOrdID): \(Self.quantities(order))") }
    }

    /// What a client order has is what its children have; what it has open, one of them works.
    private mutating func check(_ order: OrderView, _ children: [OrderView]) {
        clientOrders += 1
        if !order.isTerminal { live += 1 }
        if order.cumQty.isPositive { cumQty[order.clOrdID.description] = order.cumQty.units }
        let done = children.reduce(Int64(0)) { $0 + $1.cumQty.units }
        let worked = children.reduce(Int64(0)) { $0 + $1.leavesQty.units }
        if done != order.cumQty.units || worked != order.leavesQty.units {
            wrong.append(
                "\(order.clOrdID): \(Self.quantities(order)), children have done "
                    + "\(DecimalText.string(done)) and work \(DecimalText.string(worked))")
        }
    }

    private static func quantities(_ order: OrderView) -> String {
        "\(order.ordStatus), OrderQty \(DecimalText.string(order.terms.orderQty.units)), CumQty "
            + "\(DecimalText.string(order.cumQty.units)), LeavesQty "
            + DecimalText.string(order.leavesQty.units)
    }
}
