import OMSTypes

/// The orders of a scope of the hierarchy, and within it of one instrument or all, that somebody
/// wants cancelled: those that work when it is decided, in parts of a frame each.
public struct ScopeCancel: Equatable, Sendable {
    public var user: Text64
    public var reason: Text64
    public var scope: LimitScope
    /// Empty = every instrument.
    public var symbol: Symbol
    /// Place of the order that is looked at next, and behind the last one that is meant.
    var next: UInt64 = 0
    var end: UInt64 = 0

    public init(user: Text64, reason: Text64, scope: LimitScope, symbol: Symbol = Symbol()) {
        self.user = user
        self.reason = reason
        self.scope = scope
        self.symbol = symbol
    }

    /// Every order was looked at.
    public var isDone: Bool { next >= end }

    func encode(into out: inout ByteWriter) {
        out.text(user)
        out.text(reason)
        scope.encode(into: &out)
        out.text(symbol)
        out.varint(next)
        out.varint(end)
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        user = try bytes.text()
        reason = try bytes.text()
        scope = try LimitScope(from: &bytes)
        symbol = try bytes.text()
        next = try bytes.varint()
        end = try bytes.varint()
    }

    /// The same wish: what of it is done is no part of that.
    func isSame(_ other: ScopeCancel) -> Bool {
        scope == other.scope && symbol == other.symbol && end == other.end && user == other.user
            && reason == other.reason
    }
}

// Cancels of a scope's orders go on where they were, after a stop or a crash too: how far they came
// is State.
extension OrderCore {
    mutating func cancelOrders(_ wish: ScopeCancel) {
        guard !wish.user.isEmpty else { return deskRefusal = Refusal(.userMissing) }
        guard !wish.reason.isEmpty else { return deskRefusal = Refusal(.reasonMissing) }
        guard isKnown(wish.scope) else { return deskRefusal = Refusal(.scopeUnknown) }
        guard wish.symbol.isEmpty || reference.instrument(wish.symbol) != nil else {
            return deskRefusal = Refusal(.unknownSymbol)
        }
        var cancel = wish
        (cancel.next, cancel.end) = (0, openParents > 0 ? UInt64(orders.count) : 0)
        emit(.risk(.cancelling(cancel)))
    }

    /// One part of the oldest wish.
    mutating func continueCancelling() {
        guard var cancel = risk.cancelling.first else { return }
        let found = openOrders(
            of: cancel.scope, cancel.symbol, from: Int(clamping: cancel.next),
            before: Int(clamping: cancel.end))
        for order in found.orders { endUnsolicited(order, .brokerOption) }
        cancel.next = found.next.map { UInt64($0) } ?? cancel.end
        emit(.risk(.cancelling(cancel)))
    }
}
