import FIXCodec
import OMSMarket
import OMSTypes
import Testing

@testable import MarketDataGateway

/// W and X with all that a market store keeps of them.
@Suite struct MarketDataReaderTests {
    private func read(_ type: FIXMsgType, _ fields: String) -> (
        entries: [MarketDataEntry], isWhole: Bool
    ) {
        withMessage(type, fields) { index in
            var entries: [MarketDataEntry] = []
            let isWhole = MarketDataReader.forEachEntry(index) { entries.append($0) }
            return (entries, isWhole)
        }
    }

    @Test func aLevelIsReadWithItsPlaceAndItsOrders() {
        let (entries, isWhole) = read(
            "X",
            "262=M|268=1|279=1|269=1|278=E7|55=IBM|270=10.02|271=300|346=4|1023=2|83=17|")
        var expected = MarketDataEntry(kind: .ask, symbol: "IBM")
        expected.action = .change
        expected.price = px("10.02")
        expected.size = qty(300)
        expected.orders = 4
        expected.position = 2
        expected.rptSeq = 17
        expected.id = "E7"
        (expected.hasPrice, expected.hasSize) = (true, true)
        #expect(entries == [expected] && isWhole)
    }

    /// MDEntryPositionNo (290) is what MDPriceLevel (1023) was called before.
    @Test(arguments: [("290=3|", 3), ("290=3|1023=4|", 4), ("1023=4|290=3|", 4), ("290=999|", 255)])
    func olderPlacesCount(_ fields: String, _ place: UInt8) {
        let entry = read("X", "268=1|279=0|269=0|55=IBM|270=10|271=1|\(fields)").entries.first
        #expect(entry?.position == place)
    }

    @Test(arguments: [
        ("0", MDUpdateAction.new), ("1", .change), ("2", .delete), ("3", .deleteThru),
        ("4", .deleteFrom), ("5", .overlay),
    ])
    func everyActionIsKnown(_ code: String, _ action: MDUpdateAction) {
        let entry = read("X", "268=1|279=\(code)|269=0|55=IBM|270=10|271=1|").entries.first
        #expect(entry?.action == action && entry?.isReadable == true)
    }

