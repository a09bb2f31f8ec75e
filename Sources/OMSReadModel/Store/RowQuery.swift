internal import GRDB

/// A select over one table, built condition by condition. Values are always bound.
struct RowQuery<Stored: ReadModelRow> {
    private var conditions: [String] = []
    private var arguments: [ColumnValue] = []

    init(_ row: Stored.Type) {}

    mutating func add(_ condition: String, _ values: ColumnValue...) {
        conditions.append(condition)
        arguments.append(contentsOf: values)
    }

    /// Adds equality where there is a value.
    mutating func match(_ column: String, _ value: String?) {
        guard let value else { return }
        add("\(column) = ?", .text(value))
    }

    func fetch(_ db: Database, orderedBy order: String, limit: Int) throws -> [Stored] {
        let filter = conditions.isEmpty ? "" : " WHERE " + conditions.joined(separator: " AND ")
        let statement = try db.cachedStatement(
            sql: "SELECT \(Stored.columns.joined(separator: ", ")) FROM \(Stored.table)"
                + "\(filter) ORDER BY \(order) LIMIT ?")
        let all = arguments + [.integer(Int64(limit))]
        let rows = try Row.fetchCursor(statement, arguments: StatementArguments(all.map(\.stored)))
        var result: [Stored] = []
        while let row = try rows.next() { result.append(try Stored(row: row)) }
        return result
    }
}
