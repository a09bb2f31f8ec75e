import OMSTypes

/// Why something is refused: one reason of one numbered band, with the numbers that decided.
/// Bands: 1-99 static data and requests, 100-199 risk, 200-299 routing.
public enum RefusalReason: UInt16, Sendable, CaseIterable, BitwiseCopyable {
    case none = 0
    case unknownSymbol = 1
    case unknownAccount = 2
    case quantityNotPositive = 3
    case quantityOffLot = 4
    case priceMissing = 5
    case priceOffTick = 6
    case stopPxMissing = 7
    case duplicateClOrdID = 8
    case expireTimePast = 9
    case unknownOrder = 10
    case orderTerminal = 11
    case requestPending = 12
    case quantityToZero = 13
    case sideOrSymbolChanged = 14
    case priceNotAllowed = 15
    case notStaged = 16
    case blockMixed = 17
    case tooLarge = 18
    case quarantined = 19
    case blockMemberReplace = 20
    case expireTimeMissing = 21
    case sessionMayNotTrade = 22
    /// A field asks for something that we do not do; the tag is the refusal's limit.
    case unsupportedField = 23
    case displayQty = 60
    case minQty = 61
    case pegMissing = 62
    case pegTerms = 63
    case pegOffset = 64
    case instructionsMixed = 65
    case cashOrderQty = 66
    case cashCurrency = 67
    case sessionTerms = 68
    case noMarketHours = 69
    case sessionPast = 70
    case sessionOrPegChanged = 71
    case strategyMixed = 72
    case strategyWindow = 73
    case strategyUnknown = 74
    case strategyParameter = 75
    /// Why the rest of a strategy's order is cancelled.
    case strategyEnded = 76
    case strategyCurve = 77
    /// Marks that are too many at once, or of which one is no price or of no instrument.
    case marksUnsound = 78
    /// A field says something of the instrument that is not so; the tag is the refusal's limit.
    case instrumentMismatch = 79
    /// What was measured of venues names a venue or an instrument that is not there, or cannot be.
    case lessonsUnsound = 170
    /// Dealers were asked, and none named a price.
    case noQuote = 85
    /// The best quote is beyond the order's limit.
    case quotesBeyondLimit = 86
    /// The quotes that were good have been taken, or were good no more, and gave less than the order.
    case quotesUsedUp = 87
    /// Only dealers could take the order, and they are asked for no such orders.
    case notForDealers = 88
    /// Quotes came, and none of them could be taken.
    case noQuoteTaken = 89
    case unknownDestination = 90
    /// The client has given the same order by voice already.
    case givenByVoice = 40
    case marketClosed = 41
    case marketHalted = 42
    /// Another order of its list was refused.
    case listRefused = 43
    case restrictedList = 100
    case priceCollar = 101
    case maximumQuantity = 102
    case maximumNotional = 103
    case positionLimit = 104
    case credit = 105
    case duplicateOrder = 106
    case killSwitch = 107
    case noReferencePrice = 108
    // 109-148: the checks of `RiskPipeline`.
    case instrumentEnded = 109
    case auctionOnly = 110
    case instrumentHalted = 111
    case rateMissing = 112
    case volumeShare = 113
    case statisticsMissing = 114
    case orderRate = 115
    case longSaleExceeded = 116
    case locateMissing = 117
    case borrowForbidden = 118
    case thresholdSecurity = 119
    case shortSalePrice = 120
    case exemptReasonMissing = 121
    case grossExposure = 122
    case netExposure = 123
    case buyingPower = 124
    case dailyNotional = 125
    case lossLimit = 126
    case strategyLossLimit = 127
    case selfTrade = 128
    case strategyFills = 129
    case messageRatio = 130
    case concentration = 131
    case entitlement = 132
    case suitability = 133
    case venueUnavailable = 134
    case staleData = 135
    case collarTicks = 136
    case priceBands = 137
    case bandsStale = 138
    case stopPassed = 139
    case stopBehindLimit = 140
    case clockOffset = 141
    case messageRate = 142
    case algoParameters = 143
    case childrenOverParent = 144
    case approvalNeeded = 145
    case reducingOnly = 146
    case marketOutsideTrading = 147
    case belowMinimum = 148
    // 150-169: what people who control risk want, and orders that wait for them.
    case userMissing = 150
    case reasonMissing = 151
    case samePerson = 152
    case unknownProposal = 153
    case proposalChanged = 154
    case scopeUnknown = 155
    case limitInvalid = 156
    case notAwaiting = 157
    case approvalRejected = 158
    case approvalExpired = 159
    case tooManyScopes = 160
    case proposalOvertaken = 161
    case noVenue = 200
    case venueRejected = 201

