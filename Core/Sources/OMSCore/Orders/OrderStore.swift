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
    /// What a look at a packed order changes: in memory of its own, since looking changes no store.
    struct Unpacking {
        /// Full chunks that are not packed.
        var open: ContiguousArray<Int32> = []
        /// Where packed chunks lie.
        let history: any HistoryMemory

        func drop(_ bytes: UnsafeMutableRawBufferPointer) {
            guard let start = bytes.baseAddress else { return }
            history.deallocate(start, bytes.count)
        }
    }

    let unpacking: UnsafeMutablePointer<Unpacking>
    /// A chunk without orders, kept for the next one that is wanted.
    var spare: UnsafeMutablePointer<Order>?
    /// Where among the open chunks the next look for some to pack begins, and what was there at
    /// the last.
    var packing = (place: 0, full: 0, open: 0)
    private(set) var chunkCount = 0
    private var chunkCapacity = 16
    private(set) var count = 0

    /// - Parameter history: where packed chunks lie.
    init(history: any HistoryMemory) {
        chunks = .allocate(capacity: chunkCapacity)
        packed = .allocate(capacity: chunkCapacity)
        unpacking = .allocate(capacity: 1)
        unpacking.initialize(to: Unpacking(history: history))
    }

    deinit {
        for index in 0..<chunkCount {
            chunks[index]?.deallocate()
            unpacking.pointee.drop(packed[index])
        }
        spare?.deallocate()
        chunks.deallocate()
        packed.deallocate()
        unpacking.deinitialize(count: 1)
        unpacking.deallocate()
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
        let chunk = chunks[number] ?? Self.unpack(number, chunks, packed, unpacking)
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
        if chunkCount > 0 { unpacking.pointee.open.append(Int32(chunkCount - 1)) }
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
