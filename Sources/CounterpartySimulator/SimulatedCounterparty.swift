import FIXCodec
import FIXDictionary
import FIXGateway
import FIXSession
import NIOCore
import OMSTypes
import Synchronization

/// A broker's counterparty: it logs on to the OMS, answers allocation reports and confirmations,
/// and sends its own record of every block. Its books differ for one confirmation in `breakEvery`.
///
/// Dials again when the connection breaks; sequence numbers and sent messages are kept, so that a
/// restarted OMS gets what it missed. Confined to `eventLoop`; `start`, `stop` and `counters` may
/// be called from anywhere.
public final class SimulatedCounterparty: @unchecked Sendable {
    public let configuration: CounterpartyConfiguration
    public let eventLoop: any EventLoop
    private let clock: @Sendable () -> Timestamp
    private let note: @Sendable (String) -> Void
    private let host: MemoryFIXHost
    private let session: FIXSession
    private let initiator: FIXInitiator
    private var books: CounterpartyBooks
    private var body = FIXBodyWriter(capacity: 4_096)
    private var isStopped = false
    private var stopping: EventLoopPromise<Void>?
    private let counts = Mutex(CounterpartyCounters())

    /// - Parameters:
    ///   - clock: the time, for TransactTime (60) and the session.
    ///   - note: takes a line about what an operator may want to read.
    public init(
        configuration: CounterpartyConfiguration, eventLoop: any EventLoop,
        clock: @escaping @Sendable () -> Timestamp = SystemClock.now,
        note: @escaping @Sendable (String) -> Void = { _ in }
    ) {
        self.configuration = configuration
        self.eventLoop = eventLoop
        self.clock = clock
        self.note = note
        books = CounterpartyBooks(
            plan: BreakPlan(every: configuration.breakEvery, seed: configuration.seed),
            commissions: configuration.commissions)
        host = MemoryFIXHost(eventLoop: eventLoop, clock: clock)
        var settings = FIXSessionSettings(
            .initiator, senderCompID: configuration.senderCompID,
            targetCompID: configuration.targetCompID)
        settings.heartBtInt = configuration.heartBtInt
        settings.logoutTimeout = 2
        session = host.makeSession(settings, limits: FIXSessionLimits(dictionary: .fix44))
        initiator = FIXInitiator(
            session: session, host: configuration.host, port: configuration.port, note: note)
        host.onMessage = { [weak self] _, index, _ in self?.receive(index) }
        host.onState = { [weak self] _, state in self?.changed(state) }
        host.onNote = { _, line in note(line) }
    }

    /// What it has seen and done so far.
    public var counters: CounterpartyCounters { counts.withLock { $0 } }

    /// Dials, and goes on dialling until it is stopped.
    public func start() {
        eventLoop.execute {
            guard !self.isStopped else { return }
            self.initiator.start()
        }
    }

    /// Logs out if it is logged on; the value comes when it is down, after three seconds at most.
    /// It cannot be started again.
    public func stop() -> EventLoopFuture<Void> {
        let promise = eventLoop.makePromise(of: Void.self)
        eventLoop.execute { self.stop(promise) }
        return promise.futureResult
    }

    private func stop(_ promise: EventLoopPromise<Void>) {
        if let running = stopping {
            running.futureResult.cascade(to: promise)
            return
        }
        isStopped = true
        stopping = promise
        let isUp = session.isLoggedOn
        initiator.stop()
        if !isUp { return promise.succeed() }
        let limit = eventLoop.scheduleTask(in: .seconds(3)) { promise.succeed() }
        promise.futureResult.whenComplete { _ in limit.cancel() }
    }

    private func changed(_ state: FIXSessionState) {
        if case .down = state { stopping?.succeed() }
    }

    private func count(_ change: (inout CounterpartyCounters) -> Void) {
        counts.withLock { change(&$0) }
    }
}

extension SimulatedCounterparty {
    private func receive(_ index: borrowing FIXMessageIndex) {
        switch index.msgType {
        case .allocationReport?: receiveReport(index)
        case .confirmation?: receiveConfirmation(index)
        case .allocationInstructionAck?:
            guard let status = index.int(FIXTag.allocStatus), status == 1 || status == 2 else {
                return
            }
            count { $0.recordsRefused += 1 }
            complain("its record was refused", index)
        default:
            count { $0.defects += 1 }
            complain("35=\(index.msgType?.description ?? "?")", index)
        }
    }

    private func receiveReport(_ index: borrowing FIXMessageIndex) {
        guard let notice = AllocationNotice(index) else {
            count { $0.defects += 1 }
            return complain("an AllocationReport that it cannot read", index)
        }
        perform(books.receive(notice))
        eventLoop.scheduleTask(in: configuration.recordDelay) { [weak self] in
            guard let self, !self.isStopped else { return }
            self.perform(self.books.giveUpWaiting(for: notice.allocID))
        }
    }

    private func receiveConfirmation(_ index: borrowing FIXMessageIndex) {
        guard let notice = ConfirmationNotice(index) else {
            count { $0.defects += 1 }
            return complain("a Confirmation that it cannot read", index)
        }
        perform(books.receive(notice))
    }

    private func perform(_ answers: [CounterpartyAnswer]) {
        for answer in answers {
            body.clear()
            switch answer {
            case .accept(let notice):
                CounterpartyPublisher.accept(notice, at: clock(), into: &body)
                host.send(session, .allocationReportAck, body)
                count { $0.allocationReports += 1 }
            case .affirm(let notice):
                CounterpartyPublisher.acknowledge(
                    notice, rejection: nil, at: clock(), into: &body)
                host.send(session, .confirmationAck, body)
                count {
                    $0.confirmations += 1
                    $0.affirmed += 1
                }
            case .reject(let notice, let text):
                CounterpartyPublisher.acknowledge(
                    notice, rejection: text, at: clock(), into: &body)
                host.send(session, .confirmationAck, body)
                count {
                    $0.confirmations += 1
                    $0.rejected += 1
                }
            case .withhold:
                count {
                    $0.confirmations += 1
                    $0.withheld += 1
                }
            case .record(let block):
                CounterpartyPublisher.record(
                    block, allocID: recordID(block), at: clock(), into: &body)
                host.send(session, .allocationInstruction, body)
                count { $0.records += 1 }
            case .ignore: count { $0.duplicates += 1 }
            }
        }
    }

    /// Its own AllocID (70): the block's behind its CompID, or a number when that is too long.
    private func recordID(_ block: BookedBlock) -> Text64 {
        let prefix = configuration.senderCompID
        return Text64("\(prefix)-\(block.notice.allocID)")
            ?? Text64("\(block.notice.allocID.stableHash)") ?? Text64()
    }

    private func complain(_ what: String, _ index: borrowing FIXMessageIndex) {
        let text = index.string(FIXTag.text) ?? ""
        note("counterparty \(configuration.senderCompID): \(what) \(text.prefix(200))")
    }
}
