import OMSModels
import OMSTypes

/// The order domain: State of orders, risk and routing, and the decisions over it.
///
/// `decide` reads State and the frame's inputs and writes Events; each event is applied as it is
/// written, so that later steps of the same decision read their own writes. State changes only by
/// `apply`; replay calls `apply` alone.
public struct OrderCore: ~Copyable {
    // MARK: State
    public internal(set) var reference = ReferenceData()
    var orders: OrderStore
    var clOrdIDs: TextIndex
    /// ExecIDs of venues, each with the number of its execution.
    var execIDs: TextIndex
    var executions: ExecutionStore
    /// Reports of executions so far: their ExecIDs are numbered.
    var executionReports: UInt64 = 0
    var positions = PositionStore()
    var ledger = Ledger()
    var watches = WatchStore()
    var timers = TimerStore()
    var venues: ContiguousArray<VenueStatistics> = []
    var killSwitches: [KillSwitch] = []
    var haltedSessions: [SessionID] = []
    var sweeps: [Sweep] = []
    /// Orders that ended with executions and are not booked yet, oldest first.
    var unbooked = OrderQueue()
    /// Terms that pending replaces ask for.
    var pendingReplaces: [OrderID: ReplaceRequested] = [:]
    var duplicates = DuplicateWindow()
    /// Counts routes sent without quotes, for rotation.
    var rotation: UInt64 = 0
    /// Parents (client and block orders) that have not ended.
    var openParents = 0
    var anomalies: UInt64 = 0
    /// Members of blocks, each with the one that joined before it.
    var memberLinks: ContiguousArray<MemberLink> = []
    var requests = RequestState()
    var instructions = InstructionStore()
    var strategies = StrategyStore()
    /// How orders are routed that are not in the router's own ways.
    var routings = IntMap<RoutingChoice>()
    /// Replace requests that wait for the one before them, by order.
    var chains: [OrderID: [ChainLink]] = [:]
    /// Orders given by voice that may come as messages too, oldest first.
    var givenOrders: [OrderID] = []
    /// The venues' OrderIDs (37) of orders that they were given by voice, each with its route.
    var givenRoutes = TextIndex()
    var details = IntMap<OrderDetail>()
    var haltedInstruments: [InstrumentID] = []
    var corporateJobs: [CorporateJob] = []
    var programs = ProgramStore()
    var reconciliation = ReconciliationState()
    var repairs = RepairBook()
    var crossing = CrossingBook()
    var risk = RiskState()
    var costs = CostBook()
    var marks = MarkStore()
    var learning = LearningBook()
    var quoting = QuoteBook()
    /// Opening balances as they were posted, by the ledger's keys.
    var openings = IntMap<Opening>()

    // MARK: Inputs, outside State and its hash
    public var quotes = QuoteStore()

    // MARK: The frame at work
    public internal(set) var now: Timestamp = .none
    public internal(set) var inputs = FrameInputs()
    var eventList = FrameList<OrderEvent>()
    var effectList = FrameList<Effect>()
    var candidates = FrameList<VenueScore>()
    /// What the order whose candidates these are asks of the router.
    var routing = RoutingPlan()
    var reach = RoutingReach()
    /// What the checks of the order at work see.
    var facts = RiskContext()
    /// ExDestination (100) of the order that is entering; empty = none.
    var destination = Text64()
    /// Orders of this frame that were taken smaller, or at another price, than they came.
    var adjusted: [OrderID] = []
    /// SenderSubID (50) of the order that is entering; empty = none.
    var trader = Text64()
    var levels = FrameList<VenueLevel>()
    var allocations = FrameList<RouteAllocation>()
    /// What `Effect.answer` names.
    public internal(set) var answers: [ClientAnswer] = []
    /// What `Effect.askPlacement` names.
    public internal(set) var placementRequests: [PlacementRequest] = []
    /// What `Effect.askWeighing` names.
    public internal(set) var weighingRequests: [WeighingRequest] = []
    /// Limit (44) of the strategy whose order is routed, within the order's; `.none` = no other.
    var strategyLimit = Price.none
    /// Why the desk was refused what it wanted, in this frame.
    public internal(set) var deskRefusal: Refusal?
    /// The words of the venue whose refusal is being handled.
    var venueWords = Text64()
    /// What is decided is a question: events are listed, and not applied.
    var isPreview = false
    /// Never set. A value that holds an existential is always handed over by its address; without
    /// it every call of a method that changes nothing copied the whole core, a kilobyte.
    private let staysInMemory: Any? = nil

