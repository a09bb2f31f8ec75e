import OMSReadModel
import OMSTypes

extension BlockRow {
    func write(into json: inout JSONWriter) {
        json.object { json in
            json.member("orderID", id: orderID)
            json.member("symbol", symbol)
            json.member("side", side.code)
            json.member("sideText", side.words)
            json.member("orderQty", decimal: orderQty.units)
            json.member("cumQty", decimal: cumQty.units)
            json.member("avgPx", price: avgPx.units)
            json.member("ordStatus", ordStatus.code)
            json.member("ordStatusText", ordStatus.words)
            json.member("workflow", workflow.rawValue)
            json.array("members") { json in
                for member in members { member.write(into: &json) }
            }
            json.member("transactTime", time: transactTime.nanoseconds)
            json.member("sequence", sequence)
        }
    }
}

extension BlockMember {
    func write(into json: inout JSONWriter) {
        json.object { json in
            json.member("orderID", id: orderID)
            json.member("clOrdID", clOrdID)
            json.member("account", account)
            json.member("orderQty", decimal: orderQty.units)
            json.member("allocQty", decimal: allocQty.units)
        }
    }
}

extension AllocationRow {
    func write(into json: inout JSONWriter) {
        json.object { json in
            json.member("allocID", allocID)
            json.member("blockOrderID", id: blockOrderID)
            json.member("orderID", id: orderID)
            json.member("account", account)
            json.member("symbol", symbol)
            json.member("side", side.code)
            json.member("sideText", side.words)
            json.member("allocQty", decimal: allocQty.units)
            json.member("avgPx", price: avgPx.units)
            json.member("grossTradeAmt", decimal: grossTradeAmt)
            json.member("commission", decimal: commission)
            json.member("fees", decimal: fees)
            json.member("netMoney", decimal: netMoney)
            json.member("currency", currency)
            json.member("accruedInterest", decimal: accruedInterest)
            json.member("settlAmount", decimal: settlAmount)
            json.member("settlCurrency", settlCurrency)
            json.member("baseAmount", decimal: baseAmount)
            json.member("baseCurrency", baseCurrency)
            json.member("allocStatus", allocStatus)
            json.member("tradeDate", tradeDate)
            json.member("settlDate", settlDate)
            json.member("text", text)
            json.member("transactTime", time: transactTime.nanoseconds)
            json.member("sequence", sequence)
        }
    }
}

extension ConfirmationRow {
    func write(into json: inout JSONWriter) {
        json.object { json in
            json.member("confirmID", confirmID)
            json.member("allocID", allocID)
            json.member("orderID", id: orderID)
            json.member("account", account)
            json.member("symbol", symbol)
            json.member("side", side.code)
            json.member("sideText", side.words)
            json.member("allocQty", decimal: allocQty.units)
            json.member("avgPx", price: avgPx.units)
            json.member("netMoney", decimal: netMoney)
            json.member("currency", currency)
            json.member("counterparty", counterparty)
            json.member("confirmStatus", confirmStatus)
            json.member("affirmStatus", affirmStatus)
            json.member("matchStatus", matchStatus.rawValue)
            json.array("differingFields") { json in
                for difference in differingFields {
                    json.object { json in
                        json.member("field", difference.field)
                        json.member("ours", difference.ours)
                        json.member("theirs", difference.theirs)
                    }
                }
            }
            json.member("text", text)
            json.member("transactTime", time: transactTime.nanoseconds)
            json.member("sequence", sequence)
        }
    }
}

extension SettlementRow {
    func write(into json: inout JSONWriter) {
        json.object { json in
            json.member("settlInstID", settlInstID)
            json.member("confirmID", confirmID)
            json.member("allocID", allocID)
            json.member("orderID", id: orderID)
            json.member("account", account)
            json.member("symbol", symbol)
            json.member("side", side.code)
            json.member("sideText", side.words)
            json.member("quantity", decimal: quantity.units)
            json.member("amount", decimal: amount)
            json.member("currency", currency)
            json.member("accruedInterest", decimal: accruedInterest)
            json.member("baseAmount", decimal: baseAmount)
            json.member("baseCurrency", baseCurrency)
            json.member("tradeDate", tradeDate)
            json.member("settlDate", settlDate)
            json.member("status", status)
            json.member("file", file)
            json.member("transactTime", time: transactTime.nanoseconds)
            json.member("sequence", sequence)
        }
    }
}
