import OMSTypes

/// Every order of the journal, in slots by age. OrderID n lives in slot n − 1, so that finding an
/// order costs nothing; slots lie in chunks and never move.
struct OrderStore: ~Copyable {
    private static let chunkBits = 12
    private static let chunkSize = 1 << chunkBits

    private var chunks: ContiguousArray<UnsafeMutablePointer<Order>> = []
    private(set) var count = 0

    deinit {
        for chunk in chunks { chunk.deallocate() }
    }

    /// The OrderID that the next `add` must carry.
    var nextID: OrderID { OrderID(UInt64(count) + 1) }

    /// Slot of an order, or `nil` when the number was never given.
    func slot(_ id: OrderID) -> Slot? {
        id.raw >= 1 && id.raw <= UInt64(count) ? Slot(id.raw - 1) : nil
    }

    subscript(slot: Slot) -> Order {
        @inline(__always) unsafeAddress {
            precondition(slot >= 0 && slot < count, "slot outside the store")
            return UnsafePointer(chunks[Int(slot) >> Self.chunkBits])
                + (Int(slot) & (Self.chunkSize - 1))
        }
        @inline(__always) unsafeMutableAddress {
            precondition(slot >= 0 && slot < count, "slot outside the store")
            return chunks[Int(slot) >> Self.chunkBits] + (Int(slot) & (Self.chunkSize - 1))
        }
    }

    /// Adds an order; its id must be `nextID`.
    @discardableResult
    mutating func add(_ order: Order) -> Slot {
        precondition(order.id == nextID, "order ids are dense")
        if count >> Self.chunkBits == chunks.count {
            chunks.append(.allocate(capacity: Self.chunkSize))
        }
        let slot = Slot(count)
        (chunks[count >> Self.chunkBits] + (count & (Self.chunkSize - 1))).initialize(to: order)
        count += 1
        return slot
    }

    func digest(into digest: inout StateDigest) {
        digest.combine(UInt64(count))
        for slot in 0..<Slot(count) { self[slot].digest(into: &digest) }
    }
}
