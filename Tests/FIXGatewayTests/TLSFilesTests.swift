import FIXGateway
import Foundation
import Testing

/// What is wrong with the files that TLS names, told before anything is started.
@Suite struct TLSFilesTests {
    struct Row: CustomTestStringConvertible, Sendable {
        var certificate: String
        var key: String
        var authorities = "ca.pem"
        /// For each problem: the file and words of problem and remedy.
        var told: [[String]]
        var testDescription: String { "\(certificate), \(key), \(authorities)" }
    }

    static let rows: [Row] = [
        Row(certificate: "server.pem", key: "server.key", told: []),
        Row(
            certificate: "none.pem", key: "server.key",
            told: [["none.pem", "cannot be read: No such file", "correct the path"]]),
        Row(
            certificate: "server.key", key: "server.pem",
            told: [
                ["server.key", "holds no certificate", "-----BEGIN CERTIFICATE-----"],
                ["server.pem", "holds no private key", "openssl pkey"],
            ]),
        Row(
            certificate: "server.pem", key: "client.key",
            told: [["client.key", "server.pem", "is refused", "key belongs to the certificate"]]),
        Row(
            certificate: "expired.pem", key: "expired.key",
            told: [["expired.pem", "has expired", "put a new one there"]]),
        Row(
            certificate: "server.pem", key: "server.key", authorities: "none.pem",
            told: [["none.pem", "cannot be read", "correct the path"]]),
        Row(
            certificate: "server.pem", key: "server.key", authorities: "expired.pem",
            told: [["expired.pem", "have all expired", "present certificates"]]),
    ]

    @Test(arguments: rows)
    func everyProblemIsNamed(_ row: Row) throws {
        let made = try TLSTests.certificates.get()
        let files = FIXTLSCertificateFiles(
            certificate: made.path(row.certificate), key: made.path(row.key))
        var server = FIXTLSServerSettings(standard: files)
        server.clientCA = made.path(row.authorities)
        var client = FIXTLSClientSettings(ca: made.path(row.authorities))
        client.certificate = files
        for problems in [server.problems, client.problems] {
            #expect(problems.count == row.told.count, "\(problems)")
            for words in row.told {
                let isTold = problems.contains { problem in
                    words.allSatisfy { problem.description.contains($0) }
                }
                #expect(isTold, "wanted \(words) in: \(problems)")
            }
        }
    }
}
