import OMSReadModel
import OMSTypes

extension OrderLife {
    /// Members of the answer of `/v1/orders/{orderID}`.
    func write(into json: inout JSONWriter) {
        json.member("order", writing: { order.write(into: &$0) })
        if let parent {
            json.member("parent", writing: { parent.write(into: &$0) })
        } else {
            json.member("parent", optional: nil)
        }
        json.array("children") { json in
            for child in children { child.write(into: &json) }
        }
        json.array("executions") { json in
            for execution in executions { execution.write(into: &json) }
        }
        json.array("events") { json in writeEvents(into: &json) }
    }

    /// Events in time order, each with the decision that it carried; a decision without an event
    /// stands by itself.
    private func writeEvents(into json: inout JSONWriter) {
        let told = Set(lifeEvents.map { "\($0.sequence)-\($0.ordinal)" })
        let alone = decisions.filter { !told.contains("\($0.sequence)-\($0.ordinal)") }
        let all = lifeEvents + alone.map(LifeEventRow.init(decision:))
        let ordered = all.sorted { ($0.sequence, $0.ordinal) < ($1.sequence, $1.ordinal) }
        var byPlace: [String: DecisionRow] = [:]
        for decision in decisions { byPlace["\(decision.sequence)-\(decision.ordinal)"] = decision }
        let start = ordered.first?.time ?? .none
        var previous = start
        for event in ordered {
            let decision = byPlace["\(event.sequence)-\(event.ordinal)"]
            event.write(into: &json, start: start, previous: previous, decision: decision)
            previous = event.time
        }
    }
}

extension LifeEventRow {
    init(decision: DecisionRow) {
        self.init(
            rootOrderID: decision.rootOrderID, orderID: decision.orderID,
            sequence: decision.sequence, ordinal: decision.ordinal, time: decision.time,
            event: decision.decision)
    }

    func write(
        into json: inout JSONWriter, start: Timestamp, previous: Timestamp, decision: DecisionRow?
    ) {
        json.object { json in
            json.member("sequence", sequence)
            json.member("ordinal", ordinal)
            json.member("orderID", id: orderID)
            json.member("time", time: time.nanoseconds)
            json.member("sinceStartNs", time.since(start))
            json.member("sincePreviousNs", time.since(previous))
            json.member("event", event)
            json.member("venue", venue)
            json.member("quantity", decimal: quantity.units)
            json.member("price", price: price.units)
            json.member("text", text)
            if let decision {
                json.object("decision") { decision.write(into: &$0) }
            } else {
                json.member("decision", optional: nil)
            }
        }
    }
}

extension DecisionRow {
    func write(into json: inout JSONWriter) {
        json.member("decision", decision)
        json.member("reason", reason)
        json.array("numbers") { json in
            for number in numbers {
                json.object { json in
                    json.member("name", number.name)
                    json.member("value", number.value)
                }
            }
        }
        json.array("verdicts") { json in
            for verdict in verdicts {
                json.object { json in
                    json.member("rule", verdict.rule)
                    json.member("outcome", verdict.outcome.rawValue)
                    json.member("text", verdict.text)
                }
            }
        }
        json.array("venues") { json in
            for score in venues { score.write(into: &json) }
        }
    }
}

extension ConsideredVenue {
    func write(into json: inout JSONWriter) {
        json.object { json in
            json.member("venue", venue)
            json.member("price", price: price.units)
            json.member("size", decimal: size.units)
            json.member("score", decimal: score)
            json.member("sentQty", decimal: sentQty.units)
            json.member("text", text)
        }
    }
}
