import OMSCore
import OMSEngine
import OMSPostTrade
import OMSTypes

// Events in words.
extension DecisionWords {
    func event(_ event: EngineEvent) -> [String] {
        switch event {
        case .orders(let event): return self.event(event)
        case .postTrade(let event): return self.event(event)
        case .reference(let change): return [EventWords.describe(change)]
        case .sequenceNumbers: return []
        case .session(let command): return [EventWords.describe(command)]
        }
    }

    private func event(_ event: OrderEvent) -> [String] {
        switch event {
        case .accepted(let event):
            return ["accepted: \(terms(event.terms))"] + verdicts(event.verdicts)
        case .refused(let event):
            return ["refused: \(event.refusal.description)"] + verdicts(event.verdicts)
        case .requestRefused(let event):
            return ["request refused: \(event.refusal.description)"] + verdicts(event.verdicts)
        case .replaceRequested(let event):
            return ["replace pending: \(terms(event.terms))"] + verdicts(event.verdicts)
        case .acknowledged(let id): return ["order \(id.raw): the client is told New"]
        case .cancelRequested(let id, _): return ["order \(id.raw): cancel pending"]
        case .replaced(let id): return ["order \(id.raw): replaced"]
        case .canceled(let id, let reason): return ["order \(id.raw): cancelled, \(reason)"]
        case .rejected(let id, let reason):
            return ["order \(id.raw): rejected after acceptance, \(reason)"]
        case .expired(let id): return ["order \(id.raw): expired"]
        case .expiring(let id): return ["order \(id.raw): expires when its children have ended"]
        case .stopping(let id): return ["order \(id.raw): ends when its children have ended"]
        case .completed(let id): return ["order \(id.raw): has ended and is to be booked"]
        case .booked(let id): return ["order \(id.raw): is with post-trade"]
        case .routed(let route): return [sent(route)]
        case .routeAcknowledged(let id): return ["order \(id.raw): the venue has it"]
        case .filled(let fill): return [filled(fill)]
        case .executionCorrected(let event): return [corrected(event)]
        case .routeEnded(let event): return [ended(event)]
        case .routeCancelSent(let id, _): return ["order \(id.raw): the venue is asked to cancel"]
        case .routeReplaceSent(let request): return [replaceSent(request)]
        case .routeReplaced(let id): return ["order \(id.raw): the venue replaced it"]
        case .routeRequestRefused(let id, _): return ["order \(id.raw): the venue refused that"]
        case .watchSet(let watch):
            return ["order \(watch.order.raw): waits for \(number(watch.stopPx.units))"]
        case .watchCleared: return []
        case .triggered(let id): return ["order \(id.raw): triggered"]
        case .timerSet(_, let due, let purpose, _): return ["timer: \(purpose), \(due.iso8601)"]
        case .timerCleared: return []
        case .blockFormed(let block):
            return ["block \(block.order.raw) formed: \(terms(block.terms))"]
        case .blockMember(let block, let id): return ["order \(id.raw) joins block \(block.raw)"]
        case .blockReleased(let block, let id): return ["block \(block.raw) lets \(id.raw) go"]
        case .allocated(let block, let share): return [allocated(share, of: block)]
        case .blockClosed(let id): return ["block \(id.raw) is allocated"]
        case .anomaly(let anomaly): return ["anomaly: \(anomaly.kind) \(anomaly.detail)"]
        case .venueLink(let id, let isUp): return ["\(venue(id)): link \(isUp ? "up" : "down")"]
        case .killSwitch(let kill): return ["kill switch \(kill.isEngaged ? "on" : "off")"]
        case .instrumentListed(_, let symbol): return ["\(symbol) listed on first sight"]
        case .accountOpened(_, let name): return ["account \(name) opened on first sight"]
        case .quarantined: return ["the message is set aside"]
        case .request(let event): return self.request(event)
        case .instructed(let event): return instructed(event)
        case .chained(.queued(let id, let request, _)):
            return ["order \(id.raw): replace \(request.clOrdID) waits for the one before it"]
        case .chained(.taken(let id)): return ["order \(id.raw): the next replace is decided"]
        case .given(let event): return given(event)
        case .stood(let event): return [stood(event)]
        case .restated(let event): return [restated(event)]
        case .corporate(let event): return corporate(event)
        case .listed(let event): return listed(event)
        case .halted(_, let isHalted): return [isHalted ? "trading is halted" : "trading goes on"]
        case .reconciled(let event): return reconciled(event)
        case .repaired(let event): return repaired(event)
        case .crossing(let event): return crossed(event)
        case .risk(let event): return risk(event)
        case .marked(let marks): return [risk(marks)]
        case .learnt(let event): return learnt(event)
        case .bookingAdjusted(let adjustment): return [adjusted(adjustment)]
        case .dealer(let event): return dealer(event)
        case .started, .sweepSet, .sweepCleared: return []
        }
    }

