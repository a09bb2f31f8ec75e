import OMSCore
import OMSEngine
import OMSPostTrade
import OMSReadModel
import OMSTypes

/// Commands, events and scores in words, with the names of the reference data at that time.
struct DecisionWords {
    let reference: ReferenceData
    private let scores: ContiguousArray<VenueScore>

    init(engine: borrowing Engine) {
        reference = engine.orders.reference
        scores = ContiguousArray(engine.orders.venueScores)
    }

    func venue(_ id: VenueID) -> String {
        reference.terms(id)?.name.description ?? "venue \(id.raw)"
    }

    func number(_ units: Int64) -> String { DecimalText.string(units) }

    func terms(_ terms: OrderTerms) -> String {
        let symbol = reference.symbol(terms.instrument)?.description ?? "unknown symbol"
        let account = reference.name(terms.account)?.description
        var words = "\(terms.side) \(number(terms.orderQty.units)) \(symbol) \(terms.ordType)"
        if terms.price.isSet { words += " \(number(terms.price.units))" }
        if terms.stopPx.isSet { words += " stop \(number(terms.stopPx.units))" }
        words += ", \(terms.timeInForce)"
        return words + (account.map { ", account \($0)" } ?? "")
    }

    func command(_ command: EngineCommand) -> String {
        switch command {
        case .reference(let change): return "reference data: \(change.item.key)"
        case .postTrade(.book): return "post-trade books the finished order"
        case .postTrade(.counterpartyRecord): return "the counterparty's own record"
        case .postTrade(.confirmationAck(let ack)):
            return "answer to confirmation \(ack.confirmID): \(ack.status)"
        case .postTrade(.reference): return "post-trade reference data"
        case .sequenceNumbers: return "session"
        case .session(let command): return EventWords.describe(command)
        case .orders(let command): return order(command)
        }
    }

    private func order(_ command: OrderCommand) -> String {
        switch command {
        case .newOrder(let order): return "new order \(order.clOrdID)"
        case .cancelOrder(let request): return "cancel \(request.origClOrdID) asked for"
        case .replaceOrder(let request): return "replace of \(request.origClOrdID) asked for"
        case .venueReport(let report):
            return "\(venue(report.venue)) reports on \(report.clOrdID)"
        case .tradeCorrection(let correction):
            return "\(venue(correction.venue)) \(correction.isBust ? "busts" : "corrects") "
                + "\(correction.execRefID)"
        case .venueCancelReject(let reject):
            return "\(venue(reject.venue)) refuses \(reject.clOrdID)"
        case .venueMessageReject(let reject):
            return "\(venue(reject.venue)) rejects \(reject.clOrdID)"
        case .venueLink(let id, let isUp): return "\(venue(id)) is \(isUp ? "up" : "down")"
        case .timer: return "a timer is due"
        case .marketVolume(let instrument, let volume):
            let symbol = reference.symbol(instrument)?.description ?? "instrument"
            return "\(number(volume.units)) \(symbol) were traded in the market so far"
        case .watchFired:
            return "the market reached the stop, moved what the order follows, or lets orders cross"
        case .formBlock(let block): return "\(block.user) forms a block"
        case .allocateBlock: return "post-trade allocates the block"
        case .killSwitch(let kill): return "kill switch \(kill.isEngaged ? "on" : "off")"
        case .continueSweep: return "a long job goes on"
        case .quarantine: return "a message is set aside"
        case .routeNeverReceived: return "a venue never had a stale order"
        case .orderStatus: return "status asked for"
        case .started: return "the system started"
        case .request(let request): return self.request(request)
        case .instructed(.newOrder(let entry, _)): return "new order \(entry.order.clOrdID)"
        case .instructed(.strategy(let entry, _, let strategy)):
            return "new order \(entry.order.clOrdID), to be worked by \(strategy.strategy.name)"
        case .instructed(.amend(let request, _, let strategy)):
            return "replace of \(request.origClOrdID) asked for, to be worked by "
                + strategy.strategy.name + " with other parameters"
        case .instructed(.destined(let name, let request)):
            return order(.instructed(request)) + ", to \(name)"
        case .instructed(.entered(let trader, let request)):
            return order(.instructed(request)) + ", entered by \(trader)"
        case .instructed(.replace(let request, _)):
            return "replace of \(request.origClOrdID) asked for"
        case .venueNotice(let notice):
            return "\(venue(notice.report.venue)) reports something unasked"
        case .desk(let request): return desk(request)
        case .list(.enter(let program)): return "new list \(program.listID)"
        case .list(.execute(_, let id)): return "list \(id) is to be executed"
        case .reconcile(.status(let status)):
            return "\(venue(status.venue)) tells the state of \(status.clOrdID)"
        case .reconcile(.refused(let refusal)):
            return "\(venue(refusal.venue)) refuses to tell the state of orders"
        case .repair(let command): return repair(command)
        case .risk(let command): return risk(command)
        case .marks(let marks): return risk(marks)
        case .learning(let command): return learning(command)
        case .dealer(let command): return dealer(command)
        }
    }

