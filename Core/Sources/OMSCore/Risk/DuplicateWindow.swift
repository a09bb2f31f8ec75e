import OMSTypes

/// How often equal orders were entered within the window of rule P14. State: it moves with the
/// events of accepted and refused orders, at the time of their frames.
///
/// Equal orders are chained, oldest first, so that an account's window never shortens another's.
struct DuplicateWindow: ~Copyable {
    private struct Entry {
        var key: UInt64 = 0
        var time = Timestamp.none
        var window: Int64 = 0
        /// Number of the next equal order; 0 = none.
        var next: UInt64 = 0
    }

    struct Chain: BitwiseCopyable {
        var oldest: UInt64
        var newest: UInt64
        var count: UInt32
    }

    /// Ring of the entries `first..<next`; numbers go up by one and are never reused.
    private var ring = ContiguousArray(repeating: Entry(), count: 64)
    private var first: UInt64 = 1
    private var next: UInt64 = 1
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

    private func place(_ number: UInt64) -> Int { Int(number & UInt64(ring.count - 1)) }
    private func entry(_ number: UInt64) -> Entry { ring[place(number)] }

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
        while first < next, now.since(entry(first).time) >= entry(first).window {
            let key = entry(first).key
            if let chain = chains[key], chain.oldest == first { dropOldest(of: key, chain) }
            first += 1
        }
        append(key, window, now)
    }

    /// What was recorded of the key so far counts no more.
    mutating func forget(_ key: UInt64) { chains.remove(key) }

    private mutating func append(_ key: UInt64, _ window: Int64, _ now: Timestamp) {
        if next - first == UInt64(ring.count) { grow() }
        let number = next
        next += 1
        ring[place(number)] = Entry(key: key, time: now, window: window)
        guard var chain = chains[key] else {
            return chains.set(key, Chain(oldest: number, newest: number, count: 1))
        }
        ring[place(chain.newest)].next = number
        chain.newest = number
        chain.count += 1
        chains.set(key, chain)
    }

    private mutating func grow() {
        var larger = ContiguousArray(repeating: Entry(), count: ring.count * 2)
        for number in first..<next {
            larger[Int(number & UInt64(larger.count - 1))] = entry(number)
        }
        ring = larger
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
        for number in first..<next {
            let entry = entry(number)
            digest.combine(entry.key)
            digest.combine(entry.time.nanoseconds)
            digest.combine(entry.window)
        }
    }
}

extension DuplicateWindow {
    func encode(into out: inout SnapshotWriter) {
        out.pause()
        out.bytes.varint(first)
        out.bytes.varint(next)
        for number in first..<next {
            out.pause()
            let entry = entry(number)
            out.bytes.fixed(entry.key)
            out.bytes.signedVarint(entry.time.nanoseconds)
            out.bytes.signedVarint(entry.window)
            out.bytes.varint(entry.next)
        }
        out.map(chains) { bytes, chain in
            bytes.varint(chain.oldest)
            bytes.varint(chain.newest)
            bytes.varint(UInt64(chain.count))
        }
    }

    mutating func decode(from bytes: inout SnapshotReader) throws(ByteReader.Failure) {
        bytes.pause()
        first = try bytes.bytes.varint()
        let end = try bytes.bytes.varint()
        guard first >= 1, end >= first else {
            throw .invalid("duplicate window", offset: bytes.bytes.offset)
        }
        next = first
        while next < end {
            bytes.pause()
            if next - first == UInt64(ring.count) { grow() }
            let entry = Entry(
                key: try bytes.bytes.fixed(), time: try bytes.bytes.timestamp(),
                window: try bytes.bytes.signedVarint(), next: try bytes.bytes.varint())
            guard entry.next == 0 || (entry.next > next && entry.next < end) else {
                throw .invalid("chain of equal orders", offset: bytes.bytes.offset)
            }
            ring[place(next)] = entry
            next += 1
        }
        let range = first..<next
        try bytes.map(into: &chains) { (bytes) throws(ByteReader.Failure) in
            let chain = Chain(
                oldest: try bytes.varint(), newest: try bytes.varint(),
                count: try bytes.varint32())
            guard range.contains(chain.oldest), range.contains(chain.newest) else {
                throw .invalid("chain of equal orders", offset: bytes.offset)
            }
            return chain
        }
    }
}
