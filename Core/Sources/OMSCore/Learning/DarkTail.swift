import OMSTypes

/// What a dark venue probably holds of an instrument, learnt from what it executed: the
/// Kaplan-Meier estimate of algos-and-sor §7.5 in integers, for sizes of 1 to 32 units.
/// `OMSModels.CensoredTail` is the same in floating point and without a bound.
struct DarkTail: Equatable, BitwiseCopyable {
    /// Most units that one venue is asked for at once.
    static let unitsMax = 32
    /// One, in parts per billion.
    static let whole: Int64 = 1_000_000_000
    /// Counts of all sizes are halved before they pass it.
    private static let countMax: UInt32 = 1 << 20

    /// D_s and N_s, s from 0.
    private var ended = InlineArray<32, UInt32>(repeating: 0)
    private var reached = InlineArray<32, UInt32>(repeating: 0)

    init() {}

    /// One order that is over: v and r of it, in units. What goes beyond the largest size is
    /// censored there.
    mutating func observe(allocated: Int, executed: Int) {
        let v = min(allocated, Self.unitsMax)
        guard v > 0, executed >= 0 else { return }
        if reached[0] >= Self.countMax { halve() }
        let r = min(executed, v)
        for s in 0..<min(r + 1, v) { reached[s] += 1 }
        if r < v { ended[r] += 1 }
    }

    private mutating func halve() {
        for s in 0..<Self.unitsMax {
            reached[s] /= 2
            ended[s] = min(ended[s] / 2, reached[s])
        }
    }

    /// T̂(1) … T̂(32) in parts per billion, with hope for the size behind the last that is known
    /// (OptimisticKM): T̂(c + 1) ← T̂(c).
    func optimistic(_ evidence: Int64) -> DarkOdds {
        var result = DarkOdds()
        var product = Self.whole
        for s in 0..<Self.unitsMax {
            if reached[s] > 0 {
                product = Int64(
                    Rounding.halfAway(
                        Int128(product) * Int128(reached[s] - ended[s]), Int128(reached[s])))
            }
            result.odds[s] = product
        }
        var cutoff = Self.unitsMax
        while cutoff > 0, Int64(reached[cutoff - 1]) < max(1, evidence) { cutoff -= 1 }
        if cutoff < Self.unitsMax {
            result.odds[cutoff] = cutoff == 0 ? Self.whole : result.odds[cutoff - 1]
        }
        return result
    }

    /// Orders that were seen.
    var observations: UInt32 { reached[0] }

    static func == (a: DarkTail, b: DarkTail) -> Bool {
        for s in 0..<unitsMax where a.ended[s] != b.ended[s] || a.reached[s] != b.reached[s] {
            return false
        }
        return true
    }

    func digest(into digest: inout StateDigest) {
        for s in 0..<Self.unitsMax {
            digest.combine(UInt64(ended[s]) << 32 | UInt64(reached[s]))
        }
    }

    func encode(into out: inout ByteWriter) {
        for s in 0..<Self.unitsMax {
            out.varint(UInt64(ended[s]))
            out.varint(UInt64(reached[s]))
        }
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        for s in 0..<Self.unitsMax {
            ended[s] = try bytes.varint32()
            reached[s] = try bytes.varint32()
            guard ended[s] <= reached[s], reached[s] <= Self.countMax else {
                throw .invalid("counts of a dark venue", offset: bytes.offset)
            }
        }
    }
}

/// How probable it is that a dark venue holds one more unit: T̂(1) … T̂(32), parts per billion.
struct DarkOdds: BitwiseCopyable {
    fileprivate(set) var odds = InlineArray<32, Int64>(repeating: 0)
    /// Units given to it so far.
    private(set) var given = 0

    /// Of the next unit; −1 when it has all that it may be asked for.
    var next: Int64 { given < DarkTail.unitsMax ? odds[given] : -1 }

    mutating func give() { given += 1 }
}
