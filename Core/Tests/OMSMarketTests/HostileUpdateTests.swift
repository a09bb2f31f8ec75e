import OMSTypes
import Testing

@testable import OMSMarket

/// Updates that nobody could mean: refused or taken, never a trap, and the books stay in order.
@Suite struct HostileUpdateTests {
    private func word(_ numbers: inout SeededNumbers) -> Int64 {
        let bits = Int64(bitPattern: numbers.next())
        switch numbers.below(40) {
        case 0: return bits
        case 1: return 0
        case 2: return MarketStore.unitsMax
        case 3: return .max
        case 4: return .min
        default: return bits & 15
        }
    }

    /// One of three, seldom none of them.
    private func place(_ numbers: inout SeededNumbers) -> Int {
        numbers.below(20) == 0 ? numbers.below(70) : 1 + numbers.below(3)
    }

    private func update(_ numbers: inout SeededNumbers) -> MarketUpdate {
        let kinds = MarketUpdate.Kind.allCases
        var update = MarketUpdate(
            kinds[numbers.below(kinds.count)], InstrumentID(UInt32(place(&numbers))),
            venue(UInt16(place(&numbers))), at: Timestamp(nanoseconds: word(&numbers)),
            sequence: UInt64(bitPattern: word(&numbers)))
        update.price = Price(units: word(&numbers))
        update.size = Quantity(units: word(&numbers))
        update.ask = Price(units: word(&numbers))
        update.askSize = Quantity(units: word(&numbers))
        update.orders = UInt32(truncatingIfNeeded: numbers.next())
        update.action = MDUpdateAction.allCases[numbers.below(6)]
        update.side = BookSide.allCases[numbers.below(3)]
        update.position = UInt8(numbers.below(3) == 0 ? numbers.below(256) : numbers.below(4))
        update.eligibility = PrintEligibility(rawValue: UInt8(numbers.below(16)))
        update.status = SecurityTradingStatus.allCases[numbers.below(4)]
        return update
    }

    @Test(arguments: 1...4 as ClosedRange<UInt64>) func nothingTraps(_ seed: UInt64) {
        var numbers = SeededNumbers(state: seed)
        var tuning = MarketTuning()
        tuning.quoteAgeMax = seed == 1 ? .max : 1_000
        var store = MarketStore(venues: 3, instruments: 3, tuning: tuning, pendingMax: 16)
        store.setVenue(
            venue(1), VenueMarketTerms(feed: FeedTerms(silenceMax: 5, dataSilenceMax: 3)))
        var list = ProtectedQuoteList()
        var taken = 0
        for _ in 0..<40_000 {
            let update = update(&numbers)
            let now = update.time
            switch numbers.below(60) {
            case 0: _ = store.checkFeeds(at: now)
            case 1: _ = store.recover(update.venue, at: now)
            case 2: store.disconnect(update.venue, at: now)
            case 3: store.connect(update.venue, nextSequence: UInt64(numbers.below(3)), at: now)
            case 4, 5:
                _ = store.hear(update.venue, sequence: update.sequence, isData: true, at: now)
            case 13...16:
                let entry = SnapshotEntry(.bid, BookLevel(update.price, update.size, at: now))
                _ = withUnsafePointer(to: entry) {
                    store.apply(
                        snapshot: UnsafeBufferPointer(start: $0, count: 1), update.instrument,
                        update.venue, at: now, sequence: update.sequence)
                }
            default: if store.apply(update).refusal == nil { taken += 1 }
            }
            _ = store.estimates(update.instrument, at: now)
            store.protectedQuotes(update.instrument, .bid, at: now, into: &list)
            for side in [BookSide.bid, .ask] {
                let isSorted = store.withLevels(update.instrument, update.venue, side) { levels in
                    zip(levels, levels.dropFirst()).allSatisfy { better, worse in
                        side == .bid ? better.price > worse.price : better.price < worse.price
                    }
                }
                #expect(isSorted, "seed \(seed)")
                let hasPrices = store.withLevels(update.instrument, update.venue, side) {
                    $0.allSatisfy { $0.price.isSet && $0.size.isPositive }
                }
                #expect(hasPrices, "seed \(seed)")
            }
        }
        #expect(taken > 2_000, "seed \(seed): \(taken)")
    }
}
