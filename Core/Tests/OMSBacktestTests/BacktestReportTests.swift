import OMSMarket
import OMSModels
import OMSTypes
import Testing

@testable import OMSBacktest

@Suite struct BacktestReportTests {
    private let orders = """
        time,side,quantity,limit,strategy,seconds
        2018-01-02T15:00:00.5,sell,300,,route,10
        """
    private let quotes = """
        time,exchange,bid,bid_size,ask,ask_size,symbol
        2018-01-02T15:00:00,N,100,3,100.02,1,S
        2018-01-02T15:00:00.1,Z,99.99,3,100.03,1,S
        """
    private let trades = """
        time,exchange,symbol,condition,size,price,correction
        2018-01-02T15:00:00.7,D,S,,100,100.01,0
        """

    private func lines(
        _ format: BacktestReport.Format, orders: String? = nil, fees: String? = nil,
        quotes: String? = nil, lot: Int64 = 1
    ) throws(BacktestReport.Failure) -> [String] {
        let report = BacktestReport(Backtest.Settings(lot: Lot(shares(lot))))
        var (quotes, trades) = (quotes ?? self.quotes, self.trades)
        let result = quotes.withUTF8 { quotes in
            trades.withUTF8 { trades in
                Result { () throws(BacktestReport.Failure) in
                    try report.lines(
                        orders: orders ?? self.orders, fees: fees,
                        BacktestReport.Record(
                            format, quotes: UnsafeRawBufferPointer(quotes),
                            trades: UnsafeRawBufferPointer(trades)))
                }
            }
        }
        return try result.get()
    }

    @Test func aLineForEachOrder() throws {
        let found = try lines(.venueQuotes, fees: RecordedFiles.fees())
        #expect(
            found == [
                BacktestResult.header,
                "2018-01-02T15:00:00.500000000Z,sell,300,route,300,100,0.825,1,1.000,1.000,1.275,"
                    + "75.000,",
            ])
    }

    @Test func whatCannotBeIsToldByName() throws {
        func problem(_ body: () throws(BacktestReport.Failure) -> [String]) -> String {
            do { return try body().joined() } catch { return error.description }
        }
        #expect(
            problem { () throws(BacktestReport.Failure) in
                try lines(.venueQuotes, orders: "time")
            }.hasPrefix("orders: line 1: "))
        #expect(
            problem { () throws(BacktestReport.Failure) in
                try lines(.venueQuotes, fees: "x")
            }.hasPrefix("fees: line 1: "))
        #expect(
            problem { () throws(BacktestReport.Failure) in
                try lines(.venueQuotes, quotes: "x")
            } == "quotes: nothing to read: line 1, field 1: header")
        #expect(
            problem { () throws(BacktestReport.Failure) in try lines(.nationalTape) }
                == "a national tape needs the instant of its midnight")
        let twap = orders.replacing("route", with: "twap")
        #expect(
            problem { () throws(BacktestReport.Failure) in
                try lines(.venueQuotes, orders: twap, lot: 500)
            }
                == "order of 2018-01-02T15:00:00.500000000Z: its quantity cannot be")
    }
}
