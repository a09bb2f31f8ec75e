import FIXCodec
import FIXDictionary
import FIXGateway
import FIXSession
import NIOCore
import OMSPostTrade
import OMSTypes
import PostTradeGateway
import Testing

/// The other end of the link: a FIX acceptor with the real post-trade domain behind it. Everything
/// happens on its event loop.
final class BrokerDesk: @unchecked Sendable {
    let eventLoop: any EventLoop
    private let host: MemoryFIXHost
    private let session: FIXSession
    private var acceptor: FIXAcceptor
    private var state = PostTrade()
    private(set) var events: [PostTradeEvent] = []
    /// What could not be taken, in words; stays empty in a good run.
    private(set) var refusals: [String] = []
    /// MsgTypes received, in order.
    private(set) var received: [String] = []
    private var confirmations: [TradeConfirmation] = []
    private(set) var port = 0

    init(eventLoop: any EventLoop) {
        self.eventLoop = eventLoop
        host = MemoryFIXHost(eventLoop: eventLoop)
        session = host.makeSession(
            FIXSessionSettings(.acceptor, senderCompID: "OMS", targetCompID: "BROKER"),
            limits: FIXSessionLimits(dictionary: .fix44))
        acceptor = FIXAcceptor(eventLoop: eventLoop, clock: SystemClock.now)
        host.onMessage = { [unowned self] _, index, time in receive(index, time) }
        decide(.reference(PostTradeReference(.calendar(.unitedStates()))))
        decide(.reference(PostTradeReference(.charges(.unitedStates))))
        for (number, code) in [(UInt32(1), Text64("A")), (2, "B"), (3, "C")] {
            decide(.reference(account(number, code)))
        }
    }

    /// Opens the port: any free one at first, the same one later.
    /// Another test's connection may hold the port for a moment when it is opened again.
    func open() async throws {
        for _ in 0..<100 {
            do { return try await listen() } catch FIXListenFailure.portInUse {
                try await Task.sleep(for: .milliseconds(50))
            }
        }
        try await listen()
    }

    private func listen() async throws {
        let acceptor = FIXAcceptor(eventLoop: eventLoop, clock: SystemClock.now)
        port = try await eventLoop.flatSubmit { [self] in
            self.acceptor = acceptor
            acceptor.add(session)
            return acceptor.start(port: port)
        }.get()
    }

    func close() async throws { try await run { $0.acceptor.stop() } }

    func run<T: Sendable>(_ body: @escaping @Sendable (BrokerDesk) throws -> T) async throws -> T {
        try await eventLoop.submit { try body(self) }.get()
    }

    /// Waits until something has become true; gives up after ten seconds.
    func wait(
        for what: String, _ location: SourceLocation = #_sourceLocation,
        until condition: @escaping @Sendable (BrokerDesk) -> Bool
    ) async throws {
        for _ in 0..<1_000 {
            if try await run(condition) { return }
            try await Task.sleep(for: .milliseconds(10))
        }
        Issue.record("never happened: \(what)", sourceLocation: location)
    }

    func trade(_ allocID: Text64) -> TradeRecord? { state.trade(allocID) }

    /// Books a block for A, B and C at a price that differs from number to number.
    func book(_ number: Int, side: Side = .buy) {
        let quantity = shares(6_667 + number)
        let price = Price(units: 1_025_000_000 + Int64(number) * 130_000)
        decide(
            .book(
                CompletedTrade(
                    allocID: Text64("AL\(number)") ?? "?", orderID: OrderID(UInt64(number)),
                    side: side, instrument: InstrumentID(7), symbol: "XYZ", isin: "US0000000002",
                    currency: .usd, market: "US",
                    tradeDate: CalendarDate("2026-11-10") ?? CalendarDate(daysSinceEpoch: 0),
                    venues: ["XNAS"], quantity: quantity,
                    notional: Notional(price, quantity)
                        + Notional(Price(units: 333_333), shares(1)),
                    shares: claims(), instructingParty: "ALPHA", executingBroker: "OUR FIRM")))
    }