    /// - Parameter history: where what has ended lies.
    public init(history: any HistoryMemory = PlainMemory()) {
        orders = OrderStore(history: history)
        clOrdIDs = TextIndex(history: history)
        execIDs = TextIndex(history: history)
        executions = ExecutionStore(history: history)
    }

    /// Events of the last decision, in order; like the others below valid until the next one.
    public var events: UnsafeBufferPointer<OrderEvent> { eventList.elements }
    public var effects: UnsafeBufferPointer<Effect> { effectList.elements }
    /// Venues considered by the last routing step, best first; `explain` prints them.
    public var venueScores: UnsafeBufferPointer<VenueScore> { candidates.elements }

    /// Decides one command at one instant; `events`, `effects` and `inputs` then hold the result.
    public mutating func decide(_ command: OrderCommand, at instant: Timestamp) {
        beginFrame(at: instant)
        switch command {
        case .newOrder(let order): enter(order)
        case .venueReport(let report): receive(report)
        case .tradeCorrection(let correction): receive(correction)
        case .cancelOrder(let request): cancel(request)
        case .replaceOrder(let request): replace(request)
        case .orderStatus(let request): reportStatus(request)
        case .venueCancelReject(let reject): receive(reject)
        case .venueMessageReject(let reject): receive(reject)
        case .venueLink(let venue, let isUp): link(venue, isUp: isUp)
        case .routeNeverReceived(let order): neverReceived(order)
        case .timer(let id, _): fire(id)
        case .watchFired(let order): trigger(order)
        case .marketVolume(let instrument, let volume): measure(instrument, volume)
        case .formBlock(let block): form(block)
        case .allocateBlock(let allocation): allocate(allocation)
        case .killSwitch(let kill): set(kill)
        case .continueSweep: continueSweep()
        case .quarantine(let quarantine): setAside(quarantine)
        case .started: emit(.started)
        case .request(let request): answer(request)
        case .instructed(let request): answer(request)
        case .venueNotice(let notice): receive(notice)
        case .desk(let request): carryOut(request)
        case .list(let request): answer(request)
        case .reconcile(let command): receive(command)
        case .repair(let command): repair(command)
        case .risk(let command): control(command)
        case .marks(let marks): mark(marks)
        case .learning(let command): learn(command)
        case .dealer(let command): receive(command)
        }
        endFrame()
    }

    // The two commands of every order's life go past the switch: their bodies are large, and a
    // command is copied when it is taken apart.

    /// Decides a new order, as the command of that name.
    public mutating func decide(_ order: NewOrder, at instant: Timestamp) {
        beginFrame(at: instant)
        enter(order)
        endFrame()
    }

    /// Decides a venue's report, as the command of that name.
    public mutating func decide(_ report: VenueReport, at instant: Timestamp) {
        beginFrame(at: instant)
        receive(report)
        endFrame()
    }

    private mutating func endFrame() {
        if !chains.isEmpty { advanceChains() }
        if crossing.hasTouched { settleCrossed() }
        if risk.hasYielded { launchYielded() }
        if !programs.live.isEmpty { followLists() }
        if !requests.openLists.isEmpty { tellEndedLists() }
        precondition(ledger.isBalanced, "the ledger does not sum to zero")
    }

    /// Records a fact and applies it.
    mutating func emit(_ event: OrderEvent) {
        eventList.append(event)
        if !isPreview { apply(event, at: now) }
    }

    // The events of every order's life go past the switch of `apply`, and past a copy or two.

