internal import GRDB

/// The tables. Each is a projection: a change is a new migration that drops and makes again what
/// it changes and sets the position to the start, and the fold fills it from the journal.
enum ReadModelSchema {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1") { db in
            for statement in version1 { try db.execute(sql: statement) }
        }
        // Post-trade of every product: what bonds and currencies settle.
        migrator.registerMigration("2") { db in
            for statement in version2 { try db.execute(sql: statement) }
        }
        return migrator
    }

    /// Every table that holds rows of the projection.
    static let tables = [
        OrderRow.table, ExecutionRow.table, PositionRow.table, BlockRow.table,
        AllocationRow.table, ConfirmationRow.table, SettlementRow.table, LifeEventRow.table,
        DecisionRow.table, AnomalyRow.table, VenueRow.table,
    ]

    private static let version1 = [
        """
        CREATE TABLE journalPosition (
            id INTEGER PRIMARY KEY CHECK (id = 1), sequence INTEGER NOT NULL,
            time INTEGER NOT NULL, head TEXT NOT NULL)
        """,
        "INSERT INTO journalPosition VALUES (1, 0, 0, '')",
        table(OrderRow.self, key: ["orderID"]),
        "CREATE INDEX ordersByParent ON orders (parentOrderID)",
        "CREATE INDEX ordersByClOrdID ON orders (clOrdID)",
        "CREATE INDEX ordersOpen ON orders (isOpen, orderID)",
        table(ExecutionRow.self, key: ["sequence", "ordinal"]),
        "CREATE INDEX executionsByOrder ON executions (orderID)",
        "CREATE INDEX executionsByParent ON executions (parentOrderID)",
        table(PositionRow.self, key: ["account", "symbol"]),
        table(BlockRow.self, key: ["orderID"]),
        table(AllocationRow.self, key: ["allocID"]),
        table(ConfirmationRow.self, key: ["confirmID"]),
        table(SettlementRow.self, key: ["settlInstID"]),
        table(LifeEventRow.self, key: ["rootOrderID", "sequence", "ordinal"]),
        table(DecisionRow.self, key: ["rootOrderID", "sequence", "ordinal"]),
        table(AnomalyRow.self, key: ["sequence", "ordinal"]),
        table(VenueRow.self, key: ["venue"]),
    ]

    private static let version2 = [
        "DROP TABLE \(AllocationRow.table)", "DROP TABLE \(SettlementRow.table)",
        table(AllocationRow.self, key: ["allocID"]),
        table(SettlementRow.self, key: ["settlInstID"]),
        "UPDATE journalPosition SET sequence = 0, time = 0, head = ''",
    ]

    /// Columns without a declared type keep whatever is stored, so integers stay integers.
    private static func table<Stored: ReadModelRow>(_ row: Stored.Type, key: [String]) -> String {
        let columns = Stored.columns.map { "\($0) NOT NULL" }
        let integerKey = key.count == 1 && ["orderID"].contains(key[0])
        let all = columns.map { column in
            integerKey && column.hasPrefix("\(key[0]) ") ? "\(key[0]) INTEGER PRIMARY KEY" : column
        }
        let primary = integerKey ? "" : ", PRIMARY KEY (\(key.joined(separator: ", ")))"
        let suffix = integerKey ? "" : " WITHOUT ROWID"
        return "CREATE TABLE \(Stored.table) (\(all.joined(separator: ", "))\(primary))\(suffix)"
    }
}