    /// OrdRejReason (103), FIX 4.4 column of the risk specification.
    public var ordRejReason: OrdRejReason {
        switch self {
        case .none, .killSwitch, .quarantined, .priceCollar, .restrictedList, .noReferencePrice,
            .notStaged, .blockMixed, .venueRejected, .blockMemberReplace, .sessionMayNotTrade,
            .listRefused, .userMissing, .reasonMissing, .samePerson, .unknownProposal,
            .proposalChanged, .scopeUnknown, .limitInvalid, .notAwaiting, .approvalRejected,
            .approvalExpired, .tooManyScopes,
            .proposalOvertaken:
            return .other
        case .unknownSymbol, .instrumentMismatch: return .unknownSymbol
        case .unknownAccount: return .unknownAccount
        case .quantityNotPositive, .quantityOffLot, .quantityToZero, .tooLarge, .displayQty,
            .minQty, .cashOrderQty:
            return .incorrectQuantity
        case .priceMissing, .priceOffTick, .stopPxMissing, .priceNotAllowed, .expireTimeMissing,
            .sideOrSymbolChanged, .unsupportedField, .pegMissing, .pegTerms, .pegOffset,
            .instructionsMixed, .cashCurrency, .sessionTerms, .noMarketHours,
            .sessionOrPegChanged, .strategyMixed, .strategyUnknown, .strategyParameter,
            .strategyEnded, .strategyCurve, .unknownDestination, .marksUnsound, .lessonsUnsound:
            return .unsupportedOrderCharacteristic
        case .duplicateClOrdID, .duplicateOrder: return .duplicateOrder
        case .expireTimePast, .sessionPast, .strategyWindow: return .tooLateToEnter
        case .unknownOrder, .orderTerminal, .requestPending: return .unknownOrder
        case .maximumQuantity, .maximumNotional, .positionLimit, .credit:
            return .orderExceedsLimit
        case .noVenue, .marketClosed, .marketHalted: return .exchangeClosed
        case .noQuote, .quotesBeyondLimit, .quotesUsedUp, .notForDealers,
            .noQuoteTaken:
            return .other
        case .givenByVoice: return .duplicateOfVerbalOrder
        case .instrumentEnded, .auctionOnly, .instrumentHalted, .rateMissing, .volumeShare,
            .statisticsMissing, .orderRate, .longSaleExceeded, .locateMissing, .borrowForbidden,
            .thresholdSecurity, .shortSalePrice, .exemptReasonMissing, .grossExposure,
            .netExposure, .buyingPower, .dailyNotional, .lossLimit, .strategyLossLimit, .selfTrade,
            .strategyFills, .messageRatio, .concentration, .entitlement, .suitability,
            .venueUnavailable, .staleData, .collarTicks, .priceBands, .bandsStale, .stopPassed,
            .stopBehindLimit, .clockOffset, .messageRate, .algoParameters, .childrenOverParent,
            .approvalNeeded, .reducingOnly, .marketOutsideTrading, .belowMinimum:
            return checkOrdRejReason
        }
    }

