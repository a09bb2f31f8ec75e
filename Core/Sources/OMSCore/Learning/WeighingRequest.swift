import OMSModels
import OMSTypes

/// What is to be weighed for an order, as the frame saw it.
public struct WeighingRequest: Equatable, Sendable {
    public var order: OrderID
    public var instrument: InstrumentID
    public var weighing: PostWeighing

    public init(order: OrderID, instrument: InstrumentID, weighing: PostWeighing) {
        self.order = order
        self.instrument = instrument
        self.weighing = weighing
    }

    /// The answer, by what the day has made of orders in this instrument.
    public func weighed(by statistics: PostStatistics) -> Weighing {
        Weighing(order: order, choice: weighing.choice(by: statistics))
    }
}
