import HTTPGateway
import OMSReadModel
import OMSTypes
import Testing

@Suite(.serialized) struct ReadRoutesTests {
    @Test func everyListAnswersWithItsRowsAndTheirPosition() async throws {
        try await GatewayUnderTest.run { gateway in
            for name in [
                "orders", "executions", "positions", "blocks", "allocations", "confirmations",
                "settlements", "anomalies", "venues", "quotes",
            ] {
                let answer = await RawHTTP.get(gateway.port, "/v1/\(name)")
                #expect(answer.status == 200, "\(name): \(answer.body)")
                #expect(!answer.list(name).isEmpty, "\(name) is empty")
                let sequence = answer.json["asOfSequence"] as? Int
                #expect(sequence == Int(gateway.store.position.sequence), "\(name)")
            }
        }
    }

    @Test func fieldsHaveFIXNamesAndDecimalsAreStrings() async throws {
        try await GatewayUnderTest.run { gateway in
            let answer = await RawHTTP.get(gateway.port, "/v1/orders?kind=route&limit=1")
            let order = try #require(answer.list("orders").first)
            #expect(order["orderQty"] as? String != nil)
            #expect(order["clOrdID"] as? String == "R\(order["orderID"] as? String ?? "")")
            #expect(["1", "2"].contains(order["side"] as? String))
            #expect(["buy", "sell"].contains(order["sideText"] as? String))
            #expect((order["created"] as? String)?.hasPrefix("2026-11-10T14:30:") == true)
            #expect((order["created"] as? String)?.hasSuffix("Z") == true)
        }
    }

    @Test(arguments: [
        "symbol=AAPL", "account=ALPHA", "ordStatus=2", "ordStatus=filled", "kind=client",
        "open=true", "kind=client&account=BETA",
    ])
    func filtersLeaveOnlyWhatWasAskedFor(query: String) async throws {
        try await GatewayUnderTest.run(orders: 60) { gateway in
            let answer = await RawHTTP.get(gateway.port, "/v1/orders?\(query)")
            let rows = answer.list("orders")
            #expect(!rows.isEmpty)
            for row in rows {
                if query.contains("AAPL") { #expect(row["symbol"] as? String == "AAPL") }
                if query.contains("ALPHA") { #expect(row["account"] as? String == "ALPHA") }
                if query.contains("BETA") { #expect(row["account"] as? String == "BETA") }
                if query.contains("ordStatus") { #expect(row["ordStatus"] as? String == "2") }
                if query.contains("client") { #expect(row["kind"] as? String == "client") }
                if query.contains("open") { #expect(row["isOpen"] as? Bool == true) }
            }
        }
    }

    @Test func pagesFollowTheirNext() async throws {
        try await GatewayUnderTest.run(orders: 30) { gateway in
            let all = await RawHTTP.get(gateway.port, "/v1/orders?limit=1000").list("orders")
            var seen: [String] = []
            var after = ""
            repeat {
                let page = await RawHTTP.get(gateway.port, "/v1/orders?limit=9&after=\(after)")
                seen += page.list("orders").compactMap { $0["orderID"] as? String }
                after = page.json["next"] as? String ?? ""
            } while !after.isEmpty
            #expect(seen == all.compactMap { $0["orderID"] as? String })
        }
    }

    @Test func theLifeLineTellsTimesChildrenAndReasons() async throws {
        try await GatewayUnderTest.run { gateway in
            let orders = await RawHTTP.get(gateway.port, "/v1/orders?kind=client&ordStatus=filled")
            let id = try #require(orders.list("orders").last?["orderID"] as? String)
            let life = await RawHTTP.get(gateway.port, "/v1/orders/\(id)")
            #expect((life.json["order"] as? [String: Any])?["orderID"] as? String == id)
            #expect(!life.list("children").isEmpty)
            #expect(!life.list("executions").isEmpty)
            let events = life.list("events")
            #expect(events.first?["event"] as? String == "accepted")
            #expect(events.first?["sinceStartNs"] as? Int == 0)
            let times = events.compactMap { $0["sinceStartNs"] as? Int }
            #expect(times == times.sorted())
            let steps = events.compactMap { $0["sincePreviousNs"] as? Int }
            #expect(steps.reduce(0, +) == times.last)
            let routed = try #require(events.first { $0["event"] as? String == "routed" })
            let decision = try #require(routed["decision"] as? [String: Any])
            #expect((decision["reason"] as? String)?.isEmpty == false)
            #expect((decision["venues"] as? [[String: Any]])?.count == 4)
        }
    }

    @Test func aReadWaitsForASequenceNumberAndNotForEver() async throws {
        try await GatewayUnderTest.run { gateway in
            let now = gateway.store.position.sequence
            let port = gateway.port
            async let waiting = RawHTTP.get(
                port, "/v1/positions?waitFor=\(now + 1)&waitMs=3000")
            try await Task.sleep(for: .milliseconds(50))
            var rows = DemoRows(seed: 3)
            rows.addOrder()
            var batch = rows.take()
            batch.position.sequence = now + 1
            try gateway.store.apply(batch)
            let waited = await waiting
            #expect(waited.json["asOfSequence"] as? Int == Int(now + 1))
            let late = await RawHTTP.get(gateway.port, "/v1/positions?waitFor=\(now + 9)&waitMs=20")
            #expect(late.status == 200)
            #expect(late.json["asOfSequence"] as? Int == Int(now + 1))
        }
    }

    @Test func theNBBOIsTheBestOfTheLitVenues() async throws {
        try await GatewayUnderTest.run { gateway in
            func quote(_ venue: String, _ bid: Int64, _ offer: Int64) -> LiveQuote {
                LiveQuote(
                    venue: venue, symbol: "ZZZ", bidPx: DemoRows.cents(bid),
                    bidSize: DemoRows.shares(100), offerPx: DemoRows.cents(offer),
                    offerSize: DemoRows.shares(200), time: DemoRows.opening)
            }
            gateway.live.publish(quotes: [
                quote("NEST", 1_000, 1_004), quote("SWFT", 1_001, 1_003),
                quote("APUS", 1_001, 1_005), quote("DUSK", 1_002, 1_002),
            ])
            let answer = await RawHTTP.get(gateway.port, "/v1/quotes?symbol=ZZZ")
            let board = try #require(answer.list("quotes").first)
            #expect(board["bidPx"] as? String == "10.01")
            #expect(board["bidSize"] as? String == "200")
            #expect(board["offerPx"] as? String == "10.03")
            let venues = try #require(board["venues"] as? [[String: Any]])
            let best = venues.filter { $0["isBestBid"] as? Bool == true }
            #expect(best.compactMap { $0["venue"] as? String } == ["APUS", "SWFT"])
        }
    }
}
