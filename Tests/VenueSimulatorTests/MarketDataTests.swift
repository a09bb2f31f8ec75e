import FIXCodec
import OMSTypes
import Testing

@testable import VenueSimulator

@Suite struct MarketDataTests {
    private let venue = VenueDescription(
        name: "V", mic: "XV01", kind: .lit, symbols: ["IBM", "BAC"])

    private func read(_ fields: String) -> VenueInbound {
        withMessage("V", fields) { MarketDataAdapter.read($0) }
    }

    private func request(_ fields: String) throws -> MarketDataRequest {
        guard case .marketData(let request) = read(fields) else {
            throw InboundProblem.missing(0)
        }
        return request
    }

    @Test func requestsAreRead() {
        #expect(
            read("262=M|263=1|264=1|265=1|267=3|269=0|269=1|269=2|146=2|55=IBM|55=BAC|")
                == .marketData(
                    MarketDataRequest(
                        mdReqID: "M", kind: .subscribe, depth: 1, entries: [.bid, .ask, .trade],
                        symbols: ["IBM", "BAC"])))
        #expect(
            read("262=M|263=1|264=1|267=2|269=0|146=1|55=IBM|")
                == .defect(FIXDefect(.groupCountIncorrect, tag: 267)))
        #expect(
            read("262=M|263=1|264=1|267=1|269=0|146=3|55=IBM|")
                == .defect(FIXDefect(.groupCountIncorrect, tag: 146)))
        #expect(
            read("262=M|263=1|264=1|267=1|269=0|")
                == .defect(FIXDefect(.requiredTagMissing, tag: 146)))
        #expect(
            read("263=1|264=1|267=1|269=0|146=1|55=IBM|")
                == .defect(FIXDefect(.requiredTagMissing, tag: 262)))
        #expect(withMessage("D", "11=X|") { MarketDataAdapter.read($0) } == .unsupported)
    }

    @Test(arguments: [
        ("262=M|263=1|264=1|267=1|269=0|146=1|55=NOPE|", MDReqRejReason.unknownSymbol),
        ("262=A|263=1|264=1|267=1|269=0|146=1|55=IBM|", .duplicateMDReqID),
        ("262=M|263=7|264=1|267=1|269=0|146=1|55=IBM|", .unsupportedSubscriptionRequestType),
        ("262=M|263=1|264=0|267=1|269=0|146=1|55=IBM|", .unsupportedMarketDepth),
        ("262=M|263=1|264=1|267=1|269=4|146=1|55=IBM|", .unsupportedMDEntryType),
    ])
    func refusalsHaveTheirReason(_ fields: String, _ reason: MDReqRejReason) throws {
        var feed = MarketDataFeed()
        let first = try request("262=A|263=1|264=1|267=1|269=0|146=1|55=IBM|")
        #expect(feed.refusal(of: first, at: venue) == nil)
        feed.subscribe(first, told: [:])
        #expect(feed.refusal(of: try request(fields), at: venue) == reason)
        feed.unsubscribe("A")
        #expect(feed.refusal(of: first, at: venue) == nil)
    }

    @Test func aDarkVenueShowsOnlyTrades() throws {
        let dark = VenueDescription(name: "D", mic: "XV04", kind: .dark)
        let feed = MarketDataFeed()
        let quotes = try request("262=M|263=1|264=1|267=2|269=0|269=2|146=1|55=IBM|")
        let trades = try request("262=M|263=1|264=1|267=1|269=2|146=1|55=IBM|")
        #expect(feed.refusal(of: quotes, at: dark) == .unsupportedMDEntryType)
        #expect(feed.refusal(of: trades, at: dark) == nil)
    }

    @Test func onlyChangesAreTold() throws {
        var feed = MarketDataFeed()
        let wanted = try request("262=M|263=1|264=1|267=3|269=0|269=1|269=2|146=1|55=IBM|")
        feed.subscribe(wanted, told: ["IBM": BookTop(bid: level("100@10"))])
        func told(
            _ top: BookTop, changed: Set<Symbol> = ["IBM"], prints: [VenuePrint] = [],
            isRefresh: Bool = false
        ) -> [String] {
            feed.changes(
                at: 0, changed: changed, prints: prints, isRefresh: isRefresh, top: { _ in top }
            ).map { change in
                let code = [change.action.rawValue, change.entry.rawValue].map {
                    String(UnicodeScalar($0))
                }
                let size = text(change.level.quantity)
                return "\(code.joined()) \(size)@\(text(change.level.price))"
            }
        }
        #expect(told(BookTop(bid: level("100@10"))) == [])
        #expect(
            told(BookTop(bid: level("90@10"), ask: level("50@10.01"))) == [
                "10 90@10", "01 50@10.01",
            ])
        #expect(told(BookTop(ask: level("50@10.01"))) == ["20 90@10"])
        #expect(told(BookTop(ask: level("40@10.01")), changed: ["BAC"]) == [])
        #expect(
            told(BookTop(ask: level("40@10.01")), changed: [], isRefresh: true) == ["11 40@10.01"])
        let prints = ["IBM", "BAC"].map {
            VenuePrint(symbol: Symbol($0) ?? "", price: px("10"), quantity: qty("5"))
        }
        #expect(told(BookTop(ask: level("40@10.01")), prints: prints) == ["02 5@10"])
    }

    @Test func messagesCarryTheirFields() throws {
        let publisher = MarketDataPublisher(mic: "XV01")
        let now = Timestamp(nanoseconds: 1_794_322_800_123_000_000)
        let wanted = try request("262=M|263=1|264=1|267=2|269=0|269=1|146=1|55=IBM|")
        let entry = "|272=20261110|273=15:00:00.123|275=XV01|"
        var body = FIXBodyWriter()
        publisher.writeSnapshot(
            wanted, "IBM", BookTop(bid: level("100@10"), ask: level("50@10.01")), at: now, to: &body
        )
        #expect(
            text(of: body) == "262=M|55=IBM|268=2|269=0|270=10|271=100\(entry)"
                + "269=1|270=10.01|271=50\(entry)")
        body.clear()
        publisher.writeSnapshot(wanted, "IBM", BookTop(), at: now, to: &body)
        #expect(text(of: body) == "262=M|55=IBM|268=0|")
        body.clear()
        let change = MarketDataChange(
            action: .delete, entry: .ask, symbol: "IBM", level: level("50@10.01"))
        publisher.writeIncrement("M", [change], at: now, to: &body)
        #expect(
            text(of: body) == "262=M|268=1|279=2|269=1|55=IBM|270=10.01|271=50\(entry)")
        body.clear()
        publisher.writeReject(wanted, .unknownSymbol, to: &body)
        #expect(text(of: body) == "262=M|281=0|")
    }
}
