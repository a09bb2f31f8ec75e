import OMSTypes

/// A venue between its wire and its books: what comes takes its time to the book, what is said takes its
/// time back, and what is to go wrong does. A value without clock, network or randomness but the seed:
/// the same requests at the same times are answered with the same reports at the same times.
struct VenueFloor: Sendable {
    private struct Request: Sendable {
        var request: VenueInbound
        var due: Timestamp
    }

    /// An execution that will be taken back.
    private struct Bust: Sendable {
        var trade: VenueExecutionReport
        var due: Timestamp
    }

    var engine: VenueEngine
    var faults: FaultInjector
    var outbox = ReportOutbox()
    /// Every execution, and those that took one back, for those who ask.
    private(set) var fills: [VenueExecutionReport] = []
    private(set) var takenBack: [VenueExecutionReport] = []
    /// The connection is to be cut, before anything more is sent; the owner sets it back.
    var isCutDue = false
    private var random: SplitMix64
    private var inbox: [Request] = []
    private var inboxStart = 0
    private var busts: [Bust] = []
    /// Quotes that will be taken back.
    private var withdrawals: [(quote: Text64, due: Timestamp)] = []
    /// Reports that were collected; what befalls them is drawn once.
    private var lateBy: Int64 = 0

    private static let yieldMax: Int64 = 100_000_000
    private static let bustPause: Int64 = 50_000_000

    init(_ description: VenueDescription, startedAt: Timestamp) {
        engine = VenueEngine(description, startedAt: startedAt)
        faults = FaultInjector(description.faults, seed: description.seed)
        random = SplitMix64(seed: description.seed ^ 0x1A7E)
    }

    private var description: VenueDescription { engine.description }

    // MARK: In

    /// A request has come. It reaches the book after its latency, behind those that came before it.
    mutating func take(_ request: VenueInbound, at now: Timestamp) {
        let earliest = inbox.last?.due ?? .none
        let latency = model(request).draw(&random)
        inbox.append(
            Request(request: request, due: max(earliest, now.adding(nanoseconds: latency))))
        advance(to: now)
    }

    private func model(_ request: VenueInbound) -> LatencyModel {
        switch request {
        case .newOrder: return description.latencies.order
        case .cancel: return description.latencies.cancel
        case .replace: return description.latencies.replace
        case .quoteRequest: return description.latencies.order
        case .status, .massStatus: return description.latencies.status
        case .marketData, .tradingStatus, .defect, .incomplete, .unsupported: return .none
        }
    }

    /// When something is due next; `nil`: never.
    var timeNext: Timestamp? {
        let request = inboxStart < inbox.count ? inbox[inboxStart].due : nil
        return [request, engine.timeNext, outbox.dueNext, takenBackNext].compactMap { $0 }.min()
    }

    /// When an execution or a quote is taken back next.
    private var takenBackNext: Timestamp? {
        [busts.map(\.due).min(), withdrawals.map(\.due).min()].compactMap { $0 }.min()
    }

    /// Lets happen what is due by `time`, in order, and collects what is said of it.
    mutating func advance(to time: Timestamp) {
        while true {
            let request = inboxStart < inbox.count ? inbox[inboxStart].due : nil
            let due = [request, engine.timeNext, takenBackNext].compactMap { $0 }.min()
            guard let due, due <= time else { break }
            engine.advance(to: due)
            collect(at: due)
            if let place = busts.firstIndex(where: { $0.due <= due }) { bust(place, at: due) }
            if let place = withdrawals.firstIndex(where: { $0.due <= due }) {
                engine.withdraw(quote: withdrawals.remove(at: place).quote)
                collect(at: due)
            }
            guard let request, request <= due else { continue }
            let entry = inbox[inboxStart]
            inboxStart += 1
            if inboxStart == inbox.count {
                inbox.removeAll(keepingCapacity: true)
                inboxStart = 0
            }
            perform(entry.request, at: due)
            collect(at: due)
        }
        engine.advance(to: time)
        collect(at: time)
    }

