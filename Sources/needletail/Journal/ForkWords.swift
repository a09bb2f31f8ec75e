import OMSRuntime
import OMSTypes

/// A what-if as a trader reads it.
struct ForkWords {
    var config: String?
    var ordersMax: Int

    func lines(_ report: ForkReport) -> [String] {
        let (first, last) = (report.frames.lowerBound, report.frames.upperBound)
        var result = [
            "frames \(first) to \(last) decided again with "
                + (config.map { "the reference data of \($0)" } ?? "nothing changed")
        ]
        if report.framesOfOtherBuilds > 0 {
            result.append(
                "\(report.framesOfOtherBuilds) frames were decided by another build: they may come "
                    + "out otherwise by that alone")
        }
        if config != nil {
            result.append(
                "not as recorded: "
                    + (report.changed.isEmpty ? "nothing" : report.changed.joined(separator: ", ")))
        }
        result.append("")
        result += orders(report) + requests(report) + venues(report) + sums(report)
        result.append("")
        result.append("state hash as recorded  \(report.recordedHash)")
        result.append(
            "state hash of what-if   \(report.ownHash)\(report.isSame ? "  the same" : "")")
        return result
    }

    private func orders(_ report: ForkReport) -> [String] {
        let counts = ForkReport.Kind.allCases.map { kind in
            "\(report.orders.count { $0.kind == kind }) \(words(kind))"
        }
        let same = report.ordersCompared - report.orders.count
        var result = [
            "orders \(report.ordersCompared): \(same) as recorded, "
                + counts.joined(separator: ", ")
        ]
        for order in report.orders.prefix(ordersMax) {
            let price = order.price.isSet ? " \(number(order.price))" : ""
            let id = order.recorded?.orderID ?? order.own?.orderID ?? 0
            result.append(
                "  order \(id) \(order.client) \(order.clOrdID): \(order.side) "
                    + "\(number(order.orderQty)) \(order.symbol) \(order.ordType)\(price), "
                    + "account \(order.account): \(words(order.kind))")
            result.append("    was  \(standing(order.recorded))")
            result.append("    now  \(standing(order.own))")
        }
        let left = report.orders.count - ordersMax
        if left > 0 { result.append("  and \(left) more; show them with --orders, or --json") }
        return result
    }

    private func words(_ kind: ForkReport.Kind) -> String {
        switch kind {
        case .refused: return "refused now"
        case .accepted: return "accepted now"
        case .routed: return "routed otherwise"
        case .ended: return "ended otherwise"
        case .missing: return "in one of the two only"
        }
    }

    private func standing(_ standing: ForkReport.Standing?) -> String {
        guard let standing else { return "not there" }
        guard standing.refusal.isEmpty else { return "refused: \(standing.refusal)" }
        var text = "\(standing.ordStatus)"
        if standing.cumQty.isPositive {
            text += ", \(number(standing.cumQty)) done at \(number(standing.avgPx))"
        }
        let routes = standing.routes.map { route in
            "\(route.venue) \(number(route.quantity))"
                + (route.price.isSet ? " at \(number(route.price))" : "")
                + (route.cumQty.isPositive ? " (\(number(route.cumQty)) done)" : "")
        }
        return text + (routes.isEmpty ? "; not sent" : "; sent: " + routes.joined(separator: ", "))
    }

    private func requests(_ report: ForkReport) -> [String] {
        report.requests.prefix(ordersMax).map { request in
            "  \(request.isReplace ? "replace" : "cancel") \(request.clOrdID) of "
                + "\(request.origClOrdID) (frame \(request.sequence)): "
                + (request.isRefused ? "refused now" : "was refused, is taken now")
                + ": \(request.reason)"
        }
    }

    private func venues(_ report: ForkReport) -> [String] {
        var result = [
            "venue reports \(report.reports): \(report.lostReports) answer routes that are not "
                + "sent now and count for nothing, among them \(report.lostFills) fills of "
                + "\(number(report.lostQuantity))"
        ]
        if report.lostRequests > 0 {
            result.append(
                "\(report.lostRequests) requests are about orders that are not there now")
        }
        result.append(
            "routes that no recorded report answers: \(report.openRoutes), with "
                + "\(number(report.openQuantity)) open")
        return result
    }

    private func sums(_ report: ForkReport) -> [String] {
        var result = ["", row("", "as recorded", "what-if", "difference")]
        for total in report.totals {
            let text = { (value: Int128) in ForkWords.text(value, total.unit) }
            let difference = total.own - total.recorded
            result.append(
                row(
                    total.name, text(total.recorded), text(total.own),
                    difference == 0 ? "" : (difference > 0 ? "+" : "") + text(difference)))
        }
        for position in report.positions {
            let difference = position.own.units - position.recorded.units
            result.append(
                row(
                    "position \(position.account) \(position.symbol)",
                    number(position.recorded), number(position.own),
                    (difference > 0 ? "+" : "") + number(Int128(difference))))
        }
        return result
    }

    private func row(_ name: String, _ columns: String...) -> String {
        let cells = columns.map { String(repeating: " ", count: max(1, 18 - $0.count)) + $0 }
        return (name.padding(26) + cells.joined()).trimmed
    }

    private func number(_ quantity: Quantity) -> String { DecimalText.string(quantity.units) }
    private func number(_ price: Price) -> String { DecimalText.string(price.units) }
    private func number(_ units: Int128) -> String { Self.text(units, .quantity) }

    /// A sum in its unit; sums may be too large for a decimal of 64 bits.
    static func text(_ value: Int128, _ unit: ForkReport.Unit) -> String {
        switch unit {
        case .count: return "\(value)"
        case .money: return Money(units: value, currency: .usd).text
        case .quantity:
            var text = Money(units: value, currency: .usd).text
            while text.hasSuffix("0") { text.removeLast() }
            if text.hasSuffix(".") { text.removeLast() }
            return text
        }
    }
}

extension String {
    /// Without blanks at the end.
    fileprivate var trimmed: String {
        var text = self
        while text.hasSuffix(" ") { text.removeLast() }
        return text
    }
}
