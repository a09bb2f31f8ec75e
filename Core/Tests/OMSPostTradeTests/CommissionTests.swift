import OMSTypes
import Testing

@testable import OMSPostTrade

/// Commission schedules: the specification's examples on 3,334 shares, gross 34,210.18.
@Suite struct CommissionTests {
    static let bands = [
        CommissionSchedule.Band(lowerBound: 0, rate: units("0.0005")),
        CommissionSchedule.Band(lowerBound: units("20000"), rate: units("0.0002")),
    ]

    static let rows: [(String, CommissionSchedule, String)] = [
        ("per share 0.001", CommissionSchedule(.perUnit(units("0.001"))), "3.33"),
        ("2 basis points", CommissionSchedule(.ofGross(units("0.0002"))), "6.84"),
        ("absolute", CommissionSchedule(.absolute(units("10"))), "10.00"),
        (
            "per share, minimum 5",
            CommissionSchedule(.perUnit(units("0.001")), minimum: units("5")), "5.00"
        ),
        (
            "2 basis points, maximum 6",
            CommissionSchedule(.ofGross(units("0.0002")), maximum: units("6")), "6.00"
        ),
        ("tiered marginal", CommissionSchedule(.marginal(bands)), "12.84"),
        ("tiered whole", CommissionSchedule(.whole(bands)), "6.84"),
        ("free", .free, "0"),
    ]

    @Test(arguments: rows)
    func example(what: String, schedule: CommissionSchedule, expected: String) {
        #expect(schedule.isValid)
        let result = schedule.commission(quantity: shares(3334), gross: usd("34210.18"))
        #expect(result == usd(expected), "\(what)")
    }

    @Test func theLowerBoundOfABandIsInside() {
        func whole(_ gross: String) -> Money? {
            CommissionSchedule(.whole(Self.bands)).commission(
                quantity: shares(1), gross: usd(gross))
        }
        #expect(whole("20000.00") == usd("4.00"))
        #expect(whole("19999.99") == usd("10.00"))
    }

    static func worked(_ basis: CommissionSchedule.Basis) -> [Money]? {
        let schedule = CommissionSchedule(.perUnit(units("0.001")), basis: basis)
        return BlockCommission.commissions(
            [("A", 3334, "34210.18"), ("B", 2000, "20522.00"), ("C", 1333, "13677.91")].map {
                BlockCommission.Part(
                    account: text($0.0), quantity: shares($0.1), gross: usd($0.2),
                    schedule: schedule)
            })
    }

    @Test func basisOfTheAllocation() {
        #expect(Self.worked(.allocation) == [usd("3.33"), usd("2.00"), usd("1.33")])
    }

    @Test func basisOfTheOrderSplitsOneAmount() {
        #expect(Self.worked(.order) == [usd("3.34"), usd("2.00"), usd("1.33")])
    }

    @Test func minimumOfAnOrderIsTakenOnce() {
        let schedule = CommissionSchedule(
            .perUnit(units("0.001")), basis: .order, minimum: units("10"))
        let parts = ["A", "B"].map {
            BlockCommission.Part(
                account: text($0), quantity: shares(100), gross: usd("1000"), schedule: schedule)
        }
        let other = BlockCommission.Part(
            account: "C", quantity: shares(100), gross: usd("1000"),
            schedule: CommissionSchedule(.absolute(units("1"))))
        #expect(BlockCommission.commissions(parts + [other]) == [usd("5"), usd("5"), usd("1")])
    }

    @Test(arguments: [
        CommissionSchedule(.perUnit(-1)), CommissionSchedule(.ofGross(units("1.1"))),
        CommissionSchedule(.absolute(1), minimum: 5, maximum: 4),
        CommissionSchedule(.marginal([])),
        CommissionSchedule(.whole([.init(lowerBound: 1, rate: 1)])),
        CommissionSchedule(
            .marginal([.init(lowerBound: 0, rate: 1), .init(lowerBound: 0, rate: 2)])),
    ])
    func nonsenseIsNotValid(schedule: CommissionSchedule) {
        #expect(!schedule.isValid)
    }
}