    /// Sends every confirmation once more, as new messages.
    func repeatConfirmations() { for confirmation in confirmations { send(confirmation) } }

    func send(_ type: FIXMsgType, _ body: String) {
        let bytes = body.utf8.map { $0 == 0x7C ? UInt8(1) : $0 }
        _ = bytes.withUnsafeBytes { host.send(session, type, body: $0) }
    }

    private func shares(_ count: Int) -> Quantity {
        Quantity(units: Int64(count) * DecimalText.scale)
    }

    private func claims() -> [TradeShare] {
        [(UInt32(1), Text64("A"), 5_000), (2, "B", 3_000), (3, "C", 2_000)].map {
            TradeShare(
                account: AccountID($0.0), accountCode: $0.1, orderedQuantity: shares($0.2),
                clOrdID: $0.1, orderID: OrderID(UInt64($0.0)))
        }
    }

    private func account(_ number: UInt32, _ code: Text64) -> PostTradeReference {
        PostTradeReference(
            .account(
                AccountMaster(
                    account: AccountID(number), code: code, counterparty: "BROKER",
                    commission: CommissionSchedule(.perUnit(100_000)))))
    }

    private func receive(_ index: borrowing FIXMessageIndex, _ time: Timestamp) {
        received.append(index.msgType?.description ?? "?")
        let result = PostTradeAdapter.command(index, from: "BROKER") {
            $0.symbol == "XYZ" ? InstrumentID(7) : nil
        }
        switch result {
        case .success(let command?):
            decide(command)
            if case .counterpartyRecord(let record) = command { accept(record, time) }
        case .success(nil):
            if let objection = PostTradeAdapter.objection(index) { refusals.append(objection) }
        case .failure(let refusal):
            refusals.append(refusal.text)
            var body = FIXBodyWriter()
            let type = PostTradePublisher.answer(
                refusal, refSeqNum: index.msgSeqNum ?? 0, at: time, into: &body)
            host.send(session, type, body)
        }
    }

    private func accept(_ record: CounterpartyRecord, _ time: Timestamp) {
        var body = FIXBodyWriter()
        PostTradePublisher.allocationInstructionAck(
            AllocationAnswer(
                allocID: record.messageID, tradeDate: record.tradeDate, status: .accepted),
            at: time, into: &body)
        host.send(session, .allocationInstructionAck, body)
    }

    private func decide(_ command: PostTradeCommand) {
        var effects: [PostTradeEffect] = []
        state.decide(command, at: SystemClock.now(), into: &events, effects: &effects)
        for effect in effects {
            switch effect {
            case .sendAllocationReport(let report):
                var body = FIXBodyWriter()
                PostTradePublisher.allocationReport(report, into: &body)
                host.send(session, .allocationReport, body)
            case .sendConfirmation(let confirmation):
                confirmations.append(confirmation)
                send(confirmation)
            case .writeSettlementInstruction: continue
            }
        }
    }

    private func send(_ confirmation: TradeConfirmation) {
        var body = FIXBodyWriter()
        PostTradePublisher.confirmation(confirmation, into: &body)
        host.send(session, .confirmation, body)
    }
}

extension BrokerDesk {
    /// Allocations whose confirmation was affirmed or rejected, in order.
    var answered: [String] {
        events.compactMap { event in
            switch event {
            case .affirmed(let reference): return "\(reference.allocID)-\(reference.index + 1) yes"
            case .confirmRejected(let reference, _, _):
                return "\(reference.allocID)-\(reference.index + 1) no"
            default: return nil
            }
        }
    }

    /// Allocations that do not match, with the differing fields.
    var mismatched: [String: [MatchField]] {
        var result: [String: [MatchField]] = [:]
        for case .mismatched(let mismatch) in events {
            guard let index = mismatch.index else { continue }
            result["\(mismatch.allocID)-\(index + 1)"] = mismatch.differences.map(\.field)
        }
        return result
    }

    var recordCount: Int {
        events.count {
            if case .paired = $0 { return true }
            return false
        }
    }

    var agreedCount: Int {
        events.count {
            if case .matchAgreed = $0 { return true }
            return false
        }
    }
}
