import OMSCore
import OMSEngine
import OMSTypes

/// Sums over a whole state, for a comparison.
struct ForkTotals {
    private var counts: [String: Int128] = [:]
    private var quantities: [String: Int128] = [:]
    private var amounts: [String: Int128] = [:]

    /// The sums of both states, those that occur in one of them.
    static func compare(_ recorded: borrowing Engine, _ own: borrowing Engine)
        -> [ForkReport.Total]
    {
        let (there, here) = (ForkTotals(recorded), ForkTotals(own))
        func join(_ unit: ForkReport.Unit, _ one: [String: Int128], _ other: [String: Int128])
            -> [ForkReport.Total]
        {
            Set(one.keys).union(other.keys).sorted().map { name in
                ForkReport.Total(
                    name: name, unit: unit, recorded: one[name] ?? 0, own: other[name] ?? 0)
            }
        }
        return join(.count, there.counts, here.counts)
            + join(.quantity, there.quantities, here.quantities)
            + join(.money, there.amounts, here.amounts)
    }

    private init(_ engine: borrowing Engine) {
        for number in 1...UInt64(max(1, engine.orders.orderCount)) {
            guard let view = engine.orders.view(OrderID(number)) else { continue }
            switch view.kind {
            case .client: count(view)
            case .route: add(view, engine.orders.reference)
            case .block: counts["blocks", default: 0] += 1
            case .slice: break
            }
        }
        for record in engine.postTrade.trades {
            guard let block = record.block else { continue }
            let currency = block.gross.currency
            amounts["commission \(currency)", default: 0] += block.commission.units
            amounts["charges \(currency)", default: 0] += block.charges.units
        }
        counts["anomalies"] = Int128(engine.orders.anomalyCount)
    }

    private mutating func count(_ view: OrderView) {
        counts["orders", default: 0] += 1
        if view.ordStatus == .rejected { counts["orders refused", default: 0] += 1 }
        if !view.isTerminal { counts["orders open", default: 0] += 1 }
    }

    /// Executed at a venue. Fees are as if all of it had been taken, by the venue's terms.
    private mutating func add(_ view: OrderView, _ reference: ReferenceData) {
        counts["routes", default: 0] += 1
        guard view.cumQty.isPositive else { return }
        let currency = reference.terms(view.terms.instrument)?.currency ?? .usd
        let scale = Int128(DecimalText.scale)
        quantities["executed", default: 0] += Int128(view.cumQty.units)
        amounts["value executed \(currency)", default: 0] += Rounding.halfAway(
            view.notional.raw, scale)
        guard let venue = reference.terms(view.venue) else { return }
        quantities["executed at \(venue.name)", default: 0] += Int128(view.cumQty.units)
        amounts["taking fees \(currency)", default: 0] += Rounding.halfAway(
            Int128(reference.takeFee(view.venue, at: view.avgPx)) * Int128(view.cumQty.units),
            scale)
    }
}
