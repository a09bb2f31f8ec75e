import OMSTypes
import Testing

@testable import OMSCore

/// Orders of a scope are cancelled in parts, and how far that came is State.
@Suite struct ScopeCancelTests {
    private static func desk(_ count: Int) -> Desk {
        let desk = Desk(
            limits: LimitTerms(duplicateCount: 1_000_000, passesWithoutReference: true))
        desk.checksInvariants = false
        for number in 0..<count {
            let account: Text64 = number % 2 == 0 ? "FUND1" : "FUND2"
            desk.enter(desk.order(Text64("A\(number)")!, .buy, 1, account: account))
        }
        return desk
    }

    private static func wish(
        _ level: LimitLevel = .account, _ name: Text64 = "FUND1", symbol: Symbol = Symbol(),
        reason: Text64 = "runaway"
    ) -> OrderCommand {
        .risk(
            .cancelOrders(
                ScopeCancel(
                    user: "ann", reason: reason, scope: LimitScope(level, name), symbol: symbol)))
    }

    /// Routes that were asked to be cancelled.
    private static func cancelled(_ desk: Desk) -> Set<OrderID> { Set(desk.attempts.keys) }

    @Test func whatWorksIsCancelledAndNothingElse() throws {
        let desk = Self.desk(200)
        desk.run(Self.wish())
        #expect(desk.core.hasSweep && Self.cancelled(desk).isEmpty, "no part runs long")
        // What comes meanwhile is taken, and stays.
        desk.enter(desk.order("LATE", .buy, 1))
        let parts = desk.finishSweeps()
        #expect(parts >= 4 && Self.cancelled(desk).count == 100)
        for number in 0..<200 {
            let isMeant = number % 2 == 0
            let route = desk.routes[number].order
            #expect((desk.attempts[route] != nil) == isMeant, "order \(number)")
        }
        let left = desk.core.risk.cancelling.count
        #expect(left == 0)
        #expect(desk.replayed() == desk.digest())
    }

    @Test("After a stop in the middle the rest is cancelled", arguments: [0, 1, 2, 3])
    func itGoesOn(_ parts: Int) throws {
        let desk = Self.desk(200)
        desk.run(Self.wish(.firm, Text64()))
        for _ in 0..<parts { desk.run(.continueSweep) }
        let before = Self.cancelled(desk).count
        #expect(before == parts * 32)
        #expect(try desk.restored() == desk.digest())
        // Another core that knows the events alone does the rest.
        var other = OrderCore()
        desk.replay(into: &other)
        desk.core = other
        desk.finishSweeps()
        #expect(Self.cancelled(desk).count == 200)
        #expect(desk.replayed() == desk.digest())
    }

    @Test func twoWishesAreDoneOneAfterTheOther() {
        let desk = Self.desk(80)
        desk.run(Self.wish())
        desk.run(Self.wish(.account, "FUND2"))
        desk.run(Self.wish())
        let waiting = desk.core.risk.cancelling.count
        #expect(waiting == 2, "the same is wanted once")
        desk.finishSweeps()
        #expect(Self.cancelled(desk).count == 80)
    }

    @Test func oneInstrument() {
        let desk = Self.desk(3)
        desk.set(.instrument(InstrumentTerms(symbol: "XYZ")))
        var other = desk.order("X", .buy, 1)
        other.symbol = "XYZ"
        desk.enter(other)
        desk.run(Self.wish(.firm, Text64(), symbol: "XYZ"))
        desk.finishSweeps()
        #expect(Self.cancelled(desk) == [desk.routes[3].order])
    }

    @Test(
        "What cannot be meant is refused",
        arguments: [
            (wish(.account, "NOBODY"), RefusalReason.scopeUnknown),
            (wish(.desk, "NODESK"), .scopeUnknown),
            (wish(symbol: "NOSUCH"), .unknownSymbol),
            (wish(reason: Text64()), .reasonMissing),
        ])
    func refused(_ command: OrderCommand, _ reason: RefusalReason) {
        let desk = Self.desk(2)
        desk.run(command)
        #expect(desk.core.deskRefusal?.reason == reason)
        #expect(desk.events.isEmpty && !desk.core.hasSweep)
    }

    @Test func nothingToCancelIsDoneAtOnce() {
        let desk = Desk()
        desk.run(Self.wish())
        #expect(desk.core.deskRefusal == nil && !desk.core.hasSweep)
    }

    // MARK: As bytes

    private static let clock: RiskEvent = .clockOffset(1_000_001)

    private static let cancelling: RiskEvent = {
        var cancel = ScopeCancel(
            user: "ann", reason: "x", scope: LimitScope(.desk, "CASH"), symbol: "IBM")
        (cancel.next, cancel.end) = (32, 200)
        return .cancelling(cancel)
    }()

    private static func bytes(_ write: (inout ByteWriter) -> Void) -> [UInt8] {
        var out = ByteWriter(capacity: 64)
        write(&out)
        return Array(out.bytes)
    }

    @Test("Commands and events come back from their bytes, which never change")
    func coding() throws {
        #expect(
            Self.bytes { Self.clock.encode(into: &$0) } == [14, 0x82, 0x89, 0x7A])
        #expect(
            Self.bytes { Self.cancelling.encode(into: &$0) }
                == [15, 3] + Array("ann".utf8) + [1] + Array("x".utf8) + [2, 4]
                + Array("CASH".utf8) + [0, 3] + Array("IBM".utf8) + [32, 0xC8, 1])
        for event in [Self.clock, Self.cancelling] {
            let encoded = Self.bytes { event.encode(into: &$0) }
            let decoded = try encoded.withUnsafeBytes { buffer in
                var reader = ByteReader(buffer)
                let result = try RiskEvent(from: &reader)
                #expect(reader.isAtEnd)
                return result
            }
            #expect(decoded == event && event.order == nil)
        }
        guard case .cancelling(let cancel) = Self.cancelling else { return }
        for command in [RiskCommand.clockOffset(7), .cancelOrders(cancel)] {
            let encoded = Self.bytes { command.encode(into: &$0) }
            for length in 0..<encoded.count {
                #expect(throws: ByteReader.Failure.self) {
                    try encoded[..<length].withUnsafeBytes { buffer in
                        var reader = ByteReader(buffer)
                        _ = try RiskCommand(from: &reader)
                    }
                }
            }
            let decoded = try encoded.withUnsafeBytes { buffer in
                var reader = ByteReader(buffer)
                return try RiskCommand(from: &reader)
            }
            #expect(decoded == command)
        }
    }
}
