import OMSTypes

/// Reports that wait for their time. A session keeps its order: what is held back holds back all
/// that follows.
struct ReportOutbox: Sendable {
    struct Entry: Equatable, Sendable {
        var report: VenueReport
        var due: Timestamp
        var isRepeated: Bool
        /// Its number is used up, and nothing is sent.
        var isLost = false
        /// The next report goes first.
        var yields = false
    }

    private var entries: [Entry] = []
    private var head = 0

    var isEmpty: Bool { head == entries.count }

    /// When the first one may leave.
    var dueNext: Timestamp? { isEmpty ? nil : entries[head].due }

    mutating func append(
        _ report: VenueReport, due: Timestamp, isRepeated: Bool = false, isLost: Bool = false,
        yields: Bool = false
    ) {
        var entry = Entry(
            report: report, due: due, isRepeated: isRepeated, isLost: isLost, yields: yields)
        guard !isEmpty, let last = entries.last, last.yields else { return entries.append(entry) }
        // The one that gave way leaves with this one, behind it.
        entries[entries.count - 1].yields = false
        entries[entries.count - 1].due = min(last.due, due)
        entry.due = min(last.due, due)
        entries.insert(entry, at: entries.count - 1)
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
