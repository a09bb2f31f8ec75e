import OMSTypes
import Testing

@testable import OMSCore

/// Policies and arrival rules, as tables: what goes where when orders are not routed in the
/// router's own ways.
@Suite struct RoutingPolicyTests {
    /// A 300 and B 200 at 10.01, C 500 at 10.02, D 1,000 at 10.03; B is cheapest to take from,
    /// D pays for it; E is dark.
    private func desk() -> Desk {
        let fees = ["0.003", "0.0025", "0.003", "-0.02", "0.001"]
        let desk = Desk(
            venues: zip(["A", "B", "C", "D", "E"] as [Text64], fees).enumerated().map {
                VenueTerms(
                    name: $1.0, mic: Text64("X\($1.0)")!, kind: $1.0 == "E" ? .dark : .lit,
                    priority: UInt16(5 - $0), takeFee: px($1.1).units)
            }, policy: TradingPolicy(missCost: 0))
        desk.quote(1, "10.00", 100, "10.01", 300)
        desk.quote(2, "10.00", 100, "10.01", 200)
        desk.quote(3, "10.00", 100, "10.02", 500)
        desk.quote(4, "10.00", 100, "10.03", 1000)
        return desk
    }

    private func policy(_ change: (inout RoutingTerms) -> Void) -> RoutingTerms {
        var terms = RoutingTerms(name: "P")
        terms.dark = .never
        change(&terms)
        return terms
    }

    private func told(_ routes: [RouteSent]) -> String {
        routes.map {
            let venue = ["A", "B", "C", "D", "E"][Int($0.venue.raw) - 1]
            let price = DecimalText.string($0.price.units)
            return "\(venue) \($0.quantity.units / DecimalText.scale)@\(price)"
        }.joined(separator: ", ")
    }

    private func routed(
        _ terms: RoutingTerms, _ quantity: Int64, _ limit: String? = "10.03",
        timeInForce: TimeInForce = .immediateOrCancel
    ) -> [RouteSent] {
        let desk = desk()
        desk.set(.routingPolicy(terms))
        desk.enter(desk.order("X", .buy, quantity, limit, timeInForce: timeInForce), to: "P")
        #expect(desk.replayed() == desk.digest())
        return desk.routes
    }

    @Test(arguments: [
        (
            "the router's own", "sweep", Int64(1500),
            "B 200@10.01, A 300@10.01, C 500@10.02, D 500@10.03"
        ),
        ("half of a price", "proRata", 250, "A 150@10.01, B 100@10.01"),
        (
            "by priority, protected quotes with it", "sequential", 600,
            "B 200@10.01, A 300@10.01, C 100@10.02"
        ),
        (
            "D is cheapest with its rebate, and may not be taken first", "netPrice", 600,
            "B 200@10.01, A 300@10.01, C 100@10.02"
        ),
    ])
    func takes(_ row: (name: String, take: String, quantity: Int64, routes: String)) {
        let takes: [String: RoutingTerms.Take] = [
            "sweep": .sweep, "proRata": .proRata, "sequential": .sequential, "netPrice": .netPrice,
        ]
        let routes = routed(policy { $0.take = takes[row.take]! }, row.quantity)
        #expect(Set(told(routes).split(separator: ", ")) == Set(row.routes.split(separator: ", ")))
    }

    @Test(arguments: [
        ("unprotected net price goes to the rebate", "D 600@10.03"),
        ("the only venues, better quotes elsewhere unprotected", "C 500@10.02"),
        ("the only venues, better quotes elsewhere protected", ""),
        ("avoided, with its quote protected", ""),
        ("one venue at once", "B 200@10.01"),
        ("no small routes", "A 300@10.01, C 500@10.02"),
        ("round lots, odd ones only at the end", "B 200@10.01, A 300@10.01"),
    ])
    func constraints(_ row: (name: String, routes: String)) {
        let cases: [String: (Int64, (inout RoutingTerms) -> Void)] = [
            "unprotected net price goes to the rebate": (
                600,
                {
                    $0.take = .netPrice
                    $0.isProtecting = false
                }
            ),
            "the only venues, better quotes elsewhere unprotected": (
                600,
                {
                    $0.venues = ["C"]
                    $0.isProtecting = false
                }
            ),
            "the only venues, better quotes elsewhere protected": (600, { $0.venues = ["C"] }),
            "avoided, with its quote protected": (600, { $0.avoid = ["A", "B"] }),
            "one venue at once": (600, { $0.venuesMax = 1 }),
            "no small routes": (
                800,
                {
                    $0.routeMin = qty(300)
                    $0.isProtecting = false
                }
            ),
            "round lots, odd ones only at the end": (550, { $0.roundLot = qty(100) }),
        ]
        let (quantity, change) = cases[row.name]!
        #expect(told(routed(policy(change), quantity)) == row.routes)
    }

