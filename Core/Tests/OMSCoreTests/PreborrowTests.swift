import OMSTypes
import Testing

@testable import OMSCore

/// P24, OrdRejReason 23: a threshold security is sold short only out of what was borrowed before.
/// What is borrowed is located too, and is left for those who need it.
@Suite struct PreborrowTests {
    private static func desk(isThreshold: Bool = true) -> Desk {
        let desk = Desk(limits: LimitTerms(passesWithoutReference: true))
        desk.set(.limitRow(LimitHierarchyTests.row(.account, [.shortSale: 1])))
        desk.set(.instrumentRisk(InstrumentRisk(symbol: "ACME", isThreshold: isThreshold)))
        return desk
    }

    private static func have(
        _ desk: Desk, located: Int64 = 0, borrowed: Int64 = 0, account: Text64 = Text64()
    ) {
        func shares(_ count: Int64) -> Locate {
            Locate(
                user: "ops", account: account, symbol: "ACME", quantity: qty(count), source: "BANK")
        }
        if located > 0 { desk.run(.risk(.locate(shares(located)))) }
        if borrowed > 0 { desk.run(.risk(.borrow(shares(borrowed)))) }
    }

    /// `nil` = the short sale was taken.
    private static func sell(_ desk: Desk, _ id: ClOrdID, _ quantity: Int64) -> Refusal? {
        desk.enter(desk.order(id, .sellShort, quantity))
        for event in desk.events {
            if case .refused(let refused) = event { return refused.refusal }
        }
        return nil
    }

    /// Available, held by open orders and used: of locates, then of what is borrowed.
    private static func left(_ desk: Desk) -> [[Int64]] {
        desk.core.locates(on: desk.now.utcDate).map { view in
            [view.available, view.reserved, view.used].map { $0.units / DecimalText.scale }
        }
    }

    private static func isSame(_ desk: Desk) throws {
        let digest = desk.digest()
        #expect(desk.replayed() == digest)
        #expect(try desk.restored() == digest)
    }

    @Test("Located is not borrowed; equal to what is borrowed passes, one more does not")
    func thresholdSecurity() throws {
        let desk = Self.desk()
        Self.have(desk, located: 1_000)
        let refusal = try #require(Self.sell(desk, "A", 100))
        #expect(refusal.reason == .thresholdSecurity && refusal.limit == 0)
        #expect(refusal.measured == qty(100).units)
        Self.have(desk, borrowed: 100)
        #expect(Self.sell(desk, "B", 101)?.limit == qty(100).units)
        #expect(Self.sell(desk, "C", 100) == nil)
        #expect(Self.left(desk) == [[1_000, 0, 0], [0, 100, 0]])
        #expect(Self.sell(desk, "D", 1)?.reason == .thresholdSecurity)
        desk.venue(.trade, on: desk.routes[0], lastQty: qty(40))
        #expect(Self.left(desk)[1] == [0, 60, 40])
        desk.run(.cancelOrder(CancelOrder(session: Desk.client, clOrdID: "X", origClOrdID: "C")))
        desk.venue(.canceled, on: desk.routes[0])
        #expect(Self.left(desk)[1] == [60, 0, 40], "what was not sold is there again")
        #expect(Self.sell(desk, "E", 60) == nil)
        try Self.isSame(desk)
    }

    @Test("Elsewhere what is borrowed is located as well, and is taken last")
    func plainSecurity() throws {
        let desk = Self.desk(isThreshold: false)
        Self.have(desk, located: 100, borrowed: 50)
        #expect(Self.sell(desk, "A", 151)?.limit == qty(150).units)
        #expect(Self.sell(desk, "B", 120) == nil)
        #expect(Self.left(desk) == [[0, 100, 0], [30, 20, 0]])
        desk.venue(.new, on: desk.routes[0])
        desk.run(
            .replaceOrder(
                ReplaceOrder(
                    session: Desk.client, clOrdID: "C", origClOrdID: "B", side: .sellShort,
                    symbol: "ACME", ordType: .limit, timeInForce: .day, orderQty: qty(90),
                    price: px("10"))))
        desk.venue(.replaced, on: desk.routes[0])
        #expect(Self.left(desk) == [[10, 90, 0], [50, 0, 0]], "borrowed shares come back first")
        desk.venue(.trade, on: desk.routes[0], lastQty: qty(90))
        #expect(Self.left(desk) == [[10, 0, 90], [50, 0, 0]])
        try Self.isSame(desk)
    }

    @Test("An account's own borrow is for nobody else, and for its day alone")
    func whose() throws {
        let desk = Self.desk()
        Self.have(desk, borrowed: 100, account: "FUND2")
        #expect(Self.sell(desk, "A", 1)?.reason == .thresholdSecurity)
        desk.enter(desk.order("B", .sellShort, 100, account: "FUND2"))
        #expect(desk.view("B").ordStatus == .new)
        Self.have(desk, borrowed: 10)
        desk.now = desk.now.adding(nanoseconds: Timestamp.nanosecondsPerDay)
        #expect(Self.sell(desk, "C", 1)?.reason == .thresholdSecurity)
        try Self.isSame(desk)
    }

    /// (borrow, refusal)
    @Test(
        arguments: [
            (Locate(user: "", symbol: "ACME", quantity: qty(1), source: "B"), .userMissing),
            (Locate(user: "a", symbol: "NO", quantity: qty(1), source: "B"), .unknownSymbol),
            (
                Locate(user: "a", account: "NO", symbol: "ACME", quantity: qty(1), source: "B"),
                .unknownAccount
            ),
            (
                Locate(user: "a", symbol: "ACME", quantity: qty(0), source: "B"),
                .quantityNotPositive
            ),
        ] as [(Locate, RefusalReason)])
    func refused(_ borrow: Locate, _ reason: RefusalReason) {
        let desk = Self.desk()
        desk.run(.risk(.borrow(borrow)))
        #expect(desk.core.deskRefusal?.reason == reason && desk.events.isEmpty)
    }

    @Test("The command and its event come back from their bytes, which never change")
    func coding() throws {
        let borrow = Locate(user: "ann", symbol: "IBM", quantity: qty(1), source: "L")
        let body: [UInt8] =
            [3] + Array("ann".utf8) + [0, 3] + Array("IBM".utf8) + [0x80, 0x84, 0xAF, 0x5F, 1]
            + Array("L".utf8)
        var out = ByteWriter(capacity: 64)
        RiskCommand.borrow(borrow).encode(into: &out)
        #expect(Array(out.bytes) == [11] + body)
        out.clear()
        RiskEvent.borrowed(borrow).encode(into: &out)
        #expect(Array(out.bytes) == [16] + body)
        let command = try ([11] + body).withUnsafeBytes { buffer in
            var reader = ByteReader(buffer)
            return try RiskCommand(from: &reader)
        }
        #expect(command == .borrow(borrow))
        let event = try ([16] + body).withUnsafeBytes { buffer in
            var reader = ByteReader(buffer)
            return try RiskEvent(from: &reader)
        }
        #expect(event == .borrowed(borrow) && event.order == nil)
    }
}
