import FIXGateway
import OMSCore
import OMSTypes
import Testing

@testable import OMSRuntime

/// P16: the queue in front of a venue.
@Suite struct VenuePortTests {
    private static let start = Timestamp(nanoseconds: 1_800_000_000_000_000_000)

    private static func at(_ milliseconds: Int64) -> Timestamp {
        start.adding(nanoseconds: milliseconds * 1_000_000)
    }

    private static func port(queueMax: Int = 10) -> VenuePort {
        VenuePort(
            VenuePort.Settings(
                common: FIXThrottle.Settings(perSecond: 1, burst: 2),
                cancels: FIXThrottle.Settings(perSecond: 1, burst: 1),
                maxDelay: 1_000_000_000, queueMax: queueMax))
    }

    private static func message(
        _ order: UInt64, _ time: Int64, _ kind: VenuePort.Message.Kind = .newOrder
    ) -> VenuePort.Message {
        VenuePort.Message(
            kind: kind, order: OrderID(order), clOrdID: ClOrdID(), since: at(time))
    }

    /// Offers a message and lets it wait where it must.
    private static func offer(
        _ port: VenuePort, _ order: UInt64, _ time: Int64,
        _ kind: VenuePort.Message.Kind = .newOrder
    ) -> VenuePort.Verdict {
        let verdict = port.offer(kind, at: at(time))
        if verdict == .wait { port.add(message(order, time, kind)) }
        return verdict
    }

    @Test("First come, first sent; cancels ahead; refused after a second")
    func order() {
        let port = Self.port()
        #expect(Self.offer(port, 1, 0) == .send)
        #expect(Self.offer(port, 2, 0) == .send)
        #expect(Self.offer(port, 3, 0) == .wait)
        #expect(Self.offer(port, 4, 500, .replace) == .wait)
        #expect(Self.offer(port, 5, 500, .cancel) == .send, "from its own budget")
        #expect(Self.offer(port, 6, 500, .cancel) == .wait)
        #expect(port.next(at: Self.at(500)) == nil)
        #expect(port.due(at: Self.at(500)) == Self.at(1_000), "the next common token")
        #expect(port.next(at: Self.at(1_000)) == .send(Self.message(6, 500, .cancel)))
        #expect(port.next(at: Self.at(1_000)) == nil, "a second is not too long")
        #expect(Self.offer(port, 7, 1_000) == .wait, "nobody overtakes who waits")
        #expect(port.next(at: Self.at(1_001)) == .refuse(Self.message(3, 0)))
        #expect(port.withdraw(OrderID(7)))
        #expect(!port.withdraw(OrderID(7)))
        #expect(!port.withdraw(OrderID(4)), "a replace is not the order")
        #expect(port.next(at: Self.at(1_499)) == nil)
        #expect(port.next(at: Self.at(1_501)) == .refuse(Self.message(4, 500, .replace)))
        #expect(port.due(at: Self.at(1_501)) == nil)
        #expect(Self.offer(port, 8, 2_000) == .send)
    }

    @Test("The queue of orders is bounded, that of cancels takes every one")
    func bounds() {
        let port = Self.port(queueMax: 2)
        let verdicts = (1...6).map { Self.offer(port, $0, 0) }
        #expect(verdicts == [.send, .send, .wait, .wait, .refuse, .refuse])
        for order in 1...100 { _ = Self.offer(port, UInt64(order), 0, .cancel) }
        #expect(port.others.count == 2 && port.cancels.count == 99)
        var sent = 0
        for second in 1...60 {
            while let release = port.next(at: Self.at(Int64(second) * 1_000)) {
                if case .send(let message) = release, message.kind == .cancel { sent += 1 }
            }
        }
        #expect(sent == 99, "two a second from both budgets")
    }

    @Test("Without cancels everything leaves at the rate and in its order")
    func rate() {
        let port = Self.port(queueMax: 100)
        for order in 1...3 { _ = Self.offer(port, UInt64(order), 0) }
        var times: [Int64] = []
        for millisecond in 1...3_000 {
            while case .send? = port.next(at: Self.at(Int64(millisecond))) {
                times.append(Int64(millisecond))
            }
        }
        #expect(times == [1_000])
    }
}
