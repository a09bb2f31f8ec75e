import Foundation
import Testing

/// `needletail backtest` on a market of three lines.
@Suite struct BacktestCommandTests {
    private static let quotes = """
        time,exchange,bid,bid_size,ask,ask_size,symbol
        2018-01-02T15:00:00.000000,N,99.99,5,100.01,5,ACME
        2018-01-02T15:00:00.500000,P,99.99,5,100.02,9,ACME
        2018-01-02T15:00:01.000000,N,99.99,5,100.01,5,ACME

        """
    private static let trades = """
        time,exchange,symbol,condition,size,price,correction
        2018-01-02T15:00:00.700000,N,ACME,,100,100.01,0

        """

    private func run(_ orders: String, _ more: [String] = []) throws -> Product.Answer {
        let folder = try ScratchFolder()
        let words = [
            "backtest", try folder.write(orders, to: "orders.csv"), "--quotes",
            try folder.write(Self.quotes, to: "quotes.csv"), "--trades",
            try folder.write(Self.trades, to: "trades.csv"),
        ]
        let process = try ProductProcess(words + more)
        let code = process.waitForExit(seconds: 30) ?? process.kill()
        return Product.Answer(exitCode: code, output: process.output, errors: process.errors)
    }

    @Test("An order takes what is displayed, and its slippage is printed")
    func aLine() throws {
        let answer = try run(
            "time,side,quantity,limit,strategy,seconds\n"
                + "2018-01-02T15:00:00.600000,buy,100,,route,1\n")
        let lines = answer.output.split(separator: "\n")
        #expect(answer.exitCode == 0 && lines.count == 2, "\(answer)")
        #expect(lines.first?.hasPrefix("time,side,quantity,strategy,executed") == true)
        #expect(lines.last?.contains(",buy,100,route,100,100.01,") == true, "\(answer.output)")
    }

    @Test(
        "What is wrong is named",
        arguments: [
            (["--lot", "0"], "--lot"), (["--weights", "1,2"], "--curve-start"),
            (["--weights", "x", "--curve-start", "2018-01-02T14:30:00"], "--weights"),
            (["--curve-start", "noon", "--weights", "1"], "--curve-start is noon"),
            (["--fees", "/nowhere"], "/nowhere"), (["--format", "tape"], "tape"),
            (["--format", "national-tape"], "midnight"),
        ])
    func badWords(_ words: [String], _ told: String) throws {
        let answer = try run(
            "time,side,quantity,limit,strategy,seconds\n"
                + "2018-01-02T15:00:00.600000,buy,100,,route,1\n", words)
        #expect(answer.exitCode == 2 && answer.errors.contains(told), "\(answer)")
    }

    @Test("A bad order is named by its line")
    func badOrder() throws {
        let answer = try run(
            "time,side,quantity,limit,strategy,seconds\n"
                + "2018-01-02T15:00:00.600000,buy,-1,,route,1\n")
        #expect(answer.exitCode == 2 && answer.errors.contains("2"), "\(answer)")
    }
}
