import OMSTypes

// One byte for the case, then its fields in order.
extension ReconciliationEvent {
    func encode(into out: inout ByteWriter) {
        switch self {
        case .began(let inquiry, let venue, let isMass, let end, let timer):
            out.append(1)
            out.varint(UInt64(inquiry))
            out.varint(UInt64(venue.raw))
            out.append(isMass ? 1 : 0)
            out.varint(UInt64(end))
            out.varint(timer)
        case .doubted(let id, let inquiry, let isAsked):
            out.order(2, id)
            out.varint(UInt64(inquiry))
            out.append(isAsked ? 1 : 0)
        case .advanced(let inquiry, let cursor):
            out.append(3)
            out.varint(UInt64(inquiry))
            out.varint(UInt64(cursor))
        case .gathered(let inquiry):
            out.append(4)
            out.varint(UInt64(inquiry))
        case .listed(let inquiry, let end):
            out.append(5)
            out.varint(UInt64(inquiry))
            out.varint(UInt64(end))
        case .answered(let inquiry, let id):
            out.append(6)
            out.varint(UInt64(inquiry))
            out.varint(id.raw)
        case .extended(let inquiry, let timer):
            out.append(7)
            out.varint(UInt64(inquiry))
            out.varint(timer)
        case .ended(let inquiry):
            out.append(8)
            out.varint(UInt64(inquiry))
        case .differs, .agreed, .orphaned, .bookedFromStatus, .named, .adopted:
            encodeFindings(into: &out)
        }
    }

    private func encodeFindings(into out: inout ByteWriter) {
        switch self {
        case .differs(let difference):
            out.append(9)
            difference.encode(into: &out)
        case .agreed(let id): out.order(10, id)
        case .orphaned(let orphan):
            out.append(11)
            orphan.encode(into: &out)
        case .bookedFromStatus(let id): out.order(12, id)
        case .named(let id, let venue, let execID, let execution):
            out.order(13, id)
            out.varint(UInt64(venue.raw))
            out.text(execID)
            out.varint(UInt64(execution))
        case .adopted(let id, let clOrdID):
            out.order(14, id)
            out.text(clOrdID)
        case .began, .doubted, .advanced, .gathered, .listed, .answered, .extended, .ended:
            preconditionFailure("encoded above")
        }
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        switch try bytes.byte() {
        case 1:
            self = .began(
                inquiry: try bytes.varint32(), VenueID(try bytes.varint16()),
                isMass: try bytes.byte() == 1, end: try bytes.varint32(),
                timer: try bytes.varint())
        case 2:
            self = .doubted(
                try bytes.orderID(), inquiry: try bytes.varint32(),
                isAsked: try bytes.byte() == 1)
        case 3: self = .advanced(inquiry: try bytes.varint32(), cursor: try bytes.varint32())
        case 4: self = .gathered(inquiry: try bytes.varint32())
        case 5: self = .listed(inquiry: try bytes.varint32(), end: try bytes.varint32())
        case 6: self = .answered(inquiry: try bytes.varint32(), try bytes.orderID())
        case 7: self = .extended(inquiry: try bytes.varint32(), timer: try bytes.varint())
        case 8: self = .ended(inquiry: try bytes.varint32())
        case 9: self = .differs(try RouteDifference(from: &bytes))
        case 10: self = .agreed(try bytes.orderID())
        case 11: self = .orphaned(try Orphan(from: &bytes))
        case 12: self = .bookedFromStatus(try bytes.orderID())
        case 13:
            self = .named(
                try bytes.orderID(), VenueID(try bytes.varint16()), execID: try bytes.text(),
                execution: try bytes.varint32())
        case 14: self = .adopted(try bytes.orderID(), try bytes.text())
        default: throw .invalid("unknown event of a reconciliation", offset: bytes.offset)
        }
    }
}
