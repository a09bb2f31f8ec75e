import OMSTypes

/// How long a kind of message takes, in nanoseconds.
///
/// Without a spread always the median. With one, median · spread^z, where z is nearly normal: the sum of
/// twelve even numbers less six. So two of three lie between median / spread and median · spread, and
/// none beyond the sixth power. All in integers: the same seed gives the same on every machine.
public struct LatencyModel: Equatable, Sendable {
    public var median: Int64
    /// In hundredths: 150 is a factor of 1.5; 100: none.
    public var spread: Int
    /// No message takes longer.
    public var most: Int64

    public static let none = LatencyModel(median: 0)

    public init(median: Int64, spread: Int = 100, most: Int64 = 10_000_000_000) {
        precondition(median >= 0 && most >= 0, "time goes forward")
        precondition((100...10_000).contains(spread), "a spread is a factor of 1 to 100")
        self.median = median
        self.spread = spread
        self.most = most
    }

    func draw(_ random: inout SplitMix64) -> Int64 {
        guard spread > 100, median > 0 else { return min(median, most) }
        var sum: Int64 = -6 << 16
        for _ in 0..<12 { sum += Int64(random.next() >> 48) }
        let exponent = (sum * Self.logarithm(spread)) >> 16
        return min(most, Self.scaled(median, exponent))
    }

    /// log₂ of so many hundredths, in units of 2⁻¹⁶.
    static func logarithm(_ hundredths: Int) -> Int64 {
        var value = (UInt64(hundredths) << 32) / 100
        var result: Int64 = 0
        while value >= 2 << 32 {
            value >>= 1
            result += 1 << 16
        }
        var bit: Int64 = 1 << 15
        while bit > 0 {
            let square = value.multipliedFullWidth(by: value)
            value = square.high << 32 | square.low >> 32
            if value >= 2 << 32 {
                value >>= 1
                result += bit
            }
            bit >>= 1
        }
        return result
    }

    /// 2 to the powers 1/2, 1/4, … 1/65536, in units of 2⁻³².
    private static let roots: [UInt64] = [
        6_074_000_999, 5_107_605_667, 4_683_695_047, 4_485_121_743, 4_389_014_833, 4_341_736_423,
        4_318_288_543, 4_306_612_133, 4_300_785_773, 4_297_875_550, 4_296_421_177, 4_295_694_174,
        4_295_330_720, 4_295_149_004, 4_295_058_149, 4_295_012_722,
    ]

    /// A time multiplied by 2 to a power in units of 2⁻¹⁶; the greatest number where that is more.
    static func scaled(_ time: Int64, _ exponent: Int64) -> Int64 {
        let whole = exponent >> 16
        var factor: UInt64 = 1 << 32
        for place in 0..<16 where exponent & (1 << (15 - Int64(place))) != 0 {
            let product = factor.multipliedFullWidth(by: roots[place])
            factor = product.high << 32 | product.low >> 32
        }
        let product = UInt64(time).multipliedFullWidth(by: factor)
        let shift = 32 - whole
        if shift >= 64 { return shift >= 128 ? 0 : Int64(product.high >> (shift - 64)) }
        guard shift > 0, product.high >> shift == 0 else { return .max }
        let value = product.high << (64 - shift) | product.low >> shift
        return Int64(exactly: value) ?? .max
    }
}

/// How long each kind of message takes to a venue, and from it.
public struct VenueLatencies: Equatable, Sendable {
    /// D, G, F, and H with AF, on their way to the book.
    public var order = LatencyModel.none
    public var replace = LatencyModel.none
    public var cancel = LatencyModel.none
    public var status = LatencyModel.none
    /// 8 and 9 on their way back.
    public var report = LatencyModel.none
    /// Market data.
    public var quote = LatencyModel.none

    public init() {}
}