    /// What may not lock A's and B's offers rests one tick below them.
    @Test func restsShortOfProtectedQuotes() {
        let routes = routed(policy { $0.avoid = ["A", "B"] }, 600, timeInForce: .day)
        #expect(routes.map(\.reason) == [.post])
        #expect(routes.map(\.price) == [px("10.00")])
    }

    /// Several prices at once are an intermarket sweep, one price is not.
    @Test func sweepsOfSeveralPricesAreMarked() {
        #expect(routed(policy { _ in }, 400).map(\.reason) == [.sweep, .sweep])
        let several = routed(policy { _ in }, 1500)
        #expect(several.allSatisfy { $0.reason == .intermarketSweep })
    }

    @Test(arguments: [
        (RoutingTerms.Dark.first, "E"), (.never, "B"), (.byCost, "E"),
    ])
    func dark(_ row: (dark: RoutingTerms.Dark, first: String)) {
        #expect(told(routed(policy { $0.dark = row.dark }, 100)).hasPrefix(row.first))
    }

    @Test func darkFirstWhateverItCosts() {
        let desk = desk()
        desk.set(.venue(VenueTerms(name: "E", mic: "XE", kind: .dark, takeFee: px("0.5").units)))
        desk.set(.routingPolicy(policy { $0.dark = .first }))
        desk.enter(desk.order("X", .buy, 100, "10.03"), to: "P")
        #expect(told(desk.routes) == "E 100@10.01")
        desk.enter(desk.order("Y", .buy, 100, "10.03"))
        #expect(told(desk.routes).hasSuffix("B 100@10.01"), "by cost it would not be")
    }

    // MARK: ExDestination (100)

    @Test(arguments: [("C" as Text64, TimeInForce.day), ("XC", .day), ("C", .immediateOrCancel)])
    func directed(_ row: (name: Text64, time: TimeInForce)) {
        let desk = desk()
        let id = desk.enter(
            desk.order("X", .buy, 700, "10.02", timeInForce: row.time), to: row.name)
        #expect(told(desk.routes) == "C 700@10.02")
        #expect(desk.routes[0].timeInForce == row.time && desk.routes[0].reason == .directed)
        desk.venue(.new, on: desk.routes[0])
        desk.venue(.trade, on: desk.routes[0], lastQty: qty(500), lastPx: px("10.02"))
        desk.venue(.canceled, on: desk.routes[0], attempt: 0)
        #expect(desk.routes.count == 1, "no other venue is asked")
        #expect(desk.view(id).ordStatus == .canceled && desk.view(id).cumQty == qty(500))
    }

    @Test func directedToOneThatRefuses() {
        let desk = desk()
        let id = desk.enter(desk.order("X", .buy, 700, "10.02"), to: "C")
        desk.venue(.rejected, on: desk.routes[0], text: "no")
        #expect(desk.view(id).ordStatus == .rejected && desk.routes.count == 1)
    }

    @Test func directedWaitsForItsLink() {
        let desk = desk()
        desk.run(.venueLink(VenueID(3), isUp: false))
        let id = desk.enter(desk.order("X", .buy, 700, "10.02"), to: "C")
        #expect(desk.routes.isEmpty && !desk.view(id).isTerminal)
        desk.run(.venueLink(VenueID(3), isUp: true))
        desk.finishSweeps()
        #expect(told(desk.routes) == "C 700@10.02")
    }

    @Test func unknownDestinationIsRefused() {
        let desk = desk()
        desk.enter(desk.order("X", .buy, 700, "10.02"), to: "NOWHERE")
        #expect(desk.view("X").ordStatus == .rejected && desk.routes.isEmpty)
        let refused = desk.events.contains {
            if case .refused(let it) = $0 {
                it.refusal.reason == .unknownDestination
            } else {
                false
            }
        }
        #expect(refused)
    }

    @Test func itemsAreReadBack() throws {
        var terms = policy { $0.take = .proRata }
        (terms.venues, terms.avoid) = (["A", "B"], ["C"])
        (terms.venuesMax, terms.routeMin, terms.roundLot) = (3, qty(5), qty(100))
        terms.isProtecting = false
        var rule = ArrivalRule(name: "R")
        (rule.session, rule.client, rule.account) = ("S", "C", "A")
        (rule.symbol, rule.market, rule.policy) = ("ACME", "US", "P")
        (rule.side, rule.ordType, rule.timeInForce) = (.sell, .limit, .day)
        (rule.quantityMin, rule.quantityMax) = (qty(1), qty(2))
        (rule.notionalMin, rule.notionalMax, rule.from, rule.to) = (3, 4, 5, 6)
        (rule.spreadMinPPM, rule.displayedMinPPM, rule.isHeld) = (7, 8, true)
        var longer = terms
        (longer.post, longer.challenger, longer.challengerPPM) = (.placement, "Q", 250_000)
        var patient = terms
        (patient.post, patient.patience) = (.weighed, 7)
        var learning = LearningTerms()
        (learning.darkUnit, learning.toleratedMicroBps) = (qty(100), 5)
        for item in [
            .routingPolicy(terms), .routingPolicy(longer), .routingPolicy(patient),
            .learning(learning),
            .arrivalRules(ArrivalRules([rule])),
        ] as [ReferenceItem] {
            var bytes = ByteWriter(capacity: 64)
            item.encode(into: &bytes)
            let read = try Array(bytes.bytes).withUnsafeBytes { buffer in
                var reader = ByteReader(buffer)
                return try ReferenceItem(from: &reader)
            }
            #expect(read == item)
        }
    }