    mutating func emit(accepted event: OrderAccepted) {
        eventList.append(plain: .accepted(event))
        applyAccepted(event, at: now)
    }

    mutating func emit(acknowledged id: OrderID) {
        eventList.append(plain: .acknowledged(id))
        if !isPreview { applyAcknowledged(id) }
    }

    mutating func emit(routed event: RouteSent) {
        eventList.append(plain: .routed(event))
        if !isPreview { applyRouted(event, at: now) }
    }

    mutating func emit(routeAcknowledged id: OrderID) {
        eventList.append(plain: .routeAcknowledged(id))
        applyRouteAcknowledged(id, at: now)
    }

    mutating func emit(filled fill: Fill) {
        eventList.append(plain: .filled(fill))
        applyFilled(fill, at: now)
    }

    /// Digest of the whole State, equal after equal journals on every machine.
    public func digest(into digest: inout StateDigest) {
        reference.digest(into: &digest)
        orders.digest(into: &digest)
        clOrdIDs.digest(into: &digest)
        execIDs.digest(into: &digest)
        executions.digest(into: &digest)
        digest.combine(executionReports)
        positions.digest(into: &digest)
        ledger.digest(into: &digest)
        watches.digest(into: &digest)
        timers.digest(into: &digest)
        for venue in venues { venue.digest(into: &digest) }
        for kill in killSwitches {
            digest.combine(UInt64(kill.account.raw) << 32 | UInt64(kill.instrument.raw))
        }
        for session in haltedSessions { digest.combine(UInt64(session.raw)) }
        for sweep in sweeps {
            digest.combine(UInt64(sweep.job.rawValue) << 32 | UInt64(sweep.cursor))
            digest.combine(UInt64(sweep.account.raw) << 32 | UInt64(sweep.instrument.raw))
        }
        unbooked.digest(into: &digest)
        for order in pendingReplaces.keys.sorted() {
            pendingReplaces[order]?.digest(into: &digest)
        }
        duplicates.digest(into: &digest)
        digest.combine(rotation)
        digest.combine(UInt64(openParents))
        digest.combine(anomalies)
        requests.digest(into: &digest)
        instructions.digest(into: &digest)
        strategies.digest(into: &digest)
        for order in routings.sortedKeys() {
            digest.combine(order)
            digest.combine(UInt64(routings[order]?.raw ?? 0))
        }
        digestDesk(into: &digest)
        programs.digest(into: &digest)
        reconciliation.digest(into: &digest)
        repairs.digest(into: &digest)
        crossing.digest(into: &digest)
        risk.digest(into: &digest)
        costs.digest(into: &digest)
        marks.digest(into: &digest)
        learning.digest(into: &digest)
        quoting.digest(into: &digest)
        digestOpenings(into: &digest)
    }
}

extension OrderCore {
    /// Starts a frame of another domain: this one has no events of its own yet.
    public mutating func beginFrame(at instant: Timestamp) {
        now = instant
        eventList.forget()
        effectList.forget()
        candidates.forget()
        if !answers.isEmpty { answers.removeAll() }
        if !placementRequests.isEmpty { placementRequests.removeAll() }
        if !weighingRequests.isEmpty { weighingRequests.removeAll() }
        inputs.clear()
        if !venueWords.isEmpty { venueWords = Text64() }
        if !destination.isEmpty { destination = Text64() }
        if !trader.isEmpty { trader = Text64() }
        if !adjusted.isEmpty { adjusted.removeAll() }
        if deskRefusal != nil { deskRefusal = nil }
    }

    /// Records, in a frame of post-trade, that it has the order.
    public mutating func emitBooked(_ id: OrderID) {
        guard orders.slot(id) != nil else { return }
        emit(.booked(id))
    }

    /// Applies a change of reference data.
    public mutating func apply(reference change: ReferenceChange, at instant: Timestamp) {
        now = instant
        reference.apply(change)
        crossing.isOpen = reference.crosses
        applyLedgerTerms(change)
        recountIfNeeded(at: now)
    }
}
