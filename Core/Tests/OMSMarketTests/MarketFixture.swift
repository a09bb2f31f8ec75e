import OMSTypes

@testable import OMSMarket

/// Short words for prices, sizes and instants in tests.
func px(_ text: String) -> Price {
    guard case .success(let units) = DecimalText.parse(text) else { return .none }
    return Price(units: units)
}

func qty(_ whole: Int64) -> Quantity { Quantity(units: whole * DecimalText.scale) }

/// Milliseconds after an arbitrary second of 2026.
func at(_ milliseconds: Int64) -> Timestamp {
    Timestamp(nanoseconds: 1_794_000_000_000_000_000 + milliseconds * 1_000_000)
}

let stock = InstrumentID(1)

func venue(_ number: UInt16) -> VenueID { VenueID(number) }

/// SplitMix64 (algos-and-sor, determinism).
struct SeededNumbers {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
}

extension MarketStore {
    /// `10.02 5 | 10.01 3`: a side of a book, best first.
    func text(_ venue: VenueID, _ side: BookSide) -> String {
        withLevels(stock, venue, side) { levels in
            levels.map {
                DecimalText.string($0.price.units) + " " + DecimalText.string($0.size.units)
            }.joined(separator: " | ")
        }
    }
}
