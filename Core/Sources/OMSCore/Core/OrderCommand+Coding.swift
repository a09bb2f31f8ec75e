import OMSTypes

// One kind byte, then the fields in declaration order. Kinds are only ever added.
extension OrderCommand {
    public func encode(into out: inout ByteWriter) {
        switch self {
        case .started(let build):
            out.append(1)
            out.text(build)
        case .newOrder(let order): Self.encode(order, into: &out)
        case .cancelOrder(let request):
            out.append(3)
            out.varint(UInt64(request.session.raw))
            out.text(request.clOrdID)
            out.text(request.origClOrdID)
        case .replaceOrder(let request):
            out.append(4)
            request.encode(into: &out)
        case .orderStatus(let request):
            out.append(5)
            out.varint(UInt64(request.session.raw))
            out.text(request.clOrdID)
            out.text(request.ordStatusReqID)
        case .venueReport(let report): Self.encode(report, into: &out)
        case .venueCancelReject(let reject):
            out.append(7)
            out.varint(UInt64(reject.venue.raw))
            out.text(reject.clOrdID)
            out.append(reject.reason)
            out.text(reject.text)
        case .venueMessageReject(let reject):
            out.append(8)
            out.varint(UInt64(reject.venue.raw))
            out.text(reject.clOrdID)
            out.text(reject.text)
        case .venueLink(let venue, let isUp):
            out.append(9)
            out.varint(UInt64(venue.raw))
            out.append(isUp ? 1 : 0)
        case .routeNeverReceived(let order):
            out.append(10)
            out.varint(order.raw)
        case .timer(let id, let due):
            out.append(11)
            out.varint(id)
            out.signedVarint(due.nanoseconds)
        case .watchFired(let order):
            out.append(12)
            out.varint(order.raw)
        case .formBlock, .allocateBlock: encodeBlock(into: &out)
        case .killSwitch(let kill):
            out.append(15)
            kill.encode(into: &out)
        case .continueSweep: out.append(16)
        case .quarantine(let quarantine):
            out.append(17)
            quarantine.encode(into: &out)
        case .request(let request):
            out.append(18)
            request.encode(into: &out)
        case .tradeCorrection(let correction):
            out.append(19)
            correction.encode(into: &out)
        case .marketVolume(let instrument, let volume):
            out.append(40)
            out.varint(UInt64(instrument.raw))
            out.signedVarint(volume.units)
        case .instructed, .venueNotice, .desk, .list, .reconcile, .repair, .risk, .marks,
            .learning, .dealer:
            encodeUnasked(into: &out)
        }
    }

    /// As the command `newOrder`.
    public static func encode(_ order: NewOrder, into out: inout ByteWriter) {
        out.append(2)
        order.encode(into: &out)
    }

    /// As the command `venueReport`.
    public static func encode(_ report: VenueReport, into out: inout ByteWriter) {
        out.append(6)
        report.encode(into: &out)
    }

    private func encodeUnasked(into out: inout ByteWriter) {
        if case .venueNotice(let notice) = self {
            out.append(20)
            return notice.encode(into: &out)
        }
        if case .desk(let request) = self {
            out.append(21)
            return request.encode(into: &out)
        }
        if case .list(let request) = self {
            out.append(35)
            return request.encode(into: &out)
        }
        if case .reconcile(let command) = self {
            out.append(30)
            return command.encode(into: &out)
        }
        if case .risk(let command) = self {
            out.append(43)
            return command.encode(into: &out)
        }
        if case .repair(let command) = self {
            out.append(31)
            return command.encode(into: &out)
        }
        if case .marks(let marks) = self {
            out.append(41)
            return marks.encode(into: &out)
        }
        if case .learning(let command) = self {
            out.append(42)
            return command.encode(into: &out)
        }
        if case .dealer(let command) = self {
            out.append(44)
            return command.encode(into: &out)
        }
        guard case .instructed(let request) = self else { preconditionFailure("encoded above") }
        out.append(26)
        request.encode(into: &out)
    }

