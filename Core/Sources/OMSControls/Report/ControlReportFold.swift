import OMSCore
import OMSEngine
import OMSTypes

/// Makes the report of a day from the events of a journal: those before it for what stands when it
/// begins, those of the day for what happened.
public struct ControlReportFold {
    public private(set) var report: ControlReport
    public private(set) var validation = ExecutionValidation()
    private var limits: [String: LimitSet] = [:]
    private var restrictions: [String: Restriction] = [:]
    private var refusals: [UInt16: UInt64] = [:]
    /// Executions checked before the day.
    private var checkedBefore: UInt64 = 0

    public init(day: CalendarDate) { report = ControlReport(day: day) }

    /// A frame begins; its events follow.
    public mutating func begin(_ sequence: SequenceNumber, at time: Timestamp) {
        guard isOfDay(time) else { return }
        if report.first == 0 {
            report.first = sequence
            checkedBefore = validation.checked
        }
        report.last = sequence
    }

    private func isOfDay(_ time: Timestamp) -> Bool { time.utcDate == report.day }

    /// - Parameters:
    ///   - openOrders: client orders that were open before the event.
    ///   - said: what the venue's message named, where the frame came of one.
    public mutating func apply(
        _ event: EngineEvent, at time: Timestamp, sequence: SequenceNumber, openOrders: Int = 0,
        said: ExecutionValidation.WireWords = .init()
    ) {
        guard time.utcDate <= report.day else { return }
        switch event {
        case .reference(let change): follow(change.item, sequence, time)
        case .orders(let event):
            validation.apply(event, at: time, sequence: sequence, said: said)
            if case .killSwitch(let kill) = event { follow(kill, sequence, time, openOrders) }
            if case .risk(let event) = event { follow(event, sequence, time) }
            if isOfDay(time) { count(event, sequence, time) }
        case .postTrade, .sequenceNumbers, .session: return
        }
    }

    /// The message that was sent for a route, before the events of its frame.
    public mutating func sent(_ order: OrderID, _ said: ExecutionValidation.WireWords) {
        validation.sent(order, said)
    }

    private mutating func follow(
        _ item: ReferenceItem, _ sequence: SequenceNumber, _ time: Timestamp
    ) {
        if case .limits(let terms) = item {
            change(Self.scope(terms.account), LimitSet(terms), sequence, time)
        }
        if case .limitRow(let row) = item { change(Self.scope(row), row.values, sequence, time) }
        guard case .restriction(let row) = item else { return }
        let scope = Self.scope(row.account)
        let key = "\(scope) \(row.symbol) \(row.kind.rawValue)"
        let before = restrictions.updateValue(row, forKey: key)
        guard isOfDay(time), before != row else { return }
        report.changes.append(
            ControlReport.Change(
                sequence: sequence, time: time, user: "configuration", rule: .restrictedList,
                scope: scope, before: before.map(Self.text) ?? "", after: Self.text(row)))
    }

    /// The limits of a scope are others, by the configuration or by people.
    private mutating func change(
        _ scope: String, _ values: LimitSet, _ sequence: SequenceNumber, _ time: Timestamp,
        by user: String = "configuration"
    ) {
        let before = limits.updateValue(values, forKey: scope)
        guard isOfDay(time) else { return }
        for rule in RiskRule.allCases {
            let (was, now) = (before.flatMap(rule.setting), rule.setting(values))
            guard was != now else { continue }
            report.changes.append(
                ControlReport.Change(
                    sequence: sequence, time: time, user: user, rule: rule, scope: scope,
                    before: was ?? "", after: now ?? ""))
        }
    }

    private mutating func follow(
        _ event: RiskEvent, _ sequence: SequenceNumber, _ time: Timestamp
    ) {
        if case .limitsChanged(let limits, _, let approver) = event {
            let by = approver.isEmpty ? "" : " and \(approver)"
            change(
                Self.scope(limits.row), limits.row.values, sequence, time,
                by: "\(limits.user)\(by): \(limits.reason)")
        }
        if case .stateChanged(let change, let before, let approver) = event, isOfDay(time) {
            let by = approver.isEmpty ? "" : " and \(approver)"
            let symbol = change.symbol.isEmpty ? "" : " in \(change.symbol)"
            report.changes.append(
                ControlReport.Change(
                    sequence: sequence, time: time,
                    user: "\(change.user)\(by): \(change.reason)", rule: .killSwitch,
                    scope: change.scope.description + symbol, before: "\(before)",
                    after: "\(change.state)"))
        }
    }

