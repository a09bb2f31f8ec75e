import OMSControls
import OMSCore
import OMSReadModel
import OMSTypes

extension ControlReportWords {
    func json(_ reference: ReferenceData) -> String {
        var json = JSONWriter(capacity: 8192)
        json.object { json in
            json.member("day", report.day.iso8601)
            json.member("from", report.first)
            json.member("through", report.last)
            json.member("head", head)
            json.member("orders", report.orders)
            json.member("replaces", report.replaces)
            json.array("controls") { json in
                for line in report.controls { Self.write(line, &json) }
            }
            json.array("changes") { json in
                for change in report.changes { Self.write(change, &json) }
            }
            json.array("kills") { json in
                for use in report.kills { Self.write(use, reference, &json) }
            }
            json.array("engaged") { json in
                for kill in report.engaged { json.element(Self.scope(kill, reference)) }
            }
            json.array("overrides") { json in
                for one in report.overrides { Self.write(one, &json) }
            }
            json.array("otherRefusals") { json in
                for one in report.otherRefusals {
                    json.object { json in
                        json.member("reason", "\(one.reason)")
                        json.member("rule", one.reason.rule)
                        json.member("count", one.count)
                    }
                }
            }
            json.member("executions", report.executions)
            BreakTable(report.breaks, reference).write("breaks", &json)
            if let drill {
                json.object("drill") { json in
                    json.member("file", drill.name)
                    json.member("time", drill.time)
                    json.member("isPassed", drill.isPassed)
                    json.member("through", drill.through)
                }
            }
        }
        return json.text
    }

    private static func write(_ line: ControlReport.Line, _ json: inout JSONWriter) {
        json.object { json in
            json.member("rule", line.definition.id)
            json.member("name", line.definition.name)
            json.member("definition", line.definition.definition)
            json.array("askedForBy") { json in
                for rule in line.definition.rules { json.element(rule) }
            }
            json.array("settings") { json in
                for setting in line.settings {
                    json.object { json in
                        json.member("scope", setting.scope)
                        json.member("text", setting.text)
                    }
                }
            }
            json.member("evaluated", line.evaluated)
            json.member("warned", line.warned)
            json.member("blocked", line.blocked)
            json.member("refused", line.refused)
        }
    }

    private static func write(_ change: ControlReport.Change, _ json: inout JSONWriter) {
        json.object { json in
            json.member("sequence", change.sequence)
            json.member("time", time: change.time.nanoseconds)
            json.member("user", change.user)
            json.member("rule", change.rule.control.id)
            json.member("scope", change.scope)
            json.member("before", change.before)
            json.member("after", change.after)
        }
    }

    private static func write(
        _ use: ControlReport.Kill, _ reference: ReferenceData, _ json: inout JSONWriter
    ) {
        json.object { json in
            json.member("sequence", use.sequence)
            json.member("time", time: use.time.nanoseconds)
            json.member("user", use.kill.user.description)
            json.member("scope", scope(use.kill, reference))
            json.member("isEngaged", use.kill.isEngaged)
            json.member("openOrders", use.openOrders)
            json.member("reason", use.kill.reason.description)
        }
    }

    private static func write(_ one: ControlReport.Override, _ json: inout JSONWriter) {
        json.object { json in
            json.member("sequence", one.sequence)
            json.member("time", time: one.time.nanoseconds)
            json.member("user", one.user)
            json.member("approver", one.approver)
            json.member("what", one.what)
            json.member("reason", one.reason)
        }
    }
}