    private func desk(_ request: DeskRequest) -> String {
        switch request {
        case .order(let user, _): return "\(user) enters an order given by voice"
        case .cancel(let user, let id, let reason):
            return "\(user) cancels order \(id.raw): \(reason)"
        case .restate(let wish):
            return "\(wish.user) restates order \(wish.order.raw): \(wish.reason)"
        case .halt(_, let symbol, let isHalted):
            return "trading of \(symbol) \(isHalted ? "is halted" : "goes on")"
        case .corporateAction(let action): return self.action(action)
        case .pause(let user, let id, let isPaused, _):
            return "\(user) \(isPaused ? "pauses" : "resumes") the strategy of order \(id.raw)"
        case .worked(let user, _, let strategy):
            return "\(user) enters an order given by voice, to be worked by "
                + strategy.strategy.name
        }
    }

    func action(_ action: CorporateAction) -> String {
        switch action.kind {
        case .split(let new, let old): return "\(action.symbol) is split, \(new) for \(old)"
        case .cashDividend(let amount):
            return "\(action.symbol) pays a dividend of \(number(amount.units))"
        }
    }

    private func request(_ request: ClientRequest) -> String {
        switch request {
        case .newOrder(let order): return "new order \(order.order.clOrdID)"
        case .refusedReplace(let request, _):
            return "replace of \(request.origClOrdID) asked for"
        case .status: return "status asked for"
        case .massStatus(let request): return "status of many orders asked for (\(request.id))"
        case .massCancel(let request): return "cancel of many orders asked for (\(request.id))"
        case .newList(let list): return "new list \(list.listID)"
        case .listStatus(_, let id): return "status of list \(id) asked for"
        case .listCancel(_, let id): return "cancel of list \(id) asked for"
        case .disputedTrade(_, let order, let detail):
            return "order \(order.raw): the client disputes an execution (\(detail))"
        }
    }

    func verdicts(_ verdicts: Verdicts) -> [String] {
        let words = RiskRule.allCases.compactMap { rule -> String? in
            guard verdicts.didRun(rule) else { return nil }
            let verdict =
                verdicts.didBlock(rule) ? "BLOCK" : verdicts.didWarn(rule) ? "warn" : "pass"
            return "\(rule) \(verdict)"
        }
        return words.isEmpty ? [] : ["risk: " + words.joined(separator: ", ")]
    }

    func reason(_ reason: RouteReason) -> String {
        switch reason {
        case .sweep: return "displayed there within the limit, best price first"
        case .post: return "nothing displayed within the limit; posted where it is worth most"
        case .dark: return "the midpoint costs less than the best displayed quote"
        case .noQuote: return "no venue shows a quote; by priority and rotation"
        case .whole: return "fill-or-kill goes whole to one venue at the best price"
        case .display, .peg, .minimum, .auction, .slice, .cross, .given, .intermarketSweep,
            .directed, .placed, .quoted:
            return reason.words
        }
    }

    /// The venues that the last routing step considered, best first.
    func candidates() -> [String] {
        guard !scores.isEmpty else { return [] }
        func pad(_ text: String, _ width: Int) -> String {
            String(repeating: " ", count: max(1, width - text.count)) + text
        }
        let head =
            "venue".padding(10) + pad("price", 12) + pad("shown", 10) + pad("fee", 9)
            + pad("fill", 7) + pad("latency", 10) + pad("cost", 11) + pad("sent", 9)
        return [head]
            + scores.filter { $0.kind != .crossing }.sorted(by: isAhead).map { score in
                venue(score.venue).padding(10)
                    + pad(score.price.isSet ? number(score.price.units) : "-", 12)
                    + pad(score.kind == .dark ? "hidden" : number(score.displayed.units), 10)
                    + pad(number(score.fee), 9) + pad("\(score.fillPPM / 10_000)%", 7)
                    + pad("\(score.latency / 1000) µs", 10)
                    + pad(score.price.isSet ? number(score.cost) : "-", 11)
                    + pad(score.sent.isPositive ? number(score.sent.units) : "-", 9)
                    + (score.standing == .eligible ? "" : "  \(words(score))")
            }
    }

    /// What was sent first, then what could have been, cheapest first.
    private func isAhead(_ a: VenueScore, _ b: VenueScore) -> Bool {
        if a.sent.isPositive != b.sent.isPositive { return a.sent.isPositive }
        let (x, y) = (a.standing == .eligible, b.standing == .eligible)
        if x != y { return x }
        return a.cost != b.cost ? a.cost < b.cost : a.venue < b.venue
    }

    private func words(_ score: VenueScore) -> String {
        switch score.standing {
        case .eligible: return ""
        case .linkDown: return "no link"
        case .refusedOrder: return "refused this order before"
        case .noQuote: return "shows nothing"
        case .staleQuote: return "quote too old"
        case .alreadyTried: return "came back unfilled, nothing newer"
        case .beyondLimit: return "beyond the limit"
        case .silent: return "does not answer"
        case .excluded:
            return score.isProtected ? "not of its policy, but protected" : "not of its policy"
        case .notTaken: return "takes no such orders"
        case .onRequest: return "a dealer, who names a price when it is asked"
        }
    }
}

extension String {
    /// Filled with blanks on the right.
    func padding(_ width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - count))
    }
}
