/// What is wrong, and where.
struct Damage: Error, CustomStringConvertible {
    var file: String
    var offset: Int
    var sequence: UInt64
    var what: String
    var description: String { "\(file): offset \(offset), sequence \(sequence): \(what)" }
}

/// The seal of a segment.
struct Seal: Equatable {
    var segment: UInt64
    var first: UInt64
    var last: UInt64
    var batch: UInt64
    var chainBefore: [UInt8]
    var chain: [UInt8]
    var root: [UInt8]
    var key: [UInt8]
    var signature: [UInt8]

    var statement: [UInt8] {
        var result = Statement("NTSEAL01")
        for number in [segment, first, last, batch] { result.add(number) }
        for hash in [chainBefore, chain, root, key] { result.add(hash) }
        return result.bytes
    }
}

/// Where a journal stands after a segment.
struct Position {
    var sequence: UInt64 = 1
    var batch: UInt64 = 1
    var chain = [UInt8](repeating: 0, count: 32)
    var time: Int64 = 0
    var segment: UInt64 = 1
    var durable: UInt64 = 0
    var isClosed = false
}

/// Checks one segment file from its first byte to its last.
struct SegmentCheck {
    let file: String
    let bytes: Bytes
    let first: UInt64
    private(set) var end: Position
    private(set) var leaves: [[UInt8]] = []
    private(set) var seal: Seal?
    /// What stands behind the last right batch, unless zeros do.
    private(set) var stop: Damage?
    /// Offset behind the last right batch.
    private(set) var endOffset = 4096

    init(file: String, bytes: Bytes, first: UInt64, from start: Position) throws(Damage) {
        self.file = file
        self.bytes = bytes
        self.first = first
        end = start
        try header(start)
        batches()
    }

    private func damage(_ offset: Int, _ what: String) -> Damage {
        Damage(file: file, offset: offset, sequence: end.sequence, what: what)
    }

    private mutating func header(_ start: Position) throws(Damage) {
        guard bytes.count >= 4096 else { throw damage(0, "no whole header") }
        guard Array(bytes.slice(0, 8)) == Array("NTJOURN1".utf8) else {
            throw damage(0, "not a segment: first eight bytes")
        }
        guard bytes.u32(8) == 2 else { throw damage(8, "format version \(bytes.u32(8))") }
        guard Checksum.crc32c(bytes.slice(0, 2044)) == bytes.u32(2044) else {
            throw damage(0, "checksum of the header")
        }
        guard bytes.u64(64) == first else { throw damage(64, "another number than its name") }
        guard bytes.u64(56) == start.segment else {
            throw damage(56, "segment number \(bytes.u64(56)), expected \(start.segment)")
        }
        guard first == start.sequence else {
            throw damage(64, "starts at \(first), expected \(start.sequence)")
        }
        guard bytes.u64(72) == start.batch else { throw damage(72, "first batch number") }
        guard Array(bytes.slice(104, 32)) == start.chain else {
            throw damage(104, "chain before the segment")
        }
        guard bytes.u64(88) == UInt64(bytes.count) else { throw damage(88, "length of the file") }
        end.durable = max(end.durable, bytes.u64(96))
        try readSeal()
    }

    private mutating func readSeal() throws(Damage) {
        let half = bytes.slice(2048, 2048)
        if half.allSatisfy({ $0 == 0 }) { return }
        guard Checksum.crc32c(bytes.slice(2048, 2044)) == bytes.u32(4092) else {
            throw damage(2048, "checksum of the seal")
        }
        seal = Seal(
            segment: bytes.u64(56), first: first, last: bytes.u64(2176), batch: bytes.u64(2184),
            chainBefore: Array(bytes.slice(104, 32)), chain: Array(bytes.slice(2192, 32)),
            root: Array(bytes.slice(2048, 32)), key: Array(bytes.slice(2144, 32)),
            signature: Array(bytes.slice(2080, 64)))
    }

    private mutating func batches() {
        while !bytes.isZero(from: endOffset) {
            do throws(Damage) {
                try batch(endOffset)
            } catch {
                stop = error
                return
            }
        }
    }

    private mutating func batch(_ at: Int) throws(Damage) {
        guard bytes.has(at, 80) else { throw damage(at, "no room for a batch") }
        guard Array(bytes.slice(at, 4)) == Array("NTB1".utf8) else {
            throw damage(at, "first four bytes of a batch")
        }
        guard Checksum.crc32c(bytes.slice(at + 8, 72)) == bytes.u32(at + 4) else {
            throw damage(at, "checksum of the batch header")
        }
        let length = Int(bytes.u32(at + 8))
        guard length >= 80, bytes.has(at, length) else { throw damage(at, "length of the batch") }
        let (count, flags) = (bytes.u32(at + 12), bytes.u32(at + 32))
        guard flags & ~7 == 0, (flags & 1 == 1) == (count == 0) else {
            throw damage(at, "flags of the batch")
        }
        guard bytes.u64(at + 40) == end.batch else {
            throw damage(at, "batch number \(bytes.u64(at + 40)), expected \(end.batch)")
        }
        guard bytes.u64(at + 16) == end.sequence else {
            throw damage(at, "first sequence number of the batch")
        }
        guard Array(bytes.slice(at + 48, 32)) == end.chain else {
            throw damage(at, "chain before the batch")
        }
        let start = leaves.count
        try frames(at, length, count)
        end.chain = Cryptography.sha256(
            bytes.slice(at, 80), Array(leaves[start...].joined())[...])
        end.batch += 1
        end.durable = max(end.durable, bytes.u64(at + 24))
        end.isClosed = flags & 1 == 1
        endOffset = at + length
    }

    private mutating func frames(_ batch: Int, _ length: Int, _ count: UInt32) throws(Damage) {
        var (at, sequence, time) = (batch + 80, end.sequence, end.time)
        var found: [[UInt8]] = []
        func wrong(_ what: String) -> Damage {
            Damage(file: file, offset: at, sequence: sequence, what: what)
        }
        for _ in 0..<count {
            let room = batch + length - at
            let size = Int(bytes.u32(at + 4))
            guard room >= 56, size >= 56, size <= min(room, 262_144) else {
                throw wrong("length of the frame")
            }
            guard Checksum.crc32c(bytes.slice(at + 4, size - 4)) == bytes.u32(at) else {
                throw wrong("checksum of the frame")
            }
            guard bytes.u64(at + 8) == sequence else { throw wrong("sequence number of the frame") }
            guard bytes.i64(at + 16) >= time else { throw wrong("time of the frame went back") }
            let sections = (0..<5).reduce(56) { $0 + Int(bytes.u32(at + 36 + $1 * 4)) }
            guard sections == size else { throw wrong("lengths of the frame's sections") }
            found.append(Merkle.leaf(bytes.slice(at, size)))
            time = bytes.i64(at + 16)
            sequence += 1
            at += size
        }
        guard at == batch + length else { throw wrong("bytes behind the last frame") }
        leaves += found
        end.sequence = sequence
        end.time = time
    }
}
