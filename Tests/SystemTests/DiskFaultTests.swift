import Foundation
import Glibc
import Testing

/// A disk that fails or is slow under the running system.
@Suite struct DiskFaultTests {
    private func installed(_ faults: String, venues: Int = 1) throws -> Installation {
        try Installation(
            Installation.Choice(
                durability: "disk", venues: venues,
                more: "allowFaultInjection: true\nfaultInjection: {\(faults)}"))
    }

    /// The disk was changed.
    private func repair(_ installation: Installation) throws {
        let file = installation.configurationFile
        let text = try String(contentsOfFile: file, encoding: .utf8)
        try text.split(separator: "\n").filter { !$0.hasPrefix("faultInjection") }
            .joined(separator: "\n").write(toFile: file, atomically: true, encoding: .utf8)
    }

    /// What a run came to whose disk failed.
    private struct Failed {
        var acknowledged: [String] = []
        /// Sent, and not answered.
        var open: [String] = []
        var farewell: Int
        var client: FIXLine
        var venueNext: Int
    }

    /// Orders by threes, until a Logout comes in place of an answer.
    private func fail(_ installation: Installation, _ listener: FIXListener) throws -> Failed {
        let server = try installation.serve()
        let venue = try VenueLine(listener)
        let line = try FIXLine.loggedOn(installation.fixPort)
        var acknowledged: [String] = []
        var farewell: WireMessage?
        var open: [String] = []
        for round in 0..<200 where farewell == nil {
            open = (0..<3).map { "O\(round)-\($0)" }
            let bytes = open.enumerated().flatMap { place, id in
                WireMessage.bytes("D", line.next + place, order(id), from: "CLIENT1", to: "OMS")
            }
            try line.send(bytes: bytes)
            line.next += 3
            while farewell == nil, let id = open.first {
                let message = try line.expectAny(["35=8 11=\(id) 150=0", "35=5"])
                guard message[35] == "8" else {
                    farewell = message
                    break
                }
                acknowledged.append(open.removeFirst())
            }
        }
        let logout = try #require(farewell)
        #expect(logout[58]?.contains("journal cannot be written") == true, "\(logout)")
        try venue.line.expect("35=5 58~journal_cannot_be_written")
        #expect(server.waitForExit(seconds: 10) == 3)
        for text in ["fatal", "stop, check the disk", "start again", "Input/output error"] {
            #expect(server.errors.contains(text), "wanted \(text) in: \(server.errors)")
        }
        let answered = line.received.filter { $0[35] == "8" }.compactMap { $0[11] }
        #expect(Set(answered).isDisjoint(with: open), "nothing that failed was acknowledged")
        return Failed(
            acknowledged: acknowledged, open: open, farewell: Int(logout[34] ?? "") ?? 0,
            client: line, venueNext: venue.line.next)
    }

