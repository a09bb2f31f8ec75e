import Foundation
import OMSTypes
import Testing

@testable import VenueSimulator

@Suite struct RecordedQuoteFileTests {
    /// Writes a record, reads it to the end and removes it.
    private func read(_ content: String) throws -> [QuoteRow] {
        let url = FileManager.default.temporaryDirectory
            .appendingPathComponent("quotes-\(UUID().uuidString).csv")
        try Data(content.utf8).write(to: url)
        defer { try? FileManager.default.removeItem(at: url) }
        var file = try RecordedQuoteFile(contentsOf: url)
        var rows: [QuoteRow] = []
        while let row = try file.next() { rows.append(row) }
        file.rewind()
        #expect(try file.next() == rows.first)
        return rows
    }

    @Test func linesBecomeRows() throws {
        let rows = try read(
            "# a remark\nms,symbol,side,price,size,exchange\n\n34200000,IBM,B,1825700,200,N\n"
                + "34200001,BAC,A,140200,500,Q")
        #expect(
            rows == [
                QuoteRow(
                    timeOfDay: 34_200_000_000_000, exchange: UInt8(ascii: "N"), symbol: "IBM",
                    side: .bid, price: px("182.57"), size: qty("200")),
                QuoteRow(
                    timeOfDay: 34_200_001_000_000, exchange: UInt8(ascii: "Q"), symbol: "BAC",
                    side: .ask, price: px("14.02"), size: qty("500")),
            ])
    }

    @Test(arguments: [
        "1,IBM,B,1825700,200", "1,IBM,B,1825700,200,N,1", "1,IBM,C,1825700,200,N",
        "1,IBM,,1825700,200,N", "1,,B,1825700,200,N", "-1,IBM,B,1825700,200,N",
        "1,IBM,B,18.25,200,N", "1,IBM,B,1825700,200,", "1,IBM,B,1825700,,N",
        "9999999999999999999999,IBM,B,1825700,200,N", "1,IBM,B,99999999999,200,N",
        "1,IBM,B,1825700,200,NQ", "1\u{0},IBM,B,1825700,200,N",
        "1,\(String(repeating: "I", count: 65)),B,1825700,200,N", "0,IBM,B,1825700,200,N",
    ])
    func aLineThatIsNoQuoteIsNamed(_ line: String) throws {
        #expect(throws: RecordedQuoteFile.Malformed(line: 3)) {
            _ = try read("ms\n1,IBM,B,1825700,100,N\n\(line)\n")
        }
    }

    @Test func aMissingFileIsAnError() {
        #expect(throws: (any Error).self) {
            _ = try RecordedQuoteFile(contentsOf: URL(fileURLWithPath: "/no/such/quotes.csv"))
        }
    }

    /// The shipped record through the shipped rule: after each row that a venue shows, the venues'
    /// best on that side is the recorded national best; after any other row none is better. No two
    /// venues ever cross.
    @Test func shippedVenuesShowTheRecordedNationalBest() throws {
        var source = try RecordedQuoteFile.shipped()
        let rule = ReplayRule.shipped
        var replay = QuoteReplay(
            source: source, rule: rule, midnight: Timestamp(nanoseconds: 0), end: .stop)
        var shown: [QuoteReplay.Place: Price] = [:]
        var rows: [QuoteRow] = []
        while let row = try source.next() { rows.append(row) }
        for (number, row) in rows.enumerated() {
            // Rows of one moment are looked at together, after the last of them.
            guard number + 1 == rows.count || rows[number + 1].timeOfDay > row.timeOfDay else {
                continue
            }
            while let event = try replay.next(through: Timestamp(nanoseconds: row.timeOfDay)) {
                let place = QuoteReplay.Place(
                    symbol: event.symbol, venue: event.venue, side: event.side)
                shown[place] = event.size.isPositive ? event.price : nil
            }
            let isShown = rule.exchanges.contains { $0.contains(row.exchange) }
            if let best = best(shown, row.symbol, row.side) {
                #expect(!isShown || best == row.price, "row \(number)")
                #expect(!row.side.isBetter(best, than: row.price), "row \(number)")
                if let other = self.best(shown, row.symbol, row.side.opposite) {
                    #expect(!row.side.isBetter(best, than: other), "crossed at row \(number)")
                }
            } else {
                #expect(!isShown, "row \(number) shows nowhere")
            }
        }
        #expect(rows.count == 79_223)
        #expect(Set(rows.map(\.symbol)) == ["AIG", "BAC", "IBM"])
    }

    private func best(
        _ shown: [QuoteReplay.Place: Price], _ symbol: Symbol, _ side: BookSide
    ) -> Price? {
        (0..<3).compactMap { shown[QuoteReplay.Place(symbol: symbol, venue: $0, side: side)] }
            .max { side.isBetter($1, than: $0) }
    }
}
