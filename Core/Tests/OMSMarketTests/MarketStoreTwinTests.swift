import OMSTypes
import Testing

@testable import OMSMarket

/// The store against an obvious one: dictionaries, sorted anew at each question.
@Suite struct MarketStoreTwinTests {
    struct Twin {
        struct Side: Equatable {
            var levels: [Int64: Int64] = [:]
            /// Levels were told, not the top alone.
            var isDeep = false
            var time = Timestamp.none
        }
        struct Book {
            var sides: [BookSide: Side] = [.bid: Side(), .ask: Side()]
            var status = SecurityTradingStatus.none
            var volume: Int64 = 0
        }

        var books: [Int: Book] = [:]
        var halted: Set<UInt32> = []
        let venues: Int

        func best(_ side: BookSide, _ prices: [Int64]) -> Int64? {
            side == .bid ? prices.max() : prices.min()
        }

        func isBetter(_ a: Int64, _ b: Int64, _ side: BookSide) -> Bool {
            side == .bid ? a > b : a < b
        }

        mutating func quote(
            _ key: Int, _ side: BookSide, _ price: Int64, _ size: Int64, _ time: Timestamp
        ) {
            var book = books[key, default: Book()].sides[side]!
            if price == 0 || size == 0 {
                book.levels = [:]
                book.isDeep = false
            } else {
                if !book.isDeep { book.levels = [:] }
                book.levels = book.levels.filter { !isBetter($0.key, price, side) }
                book.levels[price] = size
            }
            book.time = time
            books[key, default: Book()].sides[side] = book
        }

        mutating func level(
            _ key: Int, _ side: BookSide, _ price: Int64, _ size: Int64, _ time: Timestamp
        ) {
            var book = books[key, default: Book()].sides[side]!
            let before = best(side, Array(book.levels.keys))
            let sizeBefore = before.map { book.levels[$0]! }
            book.levels[price] = size == 0 ? nil : size
            book.isDeep = !book.levels.isEmpty
            let after = best(side, Array(book.levels.keys))
            if after != before || after.map({ book.levels[$0]! }) != sizeBefore || after == price {
                book.time = time
            }
            books[key, default: Book()].sides[side] = book
        }

        func top(_ key: Int, _ side: BookSide) -> (price: Int64, size: Int64, time: Timestamp)? {
            guard let book = books[key], let levels = book.sides[side],
                let price = best(side, Array(levels.levels.keys))
            else { return nil }
            return (price, levels.levels[price]!, levels.time)
        }

        func counts(_ key: Int) -> Bool {
            guard let book = books[key], book.status.isContinuous else { return false }
            if let bid = top(key, .bid), let ask = top(key, .ask), bid.price > ask.price {
                return false
            }
            return true
        }

        /// Venue, price and size of the fresh quotes of at least a lot, best first.
        func quotes(_ row: Int, _ side: BookSide, lot: Int64, age: Int64, at now: Timestamp)
            -> [[Int64]]
        {
            guard !halted.contains(UInt32(row + 1)) else { return [] }
            let found = (0..<venues).compactMap { column -> [Int64]? in
                let key = row * venues + column
                guard counts(key), let top = top(key, side), top.size >= lot,
                    now.nanoseconds - top.time.nanoseconds <= age
                else { return nil }
                return [Int64(column + 1), top.price, top.size]
            }
            return found.sorted {
                $0[1] != $1[1] ? isBetter($0[1], $1[1], side) : $0[0] < $1[0]
            }
        }
    }

    private static let venues = 5
    private static let instruments = 3
    private static let age: Int64 = 40

