import ArgumentParser
import Foundation
import OMSBacktest
import OMSModels
import OMSTypes

/// `needletail backtest`: orders against a recorded market.
struct BacktestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backtest",
        abstract: "Play orders through a recorded market and print their slippage.",
        discussion: """
            Prints one line of CSV for each order: executed quantity, average price, fees, and \
            slippage against arrival, market VWAP and implementation shortfall. When an order \
            would have been filled is written down in docs/BACKTEST.md.

            needletail backtest Examples/backtest-orders.csv --quotes quotes.csv.gz \\
                --trades trades.csv.gz --fees Examples/fees-us-equities.csv \\
                --weights 14,9,8,7,6,6,5,5,6,6,7,9,12 --curve-start 2018-01-02T14:30:00
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case venueQuotes = "venue-quotes"
        case nationalTape = "national-tape"
        case threeMarkets = "three-markets"

        var format: BacktestReport.Format {
            switch self {
            case .venueQuotes: return .venueQuotes
            case .nationalTape: return .nationalTape
            case .threeMarkets: return .threeMarkets
            }
        }
    }

    @Argument(help: "CSV of orders: time,side,quantity,limit,strategy,seconds.")
    var orders: String

    @Option(help: "Recorded quotes, plain or gzipped.")
    var quotes: String

    @Option(help: "Recorded trades, plain or gzipped.")
    var trades: String

    @Option(help: "How the record is written.")
    var format = Format.venueQuotes

    @Option(help: "A national tape's midnight in UTC, such as 2013-10-07T04:00:00.")
    var midnight: String?

    @Option(help: "CSV of fees by venue; left out: nobody charges anything.")
    var fees: String?

    @Option(help: "Least step of quantities.")
    var lot = "1"

    @Option(help: "Milliseconds between two looks of a strategy at the market.")
    var interval = 1_000

    @Option(help: "Seconds after which a recorded quote is too old.")
    var quoteAge = 2.0

    @Option(help: "Seed of the strategies' random choices.")
    var seed: UInt64 = 42

    @Option(help: "Shares of volume by bin, such as 12,9,8; what vwap follows.")
    var weights: String?

    @Option(help: "When the first bin begins, in UTC.")
    var curveStart: String?

    @Option(help: "Minutes of a bin.")
    var curveBin = 30

    func run() throws {
        guard case .success(let lotUnits) = DecimalText.parse(lot), lotUnits > 0 else {
            throw CommandFailure.usage("--lot is \(lot); give a decimal above 0")
        }
        guard interval > 0, quoteAge > 0, quoteAge < 1e9 else {
            throw CommandFailure.usage("--interval and --quote-age must be above 0")
        }
        var report = BacktestReport(Backtest.Settings(lot: Lot(Quantity(units: lotUnits))))
        report.settings.interval = Int64(interval) * 1_000_000
        report.settings.seed = seed
        report.settings.curve = try curve()
        report.rules.quoteAgeMax = Int64(quoteAge * 1e9)
        let (list, table) = (try Self.text(orders), try fees.map { try Self.text($0) })
        let (rows, prints) = (try Self.bytes(quotes), try Self.bytes(trades))
        let midnight = try midnight.map { try Self.instant($0, "--midnight") }
        do {
            let lines = try rows.withUnsafeBytes { rows in
                try prints.withUnsafeBytes { prints in
                    try report.lines(
                        orders: list, fees: table,
                        BacktestReport.Record(
                            format.format, quotes: rows, trades: prints, midnight: midnight))
                }
            }
            for line in lines { Terminal.say(line) }
        } catch let failure as BacktestReport.Failure {
            throw CommandFailure.usage(failure.description)
        }
    }

    private func curve() throws -> BacktestCurve? {
        guard let weights else { return nil }
        guard let curveStart else {
            throw CommandFailure.usage("--weights need --curve-start, when their first bin begins")
        }
        let parts = weights.split(separator: ",").map { part -> Int64? in
            guard case .success(let units) = DecimalText.parse(String(part)) else { return nil }
            return units
        }
        let start = try Self.instant(curveStart, "--curve-start")
        guard curveBin > 0, curveBin <= 1_440, !parts.contains(nil),
            let curve = VolumeCurve(
                width: Int64(curveBin) * 60_000_000_000, weights: parts.compactMap { $0 })
        else { throw CommandFailure.usage("--weights are numbers such as 12,9,8, one above 0") }
        return BacktestCurve(curve, start: start)
    }

    private static func instant(_ text: String, _ option: String) throws -> Timestamp {
        let format = DateFormatter()
        format.locale = Locale(identifier: "en_US_POSIX")
        format.timeZone = TimeZone(identifier: "UTC")
        format.dateFormat = "yyyy-MM-dd'T'HH:mm:ss"
        guard let date = format.date(from: text) else {
            throw CommandFailure.usage("\(option) is \(text); write 2018-01-02T14:30:00, in UTC")
        }
        return Timestamp(nanoseconds: Int64(date.timeIntervalSince1970) * 1_000_000_000)
    }

    private static func text(_ path: String) throws -> String {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            throw CommandFailure.usage("cannot read \(path) as text")
        }
        return text
    }

    /// A file's bytes, unpacked where its first two say that it is gzipped.
    private static func bytes(_ path: String) throws -> Data {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw CommandFailure.usage("cannot read \(path)")
        }
        guard data.starts(with: [0x1F, 0x8B]) else { return data }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["gzip", "-dc", "--", path]
        let pipe = Pipe()
        process.standardOutput = pipe
        do { try process.run() } catch {
            throw CommandFailure.machine("gzip does not start; unpack \(path) first")
        }
        let unpacked = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw CommandFailure.usage("\(path) is damaged: gzip ends with an error")
        }
        return unpacked
    }
}
