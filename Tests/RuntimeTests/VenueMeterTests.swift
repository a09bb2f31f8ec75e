import OMSCore
import OMSTypes
import Testing

@testable import OMSRuntime

/// What is measured of venues before it becomes a lesson: fills a second later, and prints.
@Suite struct VenueMeterTests {
    private static let start = Timestamp(nanoseconds: 1_794_000_000_000_000_000)
    private func after(_ milliseconds: Int64) -> Timestamp {
        Self.start.adding(nanoseconds: milliseconds * 1_000_000)
    }
    private func price(_ cents: Int64) -> Price { Price(units: cents * 1_000_000) }
    private let acme = InstrumentID(1)

    @Test(arguments: [
        ("bought, it fell", Side.buy, Int64(1_000), Int64(995), Int64(-50_000_000)),
        ("bought, it rose", .buy, 1_000, 1_005, 50_000_000),
        ("sold, it fell", .sell, 1_000, 995, 50_000_000),
        ("sold short, it rose", .sellShort, 1_000, 1_001, -10_000_000),
        ("nothing moved", .buy, 1_000, 1_000, 0),
        ("never more than the price", .sell, 1, 1_000, -10_000_000_000),
    ])
    func markOut(_ row: (name: String, side: Side, paid: Int64, mid: Int64, microBps: Int64)) {
        var meter = MarkOutMeter()
        meter.note(VenueID(2), acme, row.side, price(row.paid), at: after(0))
        meter.measure(at: after(999)) { _ in price(row.mid) }
        #expect(meter.take().isEmpty, "a second is not over")
        meter.measure(at: after(1_000)) { _ in price(row.mid) }
        #expect(
            meter.take() == [VenueMarkOut(venue: VenueID(2), fills: 1, microBps: row.microBps)])
        #expect(meter.isEmpty && meter.take().isEmpty)
    }

    @Test func sumsByVenueAndLeavesOutWhatIsNotKnown() {
        var meter = MarkOutMeter()
        for venue in [3, 1, 3] as [UInt16] {
            meter.note(VenueID(venue), acme, .buy, price(1_000), at: after(0))
        }
        meter.note(VenueID(1), InstrumentID(2), .buy, price(1_000), at: after(1))
        meter.measure(at: after(1_001)) { $0 == acme ? price(1_001) : .none }
        let taken = meter.take()
        #expect(taken.map(\.venue) == [VenueID(1), VenueID(3)])
        #expect(taken.map(\.fills) == [1, 2])
        #expect(taken.map(\.microBps) == [10_000_000, 20_000_000])
        #expect(meter.unmeasured == 1)
    }

    @Test func waitingFillsAreBounded() {
        var meter = MarkOutMeter()
        for _ in 0..<(MarkOutMeter.waitingMax + 10) {
            meter.note(VenueID(1), acme, .buy, price(1_000), at: after(0))
        }
        #expect(meter.unmeasured == 10)
        meter.measure(at: after(2_000)) { _ in price(1_000) }
        #expect(meter.take().first?.fills == UInt32(MarkOutMeter.waitingMax))
    }

    /// A steady print of 200 every ten seconds is 360 trades and 72,000 an hour, whenever it is asked
    /// for.
    @Test(arguments: [Int64(120), 1_800, 20_000])
    func flow(_ seconds: Int64) throws {
        var meter = FlowMeter()
        for second in stride(from: Int64(0), to: seconds, by: 10) {
            meter.note(
                VenueID(1), acme, Quantity(units: 200 * 100_000_000), at: after(second * 1_000))
        }
        let flow = try #require(meter.take(64, at: after(seconds * 1_000)).first)
        #expect(abs(Double(flow.rate.tradesMilli) / 360_000 - 1) < 0.05)
        #expect(abs(Double(flow.rate.quantity.units) / 7_200_000_000_000 - 1) < 0.05)
        #expect(meter.isEmpty && meter.take(64, at: after(seconds * 1_000)).isEmpty)
    }

    @Test func whatHasNoRoomWaits() {
        var meter = FlowMeter()
        for number in 1...100 as ClosedRange<UInt32> {
            meter.note(
                VenueID(1), InstrumentID(number), Quantity(units: 100_000_000), at: after(0))
        }
        #expect(meter.take(64, at: after(1)).count == 64)
        #expect(meter.take(64, at: after(1)).count == 36)
        meter.note(VenueID(1), acme, Quantity(units: -5), at: after(2))
        #expect(meter.isEmpty, "a print that is taken back is none")
    }
}
