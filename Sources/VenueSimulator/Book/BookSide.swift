import OMSTypes

/// One half of an order book.
public enum BookSide: UInt8, Sendable, CaseIterable {
    case bid
    case ask

    /// The half on which an order of `side` (54) rests.
    public init(_ side: Side) { self = side.isBuy ? .bid : .ask }

    public var opposite: BookSide { self == .bid ? .ask : .bid }

    /// Whether `a` stands before `b` in this half: a higher bid, a lower ask.
    public func isBetter(_ a: Price, than b: Price) -> Bool {
        self == .bid ? a > b : a < b
    }
}
