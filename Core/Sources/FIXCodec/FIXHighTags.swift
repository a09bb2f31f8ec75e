/// Where a message's tags from 1024 on occur first: a small hash table, void with each new message.
///
/// FIX 5.0 SP2 uses such tags throughout; a linear search for each would make long messages slow,
/// and a table by tag as for the lower ones would be too large for every session.
@usableFromInline
struct FIXHighTags: ~Copyable {
    private struct Entry {
        var message: UInt32 = 0
        var tag: UInt32 = 0
        var position: Int32 = 0
    }

    private static let size = 512
    private let entries: UnsafeMutablePointer<Entry>
    private var message: UInt32 = 0
    private var count = 0

    init() {
        entries = .allocate(capacity: Self.size)
        entries.initialize(repeating: Entry(), count: Self.size)
    }

    deinit { entries.deallocate() }

    mutating func nextMessage() {
        count = 0
        if message == .max {
            entries.update(repeating: Entry(), count: Self.size)
            message = 0
        }
        message += 1
    }

    /// Every other place may be taken; further tags are not noted.
    private var isFull: Bool { count >= Self.size / 2 }

    private static func slot(_ tag: UInt32) -> Int {
        Int(truncatingIfNeeded: (tag &* 0x9E37_79B1) &>> 23)
    }

    @inline(never)
    mutating func note(_ tag: UInt32, at position: Int) {
        guard !isFull else { return }
        var at = Self.slot(tag)
        while entries[at].message == message {
            if entries[at].tag == tag { return }
            at = (at &+ 1) & (Self.size &- 1)
        }
        entries[at] = Entry(
            message: message, tag: tag, position: Int32(truncatingIfNeeded: position))
        count &+= 1
    }

    /// Where a tag occurs first; `nil` when it does not, and `isKnown` is then whether that is
    /// certain: a message with very many tags is not noted to its end.
    @usableFromInline
    func position(of tag: UInt32, isKnown: inout Bool) -> Int? {
        isKnown = true
        guard count > 0 else { return nil }
        var at = Self.slot(tag)
        while entries[at].message == message {
            if entries[at].tag == tag { return Int(entries[at].position) }
            at = (at &+ 1) & (Self.size &- 1)
        }
        isKnown = !isFull
        return nil
    }
}
