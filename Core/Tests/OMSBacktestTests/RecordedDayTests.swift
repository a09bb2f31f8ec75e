import OMSMarket
import OMSModels
import OMSTypes
import Testing

@testable import OMSBacktest

/// The recorded days themselves, where they lie beside the repository. The whole of it, with its
/// tables, is `make bench-routing`.
@Suite(.enabled(if: RecordedFiles.areThere)) struct RecordedDayTests {
    private func instant(_ day: String, minute: Int64) -> Timestamp {
        CalendarDate(day)!.startUTC.adding(nanoseconds: minute * 60_000_000_000)
    }

    private func outcomes(
        _ updates: [MarketUpdate], _ day: String, open: Int64, _ rules: FillRules, seed: UInt64
    ) throws -> [RoutingContestant: RoutingOutcome] {
        let fees = try VenueFees(csv: RecordedFiles.fees())
        let orders = RoutingOrder.draw(
            2_000, in: instant(day, minute: open + 15)..<instant(day, minute: open + 380), updates,
            MarketTape.stock, venues: 16, rules, seed: seed)
        var result: [RoutingContestant: RoutingOutcome] = [:]
        for contestant in RoutingContestant.allCases {
            var contest = RoutingContest(
                contestant, orders, updates, MarketTape.stock, venues: 16, rules, fees)
            contest.play(
                from: instant(day, minute: open), until: instant(day, minute: open + 390))
            result[contestant] = RoutingOutcome(contest)
        }
        return result
    }

    private func isCheaper(_ outcomes: [RoutingContestant: RoutingOutcome], _ name: String) {
        let router = outcomes[.router]!
        for (contestant, other) in outcomes {
            #expect(other.tradeThroughs == 0 && other.unfinished == 0, "\(name): \(contestant)")
            guard [.largestVenue, .proRata, .bestPrice].contains(contestant) else { continue }
            let found = router.difference(from: other, seed: 7)!
            #expect(found.interval.upperBound < 0, "\(name): \(contestant.name): \(found)")
        }
    }

    @Test func theRouterIsCheaperOverTwelveVenues() throws {
        let reader = VenueQuotesRecording(MarketTape.stock)
        let folder = "us-equity-quotes-12-venues/"
        let updates = RecordedFiles.merged(
            try RecordedFiles.bytes(folder + "quotes-2018-01-02.csv.gz").withUnsafeBytes {
                reader.quotes($0)
            },
            try RecordedFiles.bytes(folder + "trades-2018-01-02.csv.gz").withUnsafeBytes {
                reader.trades($0)
            })
        let all = try outcomes(updates, "20180102", open: 870, MarketTape.rules, seed: 42)
        isCheaper(all, "12 venues")
    }

    private func national(_ name: String, _ day: String) throws -> [MarketUpdate] {
        let reader = NationalTapeRecording(
            MarketTape.stock, midnight: instant(day, minute: 240))
        let folder = "us-equity-nbbo-2013/\(name)-\(day)-"
        var quotes = try RecordedFiles.bytes(folder + "quotes.csv.gz").withUnsafeBytes {
            reader.quotes($0)
        }
        quotes.rows = NationalTapeMarket.venues(quotes.rows)
        return RecordedFiles.merged(
            quotes,
            try RecordedFiles.bytes(folder + "trades.csv.gz").withUnsafeBytes { reader.trades($0) })
    }

    private var unthinned: FillRules {
        var rules = MarketTape.rules
        rules.quoteAgeMax = Timestamp.nanosecondsPerDay
        return rules
    }

    @Test(arguments: ["20131007", "20131008"]) func andOnDaysItWasNotMadeOn(_ day: String) throws {
        let all = try outcomes(
            try national("ibm", day), day, open: 810, unthinned, seed: 42)
        isCheaper(all, "IBM \(day)")
    }

    private func track(
        _ updates: [MarketUpdate], _ rules: FillRules, _ lot: Quantity, _ quantity: Quantity,
        _ window: (start: Timestamp, end: Timestamp), interval: Int64, _ name: String
    ) {
        var settings = Backtest.Settings(lot: Lot(lot))
        settings.interval = interval
        settings.curve = OMSModels.VolumeCurve(
            width: window.end.since(window.start) / 10,
            weights: [12, 9, 8, 7, 6, 6, 7, 8, 10, 27]
        ).map { BacktestCurve($0, start: window.start) }
        for strategy in [BacktestStrategy.twap(slices: 100), .vwap(slicesPerBin: 20)] {
            let order = BacktestOrder(
                time: window.start, side: .sell, quantity: quantity, strategy: strategy,
                end: window.end)
            var test = Backtest(
                updates, MarketTape.stock, venues: 16, rules, .free, settings)
            let result = test.play([order])[0]
            #expect(result.executed.quantity == quantity, "\(name), \(strategy)")
            let median = result.tracking.medianDeviationPPM ?? 1e9
            #expect(median <= 10_000, "\(name), \(strategy): \(median)")
        }
        let order = BacktestOrder(
            time: window.start, side: .sell, quantity: Quantity(units: MarketStore.unitsMax),
            strategy: .participate(ratePPM: 100_000), end: window.end)
        var test = Backtest(updates, MarketTape.stock, venues: 16, rules, .free, settings)
        let rates = test.play([order])[0].tracking.ratesPPM
        let late = rates.dropFirst(rates.count / 10)
        let within = late.filter { (90_000...110_000).contains($0) }.count
        #expect(within * 100 >= late.count * 99, "\(name): \(within) of \(late.count)")
        #expect(late.allSatisfy { $0 <= 100_000 }, "\(name): the rate was exceeded")
    }

    @Test func strategiesKeepToTheirCurvesOnTicks() throws {
        let day = "20131007"
        track(
            try national("ibm", day), unthinned, shares(1), shares(30_000),
            (instant(day, minute: 811), instant(day, minute: 1_200)), interval: 1_000_000_000,
            "IBM")
    }

    @Test(arguments: [1, 2] as [UInt16]) func strategiesKeepToTheirCurvesOnCoins(
        _ number: UInt16
    ) throws {
        let reader = ThreeMarketsRecording(MarketTape.stock)
        let folder = "crypto-three-markets/btc-2024-08-08-"
        let all = RecordedFiles.merged(
            try RecordedFiles.bytes(folder + "quotes.csv.gz").withUnsafeBytes { reader.quotes($0) },
            try RecordedFiles.bytes(folder + "trades.csv.gz").withUnsafeBytes { reader.trades($0) })
        let start = instant("20240808", minute: 1_434).adding(nanoseconds: 20_000_000_000)
        track(
            all.filter { $0.venue.raw == number }, unthinned, Quantity(units: 100_000),
            shares(2), (start, start.adding(nanoseconds: 330_000_000_000)), interval: 100_000_000,
            "market \(number)")
    }
}
