import OMSTypes

// The answers are weighed: of the quotes that are good, the best all-in are taken, best first, until
// the order has what it wants. What venues display at better prices is taken before.
extension OrderCore {
    /// What becomes of the answers, and what is sent.
    private struct QuotePlan {
        var verdicts: [QuoteVerdict] = []
        var takes: [QuoteVerdict] = []
        var displayed: [(venue: VenueID, price: Price, quantity: Quantity)] = []
    }

    /// Takes what is good of the quotes. `false` = the order goes on by its policy.
    mutating func takeQuotes(_ slot: Slot) -> Bool {
        let id = orders[slot].id
        guard let run = quoting[id] else { return false }
        if run.phase == .asking || run.hasQuote {
            let plan = weigh(slot, run)
            if run.phase == .asking || !plan.takes.isEmpty {
                emit(.dealer(.weighed(id, plan.verdicts)))
            }
            for part in plan.displayed {
                send(
                    slot, part.venue, part.quantity, .limit, .immediateOrCancel, part.price,
                    .sweep)
                noteSent(part.quantity, to: part.venue)
            }
            for take in plan.takes { self.take(take, slot) }
            if !plan.takes.isEmpty || !plan.displayed.isEmpty {
                return !orders[slot].unrouted.isPositive || !hasOtherVenue()
            }
        }
        // What was taken may come back yet; the rest of the order has other venues, or waits.
        if hasOpenQuote(slot) { return !hasOtherVenue() }
        let isLost = quoting[id]?.hasLost ?? false
        emit(.dealer(.over(id, isLost ? .waits : .goesOn)))
        return asksDealers(slot)
    }

    private func hasOpenQuote(_ slot: Slot) -> Bool {
        var child = orders[slot].firstChild
        while child != .none {
            if orders[child].isOpen, orders[child].reason == .quoted { return true }
            child = orders[child].nextSibling
        }
        return false
    }

    private mutating func take(_ verdict: QuoteVerdict, _ slot: Slot) {
        let id = orders[slot].id
        guard let run = quoting[id], let place = run.place(of: verdict.venue) else { return }
        let quoteID = run.answers[place].quoteID
        let route = record(
            slot, verdict.venue, verdict.quantity, .limit, .fillOrKill, verdict.price, .quoted)
        emit(.dealer(.taken(id, route: route.order, verdict.venue, quoteID: quoteID)))
        effectList.append(.takeQuote(route, quoteID: quoteID))
        noteSent(verdict.quantity, to: verdict.venue)
    }

    // MARK: Weighing

    private func weigh(_ slot: Slot, _ run: QuoteRun) -> QuotePlan {
        var plan = QuotePlan()
        plan.verdicts = run.answers.map { verdict($0, slot) }
        let isBuy = orders[slot].terms.side.isBuy
        // Of equal ones the one that was preferred when they were asked.
        let ranked = plan.verdicts.indices.filter { plan.verdicts[$0].fate == .taken }.sorted {
            let (a, b) = (plan.verdicts[$0].allInPx, plan.verdicts[$1].allInPx)
            return a != b ? (isBuy ? a < b : a > b) : $0 < $1
        }
        var rest = orders[slot].unrouted
        let isWhole = needsWhole(slot)
        for place in ranked {
            guard rest.isPositive else {
                let byQuotes = !plan.takes.isEmpty
                plan.verdicts[place].fate = byQuotes ? .notNeeded : .displayedBetter
                continue
            }
            takeDisplayed(ahead: plan.verdicts[place], slot, isWhole, &rest, &plan)
            guard rest.isPositive else {
                plan.verdicts[place].fate = plan.takes.isEmpty ? .displayedBetter : .notNeeded
                continue
            }
            let part = min(plan.verdicts[place].quantity, rest)
            plan.verdicts[place].quantity = part
            plan.takes.append(plan.verdicts[place])
            rest -= part
        }
        // What is displayed is taken here only ahead of a quote: the rest is the policy's.
        if plan.takes.isEmpty { plan.displayed.removeAll() }
        return plan
    }

    /// Fill or kill, and a minimum that is missing: one dealer must give all of it.
    private func needsWhole(_ slot: Slot) -> Bool {
        if orders[slot].workingTimeInForce == .fillOrKill { return true }
        guard orders[slot].flags.contains(.instructed) else { return false }
        return lacksMinimum(orders[slot], instructions(of: orders[slot].id))
    }

