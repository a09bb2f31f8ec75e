import OMSTypes

/// Every order of the journal, in slots by age. OrderID n lives in slot n − 1, so that finding an
/// order costs nothing; slots lie in chunks and never move.
struct OrderStore: ~Copyable {
    private static let chunkBits = 12
    private static let chunkSize = 1 << chunkBits

    /// Where each chunk lies.
    private var chunks: UnsafeMutablePointer<UnsafeMutablePointer<Order>>
    private var chunkCount = 0
    private var chunkCapacity = 16
    private(set) var count = 0

    init() { chunks = .allocate(capacity: chunkCapacity) }

    deinit {
        for index in 0..<chunkCount { chunks[index].deallocate() }
        chunks.deallocate()
    }

    /// The OrderID that the next `add` must carry.
    var nextID: OrderID { OrderID(UInt64(count) + 1) }

    /// Slot of an order, or `nil` when the number was never given.
    func slot(_ id: OrderID) -> Slot? {
        id.raw >= 1 && id.raw <= UInt64(count) ? Slot(id.raw - 1) : nil
    }

    /// Where an order lies, for as long as the store lives.
    @inline(__always)
    private func place(_ slot: Slot) -> UnsafeMutablePointer<Order> {
        precondition(UInt32(bitPattern: slot) < UInt32(truncatingIfNeeded: count), "no such slot")
        return chunks[Int(slot) &>> Self.chunkBits] + (Int(slot) & (Self.chunkSize &- 1))
    }

    subscript(slot: Slot) -> Order {
        @inline(__always) unsafeAddress { UnsafePointer(place(slot)) }
        @inline(__always) unsafeMutableAddress { place(slot) }
    }

    /// Adds an order; its id must be `nextID`.
    @discardableResult
    @inline(__always)
    mutating func add(_ order: Order) -> Slot {
        precondition(order.id == nextID && count < Int(Slot.max), "order ids are dense")
        if count >> Self.chunkBits == chunkCount { addChunk() }
        let slot = Slot(truncatingIfNeeded: count)
        count += 1
        place(slot).initialize(to: order)
        return slot
    }

    /// Takes the newest order out again: it was there for a question only.
    mutating func removeLast() {
        precondition(count > 0, "no order to take out")
        count -= 1
    }

    @inline(never)
    private mutating func addChunk() {
        if chunkCount == chunkCapacity {
            let larger = UnsafeMutablePointer<UnsafeMutablePointer<Order>>
                .allocate(capacity: chunkCapacity * 2)
            larger.moveInitialize(from: chunks, count: chunkCount)
            chunks.deallocate()
            chunks = larger
            chunkCapacity *= 2
        }
        (chunks + chunkCount).initialize(to: .allocate(capacity: Self.chunkSize))
        chunkCount += 1
    }

    func digest(into digest: inout StateDigest) {
        digest.combine(UInt64(count))
        for slot in 0..<Slot(count) { self[slot].digest(into: &digest) }
    }
}