    /// The rule's name in the risk specification, in front of the report's Text (58).
    public var rule: String {
        switch self {
        case .maximumQuantity: return "P01"
        case .maximumNotional: return "P02"
        case .priceCollar: return "P04"
        case .priceOffTick, .priceNotAllowed: return "P08"
        case .quantityNotPositive, .quantityOffLot, .quantityToZero: return "P09"
        case .unknownSymbol, .marketHalted: return "P10"
        case .expireTimePast, .sessionPast, .marketClosed: return "P11"
        case .strategyParameter, .strategyWindow: return "P30"
        case .restrictedList: return "P12"
        case .unknownAccount, .sessionMayNotTrade: return "P13"
        case .duplicateOrder: return "P14"
        case .positionLimit: return "P20"
        case .credit: return "P21"
        case .noReferencePrice: return "P29"
        case .killSwitch: return "KILL"
        case .instrumentEnded, .auctionOnly, .instrumentHalted, .rateMissing, .volumeShare,
            .statisticsMissing, .orderRate, .longSaleExceeded, .locateMissing, .borrowForbidden,
            .thresholdSecurity, .shortSalePrice, .exemptReasonMissing, .grossExposure,
            .netExposure, .buyingPower, .dailyNotional, .lossLimit, .strategyLossLimit, .selfTrade,
            .strategyFills, .messageRatio, .concentration, .entitlement, .suitability,
            .venueUnavailable, .staleData, .collarTicks, .priceBands, .bandsStale, .stopPassed,
            .stopBehindLimit, .clockOffset, .messageRate, .algoParameters, .childrenOverParent,
            .approvalNeeded, .reducingOnly, .marketOutsideTrading, .belowMinimum:
            return checkRule
        case .none, .priceMissing, .stopPxMissing, .duplicateClOrdID, .unknownOrder,
            .orderTerminal, .requestPending, .sideOrSymbolChanged, .notStaged, .blockMixed,
            .tooLarge, .quarantined, .blockMemberReplace, .expireTimeMissing, .noVenue,
            .venueRejected, .unsupportedField, .instrumentMismatch, .displayQty, .minQty,
            .pegMissing, .pegTerms,
            .pegOffset, .instructionsMixed, .cashOrderQty, .cashCurrency, .sessionTerms,
            .noMarketHours, .sessionOrPegChanged, .givenByVoice, .listRefused, .strategyMixed,
            .strategyUnknown, .strategyEnded, .strategyCurve, .unknownDestination, .userMissing,
            .reasonMissing, .samePerson, .unknownProposal, .proposalChanged,
            .scopeUnknown, .limitInvalid, .notAwaiting, .approvalRejected, .approvalExpired,
            .tooManyScopes, .proposalOvertaken, .marksUnsound, .lessonsUnsound, .noQuote,
            .quotesBeyondLimit, .quotesUsedUp, .notForDealers,
            .noQuoteTaken:
            return ""
        }
    }

    /// What went wrong and what would be right, in words for the client.
    public var explanation: String {
        switch self {
        case .none: return ""
        case .unknownSymbol: return "symbol not known; send a listed Symbol (55)"
        case .unknownAccount: return "account not known to this session; check Account (1)"
        case .quantityNotPositive: return "OrderQty (38) must be above 0"
        case .quantityOffLot: return "OrderQty (38) is no multiple of the lot"
        case .priceMissing: return "Price (44) is needed for this OrdType"
        case .priceOffTick: return "price is no multiple of the tick"
        case .stopPxMissing: return "StopPx (99) is needed for this OrdType"
        case .duplicateClOrdID: return "ClOrdID (11) was used before; send a new one"
        case .expireTimePast: return "ExpireTime (126) is not after now"
        case .unknownOrder: return "no order of this session by OrigClOrdID (41)"
        case .orderTerminal: return "order has ended already"
        case .requestPending: return "another request on this order is pending"
        case .quantityToZero: return "OrderQty (38) must be above 0; use a cancel request"
        case .sideOrSymbolChanged: return "Side (54) and Symbol (55) cannot be replaced"
        case .priceNotAllowed: return "price must be above 0"
        case .notStaged: return "order is not staged for a block"
        case .blockMixed: return "a block holds one instrument and one side"
        case .tooLarge: return "quantity times price is beyond what can be booked"
        case .quarantined:
            return "a message of this session was set aside after it failed twice: no new orders "
                + "until operations release it"
        case .blockMemberReplace: return "order is in a block; cancel it or wait for its end"
        case .expireTimeMissing: return "GTD needs ExpireTime (126) or ExpireDate (432)"
        case .unsupportedField: return "is not taken here"
        case .instrumentMismatch: return "is not so of this instrument; correct it or leave it out"
        case .givenByVoice: return "the same order was given by voice today"
        case .marketClosed: return "the market is closed; send it again after the opening"
        case .marketHalted: return "trading of the instrument is halted"
        case .listRefused: return "its list is refused as a whole; see the others of it"
        case .sessionMayNotTrade: return "this session may not enter orders"
        case .restrictedList: return "instrument is on the restricted list"
        case .priceCollar: return "price outside the collar"
        case .maximumQuantity: return "quantity above the maximum"
        case .maximumNotional: return "notional above the maximum"
        case .positionLimit: return "position limit"
        case .credit: return "credit limit"
        case .duplicateOrder: return "too many equal orders in the window"
        case .killSwitch: return "trading is halted by the kill switch"
        case .noReferencePrice: return "no reference price"
        case .noVenue: return "no venue can take the order"
        case .venueRejected: return "the venue refused the order"
        case .noQuote: return "no dealer named a price in time; send it again"
        case .quotesBeyondLimit: return "the dealers' best quote is beyond the limit"
        case .noQuoteTaken:
            return "no dealer's quote could be taken when the answers were weighed"
        case .quotesUsedUp: return "the dealers' quotes gave no more; send the rest again"
        case .notForDealers:
            return "only dealers could take it, and none is asked for such an order"
        case .displayQty, .minQty, .pegMissing, .pegTerms, .pegOffset, .instructionsMixed,
            .cashOrderQty, .cashCurrency, .sessionTerms, .noMarketHours, .sessionPast,
            .sessionOrPegChanged, .strategyMixed, .strategyWindow, .strategyUnknown,
            .strategyParameter, .strategyEnded, .strategyCurve, .unknownDestination,
            .marksUnsound, .lessonsUnsound:
            return instructionWords
        case .userMissing, .reasonMissing, .samePerson, .unknownProposal, .proposalChanged,
            .scopeUnknown, .limitInvalid, .notAwaiting, .approvalRejected, .approvalExpired,
            .tooManyScopes,
            .proposalOvertaken:
            return controlWords
        case .instrumentEnded, .auctionOnly, .instrumentHalted, .rateMissing, .volumeShare,
            .statisticsMissing, .orderRate, .longSaleExceeded, .locateMissing, .borrowForbidden,
            .thresholdSecurity, .shortSalePrice, .exemptReasonMissing, .grossExposure,
            .netExposure, .buyingPower, .dailyNotional, .lossLimit, .strategyLossLimit, .selfTrade,
            .strategyFills, .messageRatio, .concentration, .entitlement, .suitability,
            .venueUnavailable, .staleData, .collarTicks, .priceBands, .bandsStale, .stopPassed,
            .stopBehindLimit, .clockOffset, .messageRate, .algoParameters, .childrenOverParent,
            .approvalNeeded, .reducingOnly, .marketOutsideTrading, .belowMinimum:
            return checkWords
        }
    }

