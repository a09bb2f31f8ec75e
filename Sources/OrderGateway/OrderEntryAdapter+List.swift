import FIXCodec
import FIXDialect
import OMSCore
import OMSTypes

// Lists: E, K, L and M.
extension OrderEntryAdapter {
    static func list(
        _ index: borrowing FIXMessageIndex, _ session: SessionID, _ dialect: FIXDialect,
        _ directory: some OrderEntryDirectory
    ) throws(OrderEntryRefusal) -> OrderCommand {
        let id = try text(index, FIXTag.listID, isRequired: true)
        if index.msgType == .listCancelRequest { return .request(.listCancel(session, id)) }
        if index.msgType == .listStatusRequest { return .request(.listStatus(session, id)) }
        if index.msgType == .listExecute { return .list(.execute(session, id)) }
        guard let total = index.unsigned(FIXTag.totNoOrders).flatMap({ UInt32(exactly: $0) })
        else {
            throw .field(tag: FIXTag.totNoOrders, sessionRejectReason: 1, text: "68 is required")
        }
        let program = OrderProgram(
            session: session, listID: id, totNoOrders: total,
            contingency: contingency(index) ?? .none,
            isWhole: index.string(FIXTag.listExecInst) == wholeWord,
            waits: index.char(FIXTag.listExecInstType) == 0x32,
            entries: try entries(index, id, session, dialect, directory),
            objection: objection(index))
        return command(program)
    }

    /// The plain command where the orders of a list are each for itself and worked at once.
    private static func command(_ program: OrderProgram) -> OrderCommand {
        guard
            program.contingency == .none, !program.isWhole, !program.waits,
            !program.entries.contains(where: { $0.instructions != nil || $0.strategy != nil })
        else { return .list(.enter(program)) }
        return .request(
            .newList(
                NewOrderList(
                    session: program.session, listID: program.listID,
                    totNoOrders: program.totNoOrders, orders: program.entries.map(\.entry),
                    objection: program.objection)))
    }

    private static func entries(
        _ index: borrowing FIXMessageIndex, _ id: ListID, _ session: SessionID,
        _ dialect: FIXDialect, _ directory: some OrderEntryDirectory
    ) throws(OrderEntryRefusal) -> [ProgramEntry] {
        guard var group = index.group(FIXTag.noOrders, delimiter: FIXTag.clOrdID) else {
            throw .business(reason: 5, refID: id, text: "NoOrders (73) is needed")
        }
        let digest = FIXBodyDigest.digest(index)
        var result: [ProgramEntry] = []
        while let entry = group.next(in: index) {
            let survey = UnsupportedFields.survey(index, in: entry.range)
            var refusal = survey.refusal
            if survey.hasDestination,
                let name = value(index, FIXTag.exDestination, entry)
            {
                object(FIXTag.exDestination, name, &refusal)
            }
            var order = try order(index, entry, session, dialect, directory, &refusal)
            order.bodyDigest = digest
            if !survey.instrument.isEmpty {
                InstrumentFields.settle(
                    survey.instrument, index, entry, &order.symbol, directory, &refusal)
                YieldFields.settle(
                    index, entry, order.symbol, order.side, &order.price, directory, &refusal)
            }
            let instructions =
                survey.hasInstructions
                ? try InstructionFields.read(index, entry, &order, &refusal) : nil
            let strategy =
                survey.hasStrategy
                ? StrategyFields.read(index, entry, expireTime: order.expireTime, &refusal) : nil
            result.append(
                ProgramEntry(
                    try detailed(
                        order, index, entry.range, refusal, listID: id, scope: entry),
                    instructions,
                    by: strategy))
        }
        guard group.walked == group.declared else {
            throw .field(
                tag: FIXTag.noOrders, sessionRejectReason: 16,
                text: "NoOrders (73) is not the number of entries")
        }
        return result
    }

    /// What ListExecInst (69) may say: the list is taken whole or refused whole.
    private static let wholeWord = "ALLORNONE"

    /// ContingencyType (1385); `nil` for one that is not done here.
    private static func contingency(_ index: borrowing FIXMessageIndex) -> Contingency? {
        guard let code = index.unsigned(FIXTag.contingencyType), code > 0 else { return nil }
        return UInt8(exactly: code).flatMap { Contingency(rawValue: $0) }
    }

    /// What of the list as a whole is not done here; empty when nothing is.
    private static func objection(_ index: borrowing FIXMessageIndex) -> Text64 {
        if let type = index.char(FIXTag.bidType), type != 0x33 {
            return "BidType (394) 3, no bidding, is taken"
        }
        if let type = index.char(FIXTag.listExecInstType), type != 0x31, type != 0x32 {
            return "ListExecInstType (433) 1, immediate, and 2, wait, are taken"
        }
        if index.has(FIXTag.listExecInst), index.string(FIXTag.listExecInst) != wholeWord {
            return "ListExecInst (69) may be ALLORNONE and nothing else"
        }
        if index.has(FIXTag.contingencyType), contingency(index) == nil {
            return "ContingencyType (1385) 1, 2, 3 and 4 are taken"
        }
        if index.bool(FIXTag.lastFragment) == false { return "fragments (893=N) are not taken" }
        return Text64()
    }
}
