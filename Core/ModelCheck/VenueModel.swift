import OMSTypes

/// A message on its way from the OMS to a venue.
enum ToVenue: Equatable {
    case new(route: UInt64, lots: Int, isImmediate: Bool)
    case cancel(route: UInt64, attempt: UInt16)
    case replace(route: UInt64, attempt: UInt16, lots: Int)
}

/// A message on its way from a venue to the OMS.
struct FromVenue: Equatable {
    enum Kind: UInt8 {
        /// `tooLate`: the order has ended there; `refused`: it works on.
        case new, reject, fill, canceled, replaced, tooLate, refused, unknownOrder, bust
        case doneForDay, restated, verbalCancel
    }
    var kind: Kind
    var route: UInt64
    var attempt: UInt16 = 0
    var lots = 0
    /// Number of the report at its venue: its ExecID.
    var exec: UInt16 = 0
    /// Busts: the fill that is taken back, and what works again.
    var reference: UInt16 = 0
    var leaves = 0
}

/// One order as its venue has it. The venue's book is the truth that the OMS is judged by.
struct VenueOrder: Equatable {
    var route: UInt64
    var lots: Int
    var filled: Int { fills.count }
    /// Reports of the lots that stand.
    var fills: [UInt16] = []
    var isOpen = true
    /// Ends by itself, sooner or later, when it is not filled.
    var isImmediate: Bool
    /// Attempt that the venue knows the order by.
    var attempt: UInt16 = 0
    var leaves: Int { isOpen ? lots - filled : 0 }
}

/// A venue that may, at every step, do whatever a venue is allowed to.
struct VenueModel {
    var inbound: [ToVenue] = []
    var outbound: [FromVenue] = []
    var orders: [VenueOrder] = []
    var execs: UInt16 = 0
    var isUp = true

    func find(_ route: UInt64) -> Int? { orders.firstIndex { $0.route == route } }

    private mutating func say(
        _ kind: FromVenue.Kind, _ route: UInt64, _ attempt: UInt16, _ lots: Int = 0
    ) {
        execs += 1
        outbound.append(
            FromVenue(kind: kind, route: route, attempt: attempt, lots: lots, exec: execs))
    }

    /// Takes the next message and grants or refuses what it asks.
    mutating func take(grants: Bool) {
        switch inbound.removeFirst() {
        case .new(let route, let lots, let isImmediate):
            guard grants else { return say(.reject, route, 0) }
            orders.append(VenueOrder(route: route, lots: lots, isImmediate: isImmediate))
            say(.new, route, 0)
        case .cancel(let route, let attempt):
            guard let at = find(route) else { return say(.unknownOrder, route, attempt) }
            guard orders[at].isOpen else { return say(.tooLate, route, attempt) }
            guard grants else { return say(.refused, route, attempt) }
            orders[at].isOpen = false
            say(.canceled, route, attempt)
        case .replace(let route, let attempt, let lots):
            guard let at = find(route) else { return say(.unknownOrder, route, attempt) }
            guard orders[at].isOpen else { return say(.tooLate, route, attempt) }
            guard grants, lots > orders[at].filled else { return say(.refused, route, attempt) }
            orders[at].lots = lots
            orders[at].attempt = attempt
            say(.replaced, route, attempt)
        }
    }

    /// One lot of an open order trades.
    mutating func fill(_ at: Int) {
        orders[at].fills.append(execs + 1)
        if orders[at].filled == orders[at].lots { orders[at].isOpen = false }
        say(.fill, orders[at].route, orders[at].attempt, 1)
    }

    /// The lot that traded last is taken back; a filled order works again, or is closed.
    mutating func bust(_ at: Int, closes: Bool) {
        if orders[at].filled == orders[at].lots { orders[at].isOpen = !closes }
        let reference = orders[at].fills.removeLast()
        execs += 1
        outbound.append(
            FromVenue(
                kind: .bust, route: orders[at].route, attempt: orders[at].attempt, exec: execs,
                reference: reference, leaves: orders[at].leaves))
    }

    /// The venue ends an open order by itself.
    mutating func drop(_ at: Int) {
        orders[at].isOpen = false
        say(.canceled, orders[at].route, orders[at].attempt)
    }

    /// The venue ends an open order for today, or because people agreed on it.
    mutating func end(_ at: Int, _ kind: FromVenue.Kind) {
        orders[at].isOpen = false
        say(kind, orders[at].route, orders[at].attempt)
    }

    /// The venue works one lot less.
    mutating func decline(_ at: Int) {
        orders[at].lots -= 1
        say(.restated, orders[at].route, orders[at].attempt, orders[at].lots)
    }

    func digest(into digest: inout StateDigest) {
        digest.combine(UInt64(inbound.count) << 32 | UInt64(outbound.count))
        for message in inbound {
            switch message {
            case .new(let route, let lots, let isImmediate):
                digest.combine(route << 9 | UInt64(lots) << 1 | (isImmediate ? 1 : 0))
            case .cancel(let route, let attempt):
                digest.combine(1 << 60 | route << 16 | UInt64(attempt))
            case .replace(let route, let attempt, let lots):
                digest.combine(2 << 60 | route << 32 | UInt64(attempt) << 8 | UInt64(lots))
            }
        }
        for message in outbound {
            digest.combine(
                UInt64(message.kind.rawValue) << 56 | message.route << 32
                    | UInt64(message.attempt) << 16 | UInt64(message.exec))
            digest.combine(
                UInt64(message.lots) << 32 | UInt64(message.reference) << 8
                    | UInt64(message.leaves))
        }
        for order in orders {
            digest.combine(
                order.route << 32 | UInt64(order.attempt) << 16 | UInt64(order.lots) << 8
                    | UInt64(order.filled) << 1 | (order.isOpen ? 1 : 0))
            for fill in order.fills { digest.combine(UInt64(fill)) }
        }
        digest.combine(UInt64(execs) << 1 | (isUp ? 1 : 0))
    }
}
