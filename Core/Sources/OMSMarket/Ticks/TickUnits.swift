import OMSTypes

/// What the prices and sizes of a block are multiples of, 10⁻⁸.
struct TickUnits: Equatable {
    var price: Int64 = 1
    var size: Int64 = 1

    init() {}

    /// The tick if every price is a multiple of it, else the largest unit that divides them all.
    init(_ ticks: UnsafeBufferPointer<MarketUpdate>, tick: Price) {
        size = 0
        var isOnTick = tick.units > 0
        var common: Int64 = 0
        for update in ticks {
            if isOnTick {
                isOnTick =
                    update.price.units % tick.units == 0 && update.ask.units % tick.units == 0
            }
            if !isOnTick {
                Self.reduce(&common, by: update.price.units)
                Self.reduce(&common, by: update.ask.units)
            }
            Self.reduce(&size, by: update.size.units)
            Self.reduce(&size, by: update.askSize.units)
        }
        // The prices before the first that was off the tick are multiples of the tick.
        if !isOnTick { Self.reduce(&common, by: max(0, tick.units)) }
        price = max(1, isOnTick ? tick.units : common)
        size = max(1, size)
    }

    /// Greatest common divisor; zero divides nothing and changes nothing.
    private static func reduce(_ common: inout Int64, by value: Int64) {
        if common == 1 || value == 0 || common == value { return }
        if common == 0 {
            common = value
            return
        }
        var a = common
        var b = value % common
        while b != 0 { (a, b) = (b, a % b) }
        common = a
    }
}
