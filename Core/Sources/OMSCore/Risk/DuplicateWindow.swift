import OMSTypes

/// How often equal orders were entered within the window of rule P14. State: it moves with the
/// events of accepted and refused orders, at the time of their frames.
struct DuplicateWindow: ~Copyable {
    private struct Entry {
        var key: UInt64
        var time: Timestamp
    }

    private var entries: ContiguousArray<Entry> = []
    private var head = 0
    private var counts = IntMap<UInt32>()

    /// A key of what makes two orders equal: account, instrument, side, quantity, price, type.
    static func key(_ terms: OrderTerms) -> UInt64 {
        var digest = StateDigest()
        digest.combine(UInt64(terms.account.raw) << 32 | UInt64(terms.instrument.raw))
        digest.combine(UInt64(terms.side.rawValue) << 8 | UInt64(terms.ordType.rawValue))
        digest.combine(terms.orderQty.units)
        digest.combine(terms.price.units)
        return digest.low | 1
    }

    /// Equal orders in (now − window, now], not counting the one asked about.
    func count(_ key: UInt64, window: Int64, at now: Timestamp) -> Int64 {
        guard var result = counts[key].map(Int64.init) else { return 0 }
        // Entries that left the window but were not dropped yet.
        var index = head
        while index < entries.count, now.since(entries[index].time) >= window {
            if entries[index].key == key { result -= 1 }
            index += 1
        }
        return result
    }

    mutating func record(_ key: UInt64, window: Int64, at now: Timestamp) {
        guard window > 0 else { return }
        while head < entries.count, now.since(entries[head].time) >= window {
            let old = entries[head].key
            let left = counts[old]! - 1
            if left == 0 { counts.remove(old) } else { counts.set(old, left) }
            head += 1
        }
        if head > 4096, head * 2 > entries.count {
            entries.removeFirst(head)
            head = 0
        }
        entries.append(Entry(key: key, time: now))
        counts.update(key, initial: 0) { $0 += 1 }
    }

    func digest(into digest: inout StateDigest) {
        for entry in entries[head...] {
            digest.combine(entry.key)
            digest.combine(entry.time.nanoseconds)
        }
    }
}
