import OMSReadModel
public import OMSTypes

/// An order that is only asked about.
public struct RouteQuestion: Equatable, Sendable {
    /// CompID of the client's session.
    public var session: String
    public var account: String
    public var symbol: String
    public var side: Side
    public var ordType: OrdType
    public var timeInForce: TimeInForce
    public var quantity: Quantity
    /// `.none` without a limit.
    public var price: Price
    /// ExDestination (100): a policy or a venue; empty = none.
    public var destination: String
}

/// What would become of it.
public struct RoutePlan: Equatable, Sendable {
    public enum Outcome: String, Sendable {
        case refused, held, waiting, routed, ended
    }

    public struct Venue: Equatable, Sendable {
        public var name: String
        public var price: Price
        public var displayed: Quantity
        /// Per share, negative = rebate.
        public var fee: Price
        /// Expected all-in cost per share against the midpoint.
        public var cost: Price
        public var fillPPM: Int64
        public var latency: Int64
        public var sent: Quantity
        public var text: String

        public init(
            name: String, price: Price, displayed: Quantity, fee: Price, cost: Price,
            fillPPM: Int64, latency: Int64, sent: Quantity, text: String
        ) {
            self.name = name
            self.price = price
            self.displayed = displayed
            self.fee = fee
            self.cost = cost
            self.fillPPM = fillPPM
            self.latency = latency
            self.sent = sent
            self.text = text
        }
    }

    public struct Route: Equatable, Sendable {
        public var venue: String
        public var ordType: OrdType
        public var timeInForce: TimeInForce
        public var quantity: Quantity
        public var price: Price
        public var text: String

        public init(
            venue: String, ordType: OrdType, timeInForce: TimeInForce, quantity: Quantity,
            price: Price, text: String
        ) {
            self.venue = venue
            self.ordType = ordType
            self.timeInForce = timeInForce
            self.quantity = quantity
            self.price = price
            self.text = text
        }
    }

    public var outcome: Outcome
    public var text: String
    /// Policy or venue that it is routed by; empty = the router's own ways.
    public var policy = ""
    /// The arrival rule that held; empty = none.
    public var rule = ""
    public var bid: Price = .none
    public var offer: Price = .none
    /// Risk rules, each with `passed`, `warned` or `blocked`.
    public var risk: [(rule: String, outcome: String)] = []
    public var venues: [Venue] = []
    public var routes: [Route] = []

    public init(_ outcome: Outcome, _ text: String) {
        self.outcome = outcome
        self.text = text
    }

    public static func == (a: RoutePlan, b: RoutePlan) -> Bool {
        a.outcome == b.outcome && a.text == b.text && a.policy == b.policy && a.rule == b.rule
            && a.bid == b.bid && a.offer == b.offer && a.venues == b.venues
            && a.routes == b.routes && a.risk.map(\.rule) == b.risk.map(\.rule)
            && a.risk.map(\.outcome) == b.risk.map(\.outcome)
    }

    var json: JSONWriter {
        var json = JSONWriter(capacity: 2_048)
        json.object { json in
            json.member("outcome", outcome.rawValue)
            json.member("text", text)
            json.member("policy", optional: policy.isEmpty ? nil : policy)
            json.member("rule", optional: rule.isEmpty ? nil : rule)
            json.member("bid", price: bid.units)
            json.member("offer", price: offer.units)
            json.array("risk") { json in
                for verdict in risk {
                    json.object { json in
                        json.member("rule", verdict.rule)
                        json.member("outcome", verdict.outcome)
                    }
                }
            }
            json.array("venues") { json in for venue in venues { venue.write(into: &json) } }
            json.array("routes") { json in for route in routes { route.write(into: &json) } }
        }
        return json
    }
}

extension RoutePlan.Venue {
    fileprivate func write(into json: inout JSONWriter) {
        json.object { json in
            json.member("venue", name)
            json.member("price", price: price.units)
            json.member("displayed", decimal: displayed.units)
            json.member("fee", decimal: fee.units)
            json.member("cost", decimal: cost.units)
            json.member("fillRate", decimal: fillPPM * 100)
            json.member("latencyMicroseconds", latency / 1_000)
            json.member("sentQty", decimal: sent.units)
            json.member("text", text)
        }
    }
}

extension RoutePlan.Route {
    fileprivate func write(into json: inout JSONWriter) {
        json.object { json in
            json.member("venue", venue)
            json.member("ordType", String(UnicodeScalar(ordType.rawValue)))
            json.member("timeInForce", String(UnicodeScalar(timeInForce.rawValue)))
            json.member("quantity", decimal: quantity.units)
            json.member("price", price: price.units)
            json.member("text", text)
        }
    }
}
