import FIXCodec
import Foundation
import Testing

/// Copies of our executions that a venue sends, against what we booked.
@Suite struct ExecutionCopyTests {
    private static let sessions =
        "  - {compID: COPIES, kind: executionCopies, venue: VENUE1}\n"
        + "  - {compID: CLEARER, kind: executionCopies}"

    private func line(_ installation: Installation, _ name: String) throws -> FIXLine {
        let line = try FIXLine(dial: installation.fixPort, as: name)
        try line.send("A", "98=0|108=30|")
        try line.expect("35=A")
        return line
    }

    private func copy(_ execID: String, _ quantity: Int, _ price: String) -> String {
        "37=O|17=\(execID)|150=F|39=2|55=IBM|54=1|32=\(quantity)|31=\(price)|151=0|14=\(quantity)|"
            + "6=\(price)|60=\(WireMessage.stamp())|"
    }

    private func queue(_ installation: Installation, until text: String) -> String {
        let end = Date().addingTimeInterval(12)
        var told = ""
        repeat {
            usleep(100_000)
            told = OrderRequestTests.get("/v1/breaks", port: installation.httpPort)
        } while !told.contains(text) && Date() < end
        return told
    }

    @Test("What matches is quiet; what differs, and what only one side has, is a break")
    func breaks() throws {
        let installation = try Installation(
            Installation.Choice(
                venues: 1, http: true, sessions: Self.sessions, venue: "mic: XNYS"))
        let listener = try FIXListener(port: installation.venuePorts[0])
        let server = try installation.serve()
        let venue = try VenueLine(listener)
        let client = try FIXLine.loggedOn(installation.fixPort)
        let copies = try line(installation, "COPIES")
        // Three executions of ours: V1 is copied as it was, V2 at another price, V3 not at all.
        for id in ["A", "B", "C"] {
            try client.send("D", order(id))
            try venue.fill(try venue.order())
            try client.expect("35=8 150=F 11=\(id)")
        }
        try copies.send("8", copy("V1", 100, "10"))
        try copies.send("8", copy("V2", 100, "10.01"))
        try copies.send("8", copy("LATE", 500, "48.97"))
        #expect(!copies.hears("35=j"))
        var told = queue(installation, until: "missing there")
        #expect(
            told.contains("\"what\":\"differs\"") && told.contains("\"execID\":\"V2\""), "\(told)")
        #expect(told.contains("\"what\":\"missing here\""), "\(told)")
        #expect(
            told.contains("\"execID\":\"V3\"") && !told.contains("\"execID\":\"V1\""), "\(told)")
        #expect(server.errors.contains("drop copy: V2"))

        // A clearing broker's copy names the venue by LastMkt (30); late, it closes the break.
        let clearer = try line(installation, "CLEARER")
        try clearer.send("8", copy("V3", 100, "10") + "30=XNYS|")
        told = queue(installation, until: "both sides have it now")
        #expect(told.contains("both sides have it now"), "\(told)")
        try clearer.send("8", copy("V9", 100, "10") + "30=NONE|")
        try clearer.expect("35=j 372=8 58~LastMkt")
        try clearer.send("D", order("X"))
        try clearer.expect("35=j 372=D 380=3 58~copies_of_executions")

        // The copies are in the journal as they came, and can be compared again from there.
        let answer = try Product.run(
            "reconcile", "executions", "--session", "COPIES", "--venue", "VENUE1", "--data",
            installation.dataFolder, "--json")
        #expect(answer.exitCode == 1 && answer.output.contains("\"matched\":1"), "\(answer)")
        withExtendedLifetime(server) {}
    }

    @Test("Operations explain and close breaks; it stays beside them over restarts")
    func decisions() throws {
        let installation = try Installation(Installation.Choice(venues: 1, http: true))
        let listener = try FIXListener(port: installation.venuePorts[0])
        var server = try installation.serve()
        let venue = try VenueLine(listener)
        let client = try FIXLine.loggedOn(installation.fixPort)
        try client.send("D", order("A"))
        try venue.fill(try venue.order())
        try client.expect("35=8 150=F 11=A")
        let file = try installation.folder.write(
            "account,symbol,quantity\nACC1,IBM,50\nACC1,XYZ,7\n", to: "positions.csv")
        let data = installation.dataFolder
        func run(_ words: String...) throws -> Product.Answer {
            let process = try ProductProcess(words + ["--data", data])
            let code = process.waitForExit(seconds: 60) ?? process.kill()
            return Product.Answer(
                exitCode: code, output: process.output, errors: process.errors)
        }
        var answer = try run("reconcile", "positions", file)
        #expect(answer.exitCode == 1 && answer.output.contains("2 breaks"), "\(answer)")
        answer = try run("breaks", "list", "--open")
        #expect(answer.exitCode == 1 && answer.output.contains("2 breaks, 2 of them open"))
        let ids = answer.output.split(separator: "\n").dropFirst(2).compactMap {
            $0.split(separator: " ").first.map(String.init)
        }
        #expect(ids.count == 2, "\(answer)")

        let path = "/v1/breaks/\(ids[0])/explain"
        func post(_ path: String, _ token: String) -> String {
            OrderRequestTests.post(
                path, "{\"reason\":\"late file\"}", token: token, port: installation.httpPort)
        }
        #expect(post(path, "desk-token").hasPrefix("HTTP/1.1 403"))
        #expect(post("/v1/breaks/none/explain", "ops-token").hasPrefix("HTTP/1.1 404"))
        #expect(post(path, "ops-token").hasPrefix("HTTP/1.1 200"))
        answer = try run("breaks", "close", ids[1], "--reason", "mended", "--by", "ann")
        #expect(answer.exitCode == 0, "\(answer)")
        server.kill()
        server = try installation.serve()
        let told = OrderRequestTests.get("/v1/breaks?state=explained", port: installation.httpPort)
        #expect(told.contains(ids[0]) && told.contains("\"by\":\"ops\""), "\(told)")
        #expect(!told.contains(ids[1]), "\(told)")
        answer = try run("breaks", "list")
        #expect(answer.exitCode == 0 && answer.output.contains("0 of them open"), "\(answer)")
        // Found again it is the same break, with what was said of it.
        answer = try run("reconcile", "positions", file)
        #expect(answer.output.contains("explained") && answer.output.contains("closed"))
        #expect(try run("breaks", "list").output.hasPrefix("2 breaks"))
        withExtendedLifetime(server) {}
    }
}
