// Code lists of FIX, raw value = the FIX character. Values beyond these are refused at the door.

/// Side (54).
@frozen public enum Side: UInt8, Sendable, CaseIterable {
    case buy = 0x31
    case sell = 0x32
    case sellShort = 0x35
    case sellShortExempt = 0x36
    /// +1 for a buy, −1 for any sale.
    @inlinable public var sign: Int64 { self == .buy ? 1 : -1 }
    @inlinable public var isBuy: Bool { self == .buy }
    /// A short sale, exempt or not (54=5, 54=6).
    @inlinable @inline(__always)
    public var isShort: Bool { self == .sellShort || self == .sellShortExempt }
}

/// OrdType (40).
@frozen public enum OrdType: UInt8, Sendable, CaseIterable {
    case market = 0x31
    case limit = 0x32
    case stop = 0x33
    case stopLimit = 0x34
    /// At a price that follows the market.
    case pegged = 0x50
    @inlinable @inline(__always)
    public var hasLimit: Bool { self == .limit || self == .stopLimit }
    @inlinable @inline(__always)
    public var isStop: Bool { self == .stop || self == .stopLimit }
}

/// TimeInForce (59); absent means day.
@frozen public enum TimeInForce: UInt8, Sendable, CaseIterable {
    case day = 0x30
    case goodTillCancel = 0x31
    case atTheOpening = 0x32
    case immediateOrCancel = 0x33
    case fillOrKill = 0x34
    case goodTillCrossing = 0x35
    case goodTillDate = 0x36
    case atTheClose = 0x37
    /// IOC and FOK: whatever is not done at once is cancelled.
    @inlinable @inline(__always)
    public var isImmediate: Bool { self == .immediateOrCancel || self == .fillOrKill }
    /// For the opening or the close.
    @inlinable @inline(__always)
    public var isOfAuction: Bool { self == .atTheOpening || self == .atTheClose }
    /// Ends by the hours of a market.
    @inlinable @inline(__always)
    public var isOfSession: Bool { isOfAuction || self == .goodTillCrossing }
    /// GTC and GTD: lives on after the day.
    @inlinable public var isGoodTill: Bool { self == .goodTillCancel || self == .goodTillDate }
}

/// OrdStatus (39).
@frozen public enum OrdStatus: UInt8, Sendable, CaseIterable {
    case new = 0x30
    case partiallyFilled = 0x31
    case filled = 0x32
    case doneForDay = 0x33
    case canceled = 0x34
    case pendingCancel = 0x36
    case stopped = 0x37
    case rejected = 0x38
    case suspended = 0x39
    case pendingNew = 0x41
    case calculated = 0x42
    case expired = 0x43
    case pendingReplace = 0x45

    /// Nothing more will trade: the order's end, but for late fills, busts and corrections.
    @inlinable public var isTerminal: Bool {
        switch self {
        case .filled, .canceled, .rejected, .expired, .doneForDay, .calculated: return true
        case .new, .partiallyFilled, .pendingCancel, .stopped, .suspended, .pendingNew,
            .pendingReplace:
            return false
        }
    }
}

/// ExecType (150), in the 4.4 form.
@frozen public enum ExecType: UInt8, Sendable, CaseIterable {
    case new = 0x30
    case doneForDay = 0x33
    case canceled = 0x34
    case replaced = 0x35
    case pendingCancel = 0x36
    case stopped = 0x37
    case rejected = 0x38
    case suspended = 0x39
    case pendingNew = 0x41
    case calculated = 0x42
    case expired = 0x43
    case restated = 0x44
    case pendingReplace = 0x45
    case trade = 0x46
    case tradeCorrect = 0x47
    case tradeCancel = 0x48
    case orderStatus = 0x49
    /// A held order has become active (5.0 SP2 form; earlier versions say New again).
    case triggered = 0x4C
}

/// ExecRestatementReason (378), also of cancels that nobody asked for by message.
@frozen public enum ExecRestatementReason: UInt8, Sendable, CaseIterable {
    case corporateAction = 0
    case renewal = 1
    case verbalChange = 2
    case repricing = 3
    case brokerOption = 4
    case partialDecline = 5
    case tradingHalt = 6
    case systemFailure = 7
    case marketOption = 8
    case notBest = 9
    case connectionLoss = 12
    case logout = 13
    case other = 99
}

/// OrdRejReason (103) in the 4.4 list.
@frozen public enum OrdRejReason: UInt8, Sendable, CaseIterable {
    case brokerOption = 0
    case unknownSymbol = 1
    case exchangeClosed = 2
    case orderExceedsLimit = 3
    case tooLateToEnter = 4
    case unknownOrder = 5
    case duplicateOrder = 6
    case duplicateOfVerbalOrder = 7
    case unsupportedOrderCharacteristic = 11
    case incorrectQuantity = 13
    case unknownAccount = 15
    case other = 99
}

/// Values of OrdRejReason (103) that the 4.4 list does not have: what later versions say in place
/// of the 4.4 value. Raw value = the value in 5.0 SP2.
@frozen public enum OrdRejDetail: UInt8, Sendable, CaseIterable {
    /// Since 5.0 SP1.
    case priceBand = 16
    /// Since 5.0.
    case priceIncrement = 18
    // Since 5.0 SP2.
    case staleData = 19
    case algorithm = 21
    case shortSale = 22
    case thresholdSecurity = 23
    case noBorrow = 24
    case creditLimit = 25
    case quantityLimit = 26
    case notionalLimit = 27
}

/// CxlRejReason (102).
@frozen public enum CxlRejReason: UInt8, Sendable, CaseIterable {
    case tooLateToCancel = 0
    case unknownOrder = 1
    case brokerOption = 2
    case alreadyPending = 3
    case duplicateClOrdID = 6
    case other = 99
}

/// HandlInst (21).
@frozen public enum HandlInst: UInt8, Sendable, CaseIterable {
    case automatedNoIntervention = 0x31
    case automatedInterventionOK = 0x32
    /// The order is staged for the desk and waits to be put into a block.
    case manual = 0x33
}
