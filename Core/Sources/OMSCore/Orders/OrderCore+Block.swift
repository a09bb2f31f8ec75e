import OMSTypes

// Blocks: staged client orders of one instrument and side, worked as one, allocated by post-trade.
extension OrderCore {
    /// Most members of one block, so that no command runs long.
    private static let membersMax = 1000

    mutating func form(_ block: FormBlock) {
        if let refusal = refusal(of: block) {
            return refuseRequest(
                .none, session: .none, clOrdID: block.user, origClOrdID: ClOrdID(),
                isReplace: false, .other, refusal)
        }
        let first = orders[known(block.members[0])]
        var terms = first.terms
        terms.account = .averagePrice
        terms.timeInForce = .day
        terms.orderQty = .zero
        for member in block.members {
            let order = orders[known(member)]
            // Within what one order may hold: `refusal(of:)` has looked.
            terms.orderQty += order.leavesQty
            // The block's limit is one that every member allows.
            if order.terms.ordType.hasLimit {
                let isTighter =
                    !terms.price.isSet
                    || (terms.side.isBuy
                        ? order.terms.price < terms.price : order.terms.price > terms.price)
                if isTighter { terms.price = order.terms.price }
            }
        }
        terms.ordType = terms.price.isSet ? .limit : .market
        terms.handlInst = .automatedNoIntervention
        let id = orders.nextID
        emit(
            .blockFormed(
                BlockFormed(
                    order: id, user: block.user, terms: terms, reservedPx: first.reservedPx)))
        for member in block.members { emit(.blockMember(block: id, member: member)) }
        settle(known(id))
    }

    private func refusal(of block: FormBlock) -> Refusal? {
        guard block.members.count <= Self.membersMax else {
            return Refusal(
                .tooLarge, limit: Int64(Self.membersMax), measured: Int64(block.members.count))
        }
        let sorted = block.members.sorted()
        for (member, next) in zip(sorted, sorted.dropFirst()) where member == next {
            return Refusal(.unknownOrder, measured: Int64(clamping: member.raw))
        }
        var total = Quantity.zero
        for member in block.members {
            guard let slot = orders.slot(member) else {
                return Refusal(.unknownOrder, measured: Int64(clamping: member.raw))
            }
            let order = orders[slot]
            guard order.kind == .client, order.flags.contains(.staged), order.isOpen,
                !order.flags.contains(.listed),
                order.block == .none, !order.terms.ordType.isStop,
                order.flags.isDisjoint(with: [.pendingCancel, .expiring, .stopping])
            else { return Refusal(.notStaged, measured: Int64(clamping: member.raw)) }
            let first = orders[known(block.members[0])]
            guard order.terms.instrument == first.terms.instrument,
                order.terms.side == first.terms.side
            else { return Refusal(.blockMixed) }
            guard !isKilled(order.terms.account, order.terms.instrument) else {
                return Refusal(.killSwitch)
            }
            total += order.leavesQty
            guard total <= Self.quantityMax else {
                return Refusal(.tooLarge, limit: Self.quantityMax.units, measured: total.units)
            }
        }
        return block.members.isEmpty ? Refusal(.notStaged) : nil
    }

    /// A block has ended: what it executed goes to post-trade, else its members are free again.
    mutating func finishBlock(_ slot: Slot) {
        guard orders[slot].bookings == 0, !orders[slot].flags.contains(.unbooked),
            members(of: slot).contains(where: { orders[$0].block == slot })
        else { return }
        if orders[slot].cumQty.isPositive {
            emit(.completed(orders[slot].id))
        } else {
            release(slot)
        }
    }

    /// Post-trade's answer: each member gets its part at the block's average price.
    mutating func allocate(_ allocation: BlockAllocation) {
        guard let slot = orders.slot(allocation.block), orders[slot].kind == .block else {
            return anomaly(.unknownOrder, allocation.block, .none, "allocation")
        }
        let average = orders[slot].averagePrice
        for share in allocation.shares where share.quantity.isPositive {
            guard let member = orders.slot(share.order), orders[member].block == slot else {
                anomaly(.unexpectedTransition, share.order, .none, "allocation")
                continue
            }
            emit(.allocated(block: allocation.block, share))
            report(member, .trade, lastQty: share.quantity, lastPx: average)
        }
        release(slot)
        emit(.blockClosed(allocation.block))
    }

    /// Lets members go; those whose end was asked for meanwhile end now.
    private mutating func release(_ block: Slot) {
        for member in members(of: block) where orders[member].block == block {
            emit(.blockReleased(block: orders[block].id, member: orders[member].id))
            settle(member)
        }
    }

    /// Members of a block, in the order in which they joined.
    func members(of block: Slot) -> [Slot] {
        var result: [Slot] = []
        var link = orders[block].lastMember
        while link >= 0 {
            result.append(memberLinks[Int(link)].member)
            link = memberLinks[Int(link)].previous
        }
        return result.reversed()
    }
}
