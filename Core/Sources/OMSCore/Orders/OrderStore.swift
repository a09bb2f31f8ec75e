import OMSTypes

/// Every order of the journal, by age. OrderID n lies in slot n − 1, so that finding an order costs
/// nothing. Slots lie in chunks; a chunk whose orders have all ended may be packed into a third of
/// its memory, and is unpacked by the first look at one of them.
struct OrderStore: ~Copyable {
    static let chunkBits = 8
    static let chunkSize = 1 << chunkBits

    /// Where each chunk lies; `nil` = it is packed.
    var chunks: UnsafeMutablePointer<UnsafeMutablePointer<Order>?>
    /// What packed chunks became; nothing of the others.
    var packed: UnsafeMutablePointer<UnsafeMutableRawBufferPointer>
    /// Full chunks that are not packed. In memory of its own, since a look may unpack one.
    let open: UnsafeMutablePointer<ContiguousArray<Int32>>
    /// A chunk without orders, kept for the next one that is wanted.
    var spare: UnsafeMutablePointer<Order>?
    /// Where in `open` the next look for chunks to pack begins, and what was there at the last.
    var packing = (place: 0, full: 0, open: 0)
    private(set) var chunkCount = 0
    private var chunkCapacity = 16
    private(set) var count = 0

    init() {
        chunks = .allocate(capacity: chunkCapacity)
        packed = .allocate(capacity: chunkCapacity)
        open = .allocate(capacity: 1)
        open.initialize(to: [])
    }

    deinit {
        for index in 0..<chunkCount {
            chunks[index]?.deallocate()
            packed[index].deallocate()
        }
        spare?.deallocate()
        chunks.deallocate()
        packed.deallocate()
        open.deinitialize(count: 1)
        open.deallocate()
    }

    /// The OrderID that the next `add` must carry.
    var nextID: OrderID { OrderID(UInt64(count) + 1) }

    /// Slot of an order, or `nil` when the number was never given.
    func slot(_ id: OrderID) -> Slot? {
        id.raw >= 1 && id.raw <= UInt64(count) ? Slot(id.raw - 1) : nil
    }

    /// The number of the order in a slot.
    static func id(in slot: Slot) -> OrderID { OrderID(UInt64(slot) + 1) }

    /// Where an order lies until the next `pack`.
    @inline(__always)
    private func place(_ slot: Slot) -> UnsafeMutablePointer<Order> {
        precondition(UInt32(bitPattern: slot) < UInt32(truncatingIfNeeded: count), "no such slot")
        let number = Int(slot) &>> Self.chunkBits
        let chunk = chunks[number] ?? Self.unpack(number, chunks, packed, open)
        return chunk + (Int(slot) & (Self.chunkSize &- 1))
    }

    /// Where an order lies, for a function of every order's life that looks at much of one: it
    /// holds until the frame is over.
    @inline(__always)
    func at(_ slot: Slot) -> UnsafeMutablePointer<Order> { place(slot) }

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
            chunks = Self.moved(chunks, count: chunkCount)
            packed = Self.moved(packed, count: chunkCount)
            chunkCapacity *= 2
        }
        (chunks + chunkCount).initialize(to: spare ?? .allocate(capacity: Self.chunkSize))
        (packed + chunkCount).initialize(to: UnsafeMutableRawBufferPointer(start: nil, count: 0))
        spare = nil
        if chunkCount > 0 { open.pointee.append(Int32(chunkCount - 1)) }
        chunkCount += 1
    }

    private static func moved<Element>(_ old: UnsafeMutablePointer<Element>, count: Int)
        -> UnsafeMutablePointer<Element>
    {
        let larger = UnsafeMutablePointer<Element>.allocate(capacity: count * 2)
        larger.moveInitialize(from: old, count: count)
        old.deallocate()
        return larger
    }

    func digest(into digest: inout StateDigest) {
        digest.combine(UInt64(count))
        forEach { $1.digest(into: &digest) }
    }
}
