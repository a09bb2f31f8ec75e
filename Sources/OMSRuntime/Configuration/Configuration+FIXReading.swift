import FIXCodec
import FIXDictionary
import FIXGateway
import OMSTypes

extension Configuration.FIXOptions {
    init(reading section: ConfigurationSection) {
        version = section.fixVersion("version", default: version)
        resetOnLogon = section.flag("resetOnLogon", default: false)
        nextExpectedMsgSeqNum = section.flag("nextExpectedMsgSeqNum", default: false)
        lastMsgSeqNumProcessed = section.flag("lastMsgSeqNumProcessed", default: false)
        applVerID = section.flag("applVerID", default: false)
        checkApplVerIDPosition = section.flag("checkApplVerIDPosition", default: false)
        otherVersions = section.fixVersions("otherVersions")
        section.noteDefault("sendingTimeTolerance", "120s")
        if section.isWord("sendingTimeTolerance", "off") {
            sendingTimeTolerance = nil
        } else {
            sendingTimeTolerance = section.seconds("sendingTimeTolerance", default: 120)
        }
        precision = section.choice("precision", default: precision)
        times = Times(reading: section)
        recovery = Recovery(reading: section, resetOnLogon: resetOnLogon)
        outboundQueue = section.size(
            "outboundQueue", in: (64 << 10)...(1 << 30), default: outboundQueue)
        throttle = FIXThrottle.Settings(reading: section.section("throttle"))
        schedule = section.schedule("schedule")
        if section.isWord("validation", "off") {
            validation = nil
        } else {
            validation = FIXValidationOptions(reading: section.section("validation"))
        }
        rules = Configuration.FIXRules(reading: section, version, isUsed: validation != nil)
        checkVersion(section)
    }

    /// Every key of a FIX session's own, with its default where it has one.
    public static var keys: [(key: String, standard: String?)] {
        let schema = Configuration.schema { _ = Self(reading: $0) }
        return schema.keys.map { ($0, schema.defaults[$0]) }
    }

    /// What is asked of a version that has no field for it.
    private func checkVersion(_ section: ConfigurationSection) {
        let needs: [(key: String, isOn: Bool, first: FIXVersion)] = [
            ("nextExpectedMsgSeqNum", nextExpectedMsgSeqNum, .fix44),
            ("lastMsgSeqNumProcessed", lastMsgSeqNumProcessed, .fix42),
            ("applVerID", applVerID, .fix50),
            ("checkApplVerIDPosition", checkApplVerIDPosition, .fix50),
            ("otherVersions", !otherVersions.isEmpty, .fix50),
        ]
        for need in needs where need.isOn && version < need.first {
            section.diagnostics.report(
                section.file(of: need.key), section.line(of: need.key),
                "\"\(need.key)\"\(section.inside) is of \(need.first) and later, "
                    + "but the version is \(version); remove it or change the version")
        }
    }
}

extension Configuration.FIXOptions.Times {
    init(reading section: ConfigurationSection) {
        logoutTimeout = section.seconds("logoutTimeout", default: 10)
        farewellTimeout = section.seconds("farewellTimeout", default: 2)
        resendTimeout = section.seconds("resendTimeout", default: 30)
        testRequestGrace = section.integer(
            "testRequestGrace", in: 0...1_000, default: testRequestGrace)
        timerInterval = section.duration(
            "timerInterval", min: 10_000_000, max: 1_000_000_000, default: timerInterval)
    }
}

extension Configuration.FIXOptions.Recovery {
    init(reading section: ConfigurationSection, resetOnLogon: Bool) {
        resendChunk = section.integer("resendChunk", in: 1...1_000_000, default: resendChunk)
        resendRequestMax = section.integer(
            "resendRequestMax", in: 0...1_000_000, default: resendRequestMax)
        resendRequestRepeats = section.integer(
            "resendRequestRepeats", in: 1...1_000_000, default: resendRequestRepeats)
        heldMessages = section.integer(
            "heldMessages", in: 0...1_000_000, default: heldMessages)
        heldBytes = section.size("heldBytes", in: (64 << 10)...(1 << 30), default: heldBytes)
        // A gap that the next Logon wipes out is not worth asking for.
        gapBeforeLogout = section.flag("gapBeforeLogout", default: !resetOnLogon)
    }
}

extension FIXThrottle.Settings {
    /// `nil`: messages come as fast as they are taken.
    init?(reading section: ConfigurationSection) {
        let rate = section.integer("perSecond", in: 1...1_000_000)
        let burst = section.integer("burst", in: 1...1_000_000)
        let action: FIXThrottle.Action = section.choice("action", default: .delay)
        section.finish()
        guard let rate else {
            if !section.has("perSecond") {
                section.reportMissing("perSecond", example: "perSecond: 500")
            }
            return nil
        }
        self.init(perSecond: rate, burst: burst ?? rate, action: action)
    }
}

extension FIXValidationOptions {
    init(reading section: ConfigurationSection) {
        self = .strict
        requiredFields = section.flag("requiredFields", default: true)
        knownTags = section.flag("knownTags", default: true)
        unknownTagsAreUndefined = section.flag("unknownTagsAreUndefined", default: false)
        messageTags = section.flag("messageTags", default: true)
        userTagsPass = !section.flag("userTags", default: true)
        fieldsHaveValues = section.flag("fieldsHaveValues", default: true)
        formats = section.flag("formats", default: true)
        enumerations = section.flag("enumerations", default: true)
        sections = section.flag("sections", default: true)
        groups = section.flag("groups", default: true)
        repeatedTags = section.flag("repeatedTags", default: true)
        dataLengths = section.flag("dataLengths", default: true)
        section.finish()
    }
}
