import OMSTypes

/// Room for what the rules find on one order, a place for each rule. Whoever makes one keeps it for
/// good: the core has one.
struct RiskFindings: BitwiseCopyable {
    typealias Entry = (RiskRule, RiskEvent.FindingKind, RiskFinding)
    private static let most = RiskRule.allCases.count
    private let entries: UnsafeMutablePointer<Entry>

    init() {
        entries = .allocate(capacity: Self.most)
        entries.initialize(
            repeating: (.killSwitch, .warned, RiskFinding(.none)), count: Self.most)
    }

    subscript(index: Int) -> Entry {
        get {
            precondition(index >= 0 && index < Self.most, "a finding of no rule")
            return entries[index]
        }
        nonmutating set {
            precondition(index >= 0 && index < Self.most, "a finding of no rule")
            entries[index] = newValue
        }
    }
}

extension RiskPipeline {
    /// What all rules together say.
    struct Outcome {
        var verdicts = Verdicts()
        /// The first blocking rule's; `nil` = the order may go on.
        private(set) var refusal: Refusal?
        /// The first rule that blocks.
        private(set) var refusingRule: RiskRule?
        /// The first rule that wants an approval. It counts only where nothing blocks.
        private(set) var approvalRule: RiskRule?
        private(set) var needsApproval: RiskFinding?
        /// How long an approval is waited for, nanoseconds; 0 = without end.
        var approvalWindow: Int64 = 0
        /// Price at which exposure is to be reserved.
        let price: Price
        /// Every rule that did more than pass, in the order of evaluation.
        private let findings: RiskFindings
        private(set) var findingCount = 0

        init(price: Price, findings: RiskFindings) {
            self.price = price
            self.findings = findings
        }

        var hasFindings: Bool { findingCount > 0 }

        /// Good until the context is evaluated again.
        func finding(_ index: Int) -> (RiskRule, RiskEvent.FindingKind, RiskFinding) {
            precondition(index < findingCount, "no such finding")
            return findings[index]
        }

        @inline(__always)
        mutating func record(_ rule: RiskRule, _ result: CheckResult) {
            guard result.kind != .notRun else { return }
            verdicts.evaluated |= rule.bit
            if result.kind != .pass { object(rule, result) }
        }

        /// Out of the straight line: most rules pass.
        @inline(never)
        private mutating func object(_ rule: RiskRule, _ result: CheckResult) {
            switch result.kind {
            case .notRun, .pass: return
            case .warn: add(rule, .warned, result.finding)
            case .approve: add(rule, .needsApproval, result.finding)
            case .block: add(rule, .blocked, result.finding)
            }
        }

        private mutating func add(
            _ rule: RiskRule, _ kind: RiskEvent.FindingKind, _ finding: RiskFinding
        ) {
            findings[findingCount] = (rule, kind, finding)
            findingCount += 1
            switch kind {
            case .warned: verdicts.warned |= rule.bit
            case .needsApproval:
                verdicts.warned |= rule.bit
                if needsApproval == nil { (approvalRule, needsApproval) = (rule, finding) }
            case .blocked:
                verdicts.blocked |= rule.bit
                guard refusal == nil else { return }
                refusingRule = rule
                refusal = Refusal(
                    finding.reason, limit: finding.limit, measured: finding.measured)
            }
        }
    }
}

extension RiskPipeline.Outcome {
    /// What every rule found that did more than pass, for those who look on. Good until the context
    /// is evaluated again.
    var found: [RiskFound] {
        (0..<findingCount).map { index in
            let (rule, kind, finding) = finding(index)
            return RiskFound(
                rule: rule, kind: kind,
                refusal: Refusal(finding.reason, limit: finding.limit, measured: finding.measured))
        }
    }
}
