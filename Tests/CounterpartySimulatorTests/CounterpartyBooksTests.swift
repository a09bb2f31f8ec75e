import FIXCodec
import OMSPostTrade
import OMSTypes
import Testing

@testable import CounterpartySimulator

@Suite("The counterparty's own books")
struct CounterpartyBooksTests {
    private static let reportText =
        "755=AL1|70=AL1|71=0|794=4|87=0|857=0|54=1|55=XYZ|53=5334|6=10.261|15=USD|74=6|"
        + "75=20260302|60=20260302-21:01:00|64=20260303|381=54732.18|118=54737.51|78=2|"
        + "79=A|80=3334|467=AL1-1|12=3.33|13=3|153=10.261|154=34213.51|"
        + "79=B|80=2000|467=AL1-2|12=2.00|13=3|153=10.261|154=20524.00|"

    /// The first account's confirmation; the gross amount, the commission and the net amount.
    private static func confirmationText(
        _ number: Int = 1, _ gross: String = "34210.18", _ commission: String = "3.33",
        _ net: String = "34213.51", shares: Int = 3334
    ) -> String {
        "664=CAL1-\(number)|666=0|773=2|665=4|70=AL1|467=AL1-\(number)|"
            + "60=20260302-21:01:00|75=20260302|55=XYZ|80=\(shares)|54=1|15=USD|862=1|528=A|"
            + "863=\(shares)|79=A|6=10.261|381=\(gross)|118=\(net)|12=\(commission)|13=3|"
    }

    private func message<R>(
        _ type: FIXMsgType, _ text: String, _ use: (borrowing FIXMessageIndex) -> R
    ) -> R {
        let writer = FIXMessageWriter(
            beginString: "FIX.4.4", senderCompID: "OMS", targetCompID: "BROKER")
        var out = ByteWriter(capacity: 1024)
        let body = text.utf8.map { $0 == 0x7C ? UInt8(1) : $0 }
        _ = body.withUnsafeBytes {
            writer.append(
                type, sequence: 2, sendingTime: Timestamp(nanoseconds: 1), body: $0, to: &out)
        }
        var index = FIXMessageIndex()
        _ = index.parse(out.bytes)
        return use(index)
    }

    private func report(_ text: String = Self.reportText) throws -> AllocationNotice {
        try #require(message(.allocationReport, text) { AllocationNotice($0) })
    }

    private func confirmation(_ text: String) throws -> ConfirmationNotice {
        try #require(message(.confirmation, text) { ConfirmationNotice($0) })
    }

    private func books(
        every: Int = 0, seed: UInt64 = 1, _ schedules: [Text64: CommissionSchedule] = [:]
    ) -> CounterpartyBooks {
        CounterpartyBooks(plan: BreakPlan(every: every, seed: seed), commissions: schedules)
    }

    @Test("a confirmation that comes before its report is answered after it")
    func early() throws {
        var books = books()
        let notice = try report()
        let first = try confirmation(Self.confirmationText())
        #expect(books.receive(first) == [])
        #expect(books.receive(notice) == [.accept(notice), .affirm(first)])
        #expect(books.receive(first) == [.ignore])
        #expect(books.receive(notice) == [.ignore])
    }

    @Test("the record waits for all confirmations, or until it is told to wait no longer")
    func waiting() throws {
        var books = books()
        _ = books.receive(try report())
        let first = try confirmation(Self.confirmationText())
        let second = try confirmation(
            Self.confirmationText(2, "20522.00", "2.00", "20524.00", shares: 2000))
        #expect(books.receive(first) == [.affirm(first)])
        var patient = books
        guard case .record(let block)? = patient.receive(second).last else {
            Issue.record("no record")
            return
        }
        #expect(block.gross.text == "54732.18")
        #expect(block.net.text == "54737.51")
        #expect(patient.giveUpWaiting(for: "AL1") == [])
        #expect(books.giveUpWaiting(for: "AL1").count == 1)
        #expect(books.giveUpWaiting(for: "AL1") == [])
        #expect(books.receive(second) == [.affirm(second)])
        #expect(books.giveUpWaiting(for: "AL9") == [])
    }

