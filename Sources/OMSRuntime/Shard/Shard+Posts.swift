import NIOCore
import OMSCore
import OMSModels
import OMSTypes

// Orders that take, rest or wait, whichever the day has shown to be cheapest: what the day shows is
// watched here, and the choice enters as a command.
extension Shard {
    /// Learns of instruments before the first order comes.
    func followPosts(_ symbols: [Symbol]) {
        for symbol in symbols {
            guard let instrument = engine.orders.reference.instrument(symbol) else { continue }
            followPosts(of: instrument)
        }
    }

    private func followPosts(of instrument: InstrumentID) {
        let reference = engine.orders.reference
        let lit = (1...max(1, reference.venues.count)).map { VenueID(UInt16($0)) }
            .filter { reference.terms($0)?.kind == .lit }
        posts.follow(
            instrument, venues: lit, horizon: reference.learning.horizon, at: clock.raw())
        schedulePostLook()
    }

    private func schedulePostLook() {
        guard !isPostLookScheduled, !posts.isEmpty, !isStopping, failure == nil else { return }
        isPostLookScheduled = true
        eventLoop.scheduleTask(in: .nanoseconds(PostMeter.interval)) {
            self.isPostLookScheduled = false
            self.lookAtPosts()
            self.schedulePostLook()
        }
    }

    private func lookAtPosts() {
        let now = clock.raw()
        posts.look(at: now) { instrument in
            let best = engine.orders.bestQuote(instrument, at: now)
            guard best.isTwoSided else { return nil }
            let reference = engine.orders.reference
            let tick = reference.tick(instrument, at: best.bid)
            let fees = (1...max(1, reference.venues.count)).map {
                reference.takeFee(VenueID(UInt16($0)), at: best.ask)
            }
            return PostMeter.Sight(
                touch: best.touch, tick: tick.isSet ? tick : Price(units: 1),
                crossingFee: fees.max() ?? 0)
        }
    }

    /// Weighs what an order asks for, and hands the choice in as the next command.
    func weigh(_ request: WeighingRequest) {
        followPosts(of: request.instrument)
        let weighing = request.weighed(by: posts.statistics(request.instrument))
        eventLoop.execute {
            guard self.failure == nil, !self.isStopping, !self.isEmergency else { return }
            self.process(.orders(.learning(.weighing(weighing))))
        }
    }
}
