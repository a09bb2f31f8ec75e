import OMSTypes

/// Remembers texts within a scope (a session, a venue), each with a 32-bit value: ClOrdIDs of
/// clients and ExecIDs of venues. Texts are compared in full: a hash alone never decides.
///
/// Hash table in segments: a full segment splits in two, so that no single `add` pays for the
/// growth of the whole table.
struct TextIndex: ~Copyable {
    private struct Entry {
        var text: Text64
        var scope: UInt32
        var value: UInt32
    }

    private struct Slot {
        var hash: UInt64 = 0
        /// Entry number plus one; 0 = empty.
        var number: UInt32 = 0
    }

    private struct Segment {
        var slots: UnsafeMutablePointer<Slot>
        var count = 0
        /// Leading bits of the hash that all its entries share.
        var bits: UInt64
    }

    private static let segmentSize = 1024
    private static let chunkBits = 12

    private var chunks: ContiguousArray<UnsafeMutablePointer<Entry>> = []
    private(set) var count = 0
    private var segments: ContiguousArray<Segment>
    /// Segment by the leading `bits` bits of the hash.
    private var directory: ContiguousArray<Int32> = [0]
    private var bits: UInt64 = 0

    init() { segments = [Segment(slots: Self.emptySlots(), bits: 0)] }

    deinit {
        for chunk in chunks { chunk.deallocate() }
        for segment in segments { segment.slots.deallocate() }
    }

    private static func emptySlots() -> UnsafeMutablePointer<Slot> {
        let slots = UnsafeMutablePointer<Slot>.allocate(capacity: segmentSize)
        slots.initialize(repeating: Slot(), count: segmentSize)
        return slots
    }

    @inline(__always)
    private static func hash(_ text: Text64, _ scope: UInt32) -> UInt64 {
        let product = (text.stableHash ^ UInt64(scope) &* 0x9E37_79B9_7F4A_7C15)
            .multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
        return product.high ^ product.low
    }

    @inline(__always)
    private func segment(of hash: UInt64) -> Int {
        bits == 0 ? 0 : Int(directory[Int(truncatingIfNeeded: hash >> (64 &- bits))])
    }

    /// The slot of a text, or the empty one where it belongs.
    @inline(__always)
    private func slot(_ text: Text64, _ scope: UInt32, _ hash: UInt64)
        -> UnsafeMutablePointer<Slot>
    {
        let slots = segments[segment(of: hash)].slots
        var index = Int(truncatingIfNeeded: hash) & (Self.segmentSize - 1)
        while slots[index].number != 0 {
            if slots[index].hash == hash {
                let entry = pointer(slots[index].number - 1)
                if entry.pointee.scope == scope && entry.pointee.text == text { break }
            }
            index = (index &+ 1) & (Self.segmentSize - 1)
        }
        return slots + index
    }

    @inline(__always)
    private func pointer(_ number: UInt32) -> UnsafeMutablePointer<Entry> {
        precondition(number < UInt32(count), "no such text")
        return chunks[Int(number) >> Self.chunkBits]
            + (Int(number) & ((1 << Self.chunkBits) - 1))
    }

    /// The value of a text, or `nil` when it was never added.
    func value(_ text: Text64, scope: UInt32) -> UInt32? {
        let found = slot(text, scope, Self.hash(text, scope)).pointee.number
        return found == 0 ? nil : pointer(found - 1).pointee.value
    }

    /// Adds a text; returns its number, by which `text(_:)` gives it back. A text that is there
    /// already keeps its first value.
    @discardableResult
    mutating func add(_ text: Text64, scope: UInt32, value: UInt32) -> UInt32 {
        let hash = Self.hash(text, scope)
        let home = slot(text, scope, hash)
        guard home.pointee.number == 0 else { return home.pointee.number - 1 }
        if count >> Self.chunkBits == chunks.count {
            chunks.append(.allocate(capacity: 1 << Self.chunkBits))
        }
        let number = UInt32(count)
        count += 1
        pointer(number).initialize(to: Entry(text: text, scope: scope, value: value))
        let segment = segment(of: hash)
        if segments[segment].count * 2 < Self.segmentSize {
            home.pointee = Slot(hash: hash, number: number + 1)
            segments[segment].count += 1
        } else {
            repeat {
                split(hash)
            } while segments[self.segment(of: hash)].count * 2 >= Self.segmentSize
            place(Slot(hash: hash, number: number + 1))
        }
        return number
    }

    /// The text with a number given by `add`; none for `UInt32.max`, which stands for no number.
    func text(_ number: UInt32) -> Text64 {
        number == .max ? Text64() : pointer(number).pointee.text
    }

    private mutating func place(_ slot: Slot) {
        let number = segment(of: slot.hash)
        let slots = segments[number].slots
        var index = Int(truncatingIfNeeded: slot.hash) & (Self.segmentSize - 1)
        while slots[index].number != 0 { index = (index &+ 1) & (Self.segmentSize - 1) }
        slots[index] = slot
        segments[number].count += 1
    }

    /// Splits the full segment that a hash belongs to.
    private mutating func split(_ hash: UInt64) {
        let number = segment(of: hash)
        let old = segments[number]
        if old.bits == bits {
            var larger = ContiguousArray<Int32>()
            larger.reserveCapacity(directory.count * 2)
            for entry in directory {
                larger.append(entry)
                larger.append(entry)
            }
            directory = larger
            bits += 1
        }
        segments[number] = Segment(slots: Self.emptySlots(), bits: old.bits + 1)
        segments.append(Segment(slots: Self.emptySlots(), bits: old.bits + 1))
        // The upper half of the places that named the old segment name the new one.
        let span = 1 << Int(bits - old.bits)
        let first = Int(truncatingIfNeeded: hash >> (64 - bits)) & ~(span - 1)
        for place in (first + span / 2)..<(first + span) {
            directory[place] = Int32(segments.count - 1)
        }
        for index in 0..<Self.segmentSize where old.slots[index].number != 0 {
            place(old.slots[index])
        }
        old.slots.deallocate()
    }

    func digest(into digest: inout StateDigest) {
        digest.combine(UInt64(count))
        for number in 0..<UInt32(count) {
            let entry = pointer(number).pointee
            digest.combine(entry.text)
            digest.combine(UInt64(entry.scope) << 32 | UInt64(entry.value))
        }
    }
}

extension TextIndex {
    /// Entries by their numbers.
    func encode(into out: inout SnapshotWriter) {
        out.count(count)
        for number in 0..<UInt32(count) {
            out.pause()
            let entry = pointer(number)
            out.bytes.text(entry.pointee.text)
            out.bytes.varint(UInt64(entry.pointee.scope))
            out.bytes.varint(UInt64(entry.pointee.value))
        }
    }

    mutating func decode(from bytes: inout SnapshotReader) throws(ByteReader.Failure) {
        for _ in 0..<(try bytes.count()) {
            bytes.pause()
            let text = try bytes.bytes.text()
            let scope = try bytes.bytes.varint32()
            let number = add(text, scope: scope, value: try bytes.bytes.varint32())
            guard Int(number) == count - 1 else {
                throw .invalid("a text that is there twice", offset: bytes.bytes.offset)
            }
        }
    }
}
