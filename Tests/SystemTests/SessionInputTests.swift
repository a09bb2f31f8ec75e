import Glibc
import Testing

/// Bytes and session messages as they should not be: each has its answer, and the next good order
/// is taken.
@Suite struct SessionInputTests {
    private static func good(_ number: Int, _ id: String) -> [UInt8] {
        WireMessage.bytes("D", number, order(id), from: "CLIENT1", to: "OMS")
    }

    /// What a logged-on client may send instead of a message; the number is still free then.
    static let garbage: [(what: String, bytes: [UInt8])] = {
        var random = SeededRandom(seed: 7)
        func noise(_ range: ClosedRange<UInt8>) -> [UInt8] {
            (0..<1_000_000).map { _ in UInt8.random(in: range, using: &random) }
        }
        let good = Self.good(2, "BAD")
        var wrongSum = good
        wrongSum[good.count - 2] = good[good.count - 2] == 0x30 ? 0x31 : 0x30
        let text = String(decoding: good, as: UTF8.self)
        let length = text.firstRange(of: "\u{1}9=")!.upperBound
        let short = Array((text[..<length] + "10" + text[length...].dropFirst(3)).utf8)
        return [
            ("a wrong checksum", wrongSum), ("a BodyLength that is too short", short),
            ("a megabyte of text", noise(0x20...0x7E)), ("a megabyte of anything", noise(0...255)),
            ("HTTP", Array("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".utf8)),
            ("an empty line", Array("\r\n".utf8)), ("separators", [1, 1, 1, 1]),
        ]
    }()

