import FIXCodec
import Foundation
import Glibc
import Testing

/// A counterparty that asks for everything: the journal is read in parts, and memory stays.
///
/// Twenty thousand orders, a million with `NEEDLETAIL_SOAK` set.
@Suite struct LongResendTests {
    private static let orders =
        ProcessInfo.processInfo.environment["NEEDLETAIL_SOAK"] == nil ? 20_000 : 1_000_000

    @Test("Everything that was sent is resent with the same bodies, in memory that stays")
    func everything() throws {
        let installation = try Installation(Installation.Choice(venues: 0))
        var server = try installation.serve()
        var reader = try LeanReader(port: installation.fixPort)
        try reader.send("A", "98=0|108=0|")
        try reader.read(until: { $0.logons == 1 }, seconds: 10)
        var sent = 0
        while sent < Self.orders {
            var batch: [UInt8] = []
            for _ in 0..<500 {
                sent += 1
                let fields = order("O\(sent)", "38=\(sent % 900 + 1)", "44=\(sent % 700 + 1)")
                batch += reader.message("D", fields)
            }
            try reader.send(batch)
            try reader.read(until: { $0.originals >= sent }, seconds: 60)
        }
        // A restart between: the index is made again from the journal.
        server.kill()
        server = try installation.serve()
        let next = reader.next
        let (originals, digest) = (reader.originals, reader.originalDigest)
        reader = try LeanReader(port: installation.fixPort)
        reader.next = next
        try reader.send("A", "98=0|108=0|")
        try reader.read(until: { $0.logons == 1 }, seconds: 10)
        let before = try settledKiB(server.pid)
        let began = ContinuousClock.now
        let during = try resend(originals, &reader, server.pid)
        let took = began.duration(to: .now)
        let after = try residentKiB(server.pid)
        #expect(reader.copies == originals)
        #expect(reader.copyDigest == digest, "the bodies are the same, in the same order")
        #expect(during - before < 64 << 10, "\(during - before) KiB for \(originals) messages")
        // What the first one took is there for the next: memory does not grow with messages.
        let again = try resend(originals, &reader, server.pid)
        #expect(again - after < 16 << 10, "\(again - after) KiB more for as many again")
        print(
            "resent \(originals) messages in \(took); resident memory \(before) KiB before, "
                + "at most \(during) KiB during, \(after) KiB after, \(again) KiB the second time"
        )
    }

    /// Asks for everything and reads it; the most memory that the server had meanwhile.
    private func resend(_ originals: Int, _ reader: inout LeanReader, _ server: pid_t) throws -> Int
    {
        var during = try residentKiB(server)
        let goal = reader.copies + originals
        var part = reader.copies
        try reader.send("2", "7=2|16=0|")
        while reader.copies < goal {
            part = min(goal, part + max(1, originals / 50))
            try reader.read(until: { $0.copies >= part }, seconds: 600)
            during = max(during, try residentKiB(server))
        }
        return during
    }

    /// Memory once the read side, which starts over with the journal, has caught up: it grows no
    /// more for two seconds.
    private func settledKiB(_ pid: pid_t) throws -> Int {
        var (last, quiet) = (try residentKiB(pid), 0)
        for _ in 0..<1_200 where quiet < 20 {
            usleep(100_000)
            let now = try residentKiB(pid)
            quiet = now > last + 64 ? 0 : quiet + 1
            last = now
        }
        return last
    }

}

/// Memory of a process that lies in the machine's.
func residentKiB(_ pid: pid_t) throws -> Int {
    let text = try String(contentsOfFile: "/proc/\(pid)/status", encoding: .utf8)
    let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("VmRSS:") })
    return try #require(line.split(separator: " ").dropLast().last.flatMap { Int($0) })
}

/// Counts messages without keeping them.
private struct LeanReader {
    var next = 1
    private(set) var logons = 0
    private(set) var originals = 0
    private(set) var copies = 0
    private(set) var originalDigest: UInt64 = 0
    private(set) var copyDigest: UInt64 = 0
    private let file: Int32
    private var rest: [UInt8] = []

    struct Late: Error {}

    init(port: Int) throws {
        file = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard withLoopback(port, { Glibc.connect(file, $0, $1) }) == 0 else { throw Late() }
    }

    mutating func message(_ type: String, _ fields: String) -> [UInt8] {
        next += 1
        return WireMessage.bytes(type, next - 1, fields, from: "CLIENT1", to: "OMS")
    }

    mutating func send(_ type: String, _ fields: String) throws {
        try send(message(type, fields))
    }

    func send(_ bytes: [UInt8]) throws {
        var done = 0
        while done < bytes.count {
            let count = bytes[done...].withUnsafeBytes {
                Glibc.send(file, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { throw Late() }
            done += count
        }
    }

    mutating func read(until isDone: (LeanReader) -> Bool, seconds: Double) throws {
        let end = Date().addingTimeInterval(seconds)
        var buffer = [UInt8](repeating: 0, count: 1 << 18)
        var index = FIXMessageIndex()
        while !isDone(self) {
            var poll = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
            guard end.timeIntervalSinceNow > 0, Glibc.poll(&poll, 1, 1_000) >= 0 else {
                throw Late()
            }
            guard poll.revents != 0 else { continue }
            let received = Glibc.recv(file, &buffer, buffer.count, 0)
            guard received > 0 else { throw Late() }
            rest += buffer[..<received]
            var at = 0
            let bytes = rest
            bytes.withUnsafeBytes { raw in
                while at < raw.count,
                    case .complete(let length) = index.parse(
                        UnsafeRawBufferPointer(rebasing: raw[at...]))
                {
                    count(index)
                    at += length
                }
            }
            rest.removeFirst(at)
        }
    }

    private mutating func count(_ index: borrowing FIXMessageIndex) {
        if index.msgType == .logon { logons += 1 }
        guard index.msgType == .executionReport else { return }
        let digest = FIXBodyDigest.digest(index)
        if index.bool(FIXTag.possDupFlag) == true {
            copies += 1
            copyDigest = copyDigest &* 31 &+ digest
        } else {
            originals += 1
            originalDigest = originalDigest &* 31 &+ digest
        }
    }
}
