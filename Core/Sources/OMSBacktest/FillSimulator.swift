import OMSMarket
import OMSModels
import OMSTypes

/// A recorded market that fills orders by `FillRules`. It has no clock: whoever plays tells it how
/// far to go, and acts in between. The same calls give the same fills.
///
/// The market does not answer to what is traded here, but for one thing: displayed size that was
/// taken is gone until the venue's next recorded quote, so each quote is consumed once.
public struct FillSimulator: ~Copyable {
    public let rules: FillRules
    public let fees: VenueFees
    public let instrument: InstrumentID
    /// The books, less what was taken from them.
    public internal(set) var store: MarketStore
    public private(set) var now = Timestamp(nanoseconds: .min)
    public internal(set) var children: [SimulatedChild] = []
    /// Children that rest, by their arrival.
    var resting: [Int] = []
    /// Prints of exchanges since they were taken away by `takePrints`.
    private var prints: [MarketUpdate] = []
    /// Volume so far, as the record tells it.
    public private(set) var marketVolume = Quantity.zero
    /// Volume and value of the prints that a market average counts.
    public private(set) var averaged = (volume: Quantity.zero, notional: Notional.zero)

    private let updates: [MarketUpdate]
    private var place = 0
    /// Orders and cancels on their way, in the order of their times.
    private var underway: [Underway] = []
    private var underwayPlace = 0

    private struct Underway {
        var time: Timestamp
        var child: Int
        var isCancel: Bool
    }

    /// - Parameter updates: of one instrument, in the order of their times.
    public init(
        _ updates: [MarketUpdate], _ instrument: InstrumentID, venues: Int, _ rules: FillRules,
        _ fees: VenueFees
    ) {
        self.updates = updates
        self.instrument = instrument
        self.rules = rules
        self.fees = fees
        var tuning = MarketTuning()
        tuning.quoteAgeMax = rules.quoteAgeMax
        store = MarketStore(venues: venues, instruments: 1, tuning: tuning, pendingMax: 1)
    }

    /// When the record ends.
    public var end: Timestamp { updates.last?.time ?? .none }

    /// Everything up to an instant. At one time the record comes before what was sent, and both
    /// before whoever looks.
    public mutating func advance(to instant: Timestamp) {
        while true {
            let recorded = place < updates.count ? updates[place].time : Self.never
            let sent =
                underwayPlace < underway.count ? underway[underwayPlace].time : Self.never
            guard min(recorded, sent) <= instant, min(recorded, sent) != Self.never else { break }
            now = max(now, min(recorded, sent))
            if recorded <= sent {
                apply(updates[place])
                place += 1
            } else {
                let next = underway[underwayPlace]
                underwayPlace += 1
                if next.isCancel { end(next.child) } else { arrive(next.child) }
            }
        }
        now = max(now, instant)
    }

    private static var never: Timestamp { Timestamp(nanoseconds: .max) }

    private mutating func apply(_ update: MarketUpdate) {
        store.apply(update)
        guard update.kind == .trade else { return }
        if update.eligibility.contains(.volume) { marketVolume += update.size }
        guard update.eligibility.contains(.vwap) else { return }
        averaged.volume += update.size
        averaged.notional += Notional(update.price, update.size)
        guard !rules.offExchange.contains(update.venue) else { return }
        prints.append(update)
        fillResting(update)
    }

    /// The prints since the last time, which are forgotten here.
    public mutating func takePrints() -> [MarketUpdate] {
        defer { prints.removeAll(keepingCapacity: true) }
        return prints
    }

    /// Sends children together; each reaches its venue after the latency. Returns the number of
    /// the first.
    @discardableResult
    public mutating func send(_ orders: [ChildOrder]) -> Int {
        let first = children.count
        for order in orders {
            precondition(order.quantity.isPositive && order.limit.isSet, "a child needs both")
            underway.append(
                Underway(
                    time: now.adding(nanoseconds: rules.latency), child: children.count,
                    isCancel: false))
            children.append(SimulatedChild(order, at: now))
        }
        markTradeThroughs(first..<children.count)
        return first
    }

    /// Asks for the end of a child, which comes after the latency unless it is filled before.
    public mutating func cancel(_ child: Int) {
        guard children[child].state != .done else { return }
        underway.append(
            Underway(
                time: now.adding(nanoseconds: rules.latency), child: child, isCancel: true))
    }

    mutating func end(_ child: Int) {
        children[child].state = .done
        resting.removeAll { $0 == child }
    }
}
