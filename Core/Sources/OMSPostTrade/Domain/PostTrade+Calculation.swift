import OMSTypes

/// Why a booked trade cannot be allocated yet.
struct AllocationBlocker: Error, Equatable {
    let kind: PostTradeExceptionKind
    let detail: String
}

extension PostTrade {
    /// One allocation before money: a share of the trade, or the house's part.
    struct Line {
        let share: TradeShare
        let quantity: Quantity
    }

    /// The block in quantities and money. Missing reference data blocks; nothing is taken for zero.
    func calculate(_ trade: CompletedTrade) throws(AllocationBlocker) -> AllocatedBlock {
        let settlementDate = try settlementDate(trade)
        let lines = try lines(trade)
        let masters = try masters(lines)
        let money = split(
            trade.notional, lines, trade.currency, multiplier: trade.product?.multiplier ?? 1,
            divisor: trade.product?.divisor ?? 1)
        guard let money else { throw Self.outOfRange }
        let extras = try extras(trade, lines)
        let parts = lines.indices.map {
            BlockCommission.Part(
                account: lines[$0].share.accountCode, quantity: lines[$0].quantity,
                gross: money.shares[$0], schedule: masters[$0].commission(for: trade.kind))
        }
        guard let commissions = BlockCommission.commissions(parts) else { throw Self.outOfRange }
        var allocations: [AccountAllocation] = []
        for (index, line) in lines.enumerated() {
            allocations.append(
                try allocation(
                    trade, line, number: index + 1, gross: money.shares[index],
                    commission: commissions[index], extras.map { $0[index] }))
        }
        return Self.block(trade, money.gross, settlementDate, allocations)
    }

    static let outOfRange = AllocationBlocker(
        kind: .notAllocatable, detail: "a number is out of range")

    private func settlementDate(_ trade: CompletedTrade) throws(AllocationBlocker)
        -> CalendarDate
    {
        // The ledger's own day: both settle together.
        if let date = trade.product?.settlementDate { return date }
        guard let calendar = calendars.first(where: { $0.name == trade.market }) else {
            throw AllocationBlocker(
                kind: .missingReference, detail: "no settlement calendar \(trade.market)")
        }
        guard let date = calendar.settlementDate(for: trade.tradeDate) else {
            throw AllocationBlocker(
                kind: .missingReference,
                detail: "settlement calendar \(trade.market) does not cover a trade of "
                    + trade.tradeDate.iso8601)
        }
        return date
    }

    private func lines(_ trade: CompletedTrade) throws(AllocationBlocker) -> [Line] {
        let result = Allocator.allocate(
            trade.quantity, among: trade.claims, by: trade.method, rules: trade.rules,
            blockID: trade.allocID)
        switch result {
        case .failure(let refusal):
            throw AllocationBlocker(kind: .notAllocatable, detail: "\(refusal)")
        case .success(let allocated):
            var lines = trade.shares.indices.map {
                Line(share: trade.shares[$0], quantity: allocated.quantities[$0])
            }
            lines.removeAll { !$0.quantity.isPositive }
            if allocated.house.isPositive {
                let house = TradeShare(
                    account: trade.rules.houseAccount, accountCode: trade.rules.houseAccountCode,
                    orderedQuantity: .zero, clOrdID: ClOrdID(), orderID: trade.orderID)
                lines.append(Line(share: house, quantity: allocated.house))
            }
            return lines
        }
    }

    private func masters(_ lines: [Line]) throws(AllocationBlocker) -> [AccountMaster] {
        var result: [AccountMaster] = []
        for line in lines {
            guard let master = account(line.share.accountCode) else {
                throw AllocationBlocker(
                    kind: .missingReference, detail: "no account \(line.share.accountCode)")
            }
            result.append(master)
        }
        return result
    }

    private func allocation(
        _ trade: CompletedTrade, _ line: Line, number: Int, gross: Money, commission: Money,
        _ extra: Extra?
    ) throws(AllocationBlocker) -> AccountAllocation {
        let charged: [Charge]
        do {
            charged = try charges.charges(
                on: trade.chargeable, account: line.share.accountCode, quantity: line.quantity,
                gross: gross)
        } catch {
            switch error {
            case .missingRate(let code):
                throw AllocationBlocker(
                    kind: .missingReference,
                    detail: "no rate of charge \(code) on \(trade.tradeDate.iso8601)")
            case .outOfRange: throw Self.outOfRange
            }
        }
        let individual = trade.allocID.appending("-\(number)")
        let confirmID: Text64 = "C"
        var allocation = AccountAllocation(
            individualAllocID: individual, confirmID: confirmID.appending(individual.description),
            account: line.share.account, accountCode: line.share.accountCode,
            clOrdID: line.share.clOrdID, orderID: line.share.orderID, quantity: line.quantity,
            gross: gross, commission: commission, charges: charged,
            net: SettlementAmount.net(
                side: trade.side,
                gross: trade.kind.paysGross ? gross : Money(units: 0, currency: gross.currency),
                accrued: extra?.accrued.units ?? 0, commission: commission,
                charges: charged.map(\.amount)))
        if let extra {
            allocation.settlement = try settlement(of: allocation, trade, extra)
        }
        return allocation
    }

    private static func block(
        _ trade: CompletedTrade, _ gross: Money, _ settlementDate: CalendarDate,
        _ allocations: [AccountAllocation]
    ) -> AllocatedBlock {
        func sum(_ part: (AccountAllocation) -> Money) -> Money {
            Money(
                units: allocations.reduce(0) { $0 + part($1).units }, currency: trade.currency)
        }
        let quantity = allocations.reduce(Int64(0)) { $0 + $1.quantity.units }
        precondition(quantity == trade.quantity.units, "allocations do not sum to the block")
        precondition(sum(\.gross) == gross, "gross amounts do not sum to the block's")
        return AllocatedBlock(
            allocID: trade.allocID, reportedPrice: trade.reportedPrice, gross: gross,
            commission: sum(\.commission), charges: sum(\.chargesTotal), net: sum(\.net),
            settlementDate: settlementDate, allocations: allocations)
    }
}
