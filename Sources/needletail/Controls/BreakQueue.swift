import Foundation
import Glibc
import HTTPGateway
import OMSTypes

/// The breaks that were found and what people did about them: `controls/breaks.jsonl` in a data
/// folder, one JSON object a line, only ever appended to.
///
/// A line is a break as it was found, or what became of one (`by`, `reason`, `stateTime`); the last
/// line of a break says how it stands. Several processes may append: each holds the file's lock
/// while it does.
struct BreakQueue: Sendable {
    let path: String

    /// - Parameter data: the data folder, or the journal's folder in it.
    init(data: String) { path = DrillFile.folder(data) + "/breaks.jsonl" }

    /// What becomes of a break, as a line.
    private struct Decision: Codable {
        var id: String
        var state: BreakRow.State
        var by: String
        var reason: String
        var stateTime: String
    }

    /// Every break with its state, in the order in which they were found; none without the file.
    func load() throws -> [BreakRow] {
        guard FileManager.default.fileExists(atPath: path) else { return [] }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw CommandFailure.machine("cannot read \(path)")
        }
        var rows: [BreakRow] = []
        var places: [String: Int] = [:]
        let decoder = JSONDecoder()
        // A line without an end was cut off while it was written: nobody was told that it is there.
        let whole = data.prefix(upTo: data.lastIndex(of: 0x0A).map { $0 + 1 } ?? data.startIndex)
        for (number, line) in whole.split(separator: 0x0A).enumerated() {
            if let row = try? decoder.decode(BreakRow.self, from: line) {
                guard places[row.id] == nil else { continue }
                places[row.id] = rows.count
                rows.append(row)
            } else if let decision = try? decoder.decode(Decision.self, from: line),
                let place = places[decision.id]
            {
                rows[place].state = decision.state
                rows[place].by = decision.by
                rows[place].reason = decision.reason
                rows[place].stateTime = decision.stateTime
            } else {
                throw CommandFailure.machine(
                    "\(path):\(number + 1) is no break; take the line out")
            }
        }
        return rows
    }

    /// Appends what is not there yet; a break that is there, open, and was found closed now, is
    /// closed. The value: everything that is in the queue then.
    @discardableResult
    func add(_ found: [BreakRow], at time: Timestamp) throws -> [BreakRow] {
        guard !found.isEmpty else { return try load() }
        return try locked {
            var known: [String: BreakRow] = [:]
            for row in try load() { known[row.id] = row }
            var lines: [any Encodable] = []
            for row in found {
                guard let before = known[row.id] else {
                    known[row.id] = row
                    lines.append(row)
                    continue
                }
                guard row.state == .closed, before.state == .open else { continue }
                lines.append(
                    Decision(
                        id: row.id, state: .closed, by: "", reason: "both sides have it now",
                        stateTime: time.iso8601))
            }
            try append(lines)
            return try load()
        }
    }

    /// Somebody explains or closes a break; `false` = there is none of that name.
    func decide(
        _ id: String, _ state: BreakRow.State, by: String, reason: String, at time: Timestamp
    ) throws -> Bool {
        try locked {
            guard try load().contains(where: { $0.id == id }) else { return false }
            try append([
                Decision(id: id, state: state, by: by, reason: reason, stateTime: time.iso8601)
            ])
            return true
        }
    }

    /// Runs `body` while no other process appends.
    private func locked<R>(_ body: () throws -> R) throws -> R {
        let folder = (path as NSString).deletingLastPathComponent
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw CommandFailure.machine("cannot write \(folder): \(error.localizedDescription)")
        }
        let file = open(path + ".lock", O_CREAT | O_RDWR | O_CLOEXEC, 0o644)
        guard file >= 0 else { throw CommandFailure.machine("cannot write \(path).lock") }
        defer { close(file) }
        guard flock(file, LOCK_EX) == 0 else {
            throw CommandFailure.machine("cannot lock \(path).lock")
        }
        return try body()
    }

    /// The lines are on the disk when it returns.
    private func append(_ lines: [any Encodable]) throws {
        guard !lines.isEmpty else { return }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var data = Data()
        for line in lines {
            data += try encoder.encode(line)
            data.append(0x0A)
        }
        let file = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o644)
        guard file >= 0 else { throw CommandFailure.machine("cannot write \(path)") }
        defer { close(file) }
        // What a crash cut off is written over.
        let old = FileManager.default.contents(atPath: path) ?? Data()
        let end = old.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        guard ftruncate(file, end) == 0, lseek(file, end, SEEK_SET) == end else {
            throw CommandFailure.machine("cannot write \(path)")
        }
        let written = data.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
        guard written == data.count, fdatasync(file) == 0 else {
            throw CommandFailure.machine("cannot write \(path): the disk may be full")
        }
    }
}
