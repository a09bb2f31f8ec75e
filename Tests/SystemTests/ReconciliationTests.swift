import FIXCodec
import Foundation
import Glibc
import Testing

/// Real links that break: venues that lose acknowledgements, fills and orders, and what operations
/// do about it from the command line.
@Suite struct ReconciliationTests {
    private func run(_ installation: Installation, _ words: [String], token: String = "ops-token")
        throws -> Product.Answer
    {
        let process = try ProductProcess(
            words + ["--http", "127.0.0.1:\(installation.httpPort)", "--token", token])
        let code = process.waitForExit(seconds: 30) ?? process.kill()
        return Product.Answer(exitCode: code, output: process.output, errors: process.errors)
    }

    private func list(_ installation: Installation) throws -> String {
        let process = try ProductProcess(
            ["repair", "list", "--http", "127.0.0.1:\(installation.httpPort)"])
        let code = process.waitForExit(seconds: 30) ?? process.kill()
        #expect(code == 0, "\(process.errors)")
        return process.output
    }

    /// Waits for a line of the board; messages of a venue have no answer to wait for.
    private func board(_ installation: Installation, shows text: String) throws -> String {
        var board = ""
        for _ in 0..<50 {
            board = try list(installation)
            if board.contains(text) { return board }
            usleep(50_000)
        }
        Issue.record("the board does not show \(text): \(board)")
        return board
    }

    /// The venue is away and back.
    private func again(_ venue: VenueLine, _ listener: FIXListener) throws -> VenueLine {
        venue.line.close()
        return try VenueLine(
            listener, next: venue.line.next, venue.line.version)
    }

    @Test("A lost acknowledgement and a lost fill: told by status, booked by hand under four eyes")
    func lostFill() throws {
        let installation = try Installation(Installation.Choice(venues: 1, http: true))
        let listener = try FIXListener(port: installation.venuePorts[0])
        let server = try installation.serve()
        var venue = try VenueLine(listener)
        let client = try FIXLine.loggedOn(installation.fixPort)
        try client.send("D", order("A1"))
        let child = try venue.order()
        let number = String((child[11] ?? "").dropFirst())
        // It acknowledges nothing, fills 40, and its reports are lost with the link.
        venue = try again(venue, listener)
        let asked = try venue.line.expect("35=H 11=\(child[11] ?? "") 54=1")
        #expect(asked[790]?.hasPrefix("R") == true)
        try venue.report(
            child, "150=I", "39=1", "14=40", "151=60", "6=10", "790=\(asked[790] ?? "")")
        let board = try board(installation, shows: "executionsMissing")
        #expect(board.contains("14=0/40"), "\(board)")
        #expect(board.contains("CumQty 40"), "both versions: \(board)")

        let fill = [
            "repair", "book-fill", number, "--exec", "V77", "--qty", "40", "--px", "10",
            "--reason", "confirmed by phone",
        ]
        var answer = try run(installation, fill, token: "desk-token")
        #expect(answer.exitCode == 1 && answer.errors.contains("operations"), "\(answer.errors)")
        answer = try run(installation, fill + ["--by", "ops2"])
        #expect(answer.exitCode == 1, "ops may not speak for ops2: \(answer.errors)")
        answer = try run(installation, fill)
        #expect(answer.exitCode == 0, "\(answer.errors)")
        #expect(!client.hears("35=8 150=F"), "nothing is done before it is approved")
        answer = try run(installation, ["repair", "approve", "1"])
        #expect(answer.exitCode == 1 && answer.errors.contains("another person"))
        answer = try run(installation, ["repair", "approve", "1"], token: "ops2-token")
        #expect(answer.exitCode == 0, "\(answer.errors)")
        try client.expect("35=8 11=A1 150=F 39=1 32=40 31=10 14=40 151=60")
        #expect(try list(installation).contains("no anomaly is open"))
        // The venue's own report comes after all: it is known by its ExecID.
        try venue.report(child, "150=F", "39=1", "32=40", "31=10", "14=40", "151=60", "17=V77")
        #expect(!client.hears("35=8 150=F"))
        try venue.report(child, "150=F", "39=2", "32=60", "31=10", "14=100", "151=0", "17=V78")
        try client.expect("35=8 11=A1 150=F 39=2 14=100")
        server.kill()
        let told = try Product.run("explain", number, "--data", installation.dataFolder)
        for text in ["V77", "approved by ops2", "confirmed by phone", "the venue's"] {
            #expect(told.output.contains(text), "\(text) in \(told.output)")
        }
        let verified = try Product.run("journal", "verify", installation.dataFolder)
        #expect(verified.exitCode == 0, "\(verified.errors)")
    }

    @Test("An order that never got there goes anew; one that the venue lost waits for people")
    func lostOrders() throws {
        let installation = try Installation(Installation.Choice(venues: 1, http: true))
        let listener = try FIXListener(port: installation.venuePorts[0])
        let server = try installation.serve()
        var venue = try VenueLine(listener)
        let client = try FIXLine.loggedOn(installation.fixPort)
        try client.send("D", order("A1"))
        let first = try venue.order()
        try client.send("D", order("A2"))
        let second = try venue.order()
        try venue.report(second)
        venue = try again(venue, listener)
        for child in [first, second] {
            try venue.line.expect("35=H 11=\(child[11] ?? "")")
            try venue.report(
                child, "150=I", "39=8", "103=5", "37=NONE", "38=", "151=0")
        }
        let anew = try venue.order()
        #expect(anew[11] != first[11], "the first goes anew")
        #expect(!venue.line.hears("35=D"), "the second does not")
        _ = try board(installation, shows: "lostAtVenue")
        let number = String((second[11] ?? "").dropFirst())
        var answer = try run(
            installation,
            ["repair", "close-child", number, "--reason", "venue restarted empty"])
        #expect(answer.exitCode == 0, "\(answer.errors)")
        answer = try run(installation, ["repair", "approve", "1"], token: "ops2-token")
        #expect(answer.exitCode == 0, "\(answer.errors)")
        try venue.fill(try venue.order())
        try client.expect("35=8 11=A2 150=F 39=2")
        server.kill()
    }