    /// The same of orders with instructions and for sessions of a market.
    private var instructionWords: String {
        switch self {
        case .displayQty:
            return "MaxFloor (111) or DisplayQty (1138) is for limit orders that wait, a multiple "
                + "of the lot, at most OrderQty (38)"
        case .minQty:
            return "MinQty (110) is for market and limit orders, a multiple of the lot, at most "
                + "OrderQty (38)"
        case .pegMissing: return "OrdType (40) P needs ExecInst (18) R, P, M or a"
        case .pegTerms:
            return "a peg is good for the day, till cancel or till a date; a trailing stop limit "
                + "has StopPx (99), and Price (44) not nearer to the market than it"
        case .pegOffset:
            return "PegOffsetValue (211): not 0 for a trailing stop, not ahead of the market for a "
                + "primary peg"
        case .instructionsMixed:
            return "MinQty (110) is not for a peg, which rests and takes nothing at once; a staged "
                + "order has no instructions"
        case .cashOrderQty:
            return "CashOrderQty (152) without OrderQty (38), above the price of one lot"
        case .cashCurrency: return "Currency (15) of CashOrderQty (152) must be the instrument's"
        case .sessionTerms:
            return "TimeInForce (59) 2, 5 and 7 are for market and limit orders that are not staged"
        case .noMarketHours:
            return "this market has no such time here, and no venue takes this TimeInForce (59)"
        case .sessionPast: return "too late for this opening or close; send it after the close"
        case .sessionOrPegChanged:
            return "TimeInForce (59) 2, 5 and 7 and the kind of a peg cannot be replaced"
        case .strategyMixed:
            return "a strategy works market and limit orders for the day or till a date that are "
                + "not staged, without instructions of another kind"
        case .strategyWindow:
            return "ExpireTime (126) of a strategy must be after now and EffectiveTime (168)"
        case .strategyUnknown:
            return "TargetStrategy (847) is not worked here; 1 = VWAP, 2 = participation, "
                + "3 = implementation shortfall, 1001 = TWAP, 1004 = iceberg, 1005 = sniper, "
                + "1006 = target close"
        case .strategyParameter: return "a parameter of the strategy is outside its range"
        case .strategyEnded: return "the window of its strategy is over"
        case .strategyCurve:
            return "no volume curve of this instrument is configured (volumeCurves); send TWAP"
        case .lessonsUnsound:
            return "measured: venues and instruments that are there, sums that are possible"
        case .marksUnsound:
            return "at most 64 marks at once, each a price above 0 of a known instrument"
        case .unknownDestination:
            return "ExDestination (100) is neither a routing policy nor a venue here"
        case .none, .unknownSymbol, .unknownAccount, .quantityNotPositive, .quantityOffLot,
            .priceMissing, .priceOffTick, .stopPxMissing, .duplicateClOrdID, .expireTimePast,
            .unknownOrder, .orderTerminal, .requestPending, .quantityToZero, .sideOrSymbolChanged,
            .priceNotAllowed, .notStaged, .blockMixed, .tooLarge, .quarantined,
            .blockMemberReplace, .expireTimeMissing, .sessionMayNotTrade, .unsupportedField,
            .instrumentMismatch, .restrictedList, .priceCollar, .maximumQuantity,
            .maximumNotional, .positionLimit, .credit, .duplicateOrder, .killSwitch,
            .noReferencePrice, .noVenue, .venueRejected,
            .givenByVoice, .marketClosed, .marketHalted, .listRefused, .userMissing, .reasonMissing,
            .samePerson, .unknownProposal, .proposalChanged,
            .scopeUnknown, .limitInvalid, .notAwaiting, .approvalRejected, .approvalExpired,
            .tooManyScopes,
            .proposalOvertaken, .noQuote, .quotesBeyondLimit, .quotesUsedUp, .notForDealers,
            .noQuoteTaken:
            return ""
        case .instrumentEnded, .auctionOnly, .instrumentHalted, .rateMissing, .volumeShare,
            .statisticsMissing, .orderRate, .longSaleExceeded, .locateMissing, .borrowForbidden,
            .thresholdSecurity, .shortSalePrice, .exemptReasonMissing, .grossExposure,
            .netExposure, .buyingPower, .dailyNotional, .lossLimit, .strategyLossLimit, .selfTrade,
            .strategyFills, .messageRatio, .concentration, .entitlement, .suitability,
            .venueUnavailable, .staleData, .collarTicks, .priceBands, .bandsStale, .stopPassed,
            .stopBehindLimit, .clockOffset, .messageRate, .algoParameters, .childrenOverParent,
            .approvalNeeded, .reducingOnly, .marketOutsideTrading, .belowMinimum:
            return ""
        }
    }
}

