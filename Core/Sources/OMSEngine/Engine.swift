import OMSCore
import OMSPostTrade
import OMSTypes

/// One sequence over all domains: hands a command to its domain, every event to all states that
/// follow it, and turns what one domain wants of another into the next command.
public struct Engine: ~Copyable {
    public internal(set) var orders: OrderCore
    public internal(set) var postTrade = PostTrade()
    /// Sequence numbers of each session, by SessionID; 1 and 1 before the first message.
    public internal(set) var sessions: ContiguousArray<SequenceNumbers> = []
    /// What else is known of each session, by SessionID; may be shorter than `sessions`.
    public internal(set) var sessionStates: ContiguousArray<SessionState> = []
    /// Allocated blocks whose members have not got their parts yet.
    var allocated: [AllocatedBlock] = []
    /// Time of the last frame; a frame's time never goes back.
    public internal(set) var lastTimestamp: Timestamp = .none
    /// Events of domains other than orders in the last decision, in order; those of orders are in
    /// `orders.events`.
    public internal(set) var otherEvents: [EngineEvent] = []
    public internal(set) var postTradeEffects: [PostTradeEffect] = []
    var postTradeScratch: [PostTradeEvent] = []
    private var lastDomain = Domain.orders

    /// - Parameter history: where what has ended lies.
    public init(history: any HistoryMemory = PlainMemory()) {
        orders = OrderCore(history: history)
    }

    /// Version of what `digest` folds and how.
    public static let stateHashVersion: UInt32 = 1
    /// Version of the sections of a frame.
    public static let frameVersion: UInt32 = 1

    /// Decides a command and applies what follows. Afterwards `orders.events` and `otherEvents`,
    /// `orders.effects`, `postTradeEffects` and `orders.inputs` hold the frame's content.
    public mutating func decide(
        _ command: EngineCommand, origin: FrameOrigin, at instant: Timestamp
    ) {
        beginFrame(origin, instant)
        switch command {
        case .orders(let command):
            lastDomain = .orders
            orders.decide(command, at: instant)
            if case .allocateBlock(let allocation) = command { adjustMembers(of: allocation) }
            settleAllocations()
        case .reference(let change):
            lastDomain = .reference
            orders.beginFrame(at: instant)
            if let event = orders.decide(reference: change, at: instant) {
                otherEvents.append(.reference(event))
                orders.apply(reference: event, at: instant)
            }
        case .postTrade(let command):
            lastDomain = .postTrade
            decide(command, at: instant)
        case .sequenceNumbers(let numbers):
            lastDomain = .sessions
            orders.beginFrame(at: instant)
            otherEvents.append(.sequenceNumbers(numbers))
            set(numbers)
        case .session(let command):
            lastDomain = .sessionControls
            orders.beginFrame(at: instant)
            guard command.isPossible else { return }
            otherEvents.append(.session(command))
            apply(command, at: instant)
        }
    }

    /// Decides a new order, as the command of that name: the way of every order, without the
    /// copies of a command that is wrapped and taken apart.
    public mutating func decide(
        _ order: NewOrder, origin: FrameOrigin, at instant: Timestamp
    ) {
        beginFrame(origin, instant)
        lastDomain = .orders
        orders.decide(order, at: instant)
        settleAllocations()
    }

    /// Decides a venue's report, as the command of that name.
    public mutating func decide(
        _ report: VenueReport, origin: FrameOrigin, at instant: Timestamp
    ) {
        beginFrame(origin, instant)
        lastDomain = .orders
        orders.decide(report, at: instant)
        settleAllocations()
    }

    private mutating func beginFrame(_ origin: FrameOrigin, _ instant: Timestamp) {
        precondition(instant >= lastTimestamp, "time goes back")
        lastTimestamp = instant
        if !otherEvents.isEmpty { otherEvents.removeAll(keepingCapacity: true) }
        if !postTradeEffects.isEmpty { postTradeEffects.removeAll(keepingCapacity: true) }
        note(origin)
    }

