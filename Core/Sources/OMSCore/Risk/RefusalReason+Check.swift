import OMSTypes

// What clients are told by the checks of the pipeline: 109-149.
extension RefusalReason {
    /// OrdRejReason (103), FIX 4.4 column of the risk specification.
    var checkOrdRejReason: OrdRejReason {
        switch self {
        case .instrumentEnded, .auctionOnly, .instrumentHalted, .outsideHours:
            return .exchangeClosed
        case .volumeShare, .grossExposure, .netExposure, .buyingPower, .dailyNotional, .lossLimit,
            .strategyLossLimit:
            return .orderExceedsLimit
        case .stopPassed, .stopBehindLimit, .algoParameters, .childrenOverParent:
            return .unsupportedOrderCharacteristic
        case .belowMinimum: return .incorrectQuantity
        case .none, .unknownSymbol, .unknownAccount, .quantityNotPositive, .quantityOffLot,
            .priceMissing, .priceOffTick, .stopPxMissing, .duplicateClOrdID, .expireTimePast,
            .unknownOrder, .orderTerminal, .requestPending, .quantityToZero, .sideOrSymbolChanged,
            .priceNotAllowed, .notStaged, .blockMixed, .tooLarge, .quarantined,
            .blockMemberReplace, .expireTimeMissing, .sessionMayNotTrade, .unsupportedField,
            .displayQty, .minQty, .pegMissing, .pegTerms, .pegOffset, .instructionsMixed,
            .cashOrderQty, .cashCurrency, .sessionTerms, .noMarketHours, .sessionPast,
            .sessionOrPegChanged, .strategyMixed, .strategyWindow, .strategyUnknown,
            .strategyParameter, .strategyEnded, .strategyCurve, .unknownDestination, .marksUnsound,
            .givenByVoice,
            .marketClosed, .marketHalted, .listRefused, .restrictedList, .priceCollar,
            .maximumQuantity, .maximumNotional, .positionLimit, .credit, .duplicateOrder,
            .killSwitch, .noReferencePrice, .userMissing, .reasonMissing, .samePerson,
            .unknownProposal, .proposalChanged, .scopeUnknown, .limitInvalid, .notAwaiting,
            .approvalRejected, .approvalExpired, .tooManyScopes, .noVenue, .venueRejected,
            .rateMissing, .statisticsMissing, .orderRate, .longSaleExceeded, .locateMissing,
            .borrowForbidden, .thresholdSecurity, .shortSalePrice, .exemptReasonMissing,
            .selfTrade, .strategyFills, .messageRatio, .concentration, .entitlement, .suitability,
            .venueUnavailable, .staleData, .collarTicks, .priceBands, .bandsStale, .clockOffset,
            .messageRate, .approvalNeeded, .reducingOnly, .marketOutsideTrading:
            return .other
        }
    }

    /// The rule of the risk specification.
    var checkRule: String {
        switch self {
        case .instrumentEnded, .auctionOnly, .instrumentHalted: return "P10"
        case .rateMissing, .staleData, .clockOffset: return "P29"
        case .volumeShare, .statisticsMissing: return "P03"
        case .orderRate: return "P15"
        case .longSaleExceeded, .locateMissing, .borrowForbidden, .thresholdSecurity,
            .shortSalePrice, .exemptReasonMissing:
            return "P24"
        case .grossExposure: return "P18"
        case .netExposure: return "P19"
        case .buyingPower: return "P21"
        case .dailyNotional: return "P22"
        case .lossLimit, .strategyLossLimit: return "P23"
        case .selfTrade: return "P25"
        case .strategyFills: return "P17"
        case .messageRatio: return "P26"
        case .concentration: return "P27"
        case .entitlement: return "P13"
        case .suitability: return "P28"
        case .venueUnavailable: return "P31"
        case .collarTicks: return "P05"
        case .priceBands, .bandsStale, .marketOutsideTrading: return "P06"
        case .stopPassed, .stopBehindLimit: return "P07"
        case .messageRate: return "P16"
        case .algoParameters, .childrenOverParent: return "P30"
        case .approvalNeeded: return "P02"
        case .reducingOnly: return "KILL"
        case .belowMinimum: return "P09"
        case .outsideHours: return "P11"
        case .none, .unknownSymbol, .unknownAccount, .quantityNotPositive, .quantityOffLot,
            .priceMissing, .priceOffTick, .stopPxMissing, .duplicateClOrdID, .expireTimePast,
            .unknownOrder, .orderTerminal, .requestPending, .quantityToZero, .sideOrSymbolChanged,
            .priceNotAllowed, .notStaged, .blockMixed, .tooLarge, .quarantined,
            .blockMemberReplace, .expireTimeMissing, .sessionMayNotTrade, .unsupportedField,
            .displayQty, .minQty, .pegMissing, .pegTerms, .pegOffset, .instructionsMixed,
            .cashOrderQty, .cashCurrency, .sessionTerms, .noMarketHours, .sessionPast,
            .sessionOrPegChanged, .strategyMixed, .strategyWindow, .strategyUnknown,
            .strategyParameter, .strategyEnded, .strategyCurve, .unknownDestination, .marksUnsound,
            .givenByVoice,
            .marketClosed, .marketHalted, .listRefused, .restrictedList, .priceCollar,
            .maximumQuantity, .maximumNotional, .positionLimit, .credit, .duplicateOrder,
            .killSwitch, .noReferencePrice, .userMissing, .reasonMissing, .samePerson,
            .unknownProposal, .proposalChanged, .scopeUnknown, .limitInvalid, .notAwaiting,
            .approvalRejected, .approvalExpired, .tooManyScopes, .noVenue, .venueRejected:
            return ""
        }
    }

