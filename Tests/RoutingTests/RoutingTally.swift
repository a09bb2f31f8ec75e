import OMSCore
import OMSEngine
import OMSJournal
import OMSTypes

/// What the journal of a day says: how orders were routed, and at what prices they were done.
struct RoutingTally: ~Copyable {
    /// Shares that were taken from displayed quotes, against the NBBO at the decision.
    struct Prices {
        var inside = 0
        var at = 0
        var outside = 0
        /// Σ (far side − price, or price − far side) × quantity, in units of 10⁻¹⁶.
        var improvement: Int128 = 0
        var quantity: Int128 = 0
        /// Executions of orders that were posted, and those without a sound NBBO.
        var posted = 0
        var unquoted = 0
    }

    var engine = Engine()
    var accepted = 0
    var refused = 0
    var routes: [RouteReason: Int] = [:]
    var steps = 0
    var crossedSteps = 0
    /// Steps after the first of their order: something had come back.
    var laterSteps = 0
    var judged = 0
    var tradeThroughs: [String] = []
    var fills: [VenueID: (count: Int, quantity: Int64)] = [:]
    var prices = Prices()
    var anomalies: [String] = []
    private var sent: [OrderID: RouteSent] = [:]
    private var quoteOfRoute: [OrderID: NBBO] = [:]
    private var dealings: [OrderID: [VenueID: Timestamp]] = [:]

    static func read(_ storage: any JournalStorage) throws -> RoutingTally {
        var tally = RoutingTally()
        var reader = JournalReader(storage: storage)
        while let frame = try reader.next() { try tally.take(frame) }
        return tally
    }

    var fillCount: Int { fills.values.reduce(0) { $0 + $1.count } }
    var routeCount: Int { sent.count }

    private mutating func take(_ frame: FrameView) throws {
        var inputs = FrameInputs()
        if !frame.inputs.isEmpty {
            var bytes = ByteReader(frame.inputs)
            inputs = try FrameInputs(from: &bytes)
        }
        try engine.replay(command: frame.command, events: frame.events, at: frame.timestamp)
        for entry in frame.outboundEntries { engine.noteOutbound(entry.session, entry.msgSeqNum) }
        var steps: [OrderID: [RouteSent]] = [:]
        var bytes = ByteReader(frame.events)
        while !bytes.isAtEnd {
            guard case .orders(let event) = try EngineEvent(from: &bytes) else { continue }
            switch event {
            case .accepted: accepted += 1
            case .refused: refused += 1
            case .routed(let route): steps[route.parent, default: []].append(route)
            case .filled(let fill): count(fill, at: frame.timestamp)
            case .routeEnded(let ended): noteDealing(ended.order, at: frame.timestamp)
            case .anomaly(let anomaly): anomalies.append("\(anomaly.kind) \(anomaly.detail)")
            default: continue  // not our enum's every case: only what is counted
            }
        }
        for (parent, routes) in steps.sorted(by: { $0.key < $1.key }) {
            judge(parent, routes, inputs, frame)
        }
    }

    private mutating func judge(
        _ parent: OrderID, _ routes: [RouteSent], _ inputs: borrowing FrameInputs,
        _ frame: FrameView
    ) {
        guard let terms = engine.orders.view(parent)?.terms else { return }
        let quotes = inputs.instruments.filter { $0.instrument == terms.instrument }
            .flatMap { $0.quotes }
        let venues = (1...UInt16(engine.orders.reference.venues.count)).map { VenueID($0) }
        let reachable = venues.filter { engine.orders.venueStatistics($0).isUp }
        let verdict = TradeThroughJudge.judge(
            RoutingStep(
                frame: frame.sequence, time: frame.timestamp, side: terms.side, quotes: quotes,
                reachable: Set(reachable), dealings: dealings[parent] ?? [:], routes: routes))
        steps += 1
        if dealings[parent] != nil { laterSteps += 1 }
        if verdict.isCrossed { crossedSteps += 1 }
        judged += verdict.judged
        tradeThroughs += verdict.tradeThroughs
        let best = engine.orders.bestQuote(terms.instrument, in: inputs, at: frame.timestamp)
        for route in routes {
            self.routes[route.reason, default: 0] += 1
            sent[route.order] = route
            quoteOfRoute[route.order] = best
            noteDealing(route.order, at: frame.timestamp)
        }
    }

    private mutating func noteDealing(_ route: OrderID, at time: Timestamp) {
        guard let route = sent[route] else { return }
        dealings[route.parent, default: [:]][route.venue] = time
    }

    private mutating func count(_ fill: Fill, at time: Timestamp) {
        noteDealing(fill.order, at: time)
        fills[fill.venue, default: (0, 0)].count += 1
        fills[fill.venue, default: (0, 0)].quantity += fill.quantity.units
        guard let route = sent[fill.order], route.reason != .post else {
            prices.posted += 1
            return
        }
        guard let best = quoteOfRoute[fill.order], best.isTwoSided, !best.isCrossed,
            let side = engine.orders.view(fill.order)?.terms.side
        else {
            prices.unquoted += 1
            return
        }
        let far = side.isBuy ? best.ask : best.bid
        let gain = side.sign * (far.units - fill.price.units)
        if gain == 0 {
            prices.at += 1
        } else if gain > 0 {
            prices.inside += 1
        } else {
            prices.outside += 1
        }
        prices.improvement += Int128(gain) * Int128(fill.quantity.units)
        prices.quantity += Int128(fill.quantity.units)
    }
}
