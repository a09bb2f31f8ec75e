import Foundation
import OMSModels
import OMSTypes

extension Configuration {
    /// How volume is spread over the day: what VWAP follows.
    public struct VolumeShape: Equatable, Sendable {
        /// Symbol (55); `nil` = every instrument without one of its own.
        public var symbol: String?
        /// Where `begins` is a time of; UTC without one.
        public var zone: TimeZone?
        public var begins: Duration
        public var curve: VolumeCurve
        /// Usual volume of a day; zero = not known.
        public var dailyVolume: Quantity
    }
}

extension Configuration.VolumeShape {
    /// A bin a minute.
    private static let binsMax = 1_440

    init?(reading section: ConfigurationSection, _ names: inout ConfigurationNames) {
        symbol = section.text("symbol")
        if let symbol { names.refer(.instrument, symbol, "symbol", in: section) }
        zone = section.timeZone("zone")
        let begins = section.timeOfDay("begins")
        let bin = section.duration("bin", default: .seconds(300))
        let weights = section.decimals("weights")
        dailyVolume = section.quantity("dailyVolume") ?? .zero
        if !section.has("begins") { section.reportMissing("begins", example: "begins: \"09:30\"") }
        if !section.has("weights") {
            section.reportMissing("weights", example: "weights: [12, 9, 8]")
        }
        guard let begins, let weights else { return nil }
        // A curve comes in one frame of the journal.
        guard weights.count <= Self.binsMax else {
            section.diagnostics.report(
                section.file(of: "weights"), section.line(of: "weights"),
                "\(section.path).weights has \(weights.count) bins, more than \(Self.binsMax); "
                    + "write fewer, and a longer bin")
            return nil
        }
        guard let curve = VolumeCurve(width: bin.nanoseconds, weights: weights) else {
            section.diagnostics.report(
                section.file(of: "weights"), section.line(of: "weights"),
                "\(section.path).weights need one above 0, and bin a length; "
                    + "write a weight for each bin of the day")
            return nil
        }
        self.begins = begins
        self.curve = curve
    }
}
