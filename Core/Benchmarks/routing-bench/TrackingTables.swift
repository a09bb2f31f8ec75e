import OMSBacktest
import OMSMarket
import OMSModels
import OMSTypes

/// How strategies keep to their curves and rates, and what front-loading does to the variance.
enum TrackingTables {
    private static let fixed = RoutesText.fixed
    private static let strategies: [BacktestStrategy] = [
        .twap(slices: 100), .vwap(slicesPerBin: 5),
        .shortfall(slices: 100, urgencyNano: 3_000_000_000), .participate(ratePPM: 100_000),
    ]

    static func run() {
        let days = RecordedMarket.nationalDays.compactMap {
            RecordedMarket.national($0.name, $0.day)
        }
        let coins = RecordedMarket.cryptoMarkets.indices.compactMap { RecordedMarket.crypto($0) }
        guard !days.isEmpty || !coins.isEmpty else {
            print("track: no recorded day beside the repository")
            return
        }
        print(
            "\n| market | strategy | order | done | off the curve, median | 95 % of looks within | "
                + "rate at the end | looks within 1 point | arrival, bp | market VWAP, bp | children | "
                + "same again |\n|---|---|---|---|---|---|---|---|---|---|---|---|")
        for market in days + coins { for strategy in strategies { row(market, strategy) } }
        variance(days)
    }

    static func play(_ market: RecordedMarket, _ order: BacktestOrder, seed: UInt64 = 42) -> (
        result: BacktestResult, children: [SimulatedChild]
    ) {
        var settings = Backtest.Settings(lot: market.lot)
        settings.interval = market.interval
        settings.curve = market.curve
        settings.seed = seed
        // Coins are traded without a fee here: the record's venues have none in common.
        var test = Backtest(
            market.updates, RecordedMarket.instrument, venues: RecordedMarket.venueCount,
            market.rules, market.name.hasPrefix("bitcoin") ? .free : RecordedMarket.fees, settings)
        let results = test.play([order])
        return (results[0], test.children)
    }

    private static func row(_ market: RecordedMarket, _ strategy: BacktestStrategy) {
        let isParticipation = strategy.name == "pov"
        // One per cent of what was traded; participation is to go on to the end.
        let wanted =
            isParticipation ? market.volume : market.lot.nearest(market.volume, 1, over: 100)
        let order = BacktestOrder(
            time: market.start, side: .buy, quantity: wanted, strategy: strategy, end: market.close)
        let (result, children) = play(market, order)
        let again = play(market, order).children == children
        let (done, tracking) = (result.executed.quantity, result.tracking)
        let median = tracking.medianDeviationPPM.map { fixed($0 / 10_000, 3) + " %" } ?? ""
        let most =
            isParticipation
            ? "" : fixed(Double(tracking.deviationPPM(quantilePPM: 950_000)) / 10_000, 3) + " %"
        // The first tenth of the looks is too few shares to have a rate.
        let rates = tracking.ratesPPM.dropFirst(tracking.ratesPPM.count / 10)
        let within = rates.filter { (90_000...110_000).contains($0) }.count
        func rate(_ value: Int64?) -> String { fixed(Double(value ?? 0) / 10_000, 2) }
        func bp(_ value: Int64?) -> String { value.map { fixed(Double($0) / 1e6, 2) } ?? "" }
        print(
            "| \(market.name) | \(strategy.name) "
                + "| \(isParticipation ? "10 % of volume" : DecimalText.string(wanted.units)) "
                + "| \(isParticipation ? DecimalText.string(done.units) : share(done, wanted)) "
                + "| \(median) | \(most) | \(isParticipation ? rate(rates.last) + " %" : "") | "
                + (isParticipation ? percent(within, rates.count) : "")
                + " | \(bp(result.arrivalSlippage)) | \(bp(result.vwapSlippage)) "
                + "| \(result.children) | \(again ? "yes" : "NO") |")
    }

    private static func percent(_ part: Int, _ whole: Int) -> String {
        fixed(Double(part) / Double(max(1, whole)) * 100, 1) + " %"
    }

    private static func share(_ part: Quantity, _ whole: Quantity) -> String {
        fixed(Double(part.units) / Double(whole.units) * 100, 2) + " %"
    }

    /// Steps of six seconds, twenty a window.
    private static func variance(_ days: [RecordedMarket]) {
        let steps = 20
        let urgent = ShortfallVariance.urgency(steps: Int64(steps), costingAsEvenOver: 8)
        let pairs: [(String, ShortfallVariance, ShortfallVariance)] = [
            (
                "IS, κT = 3, beside TWAP of the same window",
                .shortfall(steps: Int64(steps), urgencyNano: 3_000_000_000),
                .even(steps: steps, active: steps)
            ),
            (
                "IS, κT = \(fixed(Double(urgent) / 1e9, 2)), beside TWAP of the same expected cost",
                .shortfall(steps: Int64(steps), urgencyNano: urgent),
                .even(steps: steps, active: 8)
            ),
        ]
        print(
            "\n| variance of cost, IS over TWAP | closed form | recorded [95 %] | windows |\n"
                + "|---|---|---|---|")
        let series = days.map { day in
            RecordedMidpoints.sample(
                day.updates, RecordedMarket.instrument, venues: RecordedMarket.venueCount,
                day.rules, from: day.open, until: day.close, step: 6_000_000_000)
        }
        for (name, first, second) in pairs {
            var windows: [(first: Double, second: Double)] = []
            for prices in series { windows += costs(prices, first, second, steps) }
            var generator = SplitMix64(seed: 42)
            guard let (ratio, interval) = ShortfallVariance.ratio(windows, &generator) else {
                continue
            }
            print(
                "| \(name) | \(fixed(first.heldSquares / second.heldSquares, 3)) "
                    + "| \(fixed(ratio, 3)) [\(fixed(interval.lowerBound, 3)), "
                    + "\(fixed(interval.upperBound, 3))] | \(windows.count) |")
        }
    }

    /// Costs of both in windows behind each other, in units of the day's deviation of the second.
    static func costs(
        _ prices: [Double], _ first: ShortfallVariance, _ second: ShortfallVariance, _ steps: Int
    ) -> [(first: Double, second: Double)] {
        var result: [(first: Double, second: Double)] = []
        var squares = 0.0
        var start = 0
        while start + steps <= prices.count {
            let window = prices[start..<start + steps]
            let cost = (first.cost(window), second.cost(window))
            squares += cost.1 * cost.1
            result.append(cost)
            start += steps
        }
        let deviation = (squares / Double(max(1, result.count))).squareRoot()
        return deviation > 0 ? result.map { ($0.first / deviation, $0.second / deviation) } : []
    }
}
