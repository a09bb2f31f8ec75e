import OMSReadModel
import OMSTypes

/// Rows that changed since the last tick, each in its latest form: however fast the shard is, a
/// tick's message stays bounded by what a screen can show.
struct PendingChanges {
    private var orders: [UInt64: OrderRow] = [:]
    private var executions: [ExecutionRow] = []
    private var positions: [String: PositionRow] = [:]
    private var blocks: [UInt64: BlockRow] = [:]
    private var allocations: [String: AllocationRow] = [:]
    private var confirmations: [String: ConfirmationRow] = [:]
    private var settlements: [String: SettlementRow] = [:]
    private var anomalies: [AnomalyRow] = []

    /// The most rows of a kind in one tick; the newest are kept.
    static let rowsMax = 500

    mutating func absorb(_ batch: ReadModelBatch) {
        for row in batch.orders { orders[row.orderID] = row }
        executions.append(contentsOf: batch.executions)
        for row in batch.positions { positions[row.account + "\u{0}" + row.symbol] = row }
        for row in batch.blocks { blocks[row.orderID] = row }
        for row in batch.allocations { allocations[row.allocID] = row }
        for row in batch.confirmations { confirmations[row.confirmID] = row }
        for row in batch.settlements { settlements[row.settlInstID] = row }
        anomalies.append(contentsOf: batch.anomalies)
        trim()
    }

    private mutating func trim() {
        if orders.count > 2 * Self.rowsMax {
            let kept = orders.keys.sorted().suffix(Self.rowsMax)
            orders = orders.filter { kept.contains($0.key) }
        }
        if executions.count > Self.rowsMax {
            executions.removeFirst(executions.count - Self.rowsMax)
        }
        if anomalies.count > Self.rowsMax {
            anomalies.removeFirst(anomalies.count - Self.rowsMax)
        }
    }

    /// Event names with their JSON; empty kinds are left out.
    func messages(asOf sequence: SequenceNumber) -> [(event: String, json: JSONWriter)] {
        var result: [(event: String, json: JSONWriter)] = []
        func add<Row>(
            _ name: String, _ rows: [Row], _ write: (Row, inout JSONWriter) -> Void
        ) {
            guard !rows.isEmpty else { return }
            var json = JSONWriter(capacity: rows.count * 512)
            json.object { json in
                json.member("asOfSequence", sequence)
                json.array(name) { json in for row in rows { write(row, &json) } }
            }
            result.append((name, json))
        }
        let orderRows = orders.values.sorted { $0.orderID < $1.orderID }
        add("orders", Array(orderRows.suffix(Self.rowsMax))) { $0.write(into: &$1) }
        add("executions", executions) { $0.write(into: &$1) }
        let positionRows = positions.values.sorted {
            ($0.account, $0.symbol) < ($1.account, $1.symbol)
        }
        add("positions", positionRows) { $0.write(into: &$1) }
        add("blocks", blocks.values.sorted { $0.orderID < $1.orderID }) { $0.write(into: &$1) }
        add("allocations", allocations.values.sorted { $0.allocID < $1.allocID }) {
            $0.write(into: &$1)
        }
        add("confirmations", confirmations.values.sorted { $0.confirmID < $1.confirmID }) {
            $0.write(into: &$1)
        }
        add("settlements", settlements.values.sorted { $0.settlInstID < $1.settlInstID }) {
            $0.write(into: &$1)
        }
        add("anomalies", anomalies) { $0.write(into: &$1) }
        return result
    }
}
