import OMSTypes
import Testing

@testable import OMSMarket

/// Readers of recorded data, on samples of our own.
@Suite struct RecordedTests {
    private func read<Row>(
        _ text: String, _ body: (UnsafeRawBufferPointer) -> Recorded<Row>
    ) -> Recorded<Row> {
        Array(text.utf8).withUnsafeBytes { body($0) }
    }

    private static let quotes = "time,exchange,bid,bid_size,ask,ask_size,symbol\n"
    private static let prints = "time,exchange,symbol,condition,size,price,correction\n"
    private static let tape =
        "ms_since_midnight,bid,bid_size,ask,ask_size,exchange,condition,suspicious\n"
    private static let tapePrints =
        "ms_since_midnight,price,size,exchange,condition_hex,suspicious\n"
    private static let markets =
        "received_ns,market,exchange_ms,bid,bid_qty,ask,ask_qty,update_id\n"
    private static let marketPrints =
        "received_ns,market,exchange_ms,price,qty,aggressor,trade_id\n"

    @Test func quotesOfExchanges() {
        let result = read(
            Self.quotes + "2018-01-02T09:04:13.125,P,156.57,1,158.85,20,S\r\n"
                + "2018-01-02T09:04:14,A,0,0,158.8,2,S"
        ) { VenueQuotesRecording(stock).quotes($0) }
        #expect(result.refusals.isEmpty)
        let time = CalendarDate("20180102")!.startUTC.adding(nanoseconds: 32_653_125_000_000)
        #expect(
            result.rows == [
                .quote(
                    stock, venue(9), bid: px("156.57"), qty(100), ask: px("158.85"),
                    qty(2000), at: time),
                .quote(
                    stock, venue(1), bid: .none, .zero, ask: px("158.8"), qty(200),
                    at: time.adding(nanoseconds: 875_000_000)),
            ])
    }

    @Test func printsOfExchanges() {
        let result = read(Self.prints + "2018-01-02T14:30:00.000001,D,S,TI,7,157.8,0\n") {
            VenueQuotesRecording(stock).trades($0)
        }
        #expect(result.refusals.isEmpty)
        #expect(result.rows.first?.eligibility == .volume, "form T: nothing but volume")
        #expect(result.rows.first?.size == qty(7) && result.rows.first?.price == px("157.8"))
    }

    struct Garbled: Sendable, CustomStringConvertible {
        let line: String
        let field: Int
        let reason: RecordedReason
        var description: String { line }
    }

    @Test(arguments: [
        Garbled(line: "", field: 1, reason: .time),
        Garbled(line: "2018-01-02", field: 1, reason: .time),
        Garbled(line: "2018-01-32T09:04:13,P,1,1,2,1,S", field: 1, reason: .time),
        Garbled(line: "2018-01-02T24:04:13,P,1,1,2,1,S", field: 1, reason: .time),
        Garbled(line: "2018-01-02T09:04:13.,P,1,1,2,1,S", field: 1, reason: .time),
        Garbled(line: "2018-01-02T09:04:13", field: 2, reason: .fields),
        Garbled(line: "2018-01-02T09:04:13,R,1,1,2,1,S", field: 2, reason: .venue),
        Garbled(line: "2018-01-02T09:04:13,PP,1,1,2,1,S", field: 2, reason: .venue),
        Garbled(line: "2018-01-02T09:04:13,P,x,1,2,1,S", field: 3, reason: .price),
        Garbled(line: "2018-01-02T09:04:13,P,-1,1,2,1,S", field: 3, reason: .price),
        Garbled(line: "2018-01-02T09:04:13,P,99999999999,1,2,1,S", field: 3, reason: .price),
        Garbled(line: "2018-01-02T09:04:13,P,1.5E-08,1,2,1,S", field: 3, reason: .price),
        Garbled(line: "2018-01-02T09:04:13,P,1E,1,2,1,S", field: 3, reason: .price),
        Garbled(line: "2018-01-02T09:04:13,P,1E4,1,2,1,S", field: 3, reason: .price),
        Garbled(line: "2018-01-02T09:04:13,P,1E+99,1,2,1,S", field: 3, reason: .price),
        Garbled(line: "2018-01-02T09:04:13,P,1,1.5,2,1,S", field: 4, reason: .size),
        Garbled(line: "2018-01-02T09:04:13,P,1,999999999999,2,1,S", field: 4, reason: .size),
        Garbled(line: "2018-01-02T09:04:13,P,1,1,2,1", field: 7, reason: .fields),
        Garbled(line: "2018-01-02T09:04:13,P,1,1,2,1,S,", field: 8, reason: .fields),
    ]) func aGarbledLineIsNamed(_ row: Garbled) {
        let good = "2018-01-02T09:04:13,P,1,1,2,1,S\n"
        let result = read(Self.quotes + good + row.line + "\n" + good) {
            VenueQuotesRecording(stock).quotes($0)
        }
        #expect(result.rows.count == 2)
        #expect(result.refusals == [RecordedRefusal(line: 3, field: row.field, reason: row.reason)])
    }

    @Test(arguments: ["", "time,exchange\n1,2\n", "\n"]) func anotherHeaderIsAnotherFormat(
        _ text: String
    ) {
        let result = read(text) { VenueQuotesRecording(stock).quotes($0) }
        #expect(result.rows.isEmpty)
        #expect(result.refusals == [RecordedRefusal(line: 1, field: 1, reason: .header)])
    }

    @Test func theNationalTape() {
        let reader = NationalTapeRecording(stock, midnight: at(0), venue: venue(1))
        let result = read(
            Self.tape + "34200000,491800,300,0,0,P,1,0\n34200001,0,0,492000,100,Q,1,0\n"
                + "34200002,491800,300,492000,1,Q,1,0\n34200003,491900,300,0,0,P,1,1\n"
                + "86400000,491900,300,0,0,P,1,0\n"
        ) { reader.quotes($0) }
        #expect(
            result.rows == [
                .quote(stock, venue(1), .bid, px("49.18"), qty(300), at: at(34_200_000)),
                .quote(stock, venue(1), .ask, px("49.2"), qty(100), at: at(34_200_001)),
            ])
        #expect(result.refusals.map(\.reason) == [.side, .suspicious, .time])
        let prints = read(
            Self.tapePrints + "34200000,491800,300,P,20000020,0\n34200001,491800,1,Q,2000,0\n"
                + "34200001,491800,1,Q,20x,0\n34200001,491800,0,Q,20,0\n"
        ) { NationalTapeRecording(stock, midnight: at(0)).trades($0) }
        #expect(prints.rows.map(\.eligibility) == [.all, .volume])
        #expect(prints.rows.map(\.venue) == [venue(9), venue(10)])
        #expect(prints.refusals.map(\.reason) == [.kind, .size])
    }

    @Test func threeMarkets() {
        let result = read(
            Self.markets
                + "1723161254087891268,spot,,61837.63000000,3.78826000,61837.64000000,1.5,77\n"
                + "1723161254087891268,usdm,1723161254080,61837.6,3,61837.7,1,78\n"
                + "172316125408789126,spot,,1,1,2,1,77\n1723161254087891268,dex,,1,1,2,1,77\n"
                + "1723161254087891268,spot,x,1,1,2,1,77\n"
        ) { ThreeMarketsRecording(stock).quotes($0) }
        #expect(result.rows.map(\.venue) == [venue(1), venue(2)])
        #expect(result.rows[0].time.nanoseconds == 1_723_161_254_087_891_268)
        #expect(result.rows[0].size.units == 378_826_000 && result.rows[0].sequence == 77)
        #expect(result.refusals.map(\.reason) == [.time, .venue, .time])
        let prints = read(
            Self.marketPrints + "1723161254087896568,coinm,1,61837.63,2,sell,5\n"
                + "1723161254087896568,coinm,1,61837.63,2,hold,5\n"
        ) { ThreeMarketsRecording(stock).trades($0) }
        #expect(prints.rows.map(\.side) == [.ask] && prints.rows[0].venue == venue(3))
        #expect(prints.refusals.map(\.reason) == [.side])
    }

    @Test func ordersBecomeLevels() {
        let text =
            "type,time,id,price,size,type\nA,1000,1,1.05E+01,100,BID\nA,1001,2,10.5,200,BID\n"
            + "A,1002,3,110.0E-01,50,ASK\nR,1003,2,150\nT,1003,2,10.5,50\nC,1004,1\nC,1005,9\nX,1,2\n"
            + "T,1006,3,11,1,TRUE\nT,1006,3,11,1,FALSE\n"
        var unknown = 0
        let result = read(text) {
            let (ticks, count) = OrderEventsRecording(stock, venue(1)).stockOrders(
                $0, midnight: at(0))
            unknown = count
            return ticks
        }
        var store = MarketStore(venues: 1, instruments: 1)
        for row in result.rows { store.apply(row) }
        #expect(unknown == 1 && result.refusals.map(\.reason) == [.kind, .kind])
        #expect(store.text(venue(1), .bid) == "10.5 150" && store.text(venue(1), .ask) == "11 50")
        #expect(store.withLevels(stock, venue(1), .bid) { $0[0].orders } == 1)
        #expect(store.book(stock, venue(1)).lastQty == qty(1))
        #expect(result.rows.map { $0.size.units / 100_000_000 } == [100, 300, 50, 250, 50, 150, 1])

        var book = OrderBookBuilder(stock, venue(1))
        _ = book.add(1, .bid, px("10"), qty(5), at: at(0))
        _ = book.add(2, .bid, px("10"), qty(7), at: at(0))
        #expect(book.add(1, .bid, px("9"), qty(3), at: at(0)).size == qty(3))
        let left = book.change(2, to: qty(6), at: at(0))
        #expect(left?.size == qty(6) && left?.orders == 1 && book.orderCount == 2)

        let bitcoin =
            "id,timestamp,exchange.timestamp,price,volume,action,direction\n"
            + "5,1430438404518,1430438404000,236.47,200000000,created,bid\n"
            + "5,1430438404635,1430438404000,236.47,178855669,changed,bid\n"
            + "5,1430438406337,1430438404000,236.47,0,deleted,bid\n"
            + "6,1430438406337,1430438404000,236.47,5,deleted,bid\n"
            + "7,1430438406337,1430438404000,236.47,5,moved,bid\n"
        let orders = read(bitcoin) { OrderEventsRecording(stock, venue(1)).bitcoinOrders($0).ticks }
        #expect(orders.rows.map(\.size.units) == [200_000_000, 178_855_669, 0])
        #expect(orders.refusals == [RecordedRefusal(line: 6, field: 6, reason: .kind)])
    }

    @Test(
        arguments: [
            ("@", .all), (" F ", .all), ("", .all), ("TI", .volume), (" I", [.volume, .vwap]),
            ("4", [.volume, .highLow]), ("M", .nothing), ("FTI", .volume), ("TB", .volume),
            ("Z", [.volume, .highLow]), ("N", .volume), ("7 V", .volume), ("?", .volume),
            ("ZI", .volume), ("6", .all), ("O", .all), ("Q", .nothing),
        ] as [(String, PrintEligibility)]) func saleConditions(
            _ letters: String, _ counts: PrintEligibility
        )
    {
        let found = Array(letters.utf8).withUnsafeBytes { SaleCondition.eligibility(letters: $0) }
        #expect(found == counts)
    }

    @Test(
        arguments: [
            (0x1, .all), (0x2000_0020, .all), (0x2000, .volume), (0x40, .all), (0x80, .all),
            (0x100_0000, .nothing), (0x400_0000, .nothing), (0x200, [.volume, .highLow]),
            (0x10_0000, .volume), (0x8000_0020, [.volume, .vwap]), (0x4800, [.volume, .highLow]),
            (0x2000_2020, .volume), (0x2000_0002, .volume), (0x20_0000, .all),
        ] as [(UInt32, PrintEligibility)]) func saleFlags(
            _ flags: UInt32, _ counts: PrintEligibility
        )
    {
        #expect(SaleCondition.eligibility(flags: flags) == counts)
    }

    @Test func minuteBarsAndExceptions() {
        let bars = read(
            "date,ms_since_midnight,open,high,low,close,volume\n"
                + "20131004,34200000,10000,10200,9900,10100,300\n"
                + "20131004,34200001,10000,10200,9900,10100,300\n"
                + "20131004,34260000,10000,9999,9900,10100,300\n"
        ) { VolumeRecording.minuteBars($0) }
        #expect(bars.rows.count == 1 && bars.rows[0].minute == 570)
        #expect(bars.rows[0].high == px("1.02") && bars.rows[0].volume == qty(300))
        #expect(bars.refusals.map(\.reason) == [.time, .price])
        let days = read(
            "mic,date,kind,open_local,close_local\nXNYS,2016-11-25,early_close,,13:00\n"
                + "XNYS,2016-12-26,closed,,\nXNYS,2016-12-26,open,,\n"
        ) { VolumeRecording.exceptions($0) }
        #expect(days.rows.map(\.kind) == [.earlyClose, .closed])
        #expect(days.refusals == [RecordedRefusal(line: 4, field: 3, reason: .kind)])
        let trades = read(
            "time,symbol,price,size,num_trades\n2013-06-08T09:00:01.625474,S,39.505,142584,685\n"
        ) { VolumeRecording.trades($0, stock, venue(1), offset: 7_200_000_000_000) }
        #expect(trades.rows[0].time.iso8601 == "2013-06-08T07:00:01.625474000Z")
    }
}
