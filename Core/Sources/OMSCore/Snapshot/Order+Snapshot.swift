import OMSTypes

// Every stored property of an order, in a fixed order. One that is added to `Order` is added here
// too, and `Engine.snapshotVersion` goes up.
extension Order {
    func encode(into out: inout ByteWriter) {
        out.varint(id.raw)
        out.append(kind.rawValue)
        out.append(base.rawValue)
        out.varint(UInt64(flags.rawValue))
        terms.encode(into: &out)
        out.varint(UInt64(session.raw))
        out.varint(UInt64(venue.raw))
        for slot in [parent, firstChild, nextSibling, block, lastMember] {
            out.signedVarint(Int64(slot))
        }
        for number in [clOrdID, requestClOrdID, replaceClOrdID] { out.varint(UInt64(number &+ 1)) }
        out.signedVarint(cumQty.units)
        out.signedVarint(routedLeaves.units)
        out.sparse128(notional.raw)
        out.signedVarint(reservedPx.units)
        out.fixed(bodyDigest)
        out.signedVarint(entryTime.nanoseconds)
        out.varint(UInt64(attempt))
        out.varint(UInt64(acceptedAttempt))
        out.append(attempts)
        out.varint(triedVenues)
        out.signedVarint(replaceQty.units)
        out.signedVarint(replacePx.units)
        out.append(reason.rawValue)
        out.signedVarint(reservedQty.units)
        out.signedVarint(acceptedPx.units)
        out.varint(refusingVenues)
        out.signedVarint(returnTime.nanoseconds)
        out.signedVarint(bookedQty.units)
        out.sparse128(bookedNotional.raw)
        out.varint(UInt64(bookings))
        out.sparse128(allocatedNotional.raw)
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        id = try bytes.orderID()
        kind = try bytes.code()
        base = try bytes.code()
        flags = OrderFlags(rawValue: try bytes.varint32())
        terms = try OrderTerms(from: &bytes)
        session = SessionID(try bytes.varint16())
        venue = VenueID(try bytes.varint16())
        parent = try bytes.slotNumber()
        firstChild = try bytes.slotNumber()
        nextSibling = try bytes.slotNumber()
        block = try bytes.slotNumber()
        lastMember = try bytes.slotNumber()
        clOrdID = try bytes.varint32() &- 1
        requestClOrdID = try bytes.varint32() &- 1
        replaceClOrdID = try bytes.varint32() &- 1
        cumQty = try bytes.quantity()
        routedLeaves = try bytes.quantity()
        notional = try bytes.notional()
        reservedPx = try bytes.price()
        bodyDigest = try bytes.fixed()
        entryTime = try bytes.timestamp()
        attempt = try bytes.varint16()
        acceptedAttempt = try bytes.varint16()
        attempts = try bytes.byte()
        triedVenues = try bytes.varint()
        replaceQty = try bytes.quantity()
        replacePx = try bytes.price()
        reason = try bytes.code()
        reservedQty = try bytes.quantity()
        acceptedPx = try bytes.price()
        refusingVenues = try bytes.varint()
        returnTime = try bytes.timestamp()
        bookedQty = try bytes.quantity()
        bookedNotional = try bytes.notional()
        bookings = try bytes.varint16()
        allocatedNotional = try bytes.notional()
    }
}
