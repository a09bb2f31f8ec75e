import OMSTypes

/// What an allocation of anything but plain shares settles.
public struct AllocationSettlement: Equatable, Sendable {
    public var kind: ProductKind
    /// AllocAccruedInterestAmt (742); zero of everything but bonds.
    public var accrued: Money
    /// SettlCurrAmt (119): the net amount in the currency in which it is paid.
    public var amount: Money
    /// Commission and charges within `amount`, in its currency.
    public var costs: Money
    /// Of currencies: what of the base currency moves against it, rounded to its minor unit.
    public var base: Money?

    public init(
        kind: ProductKind, accrued: Money, amount: Money, costs: Money, base: Money? = nil
    ) {
        self.kind = kind
        self.accrued = accrued
        self.amount = amount
        self.costs = costs
        self.base = base
    }
}

extension AccountAllocation {
    /// GrossTradeAmt (381) as far as it is paid: nothing of a future.
    public var principal: Money {
        let isPaid = settlement?.kind.paysGross ?? true
        return isPaid ? gross : Money(units: 0, currency: gross.currency)
    }

    /// What is paid in the end, in the currency in which it is.
    public var settlementAmount: Money { settlement?.amount ?? net }

    /// AllocAccruedInterestAmt (742); `nil` of what bears no interest.
    public var accruedInterest: Money? {
        settlement.flatMap { $0.kind == .bond ? $0.accrued : nil }
    }

    /// What the account gets (above zero) or pays for the trade itself, its costs apart: the
    /// amounts that the ledger holds as well.
    public func cash(_ side: Side) -> [Money] {
        guard let settlement else {
            return [Money(units: -Int128(side.sign) * gross.units, currency: gross.currency)]
        }
        guard settlement.kind.paysGross else { return [] }
        // Costs make a purchase dearer and a sale cheaper.
        let sign = Int128(side.sign)
        let paid = settlement.amount.units - sign * settlement.costs.units
        var result = [Money(units: -sign * paid, currency: settlement.amount.currency)]
        if let base = settlement.base {
            result.append(Money(units: sign * base.units, currency: base.currency))
        }
        return result
    }
}

extension AllocatedBlock {
    /// TotalAccruedInterestAmt (540): the allocations' sum; `nil` of what bears no interest.
    public var accruedInterest: Money? {
        sum { $0.accruedInterest }
    }

    /// What is paid in the end, where that is not the net amount.
    public var settlementAmount: Money {
        sum { $0.settlementAmount } ?? net
    }

    private func sum(_ part: (AccountAllocation) -> Money?) -> Money? {
        guard let first = allocations.first.flatMap(part) else { return nil }
        return Money(
            units: allocations.reduce(0) { $0 + (part($1)?.units ?? 0) }, currency: first.currency)
    }
}
