import Foundation
import Glibc
import Testing

/// The command line used wrongly, and machines that fail: exit codes, and words that say what to
/// do.
@Suite struct CommandLineTests {
    struct Row: CustomTestStringConvertible, Sendable {
        var arguments: [String]
        var exitCode: Int32
        var says: [String]
        var testDescription: String { arguments.joined(separator: " ") }
    }

    static let misuse: [Row] = [
        Row(arguments: ["serve"], exitCode: 2, says: ["--config"]),
        Row(arguments: ["serv"], exitCode: 2, says: ["serv"]),
        Row(
            arguments: ["serve", "--config", "/nowhere/x.yaml"], exitCode: 2,
            says: ["/nowhere/x.yaml"]),
        Row(
            arguments: ["serve", "--config", "CONFIG", "--durability", "disc"], exitCode: 2,
            says: ["process", "disk", "disc"]),
        Row(arguments: ["serve", "--config", "TYPO"], exitCode: 2, says: [":2:", "heartbeat"]),
        Row(arguments: ["check", "TYPO"], exitCode: 1, says: [":2:", "did you mean"]),
        Row(arguments: ["check", "CONFIG"], exitCode: 0, says: ["fine"]),
        Row(
            arguments: ["check", "TLS"], exitCode: 1,
            says: [
                "fix.tls: TLS: ", "/nowhere.pem (certificate) cannot be read", "correct the path",
                "/nowhere.key (private key) cannot be read", "venues[0].tls (V1): TLS: ",
                "/nowhere-ca.pem",
            ]),
        Row(arguments: ["journal", "verify", "/nowhere"], exitCode: 3, says: ["/nowhere"]),
        Row(
            arguments: ["serve", "--config", "CONFIG", "--data", "CONFIG/below"], exitCode: 3,
            says: ["below", "--data"]),
    ]

    @Test("What is used wrongly says so", arguments: misuse)
    func misused(row: Row) throws {
        let installation = try Installation(Installation.Choice(venues: 0))
        let typo = try installation.folder.write(
            "name: x\nfix: {hartbeat: 30s}\n", to: "typo.yaml")
        let tls = try installation.folder.write(
            """
            name: x
            fix: {tls: {certificate: /nowhere.pem, key: /nowhere.key}}
            venues: [{name: V1, connect: "127.0.0.1:9101", tls: {ca: /nowhere-ca.pem}}]

            """, to: "tls.yaml")
        let words = row.arguments.map {
            $0.replacing("CONFIG", with: installation.configurationFile)
                .replacing("TLS", with: tls)
                .replacing("TYPO", with: typo)
        }
        let process = try ProductProcess(words)
        #expect(process.waitForExit(seconds: 10) == row.exitCode)
        let told = process.output + process.errors
        for text in row.says { #expect(told.contains(text), "wanted \(text) in: \(told)") }
    }

    @Test("A port in use: exit code 3, the port and how to find who has it")
    func portInUse() throws {
        let installation = try Installation(Installation.Choice(venues: 0))
        let taken = try FIXListener(port: installation.fixPort)
        let process = try installation.start()
        #expect(process.waitForExit(seconds: 10) == 3)
        #expect(process.errors.contains("port \(installation.fixPort)"), "\(process.errors)")
        #expect(process.errors.contains("ss -ltnp"), "\(process.errors)")
        withExtendedLifetime(taken) {}
    }

    @Test("A data folder that another process writes: exit code 3, and the other goes on")
    func lockedFolder() throws {
        let first = try Installation(Installation.Choice(venues: 0))
        let second = try Installation(Installation.Choice(venues: 0))
        second.dataFolder = first.dataFolder
        let server = try first.serve()
        let process = try second.start()
        #expect(process.waitForExit(seconds: 10) == 3)
        #expect(process.errors.contains("another process writes"), "\(process.errors)")
        let line = try FIXLine.loggedOn(first.fixPort)
        try line.send("D", order("GOOD"))
        try line.expect("35=8 11=GOOD")
        #expect(server.exitCode() == nil)
    }
}
