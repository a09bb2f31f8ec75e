import FIXCodec
import FIXDictionary
import FIXGateway
import OMSTypes

extension Configuration {
    /// What a FIX session may set for itself, whoever dials.
    public struct FIXOptions: Equatable, Sendable {
        public var version = FIXVersion.fix44
        /// Both numbers start at 1 with every Logon.
        public var resetOnLogon = false
        /// How far SendingTime (52) may be off; `nil`: not checked.
        public var sendingTimeTolerance: Duration? = .seconds(120)
        /// How fine SendingTime (52) is written.
        public var precision = Precision.milliseconds
        /// Messages resent in one go.
        public var resendChunk = 1_000
        /// Bytes that may wait for a slow counterparty before it is dropped.
        public var outboundQueue = 16 << 20
        public var throttle: FIXThrottle.Settings?
        public var schedule: FIXSchedule?
        /// `nil`: messages are not checked against the dictionary.
        public var validation: FIXValidationOptions? = .strict

        public init() {}

        public enum Precision: String, CaseIterable, Sendable {
            case seconds
            case milliseconds
            case microseconds
            case nanoseconds
        }
    }
}

extension Configuration.FIXOptions {
    init(reading section: ConfigurationSection) {
        version = section.fixVersion("version") ?? version
        resetOnLogon = section.flag("resetOnLogon", default: false)
        if section.isWord("sendingTimeTolerance", "off") {
            sendingTimeTolerance = nil
        } else {
            sendingTimeTolerance =
                section.duration("sendingTimeTolerance", min: 1_000_000_000)
                ?? sendingTimeTolerance
        }
        precision = section.choice("precision") ?? precision
        resendChunk = section.integer("resendChunk", in: 1...1_000_000) ?? resendChunk
        outboundQueue =
            section.size("outboundQueue", in: (64 << 10)...(1 << 30)) ?? outboundQueue
        throttle = Self.throttle(section.section("throttle"))
        schedule = section.schedule("schedule")
        if section.isWord("validation", "off") {
            validation = nil
        } else {
            validation = Self.validation(section.section("validation"))
        }
    }

    private static func throttle(_ section: ConfigurationSection) -> FIXThrottle.Settings? {
        let rate = section.integer("perSecond", in: 1...1_000_000)
        let burst = section.integer("burst", in: 1...1_000_000)
        let action: FIXThrottle.Action? = section.choice("action")
        section.finish()
        guard let rate else {
            if !section.has("perSecond") {
                section.reportMissing("perSecond", example: "perSecond: 500")
            }
            return nil
        }
        return FIXThrottle.Settings(
            perSecond: rate, burst: burst ?? rate, action: action ?? .delay)
    }

    private static func validation(_ section: ConfigurationSection) -> FIXValidationOptions {
        var options = FIXValidationOptions.strict
        options.requiredFields = section.flag("requiredFields", default: true)
        options.knownTags = section.flag("knownTags", default: true)
        options.userTagsPass = !section.flag("userTags", default: true)
        options.formats = section.flag("formats", default: true)
        options.enumerations = section.flag("enumerations", default: true)
        options.sections = section.flag("sections", default: true)
        options.groups = section.flag("groups", default: true)
        options.repeatedTags = section.flag("repeatedTags", default: true)
        section.finish()
        return options
    }
}

extension ConfigurationSection {
    func fixVersion(_ key: String) -> FIXVersion? {
        let names = FIXVersion.allCases.map(\.description)
        guard let (text, entry) = scalar(key, "a version such as FIX.4.4") else { return nil }
        if let version = FIXVersion(text) { return version }
        let advice = NearestWord.advice(text, known: names, plural: "known ones")
        report(entry, "\"\(text)\" is no version of FIX\(inside); \(advice)")
        return nil
    }
}
