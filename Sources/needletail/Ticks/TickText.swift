import OMSMarket
import OMSRuntime
import OMSTypes

/// A tick as a line of text.
struct TickText {
    let names: TickNames
    let isCSV: Bool

    /// The columns; `nil` for lines that people read.
    var head: String? {
        isCSV
            ? "time,symbol,venue,sequence,kind,side,action,position,price,size,ask,ask_size,orders,"
                + "eligibility,status"
            : nil
    }

    func line(_ tick: MarketUpdate) -> String {
        let cells = cells(tick)
        if isCSV { return cells.joined(separator: ",") }
        return cells.enumerated().filter { !$0.element.isEmpty }.map { index, cell in
            switch index {
            case 3: return "seq=" + cell
            case 7: return "level=" + cell
            case 12: return "orders=" + cell
            case 13: return "counts=" + cell
            default: return cell
            }
        }.joined(separator: " ")
    }

    private func cells(_ tick: MarketUpdate) -> [String] {
        let isQuote = tick.kind == .quote
        let isLevel = tick.kind == .level
        let isPrint = tick.kind == .trade || tick.kind == .bust
        let hasFirst = isLevel || isPrint || isQuote && tick.side != .ask
        let hasSecond = isQuote && tick.side != .bid
        return [
            tick.time.iso8601, names.name(tick.instrument), names.name(tick.venue),
            tick.sequence > 0 ? "\(tick.sequence)" : "", "\(tick.kind)",
            tick.side == .none ? "" : "\(tick.side)", isLevel ? "\(tick.action)" : "",
            isLevel && tick.position > 0 ? "\(tick.position)" : "",
            hasFirst ? DecimalText.string(tick.price.units) : "",
            hasFirst ? DecimalText.string(tick.size.units) : "",
            hasSecond ? DecimalText.string(tick.ask.units) : "",
            hasSecond ? DecimalText.string(tick.askSize.units) : "",
            isLevel && tick.orders > 0 ? "\(tick.orders)" : "",
            isPrint ? "\(tick.eligibility.rawValue)" : "",
            tick.kind == .status ? "\(tick.status)" : "",
        ]
    }
}
