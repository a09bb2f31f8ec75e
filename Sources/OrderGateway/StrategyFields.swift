import FIXCodec
import FIXDialect
import OMSCore
import OMSModels
import OMSTypes

/// TargetStrategy (847) with its window (168, 126) and its parameters: those of the group behind
/// NoStrategyParameters (957), or the `name=value;` of TargetStrategyParameters (848).
enum StrategyFields {
    private static let targetStrategy = 847
    private static let freeParameters = 848
    private static let participationRate = 849
    private static let count = 957
    private static let name = 958
    private static let type = 959
    private static let text = 960
    /// ExecInst (18) WorkToTargetStrategy.
    static let execInst: UInt8 = 0x65

    /// Whether a part of a message names a strategy.
    static func isPresent(_ index: borrowing FIXMessageIndex, in range: Range<Int>) -> Bool {
        for position in range where index.tag(at: position) == targetStrategy { return true }
        return false
    }

    /// Whether the field is one of a strategy's, in a part that names one.
    static func isTaken(
        _ tag: Int, _ index: borrowing FIXMessageIndex, in range: Range<Int>
    ) -> Bool {
        switch tag {
        case targetStrategy: return true
        case freeParameters, participationRate, count, FIXTag.effectiveTime:
            return isPresent(index, in: range)
        default: return false
        }
    }

    /// Reads them; what cannot be meant goes into `refusal`.
    static func read(
        _ index: borrowing FIXMessageIndex, expireTime: Timestamp, _ refusal: inout Refusal
    ) -> StrategyTerms {
        var terms = StrategyTerms(.twap, until: expireTime)
        let code = index.value(targetStrategy)
        if let strategy = code.flatMap({ strategy($0) }) {
            terms.strategy = strategy
        } else {
            object(Refusal(.strategyUnknown, text: printable(code)), &refusal)
        }
        if let start = index.value(FIXTag.effectiveTime).flatMap({ FIXValueText.timestamp($0) }) {
            terms.effectiveTime = start
        }
        if let rate = index.value(participationRate) {
            let isTaken =
                terms.strategy == .participate && share(string(rate)) { terms.ratePPM = $0 }
            if !isTaken {
                let words = Text64("ParticipationRate (849)=\(string(rate).prefix(30))")
                object(Refusal(.strategyParameter, text: words ?? Text64()), &refusal)
            }
        }
        var seen: [String] = []
        func take(_ name: String, _ value: String) {
            // Refused is refused, however many there are.
            guard refusal.reason == .none else { return }
            let isFirst = !seen.contains(name)
            seen.append(name)
            if isFirst, set(name, value, &terms) { return }
            let words = Text64(String("\(name)=\(value)".prefix(Text64.capacity))) ?? Text64()
            object(Refusal(.strategyParameter, text: words), &refusal)
        }
        if var group = index.group(count, delimiter: name, members: [name, type, text]) {
            while let entry = group.next(in: index) {
                take(string(index.value(name, in: entry)), string(index.value(text, in: entry)))
            }
        } else if let free = index.value(freeParameters) {
            for part in string(free).split(separator: ";") {
                let halves = part.split(separator: "=", maxSplits: 1)
                take(
                    halves.first.map(String.init) ?? "",
                    halves.dropFirst().first.map(String.init) ?? "")
            }
        }
        return terms
    }

    /// Where no strategy is taken it is never ignored.
    static func object(
        _ index: borrowing FIXMessageIndex, _ scope: FIXGroupEntry?, _ refusal: inout Refusal
    ) {
        guard let value = OrderEntryAdapter.value(index, targetStrategy, scope) else { return }
        OrderEntryAdapter.object(targetStrategy, value, &refusal)
    }

    private static func strategy(_ value: UnsafeRawBufferPointer) -> TargetStrategy? {
        guard let number = UInt16(string(value)) else { return nil }
        // Both names of the implementation shortfall.
        return number == 1002 ? .minimizeMarketImpact : TargetStrategy(rawValue: number)
    }

    /// Sets a parameter; false when there is none of that name, or no such value of it.
    private static func set(_ name: String, _ value: String, _ terms: inout StrategyTerms) -> Bool {
        switch name {
        case "StartTime": return time(value) { terms.effectiveTime = $0 }
        case "EndTime": return time(value) { terms.endTime = $0 }
        case "SliceInterval":
            return decimal(value, above: 0, through: 86_400) {
                terms.interval = $0 * (1_000_000_000 / DecimalText.scale)
            }
        case "RandomizePct": return share(value) { terms.sizePPM = $0 }
        case "RandomizeTimePct": return share(value) { terms.jitterPPM = $0 }
        case "ParticipationRate" where terms.strategy == .participate:
            return share(value) { terms.ratePPM = $0 }
        case "Dynamic" where terms.strategy == .vwap:
            guard value == "Y" || value == "N" else { return false }
            terms.isDynamic = value == "Y"
        case "Urgency":
            return decimal(value, above: -1, through: 700) {
                terms.urgencyNano = $0 * (1_000_000_000 / DecimalText.scale)
            }
        case "MinChildQty":
            return decimal(value, above: 0) { terms.minChild = Quantity(units: $0) }
        case "MaxChildQty":
            return decimal(value, above: 0) { terms.maxChild = Quantity(units: $0) }
        case "Aggression":
            guard let step = Int(value), (1...5).contains(step) else { return false }
            terms.aggression = step < 3 ? .passive : step == 3 ? .middle : .cross
        case "Residual":
            guard let policy = residuals[value] else { return false }
            terms.residual = policy
        case "Seed":
            guard let seed = UInt64(value), seed > 0 else { return false }
            terms.seed = seed
        default: return false
        }
        return true
    }

    private static let residuals: [String: ResidualPolicy] = [
        "CANCEL": .cancel, "CROSS": .crossSpread, "CLOSE": .sendClose,
    ]

    private static func time(_ value: String, _ set: (Timestamp) -> Void) -> Bool {
        var value = value
        guard let time = value.withUTF8({ FIXValueText.timestamp(UnsafeRawBufferPointer($0)) })
        else { return false }
        set(time)
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

    private static func string(_ value: UnsafeRawBufferPointer?) -> String {
        value.map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    private static func printable(_ value: UnsafeRawBufferPointer?) -> Text64 {
        value.flatMap { Text64(UnsafeRawBufferPointer(rebasing: $0.prefix(Text64.capacity))) }
            ?? Text64()
    }

    private static func object(_ found: Refusal, _ refusal: inout Refusal) {
        if refusal.reason == .none { refusal = found }
    }
}
