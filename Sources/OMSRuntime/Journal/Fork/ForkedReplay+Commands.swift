import OMSCore
import OMSEngine
import OMSPostTrade
import OMSTypes

// A recorded command as the what-if has it: with its own numbers of orders, or not at all.
extension ForkedReplay {
    /// `nil` when the command is about something that the what-if does not have.
    mutating func translate(_ command: EngineCommand, at time: Timestamp) -> EngineCommand? {
        switch command {
        case .reference(let change): return reference.inPlace(of: change)
        case .postTrade(.reference(let content)): return reference.inPlace(of: content)
        case .postTrade(.book): return own.followUp()
        case .postTrade(.confirmationAck(var ack)):
            guard let id = pairs.identifier(ack.confirmID) else { return gone() }
            ack.confirmID = id
            return .postTrade(.confirmationAck(ack))
        case .postTrade(.counterpartyRecord), .sequenceNumbers, .session: return command
        case .orders(let command): return translate(command, at: time)
        }
    }

    private mutating func translate(_ command: OrderCommand, at time: Timestamp) -> EngineCommand? {
        switch command {
        case .started, .newOrder, .cancelOrder, .replaceOrder, .orderStatus, .quarantine,
            .instructed, .list, .marketVolume, .marks, .learning:
            return .orders(command)
        case .allocateBlock, .continueSweep: return own.followUp()
        case .timer:
            guard let timer = own.orders.nextTimer, timer.due <= time else { return nil }
            return .orders(.timer(timer.id, due: timer.due))
        case .venueLink(let id, let isUp):
            let name = recorded.orders.reference.terms(id)?.name ?? Text64()
            return isUp && !reference.has(name) ? nil : .orders(command)
        case .watchFired(let id):
            return pairs.own(id).map { .orders(.watchFired($0)) }
        case .routeNeverReceived(let id):
            return pairs.own(id).map { .orders(.routeNeverReceived($0)) } ?? gone()
        case .formBlock(let block):
            let members = block.members.compactMap { pairs.own($0) }
            return .orders(.formBlock(FormBlock(user: block.user, members: members)))
        case .killSwitch(let kill): return scoped(kill)
        case .request(.disputedTrade(let session, let id, let detail)):
            guard let order = pairs.own(id) else { return gone() }
            return .orders(.request(.disputedTrade(session, order, detail: detail)))
        case .request: return .orders(command)
        case .desk(let request): return translate(request)
        case .risk(.approveOrder(let id, let user)):
            return pairs.own(id).map { .orders(.risk(.approveOrder($0, user: user))) } ?? gone()
        case .risk(.rejectOrder(let id, let user, let reason)):
            return pairs.own(id).map {
                .orders(.risk(.rejectOrder($0, user: user, reason: reason)))
            } ?? gone()
        case .risk(let wanted): return translate(wanted)
        case .dealer(let word): return translate(word)
        // Repairs are of what went wrong on the recorded day.
        case .repair: return gone()
        case .venueReport, .tradeCorrection, .venueCancelReject, .venueMessageReject,
            .venueNotice, .reconcile:
            return answer(command)
        }
    }

    /// What a dealer said, about the what-if's request; a quote is withdrawn by the dealer's own name
    /// of it.
    private mutating func translate(_ word: DealerCommand) -> EngineCommand? {
        func own(_ request: Text64) -> Text64? {
            guard let (order, _) = QuoteRequestID.parse(request), let own = pairs.own(order)
            else { return nil }
            // The what-if has asked by numbers of its own.
            return self.own.orders.quoteRequest(of: own).map { QuoteRequestID.text(own, $0) }
        }
        switch word {
        case .quote(var quote):
            guard let request = own(quote.request) else { return gone() }
            quote.request = request
            return .orders(.dealer(.quote(quote)))
        case .declined(let venue, let request, let text):
            guard let request = own(request) else { return gone() }
            return .orders(.dealer(.declined(venue, request: request, text: text)))
        case .withdrawn: return .orders(.dealer(word))
        }
    }

