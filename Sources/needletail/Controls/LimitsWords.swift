import OMSCore
import OMSReadModel
import OMSRuntime
import OMSTypes

/// What other limits would have refused and let pass, as text and as JSON.
struct LimitsWords {
    var report: ForkReport
    var file: String
    var ordersMax: Int

    /// An order or a replace whose refusal is not the recorded one.
    private struct Difference {
        var id: String
        var clOrdID: String
        var account: String
        var symbol: String
        var what: What
        /// The refusal that decides: the new one, or of what would pass the recorded one.
        var refusal: Refusal

        enum What: String, CaseIterable {
            case refused
            case passes
            /// Refused in both, by another rule or at another limit.
            case refusedOtherwise

            var words: String {
                switch self {
                case .refused: return "would be refused"
                case .passes: return "would pass"
                case .refusedOtherwise: return "refused otherwise"
                }
            }
        }
    }

    private var differences: [Difference] {
        report.orders.compactMap { order in
            let (there, here) = (order.recorded?.decision, order.own?.decision)
            guard there != here, let refusal = here ?? there else { return nil }
            let what: Difference.What =
                here == nil ? .passes : there == nil ? .refused : .refusedOtherwise
            return Difference(
                id: "\(order.recorded?.orderID ?? order.own?.orderID ?? 0)",
                clOrdID: order.clOrdID, account: order.account, symbol: order.symbol, what: what,
                refusal: refusal)
        }
            + report.requests.filter(\.isReplace).map { request in
                Difference(
                    id: "-", clOrdID: request.clOrdID, account: "", symbol: "",
                    what: request.isRefused ? .refused : .passes, refusal: request.refusal)
            }
    }

    func lines() -> [String] {
        let all = differences
        var lines = [
            "\(all.count) orders differ: frames \(report.frames.lowerBound) to "
                + "\(report.frames.upperBound), \(report.ordersCompared) orders, with the limits "
                + "of \(file)"
        ]
        if report.framesOfOtherBuilds > 0 {
            lines.append(
                "\(report.framesOfOtherBuilds) frames were decided by another build: they may "
                    + "come out otherwise by that alone")
        }
        lines.append(
            "not as recorded: "
                + (report.changed.isEmpty ? "nothing" : report.changed.joined(separator: ", ")))
        guard !all.isEmpty else { return lines }
        lines += [""] + TextTable.lines(["rule", "", "orders"], totals(all).map { $0.cells })
        lines += [""]
        lines += TextTable.lines(
            ["order", "ClOrdID", "account", "symbol", "", "rule", "limit", "measured", "reason"],
            all.prefix(ordersMax).map { one in
                [
                    one.id, one.clOrdID, one.account, one.symbol, one.what.words,
                    rule(one.refusal), DecimalText.string(one.refusal.limit),
                    DecimalText.string(one.refusal.measured), one.refusal.reason.explanation,
                ]
            })
        if all.count > ordersMax {
            lines.append("and \(all.count - ordersMax) more; show them with --orders, or --json")
        }
        let others = report.orders.count { $0.recorded?.decision == $0.own?.decision }
        if others > 0 {
            lines.append(
                "\(others) others were taken as before and came to other routes or another end: "
                    + "see needletail journal fork")
        }
        return lines
    }

    private func rule(_ refusal: Refusal) -> String {
        refusal.reason.rule.isEmpty ? "\(refusal.reason)" : refusal.reason.rule
    }

    private struct Total {
        var rule: String
        var what: Difference.What
        var count: Int
        var cells: [String] { [rule, what.words, "\(count)"] }
    }

    private func totals(_ all: [Difference]) -> [Total] {
        let rules = Set(all.map { rule($0.refusal) }).sorted()
        return rules.flatMap { rule in
            Difference.What.allCases.compactMap { what in
                let count = all.count { self.rule($0.refusal) == rule && $0.what == what }
                return count == 0 ? nil : Total(rule: rule, what: what, count: count)
            }
        }
    }

    func json() -> String {
        let all = differences
        var json = JSONWriter(capacity: 4096)
        json.object { json in
            json.member("from", report.frames.lowerBound)
            json.member("through", report.frames.upperBound)
            json.member("framesOfOtherBuilds", report.framesOfOtherBuilds)
            json.array("changed") { json in for key in report.changed { json.element(key) } }
            json.member("ordersCompared", report.ordersCompared)
            json.member("ordersDiffer", all.count)
            json.array("totals") { json in
                for total in totals(all) {
                    json.object { json in
                        json.member("rule", total.rule)
                        json.member("what", total.what.rawValue)
                        json.member("orders", total.count)
                    }
                }
            }
            json.array("orders") { json in
                for one in all {
                    json.object { json in
                        json.member("orderID", one.id)
                        json.member("clOrdID", one.clOrdID)
                        json.member("account", one.account)
                        json.member("symbol", one.symbol)
                        json.member("what", one.what.rawValue)
                        json.member("rule", rule(one.refusal))
                        json.member("limit", decimal: one.refusal.limit)
                        json.member("measured", decimal: one.refusal.measured)
                        json.member("reason", one.refusal.reason.explanation)
                    }
                }
            }
        }
        return json.text
    }
}
