import OMSTypes

/// P25 (§1.6): own open orders by whose they are (one scope: accounts, clients or the firm),
/// instrument and side, in price and then entry order, across all venues. Pending orders are in it
/// from their acceptance, until the end of the order is confirmed.
///
/// A treap for each side: ordered by price and entry, a heap by a number that follows from the
/// entry. Adding, removing and repricing cost the logarithm of the orders of that side; nothing is
/// allocated but growth.
struct SelfTradeBook: ~Copyable {
    struct Match: Equatable {
        var order: OrderID
        /// `.none` = a market order.
        var price: Price
    }

    struct Node: BitwiseCopyable {
        var order: UInt64
        /// Scope, instrument and side.
        var side: UInt64
        /// Smaller = meets an incoming order sooner.
        var rank: Int64
        /// Entry order within a price.
        var entry: UInt64
        var priority: UInt64
        var left: Int32 = -1
        var right: Int32 = -1

        func isBefore(_ rank: Int64, _ entry: UInt64) -> Bool {
            self.rank != rank ? self.rank < rank : self.entry < entry
        }
    }

    private var nodes = ContiguousArray<Node>()
    private var free = ContiguousArray<Int32>()
    /// Node by OrderID, root by side.
    private var places = IntMap<Int32>()
    private var roots = IntMap<Int32>()

    var count: Int { places.count }
    func contains(_ order: OrderID) -> Bool { places.contains(order.raw) }

    /// - Parameter scope: number of the account, client or firm, below 2³¹.
    private static func side(_ scope: UInt32, _ instrument: InstrumentID, isBuy: Bool) -> UInt64 {
        precondition(scope < 1 << 31, "number of a scope")
        return UInt64(scope) << 33 | UInt64(instrument.raw) << 1 | (isBuy ? 1 : 0)
    }

    /// Best first: market orders before all prices, high bids and low offers before others.
    private static func rank(_ price: Price, isBuy: Bool) -> Int64 {
        guard price.isSet else { return .min }
        return isBuy ? -max(price.units, -.max) : max(price.units, -.max)
    }

    private static func price(_ node: Node) -> Price {
        guard node.rank != .min else { return .none }
        return Price(units: node.side & 1 == 1 ? -node.rank : node.rank)
    }

    /// An accepted order. `price` = its limit, where a peg stands, or `.none` = market. `entry` =
    /// anything that grows with acceptance.
    mutating func add(
        _ order: OrderID, of scope: UInt32, _ instrument: InstrumentID, isBuy: Bool,
        at price: Price, entry: UInt64
    ) {
        precondition(!contains(order), "the order is in the book")
        precondition(instrument != .none && entry < .max, "an order of nothing")
        var digest = StateDigest()
        digest.combine(entry)
        let node = Node(
            order: order.raw, side: Self.side(scope, instrument, isBuy: isBuy),
            rank: Self.rank(price, isBuy: isBuy), entry: entry, priority: digest.low)
        let place: Int32
        if let reused = free.popLast() {
            place = reused
            nodes[Int(place)] = node
        } else {
            place = Int32(nodes.count)
            nodes.append(node)
        }
        places.set(order.raw, place)
        insert(place)
    }

    /// The order can trade no more: confirmed.
    mutating func remove(_ order: OrderID) {
        guard let place = places.remove(order.raw) else { return }
        take(place)
        free.append(place)
    }

    /// Another limit or peg price, in its old place among those who entered.
    mutating func reprice(_ order: OrderID, to price: Price) {
        guard let place = places[order.raw] else { return }
        take(place)
        nodes[Int(place)].rank = Self.rank(price, isBuy: nodes[Int(place)].side & 1 == 1)
        insert(place)
    }

    private mutating func insert(_ place: Int32) {
        let node = nodes[Int(place)]
        let (before, behind) = split(roots[node.side] ?? -1, node.rank, node.entry)
        roots.set(node.side, merge(merge(before, place), behind))
    }

    private mutating func take(_ place: Int32) {
        let node = nodes[Int(place)]
        let (before, rest) = split(roots[node.side] ?? -1, node.rank, node.entry)
        // Entries are unique in a side, so the rest begins with the node itself.
        let (own, behind) = split(rest, node.rank, node.entry + 1)
        precondition(own == place, "the order is not where it should be")
        nodes[Int(place)].left = -1
        nodes[Int(place)].right = -1
        let root = merge(before, behind)
        if root < 0 { roots.remove(node.side) } else { roots.set(node.side, root) }
    }

