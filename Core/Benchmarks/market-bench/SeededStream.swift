import OMSMarket
import OMSTypes

/// A stream of quotes when no recorded day is there: SplitMix64, every price within twenty ticks.
struct SeededStream {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// Quotes of so many venues and instruments, a microsecond apart.
    mutating func quotes(_ count: Int, venues: Int, instruments: Int) -> [MarketUpdate] {
        let start: Int64 = 1_794_000_000_000_000_000
        return (0..<count).map { index in
            let word = next()
            let bid = 10_000 + Int64(word >> 8 & 7)
            let ask = 10_008 + Int64(word >> 16 & 7)
            return .quote(
                InstrumentID(UInt32(truncatingIfNeeded: (word >> 32) % UInt64(instruments)) + 1),
                VenueID(UInt16(truncatingIfNeeded: (word >> 24) % UInt64(venues)) + 1),
                bid: Price(units: bid * 1_000_000), Self.lots(word >> 4 & 15),
                ask: Price(units: ask * 1_000_000), Self.lots(word & 15),
                at: Timestamp(nanoseconds: start + Int64(index) * 1_000),
                sequence: UInt64(index + 1))
        }
    }

    /// Level changes of the same, within ten ticks of each side.
    mutating func levels(_ count: Int, venues: Int, instruments: Int) -> [MarketUpdate] {
        let start: Int64 = 1_794_000_000_000_000_000
        return (0..<count).map { index in
            let word = next()
            let isBid = word & 64 == 0
            let price = (isBid ? 10_000 : 10_010) + Int64(word >> 8 & 0xFF) % 10
            return .level(
                InstrumentID(UInt32(truncatingIfNeeded: (word >> 32) % UInt64(instruments)) + 1),
                VenueID(UInt16(truncatingIfNeeded: (word >> 24) % UInt64(venues)) + 1),
                isBid ? .bid : .ask, .overlay, Price(units: price * 1_000_000),
                Quantity(units: Int64(word & 7) * 10_000_000_000),
                at: Timestamp(nanoseconds: start + Int64(index) * 1_000),
                sequence: UInt64(index + 1))
        }
    }

    private static func lots(_ word: UInt64) -> Quantity {
        Quantity(units: Int64(word + 1) * 10_000_000_000)
    }
}
