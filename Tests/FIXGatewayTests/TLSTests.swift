import FIXCodec
import FIXGateway
import FIXSession
import Foundation
import NIOCore
import OMSTypes
import Testing

/// Sessions over TLS, on real sockets.
@Suite(.serialized) struct TLSTests {
    static let certificates = Result { try Certificates() }

    private func files(_ name: String) throws -> FIXTLSCertificateFiles {
        let made = try Self.certificates.get()
        return FIXTLSCertificateFiles(
            certificate: made.path("\(name).pem"), key: made.path("\(name).key"))
    }

    private func server(
        _ clientCertificate: FIXTLSServerSettings.ClientCertificate = .none,
        _ change: (inout FIXTLSServerSettings) -> Void = { _ in }
    ) throws -> FIXTLSServer {
        var settings = FIXTLSServerSettings(standard: try files("server"))
        settings.clientCertificate = clientCertificate
        if clientCertificate != .none {
            settings.clientCA = try Self.certificates.get().path("ca.pem")
        }
        change(&settings)
        return try FIXTLSServer(settings)
    }

    private func client(
        _ certificate: String? = nil, ca: String = "ca", name: String? = "localhost"
    ) throws -> FIXTLSClient {
        var settings = FIXTLSClientSettings(ca: try Self.certificates.get().path("\(ca).pem"))
        settings.serverName = name
        settings.certificate = try certificate.map { try files($0) }
        return FIXTLSClient(settings)
    }

    /// A listening pair whose client dials with `tls`.
    private func dial(
        _ pair: Pair, _ server: FIXTLSServer?, _ tls: FIXTLSClient?
    ) async throws -> FIXInitiator {
        if pair.port == 0 {
            try await pair.run { pair.acceptor.tls = server }
            try await pair.listen()
        }
        let initiator = FIXInitiator(session: pair.client, port: pair.port) { line in
            pair.log.withLock { $0.append("client: \(line)") }
        }
        initiator.tls = tls
        try await pair.run { initiator.start() }
        return initiator
    }

    private func end(_ pair: Pair, _ initiator: FIXInitiator) async throws {
        try await pair.run { initiator.stop() }
        try await pair.stop()
    }

    @Test(arguments: [nil, "client"])
    func ordersBothWays(_ certificate: String?) async throws {
        let pair = Pair()
        let initiator = try await dial(
            pair, server(certificate == nil ? .none : .required), client(certificate))
        try await pair.until { $0.contains("oms up") && $0.contains("client up") }
        try await pair.order((1...500).map { "T\($0)" })
        try await pair.until { $0.contains("oms 501 D T500") }
        try await end(pair, initiator)
    }

    @Test(
        arguments: [
            ("a CA that is not trusted", nil, "other-ca", "localhost", false),
            ("another server name", nil, "ca", "elsewhere.example", false),
            ("no certificate", nil, "ca", "localhost", true),
            ("a certificate of another CA", "stranger", "ca", "localhost", true),
        ] as [(String, String?, String, String, Bool)])
    func whatCannotBeVerifiedNeverLogsOn(
        _ what: String, _ certificate: String?, _ ca: String, _ name: String, _ demands: Bool
    ) async throws {
        let pair = Pair()
        let initiator = try await dial(
            pair, server(demands ? .required : .none), client(certificate, ca: ca, name: name))
        try await Task.sleep(for: .milliseconds(600))
        let log = pair.log.withLock { $0 }
        #expect(!log.contains("oms up"), "\(what)")
        #expect(log.contains { $0.contains("TLS") || $0.contains("reset") }, "\(what): \(log)")
        #expect(try await pair.run { pair.oms.nextInbound } == 1)
        try await end(pair, initiator)
    }

    @Test func plainAndTLSDoNotMix() async throws {
        let pair = Pair()
        let initiator = try await dial(pair, server(), nil)
        try await Task.sleep(for: .milliseconds(400))
        #expect(pair.log.withLock { !$0.contains("oms up") })
        try await end(pair, initiator)
    }

