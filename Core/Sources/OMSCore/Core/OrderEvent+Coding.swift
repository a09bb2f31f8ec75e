import OMSTypes

// One kind byte, then the fields in declaration order. Kinds are only ever added; a test pins the
// bytes of each.
extension OrderEvent {
    public func encode(into out: inout ByteWriter) {
        switch self {
        case .started: out.append(1)
        case .instrumentListed(let id, let symbol):
            out.append(2)
            out.varint(UInt64(id.raw))
            out.text(symbol)
        case .accountOpened(let id, let account):
            out.append(3)
            out.varint(UInt64(id.raw))
            out.text(account)
        case .accepted(let event):
            out.append(4)
            event.encode(into: &out)
        case .refused(let event):
            out.append(5)
            event.encode(into: &out)
        case .acknowledged(let order): out.order(6, order)
        case .routed(let event):
            out.append(7)
            event.encode(into: &out)
        case .routeAcknowledged(let order): out.order(8, order)
        case .routeEnded(let event):
            out.order(9, event.order)
            out.append(event.how.rawValue)
            out.text(event.text)
        case .filled(let fill):
            out.append(10)
            fill.encode(into: &out)
        case .executionCorrected, .chained, .given, .stood, .restated, .corporate, .halted,
            .instructed, .listed, .reconciled, .repaired, .crossing, .risk, .marked,
            .learnt, .bookingAdjusted, .dealer:
            encodeOwnForm(into: &out)
        case .routeCancelSent(let order, let attempt):
            out.order(11, order)
            out.varint(UInt64(attempt))
        case .routeReplaceSent(let event):
            out.order(12, event.order)
            out.varint(UInt64(event.attempt))
            out.signedVarint(event.quantity.units)
            out.signedVarint(event.price.units)
        case .routeReplaced(let order): out.order(13, order)
        case .routeRequestRefused(let order, let reason):
            out.order(14, order)
            out.append(reason)
        case .cancelRequested(let order, let clOrdID):
            out.order(15, order)
            out.text(clOrdID)
        case .replaceRequested(let event):
            out.append(16)
            event.encode(into: &out)
        case .requestRefused(let event):
            out.append(17)
            event.encode(into: &out)
        case .replaced(let order): out.order(18, order)
        case .canceled(let order, let reason):
            out.order(19, order)
            out.append(reason.rawValue)
        case .rejected(let order, let reason):
            out.order(20, order)
            out.append(reason.rawValue)
        case .expired(let order): out.order(21, order)
        case .triggered(let order): out.order(22, order)
        case .watchSet, .watchCleared, .timerSet, .timerCleared, .blockFormed, .blockMember,
            .blockReleased, .allocated, .blockClosed, .completed, .booked, .venueLink,
            .killSwitch, .sweepSet, .sweepCleared, .anomaly, .quarantined, .expiring, .stopping,
            .request:
            encodeSecondHalf(into: &out)
        }
    }

    /// Events that write themselves.
    private func encodeOwnForm(into out: inout ByteWriter) {
        if case .executionCorrected(let event) = self {
            out.append(43)
            return event.encode(into: &out)
        }
        if case .chained(let event) = self {
            out.append(44)
            return event.encode(into: &out)
        }
        if case .given(let event) = self {
            out.append(45)
            return event.encode(into: &out)
        }
        if case .stood(let event) = self {
            out.append(46)
            return event.encode(into: &out)
        }
        if case .restated(let event) = self {
            out.append(47)
            return event.encode(into: &out)
        }
        if case .corporate(let event) = self {
            out.append(48)
            return event.encode(into: &out)
        }
        if case .halted(let instrument, let isHalted) = self {
            out.append(49)
            out.varint(UInt64(instrument.raw))
            return out.append(isHalted ? 1 : 0)
        }
        if case .listed(let event) = self {
            out.append(61)
            return event.encode(into: &out)
        }
        if case .reconciled(let event) = self {
            out.append(54)
            return event.encode(into: &out)
        }
        if case .repaired(let event) = self {
            out.append(55)
            return event.encode(into: &out)
        }
        if case .crossing(let event) = self {
            out.append(62)
            return event.encode(into: &out)
        }
        if case .risk(let event) = self {
            out.append(63)
            return event.encode(into: &out)
        }
        if case .marked(let event) = self {
            out.append(66)
            return event.encode(into: &out)
        }
        if case .learnt(let event) = self {
            out.append(73)
            return event.encode(into: &out)
        }
        if case .bookingAdjusted(let event) = self {
            out.append(64)
            return event.encode(into: &out)
        }
        if case .dealer(let event) = self {
            out.append(70)
            return event.encode(into: &out)
        }
        guard case .instructed(let event) = self else { preconditionFailure("encoded above") }
        out.append(50)
        event.encode(into: &out)
    }

