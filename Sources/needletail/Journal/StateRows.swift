import OMSReadModel
import OMSTypes

/// Which rows of a state are shown, and how.
struct StateRows {
    var order: UInt64?
    var account: String?
    var symbol: String?
    var isOpen = false

    func chosen(_ rows: ReadModelBatch) -> ReadModelBatch {
        var result = ReadModelBatch(position: rows.position)
        result.orders = rows.orders.filter { row in
            fits(row.account, row.symbol) && (!isOpen || row.isOpen)
                && (order == nil || row.orderID == order || row.parentOrderID == order)
        }.sorted { $0.orderID < $1.orderID }
        result.executions = rows.executions.filter { row in
            fits(row.account, row.symbol)
                && (order == nil || row.orderID == order || row.parentOrderID == order)
        }
        result.positions = rows.positions.filter { position in
            fits(position.account, position.symbol)
                && (order == nil
                    || result.orders.contains {
                        $0.account == position.account && $0.symbol == position.symbol
                    })
        }.sorted { ($0.account, $0.symbol) < ($1.account, $1.symbol) }
        return result
    }

    private func fits(_ owner: String, _ name: String) -> Bool {
        (account == nil || account == owner) && (symbol == nil || symbol == name)
    }

    func lines(_ rows: ReadModelBatch) -> [String] {
        let orders = rows.orders.map { order in
            [
                "\(order.orderID)", order.kind.rawValue, order.clOrdID, order.account,
                order.symbol, "\(order.side)", number(order.orderQty.units),
                order.price.isSet ? number(order.price.units) : "-", number(order.cumQty.units),
                number(order.leavesQty.units), "\(order.ordStatus)",
                order.venue.isEmpty ? order.text : order.venue,
            ]
        }
        let positions = rows.positions.map { position in
            [
                position.account, position.symbol, number(position.quantity.units),
                number(position.avgPx.units), number(position.boughtQty.units),
                number(position.soldQty.units), number(position.cash), position.currency,
            ]
        }
        return ["", "\(orders.count) orders"]
            + table(
                [
                    "order", "kind", "ClOrdID", "account", "symbol", "side", "quantity", "price",
                    "done", "open", "status", "",
                ], orders)
            + ["", "\(positions.count) positions"]
            + table(
                ["account", "symbol", "quantity", "price", "bought", "sold", "cash", ""],
                positions)
    }

    /// Columns as wide as their widest cell.
    private func table(_ head: [String], _ rows: [[String]]) -> [String] {
        guard !rows.isEmpty else { return [] }
        let widths = head.indices.map { column in
            ([head] + rows).map { $0[column].count }.max() ?? 0
        }
        return ([head] + rows).map { cells in
            var line = zip(cells, widths).map { $0.padding($1) }.joined(separator: "  ")
            while line.hasSuffix(" ") { line.removeLast() }
            return line
        }
    }

    private func number(_ units: Int64) -> String { DecimalText.string(units) }
}
