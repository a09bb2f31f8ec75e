import OMSTypes

/// The names of files in a journal directory.
public enum SegmentName {
    /// Prepared beforehand and renamed when the writer needs a segment.
    public static let spare = "spare.seg"
    /// Prepared beforehand for a full disk.
    public static let emergency = "emergency.seg"
    static let prefix = "journal-"
    static let suffix = ".seg"

    /// `journal-00000000000000000001.seg`.
    public static func segment(first sequence: SequenceNumber) -> String {
        prefix + padded(sequence) + suffix
    }

    /// Where recovery keeps what it cut: `quarantine-<sequence>-<n>.tail`.
    static func quarantine(first sequence: SequenceNumber, attempt: Int) -> String {
        "quarantine-\(padded(sequence))-\(attempt).tail"
    }

    /// The first sequence number of a segment's name; `nil` for any other name.
    public static func firstSequence(_ name: String) -> SequenceNumber? {
        guard name.hasPrefix(prefix), name.hasSuffix(suffix) else { return nil }
        let digits = name.dropFirst(prefix.count).dropLast(suffix.count)
        guard digits.utf8.count == 20, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) })
        else { return nil }
        return SequenceNumber(digits)
    }

    /// Whether it is the name of a segment of the journal.
    public static func isSegment(_ name: String) -> Bool { firstSequence(name) != nil }

    /// Looks like a part of the journal but is none: a renamed or copied segment.
    static func isForeign(_ name: String) -> Bool {
        guard name.hasPrefix(prefix) || name.hasSuffix(suffix) else { return false }
        return name != spare && name != emergency && firstSequence(name) == nil
    }

    static func padded(_ sequence: SequenceNumber) -> String {
        let text = String(sequence)
        return String(repeating: "0", count: 20 - text.count) + text
    }
}
