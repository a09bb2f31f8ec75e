import OMSCore
import OMSEngine
import OMSJournal
import OMSPostTrade
import OMSTypes

/// What a run's journal says happened, counted frame by frame beside a replay.
struct DemoTally: ~Copyable {
    var engine = Engine()
    var frames: UInt64 = 0
    var accepted = 0
    var routes = 0
    var fills = 0
    var byVenue: [String: (fills: Int, quantity: Int64)] = [:]
    var refusals: [String: Int] = [:]
    var anomalies: [String: Int] = [:]
    var routeReasons: [String: Int] = [:]
    var blocks = 0
    var allocations = 0
    var confirmations = 0
    var affirmed = 0
    var matchAgreed = 0
    /// Differing fields by AllocID (70) of the broken trade, in order.
    var mismatched: [(allocID: Text64, fields: String)] = []
    var instructions = 0
    /// Σ of price improvement against the far side of the NBBO at the decision, × quantity.
    var improvement: Int128 = 0
    var filledWithQuote: Int128 = 0
    var filledOutside = 0
    private var quoteOfRoute: [OrderID: NBBO] = [:]

    static func read(_ storage: any JournalStorage) throws -> DemoTally {
        var tally = DemoTally()
        var reader = JournalReader(storage: storage)
        while let frame = try JournalReplay.next(&reader) { try tally.take(frame) }
        return tally
    }

    private mutating func take(_ frame: FrameView) throws {
        frames += 1
        var inputs = FrameInputs()
        if !frame.inputs.isEmpty {
            var bytes = ByteReader(frame.inputs)
            inputs = try FrameInputs(from: &bytes)
        }
        try JournalReplay.replay(frame, into: &engine)
        var bytes = ByteReader(frame.events)
        while !bytes.isAtEnd {
            switch try EngineEvent(from: &bytes) {
            case .orders(let event): count(event, inputs, at: frame.timestamp)
            case .postTrade(let event): count(event)
            case .reference, .sequenceNumbers, .session: continue
            }
        }
    }

    private mutating func count(
        _ event: OrderEvent, _ inputs: borrowing FrameInputs, at time: Timestamp
    ) {
        switch event {
        case .accepted: accepted += 1
        case .refused(let refused):
            let reason = refused.refusal.reason
            let rule = reason.rule.isEmpty ? "" : "\(reason.rule) "
            refusals["\(rule)\(reason.explanation)", default: 0] += 1
        case .routed(let route):
            routes += 1
            routeReasons["\(route.reason)", default: 0] += 1
            if let instrument = engine.orders.view(route.order)?.terms.instrument {
                quoteOfRoute[route.order] = engine.orders.bestQuote(
                    instrument, in: inputs, at: time)
            }
        case .filled(let fill): count(fill)
        case .blockFormed: blocks += 1
        case .anomaly(let anomaly): anomalies["\(anomaly.kind)", default: 0] += 1
        // The summary shows nothing of these.
        case .started, .instrumentListed, .accountOpened, .acknowledged, .routeAcknowledged,
            .routeEnded, .executionCorrected, .routeCancelSent, .routeReplaceSent, .routeReplaced,
            .routeRequestRefused, .cancelRequested, .replaceRequested, .requestRefused, .replaced,
            .canceled, .rejected, .expired, .triggered, .watchSet, .watchCleared, .timerSet,
            .timerCleared, .blockMember, .blockReleased, .allocated, .blockClosed, .completed,
            .booked, .venueLink, .killSwitch, .sweepSet, .sweepCleared, .quarantined, .expiring,
            .stopping, .request, .chained, .given, .stood, .restated, .corporate, .halted,
            .listed, .reconciled, .repaired, .crossing, .risk, .marked, .learnt, .instructed,
            .bookingAdjusted, .dealer:
            return
        }
    }

    private mutating func count(_ fill: Fill) {
        fills += 1
        let venue = engine.orders.reference.terms(fill.venue)?.name.description ?? "?"
        byVenue[venue, default: (0, 0)].fills += 1
        byVenue[venue, default: (0, 0)].quantity += fill.quantity.units
        guard let best = quoteOfRoute[fill.order], best.isTwoSided,
            let side = engine.orders.view(fill.order)?.terms.side
        else { return }
        let far = side.isBuy ? best.ask : best.bid
        let gain = side.sign * (far.units - fill.price.units)
        improvement += Int128(gain) * Int128(fill.quantity.units)
        filledWithQuote += Int128(fill.quantity.units)
        if gain < 0 { filledOutside += 1 }
    }

    private mutating func count(_ event: PostTradeEvent) {
        switch event {
        case .allocated(let block): allocations += block.allocations.count
        case .confirmationIssued: confirmations += 1
        case .affirmed: affirmed += 1
        case .matchAgreed: matchAgreed += 1
        case .mismatched(let mismatch):
            let fields = mismatch.differences.map(\.text).joined(separator: "; ")
            // Block and allocation may both differ: one broken trade, told by its allocation.
            mismatched.removeAll { $0.allocID == mismatch.allocID }
            mismatched.append((mismatch.allocID, fields))
        case .settlementInstructed: instructions += 1
        case .referenceChanged, .traded, .counterpartyRecorded, .paired, .blockMatched,
            .allocationMatched, .confirmReceived, .confirmRejected, .exceptionRaised:
            return
        }
    }
}
