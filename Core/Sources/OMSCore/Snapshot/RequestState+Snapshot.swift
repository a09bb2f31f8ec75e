import OMSTypes

extension RequestState {
    func encode(into out: inout SnapshotWriter) {
        out.count(jobs.count)
        for job in jobs {
            out.pause()
            job.job.encode(into: &out.bytes)
            out.bytes.varint(UInt64(job.cursor))
            out.bytes.append(job.hasGathered ? 1 : 0)
            out.count(job.matches.count)
            for order in job.matches {
                out.pause()
                out.bytes.varint(order.raw)
            }
            out.count(job.orders.count)
            for order in job.orders {
                out.pause()
                order.encode(into: &out.bytes)
            }
        }
        out.count(lists.count)
        for list in lists {
            out.pause()
            out.bytes.varint(UInt64(list.session.raw))
            out.bytes.text(list.id)
            out.bytes.append(list.hasEnded ? 1 : 0)
            out.count(list.lines.count)
            for line in list.lines {
                out.pause()
                out.bytes.text(line.clOrdID)
                out.bytes.varint(line.order.raw)
            }
        }
        kept.encode(into: &out)
    }

    /// - Parameter orders: how many orders there are; whatever names an order names one of them.
    mutating func decode(from bytes: inout SnapshotReader, orders: Int)
        throws(ByteReader.Failure)
    {
        for _ in 0..<(try bytes.count()) { jobs.append(try Self.job(&bytes, orders)) }
        for number in 0..<(try bytes.count()) {
            bytes.pause()
            var list = List(
                session: SessionID(try bytes.bytes.varint16()), id: try bytes.bytes.text())
            list.hasEnded = try bytes.bytes.byte() == 1
            for _ in 0..<(try bytes.count()) {
                bytes.pause()
                let id = try bytes.bytes.text()
                list.lines.append((id, try bytes.order(orders, orNone: true)))
            }
            let place = UInt32(truncatingIfNeeded: number)
            listIDs.add(list.id, scope: UInt32(list.session.raw), value: place)
            lists.append(list)
            let isEntering = jobs.contains {
                $0.job.kind == .newList && $0.job.session == list.session && $0.job.id == list.id
            }
            if !list.hasEnded, !isEntering { openLists.append(Int(place)) }
        }
        try kept.decode(from: &bytes, orders: orders)
    }

    private static func job(_ bytes: inout SnapshotReader, _ orders: Int)
        throws(ByteReader.Failure) -> Job
    {
        bytes.pause()
        var job = Job(job: try RequestJob(from: &bytes.bytes))
        job.cursor = try bytes.bytes.varint32()
        job.hasGathered = try bytes.bytes.byte() == 1
        for _ in 0..<(try bytes.count()) {
            bytes.pause()
            job.matches.append(
                try bytes.order(orders, orNone: job.job.kind == .newList))
        }
        for _ in 0..<(try bytes.count()) {
            bytes.pause()
            job.orders.append(try DetailedOrder(from: &bytes.bytes))
        }
        return job
    }
}

extension KeptFields {
    func encode(into out: inout SnapshotWriter) {
        out.count(count)
        forEach { order, fields in
            out.pause()
            out.bytes.varint(order.raw)
            out.bytes.bytes(fields)
        }
    }

    mutating func decode(from bytes: inout SnapshotReader, orders: Int)
        throws(ByteReader.Failure)
    {
        var last = OrderID.none
        for _ in 0..<(try bytes.count()) {
            bytes.pause()
            let order = try bytes.order(orders, orNone: false)
            guard order > last else {
                throw .invalid("order of kept fields", offset: bytes.bytes.offset)
            }
            add(order, try bytes.bytes.bytes())
            last = order
        }
    }
}

extension SnapshotReader {
    /// The number of an order that is there.
    fileprivate mutating func order(_ count: Int, orNone: Bool) throws(ByteReader.Failure)
        -> OrderID
    {
        let raw = try bytes.varint()
        guard raw <= UInt64(count), orNone || raw > 0 else {
            throw .invalid("number of an order", offset: bytes.offset)
        }
        return OrderID(raw)
    }
}
