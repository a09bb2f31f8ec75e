import OMSTypes

/// Remembers texts within a scope (a session, a venue), each with a 32-bit value: ClOrdIDs of
/// clients and ExecIDs of venues. Texts are compared in full: a hash alone never decides.
struct TextIndex: ~Copyable {
    private struct Entry {
        var text: Text64
        var scope: UInt32
        var value: UInt32
    }

    private var entries: ContiguousArray<Entry> = []
    /// Entry number plus one; 0 = empty.
    private var table: UnsafeMutablePointer<UInt32>
    private var mask: Int

    init() {
        mask = 1023
        table = .allocate(capacity: 1024)
        table.initialize(repeating: 0, count: 1024)
    }

    deinit { table.deallocate() }

    var count: Int { entries.count }

    @inline(__always)
    private static func home(_ text: Text64, _ scope: UInt32, _ mask: Int) -> Int {
        let hash = (text.stableHash ^ UInt64(scope)) &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: hash >> 27) & mask
    }

    @inline(__always)
    private func slot(_ text: Text64, _ scope: UInt32) -> Int {
        var index = Self.home(text, scope, mask)
        while table[index] != 0 {
            let entry = Int(table[index]) - 1
            if entries[entry].scope == scope && entries[entry].text == text { break }
            index = (index &+ 1) & mask
        }
        return index
    }

    /// The value of a text, or `nil` when it was never added.
    func value(_ text: Text64, scope: UInt32) -> UInt32? {
        let found = table[slot(text, scope)]
        return found == 0 ? nil : entries[Int(found) - 1].value
    }

    /// Adds a text; returns its number, by which `text(_:)` gives it back. A text that is there
    /// already keeps its first value.
    @discardableResult
    mutating func add(_ text: Text64, scope: UInt32, value: UInt32) -> UInt32 {
        if (entries.count + 1) * 2 > mask { grow() }
        let index = slot(text, scope)
        if table[index] != 0 { return table[index] - 1 }
        entries.append(Entry(text: text, scope: scope, value: value))
        table[index] = UInt32(entries.count)
        return UInt32(entries.count - 1)
    }

    /// The text with a number given by `add`.
    func text(_ number: UInt32) -> Text64 { entries[Int(number)].text }

    private mutating func grow() {
        table.deallocate()
        mask = (mask + 1) * 2 - 1
        table = .allocate(capacity: mask + 1)
        table.initialize(repeating: 0, count: mask + 1)
        for number in entries.indices {
            var index = Self.home(entries[number].text, entries[number].scope, mask)
            while table[index] != 0 { index = (index &+ 1) & mask }
            table[index] = UInt32(number + 1)
        }
    }

    func digest(into digest: inout StateDigest) {
        digest.combine(UInt64(entries.count))
        for entry in entries {
            digest.combine(entry.text)
            digest.combine(UInt64(entry.scope) << 32 | UInt64(entry.value))
        }
    }
}
