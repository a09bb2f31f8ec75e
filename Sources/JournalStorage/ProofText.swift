import OMSJournal
import OMSTypes

// Heads and proofs as JSON: one object, keys in a fixed order, hashes in base 16.

extension JournalHead {
    public var json: String {
        "{\"sequence\":\(sequence),\"batch\":\(lastBatch),\"chain\":\"\(chain)\","
            + "\"segments\":\(segments),\"root\":\"\(root)\",\"openFirst\":\(openFirst),"
            + "\"openFrames\":\(openFrames),\"openRoot\":\"\(openRoot)\","
            + "\"time\":\(time.nanoseconds),\"key\":\"\(keyID)\","
            + "\"signature\":\"\(HexText.text(signature))\"}"
    }

    /// A head as `json` writes it; `nil` for anything else.
    public init?(json: String) {
        func value(_ key: String) -> String? {
            guard let start = json.firstRange(of: "\"\(key)\":")?.upperBound else { return nil }
            let rest = json[start...].drop { $0 == "\"" || $0 == " " }
            return String(rest.prefix { $0.isLetter || $0.isNumber || $0 == "-" })
        }
        func number(_ key: String) -> UInt64? { value(key).flatMap { UInt64($0) } }
        func hash(_ key: String) -> Hash256? { value(key).flatMap { HexText.hash($0) } }
        guard let sequence = number("sequence"), let batch = number("batch"),
            let chain = hash("chain"), let segments = number("segments"), let root = hash("root"),
            let openFirst = number("openFirst"), let openFrames = number("openFrames"),
            let openRoot = hash("openRoot"), let time = value("time").flatMap({ Int64($0) }),
            let key = hash("key"), let signature = value("signature").flatMap(HexText.bytes)
        else { return nil }
        self.init(
            sequence: sequence, lastBatch: batch, chain: chain, segments: segments, root: root,
            openFirst: openFirst, openFrames: openFrames, openRoot: openRoot,
            time: Timestamp(nanoseconds: time), keyID: key, signature: signature)
    }
}

extension SegmentSeal {
    public var json: String {
        "{\"segment\":\(segment),\"first\":\(firstSequence),\"last\":\(lastSequence),"
            + "\"batch\":\(lastBatch),\"chainBefore\":\"\(chainBefore)\",\"chain\":\"\(chain)\","
            + "\"root\":\"\(root)\",\"key\":\"\(keyID)\","
            + "\"signature\":\"\(HexText.text(signature))\"}"
    }
}

/// Proofs about a journal, with the head that they lead to and the keys that vouch for it.
public enum ProofText {
    public static func inclusion(
        _ proof: JournalLog.Inclusion, sequence: SequenceNumber, head: JournalHead,
        keys: [SigningKeys.Entry]
    ) -> String {
        "{\"type\":\"inclusion\",\"sequence\":\(sequence),"
            + "\"frame\":\"\(HexText.text(proof.frame))\",\"index\":\(proof.index),"
            + "\"count\":\(proof.count),\"path\":\(list(proof.path)),"
            + "\"seal\":\(proof.seal?.json ?? "null"),\"sealPath\":\(list(proof.sealPath)),"
            + "\"head\":\(head.json),\"keys\":\(list(keys))}"
    }

    public static func consistency(
        _ proof: JournalLog.Consistency, old: JournalHead, head: JournalHead,
        keys: [SigningKeys.Entry]
    ) -> String {
        "{\"type\":\"consistency\",\"old\":\(old.json),\"head\":\(head.json),"
            + "\"path\":\(list(proof.path)),\"openPath\":\(list(proof.openPath)),"
            + "\"openCount\":\(proof.openCount),\"seal\":\(proof.seal?.json ?? "null"),"
            + "\"sealPath\":\(list(proof.sealPath)),\"keys\":\(list(keys))}"
    }

    private static func list(_ hashes: [Hash256]) -> String {
        "[" + hashes.map { "\"\($0)\"" }.joined(separator: ",") + "]"
    }

    private static func list(_ keys: [SigningKeys.Entry]) -> String {
        "[" + keys.map { "\"\($0.line)\"" }.joined(separator: ",") + "]"
    }
}
