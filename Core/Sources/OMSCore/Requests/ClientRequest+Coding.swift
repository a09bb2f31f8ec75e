import OMSTypes

// One byte for the case, then the fields in declaration order. Cases are only ever added.
extension ClientRequest {
    func encode(into out: inout ByteWriter) {
        switch self {
        case .newOrder(let order):
            out.append(1)
            order.encode(into: &out)
        case .refusedReplace(let request, let refusal):
            out.append(2)
            request.encode(into: &out)
            refusal.encode(into: &out)
        case .status(let request, let side, let symbol):
            out.append(3)
            out.varint(UInt64(request.session.raw))
            out.text(request.clOrdID)
            out.text(request.ordStatusReqID)
            out.append(side.rawValue)
            out.text(symbol)
        case .massStatus(let request):
            out.append(4)
            request.encode(into: &out)
        case .massCancel(let request):
            out.append(5)
            request.encode(into: &out)
        case .newList(let list):
            out.append(6)
            list.encode(into: &out)
        case .listStatus(let session, let list):
            out.append(7)
            out.varint(UInt64(session.raw))
            out.text(list)
        case .listCancel(let session, let list):
            out.append(8)
            out.varint(UInt64(session.raw))
            out.text(list)
        case .disputedTrade(let session, let order, let detail):
            out.append(9)
            out.varint(UInt64(session.raw))
            out.varint(order.raw)
            out.text(detail)
        }
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        switch try bytes.byte() {
        case 1: self = .newOrder(try DetailedOrder(from: &bytes))
        case 2: self = .refusedReplace(try ReplaceOrder(from: &bytes), try Refusal(from: &bytes))
        case 3:
            self = .status(
                StatusRequest(
                    session: SessionID(try bytes.varint16()), clOrdID: try bytes.text(),
                    ordStatusReqID: try bytes.text()), try bytes.code(), try bytes.text())
        case 4: self = .massStatus(try MassRequest(from: &bytes))
        case 5: self = .massCancel(try MassRequest(from: &bytes))
        case 6: self = .newList(try NewOrderList(from: &bytes))
        case 7: self = .listStatus(SessionID(try bytes.varint16()), try bytes.text())
        case 8: self = .listCancel(SessionID(try bytes.varint16()), try bytes.text())
        case 9:
            self = .disputedTrade(
                SessionID(try bytes.varint16()), try bytes.orderID(), detail: try bytes.text())
        default: throw .invalid("unknown client request", offset: bytes.offset)
        }
    }
}

extension DetailedOrder {
    func encode(into out: inout ByteWriter) {
        order.encode(into: &out)
        out.bytes(fields)
        refusal.encode(into: &out)
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        order = try NewOrder(from: &bytes)
        fields = try bytes.bytes()
        refusal = try Refusal(from: &bytes)
    }
}

extension MassRequest {
    func encode(into out: inout ByteWriter) {
        out.varint(UInt64(session.raw))
        out.text(id)
        out.append(type)
        out.text(account)
        out.text(symbol)
        out.append(side?.rawValue ?? 0)
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        session = SessionID(try bytes.varint16())
        id = try bytes.text()
        type = try bytes.byte()
        account = try bytes.text()
        symbol = try bytes.text()
        side = try bytes.side()
    }
}

extension NewOrderList {
    func encode(into out: inout ByteWriter) {
        out.varint(UInt64(session.raw))
        out.text(listID)
        out.varint(UInt64(totNoOrders))
        out.orders(orders)
        out.text(objection)
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        session = SessionID(try bytes.varint16())
        listID = try bytes.text()
        totNoOrders = try bytes.varint32()
        orders = try bytes.orders()
        objection = try bytes.text()
    }
}

extension ByteWriter {
    /// Bytes with their number in front.
    mutating func bytes(_ value: [UInt8]) {
        varint(UInt64(value.count))
        value.withUnsafeBytes { append($0) }
    }

    mutating func orders(_ orders: [DetailedOrder]) {
        varint(UInt64(orders.count))
        for order in orders { order.encode(into: &self) }
    }
}

extension ByteReader {
    /// Bytes with their number in front.
    mutating func bytes() throws(Failure) -> [UInt8] {
        let count = try varint()
        guard count <= UInt64(remaining) else { throw .truncated(offset: offset) }
        var result: [UInt8] = []
        result.reserveCapacity(Int(count))
        for _ in 0..<count { result.append(try byte()) }
        return result
    }

    mutating func orders() throws(Failure) -> [DetailedOrder] {
        let count = try varint()
        guard count <= UInt64(remaining) else { throw .truncated(offset: offset) }
        var result: [DetailedOrder] = []
        for _ in 0..<count { result.append(try DetailedOrder(from: &self)) }
        return result
    }

    /// Side (54), or 0 for both.
    mutating func side() throws(Failure) -> Side? {
        let raw = try byte()
        guard raw != 0 else { return nil }
        guard let side = Side(rawValue: raw) else { throw .invalid("no side", offset: offset) }
        return side
    }
}