    @Test("Garbage within a session is skipped; the order behind it is taken")
    func garbageInSession() throws {
        let installation = try Installation(Installation.Choice(venues: 0))
        let server = try installation.serve()
        let line = try FIXLine.loggedOn(installation.fixPort)
        for (position, garbage) in Self.garbage.enumerated() {
            try line.send(bytes: garbage.bytes)
            try line.send("D", order("G\(position)"))
            #expect(throws: Never.self, "after \(garbage.what)") {
                try line.expect("35=8 11=G\(position)")
            }
        }
        #expect(!line.received.contains { $0[11] == "BAD" }, "no garbled order may be taken")
        #expect(server.exitCode() == nil)
    }

    @Test("A message that is too long ends the session with its size; the next one goes on")
    func tooLong() throws {
        let installation = try Installation(Installation.Choice(venues: 0))
        let server = try installation.serve()
        let line = try FIXLine.loggedOn(installation.fixPort)
        let large = WireMessage.bytes(
            "D", 2, order("BAD", "58=" + String(repeating: "x", count: 70_000)), from: "CLIENT1",
            to: "OMS")
        try line.send(bytes: large)
        let farewell = try line.expect("35=5")
        #expect(farewell[58]?.contains("longer than the 65536") == true, "\(farewell)")
        try line.expectClosed()
        let again = try FIXLine.loggedOn(installation.fixPort, next: 2)
        try again.send("D", order("GOOD"))
        try again.expect("35=8 11=GOOD")
        #expect(server.exitCode() == nil)
    }

    @Test("Garbage in place of a Logon ends the connection, and the next one serves")
    func garbageFirst() throws {
        let installation = try Installation(Installation.Choice(venues: 0))
        let server = try installation.serve()
        for garbage in Self.garbage {
            let line = try FIXLine(dial: installation.fixPort)
            try? line.send(bytes: garbage.bytes)
            #expect(throws: Never.self, "after \(garbage.what)") { try line.expectClosed() }
            #expect(line.received.isEmpty, "a stranger gets no answer")
        }
        let line = try FIXLine.loggedOn(installation.fixPort)
        try line.send("D", order("GOOD"))
        try line.expect("35=8 11=GOOD")
        #expect(server.exitCode() == nil)
    }

    @Test("Half a message and a lost connection: the order is taken when it comes whole")
    func truncated() throws {
        let installation = try Installation(Installation.Choice(venues: 0))
        let server = try installation.serve()
        let whole = Self.good(2, "HALF")
        var next = 1
        for length in [1, 9, 20, whole.count / 2, whole.count - 1] {
            let line = try FIXLine.loggedOn(installation.fixPort, next: next)
            next = line.next
            try line.send(bytes: Array(Self.good(next, "HALF").prefix(length)))
            line.close()
        }
        let line = try FIXLine.loggedOn(installation.fixPort, next: next)
        try line.send("D", order("HALF"))
        try line.expect("35=8 11=HALF")
        #expect(!line.hears("35=8 11=HALF"), "taken once")
        #expect(server.exitCode() == nil)
    }

    /// First messages that lead to no session.
    static let strangers: [(what: String, bytes: [UInt8], note: String)] = [
        (
            "a wrong SenderCompID",
            WireMessage.bytes("A", 1, "98=0|108=30|", from: "NOBODY", to: "OMS"), "NOBODY"
        ),
        (
            "a wrong TargetCompID",
            WireMessage.bytes("A", 1, "98=0|108=30|", from: "CLIENT1", to: "THEM"), "THEM"
        ),
        (
            "a wrong BeginString",
            WireMessage.bytes(
                "A", 1, "98=0|108=30|", from: "CLIENT1", to: "OMS", begin: "FIX.4.2"), "FIX.4.2"
        ),
        ("an order before the Logon", good(1, "EARLY"), "no Logon"),
    ]

    @Test("Who does not log on properly gets no answer, and the log says why", arguments: strangers)
    func stranger(what: String, bytes: [UInt8], note: String) throws {
        let installation = try Installation(Installation.Choice(venues: 0))
        let server = try installation.serve()
        let line = try FIXLine(dial: installation.fixPort)
        try line.send(bytes: bytes)
        try line.expectClosed()
        #expect(line.received.isEmpty)
        #expect(server.errors.contains(note), "\(server.errors)")
        let good = try FIXLine.loggedOn(installation.fixPort)
        try good.send("D", order("GOOD"))
        try good.expect("35=8 11=GOOD")
    }

    @Test("A second connection of a session that is up is refused; the first goes on")
    func secondConnection() throws {
        let installation = try Installation(Installation.Choice(venues: 0))
        let server = try installation.serve()
        let first = try FIXLine.loggedOn(installation.fixPort)
        let second = try FIXLine(dial: installation.fixPort)
        second.next = 2
        try second.send("A", "98=0|108=30|")
        try second.expectClosed()
        #expect(server.errors.contains("CLIENT1 is logged on already"))
        try first.send("D", order("GOOD"))
        try first.expect("35=8 11=GOOD")
    }

    /// Messages of a logged-on client, and what they are answered.
    static let messages: [(what: String, type: String, fields: String, answer: String)] = [
        ("a MsgType that FIX does not know", "ZZ", "", "35=3 373=11 372=ZZ"),
        (
            "a list that is put out to bid", "E",
            "66=L1|394=1|68=1|73=1|11=A|67=1|55=IBM|54=1|38=1|",
            "35=N 66=L1 431=7 444~BidType"
        ),
        (
            "a MsgType that is not taken", "R", "131=Q1|146=1|55=IBM|",
            "35=j 380=3 372=R 58~not_taken"
        ),
        (
            "an ExecutionReport from a client", "8",
            "37=1|11=A|17=E|150=F|39=2|55=IBM|54=1|38=100|32=100|31=10|151=0|14=100|6=10|",
            "35=j 380=3 372=8"
        ),
        ("market data from a client", "W", "55=IBM|268=1|269=0|270=10|271=1|", "35=j 380=3"),
        ("a TestRequest without an id", "1", "", "35=3 371=112"),
        ("a ResendRequest of nonsense", "2", "7=900|16=5|", "35=3 371=7"),
        ("a Logon once more", "A", "98=0|108=30|", ""),
    ]

    @Test("Each message that is not for us is answered, and the next order is taken")
    func unexpected() throws {
        let installation = try Installation(Installation.Choice(venues: 0))
        let server = try installation.serve()
        var line = try FIXLine.loggedOn(installation.fixPort)
        for (position, row) in Self.messages.enumerated() {
            try line.send(row.type, row.fields)
            #expect(throws: Never.self, "\(row.what)") {
                if !row.answer.isEmpty { try line.expect(row.answer) }
            }
            if line.isClosed { line = try FIXLine.loggedOn(installation.fixPort, next: line.next) }
            try line.send("D", order("G\(position)"))
            #expect(throws: Never.self, "after \(row.what)") {
                try line.expect("35=8 11=G\(position)")
            }
        }
        #expect(server.exitCode() == nil)
    }

    @Test("A wrong CompID within a session: rejected, logged out, and back again")
    func wrongCompID() throws {
        let installation = try Installation(Installation.Choice(venues: 0))
        let server = try installation.serve()
        let line = try FIXLine.loggedOn(installation.fixPort)
        try line.send(
            bytes: WireMessage.bytes("D", 2, order("BAD"), from: "SOMEBODY", to: "OMS"))
        try line.expect("35=3 45=2 373=9")
        try line.expect("35=5")
        try line.expectClosed()
        #expect(!line.received.contains { $0[11] == "BAD" })
        let again = try FIXLine.loggedOn(installation.fixPort, next: 3)
        try again.send("D", order("GOOD"))
        try again.expect("35=8 11=GOOD")
        #expect(server.exitCode() == nil)
    }
}
