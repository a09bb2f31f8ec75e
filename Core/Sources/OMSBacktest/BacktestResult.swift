import OMSModels
import OMSTypes

/// What became of an order of a backtest, and what it cost by each measure (algos-and-sor §9).
public struct BacktestResult: Equatable, Sendable {
    public var order: BacktestOrder
    public var executed: ExecutedSum
    /// Units of 10⁻⁸; negative = rebates.
    public var fees: Int64
    /// Midpoints when the order came and when it ended; `.none` when the market was never fit.
    public var arrival: Price
    public var end: Price
    /// Of the record's prints while the order lived, own executions left out; `.none` without.
    public var marketVwap: Price
    public var marketVolume: Quantity
    public var children: Int
    public var tracking: ScheduleTracking

    /// Positive = cost, 10⁻⁶ basis points. `nil` without executions or without the benchmark.
    public var arrivalSlippage: Int64? { slippage(arrival) }
    public var vwapSlippage: Int64? { slippage(marketVwap) }

    private func slippage(_ benchmark: Price) -> Int64? {
        guard benchmark.isSet, executed.quantity.isPositive else { return nil }
        return executed.slippage(order.side, against: benchmark)
    }

    /// Decided and released when it came; what was not executed is valued at the end.
    public var shortfall: ImplementationShortfall? {
        guard arrival.isSet, end.isSet else { return nil }
        return ImplementationShortfall(
            order.side, orderQty: order.quantity, cumQty: executed.quantity,
            traded: executed.notional, decision: arrival, release: arrival, end: end,
            fees: Int128(fees))
    }

    /// Own share of the whole volume, own executions included, parts per million.
    public var participationPPM: Int64 {
        executed.participationPPM(ofVolume: marketVolume + executed.quantity)
    }

    public static var header: String {
        "time,side,quantity,strategy,executed,average_price,fees,children,arrival_bps,vwap_bps,"
            + "shortfall_bps,participation_percent,median_deviation_percent"
    }

    /// One line of text; a measure that there is not is empty.
    public var line: String {
        let shortfall = self.shortfall.map { $0.microBasisPoints($0.total) }
        let average = executed.averagePrice
        let fields: [String] = [
            order.time.iso8601, order.side.isBuy ? "buy" : "sell",
            DecimalText.string(order.quantity.units), order.strategy.name,
            DecimalText.string(executed.quantity.units),
            average.isSet ? DecimalText.string(average.units) : "", DecimalText.string(fees),
            String(children), Self.millionths(arrivalSlippage), Self.millionths(vwapSlippage),
            Self.millionths(shortfall), RoutesText.fixed(Double(participationPPM) / 10_000, 3),
            tracking.medianDeviationPPM.map { RoutesText.fixed($0 / 10_000, 3) } ?? "",
        ]
        return fields.joined(separator: ",")
    }

    private static func millionths(_ value: Int64?) -> String {
        value.map { RoutesText.fixed(Double($0) / 1_000_000, 3) } ?? ""
    }
}
