import OMSTypes

/// The pipeline on its own, for measuring what it costs: one order after another, on which every
/// rule runs and none objects (a short stop limit of a strategy in a restricted stock).
package struct RiskPipelineProbe: ~Copyable {
    /// In memory: a value inside of this one would be copied for each evaluation.
    private let place: UnsafeMutablePointer<RiskContext>
    private var context: RiskContext {
        unsafeAddress { UnsafePointer(place) }
        nonmutating unsafeMutableAddress { place }
    }

    /// - Parameter holders: how many have every aggregate limit, the account among them (1 to 8).
    package init(holders: Int) {
        place = .allocate(capacity: 1)
        place.initialize(to: RiskContext())
        let unit = DecimalText.scale
        context.terms.instrument = InstrumentID(1)
        context.terms.account = AccountID(1)
        context.terms.side = .sellShort
        context.terms.ordType = .stopLimit
        context.terms.orderQty = Quantity(units: 100 * unit)
        context.terms.stopPx = Price(units: 99 * unit)
        context.now = Timestamp(nanoseconds: 1_000_000_000_000)
        context.tick = Price(units: unit / 100)
        context.strategy = 1
        context.algo.ratePPM = 100_000
        context.algo.effectiveTime = context.now
        context.algo.endTime = context.now.adding(nanoseconds: 1)
        context.located = 1_000 * unit
        setMarket(unit)
        setLimits(unit)
        context.holderCount = holders
        for index in 0..<holders {
            var use = HolderUse()
            use.limits = HolderLimits(context.limits)
            use.long = Int128(unit) * Int128(unit)
            context.holders[index] = use
        }
    }

    deinit { place.deallocate() }

    private func setMarket(_ unit: Int64) {
        context.market.reference = Price(units: 100 * unit)
        context.market.bid = Price(units: 98 * unit)
        context.market.lastBid = Price(units: 98 * unit)
        context.market.lastAsk = Price(units: 102 * unit)
        context.instrument.lowerBand = Price(units: 90 * unit)
        context.instrument.upperBand = Price(units: 110 * unit)
        context.instrument.bandTime = context.now
        context.instrument.dailyVolume = 1_000_000 * unit
        context.instrument.volumeDays = 20
        context.instrument.issued = 100_000_000 * unit
        context.instrument.lot = Quantity(units: unit)
        context.instrument.isShortRestricted = true
        context.standing.power.cash = Int128(unit) * Int128(unit) * 1_000_000
    }

    private func setLimits(_ unit: Int64) {
        for kind in LimitKind.allCases where kind.isBound { context.limits[kind] = .max / 4 }
        for kind: LimitKind in [.collar25, .collar5, .collar1, .collar0] {
            context.limits[kind] = 50_000
        }
        for kind: LimitKind in [
            .stopSanity, .blocksStaleData, .priceBands, .shortSale, .selfTradeAction,
        ] {
            context.limits[kind] = 1
        }
        context.limits[.buyingPower] = BuyingPower.margin.rawValue
        context.limits[.duplicateWindow] = 5_000_000_000
        context.limits[.clockOffset] = 1_000_000
        context.limits[.bandMaxAge] = 1_000_000_000
        context.limits[.products] = .max
        context.limits[.orderTypes] = .max
        context.limits[.messageRatioFrom] = 1_000
    }

    /// Evaluates so many orders and returns how often rules ran, and objected.
    package func run(orders: Int) -> (ran: Int, objected: Int) {
        var (ran, objected) = (0, 0)
        for number in 0..<orders {
            let price = Price(units: 98_500_000_00 &+ Int64(number & 15) &* 1_000_000)
            context.terms.price = price
            context.price = price
            context.addedQty = context.terms.orderQty
            context.addedNotional = Notional(price, context.addedQty)
            context.equalOrders = 1
            for index in 0..<context.holderCount {
                context.holders[index].added = context.addedNotional.raw
            }
            let outcome = context.judged()
            ran &+= outcome.verdicts.evaluated.nonzeroBitCount
            objected &+= outcome.findingCount
        }
        return (ran, objected)
    }
}

extension RiskContext {
    /// Where it lies, as in the core: what is not to be changed is copied for whoever looks at it.
    fileprivate mutating func judged() -> RiskPipeline.Outcome { RiskPipeline.evaluate(self) }
}
