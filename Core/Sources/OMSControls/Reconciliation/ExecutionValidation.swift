import OMSCore
import OMSTypes

/// Checks each execution against what was sent (RTS 6 art 17(1)): quantity not above the route's,
/// price not worse than its limit, the venue it was sent to, its instrument and its side.
///
/// A fold over events; values alone, no clock. What the venue said of instrument and side is in
/// its message, not in the event, so the caller hands both over: see `WireWords`.
public struct ExecutionValidation: Equatable, Sendable {
    public private(set) var book: BreakBook
    /// Executions that were checked.
    public private(set) var checked: UInt64 = 0
    /// Of those, how many could not be compared by instrument and side: the venue named neither.
    public private(set) var unnamed: UInt64 = 0
    private var routes: [UInt64: SentRoute] = [:]
    private var parents: [UInt64: SentParent] = [:]
    /// Route, quantity and price of each execution, by its number in the journal.
    private var executions: [BookedExecution] = []
    /// Words of messages that were sent, until the events of the frame have brought their route.
    private var words: [UInt64: WireWords] = [:]

    public init(capacity: Int = 100_000) { book = BreakBook(capacity: capacity) }

    /// What a message names: Symbol (55) in its form on the wire and Side (54) as its character.
    public struct WireWords: Equatable, Sendable {
        public var symbol: Symbol
        public var side: UInt8
        public init(symbol: Symbol = Symbol(), side: UInt8 = 0) {
            self.symbol = symbol
            self.side = side
        }
    }

    /// The message that was sent for a route, before the events of its frame.
    public mutating func sent(_ order: OrderID, _ said: WireWords) { words[order.raw] = said }

    /// - Parameter said: what the venue's message named, where the frame came of one.
    public mutating func apply(
        _ event: OrderEvent, at time: Timestamp, sequence: SequenceNumber,
        said: WireWords = WireWords()
    ) {
        if case .filled(let fill) = event { return check(fill, said, time, sequence) }
        if case .routed(let route) = event { return add(route) }
        if case .accepted(let order) = event {
            parents[order.order.raw] = SentParent(order.terms)
            return
        }
        if case .blockFormed(let block) = event {
            parents[block.order.raw] = SentParent(block.terms)
        }
        if case .given(.order(let given)) = event {
            parents[given.order.raw] = SentParent(given.terms)
        }
        if case .given(.route(let route, _)) = event { add(route) }
        if case .routeReplaceSent(let replace) = event {
            routes[replace.order.raw]?.asked = SentTerms(replace.quantity, replace.price)
        }
        if case .routeReplaced(let order) = event { routes[order.raw]?.takeAsked() }
        if case .routeRequestRefused(let order, _) = event { routes[order.raw]?.asked = nil }
        // The core has looked at it and raised an anomaly where ours does not allow it.
        if case .restated(.route(let order, let quantity, let price)) = event {
            routes[order.raw]?.restate(quantity, price)
        }
        if case .corporate(.adjusted(let adjusted)) = event {
            routes[adjusted.order.raw]?.adjust(adjusted)
        }
        if case .executionCorrected(let corrected) = event { correct(corrected, time, sequence) }
    }

    private mutating func add(_ route: RouteSent) {
        var sent = SentRoute(route, parents[route.parent.raw])
        if let said = words.removeValue(forKey: route.order.raw) { sent.words = said }
        routes[route.order.raw] = sent
    }

    private mutating func check(
        _ fill: Fill, _ said: WireWords, _ time: Timestamp, _ sequence: SequenceNumber
    ) {
        checked += 1
        if said == WireWords() { unnamed += 1 }
        executions.append(BookedExecution(fill.order, fill.quantity))
        let theirs = BreakVersion(
            symbol: said.symbol, side: said.side, quantity: fill.quantity, price: fill.price,
            venue: fill.venue)
        guard routes[fill.order.raw] != nil else {
            var found = ControlBreak(
                .unknownRoute, .validation, at: time, subject: fill.execID, ours: .missing,
                theirs: theirs)
            found.sequence = sequence
            found.venue = fill.venue
            found.order = fill.order
            book.add(found)
            return
        }
        routes[fill.order.raw]?.cumQty += Int128(fill.quantity.units)
        note(fill.order, fill.execID, theirs, said, time, sequence, hasGrown: true)
    }

    /// A bust takes quantity back; a correction may make it exceed what was sent, or be priced
    /// worse.
    private mutating func correct(
        _ corrected: ExecutionCorrected, _ time: Timestamp, _ sequence: SequenceNumber
    ) {
        let number = Int(corrected.execution)
        guard executions.indices.contains(number) else { return }
        let change =
            Int128(corrected.quantity.units) - Int128(executions[number].quantity.units)
        executions[number].quantity = corrected.quantity
        let order = executions[number].order
        routes[order.raw]?.cumQty += change
        guard corrected.quantity.isPositive else { return }
        checked += 1
        unnamed += 1
        note(
            order, corrected.execID,
            BreakVersion(
                quantity: corrected.quantity, price: corrected.price, venue: corrected.venue),
            WireWords(), time, sequence, hasGrown: change > 0)
    }

    /// - Parameter hasGrown: otherwise a sum above what was sent was found before.
    private mutating func note(
        _ order: OrderID, _ execID: Text64, _ theirs: BreakVersion, _ said: WireWords,
        _ time: Timestamp, _ sequence: SequenceNumber, hasGrown: Bool
    ) {
        guard let route = routes[order.raw] else { return }
        for kind in route.breaks(theirs.price, at: theirs.venue, said)
        where kind != .quantityAboveSent || hasGrown {
            var found = ControlBreak(
                kind, .validation, at: time, subject: execID, ours: route.version(kind),
                theirs: theirs)
            if kind == .quantityAboveSent { found.theirs.quantity = route.executed }
            found.sequence = sequence
            found.venue = theirs.venue
            found.order = order
            found.account = route.account
            book.add(found)
        }
    }

    public mutating func explain(
        _ number: UInt64, by user: Text64, _ note: Text64, at time: Timestamp
    ) -> BreakRefusal? {
        book.explain(number, by: user, note, at: time)
    }

    public func digest(into digest: inout StateDigest) {
        book.digest(into: &digest)
        digest.combine(checked)
        digest.combine(unnamed)
        for key in routes.keys.sorted() { routes[key]?.digest(into: &digest) }
        for key in parents.keys.sorted() { parents[key]?.digest(into: &digest) }
        for execution in executions {
            digest.combine(execution.order.raw)
            digest.combine(execution.quantity.units)
        }
    }
}
