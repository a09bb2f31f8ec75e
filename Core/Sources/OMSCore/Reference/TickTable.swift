import OMSTypes

/// The smallest price steps of an instrument by the price itself: rising bands, each from a price
/// on until the next one's.
public struct TickTable: Equatable, Sendable {
    public struct Band: Equatable, Sendable, BitwiseCopyable {
        public var from: Price
        /// Above 0.
        public var tick: Price
        public init(from: Price, tick: Price) {
            self.from = from
            self.tick = tick
        }
    }

    /// By rising `from`, the first one from 0 on.
    public private(set) var bands: [Band]

    public static let bandsMax = 64

    /// `nil` unless the bands rise from 0, each with a step above 0 that divides what the band
    /// begins at: the beginning is a price of its own band.
    public init?(_ bands: [Band]) {
        guard !bands.isEmpty, bands.count <= Self.bandsMax, bands[0].from.units == 0 else {
            return nil
        }
        for (index, band) in bands.enumerated() {
            guard band.tick.units > 0, band.from.units % band.tick.units == 0,
                index == 0 || band.from > bands[index - 1].from
            else { return nil }
        }
        self.bands = bands
    }

    private init(unchecked bands: [Band]) { self.bands = bands }

    /// The step of the band that holds a price; of a price below 0 that of the first band.
    public func tick(at price: Price) -> Price {
        var result = bands[0].tick
        for band in bands where band.from <= price { result = band.tick }
        return result
    }

    /// Rule 612 of Regulation NMS: $0.01 from $1.00 on, $0.0001 below.
    public static let unitedStates = TickTable(unchecked: [
        Band(from: Price(units: 0), tick: Price(units: 10_000)),
        Band(from: Price(units: DecimalText.scale), tick: Price(units: 1_000_000)),
    ])

    /// The table of Delegated Regulation (EU) 2017/588 (RTS 11), annex.
    ///
    /// Its steps run 1, 2, 5, 10 … 10⁻⁴: one place up with each row of prices, one down with each
    /// liquidity band, never below 0.0001.
    /// - Parameter liquidityBand: 1 (the fewest transactions) to 6.
    public static func mifid(liquidityBand: Int) -> TickTable? {
        guard (1...6).contains(liquidityBand) else { return nil }
        return TickTable(
            unchecked: Self.mifidPrices.enumerated().map { row, from in
                let place = max(0, row + 3 - liquidityBand)
                var tick: Int64 = [1, 2, 5][place % 3] * 10_000
                for _ in 0..<(place / 3) { tick *= 10 }
                return Band(from: Price(units: from), tick: Price(units: tick))
            }.reduce(into: [Band]()) { bands, band in
                if bands.last?.tick != band.tick { bands.append(band) }
            })
    }

    /// What the rows of the annex begin at, units of 10⁻⁸.
    private static let mifidPrices: [Int64] = {
        var result: [Int64] = [0]
        var decade: Int64 = DecimalText.scale / 10
        while decade <= 10_000 * DecimalText.scale {
            result += [decade, 2 * decade, 5 * decade]
            decade *= 10
        }
        return result
    }()

    /// Liquidity band of a share by its mean number of transactions a day (RTS 11, annex).
    public static func liquidityBand(transactionsPerDay: Int) -> Int {
        [10, 80, 600, 2_000, 9_000].count { transactionsPerDay >= $0 } + 1
    }

    func encode(into out: inout ByteWriter) {
        out.varint(UInt64(bands.count))
        for band in bands {
            out.signedVarint(band.from.units)
            out.signedVarint(band.tick.units)
        }
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        let count = try bytes.shortCount()
        var bands: [Band] = []
        for _ in 0..<count { bands.append(Band(from: try bytes.price(), tick: try bytes.price())) }
        guard let table = TickTable(bands) else {
            throw .invalid("tick table", offset: bytes.offset)
        }
        self = table
    }
}
