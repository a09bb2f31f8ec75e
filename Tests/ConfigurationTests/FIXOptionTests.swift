import FIXCodec
import FIXSession
import Foundation
import Testing

@testable import OMSRuntime

/// What a session may set for itself, and what becomes of it.
@Suite struct FIXOptionTests {
    private func load(_ text: String) throws -> Configuration {
        try Configuration.load(text: text, file: "t.yaml").get()
    }

    private func errors(_ text: String) -> String {
        guard case .failure(let errors) = Configuration.load(text: text, file: "t.yaml") else {
            return "accepted"
        }
        return errors.description
    }

    @Test func everySessionSettingIsReached() throws {
        let options = try load(
            """
            sessions:
              - {compID: C, version: FIX.5.0SP2, subID: DESK, ourLocationID: NY,
                 nextExpectedMsgSeqNum: on, lastMsgSeqNumProcessed: on, applVerID: on,
                 checkApplVerIDPosition: on, otherVersions: [FIX.5.0, FIX.4.4],
                 logoutTimeout: 3s, farewellTimeout: 1s, resendTimeout: 7s, testRequestGrace: 50,
                 timerInterval: 20ms, resendRequestMax: 100, resendRequestRepeats: 2,
                 heldMessages: 8, heldBytes: 64KiB, gapBeforeLogout: off, sendingTimeTolerance: 5s,
                 precision: nanoseconds, validation: {fieldsHaveValues: off, dataLengths: off,
                 messageTags: off, unknownTagsAreUndefined: on, userTags: off}}
            """
        ).sessions[0].options
        let set = FIXDoors.settings(
            .acceptor, us: "OMS", them: "C", heartbeat: .seconds(9), options)
        #expect(set.sub.targetSubID == "DESK" && set.sub.senderLocationID == "NY")
        #expect(set.sub.senderSubID.isEmpty && set.sub.targetLocationID.isEmpty)
        #expect(set.heartBtInt == 9 && set.requiresHeartBtInt)
        #expect(set.exchangesNextExpected && set.sendsLastMsgSeqNumProcessed)
        #expect(set.applVerID == 0x39 && set.checksApplVerIDPosition)
        #expect(set.otherApplicationVersions == [.fix50, .fix44])
        #expect(set.logoutTimeout == 3 && set.farewellTimeout == 1 && set.resendTimeout == 7)
        #expect(set.testRequestGracePercent == 50 && set.sendingTimeTolerance == 5)
        #expect(set.resendRequestMax == 100 && set.resendRequestRepeatsMax == 2)
        #expect(set.heldMax == 8 && !set.requestsGapBeforeLogout && set.takesEmptyFields)
        #expect(set.precision == .nanoseconds)
        let limits = FIXDoors.limits(options, Configuration.FIX(), isValidated: true)
        #expect(limits.heldBytesMax == 65_536 && limits.timerInterval == .milliseconds(20))
        let checks = limits.validation
        #expect(!checks.fieldsHaveValues && !checks.dataLengths && !checks.messageTags)
        #expect(checks.unknownTagsAreUndefined && checks.userTagsPass && checks.requiredFields)
    }

    @Test func aVenueHasItsOwnNamesForThem() throws {
        let configuration = try load(
            """
            fix: {heartbeat: 20s}
            venues:
              - {name: A, connect: "h:1", senderSubID: US, targetLocationID: LON, logonTimeout: 4s}
              - {name: B, connect: "h:2", heartbeat: 5s}
            """)
        let options = configuration.venues[0].options
        let set = FIXDoors.settings(.initiator, us: "OMS", them: "A", heartbeat: nil, options)
        #expect(set.sub.senderSubID == "US" && set.sub.targetLocationID == "LON")
        #expect(set.logonTimeout == 4 && !set.requiresHeartBtInt)
        #expect(configuration.venues.map(\.heartbeat) == [nil, .seconds(5)])
    }

    /// Without a key the engine's own default holds.
    @Test func defaultsAreTheEngines() throws {
        let options = try load("sessions: [{compID: C}]").sessions[0].options
        let set = FIXDoors.settings(.acceptor, us: "OMS", them: "C", heartbeat: nil, options)
        let engine = FIXSessionSettings(.acceptor, senderCompID: "OMS", targetCompID: "C")
        #expect(options == Configuration.FIXOptions())
        #expect(set == engine)
        let reset = try load("sessions: [{compID: C, resetOnLogon: on}]").sessions[0].options
        #expect(!reset.recovery.gapBeforeLogout, "a gap that the next Logon wipes out")
    }

