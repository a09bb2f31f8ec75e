import OMSTypes

/// Lists whose orders depend on each other, are decided as one or wait for ListExecute (L). Their
/// names and orders are lists of `RequestState` as well, so that they are told of as all are.
struct ProgramStore: ~Copyable {
    struct Program {
        /// Its place among `RequestState.lists`.
        var list: Int
        var contingency: Contingency
        var isWhole: Bool
        var waits: Bool
        var isWithdrawn = false
        var phase = ProgramPhase.checking
        /// Orders that the phase has dealt with.
        var cursor = 0
        /// Orders that are not entered yet; none once all are.
        var entries: [ProgramEntry] = []
    }

    private(set) var programs: ContiguousArray<Program> = []
    private var byOrder = IntMap<UInt32>()
    /// What each order has lost for what others executed.
    private var reductions = IntMap<Quantity>()
    /// Programs with something to do at once, oldest first; no State of its own.
    private(set) var busy: [Int] = []
    /// Programs with a contingency whose orders work; no State of its own.
    private(set) var live: [Int] = []

    subscript(number: Int) -> Program { programs[number] }

    /// The program that an order belongs to.
    func program(of order: OrderID) -> Int? {
        order == .none ? nil : byOrder[order.raw].map { Int($0) }
    }

    func program(ofList list: Int) -> Int? { programs.firstIndex { $0.list == list } }

    func reduction(of order: OrderID) -> Quantity { reductions[order.raw] ?? .zero }

    mutating func add(_ program: Program) {
        programs.append(program)
        file(programs.count - 1)
    }

    mutating func enter(_ number: Int, _ orders: [OrderID]) {
        for order in orders where order != .none { byOrder.set(order.raw, UInt32(number)) }
        programs[number].cursor += orders.count
    }

    mutating func move(_ number: Int, to phase: ProgramPhase) {
        programs[number].phase = phase
        programs[number].cursor = 0
        if phase != .checking { programs[number].entries = [] }
        file(number)
    }

    mutating func advance(_ number: Int, to cursor: Int) { programs[number].cursor = cursor }
    mutating func withdraw(_ number: Int) { programs[number].isWithdrawn = true }

    mutating func reduce(_ order: OrderID, by quantity: Quantity) {
        reductions.set(order.raw, quantity)
    }

    /// The last order of a list has ended.
    mutating func endList(_ list: Int) {
        guard !live.isEmpty else { return }
        live.removeAll { programs[$0].list == list }
    }

    private mutating func file(_ number: Int) {
        let program = programs[number]
        busy.removeAll { $0 == number }
        switch program.phase {
        case .checking, .refusing, .starting, .releasing:
            busy.insert(number, at: busy.firstIndex { $0 > number } ?? busy.count)
        case .working: if program.contingency != .none { live.append(number) }
        case .waiting, .ended: break
        }
    }

    func digest(into digest: inout StateDigest) {
        var bytes = ByteWriter(capacity: 256)
        for program in programs {
            bytes.clear()
            program.encode(into: &bytes)
            digest.combine(bytes.bytes)
        }
        for order in byOrder.sortedKeys() {
            digest.combine(order)
            digest.combine(UInt64(byOrder[order] ?? 0))
        }
        for order in reductions.sortedKeys() {
            digest.combine(order)
            digest.combine(reductions[order]?.units ?? 0)
        }
    }
}

extension ProgramStore.Program {
    func encode(into out: inout ByteWriter) {
        out.varint(UInt64(list))
        out.append(contingency.rawValue)
        out.append((isWhole ? 1 : 0) | (waits ? 2 : 0) | (isWithdrawn ? 4 : 0))
        out.append(phase.rawValue)
        out.varint(UInt64(cursor))
        out.varint(UInt64(entries.count))
        for entry in entries { entry.encode(into: &out) }
    }

    init(from bytes: inout ByteReader, lists: Int) throws(ByteReader.Failure) {
        let list = try bytes.varint32()
        guard list < lists else { throw .invalid("number of a list", offset: bytes.offset) }
        self.list = Int(list)
        contingency = try bytes.code()
        let switches = try bytes.byte()
        isWhole = switches & 1 != 0
        waits = switches & 2 != 0
        isWithdrawn = switches & 4 != 0
        phase = try bytes.code()
        cursor = Int(try bytes.varint32())
        let count = try bytes.varint()
        guard count <= UInt64(bytes.remaining) else { throw .truncated(offset: bytes.offset) }
        for _ in 0..<count { entries.append(try ProgramEntry(from: &bytes)) }
    }
}

extension ProgramStore {
    func encode(into out: inout SnapshotWriter) {
        out.count(programs.count)
        for program in programs {
            out.pause()
            program.encode(into: &out.bytes)
        }
        out.map(byOrder) { $0.varint(UInt64($1)) }
        out.map(reductions) { $0.signedVarint($1.units) }
    }

    mutating func decode(from bytes: inout SnapshotReader, lists: Int)
        throws(ByteReader.Failure)
    {
        for _ in 0..<(try bytes.count()) {
            bytes.pause()
            add(try Program(from: &bytes.bytes, lists: lists))
        }
        let count = UInt32(programs.count)
        try bytes.map(into: &byOrder) { (bytes) throws(ByteReader.Failure) in
            let number = try bytes.varint32()
            guard number < count else {
                throw .invalid("number of a program", offset: bytes.offset)
            }
            return number
        }
        try bytes.map(into: &reductions) { (bytes) throws(ByteReader.Failure) in
            try bytes.quantity()
        }
    }
}
