import OMSTypes

/// The generator of every random choice of an algorithm (algos-and-sor, Determinism): one for each
/// run of a strategy, its state is one integer, and the k-th draw from a state can be asked for
/// without the ones before it.
public struct SplitMix64: Hashable, Sendable, BitwiseCopyable {
    /// What is added before each draw; odd, so that all 2⁶⁴ states come by.
    public static var step: UInt64 { 0x9E37_79B9_7F4A_7C15 }

    public var state: UInt64

    /// A seed that was given.
    public init(seed: UInt64) { state = seed }

    /// The seed of a strategy's run: FNV-1a (64 bits) of the UTF-8 bytes of its id.
    public init(strategyRunID: UnsafeRawBufferPointer) {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in strategyRunID { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        state = hash
    }

    public init(strategyRunID: Text64) {
        self = strategyRunID.withBytes { SplitMix64(strategyRunID: $0) }
    }

    /// The next 64 bits.
    public mutating func next() -> UInt64 {
        state &+= Self.step
        return Self.mixed(state)
    }

    /// U, in [0, 1).
    public mutating func unit() -> Double { Self.unit(next()) }

    /// An integer of the range, both ends included: a + ⌊U·(b − a + 1)⌋.
    public mutating func integer(in range: ClosedRange<Int64>) -> Int64 {
        let width = Double(range.upperBound - range.lowerBound + 1)
        // A width beyond 2⁵³ may round up to one that is not there.
        return min(range.upperBound, range.lowerBound + Int64(unit() * width))
    }

    /// The U of the `number`-th draw from here, counted from 1; nothing moves.
    public func unit(ofDraw number: Int64) -> Double {
        Self.unit(Self.mixed(state &+ Self.step &* UInt64(bitPattern: number)))
    }

    /// The generator after `count` more draws.
    public func skipping(_ count: Int64) -> SplitMix64 {
        SplitMix64(seed: state &+ Self.step &* UInt64(bitPattern: count))
    }

    private static func unit(_ z: UInt64) -> Double { Double(z >> 11) / 9_007_199_254_740_992 }

    private static func mixed(_ state: UInt64) -> UInt64 {
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
