import OMSTypes
import Testing

@testable import OMSControls

@Suite struct ControlFileTests {
    @Test(
        "A bad positions file: the line, and what would be right",
        arguments: [
            ("", 1, "empty"),
            ("account,symbol\nA,IBM", 1, "quantity is missing"),
            ("account,symbol,quantity,colour\n", 1, "no column is called colour"),
            ("account,symbol,quantity,symbol\n", 1, "stands twice"),
            ("account,symbol,quantity\nA,IBM,1\nA,IBM,2", 3, "line 2 too"),
            ("account,symbol,quantity\nA,IBM,1\n\nB,IBM", 4, "2 cells"),
            ("account,symbol,quantity\nA,IBM,much", 2, "quantity is much"),
            ("account,symbol,quantity\nA,IBM,", 2, "quantity is empty"),
            ("account,symbol,quantity\nA,IBM,99999999999999999999", 2, "quantity is 9"),
            ("account,symbol,quantity\n,IBM,1", 2, "account is empty"),
            ("account,symbol,quantity\n\"A\",IBM,1", 2, "quotes"),
            ("account,symbol,quantity,averageCost\nA,IBM,1,-2", 2, "averageCost is -2"),
            ("account,symbol,quantity\n\(String(repeating: "A", count: 65)),IBM,1", 2, "64 bytes"),
        ])
    func badPositions(_ text: String, _ line: Int, _ words: String) {
        guard case .failure(let refusal) = PositionFile.parse(text) else {
            Issue.record("taken: \(text)")
            return
        }
        #expect(refusal.line == line && refusal.description.contains(words), "\(refusal)")
        #expect(!refusal.remedy.isEmpty)
    }

    @Test func goodPositions() throws {
        let lines = try PositionFile.parse(
            "symbol,quantity,averageCost,account\r\nIBM,-10.5,9.25,A\r\n\r\nMSFT,3,,B\r\n"
        ).get()
        #expect(
            lines == [
                PositionLine(
                    account: "A", symbol: "IBM", quantity: Quantity(units: -1_050_000_000),
                    averageCost: Price(units: 925_000_000)),
                PositionLine(account: "B", symbol: "MSFT", quantity: Quantity(units: 300_000_000)),
            ])
        #expect(try PositionFile.parse("account,symbol,quantity").get().isEmpty)
    }

    @Test(
        "A bad drop copy file",
        arguments: [
            ("10:00,V,E1,IBM,1,1,10", "time is 10:00"),
            ("2026-11-30T10:00:00Z,V,E1,IBM,buy,1,10", "side is buy"),
            ("2026-11-30T10:00:00Z,V,E1,IBM,1,0,10", "quantity is 0"),
            ("2026-11-30T10:00:00Z,V,E1,IBM,1,1,x", "price is x"),
            ("2026-11-30T10:00:00Z,V,,IBM,1,1,10", "execID is empty"),
            ("2026-11-30T10:00:00Z,,E1,IBM,1,1,10", "venue is empty"),
        ])
    func badExecutions(_ row: String, _ words: String) {
        let text = ExecutionFile.columns.joined(separator: ",") + "\n" + row
        guard case .failure(let refusal) = ExecutionFile.parse(text) else {
            Issue.record("taken: \(row)")
            return
        }
        #expect(refusal.line == 2 && refusal.description.contains(words), "\(refusal)")
    }

    @Test func goodExecutions() throws {
        let text =
            "time,venue,execID,symbol,side,quantity,price\n"
            + "2026-11-30T10:00:00.25Z,VENUE1,E1,IBM,5,100,10.01\n"
        let row = try #require(try ExecutionFile.parse(text).get().first)
        #expect(row.time.iso8601 == "2026-11-30T10:00:00.250000000Z" && row.line == 2)
        #expect(row.venue == "VENUE1" && row.execID == "E1" && row.version.symbol == "IBM")
        #expect(row.version.side == Side.sellShort.rawValue)
        #expect(row.version.price.units == 1_001_000_000)
    }

    @Test(
        arguments: [
            ("1970-01-01T00:00:00", 0), ("1970-01-02T00:00:01Z", 86_401_000_000_000),
            ("1970-01-01T00:00:00.000000001", 1), ("1970-01-01T00:00:00.1Z", 100_000_000),
            ("1970-01-01 00:00:00", nil), ("1970-13-01T00:00:00", nil),
            ("1970-01-01T24:00:00", nil),
            ("1970-01-01T00:00:00.", nil), ("1970-01-01T00:00:00.0000000001", nil),
            ("1969-12-31T23:59:59", nil), ("", nil), ("1970-01-01T00:00:0xZ", nil),
        ] as [(String, Int64?)])
    func instants(_ text: String, _ expected: Int64?) {
        #expect(InstantText.parse(text)?.nanoseconds == expected, "\(text)")
    }
}
