import OMSTypes
import Testing

@testable import OMSMarket

/// The recorded days themselves, where they lie beside the repository.
@Suite(.enabled(if: RecordedFiles.areThere)) struct RecordedDayTests {
    private func read<Row>(
        _ name: String, _ body: (UnsafeRawBufferPointer) -> Recorded<Row>
    ) throws -> Recorded<Row> {
        try RecordedFiles.bytes(name).withUnsafeBytes { body($0) }
    }

    private func twelveVenues() throws -> (quotes: RecordedTicks, trades: RecordedTicks) {
        let reader = VenueQuotesRecording(stock)
        let folder = "us-equity-quotes-12-venues/"
        return (
            try read(folder + "quotes-2018-01-02.csv.gz") { reader.quotes($0) },
            try read(folder + "trades-2018-01-02.csv.gz") { reader.trades($0) }
        )
    }

    @Test func twelveVenuesAreReadWhole() throws {
        let (quotes, trades) = try twelveVenues()
        #expect(quotes.rows.count == 66_695 && quotes.refusals.isEmpty)
        #expect(trades.rows.count == 39_470 && trades.refusals.isEmpty)
    }

    /// The data's page says how often the consolidated market is locked and crossed in the regular
    /// session when older rows are left out; the store must find the same.
    @Test(arguments: [(2, 28, 61), (1, 18, 42)]) func lockedAndCrossedAsOften(
        _ seconds: Int64, _ crossed: Int, _ locked: Int
    ) throws {
        var tuning = MarketTuning()
        tuning.quoteAgeMax = seconds * 1_000_000_000
        var store = MarketStore(venues: 16, instruments: 1, tuning: tuning)
        var counts: [NationalCondition: Int] = [:]
        let midnight = CalendarDate("20180102")!.startUTC
        let session = 52_200_000_000_000..<75_600_000_000_000 as Range<Int64>
        var rows = 0
        for quote in try twelveVenues().quotes.rows {
            store.apply(quote)
            guard session.contains(quote.time.since(midnight)) else { continue }
            rows += 1
            counts[store.nationalBest(stock, at: quote.time).condition, default: 0] += 1
        }
        let perMille = { (condition: NationalCondition) in
            (counts[condition, default: 0] * 2_000 / rows + 1) / 2
        }
        #expect(perMille(.crossed) == crossed && perMille(.locked) == locked, "\(counts)")
    }

    @Test func theDaysFigures() throws {
        let (quotes, trades) = try twelveVenues()
        var store = MarketStore(venues: 16, instruments: 1)
        var replay = MarketReplay([quotes.rows, trades.rows])
        while let update = replay.next() { store.apply(update) }
        let day = store.estimates(stock, at: replay.now)
        let sum = trades.rows.filter { $0.eligibility.contains(.volume) }.reduce(Quantity.zero) {
            $0 + $1.size
        }
        #expect(day.volume == sum)
        #expect(day.low <= day.vwap && day.vwap <= day.high && day.low <= day.last)
        #expect(day.volatility > 0 && day.spread > 0 && day.volumeRate.units >= 0)
    }

    @Test func everyVenuesTicksComeBackFromTheStore() throws {
        let (quotes, trades) = try twelveVenues()
        var replay = MarketReplay([quotes.rows, trades.rows])
        var told: [MarketUpdate] = []
        while let update = replay.next() { told.append(update) }
        let storage = MemoryTickStorage()
        var encoder = TickEncoder()
        let day = CalendarDate("2018-01-02")!
        for number in 1...16 as ClosedRange<UInt16> {
            let series = TickSeries(day: day, venue: venue(number), instrument: stock)
            var writer = try TickWriter(series, tick: px("0.01"), in: storage, QuickTickHasher())
            for tick in told where tick.venue == series.venue {
                _ = try writer.append(tick, with: &encoder)
            }
            _ = try writer.seal(with: &encoder)
        }
        let list = try storage.list().filter { (storage.files[$0]?.count ?? 0) > 64 }
        var merge = try TickMerge(
            list, in: storage, from: Timestamp(nanoseconds: .min),
            through: Timestamp(nanoseconds: .max))
        var found: [MarketUpdate] = []
        while let tick = try merge.next() { found.append(tick) }
        let expected = told.enumerated().sorted {
            ($0.element.time, $0.element.venue, $0.offset) < (
                $1.element.time, $1.element.venue, $1.offset
            )
        }.map(\.element)
        #expect(found == expected)
        let bytes = list.reduce(0) { $0 + storage.files[$1]!.count }
        #expect(bytes < told.count * 8, "\(bytes) bytes for \(told.count) ticks")
    }

    @Test func threeMarketsAreReadWhole() throws {
        let reader = ThreeMarketsRecording(stock)
        let folder = "crypto-three-markets/"
        let quotes = try read(folder + "btc-2024-08-08-quotes.csv.gz") { reader.quotes($0) }
        let trades = try read(folder + "btc-2024-08-08-trades.csv.gz") { reader.trades($0) }
        #expect(quotes.rows.count == 113_265 && quotes.refusals.isEmpty)
        #expect(trades.rows.count == 33_356 && trades.refusals.isEmpty)
    }

    @Test(arguments: [
        ("ibm-20131007", 109_067, 24_293), ("ibm-20131008", 125_750, 33_381),
        ("bac-20131007", 476_855, 88_172), ("aig-20131007", 1_079_935, 25_351),
    ]) func theNationalTapeIsReadWhole(_ name: String, _ quoteRows: Int, _ tradeRows: Int) throws {
        let reader = NationalTapeRecording(
            stock, midnight: CalendarDate("20131007")!.startUTC, venue: venue(1))
        let folder = "us-equity-nbbo-2013/\(name)"
        let quotes = try read(folder + "-quotes.csv.gz") { reader.quotes($0) }
        let trades = try read(folder + "-trades.csv.gz") { reader.trades($0) }
        #expect(quotes.rows.count + quotes.refusals.count == quoteRows)
        #expect(quotes.refusals.count < 10, "\(quotes.refusals)")
        #expect(quotes.refusals.allSatisfy { $0.reason == .suspicious || $0.reason == .side })
        #expect(trades.rows.count == tradeRows && trades.refusals.isEmpty, "\(trades.refusals)")
    }

    @Test func orderEventsMakeBooks() throws {
        let reader = OrderEventsRecording(stock, venue(1))
        var unknown = 0
        let coin = try read("order-events/btcusd-one-venue-2015-05-01-orders.csv.xz") {
            let (ticks, count) = reader.bitcoinOrders($0)
            unknown = count
            return ticks
        }
        #expect(
            coin.rows.count + unknown == 50_414 && coin.refusals.isEmpty,
            "\(coin.refusals.prefix(3))")
        let equity = try read("order-events/us-stock-2010-06-08-book.csv.gz") {
            let (ticks, count) = reader.stockOrders($0, midnight: at(0))
            unknown = count
            return ticks
        }
        #expect(equity.rows.count + unknown == 10_500)
        #expect(equity.refusals.isEmpty, "\(equity.refusals.prefix(3))")
        var store = MarketStore(venues: 1, instruments: 1)
        var refused = 0
        for row in equity.rows where store.apply(row).refusal != nil { refused += 1 }
        #expect(refused == 0)
        #expect(store.nationalBest(stock, at: equity.rows.last!.time).condition == .normal)
    }

    @Test func volumeCurvesOfFourInstruments() throws {
        let exceptions = try read("reference/exchange-holidays.csv") {
            VolumeRecording.exceptions($0)
        }
        #expect(exceptions.refusals.isEmpty && exceptions.rows.count == 1_399)
        let halfDays = exceptions.rows.filter { $0.mic == "XNYS" && $0.kind == .earlyClose }.map(
            \.day)
        for name in ["spy", "ibm", "aig", "bac"] {
            let bars = try read("intraday-volume/us-\(name)-minute-trades.csv.gz") {
                VolumeRecording.minuteBars($0)
            }
            #expect(bars.refusals.isEmpty, "\(name): \(bars.refusals.prefix(3))")
            var builder = VolumeCurveBuilder(open: 570, close: 960, binMinutes: 30)
            for bar in bars.rows { builder.add(bar) }
            let curve = builder.build(excluding: halfDays)!
            #expect(curve.days == 4 && curve.binCount == 13)
            #expect(curve.cumulative.last == VolumeCurve.whole)
            let noon = curve.share(ofBin: 6)
            #expect(
                curve.share(ofBin: 0) > noon && curve.share(ofBin: 12) > noon, "a smile: \(name)")
        }
        let trades = try read("intraday-volume/europe-one-stock-trades.csv.gz") {
            VolumeRecording.trades($0, stock, venue(1), offset: 0)
        }
        #expect(trades.rows.count == 33_488 && trades.refusals.isEmpty)
    }
}
