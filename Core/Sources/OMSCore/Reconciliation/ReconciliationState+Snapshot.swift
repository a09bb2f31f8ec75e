import OMSTypes

extension ReconciliationState {
    func digest(into digest: inout StateDigest) {
        digest.combine(UInt64(nextInquiry))
        for it in inquiries {
            let venue = UInt64(it.venue.raw) << 8
            digest.combine(UInt64(it.number) << 32 | venue | (it.isMass ? 1 : 0))
            digest.combine(UInt64(it.phase.rawValue))
            digest.combine(UInt64(it.cursor) << 32 | UInt64(it.end))
            digest.combine(UInt64(it.doubts) << 32 | UInt64(it.heard))
            digest.combine(it.lastHeard.nanoseconds)
            digest.combine(it.timer)
        }
        for order in doubts.sortedKeys() {
            guard let doubt = doubts[order] else { continue }
            digest.combine(order)
            digest.combine(
                UInt64(doubt.inquiry) << 32 | UInt64(doubt.attempt) << 8 | (doubt.isAsked ? 1 : 0))
        }
        for order in differences.sortedKeys() {
            guard let known = differences[order] else { continue }
            digest.combine(order)
            digest.combine(UInt64(known.difference.kind.rawValue) << 16)
            known.difference.ours.digest(into: &digest)
            known.difference.theirs.digest(into: &digest)
            digest.combine(known.anomaly)
        }
        var bytes = ByteWriter(capacity: 256)
        for known in orphans {
            bytes.clear()
            known.orphan.encode(into: &bytes)
            digest.combine(bytes.bytes)
            digest.combine(known.anomaly)
        }
        for order in statusFills.sortedKeys() {
            digest.combine(order)
            digest.combine(UInt64(statusFills[order] ?? 0))
        }
        for order in foreign.sortedKeys() {
            digest.combine(order)
            digest.combine(foreign[order]?.venueOrderID ?? Text64())
            digest.combine(foreign[order]?.clOrdID ?? Text64())
        }
    }

    func encode(into out: inout SnapshotWriter) {
        out.bytes.varint(UInt64(nextInquiry))
        out.count(inquiries.count)
        for it in inquiries {
            out.bytes.varint(UInt64(it.number))
            out.bytes.varint(UInt64(it.venue.raw))
            out.bytes.append(it.isMass ? 1 : 0)
            out.bytes.append(it.phase.rawValue)
            for number in [it.cursor, it.end, it.heard] { out.bytes.varint(UInt64(number)) }
            out.bytes.signedVarint(it.lastHeard.nanoseconds)
            out.bytes.varint(it.timer)
        }
        out.map(doubts) { bytes, doubt in
            bytes.varint(UInt64(doubt.inquiry))
            bytes.append(doubt.isAsked ? 1 : 0)
            bytes.varint(UInt64(doubt.attempt))
        }
        out.map(differences) { bytes, known in
            known.difference.encode(into: &bytes)
            bytes.varint(known.anomaly)
        }
        out.count(orphans.count)
        for known in orphans {
            out.pause()
            known.orphan.encode(into: &out.bytes)
            out.bytes.varint(known.anomaly)
        }
        out.map(statusFills) { $0.varint(UInt64($1)) }
        out.map(foreign) { bytes, route in
            bytes.text(route.venueOrderID)
            bytes.text(route.clOrdID)
        }
    }

    /// - Parameters:
    ///   - orders: how many orders there are; whatever names an order names one of them.
    ///   - executions: the same of executions.
    mutating func decode(from bytes: inout SnapshotReader, orders: Int, executions: Int)
        throws(ByteReader.Failure)
    {
        nextInquiry = try bytes.bytes.varint32()
        for _ in 0..<(try bytes.count()) { inquiries.append(try Self.inquiry(&bytes.bytes)) }
        try bytes.map(into: &doubts) { (bytes) throws(ByteReader.Failure) in
            Doubt(
                inquiry: try bytes.varint32(), isAsked: try bytes.byte() == 1,
                attempt: try bytes.varint16())
        }
        for order in doubts.sortedKeys() {
            guard order <= UInt64(orders), let doubt = doubts[order],
                inquiry(doubt.inquiry) != nil
            else { throw .invalid("doubt about an order", offset: bytes.bytes.offset) }
            change(doubt.inquiry) { $0.doubts += 1 }
        }
        try bytes.map(into: &differences) { (bytes) throws(ByteReader.Failure) in
            KnownDifference(
                difference: try RouteDifference(from: &bytes), anomaly: try bytes.varint())
        }
        for _ in 0..<(try bytes.count()) {
            bytes.pause()
            orphans.append(
                KnownOrphan(
                    orphan: try Orphan(from: &bytes.bytes), anomaly: try bytes.bytes.varint()))
        }
        try bytes.map(into: &statusFills) { (bytes) throws(ByteReader.Failure) in
            try bytes.varint32()
        }
        try bytes.map(into: &foreign) { (bytes) throws(ByteReader.Failure) in
            ForeignRoute(venueOrderID: try bytes.text(), clOrdID: try bytes.text())
        }
        for order in differences.sortedKeys() + statusFills.sortedKeys() + foreign.sortedKeys()
        where order > UInt64(orders) {
            throw .invalid("number of an order", offset: bytes.bytes.offset)
        }
        for order in statusFills.sortedKeys() where statusFills[order] ?? 0 >= UInt32(executions) {
            throw .invalid("number of an execution", offset: bytes.bytes.offset)
        }
    }

    private static func inquiry(_ bytes: inout ByteReader) throws(ByteReader.Failure) -> Inquiry {
        var inquiry = Inquiry(
            number: try bytes.varint32(), venue: VenueID(try bytes.varint16()),
            isMass: try bytes.byte() == 1, phase: try bytes.code(), cursor: try bytes.varint32(),
            end: try bytes.varint32(), lastHeard: .none, timer: 0)
        inquiry.heard = try bytes.varint32()
        inquiry.lastHeard = try bytes.timestamp()
        inquiry.timer = try bytes.varint()
        return inquiry
    }
}
