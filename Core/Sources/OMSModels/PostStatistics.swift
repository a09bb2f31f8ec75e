import OMSTypes

/// What became of orders that might have rested, or waited (algos-and-sor §7.7, empirical): by
/// venue, state of the touch, place in the spread and size. Learned from what everybody can see,
/// as the day goes, and from nothing that comes later.
public struct PostStatistics: Sendable {
    /// One way to leave an order for a while.
    struct Cell {
        private var attempts: Int64 = 0
        /// Sum of the parts filled, parts per million each.
        private var filledPPM: Int64 = 0
        /// Sum of part unfilled × what crossing it cost, 10⁻⁶ × 10⁻⁸ per share.
        private var missed: Int128 = 0

        /// - Parameters:
        ///   - filledPPM: which part of it was filled.
        ///   - crossing: what a share of the rest cost at the end, against the midpoint at the
        ///     beginning, with the fee of a take; units of 10⁻⁸.
        mutating func add(filledPPM: Int64, crossing: Int64) {
            attempts += 1
            self.filledPPM += filledPPM
            missed += Int128(PartsPerMillion.whole - filledPPM) * Int128(crossing)
        }

        /// `nil` with too few attempts.
        var estimate: Estimate? {
            guard attempts >= PostStatistics.attemptsMin else { return nil }
            let whole = Int128(PartsPerMillion.whole)
            let fill = Rounding.halfAway(Int128(filledPPM) + whole, Int128(attempts) + 2)
            let unfilled = Int128(attempts) * whole - Int128(filledPPM)
            // Whatever always fills has no cost of missing to be known.
            let miss = unfilled > 0 ? Rounding.halfAway(missed, unfilled) : 0
            return Estimate(fillPPM: Int64(fill), missCost: Int64(clamping: miss))
        }
    }

    public struct Estimate: Equatable, Sendable {
        /// φ = (s + 1)/(n + 2), parts per million.
        public var fillPPM: Int64
        /// Cost of crossing what was not filled; units of 10⁻⁸ per share.
        public var missCost: Int64
    }

    /// Attempts below which nothing is said of a cell. They last five seconds, begin every second
    /// and come in pairs: a hundred are worth ten or twenty that are independent.
    static var attemptsMin: Int64 { 100 }

    private var cells: [Cell]
    /// By state of the touch: nothing is sent, all of it crosses later.
    private var waits = Array(repeating: Cell(), count: TouchState.count)

    /// - Parameter venues: the highest number that a venue has.
    public init(venues: Int) {
        cells = Array(repeating: Cell(), count: PostCell.count(venues: venues))
    }

    public mutating func add(_ index: Int, filledPPM: Int64, crossing: Int64) {
        cells[index].add(filledPPM: filledPPM, crossing: crossing)
    }

    mutating func add(_ state: TouchState, crossing: Int64) {
        waits[state.index].add(filledPPM: 0, crossing: crossing)
    }

    /// `nil` where too little is known, and of venues that came later.
    public func post(_ index: Int) -> Estimate? {
        index < cells.count ? cells[index].estimate : nil
    }
    public func wait(_ state: TouchState) -> Estimate? { waits[state.index].estimate }
}
