import OMSEngine
import OMSJournal
import OMSTypes

/// Counts of a journal, by domain and kind of event.
enum JournalStatistics {
    static func lines(_ storage: any JournalStorage) throws -> [String] {
        var reader = JournalReader(storage: storage)
        var frames: UInt64 = 0
        var sections = [Int](repeating: 0, count: FrameSection.allCases.count)
        var messages = 0
        var events: [String: Int] = [:]
        var first: Timestamp?
        var last: Timestamp?
        while let frame = try reader.next() {
            frames += 1
            first = first ?? frame.timestamp
            last = frame.timestamp
            for section in FrameSection.allCases {
                sections[Int(section.rawValue)] += frame.section(section).count
            }
            for _ in frame.outboundEntries { messages += 1 }
            var bytes = ByteReader(frame.events)
            while !bytes.isAtEnd {
                events[EventWords.kind(try EngineEvent(from: &bytes)), default: 0] += 1
            }
        }
        var result = ["frames    \(frames)", "messages  \(messages) sent"]
        if let first, let last { result.append("time      \(first.iso8601) to \(last.iso8601)") }
        for section in FrameSection.allCases {
            result.append(
                "bytes     \(sections[Int(section.rawValue)]) in \(section)")
        }
        for (kind, count) in events.sorted(by: { ($0.value, $1.key) > ($1.value, $0.key) }) {
            result.append("event     \(count) \(kind)")
        }
        return result
    }
}
