import OMSCore
import OMSTypes

extension InstrumentRisk {
    /// The keys of an instrument that only risk looks at.
    init(reading section: ConfigurationSection, _ symbol: String) {
        self.init(symbol: Text64(symbol) ?? Text64())
        for group in section.texts("groups") ?? [] {
            if let group = Text64(group) { groups.append(group) }
        }
        dailyVolume = section.quantity("dailyVolume", min: 0) ?? .zero
        volumeDays = UInt8(
            section.integer("volumeDays", in: 0...20) ?? (dailyVolume == .zero ? 0 : 20))
        issued = section.quantity("issued", min: 0) ?? .zero
        lowerBand = section.price("lowerBand") ?? .none
        upperBand = section.price("upperBand") ?? .none
        isThreshold = section.flag("threshold", default: false)
        isEnded = section.flag("delisted", default: false)
        if lowerBand.isSet, upperBand.isSet, upperBand < lowerBand {
            section.diagnostics.report(
                section.file(of: "upperBand"), section.line(of: "upperBand"),
                "\(section.path).upperBand is below lowerBand; swap them")
        }
    }

    /// Nothing that risk would look at.
    var isPlain: Bool { self == InstrumentRisk(symbol: symbol) }
}
