/// A price per unit of the instrument, in units of 10⁻⁸ of its currency (FIX type `Price`).
@frozen
public struct Price: Hashable, Comparable, Sendable {
    /// Units of 10⁻⁸.
    public var units: Int64
    @inlinable public init(units: Int64) { self.units = units }
    @inlinable public static func < (a: Price, b: Price) -> Bool { a.units < b.units }
    /// The absence of a price (market orders, empty quotes).
    @inlinable public static var none: Price { Price(units: 0) }
    /// Whether there is a price at all. A price of zero stands for none.
    @inlinable public var isSet: Bool { units != 0 }
}

/// A quantity of the instrument, in units of 10⁻⁸ (FIX type `Qty`).
@frozen
public struct Quantity: Hashable, Comparable, Sendable {
    /// Units of 10⁻⁸.
    public var units: Int64
    @inlinable public init(units: Int64) { self.units = units }
    @inlinable public static var zero: Quantity { Quantity(units: 0) }
    @inlinable public static func < (a: Quantity, b: Quantity) -> Bool { a.units < b.units }
    @inlinable public static func + (a: Quantity, b: Quantity) -> Quantity {
        Quantity(units: a.units + b.units)
    }
    @inlinable public static func - (a: Quantity, b: Quantity) -> Quantity {
        Quantity(units: a.units - b.units)
    }
    @inlinable public static func += (a: inout Quantity, b: Quantity) { a.units += b.units }
    @inlinable public static func -= (a: inout Quantity, b: Quantity) { a.units -= b.units }
    @inlinable public var isPositive: Bool { units > 0 }
}

/// Price × quantity without rounding, in units of 10⁻¹⁶ of the currency.
@frozen
public struct Notional: Hashable, Comparable, Sendable {
    /// Units of 10⁻¹⁶; ±1.7 × 10²² of the currency.
    public var raw: Int128
    @inlinable public init(raw: Int128) { self.raw = raw }
    /// Exact product. Never overflows: Int64 × Int64 fits Int128.
    @inlinable public init(_ price: Price, _ quantity: Quantity) {
        raw = Int128(price.units) &* Int128(quantity.units)
    }
    @inlinable public static var zero: Notional { Notional(raw: 0) }
    @inlinable public static func < (a: Notional, b: Notional) -> Bool { a.raw < b.raw }
    @inlinable public static func + (a: Notional, b: Notional) -> Notional {
        Notional(raw: a.raw + b.raw)
    }
    @inlinable public static func - (a: Notional, b: Notional) -> Notional {
        Notional(raw: a.raw - b.raw)
    }
    @inlinable public static func += (a: inout Notional, b: Notional) { a.raw += b.raw }
    @inlinable public static func -= (a: inout Notional, b: Notional) { a.raw -= b.raw }
    @inlinable public static prefix func - (a: Notional) -> Notional { Notional(raw: -a.raw) }

    /// The price that this notional is per unit, rounded half away from zero to 10⁻⁸.
    /// Zero when `quantity` is zero (FIX AvgPx 6 of an order without fills).
    @inlinable
    public func averagePrice(over quantity: Quantity) -> Price {
        guard quantity.units != 0 else { return .none }
        return Price(units: Int64(clamping: Rounding.halfAway(raw, Int128(quantity.units))))
    }
}

/// Integer rounding rules (post-trade rule R2).
public enum Rounding {
    /// `numerator / denominator`, ties away from zero.
    @inlinable
    public static func halfAway(_ numerator: Int128, _ denominator: Int128) -> Int128 {
        precondition(denominator != 0, "division by zero in rounding")
        let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
        let twice = remainder.magnitude &* 2
        guard twice >= denominator.magnitude else { return quotient }
        return (numerator < 0) == (denominator < 0) ? quotient + 1 : quotient - 1
    }

    /// `numerator / denominator`, any remainder away from zero.
    @inlinable
    public static func awayFromZero(_ numerator: Int128, _ denominator: Int128) -> Int128 {
        precondition(denominator != 0, "division by zero in rounding")
        let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
        guard remainder != 0 else { return quotient }
        return (numerator < 0) == (denominator < 0) ? quotient + 1 : quotient - 1
    }
}
