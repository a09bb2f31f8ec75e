import Foundation
import Glibc
import Testing

/// Drop copies: who may look on sees what the client saw.
@Suite struct DropCopyTests {
    private func line(_ installation: Installation, _ name: String, next: Int = 1) throws -> FIXLine
    {
        let line = try FIXLine(dial: installation.fixPort, as: name)
        line.next = next
        try line.send("A", "98=0|108=30|")
        try line.expect("35=A")
        return line
    }

    private static let sessions =
        "  - {compID: WATCH, kind: dropCopy, copies: all}\n"
        + "  - {compID: OTHER, kind: dropCopy, copies: {accounts: [ACC2]}}"

    @Test("Each report is copied with its ExecID and client, and again after an outage")
    func copies() throws {
        let installation = try Installation(
            Installation.Choice(
                venues: 0, sessions: Self.sessions, accounts: "  - {id: ACC2, client: BENCH}"))
        var server = try installation.serve()
        let client = try FIXLine.loggedOn(installation.fixPort)
        var watch = try line(installation, "WATCH")
        let other = try line(installation, "OTHER")
        try client.send("D", order("A1"))
        let report = try client.expect("35=8 11=A1")
        let copy = try watch.expect("35=8 11=A1 115=CLIENT1 797=Y")
        for tag in [17, 37, 39, 150, 1, 55, 14, 151] { #expect(copy[tag] == report[tag], "\(tag)") }
        #expect(!other.hears("35=8"))

        try watch.send("D", order("NO"))
        try watch.expect("35=j 372=D 380=3 58~drop-copy")
        try watch.send("j", "45=3|372=8|380=0|")
        #expect(!watch.hears("35=j"), "a refusal is not answered by a refusal")

        let next = watch.next
        watch.close()
        usleep(200_000)
        try client.send("D", order("A2"))
        try client.expect("35=8 11=A2")
        server.kill()
        server = try installation.serve()
        watch = try line(installation, "WATCH", next: next)
        try watch.send("2", "7=1|16=0|")
        try watch.expect("35=8 11=A1 115=CLIENT1 797=Y 43=Y")
        try watch.expect("35=8 11=A2 115=CLIENT1 797=Y 43=Y")
        withExtendedLifetime(server) {}
    }
}
