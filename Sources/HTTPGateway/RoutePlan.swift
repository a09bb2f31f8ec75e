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
    /// PriceType (423) is 9: the price is a yearly yield in percent.
    public var isByYield: Bool
    /// ExDestination (100): a policy or a venue; empty = none.
    public var destination: String
}

/// What would become of it.
public struct RoutePlan: Equatable, Sendable {
    public enum Outcome: String, Sendable {
        case refused, held, waiting, asking, routed, ended
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

    /// What one pre-trade rule says: every rule that is configured is evaluated, also after one
    /// that blocks.
    public struct Verdict: Equatable, Sendable {
        public var rule: String
        /// `passed`, `warned`, `needsApproval` or `blocked`.
        public var outcome: String
        /// Both empty where the rule passed or compares nothing.
        public var limit = ""
        public var measured = ""
        /// What is wrong and what would be right; empty where it passed.
        public var text = ""

        public init(rule: String, outcome: String) {
            self.rule = rule
            self.outcome = outcome
        }
    }

    public var outcome: Outcome
    public var text: String
    /// Policy or venue that it is routed by; empty = the router's own ways.
    public var policy = ""
    /// The arrival rule that held; empty = none.
    public var rule = ""
    /// The limit that an order by yield is decided by.
    public var limit: Price = .none
    public var bid: Price = .none
    public var offer: Price = .none
    /// In the order of evaluation: the first that blocks is what the client is told.
    public var risk: [Verdict] = []
    public var venues: [Venue] = []
    public var routes: [Route] = []

    public init(_ outcome: Outcome, _ text: String) {
        self.outcome = outcome
        self.text = text
    }

    var json: JSONWriter {
        var json = JSONWriter(capacity: 2_048)
        json.object { json in
            json.member("outcome", outcome.rawValue)
            json.member("text", text)
            json.member("policy", optional: policy.isEmpty ? nil : policy)
            json.member("rule", optional: rule.isEmpty ? nil : rule)
            json.member("limit", price: limit.units)
            json.member("bid", price: bid.units)
            json.member("offer", price: offer.units)
            json.array("risk") { json in
                for verdict in risk {
                    json.object { json in
                        json.member("rule", verdict.rule)
                        json.member("outcome", verdict.outcome)
                        json.member(
                            "limit", optional: verdict.limit.isEmpty ? nil : verdict.limit)
                        json.member(
                            "measured",
                            optional: verdict.measured.isEmpty ? nil : verdict.measured)
                        json.member("text", verdict.text)
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
