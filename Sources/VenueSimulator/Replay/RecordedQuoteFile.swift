import Foundation
import OMSTypes

/// A record of quotes as compact CSV: `ms,symbol,side,price,size,exchange`.
///
/// `ms` counts from local midnight, `side` is B or A, `price` is in units of 0.0001, `size` in
/// shares, `exchange` one letter. Empty lines, lines that start with `#` and the header line are
/// skipped. The file is mapped, not read: only the pages that are replayed come into memory.
public struct RecordedQuoteFile: QuoteSource {
    /// A line that is not a quote.
    public struct Malformed: Error, Equatable, CustomStringConvertible {
        public let line: Int
        public var description: String {
            "line \(line) of the recorded quotes is not ms,symbol,side,price,size,exchange"
        }
    }

    /// The shipped record is not beside the program.
    public struct Missing: Error, CustomStringConvertible {
        public let name: String
        public var description: String { "the recorded quotes \(name) are missing from the bundle" }
    }

    private let bytes: Data
    private var offset = 0
    private var line = 0
    private var timeLast: Int64 = 0

    /// Throws when the file cannot be opened.
    public init(contentsOf url: URL) throws {
        bytes = try Data(contentsOf: url, options: .mappedIfSafe)
    }

    /// The excerpt that ships with Needletail: AIG, BAC and IBM, 7 October 2013, 14:00-14:30 New
    /// York time.
    public static func shipped() throws -> RecordedQuoteFile {
        let name = "us-equity-nbbo-2013-10-07"
        guard
            let url = Bundle.module.url(
                forResource: name, withExtension: "csv", subdirectory: "Resources")
        else { throw Missing(name: name) }
        return try RecordedQuoteFile(contentsOf: url)
    }

    public mutating func rewind() {
        offset = 0
        line = 0
        timeLast = 0
    }

    public mutating func next() throws -> QuoteRow? {
        while offset < bytes.count {
            let (kind, end) = Self.read(bytes, from: offset)
            offset = end + 1
            line += 1
            switch kind {
            case .remark: continue
            case .unreadable: throw Malformed(line: line)
            case .row(let row):
                guard row.timeOfDay >= timeLast else { throw Malformed(line: line) }
                timeLast = row.timeOfDay
                return row
            }
        }
        return nil
    }

    private enum Line {
        case remark
        case row(QuoteRow)
        case unreadable
    }

    /// The line that starts at `start`, and where it ends.
    private static func read(_ bytes: Data, from start: Int) -> (Line, end: Int) {
        bytes.withUnsafeBytes { all in
            var end = start
            while end < all.count, all[end] != UInt8(ascii: "\n") { end += 1 }
            let text = UnsafeRawBufferPointer(rebasing: all[start..<end])
            guard let first = text.first, first != UInt8(ascii: "#"), first != UInt8(ascii: "m")
            else { return (.remark, end) }
            guard let row = parse(text) else { return (.unreadable, end) }
            return (.row(row), end)
        }
    }

    /// `nil` unless the line has exactly the six fields with values in range.
    private static func parse(_ text: UnsafeRawBufferPointer) -> QuoteRow? {
        let fields = text.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        guard fields.count == 6, fields[5].count == 1, fields[2].count == 1,
            let milliseconds = number(fields[0], max: 86_400_000),
            let symbol = Text64(UnsafeRawBufferPointer(rebasing: fields[1])), !symbol.isEmpty,
            let price = number(fields[3], max: 1_000_000_000),
            let size = number(fields[4], max: 1_000_000_000)
        else { return nil }
        let side: BookSide
        switch fields[2].first {
        case UInt8(ascii: "B"): side = .bid
        case UInt8(ascii: "A"): side = .ask
        case .some, .none: return nil
        }
        return QuoteRow(
            timeOfDay: milliseconds * 1_000_000, exchange: fields[5].first ?? 0, symbol: symbol,
            side: side, price: Price(units: price * (DecimalText.scale / 10_000)),
            size: Quantity(units: size * DecimalText.scale))
    }

    private static func number(_ digits: Slice<UnsafeRawBufferPointer>, max: Int64) -> Int64? {
        guard !digits.isEmpty, digits.count <= 12 else { return nil }
        var value: Int64 = 0
        for byte in digits {
            guard byte &- 0x30 < 10 else { return nil }
            value = value * 10 + Int64(byte - 0x30)
        }
        return value <= max ? value : nil
    }
}
