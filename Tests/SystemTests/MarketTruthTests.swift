import Foundation
import Testing

/// What orders are decided by: nothing that was missed, nothing of a feed that is silent, nothing of a
/// market that is halted. Over real links, with feeds that tell the best alone.
@Suite struct MarketTruthTests {
    typealias Stage = MarketDataWireTests.Stage

    private func choice(_ feed: String = "", primary: Bool = false) -> Installation.Choice {
        var choice = Installation.Choice()
        choice.venues = 2
        choice.marketData = "on"
        choice.http = true
        choice.instruments =
            "instruments:\n  - {symbol: ACME, currency: USD, tick: \"0.01\", lot: 1}"
        choice.venueKeys = [
            "feed: {status: on\(primary ? ", primary: on" : "")\(feed)}", "feed: {status: on}",
        ]
        return choice
    }

    private static let top = "55=ACME|268=2|269=0|270=9.99|271=300|83=1|269=1|270=10|271=200|83=1|"

    private func quote(_ stage: Stage, _ isSo: @escaping (String?, String?) -> Bool) -> Bool {
        func sides(_ answer: [String: Any]) -> (String?, String?) {
            let row = (answer["quotes"] as? [[String: Any]])?.first
            return (row?["bidPx"] as? String, row?["offerPx"] as? String)
        }
        let found = sides(
            stage.wait("/v1/quotes?symbol=ACME") {
                let (bid, offer) = sides($0)
                return isSo(bid, offer)
            })
        return isSo(found.0, found.1)
    }

    @Test("A gap of the best alone: what was there decides nothing until it is told anew")
    func gap() throws {
        let stage = try Stage(choice())
        defer { stage.server.kill() }
        let venue = stage.pairs[0].data
        try venue.line.send("W", Self.top, to: venue.peer)
        #expect(quote(stage) { $0 == "9.99" && $1 == "10" })
        try venue.line.send(
            "X", "268=1|279=1|269=0|55=ACME|270=9.98|271=100|83=5|", to: venue.peer)
        #expect(quote(stage) { $0 == "9.98" && $1 == nil }, "the offer may be another by now")
        try venue.line.expect("35=V 263=0", seconds: 5)
        try venue.line.send(
            "W", Self.top.replacing("83=1", with: "83=5"), to: venue.peer)
        #expect(quote(stage) { $0 == "9.99" && $1 == "10" })
    }

    @Test("A silent feed decides nothing; heard again, what it showed counts")
    func stale() throws {
        let stage = try Stage(choice(", longestSilence: 2s"))
        defer { stage.server.kill() }
        let venue = stage.pairs[0].data
        try venue.line.send("W", Self.top, to: venue.peer)
        #expect(quote(stage) { bid, _ in bid == "9.99" })
        #expect(quote(stage) { $0 == nil && $1 == nil })
        try venue.line.send("0", "", to: venue.peer)
        #expect(quote(stage) { $0 == "9.99" && $1 == "10" })
    }

    @Test("The halt of the primary venue halts the instrument everywhere, and ends with it")
    func halt() throws {
        let stage = try Stage(choice(primary: true))
        let (first, second) = (stage.pairs[0].data, stage.pairs[1].data)
        try first.line.send("W", Self.top, to: first.peer)
        try second.line.send("W", Self.top, to: second.peer)
        #expect(quote(stage) { bid, _ in bid == "9.99" })
        // The other venue alone halts nothing.
        try second.line.send("f", "324=S|55=ACME|326=2|", to: second.peer)
        let client = try FIXLine.loggedOn(stage.installation.fixPort)
        func order(_ id: String) throws {
            try client.send(
                "D", "11=\(id)|1=ACC1|55=ACME|54=1|60=20260302-14:30:00|38=100|40=2|44=10|59=0|")
            try client.expect("35=8 11=\(id) 150=0")
        }
        try order("A1")
        _ = try stage.pairs[0].orders.order()
        try first.line.send("f", "324=S|55=ACME|326=2|", to: first.peer)
        #expect(quote(stage) { $0 == nil && $1 == nil })
        try order("A2")
        #expect(!stage.pairs[0].orders.line.hears("35=D", seconds: 0.7), "halted: it waits")
        try first.line.send("W", Self.top, to: first.peer)
        try first.line.send("f", "324=S|55=ACME|326=17|", to: first.peer)
        #expect(quote(stage) { bid, _ in bid == "9.99" })
        stage.server.kill()
        let halts = try stage.installation.frames().flatMap(\.events).filter {
            $0.hasPrefix("halted(")
        }
        #expect(halts.count == 2, "\(halts)")
        #expect(halts.first?.contains("isHalted: true") == true)
        #expect(halts.last?.contains("isHalted: false") == true)
        #expect(stage.server.errors.contains("ALERT: market data ACME: its market halts it"))
    }
}
