import OMSCore
import OMSEngine
import OMSTypes
import Synchronization

/// What the demo's clients see of the market: the best bid and offer of each symbol.
final class DemoBoard: Sendable {
    let symbols: [String]
    private let best = Mutex<[String: NBBO]>([:])

    init(symbols: [String]) { self.symbols = symbols }

    func set(_ quotes: [String: NBBO]) { best.withLock { $0 = quotes } }

    /// A quote with both sides, neither locked nor crossed; `nil` while there is none.
    func quote(_ symbol: String) -> NBBO? {
        best.withLock { quotes in
            quotes[symbol].flatMap { $0.isTwoSided && $0.ask > $0.bid ? $0 : nil }
        }
    }
}
