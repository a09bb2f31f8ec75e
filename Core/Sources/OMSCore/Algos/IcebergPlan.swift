import OMSModels
import OMSTypes

/// A part of an order shown at its limit, the next one when nothing of that is left, after a while
/// (algos-and-sor §6). It has no times of its own: each part follows from the end of the one before.
public struct IcebergPlan: Equatable, Sendable, BitwiseCopyable {
    public var start: Timestamp
    public var end: Timestamp
    /// What had been done when the plan was made.
    public var base: Quantity
    public var total: Quantity
    /// d, what is shown at once.
    public var displayQty: Quantity
    /// ρ, how much that varies, parts per million.
    public var sizePPM: Int64
    /// The longest wait before more is shown, nanoseconds: a whole number of milliseconds.
    public var refillMax: Int64
    public var lot: Lot
    public var generator: SplitMix64

    var problem: ScheduleProblem? {
        if start >= end { return .window }
        if !(0...PartsPerMillion.whole).contains(sizePPM) || refillMax < 0 { return .randomisation }
        guard displayQty.isPositive, base.units >= 0, total > base else { return .quantity }
        return total <= OrderCore.quantityMax ? nil : .quantity
    }

    private var sizeDraws: Int64 { sizePPM > 0 ? 1 : 0 }
    private var delayDraws: Int64 { refillMax >= 1_000_000 ? 1 : 0 }

    /// The part of that number: d_i = min(R, max(lot, roundLot(d·(1 + ρ·(2U − 1))))).
    ///
    /// - Parameter rest: R, what is neither executed nor given up.
    func shown(_ number: Int64, rest: Quantity) -> Quantity {
        var wanted = displayQty
        if sizePPM > 0 {
            let u = generator.unit(ofDraw: draws(before: number) + 1)
            let factor = 1 + Double(sizePPM) / 1_000_000 * (2 * u - 1)
            wanted = lot.nearest(shares: Lot.shares(displayQty) * factor)
        }
        return min(rest, max(Quantity(units: lot.units), wanted))
    }

    /// How long the part of that number waits after the end of the one before; the first waits for
    /// nothing, and draws no time.
    func delay(_ number: Int64) -> Int64 {
        guard number > 1, delayDraws > 0 else { return 0 }
        let place = draws(before: number) + sizeDraws
        var behind = generator.skipping(place)
        return behind.integer(in: 0...(refillMax / 1_000_000)) * 1_000_000
    }

    /// Draws of the parts before: a size each, and a time each but for the first.
    private func draws(before number: Int64) -> Int64 {
        (number - 1) * sizeDraws + max(0, number - 2) * delayDraws
    }

    /// The generator behind the parts that were shown.
    func generatorAfter(_ shown: Int64) -> SplitMix64 {
        generator.skipping(draws(before: shown + 1))
    }

    func recomputed(at instant: Timestamp, done: Quantity, orderQty: Quantity, shown: Int64)
        -> IcebergPlan?
    {
        guard orderQty > done, instant < end else { return nil }
        var result = self
        result.start = max(start, instant)
        result.base = done
        result.total = orderQty
        result.generator = generatorAfter(shown)
        return result
    }

    private var numbers: [Int64] {
        [
            start.nanoseconds, end.nanoseconds, base.units, total.units, displayQty.units, sizePPM,
            refillMax, lot.units,
        ]
    }

    func encode(into out: inout ByteWriter) {
        for number in numbers { out.signedVarint(number) }
        out.fixed(generator.state)
    }

    func digest(into digest: inout StateDigest) {
        for number in numbers { digest.combine(number) }
        digest.combine(generator.state)
    }
}

extension IcebergPlan {
    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        start = try bytes.timestamp()
        end = try bytes.timestamp()
        base = try bytes.quantity()
        total = try bytes.quantity()
        displayQty = try bytes.quantity()
        sizePPM = try bytes.signedVarint()
        refillMax = try bytes.signedVarint()
        let lot = try bytes.quantity()
        self.lot = Lot(lot.isPositive ? lot : Quantity(units: 1))
        generator = SplitMix64(seed: try bytes.fixed())
        guard lot.isPositive, problem == nil else {
            throw .invalid("iceberg that cannot be", offset: bytes.offset)
        }
    }
}
