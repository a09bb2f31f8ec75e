import FIXCodec
import OMSPostTrade
import OMSTypes

/// What the block says of all its allocations.
struct AllocationTerms {
    let side: Side
    let currency: Currency
    /// SettlDate (64).
    let settlementDate: CalendarDate?
}

/// PartyRole (452).
enum PartyRole {
    static let executingFirm: UInt16 = 1
    static let orderOriginationFirm: UInt16 = 13
}

// The entries of NoAllocs (78).
extension PostTradeAdapter {
    static func allocations(
        _ index: borrowing FIXMessageIndex, _ terms: AllocationTerms
    ) throws(PostTradeRefusal) -> [CounterpartyRecord.Allocation] {
        let reader = FieldReader()
        let right = "at least one allocation"
        let entries = try reader.required(
            try reader.entries(.noAllocs, delimiter: .allocAccount, index), .noAllocs, index,
            right)
        if entries.isEmpty { throw reader.refusal(.noAllocs, .outOfRange, index, right: right) }
        var result: [CounterpartyRecord.Allocation] = []
        result.reserveCapacity(entries.count)
        for (position, entry) in entries.enumerated() {
            let place = FieldReader(entry: entry, place: "allocation \(position + 1)")
            result.append(try allocation(place, index, terms))
        }
        return result
    }

    private static func allocation(
        _ reader: FieldReader, _ index: borrowing FIXMessageIndex, _ terms: AllocationTerms
    ) throws(PostTradeRefusal) -> CounterpartyRecord.Allocation {
        let account = try reader.required(
            try reader.text(.allocAccount, index), .allocAccount, index, "an account")
        let quantity = Quantity(units: try reader.positive(.allocQty, index, "quantity"))
        let currency = terms.currency
        var result = CounterpartyRecord.Allocation(
            accountCode: account, quantity: quantity,
            commission: try commission(reader, index, quantity, currency),
            charges: try charges(reader, index, currency),
            accruedInterest: try reader.money(.allocAccruedInterestAmt, currency, index),
            netMoney: try reader.money(.allocNetMoney, currency, index),
            settlementDate: terms.settlementDate, settlementCurrency: currency)
        if let settlement = try reader.currency(.allocSettlCurrency, index) {
            result.settlementCurrency = settlement
        } else if let settlement = try reader.currency(.settlCurrency, index) {
            result.settlementCurrency = settlement
        }
        result.grossAmount = gross(result, terms)
        return result
    }

    /// FIX 4.4 has no gross amount of an allocation, and quantity times the reported price is none
    /// (rule R4): it follows exactly from the net amount and its parts.
    private static func gross(
        _ allocation: CounterpartyRecord.Allocation, _ terms: AllocationTerms
    ) -> Money? {
        guard let net = allocation.netMoney, let commission = allocation.commission,
            let charges = allocation.charges
        else { return nil }
        let costs = commission.units + charges.units
        let base = net.units - (allocation.accruedInterest?.units ?? 0)
        return Money(
            units: terms.side.isBuy ? base - costs : base + costs, currency: terms.currency)
    }

    /// Commission (12) as an amount, by its CommType (13); `nil` when there is none.
    private static func commission(
        _ reader: FieldReader, _ index: borrowing FIXMessageIndex, _ quantity: Quantity,
        _ currency: Currency
    ) throws(PostTradeRefusal) -> Money? {
        guard let stated = try reader.money(.commission, currency, index) else { return nil }
        let right = "1 per unit or 3 absolute"
        switch try reader.char(.commType, index, right) {
        case nil: throw reader.refusal(.commType, .missing, index, right: right)
        case 0x31:
            return Money.rounded(
                stated.units * Int128(quantity.units), over: Int128(DecimalText.scale), currency)
        case 0x33: return stated
        default: throw reader.refusal(.commType, .notSupported, index, right: right)
        }
    }

    /// The sum of NoMiscFees (136); without the group there are none.
    private static func charges(
        _ reader: FieldReader, _ index: borrowing FIXMessageIndex, _ currency: Currency
    ) throws(PostTradeRefusal) -> Money {
        let entries = try reader.entries(
            .noMiscFees, delimiter: .miscFeeAmt,
            members: [.miscFeeCurr, .miscFeeType, .miscFeeBasis], index)
        var sum = Money(units: 0, currency: currency)
        for (position, entry) in (entries ?? []).enumerated() {
            let fee = FieldReader(entry: entry, place: "\(reader.place), fee \(position + 1)")
            let amount = try fee.required(
                try fee.money(.miscFeeAmt, currency, index), .miscFeeAmt, index, "an amount")
            if let other = try fee.currency(.miscFeeCurr, index), other != currency {
                throw fee.refusal(
                    .miscFeeCurr, .notSupported, index, right: "the block's \(currency)")
            }
            sum.units += amount.units
        }
        return sum
    }
}
