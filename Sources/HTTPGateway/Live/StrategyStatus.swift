public import OMSTypes

/// An order that a strategy works, against its plan.
public struct StrategyStatus: Equatable, Sendable {
    /// A corner of the plan: what shall have been done by then.
    public struct Point: Equatable, Sendable {
        public var time: Timestamp
        public var target: Quantity
        public init(time: Timestamp, target: Quantity) {
            self.time = time
            self.target = target
        }
    }

    public var order: OrderID
    public var clOrdID = ""
    public var account = ""
    public var symbol = ""
    public var side: Side = .buy
    /// As FIX names it: `VWAP` …
    public var strategy = ""
    /// `accepted`, `working` or `finishing`.
    public var phase = ""
    public var orderQty: Quantity = .zero
    public var done: Quantity = .zero
    /// At venues now.
    public var working: Quantity = .zero
    /// What its plan wanted done by now.
    public var planned: Quantity = .zero
    public var start: Timestamp = .none
    public var end: Timestamp = .none
    /// Over time; empty for one that follows volume.
    public var curve: [Point] = []
    public init(order: OrderID) { self.order = order }
}