    @Test(arguments: [
        ("0", MarketDataEntry.Kind.bid), ("1", .ask), ("2", .trade), ("4", .opening),
        ("5", .closing), ("7", .high), ("8", .low), ("B", .volume), ("J", .empty),
    ])
    func everyEntryTypeThatMattersIsKnown(_ code: String, _ kind: MarketDataEntry.Kind) {
        #expect(
            read("W", "55=IBM|268=1|269=\(code)|270=10|271=1|").entries.map(\.kind) == [kind])
    }

    @Test func otherEntriesArePassedOver() {
        let (entries, isWhole) = read("W", "55=IBM|268=3|269=6|270=9|269=0|270=10|271=1|269=Z|")
        #expect(entries.map(\.kind) == [.bid] && isWhole)
    }

    /// The instrument of an entry that names none is that of the entry before.
    @Test func theInstrumentIsCarriedOn() {
        let (entries, _) = read(
            "X",
            "268=3|279=0|269=0|55=IBM|270=10|271=1|279=0|269=1|270=11|271=1|279=0|269=0|55=BAC|"
                + "270=9|271=1|")
        #expect(entries.map(\.symbol) == ["IBM", "IBM", "BAC"])
    }

    /// Of whom it is only its id says: it is not taken for the instrument of the entry before.
    @Test func anEntryThatOnlyItsIdTellsIsNotGuessed() {
        let (entries, _) = read(
            "X", "268=3|279=0|269=0|278=A|55=IBM|270=10|271=1|279=2|269=0|278=B|279=1|280=C|271=2|")
        #expect(entries.map(\.isByID) == [false, true, true])
        #expect(entries.map(\.id) == ["A", "B", "C"])
        #expect(entries.map(\.hasPrice) == [true, false, false])
    }

    @Test(arguments: ["270=ten|271=1|", "270=10|271=x|", "270=-1|271=1|"])
    func numbersThatAreNoneAreTold(_ fields: String) {
        let entry = read("X", "268=1|279=1|269=0|55=IBM|\(fields)").entries.first
        #expect(entry?.isReadable == false)
    }

    @Test func anActionThatIsNoneIsTold() {
        #expect(
            read("X", "268=1|279=9|269=0|55=IBM|270=1|271=1|").entries.first?.isReadable == false)
    }

    @Test func aMessageWithFewerEntriesThanItSaysIsNotWhole() {
        #expect(!read("X", "268=2|279=0|269=0|55=IBM|270=10|271=1|").isWhole)
        #expect(!read("X", "262=M|").isWhole)
        #expect(read("W", "55=IBM|268=0|").isWhole)
    }

    @Test(
        arguments: [
            ("", PrintEligibility.all), ("277=R|", .all), ("277=B|", .volume),
            (
                "277=A M|",
                [
                    .volume, .highLow,
                ]
            ), ("277=M B|", .volume),
        ] as [(String, PrintEligibility)])
    func conditionsSayWhatATradeCountsFor(_ fields: String, _ expected: PrintEligibility) {
        let entry = read("X", "268=1|279=0|269=2|55=IBM|270=10|271=5|\(fields)").entries.first
        #expect(entry?.eligibility == expected)
    }

    @Test func aggressorAndDayBeforeAreRead() {
        let print = read("X", "268=1|279=0|269=2|55=IBM|270=10|271=5|2446=2|").entries.first
        #expect(print?.aggressor == .ask)
        let close = read("W", "55=IBM|268=1|269=5|270=10|286=4|").entries.first
        #expect(close?.isOfDayBefore == true)
    }

    @Test func theFeedsOwnNumberIsRead() {
        let found = withMessage("X", "1180=CH1|1181=42|268=0|") {
            MarketDataReader.applicationSequence($0)
        }
        #expect(found.channel == "CH1" && found.number == 42)
        #expect(withMessage("X", "268=0|") { MarketDataReader.applicationSequence($0).number } == 0)
    }

    // MARK: Trading status

    @Test(arguments: [
        ("2", SecurityTradingStatus.tradingHalt), ("3", .resume), ("17", .readyToTrade),
        ("21", .preOpen), ("99", .unknown),
    ])
    func statesOfAnInstrumentAreRead(_ code: String, _ status: SecurityTradingStatus) {
        let said = withMessage("f", "55=IBM|326=\(code)|") { TradingStatusReader.security($0) }
        #expect(said?.symbol == "IBM" && said?.status == status)
    }

    /// Imbalances and the like say nothing of whether it trades.
    @Test(arguments: ["55=IBM|326=7|", "55=IBM|", "326=2|"])
    func whatIsNoStateChangesNone(_ fields: String) {
        let isNothing = withMessage("f", fields) { TradingStatusReader.security($0) == nil }
        #expect(isNothing)
    }

    @Test(arguments: [
        ("1", SecurityTradingStatus.tradingHalt), ("2", .readyToTrade), ("3", .notAvailable),
        ("4", .preOpen), ("5", .preCross), ("0", .unknown),
    ])
    func statesOfAMarketAreRead(_ code: String, _ status: SecurityTradingStatus) {
        #expect(
            withMessage("h", "336=1|340=\(code)|") { TradingStatusReader.session($0) } == status)
        #expect(withMessage("h", "336=1|340=6|") { TradingStatusReader.session($0) } == nil)
    }

    // MARK: What is asked for

    private func text(_ body: borrowing FIXBodyWriter) -> String {
        String(decoding: body.bytes.map { $0 == 1 ? UInt8(ascii: "|") : $0 }, as: UTF8.self)
    }

    /// As before there was depth: byte by byte.
    @Test func theTopAloneIsAskedForAsEver() {
        var body = FIXBodyWriter()
        MarketDataSubscription().request(
            .snapshotAndUpdates, id: "MD1", symbols: ["IBM", "BAC"] as [Symbol], into: &body)
        #expect(
            text(body) == "262=MD1|263=1|264=1|265=1|267=3|269=0|269=1|269=2|146=2|55=IBM|55=BAC|")
    }

    @Test func depthAndStatisticsAreAskedFor() {
        var wanted = MarketDataSubscription()
        wanted.depth = 5
        wanted.hasStatistics = true
        var body = FIXBodyWriter()
        wanted.request(.snapshot, id: "MD1-1", symbols: ["IBM"] as [Symbol], into: &body)
        #expect(
            text(body) == "262=MD1-1|263=0|264=5|266=Y|267=8|269=0|269=1|269=2|269=4|269=5|269=7|"
                + "269=8|269=B|146=1|55=IBM|")
        body.clear()
        MarketDataSubscription.securityStatus(id: "S", symbol: "IBM", into: &body)
        MarketDataSubscription.sessionStatus(id: "T", into: &body)
        #expect(text(body) == "324=S|55=IBM|263=1|335=T|263=1|")
    }
}
