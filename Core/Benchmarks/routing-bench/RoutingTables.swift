import Glibc
import OMSBacktest
import OMSMarket
import OMSModels
import OMSTypes

/// The contest of routes on each recorded day.
enum RoutingTables {
    static let orderCount = 2_000
    private static let bootstrapSeed: UInt64 = 7

    private static let fixed = RoutesText.fixed

    static func run(folder: String?, picture: String?, seed: UInt64) {
        guard let day = RecordedMarket.twelveVenues() else {
            print("route: no recorded day beside the repository")
            return
        }
        let outcomes = play(day, seed)
        printTable(day, outcomes)
        printParts(day, outcomes)
        if let folder { write(outcomes, to: folder) }
        if let picture { RoutingPicture.write(differences(outcomes), day.name, to: picture) }
        var rows: [(String, [Difference])] = []
        for (name, date) in RecordedMarket.nationalDays {
            guard let other = RecordedMarket.national(name, date) else { continue }
            rows.append((other.name, differences(play(other, seed))))
        }
        var loose = day
        loose.rules.through = .anyExchange
        loose.name += ", prints of any exchange fill"
        rows.append((loose.name, differences(play(loose, seed))))
        printDays(rows)
    }

    static func play(_ market: RecordedMarket, _ seed: UInt64) -> [RoutingOutcome] {
        let (minute, fees) = (RecordedMarket.minute, RecordedMarket.fees)
        // A quarter of an hour to learn from; ten minutes to end in.
        let span =
            market.open.adding(
                nanoseconds: 15 * minute)..<market.close.adding(
                nanoseconds: -10 * minute)
        let orders = RoutingOrder.draw(
            orderCount, in: span, market.updates, RecordedMarket.instrument,
            venues: RecordedMarket.venueCount, market.rules, seed: seed)
        return RoutingContestant.allCases.map { contestant in
            var contest = RoutingContest(
                contestant, orders, market.updates, RecordedMarket.instrument,
                venues: RecordedMarket.venueCount, market.rules, fees)
            contest.play(from: market.open, until: market.close)
            return RoutingOutcome(contest)
        }
    }

    struct Difference {
        var contestant: RoutingContestant
        var mean: Double
        var interval: ClosedRange<Double>
        var text: String {
            "\(fixed(mean, 3)) [\(fixed(interval.lowerBound, 3)), \(fixed(interval.upperBound, 3))]"
        }
    }

    private static func router(_ outcomes: [RoutingOutcome]) -> RoutingOutcome {
        outcomes.first { $0.contestant == .router }!
    }

    /// The router's cost less each other's, over the orders that are chosen.
    static func differences(
        _ outcomes: [RoutingOutcome], where isChosen: (RoutingOrder) -> Bool = { _ in true }
    ) -> [Difference] {
        outcomes.filter { $0.contestant != .router }.compactMap { other in
            router(outcomes).difference(from: other, seed: bootstrapSeed, where: isChosen).map {
                Difference(contestant: other.contestant, mean: $0.mean, interval: $0.interval)
            }
        }
    }

    private static func printTable(_ market: RecordedMarket, _ outcomes: [RoutingOutcome]) {
        print(
            "\n\(market.name): \(outcomes[0].costs.count) orders, "
                + "\(RoutesText.fixed(shares(outcomes[0].quantity), 0)) shares\n")
        print(
            "| contestant | all-in cost, bp | router less this, bp [95 %] | fees, $ | made | "
                + "crossed at the end | trade-throughs | held back | unfinished |\n"
                + "|---|---|---|---|---|---|---|---|---|")
        let found = differences(outcomes)
        for outcome in outcomes {
            let difference = found.first { $0.contestant == outcome.contestant }
            print(
                "| \(outcome.contestant.name) "
                    + "| \(fixed(outcome.mean, 3)) "
                    + "| \(difference?.text ?? "") | \(fixed(Double(outcome.fees) / 1e8, 0)) "
                    + "| \(percent(outcome.makerQuantity, outcome.quantity)) "
                    + "| \(percent(outcome.crossQuantity, outcome.quantity)) "
                    + "| \(outcome.tradeThroughs) | \(outcome.heldBack) | \(outcome.unfinished) |")
        }
    }

    private static func printParts(_ market: RecordedMarket, _ outcomes: [RoutingOutcome]) {
        let noon = market.open.adding(nanoseconds: market.close.since(market.open) / 2)
        let most = Quantity(units: 300 * DecimalText.scale)
        print(
            "\n| router less this, bp [95 %] | first half | second half | to 300 shares "
                + "| more |\n|---|---|---|---|---|")
        let parts = [
            differences(outcomes) { $0.time < noon }, differences(outcomes) { $0.time >= noon },
            differences(outcomes) { $0.quantity <= most },
            differences(outcomes) { $0.quantity > most },
        ]
        for row in parts[0].indices {
            print(
                "| \(parts[0][row].contestant.name) | "
                    + parts.map { $0[row].text }.joined(separator: " | ") + " |")
        }
    }

    private static func printDays(_ rows: [(String, [Difference])]) {
        let others = RoutingContestant.allCases.filter { $0 != .router }
        print(
            "\nOther days and rules, router less this, bp [95 %]\n\n| day | "
                + others.map(\.name).joined(separator: " | ") + " |\n|---|"
                + others.map { _ in "---|" }.joined())
        for (name, differences) in rows {
            print("| \(name) | " + differences.map(\.text).joined(separator: " | ") + " |")
        }
    }

    static func shares(_ quantity: Quantity) -> Double {
        Double(quantity.units) / Double(DecimalText.scale)
    }

    private static func percent(_ part: Quantity, _ whole: Quantity) -> String {
        fixed(Double(part.units) / Double(max(1, whole.units)) * 100, 1) + " %"
    }

    private static func write(_ outcomes: [RoutingOutcome], to folder: String) {
        for outcome in outcomes {
            let path = folder + "/routes-\(outcome.contestant.label).csv"
            let lines = [RoutesText.header] + RoutesText.lines(outcome)
            Self.write(lines.joined(separator: "\n") + "\n", to: path)
        }
        print("\nRouted orders: \(folder)/routes-*.csv")
    }

    static func write(_ text: String, to path: String) {
        guard let file = fopen(path, "w") else {
            print("route: cannot write \(path)")
            exit(3)
        }
        fputs(text, file)
        fclose(file)
    }
}
