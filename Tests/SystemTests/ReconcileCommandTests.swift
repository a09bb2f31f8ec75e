import Foundation
import Testing

/// What others have, against what we have: `report breaks` and `reconcile`.
@Suite struct ReconcileCommandTests {
    private static let head = "time,venue,execID,symbol,side,quantity,price\n"

    /// The venue's reports are V1, V2 … in their order; the second of an order fills it.
    private func row(
        _ execID: String, _ quantity: Int, price: String = "10", venue: String = "VENUE1"
    ) -> String {
        let now = Date().formatted(.iso8601)
        return "\(now),\(venue),\(execID),IBM,1,\(quantity),\(price)\n"
    }

    @Test("A good day has no breaks, whichever way one looks at it")
    func clean() throws {
        let day = try ControlsDay()
        let journal = try day.journal()
        var answer = try day.run("report", "breaks")
        #expect(answer.exitCode == 0, "\(answer)")
        #expect(answer.output.contains("2 executions of frames 1 to"), "\(answer.output)")
        #expect(answer.output.contains("sent: 0 breaks"))
        let copies = try day.write(Self.head + row("V2", 100) + row("V4", 300), to: "copies.csv")
        answer = try day.run("reconcile", "executions", copies)
        #expect(answer.exitCode == 0 && answer.output.contains("2 match"), "\(answer)")
        let positions = try day.write(
            "account,symbol,quantity,averageCost\nACC1,IBM,400,10\n", to: "positions.csv")
        answer = try day.run("reconcile", "positions", positions)
        #expect(answer.exitCode == 0 && answer.output.contains(": 0 breaks"), "\(answer)")
        #expect(try day.journal() == journal, "the journal is only read")
    }

    @Test("Executions that are not as they were sent: what, where, and both versions")
    func breaks() throws {
        let day = try ControlsDay([.price, .side, .quantity])
        let answer = try day.run("report", "breaks")
        #expect(answer.exitCode == 1 && answer.errors.contains("3 breaks"), "\(answer)")
        for words in [
            "worse than the limit", "buy 100 IBM at 10 ", "sell 100 IBM at 10.01",
            "another side", "more than was sent", "buy 301 IBM", "VENUE1", "ACC1", "V2", "V4",
        ] {
            #expect(answer.output.contains(words), "wanted \(words) in \(answer.output)")
        }
        let json = try day.run("report", "breaks", "--json")
        let found = try JSONSerialization.jsonObject(with: Data(json.output.utf8))
        let breaks = (found as? [String: Any])?["breaks"] as? [[String: Any]]
        #expect(
            breaks?.compactMap { $0["kind"] as? String }
                == ["priceWorseThanSent", "wrongSide", "quantityAboveSent"])
        let other = try day.run("report", "breaks", "--date", "2001-01-01")
        #expect(other.exitCode == 0 && other.output.contains("sent: 0 breaks"), "\(other)")
    }

    @Test("A drop copy that lacks one execution, has another too many and a third at another price")
    func dropCopy() throws {
        let day = try ControlsDay()
        let copies = try day.write(
            Self.head + row("V2", 100, price: "10.5") + row("V99", 5), to: "copies.csv")
        let answer = try day.run("reconcile", "executions", copies, "--breaks-max", "2")
        #expect(answer.exitCode == 1 && answer.errors.contains("3 breaks, 3 of them open"))
        for words in [
            "V2", "differs", "buy 100 IBM at 10.5", "V99", "missing here", "V4", "missing there",
            "proposed: kill switch of venue VENUE1",
        ] {
            #expect(answer.output.contains(words), "wanted \(words) in \(answer.output)")
        }
        let json = try day.run("reconcile", "executions", copies, "--json")
        #expect(json.output.contains("\"kind\":\"missingThere\""), "\(json.output)")
    }

    @Test("Positions that differ, and a day's start")
    func positions() throws {
        let day = try ControlsDay()
        let file = try day.write(
            "account,symbol,quantity,averageCost\nACC1,IBM,400,9.5\nACC9,MSFT,7,\n", to: "p.csv")
        var answer = try day.run("reconcile", "positions", file)
        #expect(answer.exitCode == 1 && answer.errors.contains("2 breaks"), "\(answer)")
        for words in ["cost differs", "400 IBM at 9.5", "ACC9", "no MSFT", "quantity differs"] {
            #expect(answer.output.contains(words), "wanted \(words) in \(answer.output)")
        }
        let today = String(Date().formatted(.iso8601).prefix(10))
        let none = try day.write("account,symbol,quantity\n", to: "none.csv")
        answer = try day.run("reconcile", "positions", none, "--date", today, "--start")
        #expect(answer.exitCode == 0, "nothing was held when the day began: \(answer)")
        answer = try day.run("reconcile", "positions", none, "--date", today)
        #expect(answer.exitCode == 1, "and something when it ended: \(answer)")
        answer = try day.run("reconcile", "positions", none, "--start")
        #expect(answer.exitCode == 2 && answer.errors.contains("--date"), "\(answer)")
    }

    @Test(
        "A bad file: its line, what would be right, exit code 2",
        arguments: [
            (
                "positions", "account,symbol,quantity\nACC1,IBM,lots\n",
                "bad.csv:2: quantity is lots"
            ),
            ("positions", "account,quantity\n", "bad.csv:1: the column symbol is missing"),
            ("executions", head + "now,VENUE1,V2,IBM,1,100,10\n", "bad.csv:2: time is now"),
            (
                "executions", head + "2026-11-30T10:00:00Z,NOSUCH,V2,IBM,1,100,10\n",
                "bad.csv:2: no venue NOSUCH"
            ),
            ("executions", "", "bad.csv:1: the file is empty"),
        ])
    func bad(_ kind: String, _ text: String, _ words: String) throws {
        let day = try ControlsDay()
        let file = try day.write(text, to: "bad.csv")
        let answer = try day.run("reconcile", kind, file)
        #expect(answer.exitCode == 2 && answer.output.isEmpty, "\(answer)")
        #expect(answer.errors.contains(words), "\(answer.errors)")
        let missing = try day.run("reconcile", kind, "no-such-file.csv")
        #expect(missing.exitCode == 2 && missing.errors.contains("cannot read"))
    }
}
