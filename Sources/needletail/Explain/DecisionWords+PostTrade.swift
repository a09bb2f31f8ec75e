import OMSCore
import OMSPostTrade
import OMSTypes

// What post-trade made of a trade.
extension DecisionWords {
    func event(_ event: PostTradeEvent) -> [String] {
        switch event {
        case .traded(let trade, _):
            return [
                "booked as \(trade.allocID): \(number(trade.quantity.units)) at "
                    + "\(number(trade.reportedPrice.units)) on average"
            ]
        case .allocated(let block):
            return block.allocations.map {
                "allocated \(number($0.quantity.units)) to \($0.accountCode): gross "
                    + "\($0.gross.text)\(accrued($0)), commission \($0.commission.text), net "
                    + "\($0.net.text)\(legs($0))"
            }
        case .mismatched(let mismatch):
            return mismatch.differences.map { "broken: \($0.text)" }
        case .referenceChanged, .confirmationIssued, .counterpartyRecorded, .paired,
            .blockMatched, .allocationMatched, .confirmReceived, .affirmed, .confirmRejected,
            .matchAgreed, .settlementInstructed, .exceptionRaised:
            return []
        }
    }

    private func accrued(_ allocation: AccountAllocation) -> String {
        allocation.accruedInterest.map { ", accrued interest \($0.text)" } ?? ""
    }

    /// What is paid, where it is not the net amount alone.
    private func legs(_ allocation: AccountAllocation) -> String {
        guard let settlement = allocation.settlement else { return "" }
        let paid = settlement.amount
        let converted =
            paid.currency == allocation.net.currency ? "" : " = \(paid.text) \(paid.currency)"
        let base = settlement.base.map { " against \($0.text) \($0.currency)" } ?? ""
        return converted + base
    }

    /// The ledger took what settles in place of what it had posted.
    func adjusted(_ adjustment: BookingAdjustment) -> String {
        let legs = adjustment.legs.map { leg in
            let units = Rounding.halfAway(leg.amount, Int128(DecimalText.scale))
            let day =
                leg.day == 0
                ? "" : " on \(CalendarDate(daysSinceEpoch: leg.day).iso8601)"
            return "\(Money(units: units, currency: leg.currency).text) \(leg.currency)\(day)"
        }
        return "order \(adjustment.order.raw): the ledger takes what settles, "
            + legs.joined(separator: ", ")
    }
}