    @Test("A failed fdatasync: intake stops, all are told, nothing unsynced is acknowledged")
    func failedSync() throws {
        let installation = try installed("failSync: 24")
        let listener = try FIXListener(port: installation.venuePorts[0])
        let failed = try fail(installation, listener)
        #expect(failed.acknowledged.count > 3 && !failed.open.isEmpty)

        // The write was done, so the frames may well be there: then they count.
        try repair(installation)
        let server = try installation.serve()
        let venue = try VenueLine(listener, next: failed.venueNext)
        let line = try FIXLine.loggedOn(installation.fixPort, next: failed.client.next)
        let logon = try #require(line.received.first { $0[35] == "A" })
        #expect(Int(logon[34] ?? "") == failed.farewell + 1, "no number is used twice")
        let first = failed.farewell - failed.open.count
        try line.send("2", "7=\(first)|16=0|")
        for id in failed.open { try line.expect("35=8 11=\(id) 43=Y") }
        try line.send("D", order("LATER"))
        try line.expect("35=8 11=LATER 150=0")
        let entered = Journaled(try installation.frames()).entered
        for id in failed.acknowledged + failed.open { #expect(entered[id]?.count == 1, "\(id)") }
        withExtendedLifetime((server, venue)) {}
    }

    @Test("A write that fails half way: its orders never were, and are asked for again")
    func failedWrite() throws {
        let installation = try installed("failWrite: 24")
        let listener = try FIXListener(port: installation.venuePorts[0])
        let failed = try fail(installation, listener)
        try repair(installation)
        let server = try installation.serve()
        #expect(server.errors.contains("kept in"), "the half batch is kept: \(server.errors)")
        let venue = try VenueLine(listener, next: failed.venueNext)
        let line = try FIXLine.loggedOn(installation.fixPort, next: failed.client.next)
        let logon = try #require(line.received.first { $0[35] == "A" })
        #expect(Int(logon[34] ?? "") == failed.farewell + 1)
        // The server asks for the orders that it has not.
        let lost = failed.client.next - failed.open.count
        try line.expect("35=2 7=\(lost)")
        // The numbers of what never was are filled, whoever asks.
        let first = failed.farewell - failed.open.count
        try line.send("2", "7=\(first)|16=0|")
        try line.expect("35=4 34=\(first) 123=Y")
        for (place, id) in failed.open.enumerated() {
            try line.send(
                bytes: WireMessage.bytes(
                    "D", lost + place, order(id), from: "CLIENT1", to: "OMS", possDup: true))
            try line.expect("35=8 11=\(id) 150=0")
        }
        let entered = Journaled(try installation.frames()).entered
        for id in failed.acknowledged + failed.open { #expect(entered[id]?.count == 1, "\(id)") }
        withExtendedLifetime((server, venue)) {}
    }

    @Test("A read that fails at the start: no start, the words of the disk, nothing changed")
    func failedRead() throws {
        let installation = try installed("failRead: 1000000", venues: 0)
        let first = try installation.serve()
        let line = try FIXLine.loggedOn(installation.fixPort)
        for number in 1...20 {
            try line.send("D", order("A\(number)"))
            try line.expect("35=8 11=A\(number)")
        }
        first.send(SIGTERM)
        #expect(first.waitForExit(seconds: 10) == 0)
        let file = installation.configurationFile
        let text = try String(contentsOfFile: file, encoding: .utf8)
        let before = try segments(installation)
        var failures = 0
        for number in 1...100 {
            try text.replacing("failRead: 1000000", with: "failRead: \(number)")
                .write(toFile: file, atomically: true, encoding: .utf8)
            let server = try installation.start()
            if (try? server.waitUntilReady()) != nil { break }
            failures += 1
            #expect(server.waitForExit(seconds: 10) == 3)
            for words in ["Input/output error", "check the disk"] {
                #expect(server.errors.contains(words), "read \(number): \(server.errors)")
            }
            #expect(try segments(installation) == before, "read \(number) changed the journal")
        }
        #expect(failures > 2)
    }

    private func segments(_ installation: Installation) throws -> [String: Data] {
        let folder = URL(fileURLWithPath: installation.journalFolder)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .filter { $0.hasPrefix("journal-") }
        return try Dictionary(
            uniqueKeysWithValues: names.map {
                ($0, try Data(contentsOf: folder.appendingPathComponent($0)))
            })
    }

    @Test("A slow disk: clients are slowed down, memory does not grow, nothing is lost")
    func slowDisk() throws {
        let installation = try installed("syncDelay: 50ms", venues: 0)
        let server = try installation.serve()
        let flood = try Flood(FIXLine.loggedOn(installation.fixPort))
        let before = try residentKiB(server.pid)
        flood.start(orders: 200_000)
        var most = before
        for _ in 0..<40 {
            usleep(100_000)
            most = max(most, try residentKiB(server.pid))
        }
        let (sent, bytes) = flood.sent
        print(
            "slow disk: \(sent) orders (\(bytes >> 10) KiB) taken off the client in 4 s; "
                + "resident memory \(before) KiB before, at most \(most) KiB")
        // 20 commits a second of 16 KiB each, and what the sockets of both ends hold.
        #expect(sent > 100 && bytes < 16 << 20, "\(bytes) bytes went out")
        #expect(most - before < 24 << 10, "\(most - before) KiB more")
        #expect(server.exitCode() == nil)
        server.kill()
        flood.wait()
    }
}

/// A client that sends as fast as it is let, on a thread of its own, and reads nothing.
private final class Flood: @unchecked Sendable {
    private let line: FIXLine
    private let lock = NSLock()
    private let hasEnded = DispatchSemaphore(value: 0)
    private var orders = 0
    private var bytes = 0

    init(_ line: FIXLine) { self.line = line }

    var sent: (orders: Int, bytes: Int) { lock.withLock { (orders, bytes) } }

    func start(orders count: Int) {
        Thread.detachNewThread { [self] in
            defer { hasEnded.signal() }
            for number in 1...count {
                let message = WireMessage.bytes(
                    "D", line.next, order("F\(number)"), from: "CLIENT1", to: "OMS")
                guard (try? line.send(bytes: message)) != nil else { return }
                line.next += 1
                lock.withLock {
                    orders += 1
                    bytes += message.count
                }
            }
        }
    }

    func wait() { hasEnded.wait() }
}
