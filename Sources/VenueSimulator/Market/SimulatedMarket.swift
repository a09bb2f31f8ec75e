import FIXGateway
import NIOCore
import OMSTypes

/// Venues on one event loop, moved by one record of quotes.
///
/// Confined to `eventLoop`; `start`, `stop`, `advance` and `counters` may be called from anywhere.
public final class SimulatedMarket: @unchecked Sendable {
    public let description: MarketDescription
    public let eventLoop: any EventLoop
    /// In the order of the description.
    public let venues: [SimulatedVenue]

    private let clock: @Sendable () -> Timestamp
    private let note: @Sendable (String) -> Void
    private var replay: QuoteReplay?
    private var replayClock: ReplayClock?
    private var national = NationalQuotes()
    private var changed: Set<Symbol> = []
    private var step: Scheduled<Void>?
    private var refresh: RepeatedTask?
    private var isRunning = false

    /// The replay looks again after this time at the latest, for hidden liquidity moves too.
    private static let stepMax: Int64 = 50_000_000
    private static let stepMin: Int64 = 1_000_000

    /// - Parameters:
    ///   - source: the recorded rows; `nil` for venues without background liquidity.
    ///   - clock: the time of everything the venues say.
    ///   - note: takes a line an operator may want to read, such as the end of the record.
    public init(
        _ description: MarketDescription, source: (any QuoteSource)?, eventLoop: any EventLoop,
        clock: @escaping @Sendable () -> Timestamp = SystemClock.now,
        note: @escaping @Sendable (String) -> Void = { _ in }
    ) {
        self.description = description
        self.eventLoop = eventLoop
        self.clock = clock
        self.note = note
        for (index, exchanges) in description.rule.exchanges.enumerated() where !exchanges.isEmpty {
            precondition(
                index < description.venues.count && description.venues[index].kind != .dark,
                "a dark venue shows no recorded quotes")
        }
        venues = description.venues.map {
            SimulatedVenue($0, eventLoop: eventLoop, clock: clock, note: note)
        }
        replay = source.map {
            QuoteReplay(
                source: $0, rule: description.rule, midnight: description.midnight,
                end: description.end)
        }
    }

    /// Opens every port and lets recorded time pass. The value is each venue's port, in the order
    /// of the description. Fails with `FIXListenFailure`; then no port stays open.
    public func start() -> EventLoopFuture<[Int]> {
        let host = description.host
        return eventLoop.flatSubmit {
            EventLoopFuture.whenAllSucceed(
                self.venues.map { $0.start(host: host) }, on: self.eventLoop)
        }.map { ports in
            self.run()
            return ports
        }.flatMapError { error in
            self.stop().flatMapThrowing { throw error }
        }
    }

    /// Logs out, closes the ports and stops the replay.
    public func stop() -> EventLoopFuture<Void> {
        eventLoop.submit {
            self.isRunning = false
            self.step?.cancel()
            self.step = nil
            self.refresh?.cancel()
            self.refresh = nil
            for venue in self.venues { venue.stop() }
        }
    }

    /// What the venues have done so far.
    public func counters() -> EventLoopFuture<MarketCounters> {
        eventLoop.submit {
            MarketCounters(venues: self.venues.map { ($0.description.name, $0.counters) })
        }
    }

    /// Shows what was recorded up to `time` on the trade date, at once. For `Pace.manual`.
    public func advance(through time: Timestamp) -> EventLoopFuture<Void> {
        eventLoop.submit { self.show(through: time) }
    }
}

extension SimulatedMarket {
    private func run() {
        isRunning = true
        if description.quoteRefresh > 0 {
            let interval = TimeAmount.nanoseconds(description.quoteRefresh)
            refresh = eventLoop.scheduleRepeatedTask(initialDelay: interval, delay: interval) {
                [weak self] _ in
                self?.venues.forEach { $0.refreshQuotes() }
            }
        }
        guard case .percent(let speed) = description.pace else { return }
        do {
            let first = try replay?.timeOfNext()
            let start = description.startTimeOfDay.map {
                description.midnight.adding(nanoseconds: $0)
            }
            let marketStart = start ?? first ?? description.midnight
            replayClock = ReplayClock(
                marketStart: marketStart, wallStart: clock(), speedPercent: speed)
        } catch {
            fail(error)
        }
        tick()
    }

    private func tick() {
        guard isRunning else { return }
        let now = clock()
        var wait = Self.stepMax
        if let replayClock {
            show(through: replayClock.market(at: now))
            if let next = nextTime() { wait = replayClock.wait(until: next, from: now) }
        }
        for venue in venues where venue.description.kind == .dark { venue.passTime() }
        let pause = TimeAmount.nanoseconds(min(Self.stepMax, max(Self.stepMin, wait)))
        step = eventLoop.scheduleTask(in: pause) { [weak self] in self?.tick() }
    }

    private func nextTime() -> Timestamp? {
        do {
            return try replay?.timeOfNext()
        } catch {
            fail(error)
            return nil
        }
    }

    private func show(through time: Timestamp) {
        changed.removeAll(keepingCapacity: true)
        do {
            while let event = try replay?.next(through: time) {
                let levels =
                    event.size.isPositive
                    ? [BookLevel(price: event.price, quantity: event.size)] : []
                venues[event.venue].setBackground(event.symbol, event.side, levels)
                national.apply(event)
                changed.insert(event.symbol)
            }
        } catch {
            fail(error)
        }
        // Dark venues meet at its middle, pegs follow it.
        for venue in venues where venue.description.kind != .auction {
            for symbol in changed.sorted() {
                venue.setNational(symbol, national.best(of: symbol))
            }
        }
    }

    /// The record cannot be read on: the quotes that stand stay, and the operator is told.
    private func fail(_ error: any Error) {
        replay = nil
        note("the replay of recorded quotes ended: \(error)")
    }
}
