import OMSTypes

/// What every update of a venue's quote touches: one cache line.
struct VenueTop {
    var bid: Price = .none
    var bidSize: Quantity = .zero
    var bidTime: Timestamp = .none
    var ask: Price = .none
    var askSize: Quantity = .zero
    var askTime: Timestamp = .none
    var sequence: UInt64 = 0
    /// The feed's epoch in which the book was whole; another one: not usable. An empty book is
    /// whole in the first epoch.
    var epoch: UInt32 = 1
    var bidLevels: UInt8 = 0
    var askLevels: UInt8 = 0
    /// `SecurityTradingStatus` of the venue.
    var status: SecurityTradingStatus = .none
    var flags: Flags = []

    struct Flags: OptionSet {
        var rawValue: UInt8
        static var isBidCut: Flags { Flags(rawValue: 1) }
        static var isAskCut: Flags { Flags(rawValue: 2) }
        /// An update contradicted the book: not used until a snapshot or a whole quote.
        static var isBroken: Flags { Flags(rawValue: 4) }
    }

    /// Nobody trades against a venue that is crossed with itself.
    var isSound: Bool {
        !flags.contains(.isBroken) && status.isContinuous
            && !(bid.isSet && ask.isSet && bid > ask)
    }
}

/// What prints and depth touch of a venue's instrument.
struct VenueTape {
    var lastPx: Price = .none
    var lastQty: Quantity = .zero
    var lastTime: Timestamp = .none
    var cumVolume: Quantity = .zero
    var statusTime: Timestamp = .none
    /// Page of the depth pool, 0 before the first level was heard.
    var page: Int32 = 0
}

/// What is known of an instrument over all its venues.
struct InstrumentRecord {
    /// The national best at the last update, when that was, and which feeds counted then.
    var scan = NationalScan()
    var scanTime: Timestamp = .none
    var scanFeeds: UInt32 = 0
    /// When the market became locked, crossed or neither.
    var conditionTime: Timestamp = .none
    var roundLot: Quantity = .zero
    var status: SecurityTradingStatus = .none
    var estimates = RunningEstimates()
    var day = DayFigures()
}

extension Quantity {
    /// The sum, or the largest quantity there is: outside input never traps.
    func addingSaturated(_ other: Quantity) -> Quantity {
        let (sum, overflow) = units.addingReportingOverflow(other.units)
        return Quantity(units: overflow ? .max : sum)
    }
}