    @Test(
        "a confirmation with other figures than the report's is rejected in words",
        arguments: [
            (
                Self.confirmationText(1, "34210.19", "3.33", "34213.52"),
                "gross own 34210.18 theirs 34210.19, net own 34213.51 theirs 34213.52"
            ),
            (
                Self.confirmationText(1, "34210.18", "3.40", "34213.58"),
                "commission own 3.33 theirs 3.40, net own 34213.51 theirs 34213.58"
            ),
            (Self.confirmationText(shares: 3333), "quantity own 3334 theirs 3333"),
            (Self.confirmationText(9), "no such allocation in the report"),
        ])
    func rejected(_ text: String, _ words: String) throws {
        var books = books()
        _ = books.receive(try report())
        let notice = try confirmation(text)
        #expect(books.receive(notice) == [.reject(notice, text: words)])
    }

    @Test("a gross amount off the price by more than the receiver's check allows is not believed")
    func grossCheck() throws {
        // 2,000 at 10.261 is 20,522.00; half a millionth a share and a cent allow 0.011. The
        // largest allocation, 34,210.174, bears the rest of the rounding: a cent and a half more.
        let cases = [
            (1, "154=20524.00", "154=20524.01", "20522.01"),
            (1, "154=20524.00", "154=20524.02", "20522.00"),
            (1, "154=20524.00", "154=20513.00", "20522.00"),
            (0, "154=34213.51", "154=34213.52", "34210.19"),
            (0, "154=34213.51", "154=34213.53", "34210.17"),
            (0, "154=34213.51", "154=34223.51", "34210.17"),
        ]
        for (row, told, changed, believed) in cases {
            var books = books()
            _ = books.receive(try report(Self.reportText.replacing(told, with: changed)))
            guard case .record(let block)? = books.giveUpWaiting(for: "AL1").first else {
                Issue.record("no record")
                return
            }
            #expect(block.allocations[row].gross.text == believed, "\(changed)")
        }
    }

    @Test("its own schedule decides the commission where it has one")
    func schedule() throws {
        var books = books(["A": CommissionSchedule(.absolute(500_000_000))])
        _ = books.receive(try report())
        let notice = try confirmation(Self.confirmationText())
        #expect(
            books.receive(notice) == [
                .reject(
                    notice,
                    text: "commission own 5.00 theirs 3.33, net own 34215.18 theirs 34213.51")
            ])
    }

    @Test("a break is off by 7 to 42 cents, and a commission is never negative")
    func breakSize() throws {
        let free = Self.reportText.replacing("12=3.33", with: "12=0.00")
            .replacing("154=34213.51", with: "154=34210.18")
        for seed in UInt64(1)...50 {
            var books = books(every: 1, seed: seed)
            _ = books.receive(try report(free))
            _ = books.receive(
                try confirmation(Self.confirmationText(1, "34210.18", "0.00", "34210.18")))
            guard case .record(let block)? = books.giveUpWaiting(for: "AL1").first else {
                Issue.record("no record")
                return
            }
            let cents = block.allocations[0].commission.units / 1_000_000
            #expect((7...42).contains(cents), "seed \(seed)")
            #expect(block.allocations[0].gross.text == "34210.18")
        }
    }

    @Test("exactly one in each window is chosen, by seed", arguments: [1, 2, 7, 100])
    func plan(_ every: Int) {
        var places: Set<Int> = []
        for seed in UInt64(1)...40 {
            var plan = BreakPlan(every: every, seed: seed)
            var again = BreakPlan(every: every, seed: seed)
            for window in 0..<3 {
                let chosen = (0..<every).filter { _ in plan.next() != nil }
                #expect(chosen.count == 1, "seed \(seed), window \(window)")
                places.formUnion(chosen)
                #expect((0..<every).filter { _ in again.next() != nil } == chosen)
            }
        }
        #expect(places.count > every / 2)
        var never = BreakPlan(every: 0, seed: 1)
        #expect((0..<1_000).allSatisfy { _ in never.next() == nil })
    }
}
