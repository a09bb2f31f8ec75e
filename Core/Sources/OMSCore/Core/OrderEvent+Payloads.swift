import OMSTypes

extension OrderAccepted {
    func encode(into out: inout ByteWriter) {
        out.varint(order.raw)
        out.varint(UInt64(session.raw))
        out.text(clOrdID)
        terms.encode(into: &out)
        out.fixed(bodyDigest)
        out.signedVarint(reservedPx.units)
        verdicts.encode(into: &out)
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        order = try bytes.orderID()
        session = SessionID(try bytes.varint16())
        clOrdID = try bytes.text()
        terms = try OrderTerms(from: &bytes)
        bodyDigest = try bytes.fixed()
        reservedPx = Price(units: try bytes.signedVarint())
        verdicts = try Verdicts(from: &bytes)
    }
}

extension OrderRefused {
    func encode(into out: inout ByteWriter) {
        out.varint(order.raw)
        out.varint(UInt64(session.raw))
        out.text(clOrdID)
        terms.encode(into: &out)
        out.fixed(bodyDigest)
        refusal.encode(into: &out)
        verdicts.encode(into: &out)
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        order = try bytes.orderID()
        session = SessionID(try bytes.varint16())
        clOrdID = try bytes.text()
        terms = try OrderTerms(from: &bytes)
        bodyDigest = try bytes.fixed()
        refusal = try Refusal(from: &bytes)
        verdicts = try Verdicts(from: &bytes)
    }
}

extension RouteSent {
    func encode(into out: inout ByteWriter) {
        out.varint(order.raw)
        out.varint(parent.raw)
        out.varint(UInt64(venue.raw))
        out.append(ordType.rawValue)
        out.append(timeInForce.rawValue)
        out.signedVarint(quantity.units)
        out.signedVarint(price.units)
        out.append(reason.rawValue)
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        order = try bytes.orderID()
        parent = try bytes.orderID()
        venue = VenueID(try bytes.varint16())
        ordType = try bytes.code()
        timeInForce = try bytes.code()
        quantity = Quantity(units: try bytes.signedVarint())
        price = Price(units: try bytes.signedVarint())
        reason = try bytes.code()
    }
}

extension Fill {
    func encode(into out: inout ByteWriter) {
        out.varint(order.raw)
        out.varint(UInt64(venue.raw))
        out.text(execID)
        out.signedVarint(quantity.units)
        out.signedVarint(price.units)
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        order = try bytes.orderID()
        venue = VenueID(try bytes.varint16())
        execID = try bytes.text()
        quantity = Quantity(units: try bytes.signedVarint())
        price = Price(units: try bytes.signedVarint())
    }
}

extension ReplaceRequested {
    func digest(into digest: inout StateDigest) {
        digest.combine(order.raw)
        digest.combine(clOrdID)
        digest.combine(UInt64(terms.ordType.rawValue) << 8 | UInt64(terms.timeInForce.rawValue))
        digest.combine(terms.orderQty.units)
        digest.combine(terms.price.units)
        digest.combine(terms.stopPx.units)
        digest.combine(terms.expireTime.nanoseconds)
        digest.combine(reservedPx.units)
    }

    func encode(into out: inout ByteWriter) {
        out.varint(order.raw)
        out.text(clOrdID)
        terms.encode(into: &out)
        out.signedVarint(reservedPx.units)
        verdicts.encode(into: &out)
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        order = try bytes.orderID()
        clOrdID = try bytes.text()
        terms = try OrderTerms(from: &bytes)
        reservedPx = Price(units: try bytes.signedVarint())
        verdicts = try Verdicts(from: &bytes)
    }
}

extension RequestRefused {
    func encode(into out: inout ByteWriter) {
        out.varint(order.raw)
        out.varint(UInt64(session.raw))
        out.text(clOrdID)
        out.text(origClOrdID)
        out.append(isReplace ? 1 : 0)
        out.append(reason.rawValue)
        refusal.encode(into: &out)
        verdicts.encode(into: &out)
        out.append(endsPending ? 1 : 0)
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        order = try bytes.orderID()
        session = SessionID(try bytes.varint16())
        clOrdID = try bytes.text()
        origClOrdID = try bytes.text()
        isReplace = try bytes.byte() == 1
        reason = try bytes.code()
        refusal = try Refusal(from: &bytes)
        verdicts = try Verdicts(from: &bytes)
        endsPending = try bytes.byte() == 1
    }
}
