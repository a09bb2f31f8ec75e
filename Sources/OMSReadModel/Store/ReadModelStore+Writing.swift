internal import GRDB
internal import GRDBSQLite
import OMSTypes

extension ReadModelStore {
    static func write(_ batch: ReadModelBatch, into db: Database) throws {
        try write(batch.orders, into: db)
        try write(batch.executions, into: db)
        try write(batch.positions, into: db)
        try write(batch.blocks, into: db)
        try write(batch.allocations, into: db)
        try write(batch.confirmations, into: db)
        try write(batch.settlements, into: db)
        try write(batch.lifeEvents, into: db)
        try write(batch.decisions, into: db)
        try write(batch.anomalies, into: db)
        try write(batch.venues, into: db)
        try write(position: batch.position, into: db)
    }

    private static func write<Stored: ReadModelRow>(_ rows: [Stored], into db: Database) throws {
        guard !rows.isEmpty else { return }
        let statement = try db.cachedStatement(sql: Stored.upsertSQL).sqliteStatement
        for row in rows { try execute(statement, row.values) }
    }

    static func write(position: ReadModelPosition, into db: Database) throws {
        let statement = try db.cachedStatement(
            sql: "UPDATE journalPosition SET sequence = ?, time = ?, head = ? WHERE id = 1")
        try execute(
            statement.sqliteStatement,
            [
                .id(position.sequence), .integer(position.time.nanoseconds),
                .text(position.head),
            ])
    }

    private static func execute(_ statement: SQLiteStatement, _ values: [ColumnValue]) throws {
        defer { sqlite3_reset(statement) }
        var column: Int32 = 0
        var code = SQLITE_OK
        for value in values where code == SQLITE_OK {
            column += 1
            switch value {
            case .integer(let number): code = sqlite3_bind_int64(statement, column, number)
            case .text(var text):
                code = text.withUTF8 { bytes in
                    // An empty text has no address, and SQLite takes that for NULL.
                    guard let start = bytes.baseAddress else {
                        return sqlite3_bind_text(statement, column, "", 0, copied)
                    }
                    return start.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
                        sqlite3_bind_text(statement, column, $0, Int32(bytes.count), copied)
                    }
                }
            }
        }
        if code == SQLITE_OK { code = sqlite3_step(statement) }
        guard code == SQLITE_DONE else {
            let message = sqlite3_db_handle(statement).flatMap { sqlite3_errmsg($0) }
            throw DatabaseError(
                resultCode: ResultCode(rawValue: code), message: message.map { String(cString: $0) }
            )
        }
    }

    /// SQLITE_TRANSIENT: SQLite keeps a copy of its own.
    private static var copied: sqlite3_destructor_type {
        unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    }
}