    @Test("After our own restart a venue is asked, and its answer completes what was lost")
    func restart() throws {
        let installation = try Installation(
            Installation.Choice(
                venues: 1, ack: "onVenueAck", venue: "reconcile: {missedFills: book}"))
        let listener = try FIXListener(port: installation.venuePorts[0])
        var server = try installation.serve()
        var venue = try VenueLine(listener)
        var client = try FIXLine.loggedOn(installation.fixPort)
        try client.send("D", order("A1"))
        let child = try venue.order()
        try venue.report(child)
        try client.expect("35=8 11=A1 150=0")
        server.kill()
        server = try installation.serve()
        venue = try VenueLine(listener, next: venue.line.next)
        client = try FIXLine.loggedOn(installation.fixPort, next: client.next)
        try venue.line.expect("35=H 11=\(child[11] ?? "")")
        try venue.report(child, "150=I", "39=2", "14=100", "151=0", "6=9.99")
        try client.expect("35=8 11=A1 150=F 39=2 32=100 31=9.99 14=100")
        server.kill()
    }

    @Test("FIX 4.2 has no 790 and tells a status by 20=3")
    func oldForm() throws {
        let installation = try Installation(
            Installation.Choice(venues: 1, venueVersion: .fix42))
        let listener = try FIXListener(port: installation.venuePorts[0])
        let server = try installation.serve()
        var venue = try VenueLine(listener, .fix42)
        let client = try FIXLine.loggedOn(installation.fixPort)
        try client.send("D", order("A1"))
        let child = try venue.order()
        try venue.report(child, "20=0")
        venue = try again(venue, listener)
        let asked = try venue.line.expect("35=H 11=\(child[11] ?? "")")
        #expect(asked[790] == nil && asked[55] != nil)
        try venue.report(child, "20=3", "150=4", "39=4", "151=0")
        let anew = try venue.order()
        #expect(anew[38] == "100", "cancelled there: it goes anew")
        server.kill()
    }

    @Test("A venue that lists its orders shows an orphan, which is adopted")
    func orphan() throws {
        let installation = try Installation(
            Installation.Choice(venues: 1, http: true, venue: "reconcile: {by: mass}"))
        let listener = try FIXListener(port: installation.venuePorts[0])
        let server = try installation.serve()
        let venue = try VenueLine(listener)
        let asked = try venue.line.expect("35=AF 585=7")
        let id = asked[584] ?? ""
        // Symbols are listed on first sight here.
        let client = try FIXLine.loggedOn(installation.fixPort)
        try client.send("D", order("A1"))
        let symbol = try #require(try venue.order()[55])
        let fields =
            "37=F1|11=OLD|17=S1|150=I|39=1|55=\(symbol)|54=1|40=2|44=10|38=100|14=30|151=70|6=9|"
        try venue.line.send("8", fields + "584=\(id)|911=1|912=Y|")
        _ = try board(installation, shows: "orphan")
        var answer = try run(
            installation,
            [
                "repair", "adopt", "--venue", "VENUE1", "--venue-order", "F1", "--account", "ACC1",
                "--reason", "entered before the crash",
            ])
        #expect(answer.exitCode == 0, "\(answer.errors)")
        answer = try run(installation, ["repair", "approve", "1"], token: "ops2-token")
        #expect(answer.exitCode == 0, "\(answer.errors)")
        // Its next report books; the id is the one that the venue knows.
        try venue.line.send(
            "8",
            "37=F1|11=OLD|17=S2|150=F|39=2|55=\(symbol)|54=1|38=100|32=70|31=10|14=100|151=0|6=9.7|"
        )
        usleep(300_000)
        server.kill()
        let events = try installation.frames().flatMap(\.events)
        #expect(events.filter { $0.hasPrefix("filled(") }.count == 2, "30 at once, 70 now")
        withExtendedLifetime(client) {}
        #expect(!events.contains { $0.contains("unknownOrder") })
    }

    @Test("A request for status that is refused is told, and the order stays as it is")
    func refused() throws {
        let installation = try Installation(Installation.Choice(venues: 1, http: true))
        let listener = try FIXListener(port: installation.venuePorts[0])
        let server = try installation.serve()
        var venue = try VenueLine(listener)
        let client = try FIXLine.loggedOn(installation.fixPort)
        try client.send("D", order("A1"))
        let child = try venue.order()
        venue = try again(venue, listener)
        let asked = try venue.line.expect("35=H 11=\(child[11] ?? "")")
        // Without RefMsgType (372): the message is found by its number.
        try venue.line.send("3", "45=\(asked.number ?? 0)|58=no H here|")
        let shown = try board(installation, shows: "statusRefused")
        #expect(shown.contains("no H here"))
        #expect(!client.hears("35=8 150=8"), "the order was not refused")
        try venue.fill(child)
        try client.expect("35=8 11=A1 150=F 39=2")
        server.kill()
    }
}
