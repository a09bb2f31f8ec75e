import Foundation
import Glibc
import Testing

/// What would have been with other limits, venues or fees: `journal fork`.
@Suite struct JournalForkTests {
    private struct Fork: Decodable {
        struct Route: Decodable { var venue, quantity, cumQty: String }
        struct Standing: Decodable {
            var ordStatus, cumQty, refusal: String
            var routes: [Route]
        }
        struct Order: Decodable {
            var kind, clOrdID: String
            var recorded, own: Standing?
        }
        struct Total: Decodable { var name, recorded, own: String }
        struct Position: Decodable { var account, symbol, recorded, own: String }
        var changed: [String]
        var orders: [Order]
        var reports, lostReports, lostFills, openRoutes: Int
        var lostQuantity, openQuantity: String
        var totals: [Total]
        var positions: [Position]
        var isSame: Bool

        func order(_ clOrdID: String) throws -> Order {
            try #require(orders.first { $0.clOrdID == clOrdID }, "\(orders)")
        }
    }

    /// VENUE1 goes first. It fills 100 of A1 and 300 of A2; 200 of A3 rest there; A4 is cancelled.
    private func recorded() throws -> Installation {
        let installation = try Installation(
            Installation.Choice(venues: 2, venue: "takeFee: \"0.0010\""))
        try change(installation, "VENUE2", "priority: 1", "priority: 2")
        let listeners = try installation.venuePorts.map { try FIXListener(port: $0) }
        let server = try installation.serve()
        let venue = try VenueLine(listeners[0])
        let other = try VenueLine(listeners[1], name: "VENUE2")
        let line = try FIXLine.loggedOn(installation.fixPort)
        for (id, quantity) in [("A1", 100), ("A2", 300), ("A3", 200), ("A4", 50)] {
            try line.send("D", order(id, "38=\(quantity)"))
            let child = try venue.order("35=D 38=\(quantity)")
            try venue.report(child)
            if id == "A1" || id == "A2" {
                try venue.fill(child)
                try line.expect("35=8 11=\(id) 150=F")
            }
        }
        try line.send("F", request("UNDO", of: "A4"))
        let cancel = try venue.order("35=F")
        try venue.report(cancel, "150=4", "39=4", "151=0")
        try line.expect("35=8 11=UNDO 150=4")
        server.send(SIGTERM)
        #expect(server.waitForExit(seconds: 10) == 0)
        withExtendedLifetime(other) {}
        return installation
    }

    /// Another configuration: the first `old` behind `place` becomes `new`.
    private func changed(
        _ installation: Installation, _ place: String, _ old: String, _ new: String
    ) throws -> String {
        var text = try String(contentsOfFile: installation.configurationFile, encoding: .utf8)
        let start = try #require(text.range(of: place))
        let found = try #require(text.range(of: old, range: start.upperBound..<text.endIndex))
        text.replaceSubrange(found, with: new)
        return text
    }

    private func change(
        _ installation: Installation, _ place: String, _ old: String, _ new: String
    ) throws {
        try changed(installation, place, old, new)
            .write(toFile: installation.configurationFile, atomically: true, encoding: .utf8)
    }

    private func fork(_ installation: Installation, config: String? = nil, _ more: String...) throws
        -> Fork
    {
        var words = ["journal", "fork", installation.dataFolder, "--json"] + more
        if let config {
            words += ["--config", try installation.folder.write(config, to: "other.yaml")]
        }
        let process = try ProductProcess(words)
        #expect(process.waitForExit(seconds: 30) == 0, "\(process.errors)")
        return try JSONDecoder().decode(Fork.self, from: Data(process.output.utf8))
    }

    @Test("Nothing changed, or the same configuration: everything as recorded, the same hash")
    func same() throws {
        let installation = try recorded()
        for config in [nil, try changed(installation, "name:", "system-test", "system-test")] {
            let fork = try fork(installation, config: config)
            #expect(fork.isSame && fork.orders.isEmpty && fork.changed.isEmpty, "\(fork)")
            #expect(fork.reports > 4 && fork.lostReports == 0 && fork.openRoutes == 0)
        }
        let answer = try Product.run("journal", "fork", installation.dataFolder)
        #expect(answer.exitCode == 0 && answer.output.contains("the same"), "\(answer)")
    }

