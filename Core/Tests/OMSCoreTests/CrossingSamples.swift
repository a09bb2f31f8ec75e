import OMSTypes

@testable import OMSCore

/// One event of each case of the crossing network, and the bytes that they have for ever.
enum CrossingSamples {
    static let events: [CrossingEvent] = [
        .rested(OrderID(6)),
        .crossed(
            CrossTrade(
                number: 300, instrument: InstrumentID(300), buy: OrderID(6), sell: OrderID(7),
                quantity: qty(100), price: px("10.005"), bid: px("10"), ask: px("10.01"),
                bidTime: Timestamp(nanoseconds: 1_000), askTime: Timestamp(nanoseconds: 2_000))),
        .recalled(OrderID(5)), .due(InstrumentID(300), isDue: true), .offered(OrderID(5)),
        .invited(OrderID(5), by: OrderID(9), quantity: qty(100), timer: 300), .firmed(OrderID(5)),
    ]

    static let bytes = [
        "3e0106",
        "3e02ac02ac0206078090dfc04ac0ac93ba0780a8d6b90780b1d0ba07d00fa01f",
        "3e0305", "3e04ac0201", "3e0505", "3e0605098090dfc04aac02", "3e0705",
    ]
}
