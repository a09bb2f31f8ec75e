import OMSModels
import OMSTypes

/// How far an order was from its curve, and from its rate, look after look.
public struct ScheduleTracking: Equatable, Sendable {
    private let orderQty: Quantity
    /// |done − target| at each look, parts per million of the order.
    public private(set) var deviationsPPM: [Int64] = []
    /// Own share of the volume at each look, parts per million.
    public private(set) var ratesPPM: [Int64] = []
    /// Looks at which the order's limit forbade to trade: they are not counted.
    public private(set) var heldLooks = 0

    init(_ orderQty: Quantity) { self.orderQty = orderQty }

    mutating func track(done: Quantity, target: Quantity?, isHeld: Bool) {
        guard !isHeld else {
            heldLooks += 1
            return
        }
        guard let target else { return }
        let distance = Int128((done.units - target.units).magnitude)
        deviationsPPM.append(
            Int64(distance * Int128(PartsPerMillion.whole) / Int128(orderQty.units)))
    }

    mutating func track(done: Quantity, volumeOfOthers: Quantity) {
        let total = Int128(done.units) + Int128(volumeOfOthers.units)
        guard total > 0 else { return }
        ratesPPM.append(
            Int64(Int128(done.units) * Int128(PartsPerMillion.whole) / total))
    }

    /// Median of the distances to the curve, parts per million; `nil` without any.
    public var medianDeviationPPM: Double? {
        deviationsPPM.isEmpty ? nil : SampleStatistics.median(deviationsPPM.map { Double($0) })
    }

    /// Distances to the curve that so many of a million looks do not pass.
    public func deviationPPM(quantilePPM: Int64) -> Int64 {
        let sorted = deviationsPPM.sorted()
        guard !sorted.isEmpty else { return 0 }
        let place = Int64(sorted.count - 1) * quantilePPM / PartsPerMillion.whole
        return sorted[Int(place)]
    }
}
