import OMSTypes

/// Where the order-state matrices leave a choice, the firm's own.
public struct TradingPractice: Equatable, Sendable {
    /// What becomes of a replace request while another one on the same order is pending.
    public enum Chains: UInt8, Sendable, CaseIterable {
        /// Refused with CxlRejReason (102) 3 (matrix D.2.d).
        case refused = 1
        /// Waits unanswered for the one before it (matrix D.2.a, D.2.c).
        case queued = 2
        /// Told pending at once, decided after the one before it (matrix D.2.b).
        case pending = 3
    }

    /// What becomes of an order that comes while the market is closed (matrix F.x2).
    public enum ClosedOrders: UInt8, Sendable, CaseIterable {
        /// Refused with OrdRejReason (103) 2.
        case refused = 1
        /// Told PendingNew, and New once the market opens.
        case waiting = 2
    }

    public var chains: Chains
    public var closedOrders: ClosedOrders
    /// When the market opens, nanoseconds after midnight UTC. It is closed from the policy's end
    /// of day until then; negative: it is never closed to us, and good-till orders work on.
    public var startOfDay: Int64

    public init(
        chains: Chains = .refused, closedOrders: ClosedOrders = .waiting, startOfDay: Int64 = -1
    ) {
        self.chains = chains
        self.closedOrders = closedOrders
        self.startOfDay = startOfDay
    }

    func encode(into out: inout ByteWriter) {
        out.append(chains.rawValue)
        out.append(closedOrders.rawValue)
        out.signedVarint(startOfDay)
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        chains = try bytes.code()
        closedOrders = try bytes.code()
        startOfDay = try bytes.signedVarint()
    }
}
