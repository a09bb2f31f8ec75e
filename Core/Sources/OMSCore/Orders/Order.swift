import OMSTypes

/// Level of an order in the tree of design: client and block orders are parents, slices belong to
/// algorithms, routes go to venues.
public enum OrderKind: UInt8, Sendable, CaseIterable {
    case client = 1
    case block = 2
    case slice = 3
    case route = 4
}

/// A block's member and the link of the member that joined before; -1 = none. Links stand for good,
/// so that a member may join another block later.
struct MemberLink {
    var member: Slot
    var previous: Int32
}

/// Number of an order's slot in the store; `Slot.none` where there is none.
typealias Slot = Int32

extension Slot {
    static let none: Slot = -1
}

/// Switches of an order that the base status does not tell.
struct OrderFlags: OptionSet, Equatable {
    let rawValue: UInt32
    static let pendingCancel = OrderFlags(rawValue: 1)
    static let pendingReplace = OrderFlags(rawValue: 2)
    /// The client was told New.
    static let acknowledged = OrderFlags(rawValue: 4)
    /// Waits for the desk (HandlInst 3) and is not routed.
    static let staged = OrderFlags(rawValue: 8)
    /// A stop that waits for its price.
    static let watching = OrderFlags(rawValue: 16)
    /// The stop has triggered; the opening or the close that was waited for has come.
    static let triggered = OrderFlags(rawValue: 32)
    /// The rest is to expire once the children have ended.
    static let expiring = OrderFlags(rawValue: 64)
    /// The rest is to be cancelled by us (kill switch) once the children have ended.
    static let stopping = OrderFlags(rawValue: 128)
    /// A route whose cancel or replace is on its way.
    static let requestSent = OrderFlags(rawValue: 512)
    /// A route whose pending request is a replace; a parent that has such a route.
    static let replaceSent = OrderFlags(rawValue: 1024)
    /// Has ended with executions and waits to be booked.
    static let unbooked = OrderFlags(rawValue: 2048)
    /// Is being stopped for its client, by a request over many orders.
    static let massCanceled = OrderFlags(rawValue: 4096)
    /// Waits for the opening or the close of its market.
    static let held = OrderFlags(rawValue: 0x4000)
    /// Has instructions in the table beside this one.
    static let instructed = OrderFlags(rawValue: 0x8000)
    /// Further replaces were told pending and wait for the one before them.
    static let chained = OrderFlags(rawValue: 1 << 16)
    /// The pending replace is no client's request but a restatement by the desk.
    static let restating = OrderFlags(rawValue: 1 << 17)
    /// Not eligible for trading now (39=9).
    static let suspended = OrderFlags(rawValue: 1 << 18)
    /// An execution is guaranteed (39=7).
    static let guaranteed = OrderFlags(rawValue: 1 << 19)
    /// A good-till order that is not worked any more today (39=3).
    static let doneForDay = OrderFlags(rawValue: 1 << 20)
    /// Is to be done for the day once the children have ended.
    static let dayEnding = OrderFlags(rawValue: 1 << 21)
    /// A venue was done with it for the day.
    static let streetDone = OrderFlags(rawValue: 1 << 22)
    /// Came while the market was closed and waits for its opening.
    static let waiting = OrderFlags(rawValue: 1 << 23)
    /// Is held by its list: until all of it is decided, ListExecute (L) comes or it is triggered.
    static let listed = OrderFlags(rawValue: 1 << 24)
    /// A route that rests at the crossing network.
    static let crosses = OrderFlags(rawValue: 1 << 25)
    /// What rested at the crossing network went to the street, and none of it rests there again.
    static let recalled = OrderFlags(rawValue: 1 << 26)
    /// Waits for somebody's approval.
    static let awaitsApproval = OrderFlags(rawValue: 1 << 27)
    /// Is being ended because it would meet another order of the same hand.
    static let selfTraded = OrderFlags(rawValue: 1 << 28)
    /// Waits until others of the same hand have given way.
    static let yielding = OrderFlags(rawValue: 1 << 29)
    /// Works on the street, and the crossing network may ask for it.
    static let conditional = OrderFlags(rawValue: 1 << 30)
    /// Was asked for: the street gives it back, and it meets the network next.
    static let firming = OrderFlags(rawValue: 1 << 31)

    /// What keeps an order from venues until the market takes it again.
    static let atRest: OrderFlags = [
        .suspended, .doneForDay, .dayEnding, .waiting, .listed, .awaitsApproval,
        .yielding,
    ]
}

