import FIXCodec
import Foundation
import Testing

/// `fix decode` behind a pipe, and `fix log` as messages come.
@Suite struct FIXPipeTests {
    private func decode(_ bytes: [UInt8], _ options: String...) throws -> Product.Answer {
        let process = try ProductProcess(["fix", "decode"] + options, piped: bytes)
        let code = process.waitForExit(seconds: 60) ?? process.kill()
        return Product.Answer(exitCode: code, output: process.output, errors: process.errors)
    }

    private static let fields = "11=A|21=1|55=IBM|54=5|60=20260102-10:00:00|38=100|40=2|44=9|59=3|"

    @Test("Every version is read by its own dictionary", arguments: FIXVersion.allCases)
    func versions(_ version: FIXVersion) throws {
        let header = "49=C|56=OMS|34=2|52=20260102-10:00:00|"
        let begin = version.beginString.description
        let logon = WireMessage.framed(
            "35=A|" + header + "98=0|108=30|" + version.logonField, begin: begin)
        let order = WireMessage.framed("35=D|" + header + Self.fields, begin: begin)
        let answer = try decode(logon + order)
        #expect(answer.exitCode == 0 && !answer.output.contains("damaged"), "\(answer.output)")
        let title = answer.output.split(separator: "\n").last { $0.contains(" (D)  ") } ?? ""
        #expect(title.hasSuffix("  \(version)"), "\(title)")
        for line in [
            "    54  Side              5  SellShort", "    40  OrdType           2  Limit",
            "    55  Symbol            IBM\n",
        ] {
            #expect(answer.output.contains(line), "\(line) in \(answer.output)")
        }
    }

    @Test("Groups in groups are indented by what they stand in; values are named in them")
    func groups() throws {
        let list =
            "35=E|49=C|56=OMS|34=2|52=20260102-10:00:00|66=L|394=3|68=1|73=1|11=A|67=1|453=1|"
            + "448=ME|447=D|452=3|55=X|54=1|38=5|40=1|"
        let answer = try decode(WireMessage.framed(list))
        let lines = answer.output.split(separator: "\n").map(String.init)
        let wanted = [
            "    73  NoOrders", "        11  ClOrdID", "       453  NoPartyIDs",
            "           448  PartyID", "           452  PartyRole", "        54  Side",
        ]
        var at = lines.startIndex
        for text in wanted {
            guard let place = lines[at...].firstIndex(where: { $0.hasPrefix(text) }) else {
                Issue.record("\(text) in \(answer.output)")
                return
            }
            at = place
        }
        #expect(answer.output.contains("  ClientId\n"), "452=3 is named: \(answer.output)")
    }

    @Test("What is no message is passed over; a garbled one is shown and says so")
    func garbled() throws {
        let good = String(decoding: WireMessage.framed("35=0|49=A|56=B|34=1|52=x|"), as: UTF8.self)
            .replacing("\u{1}", with: "|")
        let text =
            "2026-01-02 started\n\n" + good.replacing("34=1", with: "34=12") + " trailing\n"
            + "8=FIX.4.4\nbinary \u{0}\u{7}\n" + good + "\n"
        let answer = try decode(Array(text.utf8), "--tags")
        let lines = answer.output.split(separator: "\n")
        #expect(answer.exitCode == 0 && lines.count == 2, "\(answer.output)")
        #expect(lines.first?.contains("!! BodyLength (9) is") == true)
        #expect(lines.last.map(String.init) == good)
        let nothing = try decode([])
        #expect(nothing.exitCode == 1 && nothing.errors.contains("8=FIX"))
    }

    @Test("fix log --follow shows a message as it comes; a mistyped name is told the known ones")
    func follow() throws {
        let installation = try Installation(Installation.Choice(venues: 0))
        let server = try installation.serve()
        let line = try FIXLine.loggedOn(installation.fixPort)
        let data = ["--data", installation.dataFolder]
        let log = try ProductProcess(["fix", "log", "CLIENT1", "--follow", "--out"] + data)
        try line.send("D", order("A1"))
        try line.expect("35=8 11=A1")
        wait { log.output.contains("|11=A1|") }
        #expect(log.output.contains("|11=A1|") && !log.output.contains("|11=A2|"))
        try line.send("D", order("A2"))
        try line.expect("35=8 11=A2")
        wait { log.output.contains("|11=A2|") }
        #expect(log.output.contains("|11=A2|"), "what comes while it follows")
        #expect(log.exitCode() == nil, "it goes on")

        for more in [[], ["--follow"]] {
            let wrong = try ProductProcess(["fix", "log", "CLIENT2"] + data + more)
            #expect(wrong.waitForExit(seconds: 10) == 1, "\(more)")
            #expect(wrong.errors.contains("no session CLIENT2; it knows CLIENT1"))
        }
        withExtendedLifetime(server) {}
    }

    private func wait(_ isThere: () -> Bool) {
        for _ in 0..<500 where !isThere() { usleep(10_000) }
    }
}
