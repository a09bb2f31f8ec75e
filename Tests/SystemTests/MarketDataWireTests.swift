import Foundation
import Testing

/// Market data of venues over real links, as the running product keeps and shows it.
@Suite struct MarketDataWireTests {
    private func choice(_ more: String = "") -> Installation.Choice {
        var choice = Installation.Choice()
        choice.venues = 2
        choice.marketData = "on"
        choice.http = true
        choice.instruments =
            "instruments:\n  - {symbol: ACME, currency: USD, tick: \"0.01\", lot: 1}\n"
            + "  - {symbol: ZORG, currency: USD, tick: \"0.01\", lot: 1}"
        choice.venue = "feed: {depth: 5, status: on, longestSilence: 2s}"
        choice.more = more
        return choice
    }

    /// A running product and the market-data links of its two venues.
    struct Stage {
        let installation: Installation
        let server: ProductProcess
        let pairs: [(orders: VenueLine, data: VenueLine)]

        init(_ choice: Installation.Choice) throws {
            installation = try Installation(choice)
            let listeners = try installation.venuePorts.map { try FIXListener(port: $0) }
            server = try installation.serve()
            pairs = try listeners.enumerated().map {
                try VenueLine.pair($0.element, name: "VENUE\($0.offset + 1)")
            }
        }

        func json(_ path: String) -> [String: Any] {
            let answer = OrderRequestTests.get(path, port: installation.httpPort)
            guard let start = answer.range(of: "\r\n\r\n") else { return [:] }
            let body = Data(answer[start.upperBound...].utf8)
            return (try? JSONSerialization.jsonObject(with: body)) as? [String: Any] ?? [:]
        }

        /// Looks until it is so, at most ten seconds.
        func wait(_ path: String, _ isSo: ([String: Any]) -> Bool) -> [String: Any] {
            var found: [String: Any] = [:]
            for _ in 0..<100 {
                found = json(path)
                if isSo(found) { return found }
                usleep(100_000)
            }
            return found
        }

        func feed(_ name: String, in answer: [String: Any]) -> [String: Any] {
            (answer["feeds"] as? [[String: Any]])?.first { $0["venue"] as? String == name } ?? [:]
        }

        func venue(_ name: String, in board: [String: Any]) -> [String: Any] {
            (board["venues"] as? [[String: Any]])?.first { $0["venue"] as? String == name } ?? [:]
        }
    }

    private static let book =
        "55=ACME|268=4|269=0|270=9.99|271=300|269=0|270=9.98|271=500|269=1|270=10|271=200|"
        + "269=1|270=10.01|271=900|"

    @Test("Depth of two venues becomes one market; orders see the best of it")
    func depth() throws {
        let stage = try Stage(choice())
        defer { stage.server.kill() }
        let first = stage.pairs[0].data
        let asked = try first.line.expect("35=V 263=1")
        #expect(asked[264] == "5" && asked[266] == "Y")
        try first.line.expect("35=g")
        try first.line.expect("35=e 55=ZORG")
        try first.line.send("W", Self.book, to: first.peer)
        let second = stage.pairs[1].data
        try second.line.send("W", "55=ACME|268=1|269=0|270=9.99|271=100|", to: second.peer)
        let board = stage.wait("/v1/market/ACME") { $0["bidSize"] as? String == "400" }
        #expect(board["bidPx"] as? String == "9.99" && board["offerPx"] as? String == "10")
        #expect(board["condition"] as? String == "normal")
        let bids = stage.venue("VENUE1", in: board)["bids"] as? [[String: Any]] ?? []
        #expect(bids.map { $0["price"] as? String } == ["9.99", "9.98"])
        #expect(stage.venue("VENUE2", in: board)["isBestBid"] as? Bool == true)
        // The level below the best is no quote that orders are decided by.
        let client = try FIXLine.loggedOn(stage.installation.fixPort)
        try client.send(
            "D", "11=A1|1=ACC1|55=ACME|54=1|60=20260302-14:30:00|38=200|40=2|44=10|59=3|")
        #expect(try stage.pairs[0].orders.order()[44] == "10")
        // It is bought away: what was below becomes the best, for orders too.
        try first.line.send(
            "X", "268=1|279=2|269=1|55=ACME|270=10|271=0|1023=1|", to: first.peer)
        _ = stage.wait("/v1/market/ACME") { $0["offerPx"] as? String == "10.01" }
        let quotes = stage.wait("/v1/quotes?symbol=ACME") {
            ($0["quotes"] as? [[String: Any]])?.first?["offerPx"] as? String == "10.01"
        }
        #expect((quotes["quotes"] as? [[String: Any]])?.first?["offerSize"] as? String == "900")
        #expect(stage.json("/v1/market/XNOW")["error"] as? String == "unknown")
    }