    private func crossed(_ event: CrossingEvent) -> [String] {
        switch event {
        case .rested(let id): return ["order \(id.raw): rests at the crossing network"]
        case .crossed(let trade):
            return [
                "cross \(trade.number): orders \(trade.buy.raw) and \(trade.sell.raw) meet, "
                    + "\(number(trade.quantity.units)) at \(number(trade.price.units)) within "
                    + "\(number(trade.bid.units)) × \(number(trade.ask.units))"
            ]
        case .recalled(let id):
            return ["order \(id.raw): what rests at the crossing network goes to the street"]
        case .offered(let id):
            return ["order \(id.raw): while the street works it the network may ask for it"]
        case .invited(let id, let other, let quantity, _):
            return [
                "order \(id.raw): asked to firm up for \(number(quantity.units)) of order "
                    + "\(other.raw), which waits; the street gives it back"
            ]
        case .firmed(let id): return ["order \(id.raw): has met what waited, or had its time"]
        case .due(_, let isDue): return isDue ? ["more can be crossed than one frame holds"] : []
        }
    }

    private func instructed(_ event: InstructionEvent) -> [String] {
        let id = event.order.raw
        switch event {
        case .set: return ["order \(id): is worked by its instructions"]
        case .replaceWanted: return ["order \(id): a replace asks for other instructions"]
        case .followSet: return ["order \(id): follows the quotes"]
        case .followCleared: return []
        case .levelMoved(_, let level):
            return ["order \(id): its stop moved to \(number(level.units))"]
        case .pegMoved: return ["order \(id): its peg is where it belongs"]
        case .held: return ["order \(id): waits for the opening or the close"]
        case .released: return ["order \(id): that time has come"]
        case .strategy(_, let step): return ["order \(id): \(step.words)"]
        case .routing(_, let choice, let rule):
            let by = rule.isEmpty ? "its client's word" : "rule \"\(rule)\""
            let way = reference.name(choice).map { "routed by \($0)" } ?? "routed in the usual way"
            return ["order \(id): \(way), by \(by)"]
        }
    }

    private func request(_ event: RequestEvent) -> [String] {
        switch event {
        case .massCanceling(let id): return ["order \(id.raw): its client cancels many orders"]
        case .jobStarted(let job, _): return ["request \(job.id) is carried out in parts"]
        case .listEnded(_, let id): return ["list \(id) has ended"]
        case .fieldsKept, .jobAdvanced, .jobEnded: return []
        }
    }

    private func sent(_ route: RouteSent) -> String {
        let price = route.price.isSet ? " at \(number(route.price.units))" : ""
        return "sent \(number(route.quantity.units)) to \(venue(route.venue))\(price), "
            + "\(route.timeInForce) (order \(route.order.raw)): \(reason(route.reason))"
    }

    private func filled(_ fill: Fill) -> String {
        "filled \(number(fill.quantity.units)) at \(number(fill.price.units)) by "
            + "\(venue(fill.venue)) (order \(fill.order.raw), ExecID \(fill.execID))"
    }

    private func corrected(_ event: ExecutionCorrected) -> String {
        let what =
            event.quantity.isPositive
            ? "corrects an execution to \(number(event.quantity.units)) at "
                + number(event.price.units)
            : "busts an execution"
        return "\(venue(event.venue)) \(what) (order \(event.order.raw), ExecID \(event.execID))"
    }

    private func ended(_ event: RouteEnded) -> String {
        "order \(event.order.raw): ended at the venue, \(event.how)"
            + (event.text.isEmpty ? "" : " (\(event.text))")
    }

    private func replaceSent(_ request: RouteReplace) -> String {
        "order \(request.order.raw): the venue is asked to replace it by "
            + "\(number(request.quantity.units)) at \(number(request.price.units))"
    }

    private func allocated(_ share: BlockShare, of block: OrderID) -> String {
        "order \(share.order.raw) gets \(number(share.quantity.units)) of block \(block.raw)"
    }
}
