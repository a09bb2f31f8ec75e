public import OMSTypes

/// How the shard stands, as it says itself.
public struct HealthStatus: Equatable, Sendable {
    public enum State: String, Sendable, CaseIterable {
        case starting, running, stopping
        /// The journal cannot be written: no order is taken.
        case failed
    }
    public var state: State = .starting
    /// Last frame written.
    public var journalSequence: SequenceNumber = 0
    /// Last frame as durable as configured.
    public var durableSequence: SequenceNumber = 0
    public var journalBytes: Int64 = 0
    /// Head of the journal's hash chain, hexadecimal.
    public var chainHead = ""
    /// `process`, `disk` or `replicated`.
    public var durability = ""
    public var startedAt: Timestamp = .none
    /// The shard's clock.
    public var now: Timestamp = .none
    /// Orders, fills and refusals since the start of the journal.
    public var ordersTotal: Int64 = 0
    public var fillsTotal: Int64 = 0
    public var refusalsTotal: Int64 = 0
    public var openOrders: Int64 = 0
    /// A kill switch is engaged, for the firm or for a part of it.
    public var isKillSwitchEngaged = false
    /// Whether an order above every limit is still refused: `none`, `alive`, `unproven` or
    /// `failed`.
    public var controlHeartbeat = "none"
    /// When it was asked last, and how often the answer was wrong.
    public var controlHeartbeatAt: Timestamp = .none
    public var controlHeartbeatFailures: Int64 = 0
    public init() {}
}

/// Percentiles of one measured stretch, in nanoseconds.
public struct LatencyStatus: Equatable, Sendable {
    /// What was measured: `orderToRoute`, `reportToClient` …
    public var name: String
    public var count: Int64
    public var p50: Int64
    public var p90: Int64
    public var p99: Int64
    public var p999: Int64
    public var max: Int64
    public init(
        name: String, count: Int64, p50: Int64, p90: Int64, p99: Int64, p999: Int64, max: Int64
    ) {
        self.name = name
        self.count = count
        self.p50 = p50
        self.p90 = p90
        self.p99 = p99
        self.p999 = p999
        self.max = max
    }
}
