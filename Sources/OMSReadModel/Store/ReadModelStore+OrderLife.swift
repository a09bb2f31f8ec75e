internal import GRDB
import OMSTypes

extension ReadModelStore {
    /// The most rows of a kind that one life line carries.
    public static let lifeRowsMax = 2_000

    /// Everything that happened to an order, its children's part included.
    /// - Returns: rows `nil` when there is no such order.
    public func life(of orderID: UInt64) throws -> ReadModelAnswer<OrderLife?> {
        try pool.read { db in
            ReadModelAnswer(
                position: try Self.position(in: db), rows: try Self.life(of: orderID, in: db))
        }
    }

    private static func life(of orderID: UInt64, in db: Database) throws -> OrderLife? {
        guard let order = try fetchOrder(orderID, db) else { return nil }
        let parent = order.parentOrderID == 0 ? nil : try fetchOrder(order.parentOrderID, db)
        var children = RowQuery(OrderRow.self)
        children.add("parentOrderID = ?", .id(orderID))
        var executions = RowQuery(ExecutionRow.self)
        executions.add("(orderID = ? OR parentOrderID = ?)", .id(orderID), .id(orderID))
        // A route is told within its parent's line; a member has its own line.
        let root = order.kind == .route ? order.parentOrderID : orderID
        var events = RowQuery(LifeEventRow.self)
        var decisions = RowQuery(DecisionRow.self)
        events.add("rootOrderID = ?", .id(root))
        decisions.add("rootOrderID = ?", .id(root))
        if order.kind == .route {
            events.add("orderID = ?", .id(orderID))
            decisions.add("orderID = ?", .id(orderID))
        }
        return OrderLife(
            order: order, parent: parent,
            children: try children.fetch(db, orderedBy: "orderID", limit: lifeRowsMax),
            executions: try executions.fetch(
                db, orderedBy: "sequence, ordinal", limit: lifeRowsMax),
            lifeEvents: try events.fetch(db, orderedBy: "sequence, ordinal", limit: lifeRowsMax),
            decisions: try decisions.fetch(
                db, orderedBy: "sequence, ordinal", limit: lifeRowsMax))
    }

    private static func fetchOrder(_ orderID: UInt64, _ db: Database) throws -> OrderRow? {
        var query = RowQuery(OrderRow.self)
        query.add("orderID = ?", .id(orderID))
        return try query.fetch(db, orderedBy: "orderID", limit: 1).first
    }
}
