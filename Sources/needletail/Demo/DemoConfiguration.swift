import Foundation
import OMSRuntime
import OMSTypes
import VenueSimulator

/// The demo's configuration, `Examples/demo.yaml`, which ships with the program.
enum DemoConfiguration {
    static func load(tradeDate: CalendarDate, data: String, httpPort: Int) throws -> Configuration {
        guard let file = Bundle.module.url(forResource: "demo", withExtension: "yaml") else {
            throw CommandFailure.machine(
                "demo.yaml is missing beside the program; build it again with make release")
        }
        var configuration: Configuration
        switch Configuration.load(path: file.path) {
        case .success(let loaded): configuration = loaded
        case .failure(let errors): throw CommandFailure.machine(errors.description)
        }
        configuration.tradeDate = tradeDate
        configuration.data = data
        // Any free port: a second demo, or a system that runs, is not in the way.
        configuration.fix.listen.port = 0
        configuration.http?.listen.port = httpPort
        return configuration
    }

    /// The simulated venues that the configuration describes.
    static func market(_ configuration: Configuration, midnight: Timestamp) -> MarketDescription {
        var rule = ReplayRule.shipped
        rule.exchanges = configuration.venues.map {
            Set($0.simulator.exchanges.flatMap { Array($0.utf8) })
        }
        let symbols = Set(configuration.instruments.compactMap { Symbol($0.symbol) })
        let venues = configuration.venues.map { venue in
            var description = VenueDescription(
                name: Text64(venue.targetCompID) ?? Text64(), mic: venue.mic ?? "",
                kind: venue.kind == .dark ? .dark : .lit, symbols: symbols)
            description.behave(as: venue)
            description.version = venue.options.version
            description.map = venue.map
            description.orderCompID = Text64(venue.senderCompID) ?? "OMS"
            description.marketDataCompID = Text64(venue.senderCompID + "MD") ?? "OMSMD"
            if venue.takes.contains(.displayQty) { description.takes.insert(.displayQty) }
            if venue.takes.contains(.minQty) { description.takes.insert(.minQty) }
            return description
        }
        return MarketDescription(venues: venues, rule: rule, midnight: midnight)
    }
}

/// The demo's data folder: made anew for each run, and only what a demo makes is removed.
enum DemoFolder {
    private static let mark = "needletail-demo"

    static func clear(_ path: String) throws {
        let manager = FileManager.default
        let markFile = path + "/" + mark
        if manager.fileExists(atPath: path) {
            let content = (try? manager.contentsOfDirectory(atPath: path)) ?? []
            guard content.isEmpty || manager.fileExists(atPath: markFile) else {
                throw CommandFailure.usage(
                    "\(path) holds something that no demo made; name another with --data")
            }
            for name in content { try? manager.removeItem(atPath: path + "/" + name) }
        }
        do {
            try manager.createDirectory(atPath: path, withIntermediateDirectories: true)
            try Data("made by needletail demo; removed at its next run\n".utf8)
                .write(to: URL(fileURLWithPath: markFile))
        } catch {
            throw CommandFailure.machine(
                "cannot write to \(path): \(error.localizedDescription); name another with --data")
        }
    }
}
