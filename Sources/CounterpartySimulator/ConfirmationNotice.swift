import FIXCodec
import OMSTypes

/// What a Confirmation (35=AK) says of one allocation.
struct ConfirmationNotice: Equatable {
    var confirmID: Text64
    var allocID: Text64
    var individualAllocID: Text64
    var tradeDate: CalendarDate
    var quantity: Quantity
    var gross: Money
    var commission: Money
    var net: Money
    /// AccruedInterestAmt (159); `nil`: none is told.
    var accrued: Money?

    /// `nil` when something that an answer needs is not there or not readable.
    init?(_ index: borrowing FIXMessageIndex) {
        guard let confirmID = index.text64(FIXTag.confirmID),
            let allocID = index.text64(FIXTag.allocID),
            let individual = index.text64(FIXTag.individualAllocID),
            let tradeDate = index.date(FIXTag.tradeDate),
            let quantity = index.units(FIXTag.allocQty),
            let currency = index.string(FIXTag.currency).flatMap({ Currency($0) }),
            let gross = index.units(FIXTag.grossTradeAmt),
            let commission = index.units(FIXTag.commission),
            let net = index.units(FIXTag.netMoney)
        else { return nil }
        self.confirmID = confirmID
        self.allocID = allocID
        individualAllocID = individual
        self.tradeDate = tradeDate
        self.quantity = Quantity(units: quantity)
        self.gross = Money(units: Int128(gross), currency: currency)
        self.commission = Money(units: Int128(commission), currency: currency)
        self.net = Money(units: Int128(net), currency: currency)
        accrued = index.units(CounterpartyTag.accruedInterestAmt).map {
            Money(units: Int128($0), currency: currency)
        }
    }
}

/// Tags that only this module names.
enum CounterpartyTag {
    static let avgPxPrecision = 74
    static let noMiscFees = 136
    static let miscFeeAmt = 137
    static let miscFeeCurr = 138
    static let miscFeeType = 139
    static let miscFeeBasis = 891
    static let accruedInterestAmt = 159
    static let contractMultiplier = 231
    static let totalAccruedInterestAmt = 540
    static let allocAccruedInterestAmt = 742
}

extension FIXMessageIndex {
    /// A decimal in units of 10⁻⁸; `nil` when absent or not readable.
    func units(_ tag: Int) -> Int64? { try? decimal(tag)?.get() }

    func units(_ tag: Int, in entry: FIXGroupEntry) -> Int64? {
        try? decimal(tag, in: entry)?.get()
    }

    func money(_ tag: Int, _ currency: Currency, in entry: FIXGroupEntry) -> Money? {
        units(tag, in: entry).map { Money(units: Int128($0), currency: currency) }
    }

    /// NoMiscFees (136) of an entry; `nil` when one is not readable.
    func fees(_ currency: Currency, in entry: FIXGroupEntry) -> [AllocationNotice.Fee]? {
        var fees: [AllocationNotice.Fee] = []
        var cursor = group(
            CounterpartyTag.noMiscFees, delimiter: CounterpartyTag.miscFeeAmt,
            members: [
                CounterpartyTag.miscFeeCurr, CounterpartyTag.miscFeeType,
                CounterpartyTag.miscFeeBasis,
            ], in: entry)
        while let fee = cursor?.next(in: self) {
            guard let amount = money(CounterpartyTag.miscFeeAmt, currency, in: fee),
                let type = text64(CounterpartyTag.miscFeeType, in: fee)
            else { return nil }
            fees.append(AllocationNotice.Fee(amount: amount, type: type))
        }
        return fees
    }
}
