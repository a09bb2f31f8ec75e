import OMSModels
import OMSTypes

/// What a client asks of a strategy beyond its schedule: bounds, prices, and what single strategies
/// alone read. The value without any of them is written nowhere.
public struct StrategyBounds: Equatable, Sendable, BitwiseCopyable {
    /// MinParticipationRate: least share of all volume, parts per million; 0 = none.
    public var rateMinPPM: Int64 = 0
    /// MaxParticipationRate of a participation: its share at the best price; 0 = one share for all
    /// prices. (Other strategies have their most in `StrategyTerms.ratePPM`.)
    public var rateMaxPPM: Int64 = 0
    /// Where a participation with two rates has its least one, and how much better its most.
    public var referencePx: Price = .none
    public var priceSpan: Price = .none
    /// At this price or better the rest is taken at once (A7); `.none` = at none.
    public var wouldPx: Price = .none
    /// How much of the order may be taken so; zero = all.
    public var wouldQty: Quantity = .zero
    /// The strategy's own limit, within that of the order; `.none` = the order's.
    public var limitPx: Price = .none
    /// Least nanoseconds between two prices of resting children; 0 = they stay until the next slice.
    public var repriceInterval: Int64 = 0
    /// It sends no new children until a replace says otherwise.
    public var isPaused = false
    /// Iceberg: what is shown at once, and the longest wait before more is shown, nanoseconds.
    public var displayQty: Quantity = .zero
    public var refillMax: Int64 = 500_000_000
    /// Sniper: the size it waits for, the pause after each take, the widest spread it takes in.
    public var sizeMin: Quantity = .zero
    public var cooldown: Int64 = 0
    public var spreadMax: Price = .none
    /// Target close: a and ρ of q = min(Q·a, ρ·A), parts per million, and A; zero = the curve's.
    public var closePPM: Int64 = PartsPerMillion.whole
    public var auctionPPM: Int64 = PartsPerMillion.whole
    public var auctionVolume: Quantity = .zero

    public init() {}

    public static var none: StrategyBounds { StrategyBounds() }

    private var numbers: [Int64] {
        [
            rateMinPPM, rateMaxPPM, referencePx.units, priceSpan.units, wouldPx.units,
            wouldQty.units, limitPx.units, repriceInterval, isPaused ? 1 : 0, displayQty.units,
            refillMax, sizeMin.units, cooldown, spreadMax.units, closePPM, auctionPPM,
            auctionVolume.units,
        ]
    }

    func encode(into out: inout ByteWriter) {
        for number in numbers { out.signedVarint(number) }
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        rateMinPPM = try bytes.signedVarint()
        rateMaxPPM = try bytes.signedVarint()
        referencePx = try bytes.price()
        priceSpan = try bytes.price()
        wouldPx = try bytes.price()
        wouldQty = try bytes.quantity()
        limitPx = try bytes.price()
        repriceInterval = try bytes.signedVarint()
        isPaused = try bytes.signedVarint() == 1
        displayQty = try bytes.quantity()
        refillMax = try bytes.signedVarint()
        sizeMin = try bytes.quantity()
        cooldown = try bytes.signedVarint()
        spreadMax = try bytes.price()
        closePPM = try bytes.signedVarint()
        auctionPPM = try bytes.signedVarint()
        auctionVolume = try bytes.quantity()
    }

    /// Nothing when there are none, so that State without them has the digest it always had.
    func digest(into digest: inout StateDigest) {
        guard self != .none else { return }
        for number in numbers { digest.combine(number) }
    }
}

extension StrategyTerms {
    /// The least of a participation's rates, and the only one where it has no other.
    var rateLeastPPM: Int64 { bounds.rateMinPPM > 0 ? bounds.rateMinPPM : ratePPM }

    /// What of rates, prices and times cannot be meant; the words name the parameter.
    func problem(_ terms: OrderTerms, lot: Quantity) -> Text64? {
        if let problem = rateProblem ?? priceProblem(terms) { return problem }
        let isPart = { (quantity: Quantity) in
            quantity.units >= 0 && (lot.units <= 1 || quantity.units % lot.units == 0)
        }
        if bounds.repriceInterval != 0, bounds.repriceInterval < 10_000_000 {
            return "RepriceInterval is at least 0.01"
        }
        switch strategy {
        case .iceberg:
            guard bounds.displayQty.isPositive, isPart(bounds.displayQty) else {
                return "DisplayQty is needed, in lots"
            }
            return (0...3_600_000_000_000).contains(bounds.refillMax)
                ? nil : "RefillTime is 0 to 3600"
        case .sniper:
            guard terms.ordType.hasLimit || bounds.limitPx.isSet else {
                return "LimitPx or Price (44) is needed"
            }
            return (0...3_600_000_000_000).contains(bounds.cooldown)
                && bounds.sizeMin.units >= 0 && bounds.spreadMax.units >= 0
                ? nil : "Cooldown is 0 to 3600"
        case .targetClose:
            let shares = 0...PartsPerMillion.whole
            guard shares.contains(bounds.closePPM), shares.contains(bounds.auctionPPM),
                bounds.auctionVolume.units >= 0
            else { return "ClosePct and AuctionPct are 0 to 1" }
            return nil
        case .vwap, .participate, .minimizeMarketImpact, .twap: return nil
        }
    }

    private var rateProblem: Text64? {
        let rates = 0..<PartsPerMillion.whole
        guard rates.contains(bounds.rateMinPPM), rates.contains(bounds.rateMaxPPM) else {
            return "participation rates are above 0 and below 1"
        }
        switch strategy {
        case .participate:
            guard bounds.rateMaxPPM > 0 else {
                return bounds.rateMinPPM == 0 ? nil : "MaxParticipationRate is needed"
            }
            guard rateLeastPPM > 0, rateLeastPPM <= bounds.rateMaxPPM else {
                return "MinParticipationRate is 0 to the most"
            }
            return bounds.referencePx.units > 0 && bounds.priceSpan.units > 0
                ? nil : "ReferencePx and PriceSpan are needed"
        case .vwap, .twap, .minimizeMarketImpact:
            guard rates.contains(ratePPM) else {
                return "ParticipationRate (849) is above 0 and below 1"
            }
            return ratePPM == 0 || bounds.rateMinPPM <= ratePPM
                ? nil : "MinParticipationRate is 0 to the most"
        case .targetClose: return rates.contains(ratePPM) ? nil : "ParticipationRate (849)"
        case .iceberg, .sniper: return ratePPM == 0 ? nil : "ParticipationRate (849)"
        }
    }

    private func priceProblem(_ terms: OrderTerms) -> Text64? {
        guard bounds.wouldPx.units >= 0, bounds.wouldQty.units >= 0, bounds.limitPx.units >= 0,
            bounds.wouldPx <= OrderCore.priceMax, bounds.limitPx <= OrderCore.priceMax
        else { return "prices and quantities are positive" }
        guard bounds.limitPx.isSet, terms.ordType.hasLimit else { return nil }
        let isWithin =
            terms.side.isBuy ? bounds.limitPx <= terms.price : bounds.limitPx >= terms.price
        return isWithin ? nil : "LimitPx is not beyond Price (44)"
    }
}
