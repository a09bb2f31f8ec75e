import OMSTypes

/// Remembers texts within a scope (a session, a venue), each with a 32-bit value: ClOrdIDs of
/// clients and ExecIDs of venues. Texts are compared in full: a hash alone never decides.
///
/// Texts lie packed one behind the other. The hash table is in segments: a full segment splits in
/// two, so that no single `add` pays for the growth of the whole table.
struct TextIndex: ~Copyable {
    private struct Slot {
        /// The upper half of the hash. Its leading bits choose the segment, its last ones the slot.
        var tag: UInt32 = 0
        /// Where the text lies, plus one; 0 = empty.
        var place: UInt32 = 0
    }

    private struct Segment {
        var slots: UnsafeMutablePointer<Slot>
        var count = 0
        /// Leading bits of the tag that all its entries share.
        var bits: UInt32
    }

    private static let segmentSize = 1024
    private static let chunkBits = 12
    private static let chunkBytes = MemoryLayout<UInt32>.stride << chunkBits
    /// A block of texts, in words of four bytes, which places count in.
    private static let blockBits: UInt32 = 16
    private static let blockWords = UInt32(1) << blockBits
    private static let blockBytes = Int(blockWords) * 4

    private var texts: ContiguousArray<UnsafeMutableRawPointer> = []
    private var nextPlace: UInt32 = 0
    /// Where the newest block ends.
    private var blockEnd: UInt32 = 0
    /// Places by numbers.
    private var places: ContiguousArray<UnsafeMutablePointer<UInt32>> = []
    private(set) var count = 0
    private var segments: ContiguousArray<Segment>
    /// Segment by the leading `bits` bits of the tag.
    private var directory: ContiguousArray<Int32> = [0]
    private var bits: UInt32 = 0

    private let history: any HistoryMemory

    /// - Parameter history: where the texts lie.
    init(history: any HistoryMemory = PlainMemory()) {
        self.history = history
        segments = [Segment(slots: Self.emptySlots(), bits: 0)]
    }

    deinit {
        for block in texts { history.deallocate(block, Self.blockBytes) }
        for chunk in places { history.deallocate(chunk, Self.chunkBytes) }
        for segment in segments { segment.slots.deallocate() }
    }

    private static func emptySlots() -> UnsafeMutablePointer<Slot> {
        let slots = UnsafeMutablePointer<Slot>.allocate(capacity: segmentSize)
        slots.initialize(repeating: Slot(), count: segmentSize)
        return slots
    }

    @inline(__always)
    private static func tag(_ text: Text64, _ scope: UInt32) -> UInt32 {
        let product = (text.stableHash ^ UInt64(scope) &* 0x9E37_79B9_7F4A_7C15)
            .multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
        return UInt32(truncatingIfNeeded: (product.high ^ product.low) &>> 32)
    }

    @inline(__always)
    private func segment(of tag: UInt32) -> Int {
        bits == 0 ? 0 : Int(directory[Int(tag &>> (32 &- bits))])
    }

    /// The slot of a text, or the empty one where it belongs.
    @inline(__always)
    private func slot(_ text: Text64, _ scope: UInt32, _ tag: UInt32)
        -> UnsafeMutablePointer<Slot>
    {
        let slots = segments[segment(of: tag)].slots
        var index = Int(tag) & (Self.segmentSize - 1)
        while slots[index].place != 0 {
            if slots[index].tag == tag, stored(slots[index].place &- 1).holds(text, scope) {
                break
            }
            index = (index &+ 1) & (Self.segmentSize - 1)
        }
        return slots + index
    }

    @inline(__always)
    private func stored(_ place: UInt32) -> StoredText {
        StoredText(
            at: texts[Int(place &>> Self.blockBits)]
                + Int(place & (Self.blockWords &- 1)) &* 4)
    }

    @inline(__always)
    func entry(_ number: UInt32) -> StoredText {
        precondition(number < UInt32(count), "no such text")
        return stored(
            places[Int(number) >> Self.chunkBits][Int(number) & ((1 << Self.chunkBits) - 1)])
    }

    /// The value of a text, or `nil` when it was never added.
    func value(_ text: Text64, scope: UInt32) -> UInt32? {
        let found = slot(text, scope, Self.tag(text, scope)).pointee.place
        return found == 0 ? nil : stored(found - 1).value
    }

    /// Adds a text; returns its number, by which `text(_:)` gives it back. A text that is there
    /// already keeps its first value.
    @discardableResult
    mutating func add(_ text: Text64, scope: UInt32, value: UInt32) -> UInt32 {
        let tag = Self.tag(text, scope)
        let home = slot(text, scope, tag)
        guard home.pointee.place == 0 else { return stored(home.pointee.place - 1).number }
        let place = room(for: text)
        let number = UInt32(count)
        stored(place).write(text, scope: scope, value: value, number: number)
        if count >> Self.chunkBits == places.count {
            places.append(
                history.allocate(Self.chunkBytes)
                    .bindMemory(to: UInt32.self, capacity: 1 << Self.chunkBits))
        }
        (places[count >> Self.chunkBits] + (count & ((1 << Self.chunkBits) - 1)))
            .initialize(to: place)
        count += 1
        let segment = segment(of: tag)
        if segments[segment].count * 2 < Self.segmentSize {
            home.pointee = Slot(tag: tag, place: place + 1)
            segments[segment].count += 1
        } else {
            repeat {
                split(tag)
            } while segments[self.segment(of: tag)].count * 2 >= Self.segmentSize
            put(Slot(tag: tag, place: place + 1))
        }
        return number
    }

    /// Words for one more text, in one block.
    private mutating func room(for text: Text64) -> UInt32 {
        let words = StoredText.words(text)
        if blockEnd - nextPlace < words {
            precondition(blockEnd < UInt32.max - Self.blockWords, "no room for more texts")
            texts.append(history.allocate(Self.blockBytes))
            nextPlace = blockEnd
            blockEnd += Self.blockWords
        }
        defer { nextPlace += words }
        return nextPlace
    }

    /// The text with a number given by `add`; none for `UInt32.max`, which stands for no number.
    func text(_ number: UInt32) -> Text64 {
        number == .max ? Text64() : entry(number).text
    }

    private mutating func put(_ slot: Slot) {
        let number = segment(of: slot.tag)
        let slots = segments[number].slots
        var index = Int(slot.tag) & (Self.segmentSize - 1)
        while slots[index].place != 0 { index = (index &+ 1) & (Self.segmentSize - 1) }
        slots[index] = slot
        segments[number].count += 1
    }

    /// Splits the full segment that a tag belongs to.
    private mutating func split(_ tag: UInt32) {
        let number = segment(of: tag)
        let old = segments[number]
        // Beyond that the bits that choose the segment would be those that choose the slot.
        precondition(old.bits < 22, "too many texts of one hash")
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
        let first = Int(tag >> (32 - bits)) & ~(span - 1)
        for place in (first + span / 2)..<(first + span) {
            directory[place] = Int32(segments.count - 1)
        }
        for index in 0..<Self.segmentSize where old.slots[index].place != 0 {
            put(old.slots[index])
        }
        old.slots.deallocate()
    }
}
