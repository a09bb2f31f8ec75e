import FIXCodec
import Foundation
import Glibc
import Testing

/// Cancel on disconnect: what becomes of the orders of a client that went away.
@Suite struct DisconnectTests {
    private static let sessions =
        "  - {compID: ALL, accounts: any, cancelOnDisconnect: {orders: all, after: 1s}}\n"
        + "  - {compID: FLAGGED, version: FIX.5.0SP2, accounts: any,"
        + " cancelOnDisconnect: {after: 1s}}"

    private struct Street {
        let installation: Installation
        var server: ProductProcess
        let listener: FIXListener
        var venue: VenueLine

        init() throws {
            installation = try Installation(
                Installation.Choice(venues: 1, sessions: DisconnectTests.sessions))
            listener = try FIXListener(port: installation.venuePorts[0])
            server = try installation.serve()
            venue = try VenueLine(listener)
        }

        func logOn(_ name: String, _ version: FIXVersion = .fix44, next: Int = 1) throws -> FIXLine
        {
            let line = try FIXLine(dial: installation.fixPort, as: name)
            line.version = version
            line.next = next
            try line.send("A", "98=0|108=30|" + version.logonField)
            try line.expect("35=A")
            return line
        }

        /// An order that works at the venue; returns what the venue has of it.
        func work(_ id: String, _ line: FIXLine, _ field: String? = nil) throws
            -> WireMessage
        {
            try line.send("D", field.map { order(id, $0) } ?? order(id))
            let child = try venue.order()
            try venue.report(child)
            try line.expect("35=8 11=\(id) 39=0")
            return child
        }

        /// The venue is asked to cancel an order and does.
        func cancelled(_ child: WireMessage, seconds: Double = 5) throws {
            let request = try venue.line.expect("35=F 41=\(child[11] ?? "")", seconds: seconds)
            try venue.report(
                child, "11=\(request[11] ?? "")", "17=END", "41=\(child[11] ?? "")", "150=4",
                "39=4",
                "151=0")
        }
    }

    @Test("A lost connection ends day orders, and leaves good-till ones")
    func connectionLost() throws {
        let street = try Street()
        let client = try street.logOn("ALL")
        let day = try street.work("DAY", client)
        _ = try street.work("GTC", client, "59=1")
        client.close()
        try street.cancelled(day)
        #expect(!street.venue.line.hears("35=F"), "the good-till order stays")
        // 378=12 came with 5.0 SP2; before it is a system failure.
        let back = try street.logOn("ALL", next: client.next)
        try back.send("2", "7=1|16=0|")
        let told = try back.expect("35=8 11=DAY 150=4 39=4 378=7")
        #expect(told[41] == nil, "nobody asked for it: \(told)")
        withExtendedLifetime(street) {}
    }

    @Test("Without a rule for all, orders are cancelled that ask for it, after a Logout too")
    func flagged() throws {
        let street = try Street()
        let client = try street.logOn("FLAGGED", .fix50SP2)
        _ = try street.work("STAYS", client)
        let flagged = try street.work("GOES", client, "18=o")
        try client.send("5", "")
        try client.expect("35=5")
        client.close()
        try street.cancelled(flagged)
        #expect(!street.venue.line.hears("35=F"))
        let back = try street.logOn("FLAGGED", .fix50SP2, next: client.next)
        try back.send("2", "7=1|16=0|")
        try back.expect("35=8 11=GOES 150=4 39=4 378=13 18=o")
        try back.send("H", "11=STAYS|55=IBM|54=1|")
        try back.expect("35=8 11=STAYS 39=0")
        withExtendedLifetime(street) {}
    }

    @Test("Who comes back in time keeps everything")
    func returns() throws {
        let street = try Street()
        let client = try street.logOn("ALL")
        _ = try street.work("A", client)
        client.close()
        usleep(300_000)
        let back = try street.logOn("ALL", next: client.next)
        #expect(!street.venue.line.hears("35=F", seconds: 1.5))
        try back.send("H", "11=A|55=IBM|54=1|")
        try back.expect("35=8 11=A 39=0")
        withExtendedLifetime(street) {}
    }

    @Test("A client that does not come back after a crash of the system has its orders cancelled")
    func crash() throws {
        var street = try Street()
        let client = try street.logOn("ALL")
        let child = try street.work("A", client)
        // The client was told before the venue answered: not taken yet, it would be asked for again.
        try street.venue.awaitTaken()
        let next = street.venue.line.next
        street.server.kill()
        street.server = try street.installation.serve()
        street.venue = try VenueLine(street.listener, next: next)
        try street.cancelled(child, seconds: 10)
        let back = try street.logOn("ALL", next: client.next)
        try back.send("2", "7=1|16=0|")
        try back.expect("35=8 11=A 150=4 39=4 378=7")
        withExtendedLifetime((street, client)) {}
    }
}
