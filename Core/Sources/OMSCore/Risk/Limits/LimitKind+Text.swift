import OMSTypes

/// How the value of a limit is written for people and programs.
public enum LimitUnit: Sendable, Equatable {
    /// Quantity or amount: a decimal.
    case decimal
    /// Percentage: a decimal, stored in parts per million.
    case percent
    /// A whole number.
    case count
    /// Seconds: a decimal, stored in nanoseconds.
    case seconds
    /// One of some words, by their numbers.
    case choice([String])
}

extension LimitKind {
    /// As APIs, the command line and reports name it.
    public var name: String { "\(self)" }

    public static func named(_ name: String) -> LimitKind? { allCases.first { $0.name == name } }

    public var unit: LimitUnit {
        switch self {
        case .maxQuantity, .maxNotional, .positionLimit, .grossExposure, .netExposure,
            .creditLimit, .dailyNotional, .dailyLoss, .approvalNotional:
            return .decimal
        case .volumeWarn, .volumeBlock, .collar25, .collar5, .collar1, .collar0, .positionShare,
            .creditExecutedWeight, .creditOpenWeight, .concentrationShare:
            return .percent
        case .collarTicks, .duplicateWarn, .duplicateCount, .orderRate, .orderBurst,
            .strategyFills, .messageRatio, .messageRatioFrom, .concentrationVolume, .products,
            .orderTypes:
            return .count
        case .duplicateWindow, .strategyWindow, .clockOffset, .approvalWindow, .bandMaxAge:
            return .seconds
        case .buyingPower: return .choice(BuyingPower.allCases.map { "\($0)" })
        case .selfTradeAction: return .choice(SelfTradeAction.allCases.map { "\($0)" })
        case .selfTradeScope: return .choice(SelfTradeScope.allCases.map { "\($0)" })
        case .borrowing: return .choice(Borrowing.allCases.map { "\($0)" })
        case .shortSale: return .choice(ShortSaleMode.allCases.map { "\($0)" })
        case .passesWithoutReference, .blocksStaleData, .stopSanity, .shrinks:
            return .choice(["no", "yes"])
        case .priceBands: return .choice(["off", "block", "reprice"])
        }
    }

    /// `5` for 5 %, `1000000` for an amount, `cancelNewest` for a choice.
    public func text(_ value: Int64) -> String {
        if value == LimitSet.unbounded { return "off" }
        switch unit {
        case .decimal: return DecimalText.string(value)
        case .percent: return DecimalText.string(value.multipliedReportingOverflow(by: 10_000).0)
        case .count: return String(value)
        case .seconds: return Self.seconds(value)
        case .choice(let words):
            return value >= 0 && value < words.count ? words[Int(value)] : String(value)
        }
    }

    private static func seconds(_ nanoseconds: Int64) -> String {
        let (whole, rest) = nanoseconds.quotientAndRemainder(dividingBy: 1_000_000_000)
        guard rest != 0 else { return String(whole) }
        var digits = String(rest)
        digits = String(repeating: "0", count: 9 - digits.count) + digits
        while digits.hasSuffix("0") { digits.removeLast() }
        return "\(whole).\(digits)"
    }

    /// The value that a text says; `nil` where it says none of this kind, see `expected`.
    public func value(_ text: String) -> Int64? {
        if isCollar, text == "off" { return LimitSet.unbounded }
        switch unit {
        case .decimal: return decimal(text)
        case .percent:
            return decimal(text).flatMap { $0 % 10_000 == 0 ? $0 / 10_000 : nil }
        case .count: return Int64(text).flatMap { $0 >= 0 ? $0 : nil }
        case .seconds:
            return decimal(text).flatMap {
                $0 <= 900_000_000_000_000_000 ? $0 * 10 : nil
            }
        case .choice(let words): return words.firstIndex(of: text).map(Int64.init)
        }
    }

    private func decimal(_ text: String) -> Int64? {
        guard case .success(let units) = DecimalText.parse(text), units >= 0 else { return nil }
        return units
    }

    /// P04: a scope may say that there is no collar, in place of one that it would inherit.
    private var isCollar: Bool {
        self == .collar25 || self == .collar5 || self == .collar1 || self == .collar0
    }

    /// What would be right, for refusals.
    public var expected: String {
        if isCollar { return "a percentage of 0 or more, to four digits after the point, or off" }
        switch unit {
        case .decimal: return "a decimal of 0 or more"
        case .percent: return "a percentage of 0 or more, to four digits after the point"
        case .count: return "a whole number of 0 or more"
        case .seconds: return "seconds, 0 or more"
        case .choice(let words): return "one of \(words.joined(separator: ", "))"
        }
    }
}
