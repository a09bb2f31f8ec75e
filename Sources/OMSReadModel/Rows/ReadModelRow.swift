internal import GRDB
import OMSTypes

/// A plain row of one table. `values` follows `columns`.
protocol ReadModelRow: Sendable {
    static var table: String { get }
    static var columns: [String] { get }
    var values: [ColumnValue] { get }
    init(row: Row) throws
}

extension ReadModelRow {
    /// Inserts the row or takes the place of the one with the same primary key.
    static var upsertSQL: String {
        let marks = Array(repeating: "?", count: columns.count).joined(separator: ", ")
        return "INSERT OR REPLACE INTO \(table) (\(columns.joined(separator: ", ")))"
            + " VALUES (\(marks))"
    }
}

/// A column holds what this release does not know: the database is another release's.
struct UnknownColumnValue: Error, CustomStringConvertible {
    var column: String
    var value: String
    var description: String {
        "read model: column \(column) holds \(value), which this release does not know; "
            + "delete the read model, it is rebuilt from the journal"
    }
}

/// What a column holds. Rows are written by the hundred thousand, and a column of GRDB's own type
/// costs more to bind than SQLite takes to store it.
enum ColumnValue {
    case integer(Int64)
    case text(String)

    /// Identifiers and sequence numbers, bit for bit.
    static func id(_ value: UInt64) -> ColumnValue { .integer(Int64(bitPattern: value)) }
    /// A FIX code by its character.
    static func code(_ value: some RawRepresentable<UInt8>) -> ColumnValue {
        .integer(Int64(value.rawValue))
    }

    /// The same as an argument of a query.
    var stored: DatabaseValue {
        switch self {
        case .integer(let number): number.databaseValue
        case .text(let text): text.databaseValue
        }
    }
}

extension Row {
    func id(_ column: String) -> UInt64 { UInt64(bitPattern: self[column] as Int64) }

    func code<Code: RawRepresentable<UInt8>>(_ column: String) throws -> Code {
        let raw: Int64 = self[column]
        guard let byte = UInt8(exactly: raw), let code = Code(rawValue: byte) else {
            throw UnknownColumnValue(column: column, value: String(raw))
        }
        return code
    }

    func word<Word: RawRepresentable<String>>(_ column: String) throws -> Word {
        let raw: String = self[column]
        guard let word = Word(rawValue: raw) else {
            throw UnknownColumnValue(column: column, value: raw)
        }
        return word
    }
}
