import OMSTypes

/// The columns of a block in the order of the file, and what a tick is told against.
struct TickColumns: ~Copyable {
    var times = TickColumn()
    var sequences = TickColumn()
    var quotePrices = TickColumn()
    var quoteSizes = TickColumn()
    var printPrices = TickColumn()
    var printSizes = TickColumn()
    var eligibilities = TickColumn()
    var levelPrices = TickColumn()
    var levelSizes = TickColumn()
    var levelOrders = TickColumn()
    var positions = TickColumn()
    var statuses = TickColumn()

    mutating func clear() {
        times.clear()
        sequences.clear()
        quotePrices.clear()
        quoteSizes.clear()
        printPrices.clear()
        printSizes.clear()
        eligibilities.clear()
        levelPrices.clear()
        levelSizes.clear()
        levelOrders.clear()
        positions.clear()
        statuses.clear()
    }

    /// All but the times, whose form is chosen by their sizes.
    func encodeRest(into out: inout ByteWriter) {
        sequences.encode(into: &out)
        quotePrices.encode(into: &out)
        quoteSizes.encode(into: &out)
        printPrices.encode(into: &out)
        printSizes.encode(into: &out)
        eligibilities.encode(into: &out)
        levelPrices.encode(into: &out)
        levelSizes.encode(into: &out)
        levelOrders.encode(into: &out)
        positions.encode(into: &out)
        statuses.encode(into: &out)
    }

    /// Reads them all, as many values each as the shapes call for.
    mutating func decode(_ ticks: Int, _ counts: TickShape.Counts, from bytes: inout ByteReader)
        throws(ByteReader.Failure)
    {
        try times.decode(ticks - 1, from: &bytes)
        try sequences.decode(ticks - 1, from: &bytes)
        try quotePrices.decode(counts.quotePrices, from: &bytes)
        try quoteSizes.decode(counts.quoteSizes, from: &bytes)
        try printPrices.decode(counts.printPrices, from: &bytes)
        try printSizes.decode(counts.prints, from: &bytes)
        try eligibilities.decode(counts.eligibilities, from: &bytes)
        try levelPrices.decode(counts.levels, from: &bytes)
        try levelSizes.decode(counts.levels, from: &bytes)
        try levelOrders.decode(counts.levels, from: &bytes)
        try positions.decode(counts.positions, from: &bytes)
        try statuses.decode(counts.statuses, from: &bytes)
    }
}

/// The last values of a block so far: what the next tick is told against. All zero at its start.
struct TickContext {
    var bid: Int64 = 0
    var bidSize: Int64 = 0
    var ask: Int64 = 0
    var askSize: Int64 = 0
    var printPrice: Int64 = 0
    var eligibility: UInt8 = 0
    var levelBid: Int64 = 0
    var levelAsk: Int64 = 0
}

/// One byte a tick: its kind, and which of its fields are told.
struct TickShape: Equatable {
    var raw: UInt8

    /// The kind of a quote that tells one side only.
    static let oneSided: UInt8 = 7

    var code: UInt8 { raw & 7 }
    /// `nil` for 0.
    var kind: MarketUpdate.Kind? {
        code == Self.oneSided ? .quote : MarketUpdate.Kind(rawValue: code)
    }

    func has(_ bit: UInt8) -> Bool { raw >> bit & 1 == 1 }

    /// How many values of each column the ticks of a block call for.
    struct Counts {
        var quotePrices = 0
        var quoteSizes = 0
        var prints = 0
        var printPrices = 0
        var eligibilities = 0
        var levels = 0
        var positions = 0
        var statuses = 0
        var quotes = 0
        var clears = 0

        /// `false` for a shape that no tick has.
        mutating func add(_ shape: TickShape) -> Bool {
            guard let kind = shape.kind else { return false }
            switch kind {
            case .quote:
                quotes += 1
                let isOneSided = shape.code == TickShape.oneSided
                quotePrices +=
                    isOneSided ? Self.bit(shape, 4) : Self.bit(shape, 3) + Self.bit(shape, 5)
                quoteSizes +=
                    isOneSided ? Self.bit(shape, 5) : Self.bit(shape, 4) + Self.bit(shape, 6)
            case .trade, .bust:
                guard shape.raw >> 3 & 3 < 3 else { return false }
                prints += 1
                eligibilities += Self.bit(shape, 5)
                printPrices += Self.bit(shape, 6)
            case .level:
                guard shape.raw >> 4 & 7 < 6 else { return false }
                levels += 1
                positions += Self.bit(shape, 7)
            case .status: statuses += 1
            case .clear: clears += 1
            }
            return true
        }

        private static func bit(_ shape: TickShape, _ bit: UInt8) -> Int {
            Int(shape.raw >> bit & 1)
        }
    }
}