    private func step(
        _ numbers: inout SeededNumbers, _ store: inout MarketStore, _ twin: inout Twin,
        _ now: Timestamp
    ) {
        let row = numbers.below(Self.instruments)
        let column = numbers.below(Self.venues)
        let key = row * Self.venues + column
        let instrument = InstrumentID(UInt32(row + 1))
        let side: BookSide = numbers.below(2) == 0 ? .bid : .ask
        // Ten prices a side, overlapping: nothing is cut off, much is locked and crossed.
        let price = Int64(numbers.below(10) + (side == .bid ? 100 : 107))
        let size = Int64(numbers.below(6))
        let market = venue(UInt16(column + 1))
        switch numbers.below(20) {
        case 0..<7:
            store.apply(
                .quote(
                    instrument, market, side, Price(units: price), Quantity(units: size), at: now))
            twin.quote(key, side, price, size, now)
        case 7..<10:
            let price = Int64(numbers.below(10) + 100)
            let ask = Int64(numbers.below(10) + 107)
            store.apply(
                .quote(
                    instrument, market, bid: Price(units: price), Quantity(units: size),
                    ask: Price(units: ask), Quantity(units: size + 1), at: now))
            twin.quote(key, .bid, price, size, now)
            twin.quote(key, .ask, ask, size + 1, now)
        case 10..<17:
            store.apply(
                .level(
                    instrument, market, side, .overlay, Price(units: price), Quantity(units: size),
                    at: now))
            twin.level(key, side, price, size, now)
        case 17:
            let status = SecurityTradingStatus.allCases[numbers.below(4)]
            store.apply(.status(instrument, market, status, at: now))
            twin.books[key, default: .init()].status = status
        case 18:
            store.apply(
                .trade(instrument, market, Price(units: price), Quantity(units: size + 1), at: now))
            twin.books[key, default: .init()].volume += size + 1
        default:
            let isHalted = numbers.below(4) == 0
            store.apply(.status(instrument, .none, isHalted ? .tradingHalt : .resume, at: now))
            if isHalted {
                twin.halted.insert(instrument.raw)
            } else {
                twin.halted.remove(instrument.raw)
            }
        }
    }

    @Test(arguments: [1, 2, 3, 20_261_129] as [UInt64]) func agrees(_ seed: UInt64) {
        var tuning = MarketTuning()
        tuning.quoteAgeMax = Self.age
        var store = MarketStore(venues: Self.venues, instruments: Self.instruments, tuning: tuning)
        for row in 1...Self.instruments {
            store.setInstrument(
                InstrumentID(UInt32(row)), InstrumentMarketTerms(roundLot: Quantity(units: 2)))
        }
        var twin = Twin(venues: Self.venues)
        var numbers = SeededNumbers(state: seed)
        var list = ProtectedQuoteList()
        var conditions: Set<NationalCondition> = []
        for count in 0..<4_000 {
            let now = Timestamp(nanoseconds: Int64(count * 3))
            step(&numbers, &store, &twin, now)
            for row in 0..<Self.instruments where store.records[row].scanTime == now {
                let kept = store.records[row].scan.best
                #expect(
                    kept == store.nationalBest(row: row, at: now), "seed \(seed), step \(count)")
            }
            for row in 0..<Self.instruments {
                let instrument = InstrumentID(UInt32(row + 1))
                let best = store.nationalBest(instrument, at: now)
                conditions.insert(best.condition)
                for side in [BookSide.bid, .ask] {
                    let expected = twin.quotes(row, side, lot: 2, age: Self.age, at: now)
                    store.protectedQuotes(instrument, side, at: now, into: &list)
                    let found = list.elements.map {
                        [Int64($0.venue.raw), $0.price.units, $0.size.units]
                    }
                    #expect(found == expected, "seed \(seed), step \(count)")
                    let first = expected.first?[1] ?? 0
                    let sum = expected.filter { $0[1] == first }.reduce(0) { $0 + $1[2] }
                    #expect(
                        (side == .bid ? best.bid : best.ask).units == first,
                        "seed \(seed), step \(count)")
                    #expect(
                        (side == .bid ? best.bidSize : best.askSize).units == sum,
                        "seed \(seed), step \(count)")
                }
            }
            if count % 16 == 0 { compareBooks(store, twin, "seed \(seed), step \(count)") }
        }
        #expect(conditions == Set(NationalCondition.allCases), "seed \(seed) saw \(conditions)")
    }

    private func compareBooks(_ store: borrowing MarketStore, _ twin: Twin, _ place: Comment) {
        for row in 0..<Self.instruments {
            for column in 0..<Self.venues {
                let instrument = InstrumentID(UInt32(row + 1))
                let market = venue(UInt16(column + 1))
                let book = twin.books[row * Self.venues + column] ?? .init()
                for side in [BookSide.bid, .ask] {
                    let levels = book.sides[side]!.levels
                    let expected = levels.keys.sorted { twin.isBetter($0, $1, side) }.map {
                        [$0, levels[$0]!]
                    }
                    let found = store.withLevels(instrument, market, side) {
                        $0.map { [$0.price.units, $0.size.units] }
                    }
                    #expect(found == expected, place)
                }
                #expect(store.book(instrument, market).cumVolume.units == book.volume, place)
            }
        }
    }
}