    private mutating func translate(_ request: DeskRequest) -> EngineCommand? {
        switch request {
        case .order, .worked, .halt, .corporateAction: return .orders(.desk(request))
        case .pause(let user, let id, let isPaused, let keeps):
            guard let order = pairs.own(id) else { return gone() }
            return .orders(
                .desk(.pause(user: user, order, isPaused: isPaused, keepsChildren: keeps)))
        case .cancel(let user, let id, let reason):
            guard let order = pairs.own(id) else { return gone() }
            return .orders(.desk(.cancel(user: user, order, reason)))
        case .restate(var wish):
            guard let order = pairs.own(wish.order) else { return gone() }
            wish.order = order
            return .orders(.desk(.restate(wish)))
        }
    }

    /// The account and the instrument by name: those opened on first sight may be numbered
    /// otherwise.
    private func scoped(_ kill: KillSwitch) -> EngineCommand? {
        var scoped = kill
        if kill.account != .none {
            guard let name = recorded.orders.reference.terms(kill.account)?.account,
                let account = own.orders.reference.account(name)
            else { return nil }
            scoped.account = account
        }
        if kill.instrument != .none {
            guard let symbol = recorded.orders.reference.terms(kill.instrument)?.symbol,
                let instrument = own.orders.reference.instrument(symbol)
            else { return nil }
            scoped.instrument = instrument
        }
        return .orders(.killSwitch(scoped))
    }

    /// What a venue said, about the what-if's route.
    private mutating func answer(_ command: OrderCommand) -> EngineCommand? {
        tally.reports += 1
        switch command {
        case .venueReport(var report):
            guard let id = pairs.clOrdID(report.clOrdID) else { return lost(report) }
            report.clOrdID = id
            return .orders(.venueReport(report))
        case .venueNotice(var notice):
            guard let id = pairs.clOrdID(notice.report.clOrdID) else { return lost(notice.report) }
            notice.report.clOrdID = id
            return .orders(.venueNotice(notice))
        case .tradeCorrection(var correction):
            guard let id = pairs.clOrdID(correction.clOrdID) else { return lost() }
            correction.clOrdID = id
            return .orders(.tradeCorrection(correction))
        case .venueCancelReject(var reject):
            guard let id = pairs.clOrdID(reject.clOrdID) else { return lost() }
            reject.clOrdID = id
            return .orders(.venueCancelReject(reject))
        case .venueMessageReject(var reject):
            guard let id = pairs.clOrdID(reject.clOrdID) else { return lost() }
            reject.clOrdID = id
            return .orders(.venueMessageReject(reject))
        case .reconcile(.status(var status)):
            guard let id = pairs.clOrdID(status.clOrdID) else { return lost() }
            status.clOrdID = id
            // The what-if has asked by numbers of its own.
            status.inquiry = 0
            return .orders(.reconcile(.status(status)))
        case .reconcile(.refused(var refusal)):
            guard !refusal.clOrdID.isEmpty else { return .orders(command) }
            guard let id = pairs.clOrdID(refusal.clOrdID) else { return lost() }
            refusal.clOrdID = id
            return .orders(.reconcile(.refused(refusal)))
        case .started, .newOrder, .cancelOrder, .replaceOrder, .orderStatus, .venueLink,
            .routeNeverReceived, .timer, .watchFired, .marketVolume, .formBlock, .allocateBlock,
            .killSwitch,
            .continueSweep, .quarantine, .request, .instructed, .desk, .list, .repair, .risk,
            .marks, .learning, .dealer:
            preconditionFailure("no venue says this")
        }
    }

    private mutating func lost(_ report: VenueReport? = nil) -> EngineCommand? {
        tally.lostReports += 1
        guard let report, report.lastQty.isPositive else { return nil }
        tally.lostFills += 1
        tally.lostQuantity += Int128(report.lastQty.units)
        return nil
    }

    private mutating func gone() -> EngineCommand? {
        tally.lostRequests += 1
        return nil
    }
}
