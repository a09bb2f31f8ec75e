import OMSTypes
import Testing

@testable import OMSPostTrade

/// Price and money of a block: the worked lines of the specification.
@Suite struct BlockMoneyTests {
    static let quantities = [shares(3334), shares(2000), shares(1333)]

    static func money(_ notional: Notional = Samples.notional) -> BlockMoney? {
        BlockMoney(
            notional: notional, quantities: quantities,
            weights: [5000, 3000, 2000].map { shares($0).units },
            accounts: ["A", "B", "C"], currency: .usd)
    }

    @Test func workedBlock() throws {
        let money = try #require(Self.money())
        #expect(money.gross == usd("68410.09"))
        #expect(money.shares == [usd("34210.18"), usd("20522.00"), usd("13677.91")])
        // From the reported price A would be a cent lower: money comes from exact inputs.
        #expect(usd("34210.174").text == "34210.174")
    }

    @Test func reportedAveragePrice() {
        func reported(_ precision: Int) -> Price {
            BlockMoney.reportedPrice(Samples.notional, over: shares(6667), precision: precision)
        }
        #expect(reported(6) == price("10.261"))
        #expect(reported(8) == price("10.26100045"))
        #expect(reported(2) == price("10.26"))
        #expect(reported(0) == price("10"))
    }

    @Test func theDifferenceGoesToTheLargestQuantity() throws {
        // Three thirds of 100.00: 33.33 each, the cent to the lowest id among equals.
        let money = try #require(
            BlockMoney(
                notional: Notional(price("100"), shares(1)),
                quantities: [quantity("0.5"), quantity("0.5"), quantity("0.5")],
                weights: [1, 1, 1], accounts: ["C", "A", "B"], currency: .usd))
        #expect(money.gross == usd("100"))
        #expect(money.shares == [usd("33.33"), usd("33.34"), usd("33.33")])
        // Two halves of 0.01 round up to 0.01 each: the larger quantity gives the cent back.
        let down = try #require(
            BlockMoney(
                notional: Notional(price("0.01"), shares(1)),
                quantities: [shares(1), shares(1)], weights: [1, 2], accounts: ["A", "B"],
                currency: .usd))
        #expect(down.shares == [usd("0.01"), usd("0")])
        // Unequal quantities: 0.02 at 0.0025 a share, 4 + 2 + 2; the largest gives, last or first.
        let unequal = try #require(
            BlockMoney(
                notional: Notional(price("0.0025"), shares(8)),
                quantities: [shares(2), shares(2), shares(4)], weights: [9, 9, 1],
                accounts: ["A", "B", "C"], currency: .usd))
        #expect(unequal.shares == [usd("0.01"), usd("0.01"), usd("0")])
    }

    @Test(arguments: [
        ("34210.18", true), ("34210.17", true), ("34210.185", true), ("34210.186", false),
        ("34210.163", true), ("34210.162", false), ("34210.16", false), ("34210.19", false),
    ])
    func receiverChecksWithItsBound(gross: String, accepted: Bool) {
        // q·px = 34,210.174, the bound 0.001667 + 0.01 = 0.011667.
        #expect(
            BlockMoney.receiverAccepts(
                gross: usd(gross), quantity: shares(3334), reportedPrice: price("10.261"),
                precision: 6) == accepted)
    }

    @Test func receiverRefusesAbsurdAmounts() {
        let absurd = Money(units: .max, currency: .usd)
        #expect(
            !BlockMoney.receiverAccepts(
                gross: absurd, quantity: shares(1), reportedPrice: price("1"), precision: 6))
    }

    @Test func netIsAnExactSum() {
        let charges = [usd("2.12"), usd("1.95")]
        func net(_ side: Side) -> Money {
            SettlementAmount.net(
                side: side, gross: usd("102500.00"), commission: usd("10.00"), charges: charges)
        }
        #expect(net(.buy) == usd("102514.07"))
        #expect(net(.sell) == usd("102485.93"))
        #expect(net(.sellShort) == usd("102485.93"))
        #expect(
            SettlementAmount.net(
                side: .sell, gross: usd("100"), accrued: Int128(units("1.5")),
                commission: usd("0.25"), charges: []) == usd("101.25"))
    }
}