    private func encodeSecondHalf(into out: inout ByteWriter) {
        switch self {
        case .watchSet(let watch):
            out.append(23)
            watch.encode(into: &out)
        case .watchCleared(let order): out.order(24, order)
        case .timerSet(let id, let due, let purpose, let order):
            out.append(25)
            out.varint(id)
            out.signedVarint(due.nanoseconds)
            out.append(purpose.rawValue)
            out.varint(order.raw)
        case .timerCleared(let id):
            out.append(26)
            out.varint(id)
        case .blockFormed(let event):
            out.order(27, event.order)
            out.text(event.user)
            event.terms.encode(into: &out)
            out.signedVarint(event.reservedPx.units)
        case .blockMember(let block, let member):
            out.order(28, block)
            out.varint(member.raw)
        case .blockReleased(let block, let member):
            out.order(29, block)
            out.varint(member.raw)
        case .allocated(let block, let share):
            out.order(30, block)
            share.encode(into: &out)
        case .blockClosed(let order): out.order(31, order)
        case .completed(let order): out.order(32, order)
        case .booked(let order): out.order(33, order)
        case .venueLink(let venue, let isUp):
            out.append(34)
            out.varint(UInt64(venue.raw))
            out.append(isUp ? 1 : 0)
        case .killSwitch(let kill):
            out.append(35)
            kill.encode(into: &out)
        case .sweepSet(let sweep):
            out.append(36)
            out.append(sweep.job.rawValue)
            out.varint(UInt64(sweep.cursor))
            out.varint(UInt64(sweep.account.raw))
            out.varint(UInt64(sweep.instrument.raw))
        case .sweepCleared: out.append(37)
        case .anomaly(let anomaly):
            out.append(38)
            out.append(anomaly.kind.rawValue)
            out.varint(anomaly.order.raw)
            out.varint(UInt64(anomaly.venue.raw))
            out.text(anomaly.detail)
        case .quarantined(let quarantine):
            out.append(39)
            quarantine.encode(into: &out)
        case .expiring(let order): out.order(40, order)
        case .stopping(let order): out.order(41, order)
        case .request(let event):
            out.append(42)
            event.encode(into: &out)
        case .started, .instrumentListed, .accountOpened, .accepted, .refused, .acknowledged,
            .routed, .routeAcknowledged, .routeEnded, .filled, .routeCancelSent,
            .routeReplaceSent, .routeReplaced, .routeRequestRefused, .cancelRequested,
            .replaceRequested, .requestRefused, .replaced, .canceled, .rejected, .expired,
            .triggered, .executionCorrected, .chained, .given, .stood, .restated, .corporate,
            .halted, .instructed, .listed, .reconciled, .repaired, .crossing, .risk, .marked,
            .learnt, .bookingAdjusted, .dealer:
            preconditionFailure("encoded in the first half")
        }
    }