    private mutating func decide(_ command: PostTradeCommand, at instant: Timestamp) {
        orders.beginFrame(at: instant)
        if case .book(let trade) = command { orders.emitBooked(trade.orderID) }
        postTradeScratch.removeAll(keepingCapacity: true)
        postTrade.decide(
            command, at: instant, into: &postTradeScratch, effects: &postTradeEffects)
        for event in postTradeScratch {
            otherEvents.append(.postTrade(event))
            follow(event)
            if case .allocated(let block) = event { adjustOrder(of: block) }
        }
    }

    /// Whether `followUp` has a command: asked after every message.
    public var hasFollowUp: Bool {
        orders.hasSweep || !allocated.isEmpty || orders.nextUnbooked != nil
    }

    /// What one domain's state wants of another: the next command, or `nil` when all is settled.
    /// Derived from State alone, so that a crash between two frames loses nothing.
    public func followUp() -> EngineCommand? {
        if orders.hasSweep { return .orders(.continueSweep) }
        if let block = allocated.first {
            return .orders(.allocateBlock(shares(of: block, orderID: blockID(block))))
        }
        if let id = orders.nextUnbooked { return .postTrade(.book(completedTrade(id))) }
        return nil
    }

    /// Packs orders that have ended, see `OrderCore.packEnded`. `apply` and `redecide` do it by
    /// themselves.
    public mutating func packEnded(always: Bool = false) { orders.packEnded(always: always) }

    /// Applies a recorded event. Used by replay and by read models; `decide` has applied already.
    public mutating func apply(_ event: EngineEvent, at instant: Timestamp) {
        orders.packEnded()
        lastTimestamp = max(lastTimestamp, instant)
        switch event {
        case .orders(let event):
            orders.apply(event, at: instant)
            if case .blockClosed(let id) = event { dropAllocated(id) }
        case .reference(let change): orders.apply(reference: change, at: instant)
        case .postTrade(let event):
            postTrade.apply(event)
            follow(event)
        case .sequenceNumbers(let numbers): set(numbers)
        case .session(let command): apply(command, at: instant)
        }
    }

    private mutating func follow(_ event: PostTradeEvent) {
        guard case .allocated(let block) = event,
            orders.view(blockID(block))?.kind == .block
        else { return }
        allocated.append(block)
    }

    private mutating func settleAllocations() {
        guard !allocated.isEmpty else { return }
        for event in orders.events {
            if case .blockClosed(let id) = event { dropAllocated(id) }
        }
    }

    private mutating func dropAllocated(_ id: OrderID) {
        if let index = allocated.firstIndex(where: { blockID($0) == id }) {
            allocated.remove(at: index)
        }
    }

    /// One digest of all State, the same on every machine after the same journal.
    public func stateHash() -> StateDigest {
        var digest = StateDigest()
        orders.digest(into: &digest)
        postTrade.digest(into: &digest)
        for numbers in sessions {
            digest.combine(numbers.nextInbound)
            digest.combine(numbers.nextOutbound)
        }
        for (index, state) in sessionStates.enumerated() where state.isDisabled {
            digest.combine(UInt64(index) + 1)
        }
        for block in allocated { digest.combine(block.allocID) }
        return digest
    }

    /// Puts quotes into the input store (market data; no frame).
    public mutating func quote(
        _ instrument: InstrumentID, _ venue: VenueID, isBid: Bool, _ price: Price,
        _ size: Quantity, at time: Timestamp
    ) {
        orders.quotes.update(instrument, venue, isBid: isBid, price, size, at: time)
    }

    /// What a venue shows behind its best price on one side.
    public mutating func quote(
        _ instrument: InstrumentID, _ venue: VenueID, isBid: Bool, behind levels: DepthSide
    ) {
        orders.quotes.update(instrument, venue, isBid: isBid, behind: levels)
    }

    /// What would become of an order; changes nothing.
    public mutating func preview(_ order: NewOrder, to destination: Text64, at time: Timestamp)
        -> RoutePreview
    {
        orders.preview(order, to: destination, at: time)
    }

    public mutating func clearQuotes(of venue: VenueID) { orders.quotes.clear(venue: venue) }
}