/// One order of the tree. Trivially copyable; lives in a slot of the store.
struct Order {
    var id: OrderID
    var kind: OrderKind
    /// Status from executions and ends alone; `status` adds what is pending.
    var base: OrdStatus
    var flags: OrderFlags = []
    var terms: OrderTerms
    var session: SessionID = .none
    var venue: VenueID = .none
    var parent: Slot = .none
    var firstChild: Slot = .none
    var nextSibling: Slot = .none
    /// Block that a client order belongs to, or `Slot.none`.
    var block: Slot = .none
    /// Blocks: the last of the member links, or `Slot.none`.
    var lastMember: Int32 = -1
    /// Numbers in the ClOrdID index; `UInt32.max` = none.
    var clOrdID: UInt32 = .max
    var requestClOrdID: UInt32 = .max
    var replaceClOrdID: UInt32 = .max
    var cumQty: Quantity = .zero
    /// Σ LeavesQty of the open children: what works at venues for this parent.
    var routedLeaves: Quantity = .zero
    /// Σ quantity × price of all executions.
    var notional: Notional = .zero
    var reservedPx: Price
    var bodyDigest: UInt64 = 0
    /// When the order entered its present place (routes: when sent).
    var entryTime: Timestamp
    /// Routes: requests sent so far, part of their ClOrdIDs.
    var attempt: UInt16 = 0
    /// Routes: request whose ClOrdID the venue knows the order by since it accepted a replace.
    var acceptedAttempt: UInt16 = 0
    /// Parents: rounds of routing, at most 255.
    var attempts: UInt8 = 0
    /// Parents: venues (bit = VenueID) not to be tried again in this round.
    var triedVenues: UInt64 = 0
    /// Routes: quantity asked for by the pending replace.
    var replaceQty: Quantity = .zero
    var replacePx: Price = .none
    /// Routes: why it was sent.
    var reason: RouteReason = .noQuote
    /// Exposure held for this order: quantity at `reservedPx`.
    var reservedQty: Quantity = .zero
    /// Reserved price of the accepted terms, while a replace is pending.
    var acceptedPx: Price = .none
    /// Parents: venues (bit = VenueID) that refused the order for good.
    var refusingVenues: UInt64 = 0
    /// Parents: when the last immediate route went or any came back; only newer quotes of tried
    /// venues count.
    var returnTime: Timestamp = .none
    /// What post-trade has booked of the executions, and in how many trades.
    var bookedQty: Quantity = .zero
    var bookedNotional: Notional = .zero
    var bookings: UInt16 = 0
    /// Blocks: gross handed to members so far.
    var allocatedNotional: Notional = .zero

    /// LeavesQty (151).
    var leavesQty: Quantity {
        guard !base.isTerminal else { return .zero }
        return terms.orderQty > cumQty ? terms.orderQty - cumQty : .zero
    }

    /// What no child works yet.
    var unrouted: Quantity {
        let rest = leavesQty - routedLeaves
        return rest.isPositive ? rest : .zero
    }

    /// OrdStatus (39) by precedence: pending cancel over pending replace over the rest.
    var status: OrdStatus {
        if flags.contains(.pendingCancel) { return .pendingCancel }
        if flags.contains(.chained) { return .pendingReplace }
        if flags.contains(.pendingReplace), !flags.contains(.restating) { return .pendingReplace }
        guard isOpen, !flags.isDisjoint(with: [.doneForDay, .guaranteed, .suspended]) else {
            return base
        }
        if flags.contains(.doneForDay) { return .doneForDay }
        return flags.contains(.guaranteed) ? .stopped : .suspended
    }

    var isOpen: Bool { !base.isTerminal }

    /// Whether a child may still trade: every open child has LeavesQty.
    var hasOpenChild: Bool { routedLeaves.isPositive }

    /// Whether the rest is to end once the children have.
    var isEnding: Bool { !flags.isDisjoint(with: [.pendingCancel, .stopping, .expiring]) }

    /// OrdType as it works: a triggered stop is a market, a triggered stop-limit a limit order.
    var workingType: OrdType {
        guard flags.contains(.triggered), terms.ordType.isStop else { return terms.ordType }
        return terms.ordType == .stop ? .market : .limit
    }

    /// TimeInForce as it works: what we held for the opening takes what it meets there, what we
    /// held for the close works until then.
    var workingTimeInForce: TimeInForce {
        switch terms.timeInForce {
        case .atTheOpening: return .immediateOrCancel
        case .atTheClose, .goodTillCrossing: return .day
        case .day, .goodTillCancel, .immediateOrCancel, .fillOrKill, .goodTillDate:
            return terms.timeInForce
        }
    }

    var averagePrice: Price { notional.averagePrice(over: cumQty) }

    func digest(into digest: inout StateDigest) {
        digest.combine(id.raw)
        digest.combine(UInt64(kind.rawValue))
        digest.combine(UInt64(base.rawValue))
        digest.combine(UInt64(flags.rawValue))
        digest.combine(UInt64(session.raw) << 16 | UInt64(venue.raw))
        digest.combine(UInt64(terms.account.raw) << 32 | UInt64(terms.instrument.raw))
        digest.combine(UInt64(terms.side.rawValue) << 8 | UInt64(terms.ordType.rawValue))
        digest.combine(
            UInt64(terms.timeInForce.rawValue) << 8 | UInt64(terms.handlInst.rawValue))
        digest.combine(UInt64(attempt) << 8 | UInt64(attempts))
        digest.combine(UInt64(reason.rawValue))
        digest.combine(terms.orderQty.units)
        digest.combine(terms.price.units)
        digest.combine(terms.stopPx.units)
        digest.combine(terms.expireTime.nanoseconds)
        digest.combine(UInt64(UInt32(bitPattern: parent)))
        digest.combine(UInt64(UInt32(bitPattern: block)))
        digest.combine(UInt64(clOrdID) << 32 | UInt64(requestClOrdID))
        digest.combine(UInt64(replaceClOrdID))
        digest.combine(cumQty.units)
        digest.combine(routedLeaves.units)
        digest.combine(notional.raw)
        digest.combine(reservedPx.units)
        digest.combine(bodyDigest)
        digest.combine(entryTime.nanoseconds)
        digest.combine(triedVenues)
        digest.combine(replaceQty.units)
        digest.combine(replacePx.units)
        digest.combine(reservedQty.units)
        digest.combine(acceptedPx.units)
        digest.combine(refusingVenues)
        digest.combine(returnTime.nanoseconds)
        digest.combine(allocatedNotional.raw)
        digest.combine(bookedQty.units)
        digest.combine(bookedNotional.raw)
        digest.combine(UInt64(bookings) << 16 | UInt64(acceptedAttempt))
    }
}
