import OMSTypes

extension RiskPipeline {
    /// What all rules together say.
    struct Outcome {
        private struct Entry {
            var rule: RiskRule
            var kind: RiskEvent.FindingKind
            var finding: RiskFinding
        }

        var verdicts = Verdicts()
        /// The first blocking rule's; `nil` = the order may go on.
        private(set) var refusal: Refusal?
        /// The first rule that wants an approval. It counts only where nothing blocks.
        private(set) var approvalRule: RiskRule?
        private(set) var needsApproval: RiskFinding?
        /// How long an approval is waited for, nanoseconds; 0 = without end.
        var approvalWindow: Int64 = 0
        /// Price at which exposure is to be reserved.
        let price: Price
        /// Every rule that did more than pass, in the order of evaluation: a place for each rule.
        private var entries = InlineArray<34, Entry>(
            repeating: Entry(rule: .killSwitch, kind: .warned, finding: RiskFinding(.none)))
        private(set) var findingCount = 0

        init(price: Price) { self.price = price }

        var hasFindings: Bool { findingCount > 0 }

        func finding(_ index: Int) -> (RiskRule, RiskEvent.FindingKind, RiskFinding) {
            precondition(index < findingCount, "no such finding")
            let entry = entries[index]
            return (entry.rule, entry.kind, entry.finding)
        }

        @inline(__always)
        mutating func record(_ rule: RiskRule, _ result: CheckResult) {
            switch result {
            case .notRun: return
            case .pass: verdicts.evaluated |= rule.bit
            case .warn(let finding): add(rule, .warned, finding)
            case .approve(let finding): add(rule, .needsApproval, finding)
            case .block(let finding): add(rule, .blocked, finding)
            }
        }

        /// Out of the straight line: most rules pass.
        @inline(never)
        private mutating func add(
            _ rule: RiskRule, _ kind: RiskEvent.FindingKind, _ finding: RiskFinding
        ) {
            verdicts.evaluated |= rule.bit
            entries[findingCount] = Entry(rule: rule, kind: kind, finding: finding)
            findingCount += 1
            switch kind {
            case .warned: verdicts.warned |= rule.bit
            case .needsApproval:
                verdicts.warned |= rule.bit
                if needsApproval == nil { (approvalRule, needsApproval) = (rule, finding) }
            case .blocked:
                verdicts.blocked |= rule.bit
                guard refusal == nil else { return }
                refusal = Refusal(
                    finding.reason, limit: finding.limit, measured: finding.measured)
            }
        }
    }
}
