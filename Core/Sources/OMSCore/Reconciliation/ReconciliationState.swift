import OMSTypes

/// A venue that is asked for what works there.
struct Inquiry: Equatable {
    enum Phase: UInt8, CaseIterable {
        /// Our routes there are looked at.
        case gathering = 1
        /// The answers are awaited.
        case waiting = 2
        /// What the venue's list left out is asked for one by one.
        case asking = 3
    }
    var number: UInt32
    var venue: VenueID
    /// By one OrderMassStatusRequest (AF); else by an OrderStatusRequest (H) for each route.
    var isMass: Bool
    var phase = Phase.gathering
    var cursor: UInt32 = 0
    var end: UInt32
    /// Routes that the venue has not told of yet.
    var doubts: UInt32 = 0
    /// Answers so far, and when the last came.
    var heard: UInt32 = 0
    var lastHeard: Timestamp
    var timer: TimerID
}

/// A route whose state is not certain.
struct Doubt: Equatable, BitwiseCopyable {
    var inquiry: UInt32
    /// A request (H) of its own is out.
    var isAsked: Bool
    /// The route's last request when it was asked for: later ones the answer cannot tell of.
    var attempt: UInt16
}

/// A difference that operations were told of.
struct KnownDifference: Equatable, BitwiseCopyable {
    var difference: RouteDifference
    /// Number of its anomaly.
    var anomaly: UInt64
}

/// An orphan that operations were told of.
struct KnownOrphan: Equatable {
    var orphan: Orphan
    var anomaly: UInt64
}

/// What a venue calls a route that it had before we knew of it.
struct ForeignRoute: Equatable, BitwiseCopyable {
    var venueOrderID: Text64
    /// Empty where it was given by voice.
    var clOrdID: ClOrdID
}

/// How our orders compare with the venues'.
struct ReconciliationState: ~Copyable {
    var inquiries: [Inquiry] = []
    var nextInquiry: UInt32 = 1
    /// Routes in doubt, by OrderID.
    var doubts = IntMap<Doubt>()
    /// By OrderID of the route.
    var differences = IntMap<KnownDifference>()
    var orphans: [KnownOrphan] = []
    /// Number of the execution that was booked from a status last, by OrderID of the route.
    var statusFills = IntMap<UInt32>()
    /// By OrderID of the route.
    var foreign = IntMap<ForeignRoute>()

    /// Whether an inquiry is at work and not waiting.
    var hasWork: Bool { !inquiries.isEmpty && inquiries.contains { $0.phase != .waiting } }

    func doubt(_ order: OrderID) -> Doubt? { order == .none ? nil : doubts[order.raw] }

    func inquiry(_ number: UInt32) -> Inquiry? { inquiries.first { $0.number == number } }

    func orphan(_ venue: VenueID, _ venueOrderID: Text64) -> KnownOrphan? {
        orphans.first { $0.orphan.venue == venue && $0.orphan.venueOrderID == venueOrderID }
    }

    mutating func change(_ number: UInt32, _ body: (inout Inquiry) -> Void) {
        guard let index = inquiries.firstIndex(where: { $0.number == number }) else { return }
        body(&inquiries[index])
    }

    /// Removes the doubt about a route.
    mutating func believe(_ order: OrderID) {
        guard order != .none, let doubt = doubts.remove(order.raw) else { return }
        change(doubt.inquiry) { $0.doubts -= 1 }
    }

    mutating func end(_ number: UInt32) {
        for order in doubts.sortedKeys() where doubts[order]?.inquiry == number {
            doubts.remove(order)
        }
        inquiries.removeAll { $0.number == number }
    }

    /// The process started anew: links are down, and nobody answers what was asked before.
    mutating func forgetInquiries() {
        guard !inquiries.isEmpty else { return }
        for inquiry in inquiries { end(inquiry.number) }
    }
}