    /// What of an order one quote must be for at least.
    private func needed(_ slot: Slot) -> Quantity {
        guard needsWhole(slot) else { return .zero }
        if orders[slot].workingTimeInForce == .fillOrKill { return orders[slot].unrouted }
        return min(instructions(of: orders[slot].id).minQty, orders[slot].unrouted)
    }

    /// A verdict of `taken` stands until the ranking says otherwise.
    private func verdict(_ answer: DealerAnswer, _ slot: Slot) -> QuoteVerdict {
        let order = orders[slot]
        let isBuy = order.terms.side.isBuy
        var verdict = QuoteVerdict(venue: answer.venue, fate: .taken)
        switch answer.standing {
        case .asked: verdict.fate = .noAnswer
        case .declined: verdict.fate = .declined
        case .withdrawn: verdict.fate = .withdrawn
        case .linkLost: verdict.fate = .linkLost
        case .taken: verdict.fate = .takenBefore
        case .quoted: break
        }
        verdict.price = isBuy ? answer.offerPx : answer.bidPx
        guard verdict.price.isSet else {
            if verdict.fate == .taken { verdict.fate = .oneSided }
            return verdict
        }
        let fee = reference.takeFee(answer.venue, at: verdict.price)
        verdict.allInPx = Price(units: verdict.price.units + (isBuy ? fee : -fee))
        let size = isBuy ? answer.offerSize : answer.bidSize
        let most = size.isPositive ? min(size, order.unrouted) : order.unrouted
        verdict.quantity = lotted(most, answer.venue, at: verdict.price)
        guard verdict.fate == .taken else { return verdict }
        verdict.fate = fate(answer, verdict, slot)
        return verdict
    }

    private func fate(
        _ answer: DealerAnswer, _ verdict: QuoteVerdict, _ slot: Slot
    ) -> QuoteVerdict.Fate {
        guard !answer.isIndicative else { return .indicative }
        let lifeMin = reference.dealer(answer.venue)?.lifeMin ?? 0
        guard answer.validUntil == .none || answer.validUntil.since(now) >= lifeMin else {
            return .expired
        }
        guard allows(orders[slot], verdict.price) else { return .beyondLimit }
        guard verdict.quantity.isPositive, verdict.quantity >= needed(slot) else {
            return .tooSmall
        }
        if tradesThrough(verdict.price, slot) { return .tradesThrough }
        switch candidates.elements.first(where: { $0.venue == answer.venue })?.standing {
        case .refusedOrder: return .refusedOrder
        case .linkDown, .excluded, nil: return .linkLost
        case .onRequest, .silent, .noQuote, .staleQuote, .alreadyTried, .beyondLimit, .eligible,
            .notTaken:
            return .taken
        }
    }

    private func tradesThrough(_ price: Price, _ slot: Slot) -> Bool {
        guard routing.isProtecting else { return false }
        let isBuy = orders[slot].terms.side.isBuy
        return candidates.elements.contains {
            $0.standing == .excluded && $0.isProtected
                && (isBuy ? $0.price < price : $0.price > price)
        }
    }

    /// What venues display that costs less than a quote, each once.
    private func takeDisplayed(
        ahead verdict: QuoteVerdict, _ slot: Slot, _ isWhole: Bool, _ rest: inout Quantity,
        _ plan: inout QuotePlan
    ) {
        let isBuy = orders[slot].terms.side.isBuy
        func allIn(_ score: VenueScore) -> Int64 {
            score.price.units + (isBuy ? score.fee : -score.fee)
        }
        let better = candidates.elements.filter { score in
            let cost = allIn(score)
            return score.kind == .lit && score.standing == .eligible
                && (isBuy ? cost < verdict.allInPx.units : cost > verdict.allInPx.units)
                && !plan.displayed.contains { $0.venue == score.venue }
        }.sorted {
            let (a, b) = (allIn($0), allIn($1))
            return a != b ? (isBuy ? a < b : a > b) : $0.venue < $1.venue
        }
        for score in better where rest.isPositive {
            let part = lotted(min(score.displayed, rest), score.venue, at: score.price)
            guard part.isPositive, !isWhole || part == rest else { continue }
            plan.displayed.append((score.venue, score.price, part))
            rest -= part
        }
    }
}
