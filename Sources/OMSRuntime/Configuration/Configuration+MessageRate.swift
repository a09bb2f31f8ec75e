import FIXGateway
import OMSTypes

extension VenuePort.Settings {
    /// `venues[].messageRate`; `nil`: a venue is sent messages as fast as they are decided.
    init?(reading section: ConfigurationSection) {
        let rate = section.integer("perSecond", in: 1...1_000_000)
        let burst = section.integer("burst", in: 1...1_000_000)
        let cancels = section.integer("cancelsPerSecond", in: 1...1_000_000)
        let cancelBurst = section.integer("cancelBurst", in: 1...1_000_000)
        let delay = section.duration(
            "maxDelay", min: 1_000_000, max: 60_000_000_000, default: .seconds(1))
        let queue = section.integer("maxQueue", in: 0...1_000_000, default: 1_000)
        section.finish()
        guard let rate else {
            if section.isPresent, !section.has("perSecond") {
                section.reportMissing("perSecond", example: "perSecond: 500")
            }
            return nil
        }
        let cancelRate = cancels ?? max(1, rate / 10)
        self.init(
            common: FIXThrottle.Settings(perSecond: rate, burst: burst ?? rate),
            cancels: FIXThrottle.Settings(
                perSecond: cancelRate, burst: cancelBurst ?? cancelRate),
            maxDelay: delay.nanoseconds, queueMax: queue)
    }
}
