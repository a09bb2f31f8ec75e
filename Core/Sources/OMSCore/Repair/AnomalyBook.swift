import OMSTypes

/// An anomaly that people look after, by its number: the count of anomalies when it was raised.
struct AnomalyRecord: Equatable, BitwiseCopyable {
    /// `closedBy` of one that went away by itself: the executions came, the versions agree.
    static let byItself = UInt32.max

    var kind: Anomaly.Kind
    var order: OrderID
    var venue: VenueID
    var detail: Text64
    var raisedAt: Timestamp
    /// Number of the repair that closed it; 0: it is open.
    var closedBy: UInt32 = 0
}

/// Repairs that wait for a second person, and the anomalies that they are for.
struct RepairBook: ~Copyable {
    private(set) var records = IntMap<AnomalyRecord>()
    private(set) var openCount = 0
    /// Oldest first.
    var proposals: [PendingRepair] = []
    var nextRepair: UInt32 = 1

    func record(_ number: UInt64) -> AnomalyRecord? { number == 0 ? nil : records[number] }

    func proposal(_ number: UInt32) -> PendingRepair? {
        proposals.first { $0.number == number }
    }

    mutating func raise(_ number: UInt64, _ anomaly: Anomaly, at instant: Timestamp) {
        guard anomaly.kind.needsPeople else { return }
        records.set(
            number,
            AnomalyRecord(
                kind: anomaly.kind, order: anomaly.order, venue: anomaly.venue,
                detail: anomaly.detail, raisedAt: instant))
        openCount += 1
    }

    /// Closing what is closed, or never was, is no news.
    mutating func close(_ number: UInt64, by repair: UInt32) {
        guard var record = record(number), record.closedBy == 0 else { return }
        record.closedBy = repair
        records.set(number, record)
        openCount -= 1
    }

    func digest(into digest: inout StateDigest) {
        for number in records.sortedKeys() {
            guard let record = records[number] else { continue }
            digest.combine(number)
            digest.combine(UInt64(record.kind.rawValue) << 16 | UInt64(record.venue.raw))
            digest.combine(record.order.raw)
            digest.combine(record.detail)
            digest.combine(record.raisedAt.nanoseconds)
            digest.combine(UInt64(record.closedBy))
        }
        digest.combine(UInt64(nextRepair))
        var bytes = ByteWriter(capacity: 256)
        for proposal in proposals {
            bytes.clear()
            proposal.encode(into: &bytes)
            digest.combine(bytes.bytes)
        }
    }

    func encode(into out: inout SnapshotWriter) {
        out.map(records) { bytes, record in
            bytes.append(record.kind.rawValue)
            bytes.varint(record.order.raw)
            bytes.varint(UInt64(record.venue.raw))
            bytes.text(record.detail)
            bytes.signedVarint(record.raisedAt.nanoseconds)
            bytes.varint(UInt64(record.closedBy))
        }
        out.bytes.varint(UInt64(nextRepair))
        out.count(proposals.count)
        for proposal in proposals {
            out.pause()
            proposal.encode(into: &out.bytes)
        }
    }

    mutating func decode(from bytes: inout SnapshotReader) throws(ByteReader.Failure) {
        try bytes.map(into: &records) { (bytes) throws(ByteReader.Failure) in
            AnomalyRecord(
                kind: try bytes.code(), order: try bytes.orderID(),
                venue: VenueID(try bytes.varint16()), detail: try bytes.text(),
                raisedAt: try bytes.timestamp(), closedBy: try bytes.varint32())
        }
        openCount = records.sortedKeys().count { records[$0]?.closedBy == 0 }
        nextRepair = try bytes.bytes.varint32()
        for _ in 0..<(try bytes.count()) {
            bytes.pause()
            proposals.append(try PendingRepair(from: &bytes.bytes))
        }
    }
}

extension Anomaly.Kind {
    /// Whether it stays open until someone has looked after it. The others tell what was done about
    /// it already, or end with their cause.
    var needsPeople: Bool {
        switch self {
        case .duplicateExecID, .linkLost, .deskRefused: return false
        case .unknownOrder, .overfill, .lateFill, .unknownExecType, .unexpectedTransition,
            .cumQtyDiffers, .invalidFill, .quarantinedCommand, .wrongVenue, .disputedTrade,
            .unknownExecRef, .correctionAfterBooking, .worseRestatement, .notAdjusted,
            .correctionAcrossSplit, .statusDiffers, .executionsMissing, .lostAtVenue,
            .aliveAtVenue, .orphan, .noStatusAnswer, .statusRefused, .bookedFromStatus,
            .contingencyMissed:
            return true
        }
    }
}
