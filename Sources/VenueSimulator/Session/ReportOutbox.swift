import OMSTypes

/// Reports that wait for their time. A session keeps its order: what is held back holds back all
/// that follows.
struct ReportOutbox: Sendable {
    struct Entry: Equatable, Sendable {
        var report: VenueReport
        var due: Timestamp
        var isRepeated: Bool
    }

    private var entries: [Entry] = []
    private var head = 0

    var isEmpty: Bool { head == entries.count }

    /// When the first one may leave.
    var dueNext: Timestamp? { isEmpty ? nil : entries[head].due }

    mutating func append(_ report: VenueReport, due: Timestamp, isRepeated: Bool = false) {
        entries.append(Entry(report: report, due: due, isRepeated: isRepeated))
    }

    /// Takes the first report if its time has come.
    mutating func next(at now: Timestamp) -> Entry? {
        guard let due = dueNext, due <= now else { return nil }
        let entry = entries[head]
        head += 1
        if isEmpty {
            entries.removeAll(keepingCapacity: true)
            head = 0
        }
        return entry
    }
}
