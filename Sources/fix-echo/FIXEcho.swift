import ArgumentParser
import FIXCodec
import FIXDictionary
import FIXGateway
import FIXSession
import Foundation
import OMSRuntime
import OMSTypes

/// The production session engine, dictionaries and journal with an application that echoes: for
/// conformance and interoperation tests.
@main
struct FIXEcho: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fix-echo",
        abstract: "A FIX acceptor for tests that sends back what it gets.",
        discussion: """
            SenderCompID ISLD; one session per version, TargetCompID TW40 to TW50SP2, that starts \
            at 1 with every Logon. With --accept-any it is SenderCompID OMS and takes any \
            TargetCompID in any version. Prints `ready fix=PORT`.
            """)

    @Option(help: "Port to listen on; 0 takes a free one.")
    var port: Int

    @Option(help: "Data folder; without it, a temporary one that is removed at the end.")
    var data: String?

    @Flag(help: "SenderCompID OMS, any TargetCompID in any version.")
    var acceptAny = false

    @Flag(help: "Numbers go on over disconnections and, with --data, over restarts.")
    var keepSequences = false

    func run() throws {
        // Before the first thread, so that all of them leave these signals to the wait below.
        var signals = sigset_t()
        sigemptyset(&signals)
        for number in [SIGTERM, SIGINT] { sigaddset(&signals, number) }
        pthread_sigmask(SIG_BLOCK, &signals, nil)
        signal(SIGPIPE, SIG_IGN)

        let folder = data.map { URL(fileURLWithPath: $0) } ?? Self.temporaryFolder()
        defer { if data == nil { try? FileManager.default.removeItem(at: folder) } }
        let acceptsAny = acceptAny
        let keeps = keepSequences
        let server = try ApplicationServer(
            data: folder, application: EchoApplication(), limits: Self.limits,
            unknown: { acceptsAny ? Self.settings(of: $0, keeps: keeps) : nil },
            log: { line in FileHandle.standardError.write(Data((line + "\n").utf8)) })
        let sessions = acceptAny ? [] : FIXVersion.allCases.map(settings)
        let opened = try server.start(port: port, sessions: sessions)
        FileHandle.standardOutput.write(Data("ready fix=\(opened)\n".utf8))
        var number: Int32 = 0
        sigwait(&signals, &number)
        server.stop()
    }

    private static func temporaryFolder() -> URL {
        FileManager.default.temporaryDirectory.appendingPathComponent(
            "fix-echo-\(ProcessInfo.processInfo.processIdentifier)")
    }

    private func settings(_ version: FIXVersion) -> FIXSessionSettings {
        let suffix = version.description.split(separator: ".").dropFirst().joined()
        return Self.settings(
            "ISLD", Text64("TW" + suffix) ?? Text64(), version, keeps: keepSequences)
    }

    private static func settings(
        _ us: Text64, _ them: Text64, _ version: FIXVersion, keeps: Bool
    ) -> FIXSessionSettings {
        var settings = FIXSessionSettings(
            .acceptor, senderCompID: us, targetCompID: them, version: version)
        settings.resetOnLogon = !keeps
        settings.requestsGapBeforeLogout = false
        return settings
    }

    /// The session of a Logon that came from anybody to OMS.
    private static func settings(
        of index: borrowing FIXMessageIndex, keeps: Bool
    ) -> FIXSessionSettings? {
        let begin = index.beginString
        let applVerID = index.char(FIXTag.defaultApplVerID)
        let version = FIXVersion.allCases.first {
            $0.beginString == begin && (!$0.usesFIXT || $0.applVerID == applVerID)
        }
        guard let version, index.targetCompID == "OMS", let them = index.senderCompID,
            !them.isEmpty
        else { return nil }
        return settings("OMS", them, version, keeps: keeps)
    }

    private static func limits(_ version: FIXVersion) -> FIXSessionLimits {
        var limits = FIXSessionLimits()
        limits.keepsVersionRules = true
        return limits
    }
}
