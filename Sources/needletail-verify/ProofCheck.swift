/// Checks of proofs that somebody hands over: the answer is a line, or what is wrong.
enum ProofCheck {
    struct Failure: Error, CustomStringConvertible {
        let description: String
        init(_ description: String) { self.description = description }
    }

    static func check(_ proof: JSON, trusted: [UInt8]?) throws -> String {
        let keys = Keys(lines: proof.texts("keys"), root: trusted)
        if let problem = keys.problems.first { throw Failure(problem) }
        guard let head = Head(proof["head"]) else { throw Failure("no head") }
        guard keys.isSigned(head.statement, head.signature, by: head.key) else {
            throw Failure("signature of the head")
        }
        switch proof.text("type") {
        case "inclusion": return try inclusion(proof, head, keys)
        case "consistency": return try consistency(proof, head, keys)
        default: throw Failure("neither an inclusion nor a consistency proof")
        }
    }

    private static func inclusion(_ proof: JSON, _ head: Head, _ keys: Keys) throws -> String {
        guard let sequence = proof.number("sequence"), let content = proof.bytes("frame"),
            let index = proof.number("index"), let count = proof.number("count"),
            let path = proof.hashes("path"), let sealPath = proof.hashes("sealPath")
        else { throw Failure("a field of the proof is missing") }
        let frame = Bytes(content)
        guard frame.count >= 56, Int(frame.u32(4)) == frame.count,
            Checksum.crc32c(frame.slice(4, frame.count - 4)) == frame.u32(0)
        else { throw Failure("the frame's own checksum or length") }
        guard frame.u64(8) == sequence else { throw Failure("the frame has another number") }
        guard
            let root = Merkle.root(
                of: Merkle.leaf(content[...]), index: Int(clamping: index),
                count: Int(clamping: count), path: path)
        else { throw Failure("the path does not fit the place of the frame") }
        if let seal = Seal(proof["seal"]) {
            guard root == seal.root, seal.first + index == sequence,
                seal.last - seal.first + 1 == count
            else { throw Failure("the path does not lead to the seal's root") }
            try sealed(seal, sealPath, head, keys)
        } else {
            guard root == head.openRoot, head.openFirst + index == sequence,
                head.openFrames == count
            else { throw Failure("the path does not lead to the head's root of the open segment") }
        }
        return "frame \(sequence) stood in the journal of the head through frame \(head.sequence)"
    }

    private static func sealed(_ seal: Seal, _ path: [[UInt8]], _ head: Head, _ keys: Keys) throws {
        guard keys.isSigned(seal.statement, seal.signature, by: seal.key) else {
            throw Failure("signature of the seal")
        }
        guard seal.segment >= 1,
            Merkle.root(
                of: Merkle.leaf(seal.statement[...]), index: Int(clamping: seal.segment - 1),
                count: Int(clamping: head.segments), path: path) == head.root
        else { throw Failure("the seal is not one of the head's segments") }
    }

    private static func consistency(_ proof: JSON, _ head: Head, _ keys: Keys) throws -> String {
        guard let old = Head(proof["old"]), let path = proof.hashes("path"),
            let openPath = proof.hashes("openPath"), let openCount = proof.number("openCount"),
            let sealPath = proof.hashes("sealPath")
        else { throw Failure("a field of the proof is missing") }
        guard keys.isSigned(old.statement, old.signature, by: old.key) else {
            throw Failure("signature of the older head")
        }
        guard
            Merkle.isConsistent(
                old: old.root, oldCount: Int(clamping: old.segments), new: head.root,
                newCount: Int(clamping: head.segments), path: path)
        else { throw Failure("the sealed segments of the older head do not begin the newer's") }
        let openRoot: [UInt8]
        if let seal = Seal(proof["seal"]) {
            guard seal.segment == old.segments + 1, seal.first == old.openFirst,
                seal.last - seal.first + 1 == openCount
            else { throw Failure("the seal is not that of the older head's open segment") }
            try sealed(seal, sealPath, head, keys)
            openRoot = seal.root
        } else {
            guard old.segments == head.segments, old.openFirst == head.openFirst,
                head.openFrames == openCount
            else { throw Failure("the older head's open segment is not the newer's") }
            openRoot = head.openRoot
        }
        guard
            Merkle.isConsistent(
                old: old.openRoot, oldCount: Int(clamping: old.openFrames), new: openRoot,
                newCount: Int(clamping: openCount), path: openPath)
        else { throw Failure("the frames of the older head's open segment are others now") }
        return "the journal through frame \(old.sequence) begins the one through \(head.sequence)"
    }
}
