/// Which confirmations are disputed: exactly one in each `every`, at a seeded place.
struct BreakPlan {
    /// How the counterparty's books differ for one confirmation.
    struct Break: Equatable {
        /// Minor units by which its commission is off; never 0, and larger than usual tolerances.
        var minorUnits: Int
        /// It does not answer at all instead of rejecting.
        var withholds: Bool
    }

    private let every: UInt64
    private var state: UInt64
    private var place: UInt64 = 0
    private var chosen: UInt64 = 0

    init(every: Int, seed: UInt64) {
        self.every = UInt64(max(0, every))
        state = seed
    }

    /// What happens to the next confirmation; `nil`: nothing.
    mutating func next() -> Break? {
        guard every > 0 else { return nil }
        if place == 0 { chosen = below(every) }
        let isChosen = place == chosen
        place = (place + 1) % every
        guard isChosen else { return nil }
        let size = Int(7 + below(36))
        let isMore = below(2) == 0
        return Break(minorUnits: isMore ? size : -size, withholds: below(2) == 0)
    }

    /// A number in 0..<`bound` (SplitMix64).
    private mutating func below(_ bound: UInt64) -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        word ^= word >> 31
        return word.multipliedFullWidth(by: bound).high
    }
}
