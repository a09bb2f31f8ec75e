import OMSCore
import OMSPostTrade
import OMSTypes

// What post-trade has to know of instruments that are not plain shares, and how the ledger takes
// what it has made of their trades.
extension Engine {
    /// `nil` of plain shares.
    func tradedProduct(_ id: OrderID, _ instrument: InstrumentID, _ quantity: Quantity)
        -> TradedProduct?
    {
        guard let terms = orders.reference.product(instrument) else { return nil }
        let own = orders.unbookedCash(of: id)
        var product = TradedProduct(ProductKind(terms.kind), multiplier: terms.multiplier)
        let day = own?.day ?? orders.reference.settlementDate(instrument, at: lastTimestamp)
        // Shares whose cash counts as settled with the trade settle by their market's cycle.
        if terms.kind != .equity || !orders.settlesAtOnce(instrument) {
            product.settlementDate = day
        }
        let currency = orders.reference.terms(instrument)?.currency ?? .usd
        if terms.kind == .bond {
            product.accrued = terms.accrued(on: quantity, settling: day, currency)
            if let coupon = terms.coupon, let maturity = terms.maturity {
                product.couponRate = coupon.rate
                product.accruedDays = UInt16(
                    clamping: coupon.accruedDays(settling: day, maturity: maturity))
            }
        }
        if let other = terms.settlementCurrency, other != currency,
            let rate = orders.rate(from: currency, to: other)
        {
            product.settlementCurrency = other
            product.rate = SettlementRate(
                numerator: rate.numerator, denominator: rate.denominator)
        }
        product.base = terms.base
        product.maturity = terms.maturity
        if terms.kind == .option {
            product.strike = terms.strike
            product.isPut = terms.isPut
        }
        product.posted = own?.cash.map {
            PostedCash(currency: $0.currency, day: $0.day, amount: $0.amount)
        }
        return product
    }

    /// The market's own day of a trade that is booked now; plain shares have always had the day of
    /// the clock.
    func tradeDate(_ instrument: InstrumentID) -> CalendarDate {
        orders.reference.product(instrument) == nil
            ? lastTimestamp.utcDate
            : orders.reference.tradeDate(instrument, at: lastTimestamp)
    }

    /// SecurityType (167): the instrument master's, or the usual one of its kind.
    func securityType(_ instrument: InstrumentID, _ kind: ProductKind) -> Text64 {
        if let own = orders.reference.master(instrument)?.securityType, !own.isEmpty { return own }
        switch kind {
        case .equity: return "CS"
        case .future: return "FUT"
        case .option: return "OPT"
        case .bond: return "CORP"
        case .currencySpot, .currencyForward: return "FOR"
        case .crypto: return "NONE"
        }
    }

    /// The ledger of an order's own account takes what its trade settles; members of blocks follow
    /// when they get their parts.
    mutating func adjustOrder(of block: AllocatedBlock) {
        guard let trade = postTrade.trade(block.allocID)?.trade,
            let order = orders.view(trade.orderID), order.kind == .client,
            block.allocations.count == 1, let posted = posted(trade)
        else { return }
        orders.adjustBooking(
            of: trade.orderID, order.terms.account, from: posted,
            to: cash(of: block.allocations[0], trade, block))
    }

    /// Members get what their allocations settle; the average-price account, where the block's
    /// executions lay, is left with nothing of them.
    mutating func adjustMembers(of allocation: BlockAllocation) {
        guard let block = allocated.first(where: { blockID($0) == allocation.block }),
            let trade = postTrade.trade(block.allocID)?.trade, trade.product != nil,
            let own = orders.view(allocation.block)?.terms.account
        else { return }
        var rest = trade.notional
        var left = CashSum()
        for share in givenShares(of: allocation.block) {
            guard let member = orders.view(share.order),
                let part = block.allocations.first(where: { $0.orderID == share.order })
            else { continue }
            let got = orders.cash(of: share)
            orders.adjustBooking(
                of: share.order, member.terms.account, from: got,
                to: cash(of: part, trade, block))
            rest = rest - share.gross
            for leg in got {
                left.add(CashLeg(currency: leg.currency, day: leg.day, amount: -leg.amount))
            }
        }
        guard let posted = posted(trade) else { return }
        for leg in posted + orders.closingCash(of: allocation.block, rest) { left.add(leg) }
        orders.adjustBooking(of: allocation.block, own, from: left.legs, to: [])
    }

    /// Shares that members got in this frame.
    private func givenShares(of block: OrderID) -> [BlockShare] {
        orders.events.compactMap { event in
            guard case .allocated(let id, let share) = event, id == block else { return nil }
            return share
        }
    }

    /// What the ledger had posted for a trade; `nil` = it is not known.
    private func posted(_ trade: CompletedTrade) -> [CashLeg]? {
        guard let product = trade.product else {
            return [
                CashLeg(
                    currency: trade.currency, day: 0,
                    amount: -Int128(trade.side.sign) * trade.notional.raw)
            ]
        }
        return product.posted?.map {
            CashLeg(currency: $0.currency, day: $0.day, amount: $0.amount)
        }
    }

    /// What an allocation settles, its costs apart, on the days on which the ledger keeps it.
    private func cash(
        of allocation: AccountAllocation, _ trade: CompletedTrade, _ block: AllocatedBlock
    ) -> [CashLeg] {
        let isDated = trade.product != nil && !orders.settlesAtOnce(trade.instrument)
        return allocation.cash(trade.side).map {
            CashLeg(
                currency: $0.currency, day: isDated ? block.settlementDate.daysSinceEpoch : 0,
                amount: $0.units * Int128(DecimalText.scale))
        }
    }
}

extension ProductKind {
    /// Post-trade's name of what an instrument is.
    public init(_ kind: ProductTerms.Kind) {
        switch kind {
        case .equity: self = .equity
        case .future: self = .future
        case .option: self = .option
        case .bond: self = .bond
        case .currencySpot: self = .currencySpot
        case .currencyForward: self = .currencyForward
        case .crypto: self = .crypto
        }
    }
}
