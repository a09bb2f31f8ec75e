import OMSCore
import OMSModels
import OMSTypes
import Testing

@testable import OMSRuntime

/// What the day makes of orders that rest or wait, as the shell learns it from quotes and prints.
@Suite struct PostMeterTests {
    private let acme = InstrumentID(1)
    private let venues = [VenueID(1), VenueID(2)]
    private func after(_ seconds: Int64) -> Timestamp {
        Timestamp(nanoseconds: 1_794_000_000_000_000_000 + seconds * 1_000_000_000)
    }
    private func price(_ cents: Int64) -> Price { Price(units: cents * 1_000_000) }
    private func shares(_ count: Int64) -> Quantity { Quantity(units: count * DecimalText.scale) }
    private var touch: Touch {
        Touch(
            bid: price(1_000), bidSize: shares(300), ask: price(1_004), askSize: shares(300))
    }
    private var request: WeighingRequest {
        WeighingRequest(
            order: OrderID(7), instrument: acme,
            weighing: PostWeighing(
                side: .buy, quantity: shares(100), touch: touch, tick: price(1),
                shown: shares(100), takeFee: 300_000,
                places: venues.map { PostWeighing.Place(venue: $0, fee: -200_000) }))
    }

    /// Two minutes in which somebody sells a hundred through the bid of venue 2 every two seconds.
    private func day(_ meter: inout PostMeter, isOpen: Bool = true) {
        for second in 0..<120 as Range<Int64> {
            meter.look(at: after(second)) { _ in
                isOpen
                    ? PostMeter.Sight(touch: touch, tick: price(1), crossingFee: 300_000) : nil
            }
            if second % 2 == 0 {
                meter.see(
                    VenueID(2), acme, price(999), shares(100),
                    at: after(second).adding(nanoseconds: 500_000_000))
            }
        }
    }

    @Test func restsWhereTheDayHasFilled() {
        var meter = PostMeter()
        meter.follow(acme, venues: venues, horizon: 5_000_000_000, at: after(0))
        day(&meter)
        let choice = request.weighed(by: meter.statistics(acme)).choice
        #expect(!choice.takes && choice.post?.venue == VenueID(2))
        #expect(choice.post?.price == price(1_000))
        // Buys are filled by it and sells are not, which are learnt together where both sides are alike.
        #expect(choice.post.map { $0.cost < choice.takeCost / 4 } == true)
    }

    @Test(
        "Nothing is known of what is not followed, of a closed market, or of a moment",
        arguments: [
            "not followed", "closed", "a moment",
        ])
    func takesWhereLittleIsKnown(_ name: String) {
        var meter = PostMeter()
        #expect(meter.isEmpty)
        let other = InstrumentID(2)
        meter.follow(
            name == "not followed" ? other : acme, venues: venues, horizon: 5_000_000_000,
            at: after(0))
        if name == "a moment" {
            meter.see(VenueID(2), acme, price(999), shares(100), at: after(0))
        } else {
            day(&meter, isOpen: name != "closed")
        }
        let choice = request.weighed(by: meter.statistics(acme)).choice
        #expect(choice.takes && choice.post == nil)
    }

    /// Asked for again an instrument goes on; with another horizon it begins anew.
    @Test func anotherHorizonIsAnotherQuestion() {
        var meter = PostMeter()
        meter.follow(acme, venues: venues, horizon: 5_000_000_000, at: after(0))
        day(&meter)
        meter.follow(acme, venues: venues, horizon: 5_000_000_000, at: after(121))
        #expect(!request.weighed(by: meter.statistics(acme)).choice.takes)
        meter.follow(acme, venues: venues, horizon: 1_000_000_000, at: after(122))
        #expect(request.weighed(by: meter.statistics(acme)).choice.takes)
    }

    @Test func followsNoMoreThanItsMost() {
        var meter = PostMeter()
        meter.follow(acme, venues: venues, horizon: 5_000_000_000, at: after(0))
        day(&meter)
        let most = UInt32(PostMeter.instrumentsMax)
        for number in 2...most {
            meter.follow(
                InstrumentID(number), venues: venues, horizon: 5_000_000_000,
                at: after(Int64(number)))
        }
        #expect(!request.weighed(by: meter.statistics(acme)).choice.takes)
        meter.follow(
            InstrumentID(most + 1), venues: venues, horizon: 5_000_000_000, at: after(200))
        #expect(request.weighed(by: meter.statistics(acme)).choice.takes, "it was asked for first")
    }
}
