import Foundation
import Testing

/// `fix decode` and `fix log`: what people read.
@Suite struct FIXDecodeTests {
    static let fill =
        "35=8|49=OMS|56=C1|34=7|52=20260102-10:00:00.000|37=1|11=A|17=E1|150=F|39=2|54=1|"
        + "453=2|448=DESK|447=D|452=11|448=FIRM|447=D|452=1|"

    private func decode(_ bytes: [UInt8], _ options: String...) throws -> Product.Answer {
        let folder = try ScratchFolder()
        let file = folder.path("x.log")
        try Data(bytes).write(to: URL(fileURLWithPath: file))
        let process = try ProductProcess(["fix", "decode", file] + options)
        let code = process.waitForExit(seconds: 60) ?? process.kill()
        return Product.Answer(exitCode: code, output: process.output, errors: process.errors)
    }

    static let separators = ["\u{1}", "|", "^A", "\\x01", "<SOH>"]

    @Test(
        "Every separator reads the same; groups are indented, values named", arguments: separators)
    func separator(_ text: String) throws {
        let raw = String(decoding: WireMessage.framed(Self.fill), as: UTF8.self)
        let line = "10:00:00.123 <- " + raw.replacing("\u{1}", with: text) + "\n"
        let answer = try decode(Array((line + line).utf8))
        #expect(answer.exitCode == 0)
        let page = answer.output.components(separatedBy: "10:00:00.123 <-\n")
        #expect(page.count == 3, "two messages: \(answer.output)")
        let expected = """
            ExecutionReport (8)  OMS \u{2192} C1  #7  20260102-10:00:00.000  FIX.4.4
                37  OrderID           1
                11  ClOrdID           A
                17  ExecID            E1
            """
        #expect(page.last?.hasPrefix(expected) == true, "\(answer.output)")
        for text in ["     \u{2500} 1\n", "       448  PartyID"] {
            #expect(answer.output.contains(text), "\(text) in \(answer.output)")
        }
        #expect(!answer.output.contains("damaged"))
    }

    @Test("Damage is named, and what follows is read")
    func damage() throws {
        let good = String(decoding: WireMessage.framed(Self.fill), as: UTF8.self)
            .replacing("\u{1}", with: "|")
        let lines = [
            good.replacing("11=A", with: "11=AB"), good.replacing("10=", with: "11=1|10="),
            String(good.prefix(40)), good,
        ]
        let answer = try decode(Array(lines.joined(separator: "\n").utf8), "--tags")
        let told = answer.output.split(separator: "\n")
        #expect(told.count == 4)
        #expect(told[0].contains("BodyLength (9) is") && told[0].contains("CheckSum (10) is"))
        #expect(told[1].contains("BodyLength (9) is"))
        #expect(told[2].contains("the end is missing"))
        #expect(told[3] == "\(good)" as Substring, "a good one comes back as it was")
    }

    @Test("A data field holds separators and line ends; passwords are masked; filters choose")
    func data() throws {
        let data = "35=B|49=A|56=B|34=1|52=20260102-10:00:00|148=x|95=5|96=a\u{1}b\nc|"
        let logon = "35=A|49=A|56=B|34=2|52=20260102-10:00:00|98=0|108=30|554=hunter2|"
        let bytes = WireMessage.framed(data) + WireMessage.framed(logon)
        let all = try decode(bytes, "--json")
        #expect(all.output.split(separator: "\n").count == 2, "\(all.output)")
        #expect(!all.output.contains("hunter2") && all.output.contains("********"))
        #expect(all.output.contains("\"value\":\"a\\u0001b\\nc\""), "\(all.output)")
        let some = try decode(bytes, "--tags", "--filter", "35=A", "--filter", "49~A")
        #expect(some.output.split(separator: "\n").count == 1)
        #expect(try decode(bytes, "--filter", "35").exitCode == 2)
        #expect(try decode(Array("nothing here\n".utf8)).exitCode == 1)
    }

    @Test("fix log shows both directions as they were on the wire, while the process runs")
    func log() throws {
        let installation = try Installation(Installation.Choice(venues: 0))
        let server = try installation.serve()
        let line = try FIXLine.loggedOn(installation.fixPort)
        try line.send("D", order("A1"))
        let report = try line.expect("35=8 11=A1")
        let log = { (more: String...) -> [Substring] in
            let process = try ProductProcess(
                ["fix", "log", "CLIENT1", "--data", installation.dataFolder] + more)
            #expect(process.waitForExit(seconds: 30) == 0, "\(process.errors)")
            return process.output.split(separator: "\n")
        }
        let lines = try log()
        #expect(lines.count == 2, "\(lines)")
        #expect(lines.first?.contains(" in  2 8=FIX.4.4|") == true, "\(lines)")
        // Byte for byte as the client got it: the same checksum over the same bytes.
        #expect(lines.last?.hasSuffix(report.description) == true, "\(lines) \(report)")
        #expect(try log("--in").count == 1)
        #expect(try log("--out", "--filter", "11=A1").count == 1)
        #expect(try log("--since", "2199-01-01T00:00:00Z").isEmpty)
        #expect(try log("--decode").contains { $0.hasPrefix("NewOrderSingle (D)  CLIENT1") })
        withExtendedLifetime(server) {}
    }
}
