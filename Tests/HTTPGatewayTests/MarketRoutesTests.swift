import Foundation
import Glibc
import OMSTypes
import Testing

@testable import HTTPGateway

/// Markets, feeds and strategies over HTTP.
@Suite(.serialized) struct MarketRoutesTests {
    private func feed(_ venue: String, _ state: String) -> FeedStatus {
        var feed = FeedStatus(venue: venue)
        feed.state = state
        feed.missed = 3
        return feed
    }

    private func alert(_ number: UInt64) -> FeedAlert {
        FeedAlert(
            number: number, time: Timestamp(nanoseconds: 1), kind: "stale", venue: "VENUE1",
            symbol: "", isOver: false, words: "nothing was heard")
    }

    @Test func aMarketIsShownOverItsVenues() async throws {
        try await GatewayUnderTest.run { gateway in
            let answer = await RawHTTP.get(gateway.port, "/v1/market/IBM")
            #expect(answer.status == 200, "\(answer.body)")
            #expect(answer.json["bidPx"] as? String == "183.25")
            #expect(answer.json["condition"] as? String == "normal")
            let venue = try #require(answer.list("venues").first)
            #expect(venue["isBestBid"] as? Bool == true && venue["status"] as? String == "")
            let bids = try #require(venue["bids"] as? [[String: Any]])
            #expect(bids.map { $0["size"] as? String } == ["300", "500"])
            #expect(gateway.live.market.watched() == ["IBM"])
            let unknown = await RawHTTP.get(gateway.port, "/v1/market/XNOW")
            #expect(unknown.status == 404 && unknown.json["error"] as? String == "unknown")
        }
    }

    @Test func aSymbolMayHoldASlash() async throws {
        try await GatewayUnderTest.run { gateway in
            let answer = await RawHTTP.get(gateway.port, "/v1/market/EUR%2FUSD")
            #expect(answer.status == 200 && answer.json["symbol"] as? String == "EUR/USD")
        }
    }

    @Test func feedsAreShownWithTheirAlerts() async throws {
        try await GatewayUnderTest.run { gateway in
            var ticks = TickStatus()
            ticks.written = 7
            gateway.live.market.publish(
                feeds: [feed("VENUE1", "stale"), feed("VENUE2", "live")],
                alerts: [alert(1), alert(2)], ticks: ticks)
            // Told again they are no news.
            gateway.live.market.publish(
                feeds: [feed("VENUE1", "stale"), feed("VENUE2", "live")],
                alerts: [alert(1), alert(2), alert(3)], ticks: ticks)
            let answer = await RawHTTP.get(gateway.port, "/v1/market/feeds?limit=2")
            #expect(answer.list("feeds").map { $0["isWell"] as? Bool } == [false, true])
            #expect(answer.list("feeds").first?["missed"] as? Int == 3)
            #expect(answer.list("alerts").map { $0["alert"] as? Int } == [3, 2])
            #expect((answer.json["ticks"] as? [String: Any])?["written"] as? Int == 7)
            let all = await RawHTTP.get(gateway.port, "/v1/alerts")
            #expect(all.list("feedAlerts").count == 3)
            let health = await RawHTTP.get(gateway.port, "/v1/health")
            #expect(health.list("feeds").count == 2)
        }
    }

    @Test func strategiesAreShownAgainstTheirPlans() async throws {
        try await GatewayUnderTest.run { gateway in
            let answer = await RawHTTP.get(gateway.port, "/v1/strategies")
            #expect(answer.status == 200, "\(answer.body)")
            let row = try #require(answer.list("strategies").first)
            #expect(row["planned"] as? String == "1400" && row["side"] as? String == "1")
            let curve = try #require(row["curve"] as? [[String: Any]])
            #expect(curve.map { $0["target"] as? String } == ["0", "10000"])
        }
    }

    @Test func theStreamTellsWhatIsLookedAt() async throws {
        try await GatewayUnderTest.run { gateway in
            let socket = StreamTests.open(gateway.port)
            defer { close(socket) }
            _ = await StreamTests.listen(socket, until: ["reset"])
            gateway.live.market.publish(boards: [MarketBoard(symbol: "IBM")])
            gateway.live.market.publish(feeds: [], alerts: [alert(1)], ticks: nil)
            let seen = await StreamTests.listen(socket, until: ["market", "feedAlerts"])
            #expect(Set(seen.map(\.event)).isSuperset(of: ["market", "feedAlerts"]))
        }
    }

    /// Who looked longest ago makes room; who looks no more is forgotten.
    @Test func lookingIsBounded() {
        let live = MarketLive()
        let start = ContinuousClock.now
        for number in 0..<25 {
            live.watch("S\(number)", at: start + .milliseconds(number))
        }
        #expect(live.watched(at: start).count == MarketLive.watchedMax)
        #expect(!live.watched(at: start).contains("S0"))
        #expect(live.watched(at: start + MarketLive.watchTime + .milliseconds(24)).isEmpty)
    }
}
