import OMSTypes

/// An execution of a route as it stands after its corrections; busted: no quantity.
struct Execution: Equatable, BitwiseCopyable {
    /// Slot of the route.
    var route: Slot
    /// UTC day on which it was booked.
    var day: CalendarDate
    var quantity: Quantity
    var price: Price
    /// Number in the ExecID (17) by which the client was told of it last.
    var number: UInt64
    /// What changed the same position before, see `CostBook`; 0 = nothing.
    var previous: UInt32 = 0
    /// Day on which its cash settles, days since the epoch; 0 = with the trade.
    var settles: Int32 = 0

    var isLive: Bool { quantity.isPositive }
    var notional: Notional { isLive ? Notional(price, quantity) : .zero }
}

/// Every execution of the journal in the order in which it was booked. A venue's ExecID leads to
/// its number here; the ExecIDs of its corrections lead to the same one.
struct ExecutionStore: ~Copyable {
    private static let chunkBits = 12
    private static let chunkSize = 1 << chunkBits
    private static let chunkBytes = chunkSize * MemoryLayout<Execution>.stride

    private var chunks: ContiguousArray<UnsafeMutablePointer<Execution>> = []
    private(set) var count = 0
    private let history: any HistoryMemory

    init(history: any HistoryMemory) { self.history = history }

    deinit {
        for chunk in chunks { history.deallocate(chunk, Self.chunkBytes) }
    }

    subscript(number: Int) -> Execution {
        get {
            precondition(number >= 0 && number < count, "no such execution")
            return chunks[number >> Self.chunkBits][number & (Self.chunkSize - 1)]
        }
        set {
            precondition(number >= 0 && number < count, "no such execution")
            chunks[number >> Self.chunkBits][number & (Self.chunkSize - 1)] = newValue
        }
    }

    /// Returns the number of the execution.
    @discardableResult
    mutating func add(_ execution: Execution) -> Int {
        if count >> Self.chunkBits == chunks.count {
            chunks.append(
                history.allocate(Self.chunkBytes)
                    .bindMemory(to: Execution.self, capacity: Self.chunkSize))
        }
        (chunks[count >> Self.chunkBits] + (count & (Self.chunkSize - 1)))
            .initialize(to: execution)
        count += 1
        return count - 1
    }

    func digest(into digest: inout StateDigest) {
        digest.combine(UInt64(count))
        for number in 0..<count {
            let execution = self[number]
            digest.combine(UInt64(UInt32(bitPattern: execution.route)))
            digest.combine(Int64(execution.day.daysSinceEpoch))
            digest.combine(execution.quantity.units)
            digest.combine(execution.price.units)
            digest.combine(execution.number)
            digest.combine(
                UInt64(execution.previous) << 32 | UInt64(UInt32(bitPattern: execution.settles)))
        }
    }
}

extension ExecutionStore {
    func encode(into out: inout SnapshotWriter) {
        out.count(count)
        for number in 0..<count {
            out.pause()
            let execution = self[number]
            out.bytes.signedVarint(Int64(execution.route))
            out.bytes.fixed(execution.day.daysSinceEpoch)
            out.bytes.signedVarint(execution.quantity.units)
            out.bytes.signedVarint(execution.price.units)
            out.bytes.varint(execution.number)
            out.bytes.varint(UInt64(execution.previous))
            out.bytes.signedVarint(Int64(execution.settles))
        }
    }

    /// - Parameter orders: number of orders, which routes are among.
    mutating func decode(from bytes: inout SnapshotReader, orders: Int)
        throws(ByteReader.Failure)
    {
        for _ in 0..<(try bytes.count()) {
            bytes.pause()
            let route = try bytes.bytes.slotNumber()
            guard route >= 0, Int(route) < orders else {
                throw .invalid("route of an execution", offset: bytes.bytes.offset)
            }
            add(
                Execution(
                    route: route, day: CalendarDate(daysSinceEpoch: try bytes.bytes.fixed()),
                    quantity: Quantity(units: try bytes.bytes.signedVarint()),
                    price: Price(units: try bytes.bytes.signedVarint()),
                    number: try bytes.bytes.varint(), previous: try bytes.bytes.varint32(),
                    settles: try bytes.bytes.slotNumber()))
        }
    }
}