    /// What would be right.
    var checkWords: String {
        switch self {
        case .instrumentEnded:
            return "the instrument has expired, is delisted or suspended; it is not traded any more"
        case .auctionOnly: return "only an auction trades now: no immediate orders and no pegs"
        case .instrumentHalted:
            return "the instrument is halted; send it again when trading resumes"
        case .rateMissing:
            return "no rate to the currency of the account; orders that add risk wait for one"
        case .volumeShare: return "OrderQty (38) above the share of the mean daily volume"
        case .statisticsMissing:
            return "too few days of volume, or the number of issued shares, are known of "
                + "the instrument"
        case .orderRate: return "too many orders a second; send fewer"
        case .longSaleExceeded:
            return "Side (54) 2 is for what is held and not on sale yet; mark the rest 5"
        case .locateMissing: return "no locate for so many shares; get one first"
        case .borrowForbidden: return "this account may not sell short"
        case .thresholdSecurity:
            return "a threshold security is sold short only after it was borrowed"
        case .shortSalePrice:
            return "Rule 201 is in force: a short sale needs a limit above the national best bid"
        case .exemptReasonMissing: return "Side (54) 6 needs ShortSaleExemptionReason (1688)"
        case .grossExposure: return "gross exposure above the limit"
        case .netExposure: return "net exposure above the limit"
        case .buyingPower: return "more than the account may buy or sell with what it has"
        case .dailyNotional: return "notional of the day above the limit"
        case .lossLimit:
            return "the loss of the day is above its limit; only orders that reduce positions"
        case .strategyLossLimit:
            return "the strategy's loss of the day is above its limit; only orders that "
                + "reduce positions"
        case .selfTrade: return "would trade with an own order; cancel that one first"
        case .strategyFills:
            return "the strategy traded too often in its window; a person must reset it"
        case .messageRatio: return "too many messages for each execution"
        case .concentration: return "the position would be large beside what is issued or traded"
        case .entitlement: return "this type of order or strategy may not be used"
        case .suitability: return "this product is not open to the client"
        case .venueUnavailable: return "no venue that takes such an order may be used now"
        case .staleData:
            return "market data is stale; send a limit that does not cross the last known market"
        case .collarTicks: return "price too many ticks from the reference"
        case .priceBands: return "price outside the bands of the market"
        case .bandsStale: return "the bands of the market are too old"
        case .stopPassed: return "StopPx (99) is reached already"
        case .stopBehindLimit:
            return "Price (44) must not be below StopPx (99) of a buy, above that of a sale"
        case .clockOffset:
            return "our clock is off; only limits that do not cross the last known market"
        case .messageRate: return "the venue takes no more messages in time"
        case .algoParameters: return "a parameter of the strategy is outside its range"
        case .childrenOverParent: return "the children would be more than their parent"
        case .approvalNeeded: return "an order of so much waits for an approval"
        case .reducingOnly: return "only orders that bring positions nearer to nothing"
        case .marketOutsideTrading: return "market orders are for continuous trading"
        case .belowMinimum: return "OrderQty (38) below the least of the instrument"
        case .outsideHours: return "outside the hours of its TimeInForce (59)"
        case .none, .unknownSymbol, .unknownAccount, .quantityNotPositive, .quantityOffLot,
            .priceMissing, .priceOffTick, .stopPxMissing, .duplicateClOrdID, .expireTimePast,
            .unknownOrder, .orderTerminal, .requestPending, .quantityToZero, .sideOrSymbolChanged,
            .priceNotAllowed, .notStaged, .blockMixed, .tooLarge, .quarantined,
            .blockMemberReplace, .expireTimeMissing, .sessionMayNotTrade, .unsupportedField,
            .displayQty, .minQty, .pegMissing, .pegTerms, .pegOffset, .instructionsMixed,
            .cashOrderQty, .cashCurrency, .sessionTerms, .noMarketHours, .sessionPast,
            .sessionOrPegChanged, .strategyMixed, .strategyWindow, .strategyUnknown,
            .strategyParameter, .strategyEnded, .strategyCurve, .unknownDestination, .marksUnsound,
            .givenByVoice,
            .marketClosed, .marketHalted, .listRefused, .restrictedList, .priceCollar,
            .maximumQuantity, .maximumNotional, .positionLimit, .credit, .duplicateOrder,
            .killSwitch, .noReferencePrice, .userMissing, .reasonMissing, .samePerson,
            .unknownProposal, .proposalChanged, .scopeUnknown, .limitInvalid, .notAwaiting,
            .approvalRejected, .approvalExpired, .tooManyScopes, .noVenue, .venueRejected:
            return ""
        }
    }
}
