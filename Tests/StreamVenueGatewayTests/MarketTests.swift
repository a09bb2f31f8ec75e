import MarketDataGateway
import OMSTypes
import Testing

@testable import StreamVenueGateway

/// Books from snapshots and changes, by number.
@Suite struct MarketTests {
    private func read(_ market: inout StreamMarket, _ text: String) throws -> StreamMarket.Outcome {
        try #require(market.read(try JSONReader.read(text).get()))
    }

    private func book(_ type: String, _ number: Int, _ bids: String, _ asks: String) -> String {
        #"{"channel":"book","symbol":"BTC-USD","type":"\#(type)","sequence":\#(number),"#
            + #""bids":[\#(bids)],"asks":[\#(asks)]}"#
    }

    /// Bid and offer of an outcome: prices in whole units, 0 for none.
    private func top(_ outcome: StreamMarket.Outcome) -> [Int64] {
        outcome.entries.flatMap { entry -> [Int64] in
            guard case .book(let book) = entry else { return [-1] }
            return [true, false].map { book.top(isBid: $0).price.units / 100_000_000 }
        }
    }

    /// Ten levels of a side are told, however many there are.
    @Test func theDepthIsTold() throws {
        var market = StreamMarket(try ShippedTemplate.codec())
        let bids = (1...12).map { #"["\#($0)","2"]"# }.joined(separator: ",")
        let outcome = try read(&market, book("snapshot", 1, bids, #"["20","1"],["21","3"]"#))
        guard case .book(let told)? = outcome.entries.first else {
            Issue.record("no book in \(outcome)")
            return
        }
        #expect(told.bids.map { $0.price.units / 100_000_000 } == Array((3...12).reversed()))
        #expect(told.asks.map { $0.size.units / 100_000_000 } == [1, 3])
        #expect(market.standing == outcome.entries)
    }

    @Test func changesMoveTheTop() throws {
        var market = StreamMarket(try ShippedTemplate.codec())
        // A change before any snapshot says nothing.
        #expect(try read(&market, book("update", 1, #"["9","1"]"#, "")).entries.isEmpty)
        let first = try read(
            &market, book("snapshot", 5, #"["10","1"],["9","2"]"#, #"["11","1"],["12","1"]"#))
        #expect(top(first) == [10, 11])
        #expect(
            top(try read(&market, book("update", 6, #"["10","0"]"#, #"["11","3"]"#))) == [9, 11])
        #expect(try read(&market, book("update", 6, #"["8","0"]"#, "")).entries.isEmpty, "again")
        #expect(top(try read(&market, book("update", 7, "", #"["11","0"],["12","0"]"#))) == [9, 0])
    }

    @Test func aGapEmptiesTheBookUntilASnapshot() throws {
        var market = StreamMarket(try ShippedTemplate.codec())
        _ = try read(&market, book("snapshot", 5, #"["10","1"]"#, #"["11","1"]"#))
        let lost = try read(&market, book("update", 7, #"["10.5","1"]"#, ""))
        #expect(top(lost) == [0, 0])
        #expect(lost.lost.map(\.channel) == ["book"] && lost.lost.map(\.symbol) == ["BTCUSD"])
        #expect(market.gaps == 1 && market.awaited.count == 1)
        #expect(try read(&market, book("update", 8, #"["10","1"]"#, "")).entries.isEmpty)
        #expect(
            top(try read(&market, book("snapshot", 9, #"["7","1"]"#, #"["8","1"]"#))) == [7, 8])
        #expect(market.awaited.isEmpty)
    }

    @Test(arguments: [#"["x","1"]"#, #"["1"]"#, #"["1","-1"]"#, "7", #"["1","1e40"]"#])
    func aLevelThatCannotBeReadIsAGap(_ level: String) throws {
        var market = StreamMarket(try ShippedTemplate.codec())
        _ = try read(&market, book("snapshot", 5, #"["10","1"]"#, ""))
        let outcome = try read(&market, book("update", 6, level, ""))
        #expect(top(outcome) == [0, 0] && outcome.lost.count == 1)
    }

    @Test func tradesAreTold() throws {
        var market = StreamMarket(try ShippedTemplate.codec())
        let outcome = try read(
            &market,
            #"{"channel":"trades","trades":[{"symbol":"BTC-USD","price":"5","size":"0.00000002"},"#
                + #"{"symbol":"BTC-USD","price":"0","size":"1"}]}"#)
        #expect(
            outcome.entries == [
                .trade(
                    MarketPrint(
                        symbol: "BTCUSD", price: Price(units: 500_000_000),
                        size: Quantity(units: 2)))
            ])
    }

    /// The same as a dictionary sorted anew each time.
    @Test(arguments: [1, 2, 3] as [UInt64])
    func theBookIsThatOfItsSlowTwin(_ seed: UInt64) {
        var state = seed
        func next(_ bound: UInt64) -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return (state >> 33) % bound
        }
        var book = StreamBook()
        var twin: [Int64: Int64] = [:]
        for _ in 0..<5_000 {
            let (price, size) = (Int64(next(60) + 1), Int64(next(4)))
            book.set(isBid: true, Price(units: price), Quantity(units: size))
            twin[price] = size == 0 ? nil : size
            let sorted = twin.sorted { $0.key > $1.key }
            #expect(book.bids.map(\.price.units) == sorted.map(\.key), "seed \(seed)")
            #expect(book.bids.map(\.size.units) == sorted.map(\.value), "seed \(seed)")
        }
    }
}
