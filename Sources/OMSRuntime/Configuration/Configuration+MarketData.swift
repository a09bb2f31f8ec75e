import MarketDataGateway
import OMSTypes

extension Configuration {
    /// What is done with market data beside deciding orders by it.
    public struct MarketData: Equatable, Sendable {
        /// How long a national market may be crossed before somebody is told.
        public var longestCross = Duration.seconds(5)
        /// `nil`: ticks are not recorded.
        public var ticks: Ticks?
    }

    /// Where ticks are recorded, and how much they may take.
    public struct Ticks: Equatable, Sendable {
        public var folder = ""
        /// Ticks that may wait for the recorder; more are dropped and counted.
        public var queue = 262_144
        /// How long a tick may wait in memory for its block.
        public var seal = Duration.seconds(60)
        /// Nothing is recorded while the disk has less free than this, bytes.
        public var leaveFree = 1 << 30
    }
}

extension Configuration.Venue {
    /// How its market data is asked for and watched.
    public struct Feed: Equatable, Sendable {
        /// What is asked for.
        public var subscription = MarketDataSubscription()
        /// Whether the states of trading are asked for as well (e, g).
        public var status = false
        /// Its halts are those of the instrument: trading stops everywhere.
        public var isPrimary = false
        /// Longest time without any message; `nil`: one and a half heartbeats.
        public var longestSilence: Duration?
        /// Longest time with heartbeats alone; `nil`: not watched.
        public var longestQuiet: Duration?

        public init() {}
    }
}

extension Configuration.Venue.Feed {
    init(reading section: ConfigurationSection) {
        self.init()
        subscription.depth = section.integer("depth", in: 0...10, default: 1)
        subscription.hasStatistics = section.flag("statistics", default: false)
        subscription.isIncremental = section.flag("incremental", default: true)
        status = section.flag("status", default: false)
        isPrimary = section.flag("primary", default: false)
        longestSilence = section.duration("longestSilence", min: 10_000_000)
        longestQuiet = section.duration("longestQuiet", min: 10_000_000)
        section.finish()
    }
}

extension Configuration.MarketData {
    init(reading section: ConfigurationSection) {
        longestCross = section.duration("longestCross", default: .seconds(5))
        let ticks = section.section("ticks")
        if ticks.isPresent || section.diagnostics.walksSchema {
            self.ticks = Configuration.Ticks(reading: ticks)
        }
        section.finish()
    }
}

extension Configuration.Ticks {
    init(reading section: ConfigurationSection) {
        folder = section.path("folder") ?? ""
        if !section.has("folder") {
            section.reportMissing("folder", example: "folder: data/ticks")
        }
        queue = section.integer("queue", in: 1_024...16_777_216, default: 262_144)
        seal = section.duration("seal", min: 100_000_000, default: .seconds(60))
        leaveFree = section.size("leaveFree", in: 0...(1 << 44), default: 1 << 30)
        section.finish()
    }
}
