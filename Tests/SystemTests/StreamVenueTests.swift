import Foundation
import Glibc
import OMSTypes
import Testing
import VenueSimulator

/// The product at an exchange that speaks WebSocket and REST: what the client hears, whatever
/// happens to the link or to us.
@Suite struct StreamVenueTests {
    private func bitcoin(_ id: String, _ changes: String...) -> String {
        var fields = ["55=BTCUSD", "38=0.5", "44=100"]
        for change in changes {
            let tag = change.prefix { $0 != "=" } + "="
            fields.removeAll { $0.hasPrefix(tag) }
            fields.append(change)
        }
        return order(id, fields)
    }

    /// An order with fields in place of the usual ones.
    private func order(_ id: String, _ fields: [String]) -> String {
        "11=\(id)|1=ACC1|54=1|60=\(WireMessage.stamp(after: 0))|40=2|59=0|21=1|"
            + fields.joined(separator: "|") + "|"
    }

    private func anomalies(_ exchange: StreamExchange) throws -> [String] {
        try exchange.installation.frames().flatMap(\.events).filter {
            $0.hasPrefix("anomaly(") && !$0.contains("linkLost")
        }
    }

    @Test("Ack, partial fill with eight decimals, fill; a reject; a cancel")
    func orderLife() throws {
        let exchange = try StreamExchange()
        defer { exchange.stop() }
        let server = try exchange.installation.serve()
        let client = try FIXLine.loggedOn(exchange.installation.fixPort)
        try client.send("D", bitcoin("A", "38=0.51234567"))
        try client.expect("35=8 11=A 150=0", seconds: 10)
        try exchange.quote(.ask, 100, hundredths: 20)
        try client.expect("35=8 11=A 150=F 39=1 32=0.2 31=100 151=0.31234567")
        try exchange.quote(.ask, 100, hundredths: 50)
        try client.expect("35=8 11=A 150=F 39=2 14=0.51234567")
        try client.send("D", bitcoin("B", "44=90"))
        try client.expect("35=8 11=B 150=0")
        try client.send("F", "11=C|41=B|55=BTCUSD|54=1|60=\(WireMessage.stamp(after: 0))|")
        try client.expect("35=8 150=4 39=4 14=0")
        server.send(SIGTERM)
        #expect(server.waitForExit(seconds: 10) == 0)
        #expect(try anomalies(exchange) == [])
        let log = try Product.run(
            "fix", "log", "VENUE1", "--data", exchange.installation.dataFolder)
        #expect(log.output.contains(#""op":"place""#), "\(log.output)")
        #expect(log.output.contains(#""event":"fill""#))
        let verified = try Product.run("journal", "verify", exchange.installation.dataFolder)
        #expect(verified.exitCode == 0, "\(verified.errors)")
    }

    @Test("The line is cut, the order is filled meanwhile: the client hears of it, once")
    func cutWithFill() throws {
        let exchange = try StreamExchange()
        defer { exchange.stop() }
        let server = try exchange.installation.serve()
        let client = try FIXLine.loggedOn(exchange.installation.fixPort)
        try client.send("D", bitcoin("A"))
        try client.expect("35=8 11=A 150=0", seconds: 10)
        try exchange.onLoop { venue in
            venue.disconnect()
            venue.setBackground(
                "BTCUSD", .ask,
                [
                    BookLevel(
                        price: Price(units: 10_000_000_000), quantity: Quantity(units: 20_000_000))
                ])
        }
        try client.expect("35=8 11=A 150=F 32=0.2 14=0.2", seconds: 10)
        try exchange.quote(.ask, 100, hundredths: 10)
        try client.expect("35=8 11=A 150=F 32=0.1 14=0.3", seconds: 10)
        // Cut again: what is known is not told twice.
        try exchange.onLoop { $0.disconnect() }
        usleep(1_000_000)
        try exchange.quote(.ask, 100, hundredths: 20)
        try client.expect("35=8 11=A 150=F 39=2 14=0.5", seconds: 10)
        #expect(!client.hears("35=8 150=F"))
        server.kill()
        #expect(try anomalies(exchange) == [])
    }

    @Test("We are killed, the order is filled meanwhile: it is found at the next start")
    func killedWithFill() throws {
        let exchange = try StreamExchange()
        defer { exchange.stop() }
        var server = try exchange.installation.serve()
        var client = try FIXLine.loggedOn(exchange.installation.fixPort)
        try client.send("D", bitcoin("A"))
        try client.expect("35=8 11=A 150=0", seconds: 10)
        try exchange.quote(.ask, 100, hundredths: 10)
        try client.expect("35=8 11=A 150=F 32=0.1")
        server.kill()
        try exchange.quote(.ask, 100, hundredths: 40)
        server = try exchange.installation.serve()
        client = try FIXLine.loggedOn(exchange.installation.fixPort, next: client.next)
        try client.expect("35=8 11=A 150=F 39=2 32=0.4 31=100 14=0.5", seconds: 10)
        server.kill()
        #expect(try anomalies(exchange) == [])
    }

