import OMSCore
import OMSTypes

/// What one routing step of an order knew, and what it did.
struct RoutingStep {
    /// Number and time of the frame.
    var frame: SequenceNumber
    var time: Timestamp
    var side: Side
    /// The recorded inputs of the frame.
    var quotes: [VenueQuote]
    /// Venues whose order link is up.
    var reachable: Set<VenueID>
    /// When this order was last sent to, or heard of from, a venue. What the venue showed until
    /// then, the order has already had its turn at.
    var dealings: [VenueID: Timestamp]
    /// What the step sent.
    var routes: [RouteSent]
}

/// Looks for trade-throughs, from the record alone and by rules of its own.
///
/// A route with a limit trades through a quote of the other side that is strictly better than the
/// limit, when the same step sent no route for its full displayed size there. Not protected are
/// quotes older than `ageMax`, of a venue that cannot be reached, of a crossed market, and those
/// that this order has had its turn at.
enum TradeThroughJudge {
    static let ageMax = 2 * Timestamp.nanosecondsPerSecond

    struct Verdict {
        /// Protected quotes that a route could have traded through.
        var judged = 0
        var isCrossed = false
        /// A sentence for each quote that was traded through.
        var tradeThroughs: [String] = []
    }

    static func judge(_ step: RoutingStep) -> Verdict {
        var verdict = Verdict()
        let fresh = step.quotes.flatMap { sides($0, at: step.time) }
        let bid = fresh.filter(\.isBid).map(\.price).max()
        let ask = fresh.filter { !$0.isBid }.map(\.price).min()
        if let bid, let ask, bid > ask {
            verdict.isCrossed = true
            return verdict
        }
        let far = fresh.filter {
            $0.isBid != step.side.isBuy && step.reachable.contains($0.venue)
                && $0.time > step.dealings[$0.venue] ?? .none
        }
        for quote in far { judge(quote, step, &verdict) }
        return verdict
    }

    private static func judge(_ quote: OneSide, _ step: RoutingStep, _ verdict: inout Verdict) {
        let limits = step.routes.map(\.price).filter(\.isSet)
        let worst = step.side.isBuy ? limits.max() : limits.min()
        guard let worst, step.side.isBuy ? quote.price < worst : quote.price > worst else {
            return
        }
        verdict.judged += 1
        let sent = step.routes.filter { $0.venue == quote.venue }
            .reduce(Quantity.zero) { $0 + $1.quantity }
        if sent < quote.size {
            verdict.tradeThroughs.append(
                "frame \(step.frame): a \(step.side) with limit \(text(worst.units)) passed "
                    + "\(text(quote.size.units)) @ \(text(quote.price.units)) at venue "
                    + "\(quote.venue.raw), \(step.time.since(quote.time) / 1_000_000) ms old; "
                    + "sent there: \(text(sent.units)).\n\(describe(step))")
        }
    }

    private struct OneSide {
        var venue: VenueID
        var isBid: Bool
        var price: Price
        var size: Quantity
        var time: Timestamp
    }

    private static func sides(_ quote: VenueQuote, at now: Timestamp) -> [OneSide] {
        let both = [
            OneSide(
                venue: quote.venue, isBid: true, price: quote.bid, size: quote.bidSize,
                time: quote.bidTime),
            OneSide(
                venue: quote.venue, isBid: false, price: quote.ask, size: quote.askSize,
                time: quote.askTime),
        ]
        return both.filter {
            $0.price.isSet && $0.size.isPositive && now.since($0.time) <= ageMax
        }
    }

    private static func text(_ units: Int64) -> String { DecimalText.string(units) }

    private static func describe(_ step: RoutingStep) -> String {
        func age(_ time: Timestamp) -> String { "\(step.time.since(time) / 1000) µs" }
        let quotes = step.quotes.map { quote in
            let dealing = step.dealings[quote.venue].map { ", dealt with \(age($0)) ago" } ?? ""
            let link = step.reachable.contains(quote.venue) ? "" : ", link down"
            return "  venue \(quote.venue.raw): "
                + "\(text(quote.bidSize.units)) @ \(text(quote.bid.units)) (\(age(quote.bidTime)))"
                + " / \(text(quote.askSize.units)) @ \(text(quote.ask.units)) "
                + "(\(age(quote.askTime)))\(dealing)\(link)"
        }
        let routes = step.routes.map { route in
            "  sent \(route.reason) to venue \(route.venue.raw): \(text(route.quantity.units)) @ "
                + text(route.price.units)
        }
        return (quotes + routes).joined(separator: "\n")
    }
}
