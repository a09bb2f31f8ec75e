import OMSTypes

/// When a venue's calls are, counted from its start in nanoseconds.
public struct AuctionTimes: Equatable, Sendable {
    /// The opening call lasts from the start to here; `nil`: it opens at once, without one.
    public var opening: Int64?
    /// The uncross of the closing call; `nil`: it never closes.
    public var closing: Int64?
    /// How long the closing call lasts before it.
    public var call: Int64
    /// The last part of each call, in which nothing is taken and nothing taken back.
    public var freeze: Int64
    /// After so long the day begins anew; 0: it does not.
    public var cycle: Int64

    public init(
        opening: Int64? = nil, closing: Int64? = nil, call: Int64 = 60_000_000_000,
        freeze: Int64 = 0, cycle: Int64 = 0
    ) {
        self.opening = opening
        self.closing = closing
        self.call = call
        self.freeze = freeze
        self.cycle = cycle
    }
}

/// What goes on at a venue.
public enum VenuePhase: Equatable, Sendable {
    case openingCall
    case continuous
    case closingCall
    case closed

    var isCall: Bool { self == .openingCall || self == .closingCall }
}

extension AuctionTimes {
    /// The phase so long after the start, and when the next one begins; `nil`: never.
    func phase(at elapsed: Int64, isAuctionOnly: Bool) -> (phase: VenuePhase, next: Int64?) {
        let start = cycle > 0 ? elapsed / cycle * cycle : 0
        let time = elapsed - start
        let end = cycle > 0 ? start + cycle : nil
        if let opening, time < opening { return (.openingCall, start + opening) }
        guard let closing, closing > (opening ?? 0) else {
            return (isAuctionOnly ? .closed : .continuous, end)
        }
        guard time < closing else { return (.closed, end) }
        let begin = max(opening ?? 0, closing - call)
        // A venue of auctions alone takes orders for the close as soon as it has opened.
        if time >= begin || isAuctionOnly { return (.closingCall, start + closing) }
        return (.continuous, start + begin)
    }
}
