import OMSTypes
import Testing

@testable import OMSPostTrade

/// Charges by trade date: the worked sale of 10,000 at 10.25 in one execution.
@Suite struct ChargeTableTests {
    static func amounts(
        _ tradeDate: String, side: Side = .sell, executions: [(Int, String)] = [(10_000, "10.25")],
        table: ChargeTable = .unitedStates
    ) throws -> [String: String] {
        let parts = executions.map {
            ExecutionPart(quantity: shares($0.0), price: price($0.1))
        }
        let total = parts.reduce(Quantity.zero) { $0 + $1.quantity }
        let notional = parts.reduce(Notional.zero) { $0 + Notional($1.price, $1.quantity) }
        let trade = ChargeableTrade(
            market: "US", side: side, tradeDate: date(tradeDate), quantity: total,
            executions: parts)
        let gross = Money(
            units: notional.raw / Int128(DecimalText.scale), currency: .usd)
        let charges = try table.charges(on: trade, account: "A", quantity: total, gross: gross)
        return Dictionary(uniqueKeysWithValues: charges.map { ("\($0.code)", $0.amount.text) })
    }

    @Test(arguments: [
        ("2025-05-13", ["SEC31": "2.85", "TAF": "1.66"]),
        ("2026-03-02", ["TAF": "1.95"]),
        ("2026-04-07", ["SEC31": "2.12", "TAF": "1.95"]),
        ("2026-10-05", ["SEC31": "2.12"]),
        ("2026-11-10", ["SEC31": "2.12"]),
        ("2026-04-03", ["TAF": "1.95"]),
        ("2026-04-04", ["SEC31": "2.12", "TAF": "1.95"]),
    ])
    func workedSale(tradeDate: String, expected: [String: String]) throws {
        #expect(try Self.amounts(tradeDate) == expected)
    }

    @Test func buysAreFree() throws {
        #expect(try Self.amounts("2026-04-07", side: .buy) == [:])
    }

    @Test(arguments: [(50_205, "9.79"), (50_206, "9.79"), (500_000, "9.79"), (50_000, "9.75")])
    func activityFeeIsCapped(count: Int, expected: String) throws {
        let amounts = try Self.amounts("2026-03-02", executions: [(count, "10")])
        #expect(amounts["TAF"] == expected)
    }

    @Test func activityFeeCountsExecutions() throws {
        // Each capped on its own: 9.79 + 9.79; summed exactly before rounding: 3 × 0.000195.
        let two = try Self.amounts("2026-03-02", executions: [(60_000, "10"), (60_000, "10")])
        #expect(two["TAF"] == "19.58")
        let three = try Self.amounts("2026-03-02", executions: [(1, "10"), (1, "10"), (1, "10")])
        #expect(three["TAF"] == "0.01")
        // Below the rate a share there is no fee.
        let cheap = try Self.amounts("2026-03-02", executions: [(1_000, "0.0001")])
        #expect(cheap["TAF"] == nil)
    }

    @Test func aMissingRateBlocks() {
        #expect(throws: ChargeTable.Failure.missingRate("TAF")) {
            try Self.amounts("2027-01-04")
        }
        #expect(throws: ChargeTable.Failure.missingRate("SEC31")) {
            try Self.amounts("2024-01-02")
        }
    }

    @Test func anExemptAccountPaysNothing() throws {
        var table = ChargeTable.unitedStates
        table.definitions[0].exemptAccounts = ["A"]
        #expect(try Self.amounts("2026-04-07", table: table) == ["TAF": "1.95"])
    }

    @Test func overlappingRowsAreNotValid() {
        #expect(ChargeTable.unitedStates.isValid)
        var table = ChargeTable.unitedStates
        table.definitions[0].rows[0].through = date("2025-05-14")
        #expect(!table.isValid)
        table.definitions[0].rows[0].through = nil
        #expect(!table.isValid)
    }
}