    public init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        let kind = try bytes.byte()
        switch kind {
        case 1: self = .started
        case 2:
            self = .instrumentListed(
                InstrumentID(try bytes.varint32()), try bytes.text())
        case 3: self = .accountOpened(AccountID(try bytes.varint32()), try bytes.text())
        case 4: self = .accepted(try OrderAccepted(from: &bytes))
        case 5: self = .refused(try OrderRefused(from: &bytes))
        case 6: self = .acknowledged(try bytes.orderID())
        case 7: self = .routed(try RouteSent(from: &bytes))
        case 8: self = .routeAcknowledged(try bytes.orderID())
        case 9:
            self = .routeEnded(
                RouteEnded(
                    order: try bytes.orderID(), how: try bytes.code(), text: try bytes.text()))
        case 10: self = .filled(try Fill(from: &bytes))
        case 11: self = .routeCancelSent(try bytes.orderID(), attempt: try bytes.varint16())
        case 12:
            self = .routeReplaceSent(
                RouteReplace(
                    order: try bytes.orderID(), attempt: try bytes.varint16(),
                    quantity: Quantity(units: try bytes.signedVarint()),
                    price: Price(units: try bytes.signedVarint())))
        case 13: self = .routeReplaced(try bytes.orderID())
        case 14: self = .routeRequestRefused(try bytes.orderID(), reason: try bytes.byte())
        case 15: self = .cancelRequested(try bytes.orderID(), try bytes.text())
        case 16: self = .replaceRequested(try ReplaceRequested(from: &bytes))
        case 17: self = .requestRefused(try RequestRefused(from: &bytes))
        case 18: self = .replaced(try bytes.orderID())
        case 19: self = .canceled(try bytes.orderID(), try bytes.code())
        case 20: self = .rejected(try bytes.orderID(), try bytes.code())
        case 21: self = .expired(try bytes.orderID())
        case 22: self = .triggered(try bytes.orderID())
        default: self = try Self.decodeSecondHalf(kind, &bytes)
        }
    }

    private static func decodeSecondHalf(_ kind: UInt8, _ bytes: inout ByteReader)
        throws(ByteReader.Failure) -> OrderEvent
    {
        switch kind {
        case 23: return .watchSet(try Watch(from: &bytes))
        case 24: return .watchCleared(try bytes.orderID())
        case 25:
            return .timerSet(
                try bytes.varint(), due: Timestamp(nanoseconds: try bytes.signedVarint()),
                try bytes.code(), try bytes.orderID())
        case 26: return .timerCleared(try bytes.varint())
        case 27:
            return .blockFormed(
                BlockFormed(
                    order: try bytes.orderID(), user: try bytes.text(),
                    terms: try OrderTerms(from: &bytes),
                    reservedPx: Price(units: try bytes.signedVarint())))
        case 28: return .blockMember(block: try bytes.orderID(), member: try bytes.orderID())
        case 29: return .blockReleased(block: try bytes.orderID(), member: try bytes.orderID())
        case 30: return .allocated(block: try bytes.orderID(), try BlockShare(from: &bytes))
        case 31: return .blockClosed(try bytes.orderID())
        case 32: return .completed(try bytes.orderID())
        case 33: return .booked(try bytes.orderID())
        case 34: return .venueLink(VenueID(try bytes.varint16()), isUp: try bytes.byte() == 1)
        case 35: return .killSwitch(try KillSwitch(from: &bytes))
        case 36:
            return .sweepSet(
                Sweep(
                    job: try bytes.code(), cursor: try bytes.varint32(),
                    account: AccountID(try bytes.varint32()),
                    instrument: InstrumentID(try bytes.varint32())))
        case 37: return .sweepCleared
        case 38:
            return .anomaly(
                Anomaly(
                    kind: try bytes.code(), order: try bytes.orderID(),
                    venue: VenueID(try bytes.varint16()), detail: try bytes.text()))
        case 39: return .quarantined(try Quarantine(from: &bytes))
        case 40: return .expiring(try bytes.orderID())
        case 41: return .stopping(try bytes.orderID())
        case 42: return .request(try RequestEvent(from: &bytes))
        case 43: return .executionCorrected(try ExecutionCorrected(from: &bytes))
        case 44: return .chained(try ChainEvent(from: &bytes))
        case 45: return .given(try GivenEvent(from: &bytes))
        case 46: return .stood(try StandingEvent(from: &bytes))
        case 47: return .restated(try RestatementEvent(from: &bytes))
        case 48: return .corporate(try CorporateEvent(from: &bytes))
        case 49:
            return .halted(
                InstrumentID(try bytes.varint32()), isHalted: try bytes.byte() == 1)
        case 50: return .instructed(try InstructionEvent(from: &bytes))
        case 61: return .listed(try ListEvent(from: &bytes))
        case 54: return .reconciled(try ReconciliationEvent(from: &bytes))
        case 55: return .repaired(try RepairEvent(from: &bytes))
        case 62: return .crossing(try CrossingEvent(from: &bytes))
        case 63: return .risk(try RiskEvent(from: &bytes))
        case 66: return .marked(try MarketMarks(from: &bytes))
        case 64: return .bookingAdjusted(try BookingAdjustment(from: &bytes))
        case 73: return .learnt(try LearningEvent(from: &bytes))
        case 70: return .dealer(try DealerEvent(from: &bytes))
        default: throw .invalid("unknown event kind", offset: bytes.offset)
        }
    }
}

extension ByteWriter {
    mutating func order(_ kind: UInt8, _ order: OrderID) {
        append(kind)
        varint(order.raw)
    }
}

extension ByteReader {
    mutating func orderID() throws(Failure) -> OrderID { OrderID(try varint()) }
}