    private mutating func follow(
        _ kill: KillSwitch, _ sequence: SequenceNumber, _ time: Timestamp, _ openOrders: Int
    ) {
        report.engaged.removeAll {
            $0.account == kill.account && $0.instrument == kill.instrument
        }
        if kill.isEngaged { report.engaged.append(kill) }
        guard isOfDay(time) else { return }
        report.kills.append(
            ControlReport.Kill(
                sequence: sequence, time: time, kill: kill, openOrders: openOrders))
    }

    private mutating func count(
        _ event: OrderEvent, _ sequence: SequenceNumber, _ time: Timestamp
    ) {
        if case .accepted(let order) = event {
            report.orders += 1
            count(order.verdicts)
        }
        if case .refused(let order) = event {
            report.orders += 1
            count(order.verdicts)
            count(order.refusal, order.verdicts)
        }
        if case .replaceRequested(let request) = event {
            report.replaces += 1
            count(request.verdicts)
        }
        if case .requestRefused(let request) = event, request.isReplace {
            report.replaces += 1
            count(request.verdicts)
            count(request.refusal, request.verdicts)
        }
        if case .repaired(let repair) = event { note(repair, sequence, time) }
    }

    private mutating func count(_ verdicts: Verdicts) {
        for place in report.controls.indices {
            let rule = report.controls[place].rule
            if verdicts.didRun(rule) { report.controls[place].evaluated += 1 }
            if verdicts.didWarn(rule) { report.controls[place].warned += 1 }
            if verdicts.didBlock(rule) { report.controls[place].blocked += 1 }
        }
    }

    /// A refusal belongs to the first rule that blocked; where none of the pipeline did, to the
    /// control whose id its reason names (two have P21). Others are counted by themselves.
    private mutating func count(_ refusal: Refusal, _ verdicts: Verdicts) {
        let rule = RiskRule.evaluationOrder.first { verdicts.didBlock($0) }
        let id = refusal.reason.rule
        if let place = report.controls.firstIndex(where: {
            rule == nil ? $0.definition.id == id : $0.rule == rule
        }) {
            report.controls[place].refused += 1
        } else {
            refusals[refusal.reason.rawValue, default: 0] += 1
        }
    }

    private mutating func note(
        _ repair: RepairEvent, _ sequence: SequenceNumber, _ time: Timestamp
    ) {
        guard case .approved(let number, let user, let pending) = repair else { return }
        report.overrides.append(
            ControlReport.Override(
                sequence: sequence, time: time, user: pending.proposal.user.description,
                approver: user.description, what: "repair \(number)",
                reason: pending.proposal.reason.description))
    }

    /// The report; once, after the last event.
    public func finished() -> ControlReport {
        var result = report
        for place in result.controls.indices {
            result.controls[place].settings = settings(result.controls[place].rule)
        }
        result.otherRefusals = refusals.keys.sorted().compactMap { key in
            RefusalReason(rawValue: key).map {
                ControlReport.Refused(reason: $0, count: refusals[key] ?? 0)
            }
        }
        if result.first > 0 { result.executions = validation.checked - checkedBefore }
        result.breaks = validation.book.breaks.filter { isOfDay($0.time) }
        return result
    }

    private func settings(_ rule: RiskRule) -> [ControlReport.Setting] {
        if rule == .restrictedList {
            return restrictions.keys.sorted().compactMap { key in
                restrictions[key].map {
                    ControlReport.Setting(scope: Self.scope($0.account), text: Self.text($0))
                }
            }
        }
        return limits.keys.sorted().compactMap { scope in
            limits[scope].flatMap(rule.setting).map {
                ControlReport.Setting(scope: scope, text: $0)
            }
        }
    }

    private static func scope(_ account: Text64) -> String {
        account.isEmpty ? "every account" : "account \(account)"
    }

    private static func scope(_ row: LimitRow) -> String {
        var text =
            row.scope.level == .account && row.scope.group.isEmpty
            ? scope(row.scope.name) : row.scope.description
        if row.from != .none { text += " from \(row.from.iso8601)" }
        if row.to != .none { text += " until \(row.to.iso8601)" }
        return text
    }

    private static func text(_ row: Restriction) -> String {
        var text = "\(row.symbol) \(row.kind)"
        if row.from != .none { text += " from \(row.from.iso8601)" }
        if row.to != .none { text += " until \(row.to.iso8601)" }
        return text
    }
}
