import JournalStorage
import OMSJournal
import OMSTypes

/// Merkle roots and signatures of sealed segments, against their frames and the journal's keys.
enum SealCheck {
    struct Result {
        var lines: [String] = []
        var isIntact = true
    }

    static func lines(_ storage: any JournalStorage, _ hasher: LibcryptoHasher, folder: String)
        throws -> Result
    {
        let keys = try SigningKeys.readPublic(folder: folder)
        var result = Result()
        var count = 0
        for name in try storage.list().filter(SegmentName.isSegment).sorted() {
            let first = SegmentName.firstSequence(name) ?? 0
            guard let header = try SegmentHeader.read(first, from: storage),
                let seal = header.seal
            else { continue }
            count += 1
            let content = try SegmentContent(first: first, storage: storage, hasher: hasher)
            if content.tree.root() != seal.root || content.lastBatch != seal.lastBatch {
                result.isIntact = false
                result.lines.append("DAMAGED: \(name): Merkle root or last batch of the seal")
            }
            if let problem = signature(seal, keys) {
                result.isIntact = false
                result.lines.append("DAMAGED: \(name): offset 2080: \(problem)")
            }
        }
        if result.isIntact { result.lines.append("sealed segments \(count), all signatures right") }
        return result
    }

    private static func signature(_ seal: SegmentSeal, _ keys: [SigningKeys.Entry]) -> String? {
        guard let key = SigningKeys.trusted(keys, seal.keyID) else {
            return "signed with a key that \(SigningKeys.publicName) does not vouch for"
        }
        var statement = ByteWriter(capacity: 256)
        seal.encodeStatement(into: &statement)
        let isRight = SigningKey.verify(
            seal.signature, over: statement.bytes, publicKey: key)
        return isRight ? nil : "the signature of the seal is wrong"
    }
}
