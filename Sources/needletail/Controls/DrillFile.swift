import Foundation
import OMSTypes

/// Reports of drills in a data folder: `controls/drill-DAY.json`, the day's last one.
struct DrillFile {
    var name: String
    /// ISO 8601.
    var time: String
    var isPassed: Bool
    var through: SequenceNumber

    /// As the daily report tells of it.
    var summary: String {
        "\(time): \(isPassed ? "passed" : "NOT passed"), on the State after frame \(through) "
            + "(\(name))"
    }

    private struct Content: Decodable {
        var time: String
        var isPassed: Bool
        var through: SequenceNumber
    }

    /// The journal's folder may have been named in place of the data folder.
    static func folder(_ data: String) -> String {
        let isData = FileManager.default.fileExists(atPath: data + "/journal")
        return (isData ? data : data + "/..") + "/controls"
    }

    /// Writes a report; the value is the file's path.
    static func write(_ text: String, data: String, day: CalendarDate, out: String?) throws
        -> String
    {
        let folder = folder(data)
        let path = out ?? "\(folder)/drill-\(day.iso8601).json"
        do {
            if out == nil {
                try FileManager.default.createDirectory(
                    atPath: folder, withIntermediateDirectories: true)
            }
            try (text + "\n").write(toFile: path, atomically: true, encoding: .utf8)
        } catch {
            throw CommandFailure.machine("cannot write \(path): \(error.localizedDescription)")
        }
        return path
    }

    /// The last report of a day or of one before it; `nil` when there is none that can be read.
    static func newest(data: String, through day: CalendarDate) -> DrillFile? {
        let folder = folder(data)
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        let wanted = names.filter { name in
            guard name.hasPrefix("drill-"), name.hasSuffix(".json") else { return false }
            let date = CalendarDate(String(name.dropFirst(6).dropLast(5)))
            return date.map { $0 <= day } ?? false
        }
        guard let name = wanted.max(),
            let bytes = FileManager.default.contents(atPath: folder + "/" + name),
            let content = try? JSONDecoder().decode(Content.self, from: bytes)
        else { return nil }
        return DrillFile(
            name: name, time: content.time, isPassed: content.isPassed, through: content.through)
    }
}
