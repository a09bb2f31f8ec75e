import FIXCodec
public import OMSCore
import OMSModels
import OMSTypes

/// Parameters of strategies by name, as StrategyParameterName (958), TargetStrategyParameters (848)
/// and every other way in have them.
public enum StrategyParameters {
    /// The strategy that a number of TargetStrategy (847) or a name means.
    public static func strategy(_ text: String) -> TargetStrategy? {
        // Both names of the implementation shortfall.
        if text == "1002" { return .minimizeMarketImpact }
        if let number = UInt16(text) { return TargetStrategy(rawValue: number) }
        return TargetStrategy.allCases.first { $0.name == text.uppercased() }
    }

    /// Sets a parameter; false when the strategy has none of that name, or no such value of it.
    public static func set(_ name: String, _ value: String, _ terms: inout StrategyTerms) -> Bool {
        setCommon(name, value, &terms) ?? setBound(name, value, &terms)
            ?? setOwn(name, value, &terms) ?? false
    }

    /// What every strategy takes; `nil` = no such name here.
    private static func setCommon(
        _ name: String, _ value: String, _ terms: inout StrategyTerms
    ) -> Bool? {
        switch name {
        case "StartTime": return time(value) { terms.effectiveTime = $0 }
        case "EndTime": return time(value) { terms.endTime = $0 }
        case "SliceInterval": return seconds(value, through: 86_400) { terms.interval = $0 }
        case "RandomizePct": return share(value) { terms.sizePPM = $0 }
        case "RandomizeTimePct": return share(value) { terms.jitterPPM = $0 }
        case "MinChildQty":
            return decimal(value, above: 0) { terms.minChild = Quantity(units: $0) }
        case "MaxChildQty":
            return decimal(value, above: 0) { terms.maxChild = Quantity(units: $0) }
        case "Aggression":
            guard let step = Int(value), (1...5).contains(step) else { return false }
            terms.aggression = step < 3 ? .passive : step == 3 ? .middle : .cross
            return true
        case "Residual":
            guard let policy = residuals.first(where: { $0.name == value }) else { return false }
            terms.residual = policy.policy
            return true
        case "Seed":
            guard let seed = UInt64(value), seed > 0 else { return false }
            terms.seed = seed
            return true
        case "Urgency":
            return decimal(value, above: -1, through: 700) {
                terms.urgencyNano = $0 * (1_000_000_000 / DecimalText.scale)
            }
        default: return nil
        }
    }

    /// Prices, shares of the volume and the pause.
    private static func setBound(
        _ name: String, _ value: String, _ terms: inout StrategyTerms
    ) -> Bool? {
        let isScheduled =
            terms.strategy == .vwap || terms.strategy == .twap
            || terms.strategy == .minimizeMarketImpact
        let follows = terms.strategy == .participate
        switch name {
        case "ParticipationRate" where isScheduled || follows || terms.strategy == .targetClose:
            return rate(value) { terms.ratePPM = $0 }
        case "MaxParticipationRate" where isScheduled: return rate(value) { terms.ratePPM = $0 }
        case "MaxParticipationRate" where follows:
            return rate(value) { terms.bounds.rateMaxPPM = $0 }
        case "MinParticipationRate" where isScheduled || follows:
            return rate(value) { terms.bounds.rateMinPPM = $0 }
        case "ReferencePx" where follows: return price(value) { terms.bounds.referencePx = $0 }
        case "PriceSpan" where follows: return price(value) { terms.bounds.priceSpan = $0 }
        case "WouldPx": return price(value) { terms.bounds.wouldPx = $0 }
        case "WouldQty":
            return decimal(value, above: 0) { terms.bounds.wouldQty = Quantity(units: $0) }
        case "LimitPx": return price(value) { terms.bounds.limitPx = $0 }
        case "RepriceInterval":
            return seconds(value, through: 86_400) { terms.bounds.repriceInterval = $0 }
        case "Pause": return flag(value) { terms.bounds.isPaused = $0 }
        default: return nil
        }
    }

    /// What single strategies alone read.
    private static func setOwn(
        _ name: String, _ value: String, _ terms: inout StrategyTerms
    ) -> Bool? {
        switch (terms.strategy, name) {
        case (.vwap, "Dynamic"): return flag(value) { terms.isDynamic = $0 }
        case (.iceberg, "DisplayQty"):
            return decimal(value, above: 0) { terms.bounds.displayQty = Quantity(units: $0) }
        case (.iceberg, "RefillTime"):
            return seconds(value, from: 0, through: 3_600) { terms.bounds.refillMax = $0 }
        case (.sniper, "MinSize"):
            return decimal(value, above: 0) { terms.bounds.sizeMin = Quantity(units: $0) }
        case (.sniper, "Cooldown"):
            return seconds(value, from: 0, through: 3_600) { terms.bounds.cooldown = $0 }
        case (.sniper, "MaxSpread"): return price(value) { terms.bounds.spreadMax = $0 }
        case (.targetClose, "ClosePct"): return share(value) { terms.bounds.closePPM = $0 }
        case (.targetClose, "AuctionPct"): return share(value) { terms.bounds.auctionPPM = $0 }
        case (.targetClose, "AuctionVolume"):
            return decimal(value, above: 0, through: 1_000_000_000) {
                terms.bounds.auctionVolume = Quantity(units: $0)
            }
        default: return nil
        }
    }

    // MARK: Out

    /// What is not as it would be without being said, as 848 has it.
    public static func text(_ terms: StrategyTerms) -> String {
        pairs(terms).map { "\($0.name)=\($0.value)" }.joined(separator: ";")
    }

