import OMSTypes

/// Both sides of one instrument's book at one venue, best first, built from a snapshot and what
/// changes it.
struct StreamBook {
    struct Level: Equatable {
        var price: Price
        var size: Quantity
    }

    /// More levels than any venue shows; what is beyond is dropped from the far end.
    static let levelsMax = 5_000
    /// Levels of a side that are told.
    static let shownMax = 10

    private(set) var bids: ContiguousArray<Level> = []
    private(set) var asks: ContiguousArray<Level> = []
    /// Number of the last message; `nil` before a snapshot.
    var sequence: Int64?

    mutating func clear() {
        bids.removeAll(keepingCapacity: true)
        asks.removeAll(keepingCapacity: true)
        sequence = nil
    }

    /// A size of zero takes the level away.
    mutating func set(isBid: Bool, _ price: Price, _ size: Quantity) {
        if isBid {
            Self.set(&bids, price, size) { $0 > $1 }
        } else {
            Self.set(&asks, price, size) { $0 < $1 }
        }
    }

    private static func set(
        _ side: inout ContiguousArray<Level>, _ price: Price, _ size: Quantity,
        _ isBetter: (Price, Price) -> Bool
    ) {
        var low = 0
        var high = side.count
        while low < high {
            let middle = (low + high) / 2
            if isBetter(side[middle].price, price) { low = middle + 1 } else { high = middle }
        }
        let isThere = low < side.count && side[low].price == price
        if !size.isPositive {
            if isThere { side.remove(at: low) }
        } else if isThere {
            side[low].size = size
        } else {
            side.insert(Level(price: price, size: size), at: low)
            if side.count > levelsMax { side.removeLast() }
        }
    }
}