    private func encodeBlock(into out: inout ByteWriter) {
        if case .formBlock(let block) = self {
            out.append(13)
            out.text(block.user)
            out.varint(UInt64(block.members.count))
            for member in block.members { out.varint(member.raw) }
        }
        if case .allocateBlock(let allocation) = self {
            out.append(14)
            out.varint(allocation.block.raw)
            out.varint(UInt64(allocation.shares.count))
            for share in allocation.shares { share.encode(into: &out) }
        }
    }

    public init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        let kind = try bytes.byte()
        switch kind {
        case 1: self = .started(build: try bytes.text())
        case 2: self = .newOrder(try NewOrder(from: &bytes))
        case 3:
            self = .cancelOrder(
                CancelOrder(
                    session: SessionID(try bytes.varint16()), clOrdID: try bytes.text(),
                    origClOrdID: try bytes.text()))
        case 4: self = .replaceOrder(try ReplaceOrder(from: &bytes))
        case 5:
            self = .orderStatus(
                StatusRequest(
                    session: SessionID(try bytes.varint16()), clOrdID: try bytes.text(),
                    ordStatusReqID: try bytes.text()))
        case 6: self = .venueReport(try VenueReport(from: &bytes))
        case 7:
            self = .venueCancelReject(
                VenueCancelReject(
                    venue: VenueID(try bytes.varint16()), clOrdID: try bytes.text(),
                    reason: try bytes.byte(), text: try bytes.text()))
        case 8:
            self = .venueMessageReject(
                VenueMessageReject(
                    venue: VenueID(try bytes.varint16()), clOrdID: try bytes.text(),
                    text: try bytes.text()))
        case 9: self = .venueLink(VenueID(try bytes.varint16()), isUp: try bytes.byte() == 1)
        case 10: self = .routeNeverReceived(OrderID(try bytes.varint()))
        case 11:
            self = .timer(
                try bytes.varint(), due: Timestamp(nanoseconds: try bytes.signedVarint()))
        case 12: self = .watchFired(OrderID(try bytes.varint()))
        case 13: self = .formBlock(try FormBlock(from: &bytes))
        case 14: self = .allocateBlock(try BlockAllocation(from: &bytes))
        case 15: self = .killSwitch(try KillSwitch(from: &bytes))
        case 16: self = .continueSweep
        case 17: self = .quarantine(try Quarantine(from: &bytes))
        case 18: self = .request(try ClientRequest(from: &bytes))
        case 19: self = .tradeCorrection(try TradeCorrection(from: &bytes))
        case 20: self = .venueNotice(try VenueNotice(from: &bytes))
        case 21: self = .desk(try DeskRequest(from: &bytes))
        case 26: self = .instructed(try InstructedRequest(from: &bytes))
        case 35: self = .list(try ListRequest(from: &bytes))
        case 30: self = .reconcile(try ReconcileCommand(from: &bytes))
        case 40:
            self = .marketVolume(InstrumentID(try bytes.varint32()), try bytes.quantity())
        case 31: self = .repair(try RepairCommand(from: &bytes))
        case 43: self = .risk(try RiskCommand(from: &bytes))
        case 41: self = .marks(try MarketMarks(from: &bytes))
        case 42: self = .learning(try LearningCommand(from: &bytes))
        case 44: self = .dealer(try DealerCommand(from: &bytes))
        default: throw .invalid("unknown command kind", offset: bytes.offset)
        }
    }
}

extension NewOrder {
    func encode(into out: inout ByteWriter) {
        out.varint(UInt64(session.raw))
        out.text(clOrdID)
        out.text(account)
        out.text(symbol)
        out.append(side.rawValue)
        out.append(ordType.rawValue)
        out.append(timeInForce.rawValue)
        out.append(handlInst.rawValue)
        out.signedVarint(orderQty.units)
        out.signedVarint(price.units)
        out.signedVarint(stopPx.units)
        out.signedVarint(expireTime.nanoseconds)
        out.append(possResend ? 1 : 0)
        out.fixed(bodyDigest)
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        session = SessionID(try bytes.varint16())
        clOrdID = try bytes.text()
        account = try bytes.text()
        symbol = try bytes.text()
        side = try bytes.code()
        ordType = try bytes.code()
        timeInForce = try bytes.code()
        handlInst = try bytes.code()
        orderQty = Quantity(units: try bytes.signedVarint())
        price = Price(units: try bytes.signedVarint())
        stopPx = Price(units: try bytes.signedVarint())
        expireTime = Timestamp(nanoseconds: try bytes.signedVarint())
        possResend = try bytes.byte() == 1
        bodyDigest = try bytes.fixed()
    }
}