    // MARK: Rules

    private func ruled(_ rules: [ArrivalRule], _ order: (Desk) -> NewOrder) -> Desk {
        let desk = desk()
        desk.set(.venue(VenueTerms(name: "E", mic: "XE", kind: .dark, takeFee: px("0.5").units)))
        desk.set(.routingPolicy(policy { $0.venuesMax = 1 }))
        desk.set(.arrivalRules(ArrivalRules(rules)))
        desk.enter(order(desk))
        #expect(desk.replayed() == desk.digest())
        return desk
    }

    @Test(arguments: [
        ("client", true), ("other client", false), ("account", true), ("symbol", true),
        ("market", true), ("other market", false), ("buy", true), ("sell", false),
        ("limit", true), ("ioc", false), ("quantity", true), ("above quantity", false),
        ("notional", true), ("below notional", false), ("spread", true), ("narrow", false),
        ("displayed", true), ("small", false), ("session", true), ("not yet", false),
    ])
    func conditions(_ row: (name: String, holds: Bool)) {
        var rule = ArrivalRule(name: "R")
        rule.policy = "P"
        switch row.name {
        case "client": rule.client = "CLIENT1"
        case "other client": rule.client = "OTHER"
        case "account": rule.account = "FUND1"
        case "symbol": rule.symbol = "ACME"
        case "market": rule.market = "US"
        case "other market": rule.market = "EU"
        case "buy": rule.side = .buy
        case "sell": rule.side = .sell
        case "limit": rule.ordType = .limit
        case "ioc": rule.timeInForce = .immediateOrCancel
        case "quantity": (rule.quantityMin, rule.quantityMax) = (qty(600), qty(600))
        case "above quantity": rule.quantityMax = qty(599)
        // 600 · 10.03 = 6,018.
        case "notional": rule.notionalMin = qty(6018).units
        case "below notional": rule.notionalMin = qty(6019).units
        // 0.01 of 10.005 = 9.995 basis points.
        case "spread": rule.spreadMinPPM = 999
        case "narrow": rule.spreadMinPPM = 1000
        // 500 are displayed at the far touch.
        case "displayed": rule.displayedMinPPM = 1_200_000
        case "small": rule.displayedMinPPM = 1_200_001
        case "session": rule.session = "CLIENT1"
        default:
            let time = Desk().now
            rule.from = time.since(time.utcDate.startUTC) + 60_000_000_000
            rule.to = rule.from + 1
        }
        let desk = ruled([rule]) { $0.order("X", .buy, 600, "10.03") }
        let step = told(Array(desk.routes.prefix(1)))
        #expect(desk.routes.count == (row.holds ? 1 : 3), "\(row.name): \(step)")
    }

    @Test func firstRuleThatHoldsDecides() {
        var hold = ArrivalRule(name: "large to the desk")
        hold.quantityMin = qty(600)
        hold.isHeld = true
        var rest = ArrivalRule(name: "all others")
        rest.policy = "P"
        let held = ruled([hold, rest]) { $0.order("X", .buy, 600, "10.03") }
        #expect(held.routes.isEmpty && held.view("X").isStaged)
        let small = ruled([hold, rest]) { $0.order("X", .buy, 500, "10.03") }
        #expect(told(small.routes) == "B 200@10.01")
        let told = small.events.contains {
            if case .instructed(.routing(_, _, rule: "all others")) = $0 { true } else { false }
        }
        #expect(told)
    }

    /// An order keeps the policy that it came under; a changed one is for those that come after.
    @Test func changedPolicyIsForLaterOrders() {
        let desk = desk()
        desk.set(.routingPolicy(policy { $0.venues = ["C"] }))
        desk.enter(desk.order("X", .buy, 100, "10.00"), to: "P")
        desk.set(.routingPolicy(policy { $0.venues = ["D"] }))
        desk.enter(desk.order("Y", .buy, 100, "10.00"), to: "P")
        #expect(desk.routes.map(\.venue.raw) == [3, 4])
        let first = desk.core.order(clOrdID: "X", session: Desk.client)!
        #expect(desk.core.routing(of: first).flatMap { desk.core.reference.name($0) } == "P")
    }
}

extension Desk {
    /// Sends an order with ExDestination (100).
    @discardableResult
    func enter(_ order: NewOrder, to destination: Text64) -> OrderID {
        run(.instructed(.destined(destination, .newOrder(DetailedOrder(order: order), .none))))
        return core.order(clOrdID: order.clOrdID, session: order.session) ?? .none
    }
}
