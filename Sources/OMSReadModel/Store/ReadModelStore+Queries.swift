internal import GRDB
import OMSTypes

extension ReadModelStore {
    /// Orders, newest first.
    public func orders(_ filter: OrderFilter) throws -> ReadModelAnswer<[OrderRow]> {
        var query = RowQuery(OrderRow.self)
        query.match("symbol", filter.symbol)
        query.match("account", filter.account)
        query.match("clOrdID", filter.clOrdID)
        query.match("kind", filter.kind?.rawValue)
        if let status = filter.ordStatus { query.add("ordStatus = ?", .code(status)) }
        if let parent = filter.parentOrderID { query.add("parentOrderID = ?", .id(parent)) }
        if filter.isOpen { query.add("isOpen = 1") }
        if let before = filter.before { query.add("orderID < ?", .id(before)) }
        return try answer(query, orderedBy: "orderID DESC", limit: filter.limit)
    }

    /// Executions, newest first.
    public func executions(_ filter: ExecutionFilter) throws -> ReadModelAnswer<[ExecutionRow]> {
        var query = RowQuery(ExecutionRow.self)
        query.match("symbol", filter.symbol)
        query.match("account", filter.account)
        query.match("kind", filter.kind?.rawValue)
        if let order = filter.orderID { query.add("orderID = ?", .id(order)) }
        if let type = filter.execType { query.add("execType = ?", .code(type)) }
        if let before = filter.before {
            query.add(
                "(sequence, ordinal) < (?, ?)", .id(before.sequence),
                .integer(Int64(before.ordinal)))
        }
        return try answer(query, orderedBy: "sequence DESC, ordinal DESC", limit: filter.limit)
    }

    /// Positions by account and symbol.
    public func positions(
        account: String?, symbol: String?, limit: Int
    ) throws -> ReadModelAnswer<[PositionRow]> {
        var query = RowQuery(PositionRow.self)
        query.match("account", account)
        query.match("symbol", symbol)
        return try answer(query, orderedBy: "account, symbol", limit: limit)
    }

    /// Blocks, newest first.
    public func blocks(limit: Int) throws -> ReadModelAnswer<[BlockRow]> {
        try answer(RowQuery(BlockRow.self), orderedBy: "orderID DESC", limit: limit)
    }

    /// Allocations, newest first.
    public func allocations(
        account: String?, blockOrderID: UInt64?, limit: Int
    ) throws -> ReadModelAnswer<[AllocationRow]> {
        var query = RowQuery(AllocationRow.self)
        query.match("account", account)
        if let block = blockOrderID { query.add("blockOrderID = ?", .id(block)) }
        return try answer(query, orderedBy: "sequence DESC, allocID", limit: limit)
    }

    /// Confirmations, newest first.
    public func confirmations(
        account: String?, matchStatus: ConfirmationMatch?, limit: Int
    ) throws -> ReadModelAnswer<[ConfirmationRow]> {
        var query = RowQuery(ConfirmationRow.self)
        query.match("account", account)
        query.match("matchStatus", matchStatus?.rawValue)
        return try answer(query, orderedBy: "sequence DESC, confirmID", limit: limit)
    }

    /// Settlement instructions, newest first.
    public func settlements(
        account: String?, limit: Int
    ) throws -> ReadModelAnswer<[SettlementRow]> {
        var query = RowQuery(SettlementRow.self)
        query.match("account", account)
        return try answer(query, orderedBy: "sequence DESC, settlInstID", limit: limit)
    }

    /// Anomalies, newest first.
    public func anomalies(
        before: JournalPlace?, limit: Int
    ) throws -> ReadModelAnswer<[AnomalyRow]> {
        var query = RowQuery(AnomalyRow.self)
        if let before {
            query.add(
                "(sequence, ordinal) < (?, ?)", .id(before.sequence),
                .integer(Int64(before.ordinal)))
        }
        return try answer(query, orderedBy: "sequence DESC, ordinal DESC", limit: limit)
    }

    /// Venues by name.
    public func venues() throws -> ReadModelAnswer<[VenueRow]> {
        try answer(RowQuery(VenueRow.self), orderedBy: "venue", limit: 1000)
    }

    private func answer<Stored: ReadModelRow>(
        _ query: RowQuery<Stored>, orderedBy order: String, limit: Int
    ) throws -> ReadModelAnswer<[Stored]> {
        try pool.read { db in
            ReadModelAnswer(
                position: try Self.position(in: db),
                rows: try query.fetch(db, orderedBy: order, limit: limit))
        }
    }
}
