import Dispatch
import FIXCodec
import FIXGateway
import FIXSession
import NIOCore
import OMSControls
import OMSCore
import OMSEngine
import OMSJournal
import OMSPostTrade
import OMSTypes
import VenueGateway

/// One event loop that owns client and venue sessions, the engine and the journal: a message comes
/// in, is decided, journaled and goes out without leaving the thread.
public final class Shard: FIXSessionHost, @unchecked Sendable {
    /// What the shard knows of a session, found by `FIXSession.tag`.
    final class Peer {
        enum Kind {
            case client
            case counterparty(Text64)
            /// Gets copies of what clients are told.
            case dropCopy(DropCopyFilter)
            /// Sends copies of our executions: of one venue, or of that which LastMkt (30) names.
            case executionCopies(VenueID?)
            case venue(VenueID)
            /// Market data: its numbers start anew at each logon and are not journaled.
            case marketData(VenueID)
            /// Messages go to an application that is no order management; numbers and what it
            /// answers are journaled like everybody's.
            case application(any FIXApplication)
        }
        let session: SessionID
        let kind: Kind
        let name: String
        /// Orders and replaces older than this are not resent, nanoseconds.
        let resendMaxAge: Int64
        /// Who acts over the session, where that is somebody who may halt trading.
        let officer: Text64?
        /// Of a client: what becomes of its orders when it goes away, and the time that it has to
        /// come back, once that runs.
        let cancelOnDisconnect: Configuration.Session.CancelOnDisconnect?
        var absence: Scheduled<Void>?
        /// Of a venue that speaks otherwise than its version of FIX, or has names of its own for
        /// instruments.
        var translator: VenueTranslator?
        /// Of a venue: how it speaks, by its template, and the names that the master adds.
        let map: VenueMap?
        var aliases: [VenueSymbology.Pair] = []
        let messageBytesMax: Int

        init(
            session: SessionID, kind: Kind, name: String, resendMaxAge: Int64 = .max,
            map: VenueMap? = nil, messageBytesMax: Int = 1 << 16, officer: Text64? = nil,
            cancelOnDisconnect: Configuration.Session.CancelOnDisconnect? = nil
        ) {
            self.session = session
            self.kind = kind
            self.name = name
            self.resendMaxAge = resendMaxAge
            self.map = map
            self.messageBytesMax = messageBytesMax
            translator = map.flatMap { VenueTranslator($0, bytesMax: messageBytesMax) }
            self.officer = officer
            self.cancelOnDisconnect = cancelOnDisconnect
        }
    }

    public let eventLoop: any EventLoop
    let clock: ShardClock
    let durability: Durability
    let breadcrumb: Breadcrumb
    let settlementFiles: SettlementFiles
    let log: @Sendable (String) -> Void
    let trapOnClOrdID: ClOrdID

    var engine: Engine
    var journal: JournalWriter
    var reader: JournalReader
    let storage: any JournalStorage
    var store: MessageStore
    var peers: [Peer] = []
    var fixSessions: [FIXSession] = []
    var venueSessions = NumberedTable<FIXSession>()
    var clientSessions = NumberedTable<FIXSession>()
    /// Venues that speak JSON, and those of them that wait for the commit.
    var streams: [StreamPeer] = []
    /// Instruments that are halted because their market says so.
    var marketHalts: Set<InstrumentID> = []
    /// Symbols that the desk has halted since the start, and not lifted.
    var deskHalts: Set<Symbol> = []
    var dirtyStreams: [StreamPeer] = []
    var dropCopies: [(peer: Peer, session: FIXSession)] = []
    var symbols: [Symbol] = []
    var volumes = MarketVolumes()
    /// What venues show and how their feeds stand; `nil`: nobody is asked for market data.
    public internal(set) var market: MarketHub?
    var marks = MarkPublisher()
    /// How often prices are told at most, nanoseconds; 0 = never.
    var marksEvery: Int64 = 0
    var markOuts = MarkOutMeter()
    var flows = FlowMeter()
    /// How often lessons are told, nanoseconds; 0 = never.
    var learnsEvery: Int64 = 0
    var areLessonsScheduled = false
    var placementsAsked = 0
    /// What the day has made of orders that rest or wait.
    var posts = PostMeter()
    var isPostLookScheduled = false
    static let placementQueue = DispatchQueue(label: "placement", qos: .userInitiated)

