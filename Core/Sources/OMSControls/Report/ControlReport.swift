import OMSCore
import OMSTypes

/// The controls of one day: what 15c3-5(e) has reviewed and RTS 6 art 9 has recorded. Made of
/// events alone, so that the same journal gives the same report.
public struct ControlReport: Equatable, Sendable {
    /// A control of the pre-trade pipeline.
    public struct Line: Equatable, Sendable {
        public var rule: RiskRule
        public var definition: ControlDefinition
        /// At the end of the day.
        public var settings: [Setting] = []
        /// Orders and replaces that the rule looked at.
        public var evaluated: UInt64 = 0
        public var warned: UInt64 = 0
        /// That it would have refused; an earlier rule may have refused them first.
        public var blocked: UInt64 = 0
        /// Of which it was the first to refuse: what the client was told.
        public var refused: UInt64 = 0

        init(_ rule: RiskRule) {
            self.rule = rule
            definition = rule.control
        }
    }

    public struct Setting: Equatable, Sendable {
        /// `every account`, or whom it is for.
        public var scope: String
        public var text: String
    }

    public struct Change: Equatable, Sendable {
        public var sequence: SequenceNumber
        public var time: Timestamp
        /// Who changed it; `configuration` where a start brought it from the files.
        public var user: String
        public var rule: RiskRule
        public var scope: String
        /// Empty: not configured.
        public var before: String
        public var after: String
    }

    public struct Kill: Equatable, Sendable {
        public var sequence: SequenceNumber
        public var time: Timestamp
        public var kill: KillSwitch
        /// Open client orders when it was thrown.
        public var openOrders: Int
    }

    /// A decision of people in place of the machine's: who, why, and by whom approved.
    public struct Override: Equatable, Sendable {
        public var sequence: SequenceNumber
        public var time: Timestamp
        public var user: String
        /// Empty where nobody else had to.
        public var approver: String
        public var what: String
        public var reason: String
    }

    /// A refusal of the rules that stand before the pipeline, or behind it.
    public struct Refused: Equatable, Sendable {
        public var reason: RefusalReason
        public var count: UInt64
    }

    public var day: CalendarDate
    /// Frames of the day; 0 and 0 when it has none.
    public var first: SequenceNumber = 0
    public var last: SequenceNumber = 0
    public var orders: UInt64 = 0
    public var replaces: UInt64 = 0
    public var controls: [Line] = RiskRule.allCases.map { Line($0) }
    public var changes: [Change] = []
    public var kills: [Kill] = []
    public var overrides: [Override] = []
    public var otherRefusals: [Refused] = []
    /// Executions of the day that were compared with what was sent.
    public var executions: UInt64 = 0
    /// Breaks of the day.
    public var breaks: [ControlBreak] = []
    /// Switches that are on at the end of the day.
    public var engaged: [KillSwitch] = []

    public init(day: CalendarDate) { self.day = day }
}
