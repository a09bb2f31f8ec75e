import OMSControls
import OMSCore
import OMSReadModel
import OMSTypes

/// The daily control report as a risk officer reads it.
struct ControlReportWords {
    var report: ControlReport
    /// Chain of the journal through the day's last frame.
    var head: String
    var drill: DrillFile?

    func lines(_ reference: ReferenceData) -> [String] {
        var lines = ["control report of \(report.day.iso8601)"]
        lines.append(
            report.first == 0
                ? "the journal has no frame of that day"
                : "frames \(report.first) to \(report.last), head \(head)")
        lines.append("\(report.orders) new orders, \(report.replaces) replaces")
        lines += ["", "controls"] + controls()
        lines += section("changes of settings", changes())
        lines += section("kill switch", kills(reference))
        lines += section("overrides", overrides())
        lines += section("refused by other rules", others())
        lines += section(
            "breaks of \(report.executions) executions",
            BreakTable(report.breaks, reference).lines())
        lines += section("drill of the kill switch", drill.map { [$0.summary] } ?? [])
        return lines
    }

    private func section(_ title: String, _ lines: [String]) -> [String] {
        ["", lines.isEmpty ? "\(title): none" : title] + lines
    }

    private func controls() -> [String] {
        TextTable.lines(
            ["rule", "control", "evaluated", "warned", "would refuse", "refused", "asked for by"],
            report.controls.map { line in
                [
                    line.definition.id, line.definition.name, "\(line.evaluated)",
                    "\(line.warned)", "\(line.blocked)", "\(line.refused)",
                    line.definition.rules.joined(separator: ", "),
                ]
            })
            + report.controls.flatMap { line in
                ["", "\(line.definition.id) \(line.definition.definition)"]
                    + (line.settings.isEmpty
                        ? ["  \(Self.unset(line.rule))"]
                        : line.settings.map { "  \($0.scope): \($0.text)" })
            }
    }

    private static let isAlwaysOn: Set<RiskRule> = [
        .killSwitch, .venueStanding, .instrumentState, .tradingHours, .tick, .lot,
    ]

    private static func unset(_ rule: RiskRule) -> String {
        if isAlwaysOn.contains(rule) { return "is always on, and has no setting" }
        return rule == .restrictedList ? "no row" : "not configured"
    }

    private func changes() -> [String] {
        TextTable.lines(
            ["frame", "time", "by", "rule", "for", "before", "after"],
            report.changes.map { change in
                [
                    "\(change.sequence)", change.time.iso8601, change.user,
                    change.rule.control.id, change.scope,
                    change.before.isEmpty ? "-" : change.before,
                    change.after.isEmpty ? "-" : change.after,
                ]
            })
    }

    private func kills(_ reference: ReferenceData) -> [String] {
        let uses = TextTable.lines(
            ["frame", "time", "by", "scope", "on", "open orders", "reason"],
            report.kills.map { use in
                [
                    "\(use.sequence)", use.time.iso8601, use.kill.user.description,
                    Self.scope(use.kill, reference), use.kill.isEngaged ? "on" : "off",
                    "\(use.openOrders)", use.kill.reason.description,
                ]
            })
        return uses
            + report.engaged.map { "still on at the end: \(Self.scope($0, reference))" }
    }

    static func scope(_ kill: KillSwitch, _ reference: ReferenceData) -> String {
        var parts: [String] = []
        if kill.account != .none {
            parts.append("account \(reference.terms(kill.account)?.account.description ?? "?")")
        }
        if kill.instrument != .none {
            parts.append("symbol \(reference.terms(kill.instrument)?.symbol.description ?? "?")")
        }
        return parts.isEmpty ? "firm" : parts.joined(separator: ", ")
    }

    private func overrides() -> [String] {
        TextTable.lines(
            ["frame", "time", "by", "approved by", "what", "reason"],
            report.overrides.map { one in
                [
                    "\(one.sequence)", one.time.iso8601, one.user,
                    one.approver.isEmpty ? "-" : one.approver, one.what, one.reason,
                ]
            })
    }

    private func others() -> [String] {
        TextTable.lines(
            ["rule", "count", "reason"],
            report.otherRefusals.map { one in
                [
                    one.reason.rule.isEmpty ? "-" : one.reason.rule, "\(one.count)",
                    one.reason.explanation.isEmpty ? "\(one.reason)" : one.reason.explanation,
                ]
            })
    }
}