extension ReplaceOrder {
    func encode(into out: inout ByteWriter) {
        out.varint(UInt64(session.raw))
        out.text(clOrdID)
        out.text(origClOrdID)
        out.append(side.rawValue)
        out.text(symbol)
        out.append(ordType.rawValue)
        out.append(timeInForce.rawValue)
        out.signedVarint(orderQty.units)
        out.signedVarint(price.units)
        out.signedVarint(stopPx.units)
        out.signedVarint(expireTime.nanoseconds)
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        session = SessionID(try bytes.varint16())
        clOrdID = try bytes.text()
        origClOrdID = try bytes.text()
        side = try bytes.code()
        symbol = try bytes.text()
        ordType = try bytes.code()
        timeInForce = try bytes.code()
        orderQty = Quantity(units: try bytes.signedVarint())
        price = Price(units: try bytes.signedVarint())
        stopPx = Price(units: try bytes.signedVarint())
        expireTime = Timestamp(nanoseconds: try bytes.signedVarint())
    }
}

extension VenueReport {
    func encode(into out: inout ByteWriter) {
        out.varint(UInt64(venue.raw))
        out.text(clOrdID)
        out.text(venueOrderID)
        out.text(execID)
        out.append(execType)
        out.signedVarint(lastQty.units)
        out.signedVarint(lastPx.units)
        out.signedVarint(cumQty.units)
        out.text(text)
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        venue = VenueID(try bytes.varint16())
        clOrdID = try bytes.text()
        venueOrderID = try bytes.text()
        execID = try bytes.text()
        execType = try bytes.byte()
        lastQty = Quantity(units: try bytes.signedVarint())
        lastPx = Price(units: try bytes.signedVarint())
        cumQty = Quantity(units: try bytes.signedVarint())
        text = try bytes.text()
    }
}

extension FormBlock {
    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        user = try bytes.text()
        let count = try bytes.varint()
        guard count <= UInt64(bytes.remaining) else { throw .truncated(offset: bytes.offset) }
        members = []
        for _ in 0..<count { members.append(OrderID(try bytes.varint())) }
    }
}

extension BlockShare {
    func encode(into out: inout ByteWriter) {
        out.varint(order.raw)
        out.signedVarint(quantity.units)
        out.int128(gross.raw)
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        order = OrderID(try bytes.varint())
        quantity = Quantity(units: try bytes.signedVarint())
        gross = Notional(raw: try bytes.int128())
    }
}

extension BlockAllocation {
    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        block = OrderID(try bytes.varint())
        let count = try bytes.varint()
        guard count <= UInt64(bytes.remaining) else { throw .truncated(offset: bytes.offset) }
        shares = []
        for _ in 0..<count { shares.append(try BlockShare(from: &bytes)) }
    }
}

extension KillSwitch {
    func encode(into out: inout ByteWriter) {
        out.text(user)
        out.varint(UInt64(account.raw))
        out.varint(UInt64(instrument.raw))
        out.append(isEngaged ? 1 : 0)
        out.text(reason)
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        user = try bytes.text()
        account = AccountID(try bytes.varint32())
        instrument = InstrumentID(try bytes.varint32())
        isEngaged = try bytes.byte() == 1
        reason = try bytes.text()
    }
}

extension Quarantine {
    func encode(into out: inout ByteWriter) {
        out.varint(UInt64(session.raw))
        out.varint(msgSeqNum)
        out.fixed(digest)
        out.text(clOrdID)
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        session = SessionID(try bytes.varint16())
        msgSeqNum = try bytes.varint()
        digest = try bytes.fixed()
        clOrdID = try bytes.text()
    }
}
