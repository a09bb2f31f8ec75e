import OMSTypes
import Testing

@testable import OMSCore

/// Price steps by bands: Rule 612 of Regulation NMS and RTS 11.
@Suite struct TickTableTests {
    /// Price, and the step of liquidity bands 1 to 6 (Delegated Regulation 2017/588, annex).
    static let annex: [(String, [String])] = [
        ("0.09", ["0.0005", "0.0002", "0.0001", "0.0001", "0.0001", "0.0001"]),
        ("0.1", ["0.001", "0.0005", "0.0002", "0.0001", "0.0001", "0.0001"]),
        ("0.4999", ["0.002", "0.001", "0.0005", "0.0002", "0.0001", "0.0001"]),
        ("0.5", ["0.005", "0.002", "0.001", "0.0005", "0.0002", "0.0001"]),
        ("1", ["0.01", "0.005", "0.002", "0.001", "0.0005", "0.0002"]),
        ("4.99", ["0.02", "0.01", "0.005", "0.002", "0.001", "0.0005"]),
        ("5", ["0.05", "0.02", "0.01", "0.005", "0.002", "0.001"]),
        ("19.99", ["0.1", "0.05", "0.02", "0.01", "0.005", "0.002"]),
        ("20", ["0.2", "0.1", "0.05", "0.02", "0.01", "0.005"]),
        ("99", ["0.5", "0.2", "0.1", "0.05", "0.02", "0.01"]),
        ("100", ["1", "0.5", "0.2", "0.1", "0.05", "0.02"]),
        ("999", ["5", "2", "1", "0.5", "0.2", "0.1"]),
        ("10000", ["100", "50", "20", "10", "5", "2"]),
        ("49999", ["200", "100", "50", "20", "10", "5"]),
        ("50000", ["500", "200", "100", "50", "20", "10"]),
        ("7000000", ["500", "200", "100", "50", "20", "10"]),
    ]

    @Test(arguments: annex)
    func stepsAreThoseOfTheAnnex(_ price: String, _ ticks: [String]) throws {
        for (index, tick) in ticks.enumerated() {
            let table = try #require(TickTable.mifid(liquidityBand: index + 1))
            #expect(table.tick(at: px(price)) == px(tick), "band \(index + 1) at \(price)")
        }
    }

    @Test func liquidityBandsGoByTransactions() {
        let rows: [(Int, Int)] = [
            (0, 1), (9, 1), (10, 2), (79, 2), (80, 3), (599, 3), (600, 4), (1_999, 4), (2_000, 5),
            (8_999, 5), (9_000, 6), (1_000_000, 6),
        ]
        for (transactions, band) in rows {
            #expect(TickTable.liquidityBand(transactionsPerDay: transactions) == band)
        }
        #expect(TickTable.mifid(liquidityBand: 0) == nil)
        #expect(TickTable.mifid(liquidityBand: 7) == nil)
    }

    @Test func tablesThatCannotBeAreNone() {
        func table(_ bands: [(String, String)]) -> TickTable? {
            TickTable(bands.map { TickTable.Band(from: px($0.0), tick: px($0.1)) })
        }
        #expect(table([("0", "0.01"), ("1", "0.05")]) != nil)
        #expect(table([]) == nil)
        #expect(table([("1", "0.01")]) == nil)
        #expect(table([("0", "0")]) == nil)
        #expect(table([("0", "0.01"), ("0", "0.02")]) == nil)
        #expect(table([("0", "0.01"), ("1", "0.03")]) == nil)
    }

    /// Limit, stop limit, and whether the order passes: below a dollar the step is 0.0001, and each
    /// of the two prices is held to its own band.
    static let orders: [(String?, String?, Bool)] = [
        ("1.01", nil, true), ("1.005", nil, false), ("0.9999", nil, true), ("0.99995", nil, false),
        ("1.00", "0.9995", true), ("1.00", "0.99995", false), ("0.9995", "1.005", false),
        (nil, "1.005", false), (nil, "0.9995", true),
    ]

    @Test(arguments: orders)
    func ordersAreHeldToTheBandOfTheirPrice(_ limit: String?, _ stop: String?, _ passes: Bool) {
        let desk = Desk(limits: LimitTerms(passesWithoutReference: true))
        var master = InstrumentMaster(symbol: "ACME")
        master.ticks = .unitedStates
        desk.set(.instrumentMaster(master))
        desk.run(.newOrder(desk.order("C1", .sell, 100, limit, stop: stop)))
        var reason = RefusalReason.none
        for event in desk.events {
            if case .refused(let refused) = event { reason = refused.refusal.reason }
        }
        #expect(reason == (passes ? .none : .priceOffTick), "\(limit ?? "-") \(stop ?? "-")")
    }
}