    @Test(arguments: [
        (
            "version: FIX.4.2, nextExpectedMsgSeqNum: on",
            "\"nextExpectedMsgSeqNum\" in sessions[0] is of FIX.4.4 and later, but the version is "
                + "FIX.4.2; remove it or change the version"
        ),
        (
            "otherVersions: [FIX.5.0]",
            "\"otherVersions\" in sessions[0] is of FIX.5.0 and later, but the version is "
                + "FIX.4.4; remove it or change the version"
        ),
        (
            "heartbeat: 1500ms",
            "\"heartbeat\" in sessions[0] must be a time of whole seconds, but is \"1500ms\""
        ),
        (
            "testRequestGrace: -1",
            "\"testRequestGrace\" in sessions[0] must be a whole number from 0 to 1000, "
                + "but is \"-1\""
        ),
        (
            "transportDictionary: t.yaml",
            "\"transportDictionary\" in sessions[0] must be a file that can be read, relative to "
                + "where the program runs, but is \"t.yaml\"\n"
                + "t.yaml:1: \"transportDictionary\" in sessions[0] is of FIX.5.0 and later, but "
                + "the version is FIX.4.4; remove it"
        ),
        (
            "resendRequestMacks: 5",
            "unknown key \"resendRequestMacks\" in sessions[0]; did you mean "
                + "\"resendRequestMax\"?"
        ),
    ])
    func mistakesAreExplained(_ keys: String, _ message: String) {
        #expect(errors("sessions: [{compID: C, \(keys)}]") == "t.yaml:1: " + message)
    }

    @Test func twoSessionsOfOneLogonAreTold() {
        #expect(
            errors("sessions:\n  - {name: A, compID: C}\n  - {name: B, compID: C}")
                == "t.yaml:3: Logon \"C to OMS in FIX.4.4\" is there twice (first at t.yaml:2); "
                + "rename or remove one")
        #expect(
            errors("sessions: [{name: A, compID: C}, {name: B, compID: C, subID: X}]") == "accepted"
        )
    }

    // MARK: Dictionary files

    static let rules = """
        <fix type='FIX' major='4' minor='4'>
        <header><field name='BeginString' required='Y'/><field name='BodyLength' required='Y'/>
        <field name='MsgType' required='Y'/></header>
        <messages><message name='Ping' msgtype='U1' msgcat='app'>
        <field name='Word' required='Y'/></message></messages>
        <trailer><field name='CheckSum' required='Y'/></trailer>
        <fields><field number='8' name='BeginString' type='STRING'/>
        <field number='9' name='BodyLength' type='LENGTH'/>
        <field number='10' name='CheckSum' type='STRING'/>
        <field number='35' name='MsgType' type='STRING'/>
        <field number='9000' name='Word' type='STRING'/></fields></fix>
        """

    private func withFile(_ text: String, _ body: (String) throws -> Void) throws {
        let file = FileManager.default.temporaryDirectory
            .appendingPathComponent("rules-\(UUID().uuidString).xml")
        try text.write(to: file, atomically: true, encoding: .utf8)
        defer { try? FileManager.default.removeItem(at: file) }
        try body(file.path)
    }

    @Test func aFileOfRulesIsOneSessionsOwn() throws {
        try withFile(Self.rules) { path in
            let configuration = try load(
                "sessions: [{compID: A, dictionary: \"\(path)\"}, {compID: B}]")
            let limits = configuration.sessions.map {
                FIXDoors.limits($0.options, configuration.fix, isValidated: true)
            }
            #expect(limits[0].dictionary?.name(of: 9000) == "Word")
            #expect(limits[1].dictionary == nil)
        }
    }

    @Test func aFaultyFileIsToldWithLineAndElement() throws {
        let text = Self.rules.replacingOccurrences(of: "type='LENGTH'", with: "type='LONG'")
        try withFile(text) { path in
            let told = errors("sessions: [{compID: A, dictionary: \"\(path)\"}]")
            #expect(
                told == "\(path):8: field 'BodyLength' has the unknown type LONG; "
                    + "use one of FIX's, such as STRING, INT, QTY, UTCTIMESTAMP")
        }
        try withFile(Self.rules) { path in
            #expect(
                errors("sessions: [{compID: A, version: FIX.4.2, dictionary: \"\(path)\"}]")
                    == "t.yaml:1: \"dictionary\" in sessions[0] is for FIX.4.4, but the session "
                    + "speaks FIX.4.2; name a file for it, or change the version")
            #expect(
                errors("sessions: [{compID: A, validation: off, dictionary: \"\(path)\"}]")
                    == "t.yaml:1: \"dictionary\" in sessions[0] has no effect with validation: "
                    + "off; remove one of them")
        }
    }
}