/// A reason with its limit and what was measured (units of 10⁻⁸; both 0 where none apply).
public struct Refusal: Equatable, Sendable {
    public var reason: RefusalReason
    public var limit: Int64
    public var measured: Int64
    /// A venue's own words, where it is the venue that refused.
    public var text: Text64
    public init(
        _ reason: RefusalReason, limit: Int64 = 0, measured: Int64 = 0, text: Text64 = Text64()
    ) {
        self.reason = reason
        self.limit = limit
        self.measured = measured
        self.text = text
    }
    public static var none: Refusal { Refusal(.none) }

    /// Text (58): `<rule> <limit> <measured>: what would be right`.
    public var description: String {
        if reason == .unsupportedField || reason == .instrumentMismatch {
            return "tag \(limit)=\(text) \(reason.explanation)"
        }
        var parts: [String] = []
        if !reason.rule.isEmpty { parts.append(reason.rule) }
        if limit != 0 || measured != 0 {
            parts.append(DecimalText.string(limit))
            parts.append(DecimalText.string(measured))
        }
        var result = parts.joined(separator: " ")
        if !reason.explanation.isEmpty {
            result += (result.isEmpty ? "" : ": ") + reason.explanation
        }
        if !text.isEmpty { result += (result.isEmpty ? "" : ": ") + text.description }
        return result
    }

    func encode(into out: inout ByteWriter) {
        out.varint(UInt64(reason.rawValue))
        guard reason != .none else { return }
        out.signedVarint(limit)
        out.signedVarint(measured)
        out.text(text)
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        guard let reason = RefusalReason(rawValue: try bytes.varint16()) else {
            throw .invalid("unknown refusal reason", offset: bytes.offset)
        }
        self.reason = reason
        limit = 0
        measured = 0
        text = Text64()
        guard reason != .none else { return }
        limit = try bytes.signedVarint()
        measured = try bytes.signedVarint()
        text = try bytes.text()
    }
}