    /// Orders in flight at the kill: each that was accepted works at the exchange, once.
    @Test("Killed in a burst of orders: none is lost, none is doubled", arguments: [1, 9, 25])
    func killedInABurst(_ acknowledged: Int) throws {
        let exchange = try StreamExchange()
        defer { exchange.stop() }
        var server = try exchange.installation.serve()
        let client = try FIXLine.loggedOn(exchange.installation.fixPort)
        try client.send("D", bitcoin("FIRST"))
        try client.expect("35=8 11=FIRST 150=0", seconds: 10)
        for number in 1...30 { try client.send("D", bitcoin("A\(number)", "44=\(number)")) }
        for _ in 1..<acknowledged { try client.expect("35=8 150=0") }
        server.kill()
        server = try exchange.installation.serve()
        // What the first process took is in its journal; what of it the exchange lacks is sent.
        for _ in 0..<20 {
            usleep(500_000)
            let accepted = Journaled(try exchange.installation.frames()).entered.count
            if try exchange.onLoop({ $0.openOrderCount }) == accepted { break }
        }
        server.send(SIGTERM)
        #expect(server.waitForExit(seconds: 10) == 0)
        let accepted = Journaled(try exchange.installation.frames()).entered.count
        let (open, orders) = try exchange.onLoop { ($0.openOrderCount, $0.counters.orders) }
        #expect(accepted >= acknowledged)
        #expect(open == accepted, "\(open) open at the exchange, \(accepted) accepted")
        #expect(orders == open, "an order was sent twice")
        #expect(try anomalies(exchange) == [])
    }

    @Test("An execution is taken back: the client hears of it, also when we were away")
    func busts() throws {
        let exchange = try StreamExchange(faults: [
            VenueFault(.bust(nanoseconds: 700_000_000), .every(1))
        ])
        defer { exchange.stop() }
        var server = try exchange.installation.serve()
        var client = try FIXLine.loggedOn(exchange.installation.fixPort)
        for id in ["A", "B"] {
            try client.send("D", bitcoin(id))
            try client.expect("35=8 11=\(id) 150=0", seconds: 10)
            try exchange.quote(.ask, 100, hundredths: 50)
            let fill = try client.expect("35=8 11=\(id) 150=F 39=2 14=0.5")
            if id == "B" {
                server.kill()
                usleep(1_000_000)
                server = try exchange.installation.serve()
                client = try FIXLine.loggedOn(exchange.installation.fixPort, next: client.next)
            }
            let bust = try client.expect("35=8 11=\(id) 150=H 14=0", seconds: 10)
            #expect(bust[19] == fill[17])
        }
        server.kill()
        #expect(try anomalies(exchange).allSatisfy { $0.contains("correctionAfterBooking") })
    }

    @Test("Reports doubled, late and lost: what the client is told is right")
    func faults() throws {
        let exchange = try StreamExchange(faults: [
            VenueFault(.duplicateReport, .every(2)),
            VenueFault(.lateAck(nanoseconds: 30_000_000), .every(3)),
        ])
        defer { exchange.stop() }
        let server = try exchange.installation.serve()
        let client = try FIXLine.loggedOn(exchange.installation.fixPort)
        for number in 1...6 {
            try client.send("D", bitcoin("A\(number)"))
            try client.expect("35=8 11=A\(number) 150=0", seconds: 10)
            try exchange.quote(.ask, 100, hundredths: 50)
            try client.expect("35=8 11=A\(number) 150=F 39=2 14=0.5")
            #expect(!client.hears("35=8 150=F", seconds: 0.1))
        }
        server.kill()
        let told = try anomalies(exchange)
        #expect(told.allSatisfy { $0.contains("duplicateExecID") }, "\(told)")
    }

    @Test("Without its key the system does not start, and says where it is missing")
    func noKey() throws {
        let exchange = try StreamExchange(more: "clOrdIDs: {max: 36}")
        defer { exchange.stop() }
        let file = exchange.installation.configurationFile
        let text = try String(contentsOfFile: file, encoding: .utf8)
        let broken = try exchange.installation.folder.write(
            text.replacing("secretFile: ", with: "secretFile: /nowhere"), to: "broken.yaml")
        let answer = try Product.run(
            "serve", "--config", broken, "--data", exchange.installation.dataFolder)
        #expect(answer.exitCode != 0)
        #expect(
            answer.errors.contains("(secretFile) holds no key; put it there"), "\(answer.errors)")
    }

    @Test("The simulated exchange of the program: quotes, a taking order, a fill with its fee")
    func simulated() throws {
        let exchange = try StreamExchange(more: "simulator: {prices: {BTCUSD: 64000}}")
        exchange.stop()
        let simulator = try ProductProcess([
            "simulate", "--config", exchange.installation.configurationFile,
        ])
        for _ in 0..<400 where !simulator.output.contains("ready VENUE1=") { usleep(50_000) }
        let server = try exchange.installation.serve()
        let client = try FIXLine.loggedOn(exchange.installation.fixPort)
        var isFilled = false
        for attempt in 1...50 where !isFilled {
            try client.send(
                "D",
                bitcoin("S\(attempt)", "38=0.00012345", "44=65000")
                    .replacing("|59=0|", with: "|59=3|"))
            let report = try client.expectAny(
                ["35=8 150=F", "35=8 150=4", "35=8 150=8"], seconds: 10)
            isFilled = report[150] == "F"
            usleep(100_000)
        }
        #expect(isFilled, "\(server.errors)")
        server.kill()
        simulator.kill()
    }
}
