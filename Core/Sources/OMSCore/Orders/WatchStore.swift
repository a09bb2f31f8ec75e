import OMSTypes

/// Watches by instrument and side, nearest to the market first, so that a quote that fires none
/// costs two comparisons.
struct WatchStore: ~Copyable {
    private struct Row {
        /// Ascending stop: the lowest fires first.
        var buys: ContiguousArray<Watch> = []
        /// Descending stop: the highest fires first.
        var sells: ContiguousArray<Watch> = []
    }

    private var byOrder = IntMap<Watch>()
    private var rows: ContiguousArray<Row> = []

    var isEmpty: Bool { byOrder.count == 0 }
    var count: Int { byOrder.count }

    mutating func add(_ watch: Watch) {
        guard watch.instrument.raw >= 1 else { return }
        while rows.count < Int(watch.instrument.raw) { rows.append(Row()) }
        let row = Int(watch.instrument.raw) - 1
        byOrder.set(watch.order.raw, watch)
        if watch.side.isBuy {
            rows[row].buys.insert(watch, at: Self.place(of: watch, in: rows[row].buys))
        } else {
            rows[row].sells.insert(watch, at: Self.place(of: watch, in: rows[row].sells))
        }
    }

    mutating func remove(_ order: OrderID) {
        guard order != .none, let watch = byOrder.remove(order.raw) else { return }
        let row = Int(watch.instrument.raw) - 1
        if watch.side.isBuy {
            rows[row].buys.remove(at: Self.place(of: watch, in: rows[row].buys))
        } else {
            rows[row].sells.remove(at: Self.place(of: watch, in: rows[row].sells))
        }
    }

    /// Where a watch lies or belongs: by stop, then by order.
    private static func place(of watch: Watch, in list: ContiguousArray<Watch>) -> Int {
        var low = 0
        var high = list.count
        while low < high {
            let middle = (low + high) / 2
            if isBefore(list[middle], watch) { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private static func isBefore(_ a: Watch, _ b: Watch) -> Bool {
        guard a.stopPx == b.stopPx else {
            return a.side.isBuy ? a.stopPx < b.stopPx : a.stopPx > b.stopPx
        }
        return a.order < b.order
    }

    func watch(of order: OrderID) -> Watch? { order == .none ? nil : byOrder[order.raw] }

    func hasWatch(on instrument: InstrumentID) -> Bool {
        guard instrument.raw >= 1, Int(instrument.raw) <= rows.count else { return false }
        let row = Int(instrument.raw) - 1
        return !rows[row].buys.isEmpty || !rows[row].sells.isEmpty
    }

    /// Orders whose watch these quotes fire, oldest first.
    func fired(_ instrument: InstrumentID, by nbbo: NBBO) -> [OrderID] {
        guard hasWatch(on: instrument) else { return [] }
        let row = Int(instrument.raw) - 1
        var result = rows[row].buys.prefix { $0.isFired(by: nbbo) }.map(\.order)
        result += rows[row].sells.prefix { $0.isFired(by: nbbo) }.map(\.order)
        return result.sorted()
    }

    func digest(into digest: inout StateDigest) {
        for order in byOrder.sortedKeys() {
            guard let watch = byOrder[order] else { continue }
            digest.combine(watch.order.raw)
            digest.combine(UInt64(watch.instrument.raw) << 8 | UInt64(watch.side.rawValue))
            digest.combine(watch.stopPx.units)
        }
    }
}

extension WatchStore {
    func encode(into out: inout SnapshotWriter) {
        out.map(byOrder) { $1.encode(into: &$0) }
    }

    mutating func decode(from bytes: inout SnapshotReader) throws(ByteReader.Failure) {
        for _ in 0..<(try bytes.count()) {
            bytes.pause()
            let key = try bytes.bytes.varint()
            let watch = try Watch(from: &bytes.bytes)
            guard watch.order.raw == key, key != 0, watch.instrument != .none else {
                throw .invalid("watch", offset: bytes.bytes.offset)
            }
            add(watch)
        }
    }
}
