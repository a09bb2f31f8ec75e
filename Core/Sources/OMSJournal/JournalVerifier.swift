import OMSTypes

/// Checks a whole journal and changes nothing: `needletail journal verify`.
public enum JournalVerifier {
    /// The report of a journal; damage is part of the report, not thrown.
    public static func verify(storage: any JournalStorage, hasher: any BatchHasher)
        -> VerificationReport
    {
        var scan = JournalScan(storage: storage, hasher: hasher, frameVersionKnown: nil)
        var damage: JournalError?
        do throws(JournalError) { try scan.run() } catch { damage = error }
        let result = scan.result
        return VerificationReport(
            segments: result.segmentNames.count, batches: result.batches, frames: result.frames,
            firstSequence: result.frames > 0 ? 1 : 0,
            lastSequence: result.position.nextSequence - 1,
            firstTimestamp: result.firstTimestamp,
            lastTimestamp: result.frames > 0 ? result.position.lastTimestamp : nil,
            durableThrough: result.durableThrough, chainHead: result.position.chain,
            closedCleanly: result.position.closedCleanly && result.tail == nil && damage == nil,
            damage: damage,
            incompleteEnd: result.tail.map { "\($0.file): \($0.finding)" },
            abandoned: result.abandoned)
    }
}

/// What the verifier found.
public struct VerificationReport: Equatable, Sendable, CustomStringConvertible {
    public var segments: Int
    public var batches: UInt64
    public var frames: UInt64
    /// 0 for a journal without frames.
    public var firstSequence: SequenceNumber
    public var lastSequence: SequenceNumber
    public var firstTimestamp: Timestamp?
    public var lastTimestamp: Timestamp?
    /// What later batches prove to have been durable.
    public var durableThrough: SequenceNumber
    /// SHA-256 chain over all valid batches.
    public var chainHead: Hash256
    /// The last batch is a closing record.
    public var closedCleanly: Bool
    /// Why this journal must not be started from; the figures end before it.
    public var damage: JournalError?
    /// What recovery would cut; or, of a running system, what is being written just now.
    public var incompleteEnd: String?
    public var abandoned: [String]

    /// No damage; an incomplete end is none.
    public var isIntact: Bool { damage == nil }

    public var description: String {
        var lines = [
            "segments \(segments), batches \(batches), frames \(frames)",
            "sequence \(firstSequence) to \(lastSequence), proven durable through "
                + "\(durableThrough)",
            "time \(firstTimestamp?.iso8601 ?? "-") to \(lastTimestamp?.iso8601 ?? "-")",
            "chain head \(chainHead)",
            closedCleanly ? "closed cleanly" : "not closed",
        ]
        lines += abandoned.map { "left early, harmless: \($0)" }
        if let incompleteEnd { lines.append("incomplete end: \(incompleteEnd)") }
        lines.append(damage.map { "DAMAGED: \($0)" } ?? "intact")
        return lines.joined(separator: "\n")
    }
}