    /// Venues that are sent no more than so much a second (P16).
    var venuePorts = NumberedTable<VenuePort>()
    /// Compares our executions with copies of them; `nil` = no session sends any.
    var copyWatch: CopyWatch?
    /// Called on the event loop with the breaks that it finds.
    var breaksFound: (([ControlBreak], ReferenceData) -> Void)?
    /// What becomes of orders that such a venue was not sent; decided after the frame at work.
    var portOutcomes: [OrderCommand] = []

    var dirty: [FIXSession] = []
    private var flushing: [FIXSession] = []
    var isTickScheduled = false
    /// A read is being taken in, and whether it wants a commit.
    private var isReading = false
    private var isTickWanted = false
    var isWorkScheduled = false
    /// Outbound messages of frames that are not committed yet.
    var uncommitted: [(frame: SequenceNumber, session: SessionID, msgSeqNum: UInt64)] = []
    /// Effects that are no messages, of frames that are not committed yet.
    var uncommittedFiles: [SettlementInstruction] = []
    var outbound = ByteWriter(capacity: 1 << 14)
    var body = FIXBodyWriter(capacity: 1024)
    /// Why nothing may be written any more; set once.
    public internal(set) var failure: String?
    /// The disk is full: cancels and executions only.
    public internal(set) var isEmergency = false
    var isStopping = false
    /// Segment for which a spare follower was prepared.
    var preparedSegment: UInt64
    var counts = LiveCounts()
    var traffic = NumberedTable<VenueTraffic>()
    var orderTimes = OrderTimes()
    /// Whether the rules still refuse what they must.
    var heartbeat = ControlHeartbeat()
    /// Whether the firm is halted when the rules refuse nothing any more.
    var haltsOnHeartbeatFailure = false
    /// Times of the orders whose messages have not left yet.
    var ordersInTick: [Timestamp] = []
    /// Called on the event loop after each commit, with the last durable frame.
    var committed: ((SequenceNumber) -> Void)?
    /// Takes a snapshot for those who look on; see `publishLive`.
    var live: ((LiveSnapshot) -> Void)?
    /// Snapshots and seals, on a thread of its own.
    var keeper: JournalKeeper?
    /// Called when the shard can promise nothing any more.
    var failed: ((String) -> Void)?

    init(
        eventLoop: any EventLoop, clock: ShardClock, durability: Durability,
        start: consuming ShardStart, breadcrumb: Breadcrumb, settlementFiles: SettlementFiles,
        trapOnClOrdID: String?, log: @escaping @Sendable (String) -> Void
    ) {
        self.eventLoop = eventLoop
        self.clock = clock
        self.durability = durability
        self.breadcrumb = breadcrumb
        self.settlementFiles = settlementFiles
        self.log = log
        self.trapOnClOrdID = trapOnClOrdID.flatMap { ClOrdID($0) } ?? ClOrdID()
        store = start.store
        storage = start.storage
        preparedSegment = start.journal.segmentNumber
        engine = start.engine
        journal = start.journal
        reader = start.reader
    }

    /// The time of the shard; see `ShardClock`.
    public func now() -> Timestamp { clock.raw() }

    // MARK: Commands

    /// Decides a command in a frame of its own, and whatever follows from it.
    func process(
        _ command: EngineCommand, origin: FrameOrigin = .system,
        raw: UnsafeRawBufferPointer = UnsafeRawBufferPointer(start: nil, count: 0)
    ) {
        guard failure == nil else { return }
        write(command, origin: origin, raw: raw)
        goOn(budget: 8)
        commitIfLarge()
    }

