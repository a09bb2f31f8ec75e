import OMSTypes

/// Fields that are kept for clients, by order. Most orders have none, so they lie beside the hot
/// table: one log of bytes, and an index that is ascending because orders are numbered by age.
struct KeptFields {
    private struct Entry {
        var order: OrderID
        var offset: Int
        var count: Int
    }

    private var entries: ContiguousArray<Entry> = []
    private var bytes: ContiguousArray<UInt8> = []

    mutating func add(_ order: OrderID, _ fields: [UInt8]) {
        precondition(entries.last.map { $0.order < order } ?? true, "orders keep fields once")
        entries.append(Entry(order: order, offset: bytes.count, count: fields.count))
        bytes.append(contentsOf: fields)
    }

    /// Orders that have fields.
    var count: Int { entries.count }

    /// Every order with its fields, ascending.
    func forEach(_ body: (OrderID, [UInt8]) -> Void) {
        for entry in entries {
            body(entry.order, Array(bytes[entry.offset..<entry.offset + entry.count]))
        }
    }

    /// The fields of an order; no bytes when it has none.
    func withFields(of order: OrderID, _ body: (UnsafeRawBufferPointer) -> Void) {
        var low = 0
        var high = entries.count
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].order < order { low = middle + 1 } else { high = middle }
        }
        guard low < entries.count, entries[low].order == order else {
            return body(UnsafeRawBufferPointer(start: nil, count: 0))
        }
        let entry = entries[low]
        bytes.withUnsafeBytes { all in
            body(
                UnsafeRawBufferPointer(
                    rebasing: all[entry.offset..<entry.offset + entry.count]))
        }
    }

    func digest(into digest: inout StateDigest) {
        for entry in entries {
            digest.combine(entry.order.raw)
            digest.combine(UInt64(entry.count))
        }
        bytes.withUnsafeBytes { digest.combine($0) }
    }
}
