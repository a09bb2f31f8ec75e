import OMSTypes

/// Timers as State, ordered by (due, id): set and cleared by events, fired by the shell.
///
/// A heap finds the next one; what was cleared stays in it, dead, until it comes to the top.
struct TimerStore: ~Copyable {
    struct Timer: Equatable, BitwiseCopyable {
        var due: Timestamp
        var id: TimerID
        var purpose: TimerPurpose
        var order: OrderID

        func isBefore(_ other: Timer) -> Bool { (due, id) < (other.due, other.id) }
    }

    private var live = IntMap<Timer>()
    /// Expiry timer of each order, by OrderID.
    private var byOrder = IntMap<TimerID>()
    /// Timer of each order that waits for a session or looks at its peg again, by OrderID.
    private var byWork = IntMap<TimerID>()
    private var endOfDay: TimerID = 0
    private var startOfDay: TimerID = 0
    private var heap: ContiguousArray<Timer> = []
    private(set) var nextID: TimerID = 1

    /// The timer that is due first.
    var first: Timer? { heap.first }

    var count: Int { live.count }

    func timer(_ id: TimerID) -> Timer? { id == 0 ? nil : live[id] }
    func timer(of order: OrderID) -> Timer? {
        order == .none ? nil : byOrder[order.raw].flatMap { timer($0) }
    }
    /// The timer of an order's own work: its session, its next slice, or the next look at its peg.
    func workTimer(of order: OrderID) -> Timer? {
        order == .none ? nil : byWork[order.raw].flatMap { timer($0) }
    }
    var endOfDayTimer: Timer? { timer(endOfDay) }
    var startOfDayTimer: Timer? { timer(startOfDay) }

    mutating func set(_ timer: Timer) {
        precondition(timer.id >= nextID, "timer ids are never reused")
        nextID = timer.id + 1
        live.set(timer.id, timer)
        switch timer.purpose {
        case .expire: byOrder.set(timer.order.raw, timer.id)
        case .endOfDay: endOfDay = timer.id
        case .release, .reprice, .slice, .placement, .quotes:
            byWork.set(timer.order.raw, timer.id)
        case .startOfDay: startOfDay = timer.id
        case .statusAnswer, .approval, .firmUp: break
        }
        heap.append(timer)
        siftUp(heap.count - 1)
    }

    /// When an order's timer of a rare purpose is due: they are searched for.
    func due(of order: OrderID, _ purpose: TimerPurpose) -> Timestamp? {
        heap.first { $0.order == order && $0.purpose == purpose && live.contains($0.id) }?.due
    }

    mutating func clear(_ id: TimerID) {
        guard id != 0, let timer = live.remove(id) else { return }
        switch timer.purpose {
        case .expire: if byOrder[timer.order.raw] == id { byOrder.remove(timer.order.raw) }
        case .endOfDay: if endOfDay == id { endOfDay = 0 }
        case .release, .reprice, .slice, .placement, .quotes:
            if byWork[timer.order.raw] == id { byWork.remove(timer.order.raw) }
        case .startOfDay: if startOfDay == id { startOfDay = 0 }
        case .statusAnswer, .approval, .firmUp: break
        }
        while let top = heap.first, !live.contains(top.id) { dropTop() }
        if heap.count > 64, heap.count > live.count * 2 { dropDead() }
    }

    private mutating func dropTop() {
        let last = heap.removeLast()
        guard !heap.isEmpty else { return }
        heap[0] = last
        siftDown(0)
    }

    private mutating func dropDead() {
        heap.removeAll { !live.contains($0.id) }
        for index in stride(from: heap.count / 2 - 1, through: 0, by: -1) { siftDown(index) }
    }

    private mutating func siftUp(_ start: Int) {
        var index = start
        while index > 0, heap[index].isBefore(heap[(index - 1) / 2]) {
            heap.swapAt(index, (index - 1) / 2)
            index = (index - 1) / 2
        }
    }

    private mutating func siftDown(_ start: Int) {
        var index = start
        while true {
            var least = index
            for child in [2 * index + 1, 2 * index + 2] where child < heap.count {
                if heap[child].isBefore(heap[least]) { least = child }
            }
            guard least != index else { return }
            heap.swapAt(index, least)
            index = least
        }
    }

    func digest(into digest: inout StateDigest) {
        digest.combine(nextID)
        for id in live.sortedKeys() {
            guard let timer = live[id] else { continue }
            digest.combine(timer.due.nanoseconds)
            digest.combine(timer.id)
            digest.combine(UInt64(timer.purpose.rawValue))
            digest.combine(timer.order.raw)
        }
    }
}

extension TimerStore {
    /// Live timers by id, each with whether its order (or the day) ends by it.
    func encode(into out: inout SnapshotWriter) {
        out.map(live) { bytes, timer in
            bytes.signedVarint(timer.due.nanoseconds)
            bytes.append(timer.purpose.rawValue)
            bytes.varint(timer.order.raw)
            bytes.append(isCurrent(timer) ? 1 : 0)
        }
        out.bytes.varint(nextID)
    }

    private func isCurrent(_ timer: Timer) -> Bool {
        switch timer.purpose {
        case .expire: return byOrder[timer.order.raw] == timer.id
        case .endOfDay: return endOfDay == timer.id
        case .release, .reprice, .slice, .placement, .quotes:
            return byWork[timer.order.raw] == timer.id
        case .startOfDay: return startOfDay == timer.id
        case .statusAnswer, .approval, .firmUp: return true
        }
    }

    mutating func decode(from bytes: inout SnapshotReader) throws(ByteReader.Failure) {
        for _ in 0..<(try bytes.count()) {
            bytes.pause()
            let id = try bytes.bytes.varint()
            let timer = Timer(
                due: try bytes.bytes.timestamp(), id: id, purpose: try bytes.bytes.code(),
                order: try bytes.bytes.orderID())
            let wasCurrent = try bytes.bytes.byte() == 1
            guard id >= nextID, timer.purpose != .expire || timer.order != .none else {
                throw .invalid("timer", offset: bytes.bytes.offset)
            }
            set(timer)
            if !wasCurrent { forgetPurpose(of: timer) }
        }
        bytes.pause()
        let next = try bytes.bytes.varint()
        guard next >= nextID else {
            throw .invalid("next timer id", offset: bytes.bytes.offset)
        }
        nextID = next
    }

    private mutating func forgetPurpose(of timer: Timer) {
        switch timer.purpose {
        case .expire: byOrder.remove(timer.order.raw)
        case .endOfDay: endOfDay = 0
        case .release, .reprice, .slice, .placement, .quotes:
            byWork.remove(timer.order.raw)
        case .startOfDay: startOfDay = 0
        case .statusAnswer, .approval, .firmUp: break
        }
    }
}
