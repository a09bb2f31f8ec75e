import FIXCodec
import FIXDialect
import OMSCore
import OMSTypes
import Testing

/// OrdRejReason (103), CxlRejReason (102) and BusinessRejectReason (380) of the checks of risk, in
/// every version: the catalogue of the risk specification.
@Suite struct RejectCodeTests {
    static let versions: [FIXVersion] = [
        .fix42, .fix43, .fix44, .fix50, .fix50SP1, .fix50SP2,
    ]

    /// Reason, then 103 in 4.2, 4.3, 4.4, 5.0, 5.0 SP1 and 5.0 SP2.
    static let orders: [(RefusalReason, [Int])] = [
        (.maximumQuantity, [3, 3, 3, 3, 3, 26]), (.maximumNotional, [3, 3, 3, 3, 3, 27]),
        (.volumeShare, [3, 3, 3, 3, 3, 3]), (.priceCollar, [0, 0, 99, 99, 16, 16]),
        (.collarTicks, [0, 0, 99, 99, 16, 16]), (.priceBands, [0, 0, 99, 99, 16, 16]),
        (.stopBehindLimit, [0, 11, 11, 11, 11, 11]), (.priceOffTick, [0, 11, 11, 18, 18, 18]),
        (.priceNotAllowed, [0, 11, 11, 18, 18, 18]), (.quantityOffLot, [0, 0, 13, 13, 13, 13]),
        (.belowMinimum, [0, 0, 13, 13, 13, 13]), (.unknownSymbol, [1, 1, 1, 1, 1, 1]),
        (.instrumentHalted, [2, 2, 2, 2, 2, 2]), (.auctionOnly, [2, 2, 2, 2, 2, 2]),
        (.marketClosed, [2, 2, 2, 2, 2, 2]), (.sessionPast, [4, 4, 4, 4, 4, 4]),
        (.restrictedList, [0, 0, 99, 99, 99, 99]), (.entitlement, [0, 0, 99, 99, 99, 99]),
        (.unknownAccount, [0, 0, 15, 15, 15, 15]), (.duplicateOrder, [6, 6, 6, 6, 6, 6]),
        (.strategyFills, [0, 0, 99, 99, 99, 21]), (.grossExposure, [3, 3, 3, 3, 3, 25]),
        (.netExposure, [3, 3, 3, 3, 3, 25]), (.positionLimit, [3, 3, 3, 3, 3, 3]),
        (.credit, [3, 3, 3, 3, 3, 25]), (.buyingPower, [3, 3, 3, 3, 3, 25]),
        (.dailyNotional, [3, 3, 3, 3, 3, 3]), (.lossLimit, [3, 3, 3, 3, 3, 3]),
        (.strategyLossLimit, [3, 3, 3, 3, 3, 21]), (.locateMissing, [0, 0, 99, 99, 99, 22]),
        (.longSaleExceeded, [0, 0, 99, 99, 99, 22]), (.shortSalePrice, [0, 0, 99, 99, 99, 22]),
        (.thresholdSecurity, [0, 0, 99, 99, 99, 23]), (.borrowForbidden, [0, 0, 99, 99, 99, 24]),
        (.selfTrade, [0, 0, 99, 99, 99, 99]), (.suitability, [0, 0, 99, 99, 99, 99]),
        (.staleData, [0, 0, 99, 99, 99, 19]), (.noReferencePrice, [0, 0, 99, 99, 99, 19]),
        (.algoParameters, [0, 11, 11, 11, 11, 11]), (.venueUnavailable, [0, 0, 99, 99, 99, 99]),
        (.killSwitch, [0, 0, 99, 99, 99, 99]),
    ]

    @Test(arguments: orders)
    func ordRejReason(_ reason: RefusalReason, _ codes: [Int]) {
        let told = Self.versions.map {
            FIXDialect($0).code(reason.ordRejReason, reason.ordRejDetail)
        }
        #expect(told == codes)
    }

    /// 102 of a replace that risk refuses.
    @Test(arguments: orders)
    func cxlRejReason(_ reason: RefusalReason, _: [Int]) {
        let told = Self.versions.map {
            FIXDialect($0).code(CxlRejReason.other, reason.ordRejDetail)
        }
        switch reason.rule {
        case "P04", "P05", "P06": #expect(told == [2, 2, 99, 99, 8, 8])
        case "P08": #expect(told == [2, 2, 99, 18, 18, 18])
        default: #expect(told == [2, 2, 99, 99, 99, 99])
        }
    }

    /// A cancel that comes too late is told as before, whatever the reason behind it.
    @Test func otherReasonsStay() {
        let dialect = FIXDialect(.fix50SP2)
        #expect(dialect.code(CxlRejReason.tooLateToCancel, .priceBand) == 0)
        #expect(dialect.code(OrdRejReason.unknownOrder, nil) == 5)
        for version in Self.versions {
            for reason in RefusalReason.allCases where reason.ordRejDetail == nil {
                let plain = FIXDialect(version).code(reason.ordRejReason)
                #expect(FIXDialect(version).code(reason.ordRejReason, nil) == plain)
            }
        }
    }

    /// P15 and P16: 380 of BusinessMessageReject (j).
    @Test func throttled() {
        let told = Self.versions.map {
            FIXDialect($0).businessRejectReason(RefusalReason.orderRate.businessRejectReason ?? -1)
        }
        #expect(told == [0, 0, 0, 0, 0, 8])
    }
}
