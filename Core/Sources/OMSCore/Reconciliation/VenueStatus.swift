import OMSTypes

/// What a venue says of an order's state, asked or not.
public indirect enum ReconcileCommand: Equatable, Sendable {
    /// ExecutionReport (8) with 150=I.
    case status(VenueStatus)
    /// The venue takes no such request: Reject (3) or BusinessMessageReject (j) of an H or AF.
    case refused(StatusRefusal)
}

/// A venue's ExecutionReport (8) of an order's state (150=I), as received.
public struct VenueStatus: Equatable, Sendable {
    public var venue: VenueID
    /// ClOrdID (11): the last that the venue accepted for the order.
    public var clOrdID: ClOrdID
    /// OrderID (37) of the venue.
    public var venueOrderID: Text64
    /// OrdStatus (39), quantities and prices by the venue's count.
    public var version: OrderVersion
    /// The venue has no such order: 39=8 with OrdRejReason (103) 5, or OrderID (37) NONE.
    public var isUnknown = false
    /// Number in the OrdStatusReqID (790) or MassStatusReqID (584) that this answers; 0: in none.
    public var inquiry: UInt32 = 0
    /// Answers a mass request: MassStatusReqID (584) stands in it.
    public var isMass = false
    /// TotNumReports (911); -1 when absent.
    public var total: Int64 = -1
    /// LastRptRequested (912).
    public var isLast = false
    public var text = Text64()
    /// Symbol (55), Side (54), OrdType (40), TimeInForce (59): of an order that is none of ours.
    public var symbol = Symbol()
    public var side: UInt8 = 0
    public var ordType: UInt8 = 0
    public var timeInForce: UInt8 = TimeInForce.day.rawValue

    public init(
        venue: VenueID, clOrdID: ClOrdID, venueOrderID: Text64 = Text64(), _ version: OrderVersion
    ) {
        self.venue = venue
        self.clOrdID = clOrdID
        self.venueOrderID = venueOrderID
        self.version = version
    }

    /// The answer to a mass request that no order fits: it is about none.
    var isEmptyAnswer: Bool { isUnknown && isMass && RouteID.parse(clOrdID) == nil }

    func encode(into out: inout ByteWriter) {
        out.varint(UInt64(venue.raw))
        out.text(clOrdID)
        out.text(venueOrderID)
        version.encode(into: &out)
        out.append((isUnknown ? 1 : 0) | (isMass ? 2 : 0) | (isLast ? 4 : 0))
        out.varint(UInt64(inquiry))
        out.signedVarint(total)
        out.text(text)
        out.text(symbol)
        out.append(side)
        out.append(ordType)
        out.append(timeInForce)
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        venue = VenueID(try bytes.varint16())
        clOrdID = try bytes.text()
        venueOrderID = try bytes.text()
        version = try OrderVersion(from: &bytes)
        let switches = try bytes.byte()
        isUnknown = switches & 1 != 0
        isMass = switches & 2 != 0
        isLast = switches & 4 != 0
        inquiry = try bytes.varint32()
        total = try bytes.signedVarint()
        text = try bytes.text()
        symbol = try bytes.text()
        side = try bytes.byte()
        ordType = try bytes.byte()
        timeInForce = try bytes.byte()
    }
}

/// How one side sees an order.
public struct OrderVersion: Equatable, Sendable, BitwiseCopyable {
    /// OrdStatus (39) as the FIX character: unknown values are told, not parse errors.
    public var ordStatus: UInt8
    /// OrderQty (38); not positive when it was not told.
    public var orderQty: Quantity
    public var cumQty: Quantity
    /// LeavesQty (151); negative when it was not told.
    public var leavesQty: Quantity
    /// Price (44); `.none` when it was not told.
    public var price: Price
    public var avgPx: Price

    public init(
        ordStatus: UInt8, orderQty: Quantity = .zero, cumQty: Quantity = .zero,
        leavesQty: Quantity = Quantity(units: -1), price: Price = .none, avgPx: Price = .none
    ) {
        self.ordStatus = ordStatus
        self.orderQty = orderQty
        self.cumQty = cumQty
        self.leavesQty = leavesQty
        self.price = price
        self.avgPx = avgPx
    }

    func encode(into out: inout ByteWriter) {
        out.append(ordStatus)
        for units in [orderQty.units, cumQty.units, leavesQty.units, price.units, avgPx.units] {
            out.signedVarint(units)
        }
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        ordStatus = try bytes.byte()
        orderQty = try bytes.quantity()
        cumQty = try bytes.quantity()
        leavesQty = try bytes.quantity()
        price = try bytes.price()
        avgPx = try bytes.price()
    }

    func digest(into digest: inout StateDigest) {
        digest.combine(UInt64(ordStatus))
        for units in [orderQty.units, cumQty.units, leavesQty.units, price.units, avgPx.units] {
            digest.combine(units)
        }
    }
}

/// A venue refused a request for status.
public struct StatusRefusal: Equatable, Sendable {
    public var venue: VenueID
    /// ClOrdID (11) that the request named; empty for a mass request.
    public var clOrdID: ClOrdID
    public var text: Text64
    public init(venue: VenueID, clOrdID: ClOrdID, text: Text64) {
        self.venue = venue
        self.clOrdID = clOrdID
        self.text = text
    }
}

extension ReconcileCommand {
    func encode(into out: inout ByteWriter) {
        switch self {
        case .status(let status):
            out.append(1)
            status.encode(into: &out)
        case .refused(let refusal):
            out.append(2)
            out.varint(UInt64(refusal.venue.raw))
            out.text(refusal.clOrdID)
            out.text(refusal.text)
        }
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        switch try bytes.byte() {
        case 1: self = .status(try VenueStatus(from: &bytes))
        case 2:
            self = .refused(
                StatusRefusal(
                    venue: VenueID(try bytes.varint16()), clOrdID: try bytes.text(),
                    text: try bytes.text()))
        default: throw .invalid("unknown answer about status", offset: bytes.offset)
        }
    }
}

/// Numbers of our requests for status in OrdStatusReqID (790) and MassStatusReqID (584): `R<number>`.
public enum InquiryID {
    public static func text(_ inquiry: UInt32) -> Text64 { Text64.numbered(0x52, UInt64(inquiry)) }

    /// The number in one of our ids, or 0 when it is none of ours.
    public static func parse(_ id: Text64) -> UInt32 {
        id.withBytes { bytes in
            guard bytes.count >= 2, bytes.count <= 11, bytes[0] == 0x52 else { return 0 }
            var number: UInt64 = 0
            for byte in bytes.dropFirst() {
                guard byte &- 0x30 < 10 else { return 0 }
                number = number * 10 + UInt64(byte - 0x30)
            }
            return UInt32(exactly: number) ?? 0
        }
    }
}
