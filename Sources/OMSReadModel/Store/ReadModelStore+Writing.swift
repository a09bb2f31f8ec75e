internal import GRDB
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
        let statement = try db.cachedStatement(sql: Stored.upsertSQL)
        for row in rows {
            statement.setUncheckedArguments(StatementArguments(row.values))
            try statement.execute()
        }
    }

    static func write(position: ReadModelPosition, into db: Database) throws {
        let statement = try db.cachedStatement(
            sql: "UPDATE journalPosition SET sequence = ?, time = ?, head = ? WHERE id = 1")
        let values: [DatabaseValue] = [
            .id(position.sequence), .integer(position.time.nanoseconds),
            .text(position.head),
        ]
        statement.setUncheckedArguments(StatementArguments(values))
        try statement.execute()
    }
}
