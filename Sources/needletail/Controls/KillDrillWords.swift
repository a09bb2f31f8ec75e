import OMSControls
import OMSReadModel
import OMSTypes

/// A drill of the kill switch as text and as JSON.
struct KillDrillWords {
    var report: KillDrillReport
    /// The journal's last frame, and its chain through it.
    var through: SequenceNumber
    var head: String
    /// When the drill was made.
    var time: Timestamp

    func lines() -> [String] {
        var lines = [
            "drill of the kill switch at \(time.iso8601), on forks of the State after frame "
                + "\(through)",
            "\(report.orders) open orders and blocks with \(report.routes) open routes",
            "", "the firm's switch",
        ]
        lines += scope(report.firm).map { "  " + $0 }
        if report.accounts.isEmpty {
            lines += ["", "no account is known yet"]
        } else {
            lines += ["", "each account's own switch"]
            lines += TextTable.lines(
                [
                    "account", "routes", "cancels", "pending", "missing", "outside", "new orders",
                    "after (us)", "",
                ], report.accounts.map(row))
        }
        let cancels = report.cancels
        lines += [
            "",
            "clients' cancels under the firm's switch: \(cancels.asked) asked, "
                + "\(cancels.refused) refused"
                + (cancels.notAsked > 0
                    ? " (\(cancels.notAsked) orders have no client's session, or a cancel on its way)"
                    : ""),
        ]
        if !cancels.reason.isEmpty { lines.append("  the first was refused: \(cancels.reason)") }
        lines += ["", report.isPassed ? "passed" : "NOT passed"]
        return lines
    }

    private func scope(_ scope: KillDrillScope) -> [String] {
        var lines = [
            "new orders refused after \(micros(scope.blockedAfter)) us: \(orders(scope))",
            "\(scope.cancels) cancels decided after \(micros(scope.cancelledAfter)) us, in "
                + "\(scope.parts) parts of which the longest took \(micros(scope.longestPart)) us",
            "\(scope.pending) routes wait for the answer to a request before, "
                + "\(scope.endedAtOnce) ended at once",
        ]
        if scope.missingCount > 0 {
            let orders = scope.missing.map { "\($0.raw)" }.joined(separator: ", ")
            lines.append("\(scope.missingCount) open routes got NO cancel: \(orders)")
        }
        if scope.newRoutes > 0 { lines.append("\(scope.newRoutes) routes were sent ALL THE SAME") }
        if scope.cancelsRefused > 0 {
            lines.append("\(scope.cancelsRefused) clients' cancels were REFUSED")
        }
        return lines
    }

    /// What became of the orders that were asked about.
    private func orders(_ scope: KillDrillScope) -> String {
        var parts = ["\(scope.refused) by the switch"]
        if scope.refusedBefore > 0 {
            parts.append("\(scope.refusedBefore) by another rule before it (\(scope.reasonBefore))")
        }
        if scope.taken > 0 { parts.append("\(scope.taken) would be TAKEN") }
        return parts.joined(separator: ", ")
    }

    private func row(_ scope: KillDrillScope) -> [String] {
        [
            scope.account.description, "\(scope.routes)", "\(scope.cancels)", "\(scope.pending)",
            "\(scope.missingCount)", "\(scope.outsideCancels + scope.outsideRefused)",
            orders(scope), micros(scope.cancelledAfter), scope.isPassed ? "" : "NOT passed",
        ]
    }

    private func micros(_ nanoseconds: Int64) -> String { "\((nanoseconds + 500) / 1_000)" }

    func json() -> String {
        var json = JSONWriter(capacity: 4096)
        json.object { json in
            json.member("time", time.iso8601)
            json.member("through", through)
            json.member("head", head)
            json.member("isPassed", report.isPassed)
            json.member("openOrders", report.orders)
            json.member("openRoutes", report.routes)
            json.object("firm") { json in write(report.firm, &json) }
            json.array("accounts") { json in
                for scope in report.accounts {
                    json.object { json in
                        json.member("account", scope.account.description)
                        write(scope, &json)
                    }
                }
            }
            json.object("clientCancels") { json in
                json.member("asked", report.cancels.asked)
                json.member("refused", report.cancels.refused)
                json.member("notAsked", report.cancels.notAsked)
            }
        }
        return json.text
    }

    private func write(_ scope: KillDrillScope, _ json: inout JSONWriter) {
        json.member("isPassed", scope.isPassed)
        json.member("routes", scope.routes)
        json.member("cancels", scope.cancels)
        json.member("pending", scope.pending)
        json.member("endedAtOnce", scope.endedAtOnce)
        json.array("missing") { json in for id in scope.missing { json.element("\(id.raw)") } }
        json.member("missingCount", scope.missingCount)
        json.member("outsideCancels", scope.outsideCancels)
        json.member("newRoutes", scope.newRoutes)
        json.member("ordersRefused", scope.refused)
        json.member("ordersRefusedThatWouldBeTaken", scope.refusedOfTaken)
        json.member("ordersRefusedBefore", scope.refusedBefore)
        json.member("ordersTaken", scope.taken)
        json.member("outsideRefused", scope.outsideRefused)
        json.member("blockedAfterNanoseconds", scope.blockedAfter)
        json.member("cancelledAfterNanoseconds", scope.cancelledAfter)
        json.member("longestPartNanoseconds", scope.longestPart)
        json.member("parts", scope.parts)
    }
}