    /// Long jobs and what one domain wants of another: some now, the rest in later ticks, so that
    /// messages that come in meanwhile do not wait.
    func goOn(budget: Int) {
        var left = budget
        guard engine.hasFollowUp || !portOutcomes.isEmpty else { return }
        while left > 0, failure == nil, let next = nextWork() {
            write(next, origin: .system, raw: UnsafeRawBufferPointer(start: nil, count: 0))
            left -= 1
        }
        guard left == 0, !isWorkScheduled, engine.followUp() != nil || !portOutcomes.isEmpty
        else { return }
        isWorkScheduled = true
        eventLoop.execute {
            self.isWorkScheduled = false
            self.goOn(budget: 8)
        }
    }

    private func nextWork() -> EngineCommand? {
        portOutcomes.isEmpty ? engine.followUp() : .orders(portOutcomes.removeFirst())
    }

    /// One frame: decide, build what goes out, append.
    func write(_ command: EngineCommand, origin: FrameOrigin, raw: UnsafeRawBufferPointer) {
        let (time, offset) = clock.frameTime()
        engine.decide(command, origin: origin, at: time)
        outbound.clear()
        publish(at: time, asked: AskedMessage(command, origin))
        append(command, origin: origin, raw: raw, time: time, offset: offset)
    }

    // The two commands of every order's life, without the copies of a command that is wrapped and
    // taken apart again.

    func process(_ order: NewOrder, origin: FrameOrigin, raw: UnsafeRawBufferPointer) {
        guard failure == nil else { return }
        let (time, offset) = clock.frameTime()
        engine.decide(order, origin: origin, at: time)
        outbound.clear()
        publish(at: time, asked: AskedMessage(.newOrderSingle, origin))
        append(.orders, raw: raw, time: time, offset: offset) {
            Engine.encode(order, origin: origin, into: &$0)
        }
        goOn(budget: 8)
        commitIfLarge()
    }

    func process(_ report: VenueReport, origin: FrameOrigin, raw: UnsafeRawBufferPointer) {
        guard failure == nil else { return }
        let (time, offset) = clock.frameTime()
        engine.decide(report, origin: origin, at: time)
        outbound.clear()
        publish(at: time)
        append(.orders, raw: raw, time: time, offset: offset) {
            Engine.encode(report, origin: origin, into: &$0)
        }
        goOn(budget: 8)
        commitIfLarge()
    }

    func append(
        _ command: EngineCommand, origin: FrameOrigin, raw: UnsafeRawBufferPointer,
        time: Timestamp, offset: Int64
    ) {
        append(command.domain, raw: raw, time: time, offset: offset) {
            Engine.encode(command, origin: origin, into: &$0)
        }
    }

    @inline(__always)
    private func append(
        _ domain: Domain, raw: UnsafeRawBufferPointer, time: Timestamp, offset: Int64,
        command: (inout ByteWriter) -> Void
    ) {
        let header = FrameHeader(
            timestamp: time, clockOffset: offset, domain: domain.rawValue, kind: 0)
        do throws(JournalError) {
            try journal.begin(header)
            journal.section(.command, command)
            journal.section(.inbound) { $0.append(raw) }
            journal.section(.inputs) { engine.encodeInputs(into: &$0) }
            journal.section(.events) { engine.encodeEvents(into: &$0) }
            journal.section(.outbound) { $0.append(outbound.bytes) }
            try journal.finish()
        } catch {
            return fail("a frame could not be written: \(error)")
        }
        if copyWatch != nil { copyWatch?.follow(engine.orders, at: time) }
        scheduleTick()
    }

    /// A tick that wrote much becomes several batches, each after a whole message: what a message
    /// at work sends is buffered already, and would leave before its frame is durable.
    func commitIfLarge() {
        if journal.pendingBytes > 2 << 20 { commit() }
    }

    /// Nothing can be promised any more: say why, once, to operators and counterparties, and let
    /// the process end.
    func fail(_ reason: String) {
        guard failure == nil else { return }
        failure = reason
        log("fatal: \(reason)")
        takeLeave()
        failed?(reason)
    }

    // MARK: The end of a tick

    func scheduleTick() {
        if isReading {
            isTickWanted = true
            return
        }
        guard !isTickScheduled else { return }
        isTickScheduled = true
        eventLoop.execute {
            self.isTickScheduled = false
            self.commit()
        }
    }

