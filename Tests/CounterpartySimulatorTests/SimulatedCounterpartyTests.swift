import CounterpartySimulator
import FIXCodec
import FIXGateway
import NIOCore
import NIOPosix
import OMSPostTrade
import OMSTypes
import Testing

@Suite("A counterparty on the other end of the wire", .serialized)
struct SimulatedCounterpartyTests {
    private func configuration(
        _ desk: BrokerDesk, breakEvery: Int = 0, seed: UInt64 = 20_261_110,
        recordDelay: TimeAmount = .seconds(5)
    ) -> CounterpartyConfiguration {
        CounterpartyConfiguration(
            port: desk.port, breakEvery: breakEvery, seed: seed, recordDelay: recordDelay)
    }

    private func connect(
        _ desk: BrokerDesk, _ configuration: CounterpartyConfiguration
    ) -> SimulatedCounterparty {
        let counterparty = SimulatedCounterparty(
            configuration: configuration, eventLoop: MultiThreadedEventLoopGroup.singleton.next())
        counterparty.start()
        return counterparty
    }

    private func opened() async throws -> BrokerDesk {
        let desk = BrokerDesk(eventLoop: MultiThreadedEventLoopGroup.singleton.next())
        try await desk.open()
        return desk
    }

    private func finish(_ desk: BrokerDesk, _ counterparty: SimulatedCounterparty) async throws {
        try await counterparty.stop().get()
        try await desk.close()
        #expect(try await desk.run { $0.refusals } == [])
    }

    @Test("a block without a break is affirmed, matched and agreed", arguments: [Side.buy, .sell])
    func agreed(_ side: Side) async throws {
        let desk = try await opened()
        let counterparty = connect(desk, configuration(desk))
        try await desk.run { $0.book(1, side: side) }
        try await desk.wait(for: "the block is agreed") { $0.trade("AL1")?.isMatchAgreed == true }
        #expect(try await desk.run { $0.received } == ["AT", "AU", "AU", "AU", "J"])
        try await finish(desk, counterparty)
        var expected = CounterpartyCounters()
        expected.allocationReports = 1
        expected.confirmations = 3
        expected.affirmed = 3
        expected.records = 1
        #expect(counterparty.counters == expected)
    }

    @Test("one confirmation in seven is a break, and matching finds exactly those")
    func breaks() async throws {
        let desk = try await opened()
        let counterparty = connect(desk, configuration(desk, breakEvery: 7))
        try await desk.run { desk in for number in 1...21 { desk.book(number) } }
        try await desk.wait(for: "21 records") { $0.recordCount == 21 }
        let counters = counterparty.counters
        #expect(counters.confirmations == 63)
        #expect(counters.disputed == 9)
        #expect(counters.affirmed == 54)
        #expect(counters.rejected > 0 && counters.withheld > 0, "both kinds with this seed")
        let mismatched = try await desk.run { $0.mismatched }
        #expect(mismatched.count == 9)
        for (allocation, fields) in mismatched {
            #expect(fields == [.commission, .netCashAmount], "\(allocation)")
        }
        let answered = try await desk.run { $0.answered }
        let rejected = answered.filter { $0.hasSuffix(" no") }.map { String($0.dropLast(3)) }
        #expect(rejected.count == counters.rejected)
        #expect(rejected.allSatisfy { mismatched[$0] != nil })
        let broken = Set(mismatched.keys.map { $0.prefix { $0 != "-" } })
        #expect(try await desk.run { $0.agreedCount } == 21 - broken.count)
        try await finish(desk, counterparty)
        #expect(counterparty.counters.defects == 0)
    }

    @Test("what was booked while the link was down is answered after it is up, and only once")
    func restart() async throws {
        let desk = try await opened()
        let counterparty = connect(desk, configuration(desk))
        try await desk.run { $0.book(1) }
        try await desk.wait(for: "the first block is agreed") { $0.agreedCount == 1 }
        try await desk.close()
        try await desk.run { $0.book(2) }
        try await Task.sleep(for: .milliseconds(300))
        #expect(try await desk.run { $0.agreedCount } == 1)
        try await desk.open()
        try await desk.wait(for: "the second block is agreed") { $0.agreedCount == 2 }
        try await desk.run { $0.repeatConfirmations() }
        try await desk.run { $0.book(3) }
        try await desk.wait(for: "the third block is agreed") { $0.agreedCount == 3 }
        let received = try await desk.run { $0.received }
        #expect(received.count { $0 == "AU" } == 9)
        #expect(received.count { $0 == "AT" } == 3)
        #expect(received.count { $0 == "J" } == 3)
        #expect(counterparty.counters.duplicates == 6)
        try await finish(desk, counterparty)
    }

    @Test("a report that makes no sense is counted, and the next one is served")
    func nonsense() async throws {
        let desk = try await opened()
        let counterparty = connect(desk, configuration(desk))
        try await desk.run {
            $0.send(
                .allocationReport,
                "755=X|70=X|71=0|794=4|87=0|857=0|54=1|55=XYZ|53=1|6=1|75=20261110|")
            $0.send(
                .allocationReport,
                "755=Y|70=Y|71=0|794=4|87=0|857=0|54=1|55=XYZ|53=-5|6=1|15=USD|75=20261110|"
                    + "64=20261112|78=2|79=A|80=5|")
            $0.book(1)
        }
        try await desk.wait(for: "the good block is agreed") { $0.agreedCount == 1 }
        // The second one breaks the rules of FIX itself: the session rejects it.
        #expect(counterparty.counters.defects == 1)
        #expect(counterparty.counters.allocationReports == 1)
        #expect(try await desk.run { $0.received.first } == "3")
        try await counterparty.stop().get()
        try await desk.close()
    }

    @Test("a record that the other side refuses is counted")
    func refusedRecord() async throws {
        let desk = try await opened()
        let counterparty = connect(desk, configuration(desk, recordDelay: .milliseconds(50)))
        try await desk.run {
            $0.send(
                .allocationReport,
                "755=X|70=X|71=0|794=4|87=0|857=0|54=1|55=NOPE|53=5|6=1|15=USD|75=20261110|"
                    + "64=20261112|78=1|79=A|80=5|467=X-1|12=0|13=3|154=5.00|")
        }
        try await desk.wait(for: "the refusal is back") { _ in
            counterparty.counters.recordsRefused == 1
        }
        #expect(counterparty.counters.records == 1)
        try await counterparty.stop().get()
        try await desk.close()
    }

    @Test("it can be stopped before anybody has answered")
    func stopUnconnected() async throws {
        let counterparty = SimulatedCounterparty(
            configuration: CounterpartyConfiguration(port: 1),
            eventLoop: MultiThreadedEventLoopGroup.singleton.next())
        counterparty.start()
        try await counterparty.stop().get()
        try await counterparty.stop().get()
        #expect(counterparty.counters == CounterpartyCounters())
    }
}
