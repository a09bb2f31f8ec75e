/// A thing that goes wrong at a venue, and when. Faults are data: a run is described by its list
/// of faults and its seed, and can be had again.
public struct VenueFault: Equatable, Sendable {
    /// What goes wrong. More kinds may come; each is struck by the same schedules.
    public enum Kind: Equatable, Sendable {
        /// A new order is refused (OrdRejReason 103=0). Counts new orders.
        case rejectOrder
        /// The answer to a new order, and all that follows on the session, is held back by so
        /// many nanoseconds. Counts new orders.
        case lateAck(nanoseconds: Int64)
        /// A report, and all that follows on the session, is held back. Counts reports.
        case delayReport(nanoseconds: Int64)
        /// A report is sent twice, the second time with PossResend (97) and the same ExecID (17).
        /// Counts reports.
        case duplicateReport
        /// The connection is cut after a new order was taken and before its answer is sent; the
        /// answer comes by resend once the session is back. Counts new orders.
        case disconnect
        /// A report is never sent, while the link looks healthy. Counts reports. FIX would number
        /// it, and ask: only of venues that speak JSON.
        case dropReport
        /// A change of market data is never sent: the next one shows a gap. Counts those changes,
        /// of venues that speak JSON.
        case dropQuote
    }

    /// When it goes wrong, counted from the start of the run.
    public enum Schedule: Equatable, Sendable {
        /// The `k`-th, 2k-th, 3k-th … time.
        case every(Int)
        /// The given time only, from 1.
        case once(Int)
        /// Each time with this chance in a thousand, drawn from the venue's seed.
        case perMille(Int)
    }

    public var kind: Kind
    public var schedule: Schedule

    public init(_ kind: Kind, _ schedule: Schedule) {
        self.kind = kind
        self.schedule = schedule
    }
}

/// Counts what a venue does and says which faults strike.
struct FaultInjector: Sendable {
    struct OrderFate: Equatable, Sendable {
        var isRejected = false
        var delay: Int64 = 0
        var isCut = false
    }

    struct ReportFate: Equatable, Sendable {
        var delay: Int64 = 0
        var isDoubled = false
        var isDropped = false
    }

    private let faults: [VenueFault]
    private var generator: SplitMix64
    private var orderCount = 0
    private var reportCount = 0
    private var quoteCount = 0

    init(_ faults: [VenueFault], seed: UInt64) {
        self.faults = faults
        generator = SplitMix64(seed: seed ^ 0xFA17)
    }

    /// What befalls the next new order.
    mutating func nextOrder() -> OrderFate {
        orderCount += 1
        var fate = OrderFate()
        for fault in faults {
            switch fault.kind {
            case .rejectOrder:
                if strikes(fault, orderCount) { fate.isRejected = true }
            case .lateAck(let nanoseconds):
                if strikes(fault, orderCount) { fate.delay += nanoseconds }
            case .disconnect:
                if strikes(fault, orderCount) { fate.isCut = true }
            case .delayReport, .duplicateReport, .dropReport, .dropQuote: continue
            }
        }
        return fate
    }

    /// What befalls the next report.
    mutating func nextReport() -> ReportFate {
        reportCount += 1
        var fate = ReportFate()
        for fault in faults {
            switch fault.kind {
            case .delayReport(let nanoseconds):
                if strikes(fault, reportCount) { fate.delay += nanoseconds }
            case .duplicateReport:
                if strikes(fault, reportCount) { fate.isDoubled = true }
            case .dropReport:
                if strikes(fault, reportCount) { fate.isDropped = true }
            case .rejectOrder, .lateAck, .disconnect, .dropQuote: continue
            }
        }
        return fate
    }

    /// Whether the next change of market data is lost.
    mutating func losesQuote() -> Bool {
        quoteCount += 1
        var isLost = false
        for fault in faults where fault.kind == .dropQuote {
            if strikes(fault, quoteCount) { isLost = true }
        }
        return isLost
    }

    private mutating func strikes(_ fault: VenueFault, _ count: Int) -> Bool {
        switch fault.schedule {
        case .every(let interval): return interval > 0 && count % interval == 0
        case .once(let time): return count == time
        case .perMille(let chance): return Int(generator.below(1000)) < chance
        }
    }
}