    public func readBegan() { isReading = true }

    /// Where little comes, nobody waits for others to share a commit with: one that is no more than a
    /// write is made at once, without a turn of the event loop. What is synchronised is always shared.
    public func readEnded(messages: Int) {
        isReading = false
        guard isTickWanted else { return }
        isTickWanted = false
        if durability == .process, messages <= 2, !isTickScheduled {
            commit()
        } else {
            scheduleTick()
        }
    }

    /// Journal before effect: numbers and frames become durable, then messages leave.
    func commit() {
        guard failure == nil else { return }
        recordSequenceNumbers()
        guard commitJournal() else { return }
        for sent in uncommitted {
            if let batch = journal.batchLocation(of: sent.frame) {
                store.add(sent.session, sent.msgSeqNum, frame: sent.frame, batch: batch)
            }
        }
        uncommitted.removeAll(keepingCapacity: true)
        // A flush may ask for another commit: that one is of the next tick.
        swap(&dirty, &flushing)
        for session in flushing { session.flush() }
        flushing.removeAll(keepingCapacity: true)
        flushStreams()
        measureOrders()
        journal.trailHash()
        for instruction in uncommittedFiles { settlementFiles.write(instruction) }
        uncommittedFiles.removeAll(keepingCapacity: true)
        committed?(journal.durableThrough)
        keeper?.note(
            durable: journal.durableThrough, segment: journal.segmentNumber,
            ended: journal.takeEnded())
        if journal.segmentNumber != preparedSegment { prepareSpareSegment() }
        engine.packEnded()
    }

    /// Called now and then: orders also end while none come.
    func packEnded() { engine.packEnded(always: true) }

    private func measureOrders() {
        guard !ordersInTick.isEmpty else { return }
        let now = clock.raw()
        for time in ordersInTick { orderTimes.record(now.since(time)) }
        ordersInTick.removeAll(keepingCapacity: true)
    }

    /// The next segment is filled with zeros on another thread, so that a rotation is a rename.
    private func prepareSpareSegment() {
        preparedSegment = journal.segmentNumber
        let (storage, configuration, log) = (storage, journal.configuration, log)
        DispatchQueue.global(qos: .utility).async {
            do {
                try ReserveSegment.spare.prepare(storage, configuration)
            } catch {
                log("no spare segment: \(error)")
            }
        }
    }

    private func commitJournal() -> Bool {
        do throws(JournalError) {
            _ = try journal.commit(durability: durability)
            return true
        } catch {
            guard case .full(let reason) = error, !isEmergency else {
                fail("the journal could not be written: \(error)")
                return false
            }
            return enterEmergency(reason.description)
        }
    }

    /// The disk is full: the emergency segment takes cancels and executions, new orders are refused.
    private func enterEmergency(_ reason: String) -> Bool {
        log("the disk is full (\(reason)): only cancels and executions from now on")
        isEmergency = true
        do throws(JournalError) {
            try journal.switchToEmergency()
            _ = try journal.commit(durability: durability)
            return true
        } catch {
            fail("the emergency segment could not be written: \(error)")
            return false
        }
    }

    /// Numbers that moved by session messages alone get a frame, before the messages leave.
    private func recordSequenceNumbers() {
        for session in dirty {
            let peer = peers[session.tag]
            if case .marketData = peer.kind { continue }
            let known = engine.sequenceNumbers(peer.session)
            guard
                known.nextInbound != session.nextInbound
                    || known.nextOutbound != session.nextOutbound
            else { continue }
            outbound.clear()
            let numbers = SequenceNumbers(
                session: peer.session, nextInbound: session.nextInbound,
                nextOutbound: session.nextOutbound)
            let (time, offset) = clock.frameTime()
            let command = EngineCommand.sequenceNumbers(numbers)
            engine.decide(command, origin: .system, at: time)
            append(
                command, origin: .system, raw: UnsafeRawBufferPointer(start: nil, count: 0),
                time: time, offset: offset)
        }
    }
}
