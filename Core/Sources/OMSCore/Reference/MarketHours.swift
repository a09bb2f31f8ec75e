import OMSTypes

/// When a market opens, closes and crosses, nanoseconds after midnight UTC on Monday to Friday;
/// negative = it has no such time.
public struct MarketHours: Equatable, Sendable {
    /// `InstrumentTerms.market`.
    public var market: Text64
    public var opens: Int64
    public var closes: Int64
    /// When orders that are good till crossing end.
    public var crosses: Int64
    /// How long before the opening and the close orders for it are taken no longer.
    public var cutoff: Int64
    /// How long before the close an order for it that we hold goes to work.
    public var closeLead: Int64

    public init(
        market: Text64, opens: Int64 = -1, closes: Int64 = -1, crosses: Int64 = -1,
        cutoff: Int64 = 0, closeLead: Int64 = 60_000_000_000
    ) {
        self.market = market
        self.opens = opens
        self.closes = closes
        self.crosses = crosses
        self.cutoff = cutoff
        self.closeLead = closeLead
    }

    /// The time that a TimeInForce (59) of a session ends at.
    func time(of timeInForce: TimeInForce) -> Int64 {
        switch timeInForce {
        case .atTheOpening: return opens
        case .atTheClose: return closes
        case .goodTillCrossing: return crosses
        case .day, .goodTillCancel, .immediateOrCancel, .fillOrKill, .goodTillDate: return -1
        }
    }

    /// When an order that we hold goes to work.
    func release(of timeInForce: TimeInForce) -> Int64 {
        guard timeInForce == .atTheClose, closes >= 0 else { return time(of: timeInForce) }
        return max(0, closes - max(0, closeLead))
    }

    /// The first time of that name after an instant; `nil` where the market has none.
    func next(_ time: Int64, after instant: Timestamp) -> Timestamp? {
        guard var due = OrderCore.next(time, after: instant) else { return nil }
        while due.utcDate.weekday > 5 {
            due = due.adding(nanoseconds: Timestamp.nanosecondsPerDay)
        }
        return due
    }

    /// For the opening: from the cutoff until the close; for the close: from the cutoff until it.
    func isTooLate(_ timeInForce: TimeInForce, at instant: Timestamp) -> Bool {
        guard timeInForce != .goodTillCrossing else { return false }
        let day = instant.utcDate
        guard day.weekday <= 5 else { return false }
        let time = instant.since(day.startUTC)
        let end = timeInForce == .atTheOpening ? max(opens, closes) : closes
        return time >= self.time(of: timeInForce) - max(0, cutoff) && time < end
    }

    func encode(into out: inout ByteWriter) {
        out.text(market)
        out.signedVarint(opens)
        out.signedVarint(closes)
        out.signedVarint(crosses)
        out.signedVarint(cutoff)
        out.signedVarint(closeLead)
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        market = try bytes.text()
        opens = try bytes.signedVarint()
        closes = try bytes.signedVarint()
        crosses = try bytes.signedVarint()
        cutoff = try bytes.signedVarint()
        closeLead = try bytes.signedVarint()
    }
}

/// What a venue takes by itself beside the plain orders; what it does not is worked by us.
public struct VenueCapabilities: OptionSet, Equatable, Sendable {
    public let rawValue: UInt16
    public init(rawValue: UInt16) { self.rawValue = rawValue }
    /// MaxFloor (111), or DisplayQty (1138) from 5.0 on.
    public static let displayQty = VenueCapabilities(rawValue: 1)
    /// MinQty (110).
    public static let minQty = VenueCapabilities(rawValue: 2)
    /// TimeInForce (59) 2.
    public static let atTheOpening = VenueCapabilities(rawValue: 4)
    /// TimeInForce (59) 7, or OrdType (40) 5 and B up to 4.2.
    public static let atTheClose = VenueCapabilities(rawValue: 8)
    /// TimeInForce (59) 5.
    public static let goodTillCrossing = VenueCapabilities(rawValue: 16)
    /// ExecInst (18) f: executes without looking at other venues' quotes.
    public static let intermarketSweep = VenueCapabilities(rawValue: 32)
    /// OrderMassStatusRequest (AF) with 585=7.
    public static let massStatus = VenueCapabilities(rawValue: 0x100)
    /// Takes no request for status at all.
    public static let noStatusRequests = VenueCapabilities(rawValue: 0x200)
    /// What its status counts more than we do is booked at once.
    public static let statusFills = VenueCapabilities(rawValue: 0x400)

    // Gaps: plain orders that it does not take.

    /// OrdType (40) 1.
    public static let noMarket = VenueCapabilities(rawValue: 0x1000)
    /// TimeInForce (59) 0: nothing may rest there.
    public static let noDay = VenueCapabilities(rawValue: 0x2000)
    /// TimeInForce (59) 3.
    public static let noImmediateOrCancel = VenueCapabilities(rawValue: 0x4000)
    /// TimeInForce (59) 4.
    public static let noFillOrKill = VenueCapabilities(rawValue: 0x8000)

    static var gaps: VenueCapabilities {
        [.noMarket, .noDay, .noImmediateOrCancel, .noFillOrKill]
    }

    /// The gaps that keep such an order away.
    init(against ordType: OrdType, _ timeInForce: TimeInForce) {
        self = ordType == .market ? .noMarket : []
        switch timeInForce {
        case .day, .goodTillCancel, .goodTillDate: insert(.noDay)
        case .immediateOrCancel: insert(.noImmediateOrCancel)
        case .fillOrKill: insert(.noFillOrKill)
        case .atTheOpening, .atTheClose, .goodTillCrossing: break
        }
    }

    /// What a venue must be able to do for orders of a TimeInForce (59).
    init(_ timeInForce: TimeInForce) {
        switch timeInForce {
        case .atTheOpening: self = .atTheOpening
        case .atTheClose: self = .atTheClose
        case .goodTillCrossing: self = .goodTillCrossing
        case .day, .goodTillCancel, .immediateOrCancel, .fillOrKill, .goodTillDate: self = []
        }
    }
}
