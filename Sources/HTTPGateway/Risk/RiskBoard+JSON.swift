import OMSReadModel
import OMSTypes

extension RiskScope {
    func members(into json: inout JSONWriter) {
        json.member("level", level)
        json.member("name", name)
        json.member("group", group)
    }
}

extension RiskUse {
    func members(into json: inout JSONWriter) {
        scope.members(into: &json)
        json.member("symbol", symbol)
        json.member("kind", kind)
        json.member("limit", limit)
        json.member("used", used)
        json.member("percent", percent)
        json.member("alert", alertLevel)
    }

    /// With two digits at most after the point, cut: 99.999 % is not 100 %.
    var percent: String {
        let share = min(sharePPM, 1_000_000_000_000)
        return DecimalText.string(share / 100 * 1_000_000)
    }
}

extension RiskAlert {
    func members(into json: inout JSONWriter) {
        json.member("alert", id: number)
        json.member("time", time: time.nanoseconds)
        json.member("reached", level)
        json.member("words", words)
        use.scope.members(into: &json)
        json.member("symbol", use.symbol)
        json.member("kind", use.kind)
        json.member("limit", use.limit)
        json.member("used", use.used)
        json.member("percent", use.percent)
    }
}

extension RiskRow {
    func members(into json: inout JSONWriter) {
        scope.members(into: &json)
        json.member("from", time: from.nanoseconds)
        json.member("to", time: to.nanoseconds)
        json.member("isInForce", isInForce)
        json.object("values") { json in
            for value in values { json.member(value.kind, value.value) }
        }
    }
}

extension RiskStanding {
    func members(into json: inout JSONWriter) {
        scope.members(into: &json)
        json.member("symbol", symbol)
        json.member("state", state)
        json.member("since", time: since.nanoseconds)
        json.member("by", user)
    }
}

extension WaitingProposal {
    func members(into json: inout JSONWriter) {
        json.member("proposal", id: UInt64(number))
        scope.members(into: &json)
        json.member("symbol", symbol)
        json.member("from", time: from.nanoseconds)
        json.member("to", time: to.nanoseconds)
        json.array("changes") { json in
            for change in changes {
                json.object { json in
                    json.member("what", change.what)
                    json.member("before", optional: change.before.isEmpty ? nil : change.before)
                    json.member("after", optional: change.after.isEmpty ? nil : change.after)
                }
            }
        }
        json.member("by", user)
        json.member("reason", reason)
        json.member("time", time: time.nanoseconds)
        json.member("hash", String(hash, radix: 16))
    }
}

extension WaitingOrder {
    func members(into json: inout JSONWriter) {
        json.member("orderID", id: order.raw)
        json.member("account", account)
        json.member("symbol", symbol)
        json.member("side", String(UnicodeScalar(side.rawValue)))
        json.member("sideText", side.words)
        json.member("orderQty", decimal: quantity.units)
        json.member("price", price: price.units)
        json.member("until", time: until.nanoseconds)
    }
}

extension RiskBoard {
    /// One page of the uses, and everything that waits or is stopped.
    func json(page: ArraySlice<RiskUse>, next: Int?) -> JSONWriter {
        var json = JSONWriter(capacity: 1_024 + page.count * 224)
        json.object { json in
            json.member("time", time: time.nanoseconds)
            json.array("uses") { json in
                for use in page { json.object { use.members(into: &$0) } }
            }
            json.member("next", optional: next.map { String($0) })
            json.array("standings") { json in
                for standing in standings { json.object { standing.members(into: &$0) } }
            }
            json.array("proposals") { json in
                for proposal in proposals { json.object { proposal.members(into: &$0) } }
            }
            json.array("orders") { json in
                for order in orders { json.object { order.members(into: &$0) } }
            }
            json.array("kinds") { json in
                for kind in kinds {
                    json.object { json in
                        json.member("kind", kind.kind)
                        json.member("values", kind.value)
                    }
                }
            }
            if let inForce {
                json.object("inForce") { json in
                    for value in inForce { json.member(value.kind, value.value) }
                }
            }
        }
        return json
    }
}