    /// Nothing is taken back of an order that still works: that waits until it has ended.
    private mutating func bust(_ place: Int, at due: Timestamp) {
        guard engine.hasEnded(busts[place].trade.clOrdID) else {
            busts[place].due = due.adding(nanoseconds: Self.bustPause)
            return
        }
        engine.bust(busts.remove(at: place).trade)
        collect(at: due)
    }

    /// A request reaches the book now; what the engine says of it stays in its reports.
    mutating func perform(_ request: VenueInbound, at now: Timestamp) {
        switch request {
        case .newOrder(let order):
            let fate = faults.nextOrder()
            lateBy = fate.delay
            engine.submit(order, at: now, isRefused: fate.isRejected)
            if fate.isCut { isCutDue = true }
            if fate.halt > 0 { engine.halt(until: now.adding(nanoseconds: fate.halt)) }
        case .cancel(let request): engine.cancel(request)
        case .replace(let request): engine.replace(request, at: now)
        case .status(let request): engine.reportStatus(request)
        case .massStatus(let request): engine.reportMassStatus(request)
        case .quoteRequest(let request): quote(request, at: now)
        case .marketData, .tradingStatus, .defect, .incomplete, .unsupported: return
        }
    }

    private mutating func quote(_ request: VenueQuoteRequest, at now: Timestamp) {
        let fate = faults.nextRequest()
        guard !fate.isSilent else { return }
        lateBy = fate.delay
        guard let id = engine.quote(request, at: now), let delay = fate.withdrawal else { return }
        withdrawals.append((id, now.adding(nanoseconds: max(1, delay))))
    }

    // MARK: Out

    /// Takes what the engine has said, lets faults strike, and queues it.
    mutating func collect(at now: Timestamp) {
        guard !engine.reports.isEmpty else {
            lateBy = 0
            return
        }
        let late = lateBy
        lateBy = 0
        var next = 0
        while next < engine.reports.count {
            let report = engine.reports[next]
            next += 1
            if case .execution(let trade) = report, trade.execType == .trade {
                note(trade, at: now)
            }
            if case .execution(let bust) = report, bust.execType == .tradeCancel {
                takenBack.append(bust)
            }
            queue(report, late, at: now)
        }
        engine.reports.removeAll(keepingCapacity: true)
    }

    private mutating func note(_ trade: VenueExecutionReport, at now: Timestamp) {
        let isKnown = fills.last?.orderID == trade.orderID && fills.last?.ordStatus == .filled
        fills.append(trade)
        // One that is more than was ordered tempts no further.
        guard !isKnown || trade.ordStatus != .filled else { return }
        let fate = faults.nextFill(isFilled: trade.ordStatus == .filled)
        if fate.isOverfilled, let index = engine.orderIndex[trade.clOrdID] {
            engine.overfill(index, trade.lastQty, trade.lastPx)
        }
        if let delay = fate.bust {
            busts.append(Bust(trade: trade, due: now.adding(nanoseconds: max(1, delay))))
        }
    }

    private mutating func queue(_ report: VenueReport, _ late: Int64, at now: Timestamp) {
        let latency =
            description.latency &+ description.latencies.report.draw(&random) &+ late
        let fate = faults.nextReport()
        var due = now.adding(nanoseconds: latency &+ fate.delay)
        if fate.isReordered { due = due.adding(nanoseconds: Self.yieldMax) }
        outbox.append(report, due: due, isLost: fate.isDropped, yields: fate.isReordered)
        if fate.isDoubled { outbox.append(report, due: due, isRepeated: true) }
    }

    /// Takes the next report that is due.
    mutating func nextReport(at now: Timestamp) -> ReportOutbox.Entry? { outbox.next(at: now) }

    /// How long the next change of market data takes.
    mutating func quoteLatency() -> Int64 { description.latencies.quote.draw(&random) }
}
