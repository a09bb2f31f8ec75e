import Foundation
import Testing

/// Options of single sessions, over a real socket.
@Suite struct SessionOptionTests {
    private func logOn(
        _ installation: Installation, _ sender: String, _ header: String = "", _ fields: String = ""
    ) throws -> FIXLine {
        let line = try FIXLine(dial: installation.fixPort, as: sender)
        try line.send("A", header + "98=0|108=30|" + fields)
        return line
    }

    private func serve(_ sessions: String) throws -> (Installation, ProductProcess) {
        let installation = try Installation(Installation.Choice(venues: 0, sessions: sessions))
        return (installation, try installation.serve())
    }

    @Test("Two desks of one CompID are told apart by SubID, which both sides write")
    func subIDs() throws {
        let (installation, server) = try serve(
            """
              - {name: EAST, compID: DUO, subID: E, ourSubID: BOOK, locationID: NY, client: BENCH}
              - {name: WEST, compID: DUO, subID: W, client: BENCH}
            """)
        let east = try logOn(installation, "DUO", "50=E|142=NY|57=BOOK|")
        try east.expect("35=A 49=OMS 50=BOOK 56=DUO 57=E 143=NY")
        let west = try logOn(installation, "DUO", "50=W|")
        try west.expect("35=A 57=W 34=1")
        try east.send("D", "50=E|142=NY|57=BOOK|" + order("E1"))
        let report = try east.expect("35=8 11=E1 50=BOOK 57=E")
        let log = try Product.run(
            "fix", "log", "EAST", "--data", installation.dataFolder, "--out")
        #expect(log.output.contains(report.description), "as it was on the wire: \(log.output)")
        try east.send("D", "50=W|142=NY|57=BOOK|" + order("E2"))
        try east.expect("35=3 373=9")
        try east.expect("35=5")
        let nobody = try logOn(installation, "DUO", "50=X|")
        try nobody.expectClosed()
        #expect(!nobody.hears("35=A"))
        withExtendedLifetime(server) {}
    }

    @Test("NextExpectedMsgSeqNum: what is missing comes right after the Logon, unasked")
    func nextExpected() throws {
        let (installation, server) = try serve(
            "  - {compID: NEXT, nextExpectedMsgSeqNum: on, client: BENCH}")
        var line = try logOn(installation, "NEXT", "", "789=1|")
        try line.expect("35=A 789=2")
        try line.send("D", order("N1"))
        try line.expect("35=8 11=N1 34=2")
        line.close()
        usleep(200_000)
        line = try FIXLine(dial: installation.fixPort, as: "NEXT")
        line.next = 3
        try line.send("A", "98=0|108=30|789=2|")
        try line.expect("35=A 34=3 789=4")
        try line.expect("35=8 11=N1 34=2 43=Y")
        try line.expect("35=4 123=Y 34=3 36=4")
        withExtendedLifetime(server) {}
    }

    @Test("A HeartBtInt that is not the agreed one is refused with the agreed one")
    func heartbeat() throws {
        let (installation, server) = try serve(
            "  - {compID: BEAT, heartbeat: 10s, client: BENCH}")
        try logOn(installation, "BEAT").expect("35=5 58~must_be_10")
        withExtendedLifetime(server) {}
    }

    @Test("A file of rules counts for its session alone; a faulty one stops check and serve")
    func dictionary() throws {
        let rules = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("Rules/venue.xml").path
        let (installation, server) = try serve(
            "  - {compID: OWN, dictionary: \"\(rules)\", client: BENCH}")
        let own = try logOn(installation, "OWN")
        try own.expect("35=A")
        try own.send("D", order("O1"))
        try own.expect("35=3 371=9001 373=1")
        try own.send("D", order("O2") + "9001=VWAP|")
        try own.expect("35=8 11=O2 150=0")
        let other = try FIXLine.loggedOn(installation.fixPort)
        try other.send("D", order("P1"))
        try other.expect("35=8 11=P1 150=0")
        try other.send("D", order("P2") + "9001=VWAP|")
        try other.expect("35=3 371=9001")

        let text = try String(contentsOfFile: rules, encoding: .utf8)
        let faulty = try installation.folder.write(
            text.replacing("name='Side' type='CHAR'", with: "name='Side' type='LETTER'"),
            to: "faulty.xml")
        let configuration = try String(
            contentsOfFile: installation.configurationFile, encoding: .utf8)
        let broken = try installation.folder.write(
            configuration.replacing(rules, with: faulty), to: "broken.yaml")
        for command in [["check", broken], ["serve", "--config", broken]] {
            let process = try ProductProcess(command)
            #expect(process.waitForExit(seconds: 10) != 0)
            let told = process.output + process.errors
            #expect(told.contains("faulty.xml:") && told.contains("field 'Side'"), "\(told)")
        }
        withExtendedLifetime(server) {}
    }
}
