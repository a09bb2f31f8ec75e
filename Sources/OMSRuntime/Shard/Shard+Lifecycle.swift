import FIXGateway
import NIOCore
import OMSCore
import OMSEngine
import OMSJournal
import OMSTypes

// Start, timers, commands from other threads, stop.
extension Shard {
    /// Number of a configured session.
    func session(_ compID: String) -> SessionID {
        guard
            let id = engine.orders.reference.session(ReferenceFromConfiguration.text(compID))
        else { preconditionFailure("a configured session is not in the reference data") }
        return id
    }

    /// Reference data that stands already needs no frame.
    func processIfChanged(_ command: EngineCommand) {
        switch command {
        case .reference(let change):
            guard engine.orders.reference.decide(change) != nil else { return }
        case .postTrade(.reference(let reference)):
            guard !engine.postTrade.holds(reference) else { return }
        case .session(let change):
            guard case .identified(let identity) = change.action,
                engine.sessionState(change.session).identity != identity
            else { return }
        case .orders, .postTrade, .sequenceNumbers: break
        }
        process(command)
    }

    /// Fires what is due: after a stop that is what fell due meanwhile, before intake opens.
    func fireTimers() {
        guard failure == nil else { return }
        fireInstrumentChanges()
        while let timer = engine.orders.nextTimer, timer.due <= clock.raw() {
            process(.orders(.timer(timer.id, due: timer.due)))
        }
        measureMarkOuts()
    }

    /// Runs a command from another thread and answers with its frame, once that is durable.
    public func submit(_ command: OrderCommand) -> EventLoopFuture<SubmitResult> {
        submit { _ in command }
    }

    /// The same with a command that is made of what the engine holds when it is decided.
    public func submit(
        making command: @escaping @Sendable (borrowing Engine) -> OrderCommand
    ) -> EventLoopFuture<SubmitResult> {
        eventLoop.submit {
            guard self.failure == nil, !self.isStopping else {
                throw RuntimeFailure(self.failure ?? "the system is stopping")
            }
            if self.isEmergency {
                throw RuntimeFailure("the journal's disk is full: only cancels are taken")
            }
            let sequence = self.journal.nextSequence
            let command = command(self.engine)
            self.noteHalt(command)
            self.write(
                .orders(command), origin: .system,
                raw: UnsafeRawBufferPointer(start: nil, count: 0))
            let result = self.result(sequence)
            self.goOn(budget: 8)
            self.commit()
            if let failure = self.failure { throw RuntimeFailure(failure) }
            return result
        }
    }

    private func result(_ sequence: SequenceNumber) -> SubmitResult {
        var result = SubmitResult(sequence: sequence, order: .none, refusal: nil)
        for event in engine.orders.events {
            if case .blockFormed(let block) = event { result.order = block.order }
            if case .requestRefused(let refused) = event { result.refusal = refused.refusal }
            if case .given(.order(let given)) = event { result.order = given.order }
            if case .repaired(.proposed(let repair)) = event { result.repair = repair.number }
            if case .repaired(.refused(_, _, let refusal)) = event {
                result.repairRefusal = refusal
            }
            if case .risk(.proposed(let proposal)) = event { result.proposal = proposal }
        }
        if let refusal = engine.orders.deskRefusal { result.refusal = refusal }
        return result
    }

    /// Reads the engine from another thread, between two commands.
    public func read<R: Sendable>(_ body: @escaping @Sendable (borrowing Engine) -> R)
        -> EventLoopFuture<R>
    {
        eventLoop.submit { body(self.engine) }
    }

    /// What would become of an order, decided between two commands and without effect.
    public func preview<R: Sendable>(
        _ order: NewOrder, to destination: Text64,
        _ body: @escaping @Sendable (RoutePreview, [RiskFound], ReferenceData) -> R
    ) -> EventLoopFuture<R> {
        eventLoop.submit {
            let preview = self.engine.preview(order, to: destination, at: self.clock.raw())
            return body(preview, preview.findings, self.engine.orders.reference)
        }
    }

    /// Calls `body` once, on the event loop, when nothing can be promised any more.
    public func onFailure(_ body: @escaping @Sendable (String) -> Void) {
        failed = body
        if let failure { body(failure) }
    }

    /// A clean stop: what is pending becomes durable, then the closing record.
    func close() {
        guard failure == nil, !isStopping else { return }
        isStopping = true
        commit()
        do throws(JournalError) {
            try journal.close()
        } catch {
            log("the closing record could not be written: \(error)")
        }
        failure = "stopped"
    }
}

/// What became of a command that another thread submitted.
public struct SubmitResult: Sendable {
    public var sequence: SequenceNumber
    /// The block that was formed.
    public var order: OrderID
    public var refusal: Refusal?
    /// Number of the repair that was proposed; 0: none was.
    public var repair: UInt32 = 0
    public var repairRefusal: RepairRefusal?
    /// What waits for a second person now.
    public var proposal: RiskProposal?
}

extension Engine {
    /// CompID of a session, for people.
    func sessionName(_ id: SessionID) -> String {
        orders.reference.terms(id)?.compID.description ?? "session \(id.raw)"
    }
}
