import OMSCore
import OMSTypes

/// Which instruments may have a new price, and what was told of each last. Told at most once in a
/// while, whatever comes in between: only the last price counts.
struct MarkPublisher {
    private var isTouched: ContiguousArray<Bool> = []
    private var touched: [InstrumentID] = []
    private var sales: ContiguousArray<Price> = []
    private var told: ContiguousArray<Price> = []

    var isEmpty: Bool { touched.isEmpty }

    /// A quote or a sale of the instrument has come; `true` for the first one since they were told.
    mutating func note(_ instrument: InstrumentID, sale: Price? = nil) -> Bool {
        let index = Int(instrument.raw)
        while isTouched.count <= index {
            isTouched.append(false)
            sales.append(.none)
            told.append(.none)
        }
        if let sale { sales[index] = sale }
        guard !isTouched[index] else { return false }
        isTouched[index] = true
        touched.append(instrument)
        return touched.count == 1
    }

    /// What has changed since the last time, in commands of no more entries than they may have.
    /// - Parameters:
    ///   - isHeld: whether anybody has a position.
    ///   - midpoint: of the best fresh quotes, `.none` without two sides; then the last sale counts.
    mutating func take(
        _ isHeld: (InstrumentID) -> Bool, _ midpoint: (InstrumentID) -> Price
    ) -> [MarketMarks] {
        var result: [MarketMarks] = []
        for instrument in touched {
            let index = Int(instrument.raw)
            isTouched[index] = false
            guard isHeld(instrument) else { continue }
            let middle = midpoint(instrument)
            let price = middle.isSet ? middle : sales[index]
            guard price.isSet, price != told[index] else { continue }
            told[index] = price
            if (result.last?.prices.count ?? MarketMarks.entriesMax) == MarketMarks.entriesMax {
                result.append(MarketMarks())
            }
            result[result.count - 1].prices.append(InstrumentMark(instrument, price))
        }
        touched.removeAll(keepingCapacity: true)
        return result
    }
}
