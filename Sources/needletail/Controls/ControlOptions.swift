import ArgumentParser
import OMSControls
import OMSJournal
import OMSTypes

/// Where a command of the controls reads from, and how it answers.
struct ControlOptions: ParsableArguments {
    @Option(help: "Data folder, or the journal's folder in it.")
    var data: String = "data/needletail"

    @Flag(help: "One JSON object instead.")
    var json = false

    func open() throws -> any JournalStorage { try JournalCommand.Folder.storage(data) }

    /// A day in UTC; `nil` where none is given.
    static func day(_ text: String?, _ option: String) throws -> CalendarDate? {
        guard let text else { return nil }
        guard let day = CalendarDate(text) else {
            throw CommandFailure.usage("\(option) is \(text); write a day as 2026-11-30")
        }
        return day
    }

    /// A file of rows; a bad one changes nothing.
    static func rows<Row>(
        _ path: String, _ parse: (String) -> Result<[Row], FileRefusal>
    ) throws -> [Row] {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            throw CommandFailure.usage("cannot read \(path) as UTF-8 text")
        }
        switch parse(text) {
        case .success(let rows): return rows
        case .failure(let refusal): throw CommandFailure.usage(path + refusal.description)
        }
    }
}

/// Columns as wide as their widest cell.
enum TextTable {
    static func lines(_ head: [String], _ rows: [[String]]) -> [String] {
        guard !rows.isEmpty else { return [] }
        let widths = head.indices.map { column in
            ([head] + rows).map { $0[column].count }.max() ?? 0
        }
        return ([head] + rows).map { cells in
            var line = zip(cells, widths).map { $0.padding($1) }.joined(separator: "  ")
            while line.hasSuffix(" ") { line.removeLast() }
            return line
        }
    }
}