    @Test("A gap is seen, shown, and mended by a snapshot; meanwhile the book counts for nothing")
    func gap() throws {
        let stage = try Stage(choice())
        defer { stage.server.kill() }
        let venue = stage.pairs[0].data
        try venue.line.expect("35=V 263=1")
        try venue.line.send("W", "83=7|" + Self.book, to: venue.peer)
        _ = stage.wait("/v1/market/ACME") { $0["bidPx"] as? String == "9.99" }
        try venue.line.send(
            "X", "268=1|279=0|269=0|55=ACME|270=9.995|271=1|83=9|", to: venue.peer)
        let anew = try venue.line.expect("35=V 263=0", seconds: 5)
        #expect(anew[55] == "ACME" && anew[262] == "MD1-1")
        let feeds = stage.wait("/v1/market/feeds") {
            stage.feed("VENUE1", in: $0)["doubtfulBooks"] as? Int == 1
        }
        #expect(stage.feed("VENUE1", in: feeds)["missed"] as? Int == 1)
        #expect(stage.json("/v1/market/ACME")["bidPx"] is NSNull)
        let quotes = stage.wait("/v1/quotes?symbol=ACME") {
            ($0["quotes"] as? [[String: Any]])?.first?["bidPx"] is NSNull
        }
        #expect((quotes["quotes"] as? [[String: Any]])?.first?["bidPx"] is NSNull)
        let told = stage.wait("/v1/alerts") { !(($0["feedAlerts"] as? [Any]) ?? []).isEmpty }
        let alert = (told["feedAlerts"] as? [[String: Any]])?.first ?? [:]
        #expect(alert["kind"] as? String == "gapped" && alert["venue"] as? String == "VENUE1")
        try venue.line.send("W", "262=MD1-1|83=9|" + Self.book, to: venue.peer)
        let mended = stage.wait("/v1/market/ACME") { $0["bidPx"] as? String == "9.99" }
        #expect(mended["bidPx"] as? String == "9.99")
    }

    @Test("Silence and a lost link are shown in health; the log has them as alerts")
    func silence() throws {
        let stage = try Stage(choice())
        defer { stage.server.kill() }
        let venue = stage.pairs[0].data
        try venue.line.send("W", Self.book, to: venue.peer)
        _ = stage.wait("/v1/health") { stage.feed("VENUE1", in: $0)["state"] as? String == "live" }
        let stale = stage.wait("/v1/health") {
            stage.feed("VENUE1", in: $0)["state"] as? String == "stale"
        }
        #expect(stage.feed("VENUE1", in: stale)["isWell"] as? Bool == false)
        #expect(stage.json("/v1/market/ACME")["bidPx"] is NSNull)
        try venue.line.send("0", "", to: venue.peer)
        _ = stage.wait("/v1/health") { stage.feed("VENUE1", in: $0)["state"] as? String == "live" }
        venue.line.close()
        let down = stage.wait("/v1/health") {
            stage.feed("VENUE1", in: $0)["state"] as? String == "down"
        }
        #expect(stage.feed("VENUE1", in: down)["state"] as? String == "down")
        #expect(stage.server.errors.contains("ALERT: market data VENUE1"), "\(stage.server.errors)")
    }

    @Test("A halt at a venue takes its quotes out of the market, and gives them back")
    func halt() throws {
        let stage = try Stage(choice())
        defer { stage.server.kill() }
        let venue = stage.pairs[0].data
        try venue.line.send("W", Self.book, to: venue.peer)
        _ = stage.wait("/v1/market/ACME") { $0["bidPx"] as? String == "9.99" }
        try venue.line.send("f", "55=ACME|326=2|", to: venue.peer)
        let halted = stage.wait("/v1/market/ACME") { $0["bidPx"] is NSNull }
        #expect(stage.venue("VENUE1", in: halted)["status"] as? String == "tradingHalt")
        try venue.line.send("f", "55=ACME|326=3|", to: venue.peer)
        let resumed = stage.wait("/v1/market/ACME") { $0["bidPx"] as? String == "9.99" }
        #expect(resumed["bidPx"] as? String == "9.99")
    }

