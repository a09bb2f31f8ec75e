import Foundation
import Glibc
import Testing

/// Any state, and any row of the blotter, as it was after any frame.
@Suite struct JournalStateTests {
    private struct Row: Decodable {
        var orderID: String?
        var ordStatusText: String?
        var kind: String?
        var quantity: String?
        var stateHash: String?
        var execID: String?
    }

    private func state(_ installation: Installation, _ asOf: UInt64, _ more: String...) throws
        -> [(text: String, row: Row)]
    {
        let process = try ProductProcess(
            ["journal", "state", installation.dataFolder, "--as-of", "\(asOf)", "--json"] + more)
        #expect(process.waitForExit(seconds: 30) == 0, "\(process.errors)")
        return try process.output.split(separator: "\n").map { line in
            (String(line), try JSONDecoder().decode(Row.self, from: Data(line.utf8)))
        }
    }

    /// The API's answer once it has the frame.
    private func blotter(_ installation: Installation, _ status: String) -> String {
        var page = ""
        for _ in 0..<250 where !page.contains("\"ordStatusText\":\"\(status)\"") {
            page = OrderRequestTests.get("/v1/orders?kind=client", port: installation.httpPort)
            usleep(20_000)
        }
        return page
    }

    @Test("Orders, positions and the state hash at every frame; rows as the API showed them then")
    func everyFrame() throws {
        let installation = try Installation(Installation.Choice(venues: 1, http: true))
        let listener = try FIXListener(port: installation.venuePorts[0])
        let server = try installation.serve()
        let venue = try VenueLine(listener)
        let line = try FIXLine.loggedOn(installation.fixPort)
        try line.send("D", order("A1"))
        let child = try venue.order()
        let fresh = blotter(installation, "new")
        try venue.report(child)
        try venue.report(
            child, "150=F", "39=1", "32=40", "31=10", "14=40", "151=60", "6=10")
        try line.expect("35=8 11=A1 14=40")
        let partial = blotter(installation, "partially filled")
        try venue.report(
            child, "150=F", "39=2", "32=60", "31=10", "14=100", "151=0", "6=10")
        try line.expect("35=8 11=A1 14=100")
        server.send(SIGTERM)
        #expect(server.waitForExit(seconds: 10) == 0)

        let frames = try installation.frames()
        var told: [String] = []
        var held: [String] = []
        var hashes: Set<String> = []
        var rows: Set<String> = []
        for frame in frames {
            let found = try state(installation, frame.seq)
            hashes.insert(found.first?.row.stateHash ?? "")
            for (text, row) in found where row.kind == "client" && row.execID == nil {
                if told.last != row.ordStatusText { told.append(row.ordStatusText ?? "") }
                rows.insert(text)
            }
            let position = found.first { $0.row.quantity != nil }?.row.quantity
            if let position, held.last != position { held.append(position) }
        }
        #expect(told == ["new", "partially filled", "filled"])
        #expect(held == ["0", "40", "100"])
        #expect(hashes.count > frames.count / 2)
        for (page, status) in [(fresh, "new"), (partial, "partially filled")] {
            #expect(
                rows.contains { $0.contains("\"\(status)\"") && page.contains($0) },
                "the API showed \(page)")
        }
        try explained(installation, frames)
    }

    private func explained(_ installation: Installation, _ frames: [JournaledFrame]) throws {
        let first = try #require(
            frames.first { $0.events.contains { $0.hasPrefix("filled(") } })
        let answer = try Product.run(
            "explain", "1", "--data", installation.dataFolder, "--as-of", "\(first.seq)")
        #expect(answer.exitCode == 0, "\(answer)")
        #expect(answer.output.contains("after frame \(first.seq): partiallyFilled, 40 done"))
        #expect(!answer.output.contains("filled 60"), "\(answer.output)")
        let beyond = try Product.run(
            "explain", "1", "--data", installation.dataFolder, "--as-of", "9999")
        #expect(beyond.exitCode == 1 && beyond.errors.contains("ends with frame"), "\(beyond)")
        let text = try Product.run("journal", "state", installation.dataFolder, "--order", "1")
        for words in ["as of frame", "2 orders", "ACC1", "IBM", "filled", "1 positions"] {
            #expect(text.output.contains(words), "wanted \(words) in \(text.output)")
        }
    }
}
