import Foundation
import OMSTypes
import VenueSimulator

/// The quotes of one stock at twelve exchanges on 2 January 2018, one row an exchange's own best
/// bid and offer. It lies beside the repository and is no part of it.
enum TwelveVenueRecord {
    static let letters = "ABJKMNPTVXYZ"
    /// The publisher left the stock's name out.
    static let symbol: Symbol = "ANON"
    static let date = CalendarDate("2018-01-02")

    struct Unreadable: Error, CustomStringConvertible {
        let description: String
    }

    private static let file: URL = {
        var folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        for _ in 0..<3 { folder.deleteLastPathComponent() }
        return folder.appendingPathComponent(
            "../shared/data/us-equity-quotes-12-venues/quotes-2018-01-02.csv.gz"
        ).standardizedFileURL
    }()

    static var isPresent: Bool { FileManager.default.fileExists(atPath: file.path) }

    /// Rows of the twelve exchanges in time order; times of day count from midnight UTC, sizes are
    /// made from round lots of 100 to shares.
    static func quotes() throws -> [VenueQuote] {
        let unzip = Process()
        unzip.executableURL = URL(fileURLWithPath: "/usr/bin/gzip")
        unzip.arguments = ["-dc", file.path]
        let output = Pipe()
        unzip.standardOutput = output
        try unzip.run()
        let text = output.fileHandleForReading.readDataToEndOfFile()
        unzip.waitUntilExit()
        guard unzip.terminationStatus == 0 else {
            throw Unreadable(description: "gzip could not read \(file.path)")
        }
        return try text.split(separator: UInt8(ascii: "\n")).dropFirst().compactMap(quote)
    }

    /// `2018-01-02T09:04:13.125000,P,156.57,1,158.85,1,NAME`; `nil` for what stands off the
    /// exchanges, and for the few rows after midnight UTC.
    private static func quote(_ line: Data) throws -> VenueQuote? {
        let fields = line.split(separator: UInt8(ascii: ","))
        guard fields.count == 7, let letter = fields[1].first else {
            throw Unreadable(description: "no quote: \(String(decoding: line, as: UTF8.self))")
        }
        guard letters.utf8.contains(letter), fields[0].starts(with: "2018-01-02T".utf8) else {
            return nil
        }
        return VenueQuote(
            timeOfDay: try timeOfDay(fields[0]), exchange: letter, symbol: symbol,
            bid: Price(units: try decimal(fields[2])),
            bidSize: Quantity(units: try decimal(fields[3]) * 100),
            ask: Price(units: try decimal(fields[4])),
            askSize: Quantity(units: try decimal(fields[5]) * 100))
    }

    private static func decimal(_ field: Data) throws -> Int64 {
        try DecimalText.parse(String(decoding: field, as: UTF8.self)).get()
    }

    private static func timeOfDay(_ field: Data) throws -> Int64 {
        let digits = field.dropFirst(11).filter { (0x30...0x39).contains($0) }.map {
            Int64($0) - 48
        }
        guard digits.count == 12 else {
            throw Unreadable(description: "no time: \(String(decoding: field, as: UTF8.self))")
        }
        func number(_ range: Range<Int>) -> Int64 { digits[range].reduce(0) { $0 * 10 + $1 } }
        let seconds = number(0..<2) * 3600 + number(2..<4) * 60 + number(4..<6)
        return seconds * Timestamp.nanosecondsPerSecond + number(6..<12) * 1000
    }
}
