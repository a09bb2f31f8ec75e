import OMSTypes

/// State of risk control beside limits and exposure.
struct RiskState: ~Copyable {
    /// A scope, and an instrument in it (`.none` = all), that may not trade freely.
    struct Standing: Equatable {
        var scope: LimitScope
        var symbol: Symbol
        var state: TradingState
        var since: Timestamp
        var user: Text64
    }

    private(set) var standings: [Standing] = []
    private(set) var proposals: [RiskProposal] = []
    /// Rows as they stood when a change of them was proposed, by its number. Follows from the
    /// events, so it is in no digest.
    private var rowsBefore: [UInt32: LimitSet] = [:]
    /// Number of the last proposal.
    private(set) var lastProposal: UInt32 = 0
    /// Who entered an order: place in the directory's list of traders, by OrderID.
    var traders = IntMap<UInt32>()
    var books = RiskBooks()
    /// P29: how far the clock is off, nanoseconds, as it was told last.
    var clockOffset: Int64 = 0
    /// Scopes whose orders are being cancelled, oldest first.
    private(set) var cancelling: [ScopeCancel] = []

    /// How far a wish has come; what is done is forgotten.
    mutating func note(_ cancel: ScopeCancel) {
        if let place = cancelling.firstIndex(where: { $0.isSame(cancel) }) {
            cancelling[place] = cancel
            if cancel.isDone { cancelling.remove(at: place) }
        } else if !cancel.isDone {
            cancelling.append(cancel)
        }
    }
    /// Orders that wait for an approval, oldest first.
    private(set) var awaiting: [OrderID] = []

    /// Orders that wait for others of the same hand to end, oldest first.
    private(set) var yielding: [(order: OrderID, others: [OrderID])] = []
    /// What blocks gave today to orders of earlier days: nothing else tells of which day it is.
    private(set) var lateShares: [LateShare] = []
    struct LateShare: Equatable {
        var order: OrderID
        var day: CalendarDate
        var gross: Notional
    }

    mutating func addLateShare(_ share: LateShare) {
        lateShares.removeAll { $0.day < share.day }
        lateShares.append(share)
    }

    /// Whether one of them may go on.
    private(set) var hasYielded = false

    /// The next order whose others have all ended.
    var nextYielded: OrderID? { hasYielded ? yielding.first { $0.others.isEmpty }?.order : nil }

    mutating func yield(_ order: OrderID, to others: [OrderID]) {
        yielding.append((order, others))
        if others.isEmpty { hasYielded = true }
    }

    mutating func stopYielding(_ order: OrderID) {
        yielding.removeAll { $0.order == order }
        hasYielded = yielding.contains { $0.others.isEmpty }
    }

    /// An order has ended: nobody waits for it any more.
    mutating func hasEnded(_ order: OrderID) {
        guard !yielding.isEmpty else { return }
        for index in yielding.indices { yielding[index].others.removeAll { $0 == order } }
        hasYielded = yielding.contains { $0.others.isEmpty }
    }

    func proposal(_ number: UInt32) -> RiskProposal? { proposals.first { $0.number == number } }

    func state(of scope: LimitScope, _ symbol: Symbol) -> TradingState {
        standings.first { $0.scope == scope && $0.symbol == symbol }?.state ?? .normal
    }

    mutating func set(_ change: StateChange, at instant: Timestamp) {
        standings.removeAll { $0.scope == change.scope && $0.symbol == change.symbol }
        guard change.state != .normal else { return }
        standings.append(
            Standing(
                scope: change.scope, symbol: change.symbol, state: change.state, since: instant,
                user: change.user))
    }

    mutating func add(_ proposal: RiskProposal) {
        proposals.append(proposal)
        lastProposal = proposal.number
    }

    /// Notes what a proposal is to change as it stands when it is proposed.
    mutating func note(_ row: LimitSet?, before number: UInt32) { rowsBefore[number] = row }

    /// The row that a proposal of limits is to replace, as it stood then; `nil` = there was none.
    func row(before number: UInt32) -> LimitSet? { rowsBefore[number] }

    /// Whether a scope's state changed after an instant.
    func hasChanged(_ change: StateChange, since instant: Timestamp) -> Bool {
        standings.contains {
            $0.scope == change.scope && $0.symbol == change.symbol && $0.since > instant
        }
    }

