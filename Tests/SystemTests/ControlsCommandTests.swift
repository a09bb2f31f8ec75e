import Foundation
import Glibc
import Testing

/// Other limits on a day that was, the daily report, and the drill of the kill switch.
@Suite struct ControlsCommandTests {
    @Test("The same limits: no order differs")
    func sameLimits() throws {
        let day = try ControlsDay()
        let answer = try day.run(
            "limits", "--what-if", day.installation.configurationFile)
        #expect(answer.exitCode == 0, "\(answer)")
        #expect(answer.output.hasPrefix("0 orders differ"), "\(answer.output)")
        #expect(answer.output.contains("not as recorded: nothing"))
    }

    @Test(
        "Who would have been refused, and who would have passed; the rest of the file is not asked")
    func otherLimits() throws {
        let day = try ControlsDay()
        let journal = try day.journal()
        let tighter = try day.write(
            try day.changed("maxQuantity: 1000", "maxQuantity: 250")
                .replacingOccurrences(of: "priority: 1", with: "priority: 9"),
            to: "tighter.yaml")
        var answer = try day.run("limits", "--what-if", tighter)
        #expect(answer.exitCode == 0, "\(answer)")
        for words in [
            "2 orders differ", "not as recorded: limits/\n", "A2", "would be refused", "P01",
            "250", "300", "B1", "refused otherwise", "quantity above the maximum",
        ] {
            #expect(answer.output.contains(words), "wanted \(words) in \(answer.output)")
        }
        #expect(!answer.output.contains(" A1 "), "\(answer.output)")
        let wider = try day.write(
            try day.changed("maxQuantity: 1000", "maxQuantity: 5000"), to: "wider.yaml")
        answer = try day.run("limits", "--what-if", wider, "--json")
        let object = try JSONSerialization.jsonObject(with: Data(answer.output.utf8))
        let orders = (object as? [String: Any])?["orders"] as? [[String: Any]] ?? []
        #expect(orders.count == 1 && orders[0]["what"] as? String == "passes", "\(answer.output)")
        #expect(
            orders[0]["clOrdID"] as? String == "B1" && orders[0]["measured"] as? String == "1001")
        #expect(try day.journal() == journal, "the journal is only read")
        let none = try day.run(
            "limits", "--what-if", wider, "--from", "2001-01-01", "--to", "2001-01-02")
        #expect(none.exitCode == 1 && none.errors.contains("no frame of those days"))
    }

    @Test func aLimitsFileWithAMistakeNamesItsLine() throws {
        let day = try ControlsDay()
        let text = try day.changed("maxQuantity: 1000", "maxQuantity: plenty")
        let line =
            1 + text.split(separator: "\n", omittingEmptySubsequences: false)
            .firstIndex { $0.contains("plenty") }!
        let file = try day.write(text, to: "wrong.yaml")
        let journal = try day.journal()
        let answer = try day.run("limits", "--what-if", file)
        #expect(answer.exitCode == 2 && answer.output.isEmpty, "\(answer)")
        #expect(answer.errors.contains("wrong.yaml:\(line): "), "\(answer.errors)")
        #expect(try day.journal() == journal)
    }

    @Test("The daily report: settings, counts, and the same bytes each time")
    func dailyReport() throws {
        let day = try ControlsDay(.price)
        let answer = try day.run("report", "controls")
        #expect(answer.exitCode == 0, "\(answer)")
        for words in [
            "control report of ", "4 new orders, 0 replaces", "P01",
            "every account: maxQuantity 1000",
            "MSFT noBuy", "RTS 6 art 12", "configuration", "breaks of 2 executions",
            "worse than the limit", "kill switch: none", "drill of the kill switch: none",
        ] {
            #expect(answer.output.contains(words), "wanted \(words) in \(answer.output)")
        }
        // The chain through the batch of the last frame; the closing record comes behind it.
        let breaks = try day.run("report", "breaks", "--json").output
        let made = try JSONSerialization.jsonObject(with: Data(breaks.utf8)) as? [String: Any]
        let head = try #require(made?["head"] as? String)
        #expect(head.count == 64 && answer.output.contains("head \(head)"), "\(answer.output)")
        #expect(try day.run("report", "controls").output == answer.output)
        let json = try day.run("report", "controls", "--json").output
        #expect(try day.run("report", "controls", "--json").output == json)
        let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
        let controls = object?["controls"] as? [[String: Any]] ?? []
        let quantity = try #require(controls.first { $0["rule"] as? String == "P01" })
        #expect(quantity["evaluated"] as? Int == 4 && quantity["refused"] as? Int == 1)
        let other = try day.run("report", "controls", "--date", "2001-01-01")
        #expect(other.exitCode == 0 && other.output.contains("no frame of that day"), "\(other)")
    }

    @Test("The drill proves the switch on forks, and the daily report tells of it")
    func drill() throws {
        let day = try ControlsDay()
        let journal = try day.journal()
        let answer = try day.run("kill", "--drill")
        #expect(answer.exitCode == 0, "\(answer)")
        for words in [
            "1 open orders and blocks with 1 open routes", "1 by the switch", "1 cancels decided",
            "1 asked, 0 refused", "ACC1", "\npassed\n",
        ] {
            #expect(answer.output.contains(words), "wanted \(words) in \(answer.output)")
        }
        #expect(try day.journal() == journal, "nothing of it reaches the journal")
        let told = try day.run("report", "controls")
        #expect(told.output.contains(": passed, on the State after frame"), "\(told.output)")
        let file = day.installation.folder.path("drill.json")
        let json = try day.run("kill", "--drill", "--json", "--out", file)
        let written = try String(contentsOfFile: file, encoding: .utf8)
        #expect(json.exitCode == 0 && json.output == written)
        let object = try JSONSerialization.jsonObject(with: Data(written.utf8)) as? [String: Any]
        #expect(object?["isPassed"] as? Bool == true, "\(written)")
        #expect((object?["firm"] as? [String: Any])?["cancels"] as? Int == 1)
        let bare = try day.run("kill")
        #expect(bare.exitCode == 2 && bare.errors.contains("--drill"), "\(bare)")
    }

    @Test func aFolderWithoutAJournalIsSaidSo() throws {
        for words in [["report", "controls"], ["report", "breaks"], ["kill", "--drill"]] {
            let process = try ProductProcess(words + ["--data", "no/such/folder"])
            #expect(process.waitForExit(seconds: 30) == 3, "\(words)")
            #expect(process.errors.contains("holds a journal"), "\(process.errors)")
        }
    }

    @Test("Health says whether an order above every limit is still refused")
    func heartbeat() throws {
        for (limit, standing) in [("maxQuantity: 1000, ", "alive"), ("", "unproven")] {
            let installation = try Installation(
                Installation.Choice(
                    venues: 0, instruments: "instruments: [{symbol: IBM}]", http: true))
            let text = try String(contentsOfFile: installation.configurationFile, encoding: .utf8)
            try text.replacingOccurrences(of: "default: {", with: "default: {" + limit)
                .write(toFile: installation.configurationFile, atomically: true, encoding: .utf8)
            let server = try installation.serve()
            var page = ""
            for _ in 0..<100 where !page.contains("\"controlHeartbeat\":\"\(standing)\"") {
                page = OrderRequestTests.get("/v1/health", port: installation.httpPort)
                usleep(50_000)
            }
            #expect(page.contains("\"controlHeartbeat\":\"\(standing)\""), "\(page)")
            #expect(page.contains("\"controlHeartbeatFailures\":0"), "\(page)")
            server.kill()
        }
    }
}