    @Test("A lower limit: who is refused, which fills could not have been, what is held then")
    func limits() throws {
        let installation = try recorded()
        let config = try changed(
            installation, "limits:", "default: {", "default: {maxQuantity: 150, ")
        let fork = try fork(installation, config: config)
        #expect(!fork.isSame && fork.changed == ["limits/"])
        #expect(fork.orders.map(\.clOrdID).sorted() == ["A2", "A3"])
        let refused = try fork.order("A2")
        #expect(refused.kind == "refused" && refused.own?.refusal.contains("P01") == true)
        #expect(refused.recorded?.cumQty == "300" && refused.own?.routes.isEmpty == true)
        // A4 comes later under another number, and its answers find it all the same.
        #expect(fork.lostFills == 1 && fork.lostQuantity == "300" && fork.openRoutes == 0)
        let held = try #require(fork.positions.first)
        #expect(held.recorded == "400" && held.own == "100" && fork.positions.count == 1)

        let text = try Product.run(
            "journal", "fork", installation.dataFolder, "--config",
            installation.folder.path("other.yaml"))
        for words in [
            "2 refused now", "P01", "fills of 300", "position ACC1 IBM", "not as recorded: limits/",
        ] {
            #expect(text.output.contains(words), "wanted \(words) in \(text.output)")
        }
    }

    @Test("A part of the journal: before it everything is as recorded")
    func range() throws {
        let installation = try recorded()
        let config = try changed(
            installation, "limits:", "default: {", "default: {maxQuantity: 150, ")
        let third = try #require(
            try installation.frames().first { frame in
                frame.events.contains { $0.hasPrefix("accepted(") && $0.contains("A3") }
            })
        let fork = try fork(installation, config: config, "--from", "\(third.seq)")
        #expect(fork.orders.map(\.clOrdID) == ["A3"] && fork.lostFills == 0)
        let until = try self.fork(
            installation, config: config, "--through", "\(third.seq - 1)")
        #expect(until.orders.map(\.clOrdID) == ["A2"])
        let beyond = try Product.run(
            "journal", "fork", installation.dataFolder, "--from", "9999")
        #expect(beyond.exitCode == 1 && beyond.errors.contains("ends with frame"), "\(beyond)")
    }

    @Test("Other routes: nobody answers for a venue that was not asked")
    func routes() throws {
        let installation = try recorded()
        let config = try changed(installation, "VENUE1", "priority: 1", "priority: 3")
        let fork = try fork(installation, config: config)
        for id in ["A1", "A2", "A3"] {
            let order = try fork.order(id)
            #expect(order.kind == "routed" && order.recorded?.routes.map(\.venue) == ["VENUE1"])
            #expect(order.own?.routes.map(\.venue) == ["VENUE2"] && order.own?.cumQty == "0")
        }
        #expect(fork.lostFills == 2 && fork.lostQuantity == "400")
        #expect(fork.openRoutes == 4 && fork.openQuantity == "650")
    }

    @Test("A venue that is gone gets nothing; other fees cost otherwise and change nothing else")
    func venues() throws {
        let installation = try recorded()
        let fees = try fork(
            installation,
            config: try changed(installation, "VENUE1", "\"0.0010\"", "\"0.0020\""))
        #expect(fees.orders.isEmpty && fees.lostReports == 0 && fees.changed == ["venue/VENUE1"])
        let sum = try #require(fees.totals.first { $0.name == "taking fees USD" })
        #expect(sum.recorded == "0.40" && sum.own == "0.80")

        let text = try String(contentsOfFile: installation.configurationFile, encoding: .utf8)
        let start = try #require(text.range(of: "  - name: VENUE1"))
        let end = try #require(text.range(of: "  - name: VENUE2"))
        let fork = try fork(
            installation,
            config: text.replacingCharacters(
                in: start.lowerBound..<end.lowerBound, with: ""))
        #expect(fork.changed == ["venue/VENUE1 (gone)"])
        #expect(try fork.order("A1").own?.routes.map(\.venue) == ["VENUE2"])
    }
}
