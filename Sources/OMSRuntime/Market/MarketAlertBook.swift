public import OMSTypes

/// Something about market data that operations should know.
public struct MarketAlert: Equatable, Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        /// The link is lost.
        case down
        /// Messages are missing.
        case gapped
        /// Nothing comes.
        case stale
        /// Heartbeats come and no data.
        case stalled
        /// The venue does not take what we ask for.
        case refused
        /// A national market is crossed for too long.
        case crossed
        /// Ticks are not recorded.
        case ticks
    }

    /// Counts the alerts of this process, from 1.
    public var number: UInt64
    public var time: Timestamp
    public var kind: Kind
    /// Empty where it is of a symbol.
    public var venue: String
    public var symbol: String
    /// It is well again.
    public var isOver: Bool
    public var words: String
}

/// The latest alerts of market data, in order.
struct MarketAlertBook {
    /// The most that are kept; the log has them all.
    static let kept = 100

    private(set) var all: [MarketAlert] = []
    private var lastNumber: UInt64 = 0
    /// Those that the log has not.
    private var unlogged: [MarketAlert] = []

    mutating func add(
        _ kind: MarketAlert.Kind, venue: String, symbol: String = "", isOver: Bool,
        _ words: String, at now: Timestamp
    ) {
        lastNumber += 1
        let alert = MarketAlert(
            number: lastNumber, time: now, kind: kind, venue: venue, symbol: symbol,
            isOver: isOver, words: words)
        if all.count == Self.kept { all.removeFirst() }
        all.append(alert)
        if unlogged.count < Self.kept { unlogged.append(alert) }
    }

    mutating func takeUnlogged() -> [MarketAlert] {
        guard !unlogged.isEmpty else { return [] }
        defer { unlogged.removeAll() }
        return unlogged
    }
}
