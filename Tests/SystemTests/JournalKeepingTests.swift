import Foundation
import Glibc
import Testing

/// Copies and the archive, beside the running system.
@Suite struct JournalKeepingTests {
    /// Orders in one batch of messages, all answered.
    private func trade(_ line: FIXLine, _ ids: [String]) throws {
        let bytes = ids.enumerated().flatMap { place, id in
            WireMessage.bytes("D", line.next + place, order(id), from: "CLIENT1", to: "OMS")
        }
        try line.send(bytes: bytes)
        line.next += ids.count
        for id in ids { try line.expect("35=8 11=\(id) 150=0") }
    }

    private func ids(_ name: String, _ count: Int) -> [String] {
        (0..<count).map { "\(name)-\($0)" }
    }

    @Test("A copy made while orders come in is whole, verifies, and a system starts from it")
    func backup() throws {
        let installation = try Installation(Installation.Choice(venues: 0))
        let server = try installation.serve()
        let line = try FIXLine.loggedOn(installation.fixPort)
        try trade(line, ids("BEFORE", 300))
        let copy = installation.folder.path("copied")
        try FileManager.default.createDirectory(
            atPath: copy, withIntermediateDirectories: true)
        let process = try ProductProcess(
            ["journal", "backup", installation.dataFolder, copy + "/journal"])
        var rounds = 0
        while process.exitCode() == nil, rounds < 200 {
            try trade(line, ids("DURING\(rounds)", 50))
            rounds += 1
        }
        #expect(process.waitForExit(seconds: 30) == 0, "\(process.errors)")
        #expect(rounds > 0)
        let answer = try Product.run("journal", "verify", copy, "--decisions")
        #expect(answer.exitCode == 0 && answer.output.contains("all as recorded"), "\(answer)")

        server.kill()
        let other = try Installation(Installation.Choice(venues: 0))
        other.dataFolder = copy
        // The secret key is no part of a copy: whoever starts from one puts it back.
        let refused = try other.start()
        #expect(refused.waitForExit(seconds: 20) == 3)
        #expect(refused.errors.contains("put it back"), "\(refused.errors)")
        try FileManager.default.copyItem(
            atPath: installation.journalFolder + "/signing.key",
            toPath: copy + "/journal/signing.key")
        let again = try other.serve()
        let entered = Journaled(try other.frames()).entered
        for id in ids("BEFORE", 300) { #expect(entered[id]?.count == 1, "\(id)") }
        again.kill()
    }

    @Test("Sealed segments go to the archive while the system runs; nothing misses them")
    func archive() throws {
        let installation = try Installation(Installation.Choice(venues: 0))
        var server = try installation.serve()
        var line = try FIXLine.loggedOn(installation.fixPort)
        func segments() throws -> [String] {
            try FileManager.default.contentsOfDirectory(atPath: installation.journalFolder)
                .filter { $0.hasPrefix("journal-") }
        }
        var round = 0
        while try segments().count < 3, round < 400 {
            try trade(line, ids("R\(round)", 100))
            round += 1
        }
        let snapshot = try Product.run("journal", "snapshot", installation.dataFolder)
        #expect(snapshot.exitCode == 0, "\(snapshot)")
        let moved = try Product.run("journal", "archive", installation.dataFolder)
        #expect(moved.exitCode == 0 && moved.output.contains("moved journal-"), "\(moved)")
        #expect(try segments().count < 3)
        try trade(line, ["AFTER"])
        server.kill()

        server = try installation.serve()
        #expect(server.errors.contains("began with the snapshot"), "\(server.errors)")
        line = try FIXLine.loggedOn(installation.fixPort, next: line.next)
        try trade(line, ["LATER"])
        // What the archive holds is asked for as ever.
        let why = try Product.run("explain", "1", "--data", installation.dataFolder)
        #expect(why.exitCode == 0 && why.output.contains("R0-0"), "\(why)")
        let whole = try Product.run("journal", "verify", installation.dataFolder)
        #expect(whole.exitCode == 0 && whole.output.contains("all signatures right"), "\(whole)")
        withExtendedLifetime(server) {}
    }
}
