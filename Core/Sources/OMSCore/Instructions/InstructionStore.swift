import OMSTypes

/// Instructions of the orders that have some, what pending replaces want of them, and which of them
/// follow the quotes of their instrument.
struct InstructionStore: ~Copyable {
    private var byOrder = IntMap<Instructions>()
    private var wanted = IntMap<Instructions>()
    /// When a peg's limit order was sent or moved last.
    private var pegTimes = IntMap<Timestamp>()
    private var followers = IntMap<InstrumentID>()
    /// The same by instrument, ascending; no State of its own.
    private var rows: ContiguousArray<ContiguousArray<OrderID>> = []

    subscript(order: OrderID) -> Instructions? { order == .none ? nil : byOrder[order.raw] }

    var hasFollowers: Bool { followers.count > 0 }

    mutating func set(_ order: OrderID, _ instructions: Instructions) {
        byOrder.set(order.raw, instructions)
        wanted.remove(order.raw)
    }

    mutating func want(_ order: OrderID, _ instructions: Instructions) {
        wanted.set(order.raw, instructions)
    }

    /// What the order's pending replace asks for.
    func wanted(by order: OrderID) -> Instructions? { wanted[order.raw] }

    mutating func dropWanted(by order: OrderID) { wanted.remove(order.raw) }

    mutating func notePegged(_ order: OrderID, at instant: Timestamp) {
        pegTimes.set(order.raw, instant)
    }

    func pegTime(of order: OrderID) -> Timestamp? { pegTimes[order.raw] }

    mutating func follow(_ order: OrderID, _ instrument: InstrumentID) {
        guard instrument.raw >= 1, !isFollowing(order) else { return }
        followers.set(order.raw, instrument)
        while rows.count < Int(instrument.raw) { rows.append([]) }
        let row = Int(instrument.raw) - 1
        rows[row].insert(order, at: Self.place(of: order, in: rows[row]))
    }

    mutating func unfollow(_ order: OrderID) {
        pegTimes.remove(order.raw)
        guard let instrument = followers.remove(order.raw) else { return }
        let row = Int(instrument.raw) - 1
        rows[row].remove(at: Self.place(of: order, in: rows[row]))
    }

    func isFollowing(_ order: OrderID) -> Bool { followers.contains(order.raw) }

    /// Orders that follow an instrument, oldest first.
    func followers(of instrument: InstrumentID) -> ContiguousArray<OrderID> {
        instrument.raw >= 1 && instrument.raw <= rows.count ? rows[Int(instrument.raw) - 1] : []
    }

    private static func place(of order: OrderID, in list: ContiguousArray<OrderID>) -> Int {
        var low = 0
        var high = list.count
        while low < high {
            let middle = (low + high) / 2
            if list[middle] < order { low = middle + 1 } else { high = middle }
        }
        return low
    }

    func digest(into digest: inout StateDigest) {
        for key in byOrder.sortedKeys() {
            digest.combine(key)
            byOrder[key]?.digest(into: &digest)
        }
        for key in wanted.sortedKeys() {
            digest.combine(key)
            wanted[key]?.digest(into: &digest)
        }
        for key in pegTimes.sortedKeys() {
            digest.combine(key)
            digest.combine(pegTimes[key]?.nanoseconds ?? 0)
        }
        for key in followers.sortedKeys() {
            digest.combine(key)
            digest.combine(UInt64(followers[key]?.raw ?? 0))
        }
    }
}

extension InstructionStore {
    func encode(into out: inout SnapshotWriter) {
        out.map(byOrder) { $1.encode(into: &$0) }
        out.map(wanted) { $1.encode(into: &$0) }
        out.map(pegTimes) { $0.signedVarint($1.nanoseconds) }
        out.map(followers) { $0.varint(UInt64($1.raw)) }
    }

    mutating func decode(from bytes: inout SnapshotReader, orders: Int)
        throws(ByteReader.Failure)
    {
        try bytes.map(into: &byOrder) { bytes throws(ByteReader.Failure) in
            try Instructions(from: &bytes)
        }
        try bytes.map(into: &wanted) { bytes throws(ByteReader.Failure) in
            try Instructions(from: &bytes)
        }
        try bytes.map(into: &pegTimes) { bytes throws(ByteReader.Failure) in
            try bytes.timestamp()
        }
        for _ in 0..<(try bytes.count()) {
            bytes.pause()
            let order = try bytes.bytes.orderID()
            let instrument = InstrumentID(try bytes.bytes.varint32())
            guard order != .none, order.raw <= UInt64(orders), instrument != .none else {
                throw .invalid("follower of quotes", offset: bytes.bytes.offset)
            }
            follow(order, instrument)
        }
    }
}