    /// Those before (rank, entry), and the others.
    private mutating func split(_ root: Int32, _ rank: Int64, _ entry: UInt64) -> (Int32, Int32) {
        guard root >= 0 else { return (-1, -1) }
        if nodes[Int(root)].isBefore(rank, entry) {
            let (before, behind) = split(nodes[Int(root)].right, rank, entry)
            nodes[Int(root)].right = before
            return (root, behind)
        }
        let (before, behind) = split(nodes[Int(root)].left, rank, entry)
        nodes[Int(root)].left = behind
        return (before, root)
    }

    private mutating func merge(_ first: Int32, _ second: Int32) -> Int32 {
        guard first >= 0 else { return second }
        guard second >= 0 else { return first }
        if nodes[Int(first)].priority > nodes[Int(second)].priority {
            nodes[Int(first)].right = merge(nodes[Int(first)].right, second)
            return first
        }
        nodes[Int(second)].left = merge(first, nodes[Int(second)].left)
        return second
    }

    /// The first own order that an incoming one meets: opposite side, the same scope and
    /// instrument, buy price ≥ sell price; a market order (`.none`) meets everything.
    func first(
        for scope: UInt32, _ instrument: InstrumentID, isBuy: Bool, at price: Price
    ) -> Match? {
        var place = roots[Self.side(scope, instrument, isBuy: !isBuy)] ?? -1
        guard place >= 0 else { return nil }
        while nodes[Int(place)].left >= 0 { place = nodes[Int(place)].left }
        return match(place, isBuy: isBuy, price)
    }

    /// The one after `order`, which the incoming order meets as well; `nil` = no more.
    func next(after order: OrderID, isBuy: Bool, at price: Price) -> Match? {
        guard let place = places[order.raw] else { return nil }
        let node = nodes[Int(place)]
        var found: Int32 = -1
        var step = roots[node.side] ?? -1
        while step >= 0 {
            if nodes[Int(step)].isBefore(node.rank, node.entry + 1) {
                step = nodes[Int(step)].right
            } else {
                found = step
                step = nodes[Int(step)].left
            }
        }
        return found < 0 ? nil : match(found, isBuy: isBuy, price)
    }

    private func match(_ place: Int32, isBuy: Bool, _ price: Price) -> Match? {
        let node = nodes[Int(place)]
        let resting = Self.price(node)
        let meets =
            !price.isSet || !resting.isSet || (isBuy ? price >= resting : price <= resting)
        return meets ? Match(order: OrderID(node.order), price: resting) : nil
    }
}

extension SelfTradeBook {
    func digest(into digest: inout StateDigest) {
        for key in places.sortedKeys() {
            guard let place = places[key] else { continue }
            let node = nodes[Int(place)]
            digest.combine(node.order)
            digest.combine(node.side)
            digest.combine(node.rank)
            digest.combine(node.entry)
        }
    }

    func encode(into out: inout SnapshotWriter) {
        out.map(places) { bytes, place in
            let node = nodes[Int(place)]
            bytes.varint(node.side)
            bytes.signedVarint(node.rank)
            bytes.varint(node.entry)
        }
    }

    mutating func decode(from bytes: inout SnapshotReader) throws(ByteReader.Failure) {
        for _ in 0..<(try bytes.count()) {
            bytes.pause()
            let order = OrderID(try bytes.bytes.varint())
            let side = try bytes.bytes.varint()
            let rank = try bytes.bytes.signedVarint()
            let entry = try bytes.bytes.varint()
            guard order != .none, !contains(order), entry < .max,
                UInt32(truncatingIfNeeded: side >> 1) != 0
            else {
                throw .invalid("own order", offset: bytes.bytes.offset)
            }
            let isBuy = side & 1 == 1
            add(
                order, of: UInt32(truncatingIfNeeded: side >> 33),
                InstrumentID(UInt32(truncatingIfNeeded: side >> 1)), isBuy: isBuy,
                at: Price(units: rank == .min ? 0 : isBuy ? -rank : rank), entry: entry)
        }
    }
}
