import OMSTypes

// State of chains, orders given by voice, days, halts and corporate actions.
extension OrderCore {
    func digestDesk(into digest: inout StateDigest) {
        var bytes = ByteWriter(capacity: 256)
        for order in chains.keys.sorted() {
            digest.combine(order.raw)
            for link in chains[order] ?? [] {
                bytes.clear()
                link.request.encode(into: &bytes)
                digest.combine(bytes.bytes)
                digest.combine(UInt64(link.isTold ? 1 : 0))
            }
        }
        for order in givenOrders { digest.combine(order.raw) }
        givenRoutes.digest(into: &digest)
        for order in details.sortedKeys() {
            digest.combine(order)
            details[order]?.digest(into: &digest)
        }
        for instrument in haltedInstruments { digest.combine(UInt64(instrument.raw)) }
        for job in corporateJobs {
            bytes.clear()
            job.action.encode(into: &bytes)
            digest.combine(bytes.bytes)
            digest.combine(UInt64(job.cursor) << 32 | UInt64(job.end))
        }
    }

    func encodeDesk(into out: inout SnapshotWriter) {
        out.count(chains.count)
        for order in chains.keys.sorted() {
            out.pause()
            out.bytes.varint(order.raw)
            out.count(chains[order]?.count ?? 0)
            for link in chains[order] ?? [] {
                link.request.encode(into: &out.bytes)
                out.bytes.append(link.isTold ? 1 : 0)
            }
        }
        out.count(givenOrders.count)
        for order in givenOrders { out.bytes.varint(order.raw) }
        givenRoutes.encode(into: &out)
        out.map(details) { $1.encode(into: &$0) }
        out.count(haltedInstruments.count)
        for instrument in haltedInstruments { out.bytes.varint(UInt64(instrument.raw)) }
        out.count(corporateJobs.count)
        for job in corporateJobs {
            job.action.encode(into: &out.bytes)
            out.bytes.varint(UInt64(job.cursor))
            out.bytes.varint(UInt64(job.end))
        }
    }

    mutating func decodeDesk(from bytes: inout SnapshotReader) throws(ByteReader.Failure) {
        for _ in 0..<(try bytes.count()) {
            bytes.pause()
            let order = try knownOrder(&bytes)
            for _ in 0..<(try bytes.count()) {
                let request = try ReplaceOrder(from: &bytes.bytes)
                let isTold = try bytes.bytes.byte() == 1
                chains[order, default: []].append(ChainLink(request: request, isTold: isTold))
            }
        }
        for _ in 0..<(try bytes.count()) { givenOrders.append(try knownOrder(&bytes)) }
        try givenRoutes.decode(from: &bytes)
        try bytes.map(into: &details) { (bytes) throws(ByteReader.Failure) in
            try OrderDetail(from: &bytes)
        }
        for _ in 0..<(try bytes.count()) {
            haltedInstruments.append(InstrumentID(try bytes.bytes.varint32()))
        }
        for _ in 0..<(try bytes.count()) {
            corporateJobs.append(
                CorporateJob(
                    action: try CorporateAction(from: &bytes.bytes),
                    cursor: try bytes.bytes.varint32(), end: try bytes.bytes.varint32()))
        }
    }

    private func knownOrder(_ bytes: inout SnapshotReader) throws(ByteReader.Failure) -> OrderID {
        let order = try bytes.bytes.orderID()
        guard orders.slot(order) != nil else {
            throw .invalid("number of an order", offset: bytes.bytes.offset)
        }
        return order
    }
}
