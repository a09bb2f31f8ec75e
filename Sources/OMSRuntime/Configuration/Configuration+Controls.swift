extension Configuration {
    /// What watches over the controls themselves.
    public struct Controls: Equatable, Sendable {
        /// How often it is tried whether an order above every limit is refused.
        public var heartbeat = Duration.seconds(60)
        public var onHeartbeatFailure = Failure.alert
        /// The file to which whoever keeps the clock writes how far it is off; `nil`: it is taken
        /// to be right.
        public var clockOffsetFile: String?
        /// A file that was not written for so long says nothing any more.
        public var clockOffsetMaxAge = Duration.seconds(60)

        public init() {}

        public enum Failure: String, CaseIterable, Sendable {
            /// The log and the health page say so.
            case alert
            /// The firm is halted, too.
            case halt
        }
    }
}

extension Configuration.Controls {
    init(reading section: ConfigurationSection) {
        heartbeat = section.duration(
            "heartbeat", min: 10_000_000, max: 3_600_000_000_000, default: .seconds(60))
        onHeartbeatFailure = section.choice("onHeartbeatFailure") ?? .alert
        clockOffsetFile = section.path("clockOffsetFile")
        clockOffsetMaxAge = section.duration(
            "clockOffsetMaxAge", min: 10_000_000, max: 86_400_000_000_000, default: .seconds(60))
        if clockOffsetFile == nil, section.has("clockOffsetMaxAge") {
            section.diagnostics.report(
                section.file, section.line(of: "clockOffsetMaxAge"),
                "\"clockOffsetMaxAge\"\(section.inside) counts only with clockOffsetFile; "
                    + "add that or remove it")
        }
        section.finish()
    }
}
