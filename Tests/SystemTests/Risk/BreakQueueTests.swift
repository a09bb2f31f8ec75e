import Foundation
import Testing

/// The queue of breaks: each once, with what became of it, whoever writes and however it ends.
@Suite struct BreakQueueTests {
    private static let positions =
        "account,symbol,quantity\nACC1,IBM,50\nACC1,XYZ,7\nACC2,IBM,3\n"

    private func path(_ day: ControlsDay) -> String {
        day.installation.dataFolder + "/controls/breaks.jsonl"
    }

    private func lines(_ day: ControlsDay) -> [Substring] {
        let data = FileManager.default.contents(atPath: path(day)) ?? Data()
        return String(decoding: data, as: UTF8.self).split(separator: "\n")
    }

    private func ids(_ day: ControlsDay) throws -> [String] {
        let answer = try day.run("breaks", "list", "--json")
        let object = try JSONSerialization.jsonObject(with: Data(answer.output.utf8))
        let rows = (object as? [String: Any])?["breaks"] as? [[String: Any]] ?? []
        return rows.compactMap { $0["break"] as? String }
    }

    @Test("What is found again is the same break, by whichever control")
    func once() throws {
        let day = try ControlsDay([.price])
        #expect(try day.run("breaks").output.hasPrefix("0 breaks"))
        for _ in 0..<2 { #expect(try day.run("report", "breaks").exitCode == 1) }
        let file = try day.write(Self.positions, to: "positions.csv")
        for _ in 0..<2 { #expect(try day.run("reconcile", "positions", file).exitCode == 1) }
        let found = try ids(day)
        #expect(found.count == 4 && Set(found).count == 4 && lines(day).count == 4)
        let list = try day.run("breaks", "list")
        #expect(list.exitCode == 1 && list.output.hasPrefix("4 breaks, 4 of them open"))
        // Another difference of the same position is another break.
        let other = try day.write(
            Self.positions.replacingOccurrences(of: "IBM,50", with: "IBM,51"), to: "other.csv")
        _ = try day.run("reconcile", "positions", other)
        #expect(try ids(day).count == 5)
    }

    @Test("An explained break is open no more, and the report says who and why")
    func explained() throws {
        let day = try ControlsDay([.price])
        var answer = try day.run("report", "breaks", "--open")
        #expect(answer.exitCode == 1 && answer.output.contains("1 breaks are open"), "\(answer)")
        let id = try #require(try ids(day).first)
        answer = try day.run("breaks", "explain", id, "--reason", "agreed by phone", "--by", "ann")
        #expect(answer.exitCode == 0, "\(answer)")
        answer = try day.run("report", "breaks", "--open")
        #expect(answer.exitCode == 0 && answer.output.contains("0 breaks are open"), "\(answer)")
        answer = try day.run("breaks", "list")
        #expect(answer.exitCode == 0 && answer.output.contains("agreed by phone"), "\(answer)")
        #expect(!(try day.run("breaks", "list", "--open").output.contains(id)))
        answer = try day.run("breaks", "close", id, "--reason", "booked", "--by", "bob")
        #expect(answer.exitCode == 0, "\(answer)")
        #expect(try day.run("breaks", "list").output.contains("closed"))
    }

    @Test(
        "What is asked wrongly is refused, and changes nothing",
        arguments: [
            ("explain none --reason x --by ann", Int32(1), "none"),
            ("explain none --by ann", 2, "--reason"), ("close none --reason x", 2, "--by"),
        ])
    func misused(_ words: String, _ code: Int32, _ says: String) throws {
        let day = try ControlsDay([.price])
        _ = try day.run("report", "breaks")
        let before = lines(day)
        let process = try ProductProcess(
            ["breaks"] + words.split(separator: " ").map(String.init)
                + ["--data", day.installation.dataFolder])
        #expect(process.waitForExit(seconds: 30) == code, "\(process.errors)")
        #expect(process.errors.contains(says), "\(process.errors)")
        #expect(lines(day) == before)
    }

    @Test("A line that a crash cut off is dropped; one that is wrong is named")
    func damaged() throws {
        let day = try ControlsDay([.price])
        _ = try day.run("report", "breaks")
        let whole = try #require(FileManager.default.contents(atPath: path(day)))
        let torn = whole + Data("{\"account\":\"AC".utf8)
        try torn.write(to: URL(fileURLWithPath: path(day)))
        #expect(try day.run("breaks", "list").output.hasPrefix("1 breaks"))
        let id = try #require(try ids(day).first)
        let answer = try day.run("breaks", "explain", id, "--reason", "x", "--by", "ann")
        #expect(answer.exitCode == 0, "\(answer)")
        #expect(lines(day).count == 2 && lines(day)[1].contains("explained"))
        try (whole + Data("nonsense\n".utf8)).write(to: URL(fileURLWithPath: path(day)))
        let wrong = try day.run("breaks", "list")
        #expect(wrong.exitCode == 3 && wrong.errors.contains("breaks.jsonl:2"), "\(wrong)")
    }

    @Test("Many who write at once lose nothing and write nothing twice")
    func manyWriters() throws {
        let day = try ControlsDay([.price])
        let file = try day.write(Self.positions, to: "positions.csv")
        let data = day.installation.dataFolder
        let all = try (0..<8).map { number in
            try ProductProcess(
                (number % 2 == 0 ? ["report", "breaks"] : ["reconcile", "positions", file])
                    + ["--data", data])
        }
        for process in all { #expect(process.waitForExit(seconds: 60) == 1) }
        #expect(lines(day).count == 4, "\(lines(day))")
        #expect(try ids(day).count == 4)
    }
}
