import OMSTypes

// Orders that have ended are seldom looked at again, and never quite given up: a venue may bust a
// trade of last week, a client ask for an order's status. Packing changes no State, only how it
// lies in memory; when it happens is therefore nobody's decision and stands in no frame.
extension OrderStore {
    /// Chunks that stay as they are because they are young: their orders are still asked for.
    static let youngChunks = 16
    /// What one call of `pack` looks at, and packs, at most: a few tenths of a millisecond.
    private static let (looksMax, packsMax) = (64, 16)

    /// Whether an order is packed. It has then ended, and nothing about it is under way: who looks
    /// for orders that work, or hold exposure, passes it by.
    @inline(__always)
    func isPacked(_ slot: Slot) -> Bool {
        precondition(UInt32(bitPattern: slot) < UInt32(truncatingIfNeeded: count), "no such slot")
        return chunks[Int(slot) &>> Self.chunkBits] == nil
    }

    /// Whether something was added or unpacked since the last `pack`.
    var isWorthPacking: Bool {
        packing.full != chunkCount || packing.open != unpacking.pointee.open.count
    }

    /// Packs some of the chunks whose orders have all ended.
    mutating func pack() {
        var packs = 0
        for _ in 0..<min(Self.looksMax, unpacking.pointee.open.count) where packs < Self.packsMax {
            if packing.place >= unpacking.pointee.open.count { packing.place = 0 }
            let number = Int(unpacking.pointee.open[packing.place])
            guard number < chunkCount - Self.youngChunks, isAtRest(number) else {
                packing.place += 1
                continue
            }
            // The last one takes its place and is looked at next.
            unpacking.pointee.open.swapAt(
                packing.place, unpacking.pointee.open.count - 1)
            unpacking.pointee.open.removeLast()
            pack(number)
            packs += 1
        }
        packing.full = chunkCount
        packing.open = unpacking.pointee.open.count
    }

    private func isAtRest(_ number: Int) -> Bool {
        guard let chunk = chunks[number] else { return false }
        for place in 0..<Self.chunkSize where !chunk[place].isAtRest { return false }
        return true
    }

    private mutating func pack(_ number: Int) {
        guard let chunk = chunks[number] else { return }
        var out = ByteWriter(capacity: Self.chunkSize * 128)
        for place in 0..<Self.chunkSize { chunk[place].encode(into: &out) }
        packed[number] = UnsafeMutableRawBufferPointer(
            start: unpacking.pointee.history.allocate(out.count), count: out.count)
        packed[number].copyMemory(from: out.bytes)
        chunks[number] = nil
        if spare == nil { spare = chunk } else { chunk.deallocate() }
    }

    /// Unpacks a chunk for good. It takes the tables and not the store: a method would have the
    /// whole store copied at each look at an order, which took a quarter more instructions.
    @inline(never)
    static func unpack(
        _ number: Int, _ chunks: UnsafeMutablePointer<UnsafeMutablePointer<Order>?>,
        _ packed: UnsafeMutablePointer<UnsafeMutableRawBufferPointer>,
        _ unpacking: UnsafeMutablePointer<Unpacking>
    ) -> UnsafeMutablePointer<Order> {
        let chunk = UnsafeMutablePointer<Order>.allocate(capacity: chunkSize)
        read(packed[number], into: chunk)
        unpacking.pointee.drop(packed[number])
        packed[number] = UnsafeMutableRawBufferPointer(start: nil, count: 0)
        chunks[number] = chunk
        unpacking.pointee.open.append(Int32(number))
        return chunk
    }

    /// Every order by its slot. Packed ones stay packed.
    func forEach<Failure>(_ body: (Slot, borrowing Order) throws(Failure) -> Void) throws(Failure) {
        let scratch = UnsafeMutablePointer<Order>.allocate(capacity: Self.chunkSize)
        defer { scratch.deallocate() }
        for number in 0..<chunkCount {
            let first = number << Self.chunkBits
            let chunk = chunks[number] ?? scratch
            if chunk == scratch { Self.read(packed[number], into: scratch) }
            for place in 0..<min(Self.chunkSize, count - first) {
                try body(Slot(first + place), chunk[place])
            }
        }
    }

    private static func read(
        _ bytes: UnsafeMutableRawBufferPointer, into chunk: UnsafeMutablePointer<Order>
    ) {
        var reader = ByteReader(UnsafeRawBufferPointer(bytes))
        do throws(ByteReader.Failure) {
            for place in 0..<chunkSize {
                (chunk + place).initialize(to: try Order(from: &reader))
            }
        } catch {
            preconditionFailure("a packed order does not read as it was written: \(error)")
        }
    }
}

extension OrderCore {
    /// Packs orders that have ended, some of them in each call. For between two decisions; no
    /// State changes.
    ///
    /// - Parameter always: looks although nothing was added since the last call.
    public mutating func packEnded(always: Bool = false) {
        if always || orders.isWorthPacking { orders.pack() }
    }
}

extension Order {
    /// Has ended, holds no exposure, waits for nobody's answer and for no booking.
    fileprivate var isAtRest: Bool {
        base.isTerminal && reservedQty.units == 0 && routedLeaves.units == 0
            && flags.isDisjoint(with: [.unbooked, .requestSent, .replaceSent, .pendingReplace])
    }
}

extension OrderStore {
    func encode(into out: inout SnapshotWriter) {
        out.count(count)
        forEach { _, order in
            out.pause()
            order.encode(into: &out.bytes)
        }
    }

    /// Chunks are packed as they come: a long history never lies open in memory.
    ///
    /// - Returns: what the orders name, to be compared with what is there once all is read.
    mutating func decode(from bytes: inout SnapshotReader) throws(ByteReader.Failure)
        -> OrderLinks
    {
        var links = OrderLinks()
        for _ in 0..<(try bytes.count()) {
            bytes.pause()
            let order = try Order(from: &bytes.bytes)
            guard order.id == nextID else {
                throw .invalid("order ids are dense", offset: bytes.bytes.offset)
            }
            links.note(order)
            add(order)
            if count & (Self.chunkSize - 1) == 0 { pack() }
        }
        return links
    }
}

/// The outermost of what orders name.
struct OrderLinks {
    /// Slots of other orders, and places among the members of blocks.
    private(set) var (least, slot, member): (Slot, Slot, Int32) = (-1, -1, -1)
    /// The largest number of a ClOrdID, plus one.
    private(set) var text = 0

    @inline(__always)
    mutating func note(_ order: Order) {
        note(slot: order.parent)
        note(slot: order.firstChild)
        note(slot: order.nextSibling)
        note(slot: order.block)
        least = min(least, order.lastMember)
        member = max(member, order.lastMember)
        note(text: order.clOrdID)
        note(text: order.requestClOrdID)
        note(text: order.replaceClOrdID)
    }

    @inline(__always)
    private mutating func note(slot named: Slot) {
        least = min(least, named)
        slot = max(slot, named)
    }

    /// None is the largest number, and becomes 0.
    @inline(__always)
    private mutating func note(text named: UInt32) { text = max(text, Int(named &+ 1)) }
}
