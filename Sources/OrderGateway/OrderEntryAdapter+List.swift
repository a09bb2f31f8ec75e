import FIXCodec
import FIXDialect
import OMSCore
import OMSTypes

// Lists: E, K and M.
extension OrderEntryAdapter {
    static func list(
        _ index: borrowing FIXMessageIndex, _ session: SessionID, _ dialect: FIXDialect,
        _ directory: some OrderEntryDirectory
    ) throws(OrderEntryRefusal) -> ClientRequest {
        let id = try text(index, FIXTag.listID, isRequired: true)
        if index.msgType == .listCancelRequest { return .listCancel(session, id) }
        if index.msgType == .listStatusRequest { return .listStatus(session, id) }
        guard let total = index.unsigned(FIXTag.totNoOrders).flatMap({ UInt32(exactly: $0) })
        else {
            throw .field(tag: FIXTag.totNoOrders, sessionRejectReason: 1, text: "68 is required")
        }
        guard var group = index.group(FIXTag.noOrders, delimiter: FIXTag.clOrdID) else {
            throw .business(reason: 5, refID: id, text: "NoOrders (73) is needed")
        }
        var orders: [DetailedOrder] = []
        while let entry = group.next(in: index) {
            let survey = UnsupportedFields.survey(
                index, in: entry.range, takesInstructions: false)
            var refusal = survey.refusal
            let order = try order(index, entry, session, dialect, directory, &refusal)
            orders.append(try detailed(order, index, entry.range, refusal, listID: id))
        }
        guard group.walked == group.declared else {
            throw .field(
                tag: FIXTag.noOrders, sessionRejectReason: 16,
                text: "NoOrders (73) is not the number of entries")
        }
        return .newList(
            NewOrderList(
                session: session, listID: id, totNoOrders: total, orders: orders,
                objection: objection(index)))
    }

    /// What of the list as a whole is not done here; empty when nothing is.
    private static func objection(_ index: borrowing FIXMessageIndex) -> Text64 {
        if let type = index.char(FIXTag.bidType), type != 0x33 {
            return "BidType (394) 3, no bidding, is taken"
        }
        if let type = index.char(FIXTag.listExecInstType), type != 0x31 {
            return "ListExecInstType (433) 1, immediate, is taken"
        }
        if index.has(FIXTag.listExecInst) { return "ListExecInst (69) is not taken" }
        if index.has(FIXTag.contingencyType) { return "ContingencyType (1385) is not taken" }
        if index.bool(FIXTag.lastFragment) == false { return "fragments (893=N) are not taken" }
        return Text64()
    }
}
