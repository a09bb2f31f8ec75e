import OMSTypes

/// How often equal orders were entered within the window of rule P14. State: it moves with the
/// events of accepted and refused orders, at the time of their frames.
///
/// Equal orders are chained, oldest first, so that an account's window never shortens another's.
struct DuplicateWindow: ~Copyable {
    private struct Entry {
        var key: UInt64
        var time: Timestamp
        var window: Int64
        /// Number of the next equal order; 0 = none.
        var next: UInt64 = 0
    }

    private struct Chain: BitwiseCopyable {
        var oldest: UInt64
        var newest: UInt64
        var count: UInt32
    }

    private var entries: ContiguousArray<Entry> = []
    /// Number of `entries[0]`; numbers go up by one and are never reused.
    private var base: UInt64 = 1
    private var head = 0
    private var chains = IntMap<Chain>()

    /// A key of what makes two orders equal: account, instrument, side, quantity, price, type.
    static func key(_ terms: OrderTerms) -> UInt64 {
        var digest = StateDigest()
        digest.combine(UInt64(terms.account.raw) << 32 | UInt64(terms.instrument.raw))
        digest.combine(UInt64(terms.side.rawValue) << 8 | UInt64(terms.ordType.rawValue))
        digest.combine(terms.orderQty.units)
        digest.combine(terms.price.units)
        return digest.low | 1
    }

    private func entry(_ number: UInt64) -> Entry { entries[Int(number - base)] }

    /// Equal orders in (now − window, now], not counting the one asked about.
    func count(_ key: UInt64, window: Int64, at now: Timestamp) -> Int64 {
        guard let chain = chains[key] else { return 0 }
        var result = Int64(chain.count)
        var number = chain.oldest
        while number != 0, now.since(entry(number).time) >= window {
            result -= 1
            number = entry(number).next
        }
        return result
    }

    mutating func record(_ key: UInt64, window: Int64, at now: Timestamp) {
        guard window > 0 else { return }
        while let chain = chains[key], now.since(entry(chain.oldest).time) >= window {
            dropOldest(of: key, chain)
        }
        while head < entries.count, now.since(entries[head].time) >= entries[head].window {
            let dropped = entries[head]
            if let chain = chains[dropped.key], chain.oldest == base + UInt64(head) {
                dropOldest(of: dropped.key, chain)
            }
            head += 1
        }
        if head > 4096, head * 2 > entries.count {
            entries.removeFirst(head)
            base += UInt64(head)
            head = 0
        }
        append(key, window, now)
    }

    private mutating func append(_ key: UInt64, _ window: Int64, _ now: Timestamp) {
        let number = base + UInt64(entries.count)
        entries.append(Entry(key: key, time: now, window: window))
        guard var chain = chains[key] else {
            return chains.set(key, Chain(oldest: number, newest: number, count: 1))
        }
        entries[Int(chain.newest - base)].next = number
        chain.newest = number
        chain.count += 1
        chains.set(key, chain)
    }

    private mutating func dropOldest(of key: UInt64, _ chain: Chain) {
        guard chain.count > 1 else {
            chains.remove(key)
            return
        }
        var rest = chain
        rest.oldest = entry(chain.oldest).next
        rest.count -= 1
        chains.set(key, rest)
    }

    func digest(into digest: inout StateDigest) {
        for entry in entries[head...] {
            digest.combine(entry.key)
            digest.combine(entry.time.nanoseconds)
            digest.combine(entry.window)
        }
    }
}
