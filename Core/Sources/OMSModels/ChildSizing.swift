import OMSTypes

/// How large a child may be (algos-and-sor A4). Zero stands for a limit that is not there.
public struct ChildSizing: Equatable, Sendable {
    public var lot: Lot
    public var minChild: Quantity
    public var maxChild: Quantity
    /// Share of what is displayed, parts per million.
    public var displayedPPM: Int64

    public init(
        lot: Lot, minChild: Quantity = .zero, maxChild: Quantity = .zero, displayedPPM: Int64 = 0
    ) {
        self.lot = lot
        self.minChild = minChild
        self.maxChild = maxChild
        self.displayedPPM = displayedPPM
    }

    /// The size of the next child; zero = send nothing.
    ///
    /// - Parameters:
    ///   - wanted: what the schedule asks for.
    ///   - displayed: what the market shows, for the limit by share of it.
    ///   - rest: R, OrderQty less CumQty and LeavesQty of all children. Below one child's least
    ///     size it goes out whole, odd or not, once the schedule asks for all of it.
    public func size(wanted: Quantity, displayed: Quantity = .zero, rest: Quantity) -> Quantity {
        guard wanted.isPositive, rest.isPositive else { return .zero }
        let least = max(minChild.units, lot.units)
        if rest.units < least { return wanted >= rest ? rest : .zero }
        var most = min(wanted, rest)
        if maxChild.isPositive { most = min(most, maxChild) }
        if displayedPPM > 0 { most = min(most, PartsPerMillion.of(displayed, displayedPPM)) }
        let size = lot.floor(most)
        return size.units < least ? .zero : size
    }
}

/// What becomes of the rest at the end of a strategy's window (A3).
public enum ResidualPolicy: UInt8, Sendable, CaseIterable, BitwiseCopyable {
    /// The default.
    case cancel = 0
    /// Sweeps up to the limit.
    case crossSpread = 1
    case sendClose = 2
}

/// How hard a strategy tries; one step up each time it finds itself behind.
public enum Aggression: UInt8, Sendable, CaseIterable, BitwiseCopyable {
    /// Rests at the near touch.
    case passive = 0
    /// Pegged to the midpoint.
    case middle = 1
    /// Immediate-or-cancel across the spread.
    case cross = 2

    /// The step after a look at the lag: up while behind, at rest otherwise.
    public func stepped(isBehind: Bool) -> Aggression {
        guard isBehind else { return .passive }
        switch self {
        case .passive: return .middle
        case .middle, .cross: return .cross
        }
    }
}

/// How far behind its target a strategy may be before it tries harder.
public struct TrackingBand: Equatable, Sendable {
    public var width: Quantity

    public init(width: Quantity) { self.width = width }

    /// The default: the larger of a lot and 1 % of Q.
    public init(orderQty: Quantity, lot: Lot) {
        width = Quantity(units: max(lot.units, orderQty.units / 100))
    }

    /// target(t) − done(t).
    public static func lag(target: Quantity, done: Quantity) -> Int64 {
        target.units - done.units
    }

    /// Strictly beyond the band.
    public func isBehind(target: Quantity, done: Quantity) -> Bool {
        Self.lag(target: target, done: done) > width.units
    }
}

/// The price at which a client would rather have it done at once (A7).
public struct WouldPrice: Equatable, Sendable {
    public var price: Price
    /// How much of the order may be done so.
    public var quantity: Quantity

    public init(price: Price, quantity: Quantity) {
        self.price = price
        self.quantity = quantity
    }

    /// Whether the far touch (buy: ask, sell: bid) is at the price or better.
    public func isMet(_ side: Side, farTouch: Price) -> Bool {
        guard farTouch.isSet else { return false }
        return side.isBuy ? farTouch <= price : farTouch >= price
    }

    /// What is left to be taken aggressively, limit at the price; `taken` was taken so before.
    public func wanted(taken: Quantity, rest: Quantity) -> Quantity {
        Quantity(units: max(0, min(quantity.units - taken.units, rest.units)))
    }
}
