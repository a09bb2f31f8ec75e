import OMSTypes
import Testing

@testable import OMSCore

/// A desk with dealers A, B and C and, on demand, a lit venue L, told what to do in words.
final class DealerDesk {
    let desk: Desk
    private let names: [Text64]
    private var quotes = 0
    private var requests = 0
    /// What the lit venue shows.
    private var shown: (price: Price, size: Quantity, time: Timestamp)?
    /// Lines of what was sent and reported by the last step.
    private(set) var heard: [String] = []

    init(lit: Bool = false, fees: [String] = ["0", "0", "0"], policy: RoutingTerms? = nil) {
        var venues = zip(["A", "B", "C"], fees).enumerated().map { index, pair in
            VenueTerms(
                name: Text64(pair.0)!, mic: Text64("X\(pair.0)")!, kind: .rfq,
                priority: UInt16(index + 1), takeFee: px(pair.1).units)
        }
        if lit { venues.append(VenueTerms(name: "L", mic: "XL")) }
        names = venues.map(\.name)
        desk = Desk(venues: venues)
        if let policy { desk.set(.routingPolicy(policy)) }
    }

    private func venue(_ name: Substring) -> VenueID {
        VenueID(UInt16(names.firstIndex(of: Text64(String(name))!)! + 1))
    }

    private func name(_ venue: VenueID) -> String { "\(names[Int(venue.raw) - 1])" }

    /// The last route that is open at a venue.
    private func route(at venue: VenueID) -> RouteSent {
        desk.routes.last { $0.venue == venue && desk.view($0.order).leavesQty.isPositive }!
    }

    /// Carries out one step; the words are those of `DealerTests`.
    func step(_ text: String) throws {
        heard = []
        let words = text.split(separator: " ")
        switch words[0] {
        case "buy", "sell": order(words)
        case "cancel":
            run(.cancelOrder(CancelOrder(session: Desk.client, clOrdID: "Y", origClOrdID: "X")))
        case "replace":
            run(
                .replaceOrder(
                    ReplaceOrder(
                        session: Desk.client, clOrdID: "Y", origClOrdID: "X", side: .buy,
                        symbol: "ACME", ordType: .limit, orderQty: qty(String(words[1])),
                        price: px(String(words[2])))))
        case "wait": desk.now = desk.now.adding(nanoseconds: Int64(words[1])! * 1_000_000)
        case "timer":
            desk.fireNextTimer()
            note()
        case "start": run(.started(build: "B"))
        case "kill":
            run(.killSwitch(KillSwitch(user: "U", isEngaged: words[1] == "on", reason: "R")))
            while desk.core.hasSweep { run(.continueSweep) }
        case "L" where words[1] == "shows":
            shown = (px(String(words[2])), qty(String(words[3])), desk.now)
            show()
        default: try dealer(words)
        }
    }

    private func show() {
        guard let shown else { return }
        desk.core.quotes.update(
            Desk.acme, venue("L"), isBid: false, shown.price, shown.size, at: shown.time)
    }

    /// From a snapshot, with the quotes that are no part of State.
    func restart() throws {
        try desk.restart()
        show()
    }

    private func order(_ words: [Substring]) {
        let time: TimeInForce =
            words.contains("IOC")
            ? .immediateOrCancel : words.contains("FOK") ? .fillOrKill : .day
        let limit = words[2] == "market" ? nil : String(words[2])
        let order = desk.order(
            "X", words[0] == "buy" ? .buy : .sell, Int64(words[1])!, limit, timeInForce: time)
        if words.count > 4, words[3] == "to" {
            desk.enter(order, to: Text64(String(words[4]))!)
            note()
        } else {
            run(.newOrder(order))
        }
    }

