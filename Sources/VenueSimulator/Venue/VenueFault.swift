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
        /// A report is never sent, while the link looks healthy. Counts reports. Over FIX its number
        /// is used up, and it comes when the gap is asked for; over JSON it is gone.
        case dropReport
        /// A report is sent behind the one that follows it, or alone after 100 ms. Counts reports.
        case reorderReport
        /// A change of market data is never sent: where they are numbered the next one shows a gap.
        /// Counts those changes.
        case dropQuote
        /// An order that is filled is filled once more, by as much. Counts orders that are filled.
        case overfill
        /// An execution is taken back (150=H) after so many nanoseconds. Counts executions.
        case bust(nanoseconds: Int64)
        /// Trading of everything is halted for so many nanoseconds once an order was answered. Counts
        /// new orders.
        case halt(nanoseconds: Int64)
        /// A dealer does not answer a request for a quote. Counts those requests.
        case noQuote
        /// The answer to a request for a quote, and all that follows on the session, is held back by
        /// so many nanoseconds. Counts those requests.
        case lateQuote(nanoseconds: Int64)
        /// A quote is taken back after so many nanoseconds, unless an order took it. Counts requests
        /// for quotes.
        case withdrawQuote(nanoseconds: Int64)
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
        /// Nanoseconds for which trading is halted then.
        var halt: Int64 = 0
    }

    struct RequestFate: Equatable, Sendable {
        var isSilent = false
        var delay: Int64 = 0
        /// Nanoseconds after which the quote is taken back.
        var withdrawal: Int64?
    }

    struct FillFate: Equatable, Sendable {
        /// Nanoseconds after which it is taken back.
        var bust: Int64?
        var isOverfilled = false
    }

    struct ReportFate: Equatable, Sendable {
        var delay: Int64 = 0
        var isDoubled = false
        var isDropped = false
        var isReordered = false
    }

    private let faults: [VenueFault]
    private var generator: SplitMix64
    private var orderCount = 0
    private var reportCount = 0
    private var quoteCount = 0
    private var fillCount = 0
    private var filledCount = 0
    private var requestCount = 0
    /// How often anything has gone wrong.
    private(set) var strikes = 0

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
            case .halt(let nanoseconds):
                if strikes(fault, orderCount) { fate.halt = max(fate.halt, nanoseconds) }
            case .delayReport, .duplicateReport, .dropReport, .reorderReport, .dropQuote,
                .overfill, .bust, .noQuote, .lateQuote, .withdrawQuote:
                continue
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
            case .reorderReport:
                if strikes(fault, reportCount) { fate.isReordered = true }
            case .rejectOrder, .lateAck, .disconnect, .dropQuote, .overfill, .bust, .halt,
                .noQuote, .lateQuote, .withdrawQuote:
                continue
            }
        }
        return fate
    }

    /// What befalls the next request for a quote.
    mutating func nextRequest() -> RequestFate {
        requestCount += 1
        var fate = RequestFate()
        for fault in faults {
            if fault.kind == .noQuote, strikes(fault, requestCount) { fate.isSilent = true }
            if case .lateQuote(let nanoseconds) = fault.kind, strikes(fault, requestCount) {
                fate.delay += nanoseconds
            }
            if case .withdrawQuote(let nanoseconds) = fault.kind, strikes(fault, requestCount) {
                fate.withdrawal = nanoseconds
            }
        }
        return fate
    }

    /// What befalls an execution.
    ///
    /// - Parameter isFilled: nothing of the order is left.
    mutating func nextFill(isFilled: Bool) -> FillFate {
        fillCount += 1
        if isFilled { filledCount += 1 }
        var fate = FillFate()
        for fault in faults {
            if case .bust(let nanoseconds) = fault.kind, strikes(fault, fillCount) {
                fate.bust = nanoseconds
            }
            if fault.kind == .overfill, isFilled, strikes(fault, filledCount) {
                fate.isOverfilled = true
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
        let isStruck: Bool
        switch fault.schedule {
        case .every(let interval): isStruck = interval > 0 && count % interval == 0
        case .once(let time): isStruck = count == time
        case .perMille(let chance): isStruck = Int(generator.below(1000)) < chance
        }
        if isStruck { strikes += 1 }
        return isStruck
    }
}
