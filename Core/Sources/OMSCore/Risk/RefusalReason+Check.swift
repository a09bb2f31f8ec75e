import OMSTypes

// What clients are told by the checks of the pipeline: 109-148.
extension RefusalReason {
    /// OrdRejReason (103), FIX 4.4 column of the risk specification; its rule; what would be right.
    private var ofCheck: (ordRejReason: OrdRejReason, rule: String, words: String) {
        switch self {
        case .instrumentEnded:
            return (
                .exchangeClosed, "P10",
                "the instrument has expired, is delisted or suspended; it is not traded any more"
            )
        case .auctionOnly:
            return (
                .exchangeClosed, "P10",
                "only an auction trades now: no immediate orders and no pegs"
            )
        case .instrumentHalted:
            return (
                .exchangeClosed, "P10",
                "the instrument is halted; send it again when trading resumes"
            )
        case .rateMissing:
            return (
                .other, "P29",
                "no rate to the currency of the account; orders that add risk wait for one"
            )
        case .volumeShare:
            return (
                .orderExceedsLimit, "P03", "OrderQty (38) above the share of the mean daily volume"
            )
        case .statisticsMissing:
            return (
                .other, "P03",
                "too few days of volume, or the number of issued shares, are known of "
                    + "the instrument"
            )
        case .orderRate:
            return (.other, "P15", "too many orders a second; send fewer")
        case .longSaleExceeded:
            return (
                .other, "P24",
                "Side (54) 2 is for what is held and not on sale yet; mark the rest 5"
            )
        case .locateMissing:
            return (.other, "P24", "no locate for so many shares; get one first")
        case .borrowForbidden:
            return (.other, "P24", "this account may not sell short")
        case .thresholdSecurity:
            return (.other, "P24", "a threshold security is sold short only after it was borrowed")
        case .shortSalePrice:
            return (
                .other, "P24",
                "Rule 201 is in force: a short sale needs a limit above the national best bid"
            )
        case .exemptReasonMissing:
            return (.other, "P24", "Side (54) 6 needs ShortSaleExemptionReason (1688)")
        case .grossExposure:
            return (.orderExceedsLimit, "P18", "gross exposure above the limit")
        case .netExposure:
            return (.orderExceedsLimit, "P19", "net exposure above the limit")
        case .buyingPower:
            return (
                .orderExceedsLimit, "P21", "more than the account may buy or sell with what it has"
            )
        case .dailyNotional:
            return (.orderExceedsLimit, "P22", "notional of the day above the limit")
        case .lossLimit:
            return (
                .orderExceedsLimit, "P23",
                "the loss of the day is above its limit; only orders that reduce positions"
            )
        case .strategyLossLimit:
            return (
                .orderExceedsLimit, "P23",
                "the strategy's loss of the day is above its limit; only orders that "
                    + "reduce positions"
            )
        case .selfTrade:
            return (.other, "P25", "would trade with an own order; cancel that one first")
        case .strategyFills:
            return (
                .other, "P17", "the strategy traded too often in its window; a person must reset it"
            )
        case .messageRatio:
            return (.other, "P26", "too many messages for each execution")
        case .concentration:
            return (.other, "P27", "the position would be large beside what is issued or traded")
        case .entitlement:
            return (.other, "P13", "this type of order or strategy may not be used")
        case .suitability:
            return (.other, "P28", "this product is not open to the client")
        case .venueUnavailable:
            return (.other, "P31", "no venue that takes such an order may be used now")
        case .staleData:
            return (
                .other, "P29",
                "market data is stale; send a limit that does not cross the last known market"
            )
        case .collarTicks:
            return (.other, "P05", "price too many ticks from the reference")
        case .priceBands:
            return (.other, "P06", "price outside the bands of the market")
        case .bandsStale:
            return (.other, "P06", "the bands of the market are too old")
        case .stopPassed:
            return (.unsupportedOrderCharacteristic, "P07", "StopPx (99) is reached already")
        case .stopBehindLimit:
            return (
                .unsupportedOrderCharacteristic, "P07",
                "Price (44) must not be below StopPx (99) of a buy, above that of a sale"
            )
        case .clockOffset:
            return (
                .other, "P29",
                "our clock is off; only limits that do not cross the last known market"
            )
        case .messageRate:
            return (.other, "P16", "the venue takes no more messages in time")
        case .algoParameters:
            return (
                .unsupportedOrderCharacteristic, "P30",
                "a parameter of the strategy is outside its range"
            )
        case .childrenOverParent:
            return (
                .unsupportedOrderCharacteristic, "P30",
                "the children would be more than their parent"
            )
        case .approvalNeeded:
            return (.other, "P02", "an order of so much waits for an approval")
        case .reducingOnly:
            return (.other, "KILL", "only orders that bring positions nearer to nothing")
        case .marketOutsideTrading:
            return (.other, "P06", "market orders are for continuous trading")
        case .belowMinimum:
            return (.incorrectQuantity, "P09", "OrderQty (38) below the least of the instrument")
        case .none, .unknownSymbol, .unknownAccount, .quantityNotPositive, .quantityOffLot,
            .priceMissing, .priceOffTick, .stopPxMissing, .duplicateClOrdID, .expireTimePast,
            .unknownOrder, .orderTerminal, .requestPending, .quantityToZero,
            .sideOrSymbolChanged, .priceNotAllowed, .notStaged, .blockMixed, .tooLarge,
            .quarantined, .blockMemberReplace, .expireTimeMissing, .sessionMayNotTrade,
            .unsupportedField, .instrumentMismatch, .displayQty, .minQty, .pegMissing, .pegTerms,
            .pegOffset,
            .instructionsMixed, .cashOrderQty, .cashCurrency, .sessionTerms, .noMarketHours,
            .sessionPast, .sessionOrPegChanged, .strategyMixed, .strategyWindow,
            .strategyUnknown, .strategyParameter, .strategyEnded, .strategyCurve,
            .unknownDestination, .marksUnsound, .lessonsUnsound, .givenByVoice, .marketClosed,
            .marketHalted,
            .listRefused, .restrictedList, .priceCollar, .maximumQuantity, .maximumNotional,
            .positionLimit, .credit, .duplicateOrder, .killSwitch, .noReferencePrice,
            .userMissing, .reasonMissing, .samePerson, .unknownProposal, .proposalChanged,
            .scopeUnknown, .limitInvalid, .notAwaiting, .approvalRejected, .approvalExpired,
            .tooManyScopes, .proposalOvertaken, .noVenue, .venueRejected,
            .noQuote, .quotesBeyondLimit, .quotesUsedUp, .notForDealers, .noQuoteTaken:
            return (.other, "", "")
        }
    }

    var checkOrdRejReason: OrdRejReason { ofCheck.ordRejReason }
    var checkRule: String { ofCheck.rule }
    var checkWords: String { ofCheck.words }
}
