import OMSTypes
import Testing

@testable import VenueSimulator

/// What lies between the wire and the books: latencies and faults, in a time that the test moves.
@Suite struct VenueFloorTests {
    private static let start = Timestamp(nanoseconds: 5_000_000_000)
    private static let ms: Int64 = 1_000_000

    private func floor(
        _ faults: [VenueFault] = [], _ change: (inout VenueDescription) -> Void = { _ in }
    ) -> VenueFloor {
        var description = VenueDescription(
            name: "V", mic: "XNYS", kind: .lit, faults: faults, symbols: ["IBM"])
        change(&description)
        return VenueFloor(description, startedAt: Self.start)
    }

    private func order(_ id: ClOrdID, _ side: Side, _ terms: String) -> VenueInbound {
        let level = level(terms)
        return .newOrder(
            VenueNewOrder(
                clOrdID: id, symbol: "IBM", side: side, quantity: level.quantity,
                price: level.price))
    }

    private func at(_ milliseconds: Int64) -> Timestamp {
        Self.start.adding(nanoseconds: milliseconds * Self.ms)
    }

    /// Everything said by a time, in its order: `milliseconds text`.
    private func told(_ floor: inout VenueFloor, through end: Int64) -> [String] {
        var lines: [String] = []
        while let due = floor.timeNext, due <= at(end) {
            floor.advance(to: due)
            while let entry = floor.nextReport(at: due) {
                let time = due.since(Self.start) / Self.ms
                lines.append(
                    "\(time) " + VenueScript.text(entry.report)
                        + (entry.isRepeated ? " again" : "") + (entry.isLost ? " lost" : ""))
            }
        }
        return lines
    }

    @Test("Each kind of message takes its time, and none overtakes another")
    func latencies() {
        var floor = floor {
            $0.latencies.order = LatencyModel(median: 5 * Self.ms)
            $0.latencies.cancel = LatencyModel(median: 1 * Self.ms)
            $0.latencies.report = LatencyModel(median: 2 * Self.ms)
        }
        floor.take(order("A", .buy, "100@10.00"), at: at(0))
        // It would be there at 2 ms, and waits behind the order.
        floor.take(.cancel(VenueCancel(clOrdID: "AX", origClOrdID: "A")), at: at(1))
        floor.take(.cancel(VenueCancel(clOrdID: "AY", origClOrdID: "A")), at: at(20))
        #expect(
            told(&floor, through: 100) == [
                "7 8(A) 0 0 100 0 100 0", "7 8(AX,A) 4 4 100 0 0 0",
                "23 9(AY,A) 4 434=1 102=0",
            ])
    }

    @Test("A report that is reordered comes behind the next one, or alone after 100 ms")
    func reorder() {
        var floor = floor([VenueFault(.reorderReport, .once(1))])
        floor.take(order("A", .buy, "100@10.00"), at: at(0))
        floor.take(order("B", .buy, "100@10.00"), at: at(3))
        #expect(
            told(&floor, through: 200) == [
                "3 8(B) 0 0 100 0 100 0", "3 8(A) 0 0 100 0 100 0",
            ])
        var alone = self.floor([VenueFault(.reorderReport, .once(1))])
        alone.take(order("A", .buy, "100@10.00"), at: at(0))
        #expect(told(&alone, through: 200) == ["100 8(A) 0 0 100 0 100 0"])
    }

    @Test("An overfill: an order that is filled is filled once more")
    func overfill() {
        var floor = floor([VenueFault(.overfill, .once(1))])
        floor.engine.setBackground("IBM", .ask, [level("300@10.00")])
        floor.take(order("A", .buy, "100@10.00"), at: at(0))
        #expect(
            told(&floor, through: 1) == [
                "0 8(A) 0 0 100 0 100 0", "0 8(A) F 2 100 100 0 100", "0 8(A) F 2 100 200 0 100",
            ])
    }

    @Test("A bust: the execution is taken back later, and is not worked again")
    func bust() {
        var floor = floor([VenueFault(.bust(nanoseconds: 40 * Self.ms), .once(1))])
        floor.engine.setBackground("IBM", .ask, [level("60@10.00")])
        floor.take(order("A", .buy, "100@10.00"), at: at(0))
        var told = told(&floor, through: 100)
        // It still works: what it has is not taken back yet.
        #expect(told.last == "0 8(A) F 1 100 60 40 60")
        floor.engine.setBackground("IBM", .ask, [level("60@10.00")])
        floor.collect(at: at(101))
        told = self.told(&floor, through: 200)
        #expect(told == ["101 8(A) F 2 100 100 0 40", "140 8(A) H 4 100 40 0 60"])
        var whole = self.floor([VenueFault(.bust(nanoseconds: 1), .once(1))])
        whole.engine.setBackground("IBM", .ask, [level("100@10.00")])
        whole.take(order("A", .buy, "100@10.00"), at: at(0))
        #expect(self.told(&whole, through: 1).last == "0 8(A) H 4 100 0 0 100")
    }

    @Test("A halt begins once an order was answered, and ends")
    func halt() {
        var floor = floor([VenueFault(.halt(nanoseconds: 50 * Self.ms), .once(1))])
        floor.take(order("A", .buy, "100@10.00"), at: at(0))
        floor.take(order("B", .buy, "100@10.00"), at: at(49))
        floor.advance(to: at(50))
        floor.take(order("C", .buy, "100@10.00"), at: at(50))
        #expect(
            told(&floor, through: 60)
                == [
                    "0 8(A) 0 0 100 0 100 0", "49 8(B) 8 8 100 0 0 0 103=2",
                    "50 8(C) 0 0 100 0 100 0",
                ])
    }

    @Test("Lost, doubled, late: each as its schedule says")
    func others() {
        var floor = floor([
            VenueFault(.dropReport, .once(1)), VenueFault(.duplicateReport, .once(2)),
            VenueFault(.delayReport(nanoseconds: 9 * Self.ms), .once(3)),
        ])
        for id in ["A", "B", "C"] as [ClOrdID] {
            floor.take(order(id, .buy, "100@10.00"), at: at(0))
        }
        #expect(
            told(&floor, through: 20) == [
                "0 8(A) 0 0 100 0 100 0 lost", "0 8(B) 0 0 100 0 100 0",
                "0 8(B) 0 0 100 0 100 0 again", "9 8(C) 0 0 100 0 100 0",
            ])
        #expect(floor.faults.strikes == 3)
    }
}
