import OMSTypes

// What only later versions of FIX can say, see `OrdRejDetail`.
extension RefusalReason {
    /// The value of OrdRejReason (103) beside `ordRejReason` that versions which have it are told:
    /// the 5.0SP2 column of the risk specification. `nil` = there is no better one.
    public var ordRejDetail: OrdRejDetail? {
        switch self {
        case .noReferencePrice, .rateMissing, .staleData, .clockOffset: return .staleData
        case .longSaleExceeded, .locateMissing, .shortSalePrice, .exemptReasonMissing:
            return .shortSale
        case .borrowForbidden: return .noBorrow
        case .thresholdSecurity: return .thresholdSecurity
        case .credit, .grossExposure, .netExposure, .buyingPower: return .creditLimit
        case .strategyLossLimit, .strategyFills: return .algorithm
        case .priceCollar, .collarTicks, .priceBands, .bandsStale, .marketOutsideTrading:
            return .priceBand
        case .priceOffTick, .priceNotAllowed: return .priceIncrement
        case .maximumQuantity: return .quantityLimit
        case .maximumNotional: return .notionalLimit
        case .none, .unknownSymbol, .unknownAccount, .quantityNotPositive, .quantityOffLot,
            .priceMissing, .stopPxMissing, .duplicateClOrdID, .expireTimePast, .unknownOrder,
            .orderTerminal, .requestPending, .quantityToZero, .sideOrSymbolChanged, .notStaged,
            .blockMixed, .tooLarge, .quarantined, .blockMemberReplace, .expireTimeMissing,
            .sessionMayNotTrade, .unsupportedField, .instrumentMismatch, .displayQty, .minQty,
            .pegMissing, .pegTerms,
            .pegOffset, .instructionsMixed, .cashOrderQty, .cashCurrency, .sessionTerms,
            .noMarketHours, .sessionPast, .sessionOrPegChanged, .strategyMixed, .strategyWindow,
            .strategyUnknown, .strategyParameter, .strategyEnded, .strategyCurve,
            .unknownDestination, .marksUnsound, .lessonsUnsound, .givenByVoice, .marketClosed,
            .marketHalted,
            .listRefused,
            .restrictedList, .positionLimit, .duplicateOrder, .killSwitch, .userMissing,
            .reasonMissing, .samePerson, .unknownProposal, .proposalChanged, .scopeUnknown,
            .limitInvalid, .notAwaiting, .approvalRejected, .approvalExpired, .tooManyScopes,
            .proposalOvertaken,
            .noQuote, .quotesBeyondLimit, .quotesUsedUp, .notForDealers, .noQuoteTaken,
            .noVenue, .venueRejected, .instrumentEnded, .auctionOnly, .instrumentHalted,
            .volumeShare, .statisticsMissing, .orderRate, .dailyNotional, .lossLimit, .selfTrade,
            .messageRatio, .concentration, .entitlement, .suitability, .venueUnavailable,
            .stopPassed, .stopBehindLimit, .messageRate, .algoParameters, .childrenOverParent,
            .approvalNeeded, .reducingOnly, .belowMinimum:
            return nil
        }
    }

    /// BusinessRejectReason (380) of a message that is answered by BusinessMessageReject (j) in
    /// place of a report: 8 = throttle limit exceeded, which versions before 5.0SP2 do not have.
    public var businessRejectReason: Int? {
        self == .orderRate || self == .messageRate ? 8 : nil
    }
}
