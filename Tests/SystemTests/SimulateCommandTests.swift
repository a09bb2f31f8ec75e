import Foundation
import Testing

/// `needletail simulate` without a network: one integer reproduces a run.
@Suite struct SimulateCommandTests {
    private static let yaml = """
        name: rehearsal
        venues:
          - name: LIT
            connect: "127.0.0.1:9101"
            takes: [displayQty, minQty]
            simulator:
              takes: [hidden, pegged]
              auctions: {opening: 100ms, closing: 900ms, call: 200ms, cycle: 1500ms}
              latencies:
                order: {median: 1ms, spread: 200}
                report: {median: 300us, spread: 150, most: 5ms}
              faults:
                - {kind: duplicateReport, perMille: 20}
                - {kind: reorderReport, perMille: 20}
                - {kind: bust, every: 20, by: 30ms}
                - {kind: overfill, every: 15}
                - {kind: halt, once: 100, by: 20ms}
          - name: CALL
            kind: auction
            connect: "127.0.0.1:9102"
            marketData: off
            timesInForce: [atTheOpening, atTheClose]
            simulator: {auctions: {opening: 200ms, closing: 700ms, cycle: 1s}}
        instruments:
          - {symbol: IBM, isin: US4592001014}
        """

    private func rehearse(_ file: String, _ more: String...) throws -> (
        exitCode: Int32, output: String, errors: String
    ) {
        let process = try ProductProcess(
            ["simulate", "--config", file, "--rehearse", "500"] + more)
        let code = process.waitForExit(seconds: 120) ?? process.kill()
        return (code, process.output, process.errors)
    }

    @Test("The same seed prints the same, byte by byte; another one something else")
    func repeats() throws {
        let folder = try ScratchFolder()
        let file = try folder.write(Self.yaml, to: "rehearsal.yaml")
        let first = try rehearse(file, "--seed", "42", "--reports")
        #expect(first.exitCode == 0, "\(first.errors)")
        #expect(first.output == (try rehearse(file, "--seed", "42", "--reports")).output)
        let other = try rehearse(file, "--seed", "43")
        #expect(!first.output.contains(String(other.output.suffix(17))))
        #expect(first.output.contains("LIT\n") && first.output.contains("\nCALL\n"))
        for word in [" 150=F", " 150=H", " 150=C", " again", "digest "] {
            #expect(first.output.contains(word), "\(word)")
        }
    }

    @Test(
        "The shipped demo and the WebSocket template are rehearsed as they are",
        arguments: [
            "demo.yaml", "crypto.yaml", "dealers.yaml",
        ])
    func shipped(_ name: String) throws {
        var root = URL(fileURLWithPath: #filePath)
        for _ in 0..<3 { root.deleteLastPathComponent() }
        let file = root.appendingPathComponent("Examples/" + name).path
        let answer = try Product.run("simulate", "--config", file, "--rehearse", "50")
        #expect(answer.exitCode == 0 && answer.output.contains("digest "), "\(answer.errors)")
    }

    @Test("--help names what venues can do, and what can go wrong")
    func help() throws {
        let help = try Product.run("simulate", "--help")
        for word in [
            "auctions", "flows", "latencies", "overfill", "bust", "halt", "withdrawQuote",
            "--rehearse",
        ] {
            #expect(help.output.contains(word), "\(word)")
        }
    }

    @Test(
        "What makes no sense is refused with what would",
        arguments: [
            ("faults: [{kind: bust, every: 2}]", "by: 50ms"),
            ("faults: [{kind: dropReport}]", "needs one of every, once and perMille"),
            ("faults: [{kind: dropQuote, every: 2, by: 1s}]", "does not last; take it away"),
            ("faults: [{kind: withdrawQuote, every: 2}]", "by: 50ms"),
            ("faults: [{kind: noQuote, every: 2, by: 1s}]", "does not last; take it away"),
            ("auctions: {opening: 10s, closing: 5s}", "closes before it has opened"),
            ("auctions: {call: 5s}", "needs opening or closing"),
            ("latencies: {order: {spread: 150}}", "median: 2ms"),
            ("takes: [hiden]", "did you mean"),
        ])
    func refused(_ line: String, _ words: String) throws {
        let folder = try ScratchFolder()
        let file = try folder.write(
            """
            name: wrong
            venues:
              - {name: LIT, connect: "127.0.0.1:9101", simulator: {\(line)}}
            instruments:
              - {symbol: IBM, isin: US4592001014}
            """, to: "wrong.yaml")
        let answer = try Product.run("check", file)
        #expect(answer.exitCode != 0 && answer.errors.contains(words), "\(answer.errors)")
    }
}
