import OMSTypes

/// Why a file is not taken: nothing of it is used.
public struct FileRefusal: Error, Equatable, Sendable, CustomStringConvertible {
    /// From 1.
    public var line: Int
    public var problem: String
    public var remedy: String

    init(_ line: Int, _ problem: String, _ remedy: String) {
        self.line = line
        self.problem = problem
        self.remedy = remedy
    }

    /// Behind the file's name: `:3: what is wrong; what would be right`.
    public var description: String { ":\(line): \(problem); \(remedy)" }
}

/// Comma-separated rows with a head that names the columns, in any order. Quotes are not taken:
/// nothing in these files holds a comma.
struct TableFile {
    /// The places of the wanted columns in a row; `nil` where an optional one is not there.
    private let places: [Int?]
    private let columns: [String]
    private(set) var rows: [Row] = []

    struct Row {
        /// In the file, from 1.
        var line: Int
        var cells: [Substring]
    }

    /// - Parameter optional: columns that may be left out.
    static func read(_ text: String, columns: [String], optional: [String])
        -> Result<TableFile, FileRefusal>
    {
        // A carriage return and a line feed are one character.
        let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
        let example = (columns + optional).joined(separator: ",")
        guard let head = lines.first, !head.isEmpty else {
            return .failure(FileRefusal(1, "the file is empty", "begin it with \(example)"))
        }
        let names = head.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        for (place, name) in names.enumerated() {
            guard (columns + optional).contains(name) else {
                return .failure(
                    FileRefusal(1, "no column is called \(name)", "the head is \(example)"))
            }
            guard !names[..<place].contains(name) else {
                return .failure(FileRefusal(1, "the column \(name) stands twice", "keep one"))
            }
        }
        if let missing = columns.first(where: { !names.contains($0) }) {
            return .failure(
                FileRefusal(1, "the column \(missing) is missing", "the head is \(example)"))
        }
        let all = columns + optional
        var file = TableFile(places: all.map { names.firstIndex(of: $0) }, columns: all)
        for (index, line) in lines.enumerated().dropFirst() where !line.isEmpty {
            guard !line.contains("\"") else {
                return .failure(
                    FileRefusal(index + 1, "quotes are not taken", "write the cells as they are"))
            }
            let cells = line.split(separator: ",", omittingEmptySubsequences: false)
            guard cells.count == names.count else {
                return .failure(
                    FileRefusal(
                        index + 1, "\(cells.count) cells, but the head has \(names.count)",
                        "write one for each of \(names.joined(separator: ","))"))
            }
            file.rows.append(Row(line: index + 1, cells: cells))
        }
        return .success(file)
    }

    /// The text of a column; empty where an optional column is not there.
    func cell(_ row: Row, _ column: String) -> String {
        guard let index = columns.firstIndex(of: column), let place = places[index] else {
            return ""
        }
        return String(row.cells[place])
    }

    /// A name of at most 64 bytes that is not empty.
    func name(_ row: Row, _ column: String) -> Result<Text64, FileRefusal> {
        let text = cell(row, column)
        guard !text.isEmpty, let name = Text64(text) else {
            return .failure(
                FileRefusal(
                    row.line, "\(column) is \(text.isEmpty ? "empty" : "longer than 64 bytes")",
                    "write its name in 1 to 64 bytes"))
        }
        return .success(name)
    }

    /// A decimal with at most eight places, in units of 10⁻⁸.
    func decimal(_ row: Row, _ column: String, isPositive: Bool) -> Result<Int64, FileRefusal> {
        let text = cell(row, column)
        guard case .success(let units) = DecimalText.parse(text), !isPositive || units > 0 else {
            return .failure(
                FileRefusal(
                    row.line, "\(column) is \(text.isEmpty ? "empty" : text)",
                    isPositive
                        ? "write a decimal above 0, such as 100 or 10.25"
                        : "write a decimal, such as 100 or -40.5"))
        }
        return .success(units)
    }
}
