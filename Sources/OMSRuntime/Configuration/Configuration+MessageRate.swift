import FIXGateway
import OMSTypes
import StreamVenueGateway

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

extension Configuration.Venue {
    /// The same of a venue that speaks JSON: everything waits in one line there, as long as it takes.
    static func streamRate(
        _ rate: VenuePort.Settings?, _ section: ConfigurationSection
    ) -> StreamTemplate.Rate? {
        let inner = section.section("messageRate")
        for key in ["cancelsPerSecond", "cancelBurst", "maxDelay", "maxQueue"] where inner.has(key)
        {
            section.diagnostics.report(
                inner.file(of: key), inner.line(of: key),
                "\(inner.path).\(key) is for venues of FIX; of one over WebSocket messageRate has "
                    + "perSecond and burst")
        }
        guard let common = rate?.common else { return nil }
        return StreamTemplate.Rate(
            count: common.burst,
            period: Int64(common.burst) * 1_000_000_000 / Int64(common.perSecond))
    }
}