    public static func pairs(_ terms: StrategyTerms) -> [(name: String, value: String)] {
        let (plain, bounds) = (StrategyTerms(terms.strategy, until: .none), terms.bounds)
        var result: [(name: String, value: String)] = []
        func add(_ name: String, _ value: Int64, _ standard: Int64, _ scale: Int64 = 1) {
            // Units of 10⁻⁸ are what decimals are written from.
            if value != standard { result.append((name, DecimalText.string(value * scale))) }
        }
        for (name, time) in [("StartTime", terms.effectiveTime), ("EndTime", terms.endTime)]
        where time != .none { result.append((name, words(time))) }
        let second = 1_000_000_000 / DecimalText.scale
        add("SliceInterval", terms.interval / second, plain.interval / second)
        add("RandomizePct", terms.sizePPM, 0, 100)
        add("RandomizeTimePct", terms.jitterPPM, 0, 100)
        add("MinChildQty", terms.minChild.units, 0)
        add("MaxChildQty", terms.maxChild.units, 0)
        if terms.aggression != plain.aggression {
            result.append(("Aggression", terms.aggression == .middle ? "3" : "5"))
        }
        for residual in residuals
        where residual.policy == terms.residual && terms.residual != .cancel {
            result.append(("Residual", residual.name))
        }
        if terms.seed != 0 { result.append(("Seed", "\(terms.seed)")) }
        add("Urgency", terms.urgencyNano / second, plain.urgencyNano / second)
        add("ParticipationRate", terms.ratePPM, 0, 100)
        add("MinParticipationRate", bounds.rateMinPPM, 0, 100)
        add("MaxParticipationRate", bounds.rateMaxPPM, 0, 100)
        add("ReferencePx", bounds.referencePx.units, 0)
        add("PriceSpan", bounds.priceSpan.units, 0)
        add("WouldPx", bounds.wouldPx.units, 0)
        add("WouldQty", bounds.wouldQty.units, 0)
        add("LimitPx", bounds.limitPx.units, 0)
        add("RepriceInterval", bounds.repriceInterval / second, 0)
        if bounds.isPaused { result.append(("Pause", "Y")) }
        if terms.isDynamic { result.append(("Dynamic", "Y")) }
        add("DisplayQty", bounds.displayQty.units, 0)
        add("RefillTime", bounds.refillMax / second, StrategyBounds.none.refillMax / second)
        add("MinSize", bounds.sizeMin.units, 0)
        add("Cooldown", bounds.cooldown / second, 0)
        add("MaxSpread", bounds.spreadMax.units, 0)
        add("ClosePct", bounds.closePPM, 1_000_000, 100)
        add("AuctionPct", bounds.auctionPPM, 1_000_000, 100)
        add("AuctionVolume", bounds.auctionVolume.units, 0)
        return result
    }

    private static func words(_ time: Timestamp) -> String {
        var body = FIXBodyWriter(capacity: 32)
        body.field(1, time)
        return String(decoding: body.bytes.dropFirst(2).dropLast(), as: UTF8.self)
    }

    // MARK: Values

    private static let residuals: [(name: String, policy: ResidualPolicy)] = [
        ("CANCEL", .cancel), ("CROSS", .crossSpread), ("CLOSE", .sendClose),
    ]

    private static func time(_ value: String, _ set: (Timestamp) -> Void) -> Bool {
        var value = value
        guard let time = value.withUTF8({ FIXValueText.timestamp(UnsafeRawBufferPointer($0)) })
        else { return false }
        set(time)
        return true
    }

    private static func flag(_ value: String, _ set: (Bool) -> Void) -> Bool {
        guard value == "Y" || value == "N" else { return false }
        set(value == "Y")
        return true
    }

    private static func price(_ value: String, _ set: (Price) -> Void) -> Bool {
        decimal(value, above: 0, through: 10_000_000) { set(Price(units: $0)) }
    }

    /// Seconds as nanoseconds, above 0 unless it may be that.
    private static func seconds(
        _ value: String, from least: Int64 = 1, through most: Int64, _ set: (Int64) -> Void
    ) -> Bool {
        guard case .success(let units) = number(value), units >= least,
            units <= most * DecimalText.scale
        else { return false }
        set(units * (1_000_000_000 / DecimalText.scale))
        return true
    }

    /// Within whole bounds, in units of 10⁻⁸.
    private static func decimal(
        _ value: String, above least: Int64, through most: Int64 = 1_000_000_000,
        _ set: (Int64) -> Void
    ) -> Bool {
        guard case .success(let units) = number(value),
            units > least * DecimalText.scale, units <= most * DecimalText.scale
        else { return false }
        set(units)
        return true
    }

    private static func number(_ value: String) -> Result<Int64, DecimalText.Failure> {
        var value = value
        return value.withUTF8 { DecimalText.parse(UnsafeRawBufferPointer($0)) }
    }

    /// A FIX Percentage, 0.1 for 10 %, as parts per million.
    private static func share(_ value: String, _ set: (Int64) -> Void) -> Bool {
        guard case .success(let units) = number(value),
            (0...DecimalText.scale).contains(units)
        else { return false }
        set(units / (DecimalText.scale / 1_000_000))
        return true
    }

    /// One that is neither nothing nor all.
    static func rate(_ value: String, _ set: (Int64) -> Void) -> Bool {
        guard case .success(let units) = number(value),
            units >= 100, units < DecimalText.scale
        else { return false }
        set(units / (DecimalText.scale / 1_000_000))
        return true
    }
}
