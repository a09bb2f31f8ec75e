import OMSTypes

/// Open-addressing hash table from non-zero UInt64 keys to plain values; no allocation but growth.
///
/// One owner, never copied. Deletion shifts entries back, so that probes stay short.
struct IntMap<Value: BitwiseCopyable>: KeyedTable, ~Copyable {
    private var keys: UnsafeMutablePointer<UInt64>
    private var values: UnsafeMutablePointer<Value>
    private var mask: Int
    private(set) var count = 0

    init(minimumCapacity: Int = 64) {
        var capacity = 64
        while capacity < minimumCapacity * 2 { capacity *= 2 }
        mask = capacity - 1
        keys = .allocate(capacity: capacity)
        keys.initialize(repeating: 0, count: capacity)
        values = .allocate(capacity: capacity)
    }

    deinit {
        keys.deallocate()
        values.deallocate()
    }

    @inline(__always)
    private static func home(_ key: UInt64, _ mask: Int) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 29) & mask
    }

    @inline(__always)
    private func find(_ key: UInt64) -> Int {
        var index = Self.home(key, mask)
        while keys[index] != key && keys[index] != 0 { index = (index &+ 1) & mask }
        return index
    }

    /// The value of a key, or `nil`.
    subscript(key: UInt64) -> Value? {
        let index = find(key)
        return keys[index] == 0 ? nil : values[index]
    }

    /// Where the value of a key lies until the table changes: large values are not copied to be
    /// looked at.
    @inline(__always)
    func pointer(_ key: UInt64) -> UnsafePointer<Value>? {
        let index = find(key)
        return keys[index] == 0 ? nil : UnsafePointer(values + index)
    }

    func contains(_ key: UInt64) -> Bool { keys[find(key)] != 0 }

    /// Adds or replaces.
    mutating func set(_ key: UInt64, _ value: Value) {
        precondition(key != 0, "key 0 stands for an empty slot")
        if (count + 1) * 2 > mask { grow() }
        let index = find(key)
        if keys[index] == 0 {
            keys[index] = key
            count += 1
        }
        values[index] = value
    }

    /// Changes the value in place, starting from `initial` where there is none.
    @inline(__always)
    mutating func update(_ key: UInt64, initial: Value, _ change: (inout Value) -> Void) {
        precondition(key != 0, "key 0 stands for an empty slot")
        if (count + 1) * 2 > mask { grow() }
        let index = find(key)
        if keys[index] == 0 {
            keys[index] = key
            count += 1
            values[index] = initial
        }
        change(&values[index])
    }

    @discardableResult
    mutating func remove(_ key: UInt64) -> Value? {
        var hole = find(key)
        guard keys[hole] != 0 else { return nil }
        let removed = values[hole]
        var next = (hole &+ 1) & mask
        while keys[next] != 0 {
            let home = Self.home(keys[next], mask)
            if (next &- home) & mask >= (next &- hole) & mask {
                keys[hole] = keys[next]
                values[hole] = values[next]
                hole = next
            }
            next = (next &+ 1) & mask
        }
        keys[hole] = 0
        count -= 1
        return removed
    }

    /// All keys in ascending order: the only order that may be relied upon.
    func sortedKeys() -> [UInt64] {
        guard count > 0 else { return [] }
        var result: [UInt64] = []
        result.reserveCapacity(count)
        for index in 0...mask where keys[index] != 0 { result.append(keys[index]) }
        return result.sorted()
    }

    private mutating func grow() {
        let oldKeys = keys
        let oldValues = values
        let oldMask = mask
        mask = (oldMask + 1) * 2 - 1
        keys = .allocate(capacity: mask + 1)
        keys.initialize(repeating: 0, count: mask + 1)
        values = .allocate(capacity: mask + 1)
        for index in 0...oldMask where oldKeys[index] != 0 {
            let slot = find(oldKeys[index])
            keys[slot] = oldKeys[index]
            values[slot] = oldValues[index]
        }
        oldKeys.deallocate()
        oldValues.deallocate()
    }
}
