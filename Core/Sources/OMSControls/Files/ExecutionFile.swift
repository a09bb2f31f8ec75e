import OMSTypes

/// Executions as a venue's drop copy has them: `time,venue,execID,symbol,side,quantity,price`.
public enum ExecutionFile {
    public static let columns = [
        "time", "venue", "execID", "symbol", "side", "quantity", "price",
    ]

    /// A row; venues are still names.
    public struct Row: Equatable, Sendable {
        /// In the file, from 1.
        public var line: Int
        public var time: Timestamp
        public var venue: Text64
        public var execID: Text64
        public var version: BreakVersion
    }

    public static func parse(_ text: String) -> Result<[Row], FileRefusal> {
        TableFile.read(text, columns: columns, optional: []).flatMap { file in
            var result: [Row] = []
            for row in file.rows {
                switch parse(row, file) {
                case .failure(let refusal): return .failure(refusal)
                case .success(let row): result.append(row)
                }
            }
            return .success(result)
        }
    }

    private static func parse(_ row: TableFile.Row, _ file: TableFile)
        -> Result<Row, FileRefusal>
    {
        let text = file.cell(row, "time")
        guard let time = InstantText.parse(text) else {
            return .failure(
                FileRefusal(
                    row.line, "time is \(text.isEmpty ? "empty" : text)",
                    "write it in UTC, such as 2026-11-30T14:30:00.250Z"))
        }
        let letter = Array(file.cell(row, "side").utf8)
        guard letter.count == 1, let side = Side(rawValue: letter[0]) else {
            return .failure(
                FileRefusal(
                    row.line, "side is \(file.cell(row, "side"))",
                    "write Side (54) as FIX's character: 1 buy, 2 sell, 5 sell short, 6 exempt"))
        }
        return names(row, file).flatMap { names in
            file.decimal(row, "quantity", isPositive: true).flatMap { quantity in
                file.decimal(row, "price", isPositive: false).map { price in
                    Row(
                        line: row.line, time: time, venue: names.venue, execID: names.execID,
                        version: BreakVersion(
                            symbol: names.symbol, side: side.rawValue,
                            quantity: Quantity(units: quantity), price: Price(units: price)))
                }
            }
        }
    }

    private struct Names {
        var venue: Text64
        var execID: Text64
        var symbol: Symbol
    }

    private static func names(_ row: TableFile.Row, _ file: TableFile)
        -> Result<Names, FileRefusal>
    {
        file.name(row, "venue").flatMap { venue in
            file.name(row, "execID").flatMap { execID in
                file.name(row, "symbol").map {
                    Names(venue: venue, execID: execID, symbol: $0)
                }
            }
        }
    }
}
