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

    /// Reads them, from the message or from an entry of a list; what cannot be meant goes into
    /// `refusal`.
    static func read(
        _ index: borrowing FIXMessageIndex, _ scope: FIXGroupEntry? = nil, expireTime: Timestamp,
        _ refusal: inout Refusal
    ) -> StrategyTerms {
        var terms = StrategyTerms(.twap, until: expireTime)
        let code = OrderEntryAdapter.value(index, targetStrategy, scope)
        if let strategy = code.flatMap({ StrategyParameters.strategy(string($0)) }),
            UInt16(string(code)) != nil
        {
            terms.strategy = strategy
        } else {
            object(Refusal(.strategyUnknown, text: printable(code)), &refusal)
        }
        let start = OrderEntryAdapter.value(index, FIXTag.effectiveTime, scope)
        if let start = start.flatMap({ FIXValueText.timestamp($0) }) {
            terms.effectiveTime = start
        }
        if let rate = OrderEntryAdapter.value(index, participationRate, scope),
            !StrategyParameters.set("ParticipationRate", string(rate), &terms)
        {
            let words = Text64("ParticipationRate (849)=\(string(rate).prefix(30))")
            object(Refusal(.strategyParameter, text: words ?? Text64()), &refusal)
        }
        readParameters(index, scope, &terms, &refusal)
        return terms
    }

    private static func readParameters(
        _ index: borrowing FIXMessageIndex, _ scope: FIXGroupEntry?, _ terms: inout StrategyTerms,
        _ refusal: inout Refusal
    ) {
        var seen: [String] = []
        func take(_ name: String, _ value: String) {
            // Refused is refused, however many there are.
            guard refusal.reason == .none else { return }
            let isFirst = !seen.contains(name)
            seen.append(name)
            if isFirst, StrategyParameters.set(name, value, &terms) { return }
            let words = Text64(String("\(name)=\(value)".prefix(Text64.capacity))) ?? Text64()
            object(Refusal(.strategyParameter, text: words), &refusal)
        }
        if var group = index.group(
            count, delimiter: name, members: [name, type, text], in: scope)
        {
            while let entry = group.next(in: index) {
                take(string(index.value(name, in: entry)), string(index.value(text, in: entry)))
            }
        } else if let free = OrderEntryAdapter.value(index, freeParameters, scope) {
            for part in string(free).split(separator: ";") {
                let halves = part.split(separator: "=", maxSplits: 1)
                take(
                    halves.first.map(String.init) ?? "",
                    halves.dropFirst().first.map(String.init) ?? "")
            }
        }
    }

    /// TargetStrategy (847) and TargetStrategyParameters (848) of a report.
    static func write(_ terms: StrategyTerms, into body: inout FIXBodyWriter) {
        body.field(targetStrategy, UInt64(terms.strategy.rawValue))
        let text = StrategyParameters.text(terms)
        if !text.isEmpty { body.field(freeParameters, text) }
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
