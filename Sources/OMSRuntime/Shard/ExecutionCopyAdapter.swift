import FIXCodec
import OMSControls
import OMSTypes
import VenueGateway

/// A drop copy of one of our executions, sent by a venue or a clearing broker.
package enum ExecutionCopyAdapter {
    /// Reads an ExecutionReport (8) of a trade; `nil` = it tells of no trade.
    ///
    /// - Parameters:
    ///   - venue: whose executions the session copies; `nil` = LastMkt (30) says it.
    ///   - byMIC: the venue that a market identifier code is of.
    /// - Returns: what is wrong, in words for the log and the answer.
    package static func execution(
        _ index: borrowing FIXMessageIndex, venue: VenueID?, received: Timestamp,
        byMIC: (Text64) -> VenueID?
    ) -> Result<ReportedExecution?, VenueReportAdapter.Refusal> {
        guard isTrade(index) else { return .success(nil) }
        guard let execID = index.text64(FIXTag.execID), !execID.isEmpty else {
            return .failure(VenueReportAdapter.Refusal(text: "a copy without ExecID (17)"))
        }
        guard let venue = venue ?? index.text64(FIXTag.lastMkt).flatMap(byMIC) else {
            return .failure(
                VenueReportAdapter.Refusal(
                    text: "LastMkt (30) names no venue of ours, and the session has none"))
        }
        guard let quantity = units(index, FIXTag.lastQty), quantity > 0,
            let price = units(index, FIXTag.lastPx)
        else {
            return .failure(
                VenueReportAdapter.Refusal(text: "a copy without LastQty (32) or LastPx (31)"))
        }
        let time = index.value(FIXTag.transactTime).flatMap { FIXValueText.timestamp($0) }
        return .success(
            ReportedExecution(
                time: time ?? received, venue: venue, execID: execID,
                BreakVersion(
                    symbol: index.text64(FIXTag.symbol) ?? Symbol(),
                    side: index.char(FIXTag.side) ?? 0, quantity: Quantity(units: quantity),
                    price: Price(units: price), venue: venue)))
    }

    /// ExecType (150) F, or 1 and 2 as 4.2 and before write it; of those only new ones (20=0).
    private static func isTrade(_ index: borrowing FIXMessageIndex) -> Bool {
        guard index.msgType == .executionReport else { return false }
        let type = index.char(FIXTag.execType)
        guard type != 0x46 else { return true }
        let isFill = type == 0x31 || type == 0x32
        return isFill && (index.char(FIXTag.execTransType) ?? 0x30) == 0x30
    }

    private static func units(_ index: borrowing FIXMessageIndex, _ tag: Int) -> Int64? {
        guard let bytes = index.value(tag), case .success(let units) = DecimalText.parse(bytes)
        else { return nil }
        return units
    }
}
