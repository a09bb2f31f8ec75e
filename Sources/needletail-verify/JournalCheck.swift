import Foundation

/// Checks a whole journal directory, with its archive.
struct JournalCheck {
    private(set) var lines: [String] = []
    private(set) var isIntact = true
    private let keys: Keys
    private var end = Position()
    private var seals: [Seal] = []
    private var last: SegmentCheck?

    init(folder: String, archive: String?, trusted: [UInt8]?, heads: String?) throws {
        let keyText = try? String(contentsOfFile: folder + "/keys.txt", encoding: .utf8)
        keys = Keys(
            lines: (keyText ?? "").split(separator: "\n").map(String.init), root: trusted)
        for problem in keys.problems { report(problem) }
        let files = try Self.segments(folder, archive ?? folder + "/archive")
        for (index, file) in files.enumerated() {
            guard check(file, isLast: index == files.count - 1, all: files, index) else { break }
        }
        if files.isEmpty { report("\(folder): no segment of a journal") }
        summary(files.count)
        if let heads { try checkHeads(heads) }
    }

    private mutating func report(_ problem: String) {
        isIntact = false
        lines.append("DAMAGED: \(problem)")
    }

    private struct File {
        var path: String
        var name: String
        var first: UInt64
    }

    private static func segments(_ folder: String, _ archive: String) throws -> [File] {
        var found: [String: File] = [:]
        for place in [archive, folder] {
            let names = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
            for name in names where name.hasPrefix("journal-") && name.hasSuffix(".seg") {
                guard let first = UInt64(name.dropFirst(8).dropLast(4)) else { continue }
                found[name] = File(path: place + "/" + name, name: name, first: first)
            }
        }
        return found.values.sorted { $0.first < $1.first }
    }

    /// False when what follows cannot be judged.
    private mutating func check(_ file: File, isLast: Bool, all: [File], _ index: Int) -> Bool {
        let segment: SegmentCheck
        do {
            segment = try SegmentCheck(
                file: file.name, bytes: try Bytes(file: file.path), first: file.first, from: end)
        } catch {
            report("\(error)")
            return false
        }
        last = segment
        end = segment.end
        end.segment += 1
        if let stop = segment.stop, !isContinued(all, index) {
            // At the very end it may be what a crash left; below what was durable it is damage.
            guard isLast, segment.seal == nil, stop.sequence > provenDurable(segment) else {
                report("\(stop)")
                return false
            }
            lines.append("incomplete end: \(stop)")
        }
        if !isLast, segment.stop == nil, all[index + 1].first != end.sequence {
            report(
                "\(all[index + 1].name): starts at \(all[index + 1].first), expected \(end.sequence):"
                    + " a file is missing, or frames are")
            return false
        }
        return checkSeal(segment, isLast: isLast)
    }

    /// A segment may be left half way when the disk was full: then the next one goes on exactly
    /// where the right batches end.
    private func isContinued(_ all: [File], _ index: Int) -> Bool {
        guard index + 1 < all.count, let next = try? Bytes(file: all[index + 1].path) else {
            return false
        }
        return next.u64(64) == end.sequence && next.u64(72) == end.batch
            && Array(next.slice(104, 32)) == end.chain
    }

    /// Whole batches behind a stop say what was durable.
    private func provenDurable(_ segment: SegmentCheck) -> UInt64 {
        var proven = segment.end.durable
        let bytes = segment.bytes
        var at = segment.endOffset
        while at + 80 <= bytes.count {
            let length = Int(bytes.u32(at + 8))
            guard bytes.u8(at) == 0x4E, Array(bytes.slice(at, 4)) == Array("NTB1".utf8),
                Checksum.crc32c(bytes.slice(at + 8, 72)) == bytes.u32(at + 4), length >= 80,
                bytes.has(at, length)
            else {
                at += 1
                continue
            }
            if isWhole(bytes, at, length) { proven = max(proven, bytes.u64(at + 24)) }
            at += length
        }
        return proven
    }

    private func isWhole(_ bytes: Bytes, _ batch: Int, _ length: Int) -> Bool {
        var at = batch + 80
        while at < batch + length {
            let size = Int(bytes.u32(at + 4))
            guard size >= 56, at + size <= batch + length,
                Checksum.crc32c(bytes.slice(at + 4, size - 4)) == bytes.u32(at)
            else { return false }
            at += size
        }
        return true
    }

    private mutating func checkSeal(_ segment: SegmentCheck, isLast: Bool) -> Bool {
        guard let seal = segment.seal else { return true }
        guard seal.last + 1 == end.sequence, seal.batch + 1 == end.batch, seal.chain == end.chain,
            seal.root == Merkle.root(segment.leaves)
        else {
            report("\(segment.file): offset 2048: the seal is not that of the frames")
            return false
        }
        guard keys.isSigned(seal.statement, seal.signature, by: seal.key) else {
            report("\(segment.file): offset 2080: signature of the seal")
            return false
        }
        seals.append(seal)
        guard !isLast else {
            report("\(segment.file): sealed, so a next segment is missing")
            return false
        }
        return true
    }

    private mutating func summary(_ segments: Int) {
        lines.append(
            "segments \(segments), sealed \(seals.count), frames \(end.sequence - 1), "
                + "batches \(end.batch - 1)")
        lines.append("chain head \(Hex.text(end.chain))")
        lines.append(end.isClosed ? "closed cleanly" : "not closed")
        if isIntact { lines.append("intact") }
    }

    /// Every published head must be one of this journal's.
    private mutating func checkHeads(_ path: String) throws {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        for (index, line) in text.split(separator: "\n").enumerated() {
            guard let object = try? JSONSerialization.jsonObject(with: Data(line.utf8)),
                let head = Head(object)
            else {
                report("\(path): line \(index + 1): no head")
                continue
            }
            if let problem = problem(with: head) {
                report("\(path): line \(index + 1): \(problem)")
            }
        }
        if isIntact { lines.append("every head of \(path) is this journal's") }
    }

    private func problem(with head: Head) -> String? {
        guard keys.isSigned(head.statement, head.signature, by: head.key) else {
            return "signature of the head"
        }
        guard head.sequence < end.sequence else {
            return "it covers frame \(head.sequence), the journal ends before: frames are missing"
        }
        let sealed = Int(clamping: head.segments)
        guard sealed <= seals.count,
            head.root == Merkle.root(seals[..<sealed].map { Merkle.leaf($0.statement[...]) })
        else { return "its sealed segments are not this journal's" }
        // The frames of its open segment, if that is the last one here; a sealed one is bound by
        // its own signature.
        if let last, last.first == head.openFirst {
            let count = Int(clamping: head.openFrames)
            guard count <= last.leaves.count,
                head.openRoot == Merkle.root(Array(last.leaves[..<count]))
            else { return "the frames of its open segment are not this journal's" }
        }
        return nil
    }
}