    @Test func anExpiredCertificateIsNamedWithItsRemedy() throws {
        let problem = #expect(throws: FIXTLSFailure.self) {
            try server { $0.standard = (try? files("expired")) ?? $0.standard }
        }
        #expect(problem?.file.hasSuffix("expired.pem") == true)
        #expect(problem?.problem == "holds a certificate that has expired")
        #expect(throws: FIXTLSFailure.self) { try client("expired").check() }
    }

    @Test(arguments: ["missing.pem", "ca.key"])
    func aFileThatIsNoCertificateIsNamed(_ file: String) throws {
        let path = try Self.certificates.get().path(file)
        let problem = #expect(throws: FIXTLSFailure.self) {
            try server { $0.standard.certificate = path }
        }
        #expect(problem?.description.contains(path) == true)
        #expect(problem?.remedy.isEmpty == false)
    }

    @Test func aKeyOfAnotherCertificateIsRefused() throws {
        let other = try files("client").key
        #expect(throws: FIXTLSFailure.self) { try server { $0.standard.key = other } }
    }

    /// openssl's client says which certificate it was shown.
    private func subject(_ port: Int, _ name: String?, _ more: [String] = []) async throws -> String
    {
        let made = try Self.certificates.get()
        let names = name.map { ["-servername", $0] } ?? ["-noservername"]
        let script =
            "openssl s_client -connect 127.0.0.1:\(port) \((names + more).joined(separator: " ")) "
            + "</dev/null 2>/dev/null | openssl x509 -noout -subject || true"
        return try await Task.detached {
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/bin/sh")
            process.arguments = ["-c", script]
            process.currentDirectoryURL = made.folder
            let output = Pipe()
            process.standardOutput = output
            process.standardError = Pipe()
            try process.run()
            let text = output.fileHandleForReading.readDataToEndOfFile()
            process.waitUntilExit()
            return String(decoding: text, as: UTF8.self)
        }.value
    }

    @Test func theServerNameChoosesTheCertificate() async throws {
        let made = try Self.certificates.get()
        try made.issue("second", "second.example", "DNS:second.example")
        let pair = Pair()
        let second = try files("second")
        let tls = try server { $0.byServerName["second.example"] = second }
        try await pair.run { pair.acceptor.tls = tls }
        try await pair.listen()
        #expect(try await subject(pair.port, "second.example").contains("CN = second.example"))
        #expect(try await subject(pair.port, "SECOND.example").contains("CN = second.example"))
        #expect(try await subject(pair.port, "unknown.example").contains("CN = localhost"))
        #expect(try await subject(pair.port, nil).contains("CN = localhost"))
        #expect(try await subject(pair.port, nil, ["-tls1_1"]) == "", "below the minimum")
        #expect(try await subject(pair.port, nil, ["-tls1_2"]).contains("CN = localhost"))
        try await pair.stop()
    }

    @Test func certificatesAreReadAgainWhileSessionsStay() async throws {
        let made = try Self.certificates.get()
        try made.issue("renewed", "first.example", "DNS:localhost")
        let pair = Pair()
        let renewed = try files("renewed")
        let tls = try server { $0.standard = renewed }
        try await pair.run { pair.acceptor.tlsReloadInterval = .milliseconds(50) }
        let initiator = try await dial(pair, tls, client())
        try await pair.until { $0.contains("oms up") }
        #expect(try await subject(pair.port, nil).contains("CN = first.example"))
        try made.issue("renewed", "later.example", "DNS:localhost")
        var shown = ""
        for _ in 0..<100 where !shown.contains("later") {
            try await Task.sleep(for: .milliseconds(50))
            shown = try await subject(pair.port, nil)
        }
        #expect(shown.contains("CN = later.example"))
        // A file that is broken leaves what is in force.
        try "broken".write(toFile: renewed.certificate, atomically: true, encoding: .utf8)
        try await pair.run { pair.acceptor.reloadTLS() }
        #expect(try await subject(pair.port, nil).contains("CN = later.example"))
        #expect(try await pair.run { pair.oms.isLoggedOn && pair.client.isLoggedOn })
        #expect(pair.log.withLock { !$0.contains("oms down") })
        try await end(pair, initiator)
    }

    @Test(arguments: [
        (FIXCertificateMatch.commonName("client1"), true),
        (.commonName("client2"), false),
        (.alternativeName("client1.example"), true),
        (.alternativeName("desk@client1.example"), true),
        (.alternativeName("example"), false),
        (.fingerprint(String(repeating: "0", count: 64)), false),
    ])
    func aSessionIsBoundToItsCertificate(
        _ match: FIXCertificateMatch, _ isRight: Bool
    ) async throws {
        let pair = Pair()
        try await pair.run {
            pair.oms.logonRules.certificates = [match]
            pair.acceptor.failureDelay = .milliseconds(10)
        }
        let initiator = try await dial(pair, server(.optional), client("client"))
        if isRight {
            try await pair.until { $0.contains("oms up") && $0.contains("client up") }
        } else {
            try await pair.until { log in log.contains { $0.contains("is another one: CN=client1") }
            }
            #expect(pair.log.withLock { !$0.contains("oms up") })
        }
        try await end(pair, initiator)
    }

    @Test func aFingerprintIsTheOneThatOpensslShows() async throws {
        let made = try Self.certificates.get()
        let shown = try made.openssl([
            "x509", "-in", made.path("client.pem"), "-noout", "-fingerprint", "-sha256",
        ])
        let hash = shown.split(separator: "=").last.map {
            $0.lowercased().filter { $0.isHexDigit }
        }
        let pair = Pair()
        let print = try #require(hash)
        try await pair.run { pair.oms.logonRules.certificates = [.fingerprint(print)] }
        let initiator = try await dial(pair, server(.required), client("client"))
        try await pair.until { $0.contains("oms up") }
        try await end(pair, initiator)
    }
}
