import OMSTypes
import Testing

@testable import OMSCore

/// An order is taken as far as it goes, where its client asks for it.
@Suite struct ShrunkOrderTests {
    private typealias S = RiskSample

    private func shares(_ context: RiskContext) -> Int64? {
        ShrunkOrder.quantity(context).map { $0.units / S.unit }
    }

    @Test func asFarAsItGoes() {
        #expect(shares(S.context([.maxQuantity: 50 * S.unit])) == nil, "not asked for")
        #expect(shares(S.context([.shrinks: 1])) == nil, "no limit")
        #expect(shares(S.context([.shrinks: 1, .maxQuantity: 100 * S.unit])) == nil, "all of it")
        #expect(shares(S.context([.shrinks: 1, .maxQuantity: 50 * S.unit])) == 50)
        #expect(shares(S.context([.shrinks: 1, .maxNotional: S.units("3000")])) == 30)
        #expect(shares(S.context([.shrinks: 1, .maxQuantity: 0])) == 0)
        var context = S.context([.shrinks: 1, .volumeBlock: 200_000])
        context.instrument.dailyVolume = 400 * S.unit
        context.instrument.volumeDays = 5
        #expect(shares(context) == 80)
        context.instrument.lot = Quantity(units: 50 * S.unit)
        #expect(shares(context) == 50)
        context.isReplace = true
        #expect(shares(context) == nil)
    }

    @Test func roomOfPositions() {
        let context = S.context([.shrinks: 1])
        context.holders[0].limits.positionLimit = 1_000 * S.unit
        context.holders[0].net = 900 * S.unit
        context.holders[0].openBuyQty = 60 * S.unit
        #expect(shares(context) == 40)
        context.holders[0].net = 2_000 * S.unit
        #expect(shares(context) == 0, "above the limit already")
        context.holders[0].limits.positionLimit = LimitSet.absent
        context.holders[0].limits.positionShare = 10_000
        #expect(shares(context) == nil, "what is issued is not known")
    }

    /// What is left passes every rule that it was made smaller for, one lot more does not.
    @Test(arguments: [UInt64(1), 2])
    func whatIsLeftPasses(_ seed: UInt64) {
        var random = Seeded(seed)
        let holders = HolderUses()
        for number in 0..<5_000 {
            var context = S.context(
                S.terms(random.chance(50) ? .buy : .sell, Int64(1 + random.below(300))),
                [
                    .shrinks: 1, .maxQuantity: Int64(1 + random.below(300)) * S.unit,
                    .maxNotional: Int64(1 + random.below(30_000)) * S.unit,
                    .volumeBlock: Int64(random.below(300_000)),
                ], in: holders)
            context.instrument.dailyVolume = 1_000 * S.unit
            context.instrument.volumeDays = 20
            context.instrument.lot = Quantity(units: S.unit)
            holders[0].limits.positionLimit = Int64(random.below(300)) * S.unit
            holders[0].net = Int64(random.below(200) - 100) * S.unit
            guard let quantity = ShrunkOrder.quantity(context) else { continue }
            func passes(_ units: Int64) -> Bool {
                var smaller = context
                smaller.terms.orderQty = Quantity(units: units)
                smaller.addedQty = smaller.terms.orderQty
                return [
                    MaximumQuantityCheck.evaluate(smaller), MaximumNotionalCheck.evaluate(smaller),
                    VolumeShareCheck.evaluate(smaller), PositionLimitCheck.evaluate(smaller),
                ].allSatisfy { $0.kind != .block }
            }
            let isRight =
                (quantity.units == 0 || passes(quantity.units))
                && !passes(quantity.units + S.unit)
            #expect(isRight, "seed \(seed), order \(number)")
            if !isRight { return }
        }
    }

    @Test func extremes() {
        var context = S.context([
            .shrinks: 1, .maxQuantity: .max, .maxNotional: .max, .volumeBlock: .max,
        ])
        context.instrument.dailyVolume = .max
        context.instrument.volumeDays = .max
        context.instrument.issued = .max
        context.terms.orderQty = Quantity(units: .max)
        for limit: Int64 in [.max, 0, -.max] {
            for net: Int64 in [.max, .min] {
                context.holders[0].limits.positionLimit = limit
                context.holders[0].limits.positionShare = limit
                context.holders[0].net = net
                context.holders[0].openBuyQty = net
                #expect((ShrunkOrder.quantity(context)?.units ?? 0) >= 0)
            }
        }
    }
}