    mutating func remove(proposal number: UInt32) {
        proposals.removeAll { $0.number == number }
        rowsBefore[number] = nil
    }
    mutating func await(_ order: OrderID) { awaiting.append(order) }
    mutating func stopAwaiting(_ order: OrderID) { awaiting.removeAll { $0 == order } }

    /// Proposals that are bound to rows and scopes, not to orders, are few: written whole.
    func digest(into digest: inout StateDigest) {
        var bytes = ByteWriter(capacity: 256)
        encodeSmall(into: &bytes)
        digest.combine(bytes.bytes)
        for order in traders.sortedKeys() {
            digest.combine(order)
            digest.combine(UInt64(traders[order]!))
        }
        books.digest(into: &digest)
        guard clockOffset != 0 || !cancelling.isEmpty else { return }
        bytes.clear()
        encodeLater(into: &bytes)
        digest.combine(bytes.bytes)
    }

    /// What came to risk control later: nothing of it is in the digest of a state that has none.
    private func encodeLater(into out: inout ByteWriter) {
        out.signedVarint(clockOffset)
        out.varint(UInt64(cancelling.count))
        for cancel in cancelling { cancel.encode(into: &out) }
    }

    private func encodeSmall(into out: inout ByteWriter) {
        out.varint(UInt64(standings.count))
        for standing in standings {
            standing.scope.encode(into: &out)
            out.text(standing.symbol)
            out.append(standing.state.rawValue)
            out.signedVarint(standing.since.nanoseconds)
            out.text(standing.user)
        }
        out.varint(UInt64(lastProposal))
        out.varint(UInt64(proposals.count))
        for proposal in proposals { proposal.encode(into: &out) }
        out.varint(UInt64(awaiting.count))
        for order in awaiting { out.varint(order.raw) }
        out.varint(UInt64(lateShares.count))
        for share in lateShares {
            out.varint(share.order.raw)
            out.signedVarint(Int64(share.day.daysSinceEpoch))
            out.sparse128(share.gross.raw)
        }
        out.varint(UInt64(yielding.count))
        for (order, others) in yielding {
            out.varint(order.raw)
            out.varint(UInt64(others.count))
            for other in others { out.varint(other.raw) }
        }
    }

    func encode(into out: inout SnapshotWriter) {
        out.pause()
        encodeSmall(into: &out.bytes)
        encodeLater(into: &out.bytes)
        for proposal in proposals {
            let row = rowsBefore[proposal.number]
            out.bytes.append(row == nil ? 0 : 1)
            row?.encode(into: &out.bytes)
        }
        out.map(traders) { $0.varint(UInt64($1)) }
        books.encode(into: &out)
    }

    mutating func decode(from bytes: inout SnapshotReader) throws(ByteReader.Failure) {
        for _ in 0..<(try bytes.count()) {
            standings.append(
                Standing(
                    scope: try LimitScope(from: &bytes.bytes), symbol: try bytes.bytes.text(),
                    state: try bytes.bytes.code(), since: try bytes.bytes.timestamp(),
                    user: try bytes.bytes.text()))
        }
        lastProposal = try bytes.bytes.varint32()
        for _ in 0..<(try bytes.count()) {
            proposals.append(try RiskProposal(from: &bytes.bytes))
        }
        for _ in 0..<(try bytes.count()) { awaiting.append(try bytes.bytes.orderID()) }
        for _ in 0..<(try bytes.count()) {
            lateShares.append(
                LateShare(
                    order: try bytes.bytes.orderID(),
                    day: CalendarDate(
                        daysSinceEpoch: Int32(truncatingIfNeeded: try bytes.bytes.signedVarint())),
                    gross: try bytes.bytes.notional()))
        }
        for _ in 0..<(try bytes.count()) {
            let order = try bytes.bytes.orderID()
            var others: [OrderID] = []
            for _ in 0..<(try bytes.count()) { others.append(try bytes.bytes.orderID()) }
            yield(order, to: others)
        }
        clockOffset = try bytes.bytes.signedVarint()
        for _ in 0..<(try bytes.count()) {
            cancelling.append(try ScopeCancel(from: &bytes.bytes))
        }
        for proposal in proposals where try bytes.bytes.byte() == 1 {
            rowsBefore[proposal.number] = try LimitSet(from: &bytes.bytes)
        }
        try bytes.map(into: &traders) { (bytes) throws(ByteReader.Failure) in
            try bytes.varint32()
        }
        try books.decode(from: &bytes)
    }
}
