import OMSTypes

/// Orders that wait for their turn, oldest first; taking the first costs nothing.
struct OrderQueue {
    private var items: ContiguousArray<OrderID> = []
    private var head = 0

    var first: OrderID? { head < items.count ? items[head] : nil }
    var count: Int { items.count - head }

    mutating func append(_ order: OrderID) { items.append(order) }

    mutating func remove(_ order: OrderID) {
        if first == order {
            head += 1
        } else if let index = items[head...].firstIndex(of: order) {
            items.remove(at: index)
        }
        guard head > 1024, head * 2 > items.count else { return }
        items.removeFirst(head)
        head = 0
    }

    func digest(into digest: inout StateDigest) {
        for order in items[head...] { digest.combine(order.raw) }
    }
}

extension OrderQueue {
    func encode(into out: inout SnapshotWriter) {
        out.count(count)
        for order in items[head...] {
            out.pause()
            out.bytes.varint(order.raw)
        }
    }

    mutating func decode(from bytes: inout SnapshotReader) throws(ByteReader.Failure) {
        for _ in 0..<(try bytes.count()) {
            bytes.pause()
            append(try bytes.bytes.orderID())
        }
    }
}
