import HTTPGateway
import OMSReadModel
import OMSTypes

/// A made-up trading day, the same every time: orders of all kinds with routes, fills, reasons,
/// a block with its post-trade, refusals and an anomaly.
struct DemoRows {
    static let opening = Timestamp(nanoseconds: 1_794_321_000_000_000_000)
    static let venues = ["NEST", "SWFT", "APUS", "DUSK"]
    static let symbols: [(name: String, price: Int64)] = [
        ("AAPL", 22_618), ("MSFT", 41_902), ("NVDA", 13_105), ("SPY", 57_240), ("AMZN", 18_751),
        ("XOM", 11_822), ("KO", 6_210), ("IBM", 23_340),
    ]
    static let accounts = ["ALPHA", "BETA", "GAMMA", "DELTA"]

    private(set) var sequence: UInt64 = 0
    private(set) var now = DemoRows.opening
    private var orderNumber: UInt64 = 1_000
    private var random: UInt64
    private(set) var batch: ReadModelBatch

    init(seed: UInt64 = 7) {
        random = seed
        batch = ReadModelBatch(position: .start)
    }

    static func cents(_ value: Int64) -> Price { Price(units: value * 1_000_000) }
    static func shares(_ value: Int64) -> Quantity { Quantity(units: value * DecimalText.scale) }

    mutating func next(_ below: UInt64) -> UInt64 {
        random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return (random >> 33) % below
    }

    mutating func tick(_ nanoseconds: UInt64) -> (Timestamp, UInt64) {
        now = now.adding(nanoseconds: Int64(nanoseconds / 2 + next(nanoseconds)))
        sequence += 1
        return (now, sequence)
    }

    mutating func nextOrderID() -> UInt64 {
        orderNumber += 1
        return orderNumber
    }

    mutating func edit(_ body: (inout ReadModelBatch) -> Void) { body(&batch) }

    /// The rows since the last call.
    mutating func take() -> ReadModelBatch {
        var result = batch
        result.position = ReadModelPosition(
            sequence: sequence, time: now, head: "9f2c61d0")
        batch = ReadModelBatch(position: result.position)
        return result
    }
}
