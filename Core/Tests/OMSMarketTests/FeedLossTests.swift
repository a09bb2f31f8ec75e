import OMSTypes
import Testing

@testable import OMSMarket

/// A feed that loses, repeats and recovers, beside one that loses nothing.
@Suite struct FeedLossTests {
    private static let instruments = 4

    private func update(_ numbers: inout SeededNumbers, _ sequence: UInt64) -> MarketUpdate {
        let instrument = InstrumentID(UInt32(numbers.below(Self.instruments) + 1))
        let side: BookSide = numbers.below(2) == 0 ? .bid : .ask
        let price = Price(units: Int64(numbers.below(8) + (side == .bid ? 100 : 110)))
        return .level(
            instrument, venue(1), side, .overlay, price, Quantity(units: Int64(numbers.below(4))),
            at: at(Int64(sequence)), sequence: sequence)
    }

    private func copyBook(
        _ instrument: InstrumentID, from whole: borrowing MarketStore, _ sequence: UInt64,
        to store: inout MarketStore
    ) -> MarketRefusal? {
        var entries: [SnapshotEntry] = []
        for side in [BookSide.bid, .ask] {
            entries += whole.withLevels(instrument, venue(1), side) {
                $0.map { SnapshotEntry(side, $0) }
            }
        }
        return entries.withUnsafeBufferPointer {
            store.apply(
                snapshot: $0, instrument, venue(1), at: at(Int64(sequence)), sequence: sequence
            ).refusal
        }
    }

    private func levels(_ store: borrowing MarketStore) -> [[Int64]] {
        (1...Self.instruments).flatMap { number in
            [BookSide.bid, .ask].map { side in
                store.withLevels(InstrumentID(UInt32(number)), venue(1), side) {
                    $0.flatMap { [$0.price.units, $0.size.units] }
                }
            }
        }
    }

    /// Whenever the lossy store uses a book, it is the book of the feed without losses; after the
    /// snapshots it uses every book.
    @Test(arguments: 1...8 as ClosedRange<UInt64>) func whatIsUsedIsTrue(_ seed: UInt64) {
        var numbers = SeededNumbers(state: seed)
        var whole = MarketStore(venues: 1, instruments: Self.instruments)
        var lossy = MarketStore(venues: 1, instruments: Self.instruments, pendingMax: 40)
        lossy.setVenue(
            venue(1), VenueMarketTerms(feed: FeedTerms(silenceMax: 1_000_000_000_000)))
        lossy.connect(venue(1), nextSequence: 1, at: at(0))
        var recoveries = 0
        var isDue = -1
        for sequence in 1...4_000 as ClosedRange<UInt64> {
            let update = update(&numbers, sequence)
            whole.apply(update)
            let isLost = numbers.below(60) == 0
            for _ in 0..<(isLost ? 0 : numbers.below(30) == 0 ? 2 : 1) {
                let verdict = lossy.hear(
                    venue(1), sequence: sequence, isData: true, at: update.time)
                if verdict != .duplicate { lossy.apply(update) }
            }
            // The snapshot of a gap comes within fifty messages, each book at another time.
            if lossy.feed(venue(1)).state == .gapped, isDue < 0 { isDue = numbers.below(50) }
            if isDue > 0 { isDue -= 1 }
            if isDue == 0, !isLost {
                for number in 1...Self.instruments {
                    _ = copyBook(InstrumentID(UInt32(number)), from: whole, sequence, to: &lossy)
                }
                let isRecovered = lossy.recover(venue(1), at: update.time)
                recoveries += isRecovered ? 1 : 0
                isDue = -1
                if isRecovered {
                    #expect(levels(lossy) == levels(whole), "seed \(seed), \(sequence)")
                }
            }
            for number in 1...Self.instruments {
                let instrument = InstrumentID(UInt32(number))
                let best = lossy.nationalBest(instrument, at: update.time)
                guard best.bid.isSet || best.ask.isSet else { continue }
                if isLost { continue }
                let truth = whole.nationalBest(instrument, at: update.time)
                #expect(
                    best.bid == truth.bid && best.askSize == truth.askSize,
                    "seed \(seed), message \(sequence)")
            }
        }
        #expect(recoveries > 20, "seed \(seed): \(recoveries)")
    }
}
