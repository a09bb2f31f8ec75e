extension RefusalReason {
    /// What people who control risk are told, and clients whose orders waited for them.
    var controlWords: String {
        switch self {
        case .userMissing: return "say who wants it"
        case .reasonMissing: return "say why"
        case .samePerson: return "another person than the one who proposed it must approve"
        case .unknownProposal: return "no such proposal waits; list what does"
        case .proposalChanged: return "what is approved is not what was proposed; look again"
        case .scopeUnknown: return "the firm has no name; name desks, clients, accounts, traders"
        case .limitInvalid: return "a limit is 0 or more; leave it out to have none"
        case .notAwaiting: return "the order waits for no approval"
        case .approvalRejected: return "its approval was refused"
        case .approvalExpired: return "nobody approved it in time"
        case .proposalOvertaken:
            return "what it is about changed since it was proposed; reject it and propose it anew"
        case .tooManyScopes: return "more than fifteen aggregate limits bind this order; use fewer"
        case .none, .unknownSymbol, .unknownAccount, .quantityNotPositive, .quantityOffLot,
            .priceMissing, .priceOffTick, .stopPxMissing, .duplicateClOrdID, .expireTimePast,
            .unknownOrder, .orderTerminal, .requestPending, .quantityToZero, .sideOrSymbolChanged,
            .priceNotAllowed, .notStaged, .blockMixed, .tooLarge, .quarantined,
            .blockMemberReplace, .expireTimeMissing, .sessionMayNotTrade, .unsupportedField,
            .instrumentMismatch, .displayQty, .minQty, .pegMissing, .pegTerms, .pegOffset,
            .instructionsMixed,
            .cashOrderQty, .cashCurrency, .sessionTerms, .noMarketHours, .sessionPast,
            .sessionOrPegChanged, .strategyMixed, .strategyWindow, .strategyUnknown,
            .strategyParameter, .strategyEnded, .strategyCurve, .unknownDestination, .marksUnsound,
            .lessonsUnsound,
            .givenByVoice, .marketClosed, .marketHalted, .listRefused, .restrictedList,
            .priceCollar, .maximumQuantity, .maximumNotional, .positionLimit, .credit,
            .duplicateOrder, .killSwitch, .noReferencePrice, .noVenue, .venueRejected,
            .noQuote, .quotesBeyondLimit, .quotesUsedUp, .notForDealers, .noQuoteTaken:
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