    private func dealer(_ words: [Substring]) throws {
        let venue = venue(words[0])
        switch words[1] {
        case "quotes": quote(venue, words)
        case "declines":
            run(.dealer(.declined(venue, request: request(words), text: "pass")))
        case "rejects":
            run(
                .venueMessageReject(
                    VenueMessageReject(venue: venue, clOrdID: request(words), text: "no R here")))
        case "withdraws":
            run(.dealer(.withdrawn(venue, quoteID: words.count > 2 ? Text64("\(words[2])")! : "")))
        case "down": run(.venueLink(venue, isUp: false))
        case "up":
            run(.venueLink(venue, isUp: true))
            while desk.core.hasSweep { run(.continueSweep) }
        case "fills":
            let route = route(at: venue)
            let part = words.count > 2 ? qty(String(words[2])) : route.quantity
            desk.venue(.trade, on: route, lastQty: part, lastPx: route.price)
            note()
        case "refuses":
            desk.venue(.rejected, on: route(at: venue), text: "last look")
            note()
        case "cancels":
            desk.venue(.canceled, on: route(at: venue))
            note()
        default: Issue.record("what is \(words)?")
        }
    }

    /// `A quotes 100.1 [size n] [life ms] [id k] [for request] [indicative] [bid p]`.
    private func quote(_ venue: VenueID, _ words: [Substring]) {
        func value(_ key: Substring) -> String? {
            words.firstIndex(of: key).map { String(words[$0 + 1]) }
        }
        quotes += 1
        var quote = DealerQuote(
            venue: venue, request: request(words), quoteID: Text64(value("id") ?? "K\(quotes)")!)
        let size = value("size").map { qty($0) } ?? .zero
        let price = words[2] == "none" ? Price.none : px(String(words[2]))
        if desk.view("X").terms.side.isBuy {
            (quote.offerPx, quote.offerSize) = (price, size)
            quote.bidPx = value("bid").map { px($0) } ?? .none
        } else {
            (quote.bidPx, quote.bidSize) = (price, size)
        }
        if let life = value("life") {
            quote.validUntil = desk.now.adding(nanoseconds: Int64(life)! * 1_000_000)
        }
        quote.isIndicative = words.contains("indicative")
        run(.dealer(.quote(quote)))
    }

    private func request(_ words: [Substring]) -> Text64 {
        if let place = words.firstIndex(of: "for") { return Text64(String(words[place + 1]))! }
        return QuoteRequestID.text(
            desk.core.order(clOrdID: "X", session: Desk.client) ?? OrderID(1),
            UInt32(max(1, requests)))
    }

    func run(_ command: OrderCommand) {
        desk.run(command)
        note()
    }

    private func note() {
        for case .dealer(.asked(let asked)) in desk.events {
            requests = Int(asked.number)
            heard.append("R" + asked.venues.map { " " + name($0) }.joined())
        }
        for effect in desk.effects { if let line = line(effect) { heard.append(line) } }
        for case .dealer(.unheeded(_, _, _, let why)) in desk.events { heard.append("\(why)") }
    }

    private func line(_ effect: Effect) -> String? {
        func text(_ route: RouteSent) -> String {
            "\(name(route.venue)) \(DecimalText.string(route.quantity.units))"
                + "@\(DecimalText.string(route.price.units))"
        }
        switch effect {
        case .takeQuote(let route, let id): return "take " + text(route) + " \(id)"
        case .sendRoute(let route): return "D " + text(route) + " \(route.reason)"
        case .cancelRoute(_, let venue, _): return "F " + name(venue)
        case .report(let report):
            guard report.execType != .new, report.execType != .trade else { return nil }
            return "\(report.execType)"
                + (report.refusal == .none ? "" : " \(report.refusal.reason)")
        case .cancelReject, .replaceRoute, .requestStatus, .requestMassStatus, .answer,
            .askPlacement, .askWeighing, .requestQuote:
            return nil
        }
    }

    /// The fates of the last weighing, by dealer.
    var fates: [String: QuoteVerdict.Fate] {
        var result: [String: QuoteVerdict.Fate] = [:]
        for case .dealer(.weighed(_, let verdicts)) in desk.history.map(\.0) {
            result = [:]
            for verdict in verdicts { result[name(verdict.venue)] = verdict.fate }
        }
        return result
    }
}
