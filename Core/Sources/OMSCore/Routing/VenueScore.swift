import OMSTypes

/// One venue as a routing step saw it: its quote, its history, its cost, and what became of it.
public struct VenueScore: Equatable, Sendable {
    /// Why a venue can, or cannot, take part.
    public enum Standing: UInt8, Sendable, CaseIterable {
        case eligible
        case linkDown
        case refusedOrder
        case noQuote
        case staleQuote
        /// Was asked already, and its quote is no newer than that or than what came back since.
        case alreadyTried
        case beyondLimit
        /// Not among the venues of the order's policy.
        case excluded
        /// Says nothing while routes wait for its answer (self-help).
        case silent
        /// Takes no such orders: its template lacks the TimeInForce (59).
        case notTaken
        /// A dealer, who names a price when it is asked.
        case onRequest
    }

    public var venue: VenueID
    public var kind: VenueTerms.Kind
    public var standing: Standing
    /// Shows a fresh quote that nothing may trade through.
    public var isProtected = false
    /// Far-touch price, or the midpoint at a dark venue.
    public var price: Price
    public var displayed: Quantity
    /// Fee per unit (negative = rebate), units of 10⁻⁸.
    public var fee: Int64
    /// Probability of a fill, parts per million.
    public var fillPPM: Int64
    /// Running average of the venue's answers, nanoseconds.
    public var latency: Int64
    public var priority: UInt16
    /// Expected all-in cost per unit against the midpoint, units of 10⁻⁸; lower is better. 0 where
    /// there is no price.
    public var cost: Int64
    /// What of that is not the price: fee and history, units of 10⁻⁸.
    var surcharge: Int64 = 0
    /// What was sent there by this step.
    public var sent: Quantity = .zero

    /// Whether the order may go there at all while the link is up.
    @inline(__always)
    var isReachable: Bool { standing != .linkDown && standing != .excluded && standing != .silent }
    /// Whether it may go there now.
    @inline(__always)
    var mayTake: Bool { isReachable && standing != .refusedOrder }
}

/// What of all venues a routing step wants to know at once.
struct RoutingReach: BitwiseCopyable {
    private(set) var isReachable = false
    private(set) var mayTake = false
    private(set) var hasSilent = false
    /// A lit venue shows something that can be taken.
    private(set) var isLit = false
    /// A dealer can be asked. Dealers are no venues that an order goes to unasked: nothing else
    /// here counts them.
    private(set) var hasDealer = false

    @inline(__always)
    mutating func note(_ score: borrowing VenueScore) {
        switch score.standing {
        case .linkDown, .excluded: return
        case .onRequest: hasDealer = true
        case .refusedOrder where score.kind == .rfq: return
        case .silent: hasSilent = true
        case .refusedOrder: isReachable = true
        case .eligible:
            (isReachable, mayTake) = (true, true)
            if score.kind == .lit { isLit = true }
        case .noQuote, .staleQuote, .alreadyTried, .beyondLimit, .notTaken:
            (isReachable, mayTake) = (true, true)
        }
    }
}

/// The score of algos-and-sor §7.1, in integers.
enum Score {
    /// cost_v = φ·(sgn·(P − M) + fee) + (1 − φ)·missCost + λ_L·latency, rounded half away.
    static func cost(
        side: Side, price: Price, mid: Price, fee: Int64, fillPPM: Int64, latency: Int64,
        policy: TradingTuning
    ) -> Int64 {
        let edge = Int128(side.sign) * (Int128(price.units) - Int128(mid.units)) + Int128(fee)
        let phi = Int128(max(0, min(1_000_000, fillPPM)))
        let expected = phi * edge + (1_000_000 - phi) * Int128(policy.missCost)
        let base = Rounding.halfAway(expected, 1_000_000)
        guard policy.latencyCost != 0 else { return Int64(clamping: base) }
        let waiting = Int128(policy.latencyCost) * Int128(latency)
        return Int64(clamping: base + Rounding.halfAway(waiting, 1_000_000))
    }

    /// φ of taking `quantity` from `displayed`: the venue's fill rate, less what is not shown.
    static func fillPPM(rate: Int64, displayed: Quantity, quantity: Quantity) -> Int64 {
        guard displayed < quantity, quantity.isPositive else { return rate }
        return Int64(Int128(rate) * Int128(displayed.units) / Int128(quantity.units))
    }

    /// Order in which equal prices are taken: cost, then size, latency, priority, number.
    static func isCheaper(_ a: VenueScore, _ b: VenueScore) -> Bool {
        if a.cost != b.cost { return a.cost < b.cost }
        if a.displayed != b.displayed { return a.displayed > b.displayed }
        if a.latency != b.latency { return a.latency < b.latency }
        if a.priority != b.priority { return a.priority < b.priority }
        return a.venue < b.venue
    }

    /// Sweep order: better price first, whatever its cost (order protection), then cheaper.
    static func isAhead(_ a: VenueScore, _ b: VenueScore, _ side: Side) -> Bool {
        guard a.price == b.price else {
            return side.isBuy ? a.price < b.price : a.price > b.price
        }
        return isCheaper(a, b)
    }
}
