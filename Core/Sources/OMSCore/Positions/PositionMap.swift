import OMSTypes

/// Hash table from non-zero UInt64 keys to plain values of which there are very many: values lie
/// side by side in blocks, in the order in which they came, and a table of places finds them. An
/// entry costs its key, its value and some eight bytes of the table, and a value never moves.
///
/// One owner, never copied. Nothing is removed but by `keep`.
struct PositionMap<Value: BitwiseCopyable>: KeyedTable, ~Copyable {
    private static var blockBits: Int { 9 }
    private static var blockMask: Int { (1 << blockBits) - 1 }

    private var keys: [UnsafeMutablePointer<UInt64>] = []
    private var values: [UnsafeMutablePointer<Value>] = []
    /// Place of an entry + 1, by hash; 0 = free.
    private var places: UnsafeMutablePointer<UInt32>
    private var mask: Int
    private(set) var count = 0

    init() {
        mask = 63
        places = .allocate(capacity: 64)
        places.initialize(repeating: 0, count: 64)
    }

    deinit {
        for block in keys { block.deallocate() }
        for block in values { block.deallocate() }
        places.deallocate()
    }

    @inline(__always)
    private static func home(_ key: UInt64, _ mask: Int) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 29) & mask
    }

    @inline(__always)
    private func key(_ place: Int) -> UInt64 {
        keys[place >> Self.blockBits][place & Self.blockMask]
    }

    @inline(__always)
    private func value(_ place: Int) -> UnsafeMutablePointer<Value> {
        values[place >> Self.blockBits] + (place & Self.blockMask)
    }

    /// Where the table says where the entry is, or is free for it.
    @inline(__always)
    private func find(_ key: UInt64) -> Int {
        var index = Self.home(key, mask)
        while places[index] != 0, self.key(Int(places[index]) - 1) != key {
            index = (index &+ 1) & mask
        }
        return index
    }

    @inline(__always)
    subscript(key: UInt64) -> Value? { pointer(key)?.pointee }

    /// Where the value of a key lies, for good.
    @inline(__always)
    func pointer(_ key: UInt64) -> UnsafePointer<Value>? {
        let place = places[find(key)]
        return place == 0 ? nil : UnsafePointer(value(Int(place) - 1))
    }

    func contains(_ key: UInt64) -> Bool { places[find(key)] != 0 }

    /// Adds or replaces.
    mutating func set(_ key: UInt64, _ value: Value) { entry(key, initial: value).pointee = value }

    /// Changes the value in place, starting from `initial` where there is none.
    @inline(__always)
    mutating func update(_ key: UInt64, initial: Value, _ change: (inout Value) -> Void) {
        change(&entry(key, initial: initial).pointee)
    }

    @inline(__always)
    private mutating func entry(_ key: UInt64, initial: Value) -> UnsafeMutablePointer<Value> {
        let place = places[find(key)]
        return place == 0 ? add(key, initial) : value(Int(place) - 1)
    }

    /// Out of the straight line: an entry is added once and looked at often.
    @inline(never)
    private mutating func add(_ key: UInt64, _ initial: Value) -> UnsafeMutablePointer<Value> {
        precondition(key != 0, "key 0 stands for an empty slot")
        precondition(count < Int(UInt32.max) - 1, "more entries than places can be told")
        if (count + 1) * 2 > mask { grow() }
        if count & Self.blockMask == 0 {
            keys.append(.allocate(capacity: 1 << Self.blockBits))
            values.append(.allocate(capacity: 1 << Self.blockBits))
        }
        keys[count >> Self.blockBits][count & Self.blockMask] = key
        let place = value(count)
        place.initialize(to: initial)
        // The key is there now: nothing is looked for but a free place.
        var index = Self.home(key, mask)
        while places[index] != 0 { index = (index &+ 1) & mask }
        count += 1
        places[index] = UInt32(count)
        return place
    }

    private mutating func grow() {
        places.deallocate()
        mask = (mask + 1) * 2 - 1
        places = .allocate(capacity: mask + 1)
        places.initialize(repeating: 0, count: mask + 1)
        for place in 0..<count {
            var index = Self.home(key(place), mask)
            while places[index] != 0 { index = (index &+ 1) & mask }
            places[index] = UInt32(place + 1)
        }
    }

    /// Forgets every entry but those of some keys.
    mutating func keep(where isKept: (UInt64) -> Bool) {
        var kept = PositionMap()
        for place in 0..<count where isKept(key(place)) {
            kept.set(key(place), value(place).pointee)
        }
        self = kept
    }

    /// All keys in ascending order: the only order that may be relied upon.
    func sortedKeys() -> [UInt64] { (0..<count).map { key($0) }.sorted() }
}
