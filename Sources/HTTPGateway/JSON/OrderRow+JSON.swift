public import OMSReadModel
import OMSTypes

extension OrderRow {
    /// The row as the API shows it.
    public func write(into json: inout JSONWriter) {
        json.object { json in
            json.member("orderID", id: orderID)
            json.member("parentOrderID", id: parentOrderID)
            json.member("kind", kind.rawValue)
            json.member("clOrdID", clOrdID)
            json.member("origClOrdID", origClOrdID)
            json.member("account", account)
            json.member("symbol", symbol)
            json.member("side", side.code)
            json.member("sideText", side.words)
            json.member("ordType", ordType.code)
            json.member("ordTypeText", ordType.words)
            json.member("timeInForce", timeInForce.code)
            json.member("timeInForceText", timeInForce.words)
            json.member("orderQty", decimal: orderQty.units)
            json.member("price", price: price.units)
            json.member("stopPx", price: stopPx.units)
            json.member("expireTime", time: expireTime.nanoseconds)
            json.member("cumQty", decimal: cumQty.units)
            json.member("leavesQty", decimal: leavesQty.units)
            json.member("avgPx", price: avgPx.units)
            json.member("ordStatus", ordStatus.code)
            json.member("ordStatusText", ordStatus.words)
            json.member("isOpen", isOpen)
            json.member("workflow", workflow.rawValue)
            json.member("venue", venue)
            json.member("text", text)
            json.member("created", time: created.nanoseconds)
            json.member("transactTime", time: transactTime.nanoseconds)
            json.member("sequence", sequence)
        }
    }
}

extension ExecutionRow {
    /// The row as the API shows it.
    public func write(into json: inout JSONWriter) {
        json.object { json in
            json.member("execID", execID)
            json.member("orderID", id: orderID)
            json.member("parentOrderID", id: parentOrderID)
            json.member("kind", kind.rawValue)
            json.member("clOrdID", clOrdID)
            json.member("account", account)
            json.member("symbol", symbol)
            json.member("side", side.code)
            json.member("sideText", side.words)
            json.member("execType", execType.code)
            json.member("execTypeText", execType.words)
            json.member("ordStatus", ordStatus.code)
            json.member("ordStatusText", ordStatus.words)
            json.member("lastQty", decimal: lastQty.units)
            json.member("lastPx", price: lastPx.units)
            json.member("lastMkt", lastMkt)
            json.member("cumQty", decimal: cumQty.units)
            json.member("leavesQty", decimal: leavesQty.units)
            json.member("avgPx", price: avgPx.units)
            json.member("text", text)
            json.member("transactTime", time: transactTime.nanoseconds)
            json.member("sequence", sequence)
            json.member("ordinal", ordinal)
        }
    }
}

extension PositionRow {
    /// The row as the API shows it.
    public func write(into json: inout JSONWriter) { write(nil, into: &json) }

    /// The same with what it is worth now, where that was asked for.
    func write(_ holding: RiskHolding?, into json: inout JSONWriter) {
        json.object { json in
            json.member("account", account)
            json.member("symbol", symbol)
            json.member("quantity", decimal: quantity.units)
            json.member("boughtQty", decimal: boughtQty.units)
            json.member("soldQty", decimal: soldQty.units)
            json.member("openBuyQty", decimal: openBuyQty.units)
            json.member("openSellQty", decimal: openSellQty.units)
            json.member("avgPx", price: avgPx.units)
            json.member("cash", decimal: cash)
            json.member("currency", currency)
            json.member("transactTime", time: transactTime.nanoseconds)
            json.member("sequence", sequence)
            holding?.members(into: &json)
        }
    }
}

extension AnomalyRow {
    func write(into json: inout JSONWriter) {
        json.object { json in
            json.member("time", time: time.nanoseconds)
            json.member("kind", kind)
            json.member("orderID", id: orderID)
            json.member("venue", venue)
            json.member("text", text)
            json.member("sequence", sequence)
            json.member("ordinal", ordinal)
        }
    }
}
