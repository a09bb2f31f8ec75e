internal import GRDB
import OMSTypes

extension ReadModelStore {
    /// Opens the database; one that is damaged or of another release is deleted and made anew.
    static func open(path: String) throws -> DatabasePool {
        if let pool = try? openMigrated(path: path) { return pool }
        try delete(path: path)
        return try openMigrated(path: path)
    }

    private static func openMigrated(path: String) throws -> DatabasePool {
        var configuration = Configuration()
        configuration.label = "readmodel"
        configuration.maximumReaderCount = 4
        configuration.busyMode = .timeout(2)
        configuration.prepareDatabase { db in
            // The journal is the truth: what a power cut takes is folded again.
            try db.execute(sql: "PRAGMA synchronous = OFF")
        }
        let pool = try DatabasePool(path: path, configuration: configuration)
        let migrator = ReadModelSchema.migrator
        let isForeign = try pool.read { db in try migrator.hasBeenSuperseded(db) }
        guard !isForeign else { throw ReadModelOfAnotherRelease() }
        try migrator.migrate(pool)
        return pool
    }

    static func readPosition(_ pool: DatabasePool) throws -> ReadModelPosition {
        try pool.read { db in try position(in: db) }
    }

    /// The position that belongs to the rows that `db` shows.
    static func position(in db: Database) throws -> ReadModelPosition {
        guard
            let row = try Row.fetchOne(
                db, sql: "SELECT sequence, time, head FROM journalPosition WHERE id = 1")
        else { return .start }
        return ReadModelPosition(
            sequence: row.id("sequence"), time: Timestamp(nanoseconds: row["time"]),
            head: row["head"])
    }
}

/// A newer release made the database.
struct ReadModelOfAnotherRelease: Error {}