    @Test("A strategy is shown against its plan")
    func strategies() throws {
        let stage = try Stage(choice())
        defer { stage.server.kill() }
        let client = try FIXLine.loggedOn(stage.installation.fixPort)
        let format = DateFormatter()
        format.locale = Locale(identifier: "en_US_POSIX")
        format.timeZone = TimeZone(identifier: "UTC")
        format.dateFormat = "yyyyMMdd-HH:mm:ss"
        let end = format.string(from: Date(timeIntervalSinceNow: 3_600))
        try client.send(
            "D",
            "11=T1|1=ACC1|55=ACME|54=1|60=20260302-14:30:00|38=900|40=2|44=10|59=0|847=1001|"
                + "126=\(end)|")
        try client.expect("35=8 11=T1 150=0")
        let answer = stage.wait("/v1/strategies") {
            !(($0["strategies"] as? [Any]) ?? []).isEmpty
        }
        let row = (answer["strategies"] as? [[String: Any]])?.first ?? [:]
        #expect(row["strategy"] as? String == "TWAP" && row["clOrdID"] as? String == "T1")
        #expect(row["orderQty"] as? String == "900" && row["phase"] as? String == "working")
        let curve = row["curve"] as? [[String: Any]] ?? []
        #expect(curve.first?["target"] as? String == "0")
        #expect(curve.last?["target"] as? String == "900" && curve.count > 30, "\(row)")
    }

    @Test("Ticks are written while serving; the command line lists and prints them")
    func ticks() throws {
        let folder = try ScratchFolder()
        let path = folder.path("ticks")
        let stage = try Stage(
            choice("marketData:\n  ticks: {folder: \"\(path)\", seal: 100ms, leaveFree: 1MiB}"))
        let venue = stage.pairs[0].data
        try venue.line.send("W", Self.book, to: venue.peer)
        try venue.line.send("X", "268=1|279=0|269=2|55=ACME|270=10|271=50|", to: venue.peer)
        let health = stage.wait("/v1/health") {
            ($0["ticks"] as? [String: Any])?["written"] as? Int == 6
        }
        #expect((health["ticks"] as? [String: Any])?["lost"] as? Int == 0, "\(health)")
        stage.server.kill()
        let list = try Product.run("ticks", "list", path)
        #expect(list.output.contains(",ACME,VENUE1,6,"), "\(list)")
        let csv = try Product.run("ticks", "print", path, "--symbol", "ACME", "--csv")
        let lines = csv.output.split(separator: "\n")
        #expect(lines.count == 7 && lines[0].hasPrefix("time,symbol,venue,sequence,kind"))
        #expect(lines.last?.contains(",ACME,VENUE1,,trade,,,,10,50,,,,15,") == true, "\(csv)")
        let none = try Product.run("ticks", "print", path, "--from", "2099-01-01T00:00:00")
        #expect(none.exitCode == 0 && none.output.isEmpty)
        let wrong = try Product.run("ticks", "print", path, "--symbol", "XNOW")
        #expect(wrong.exitCode == 2 && wrong.errors.contains("there are ACME, ZORG"), "\(wrong)")
        let missing = try Product.run("ticks", "list", folder.path("nothing"))
        #expect(missing.exitCode == 3, "\(missing)")
    }

    @Test("A tick folder that cannot be written stops no order")
    func noTicks() throws {
        let stage = try Stage(choice("marketData: {ticks: {folder: /proc/ticks}}"))
        defer { stage.server.kill() }
        let venue = stage.pairs[0].data
        try venue.line.send("W", Self.book, to: venue.peer)
        let told = stage.wait("/v1/market/feeds") {
            (($0["alerts"] as? [[String: Any]]) ?? []).contains { $0["kind"] as? String == "ticks" }
        }
        #expect(((told["ticks"] as? [String: Any])?["lost"] as? Int ?? 0) > 0, "\(told)")
        let client = try FIXLine.loggedOn(stage.installation.fixPort)
        try client.send(
            "D", "11=A1|1=ACC1|55=ACME|54=1|60=20260302-14:30:00|38=200|40=2|44=10|")
        #expect(try stage.pairs[0].orders.order()[38] == "200")
    }
}
