import FIXCodec
import OMSCore
import OMSTypes

/// Orders by yield: PriceType (423) 9 says that Price (44) is a yearly yield in percent. It becomes
/// the bond's clean price at the door, for settlement of a trade of now: the order is worked, and
/// told, by its price, and the yield is kept and told with it.
enum YieldFields {
    static let priceType = 423
    private static let yieldType = 235
    private static let yield = 236

    /// Whether a PriceType (423) says yield.
    static func isYield(_ tag: Int, _ value: UnsafeRawBufferPointer) -> Bool {
        tag == priceType && value.count == 1 && value.first == 0x39
    }

    static func isByYield(_ index: borrowing FIXMessageIndex, _ scope: FIXGroupEntry?) -> Bool {
        OrderEntryAdapter.value(index, priceType, scope).map { isYield(priceType, $0) } ?? false
    }

    /// Puts the price in place of the yield, in a step of the instrument's prices that is no worse
    /// for the client: lower for a purchase, higher for a sale. Yield (236), a fraction, may stand in
    /// place of Price (44), or must be the same.
    static func settle(
        _ index: borrowing FIXMessageIndex, _ scope: FIXGroupEntry?, _ symbol: Symbol,
        _ side: Side, _ price: inout Price, _ directory: some OrderEntryDirectory,
        _ refusal: inout Refusal
    ) {
        guard refusal.reason == .none, isByYield(index, scope) else { return }
        if let stop = OrderEntryAdapter.value(index, FIXTag.stopPx, scope) {
            refusal = InstrumentFields.mismatch(FIXTag.stopPx, stop)
            return
        }
        let given = OrderEntryAdapter.value(index, FIXTag.price, scope)
        let fraction = OrderEntryAdapter.value(index, yield, scope)
        // An order without a price has nothing to convert.
        guard let told = given ?? fraction else { return }
        let tag = given == nil ? yield : FIXTag.price
        guard let units = units(told, isPercent: given != nil),
            fraction.map({ self.units($0, isPercent: false) == units }) ?? true,
            let listed = directory.instrument(symbol),
            let stepped = listed.price(
                yield: units, settling: directory.settlementDate(of: symbol), side)
        else {
            refusal = InstrumentFields.mismatch(tag, told)
            return
        }
        price = stepped
    }

    /// What is kept of an order by yield: the price that it was entered with, and the yield.
    static func keep(
        _ index: borrowing FIXMessageIndex, _ scope: FIXGroupEntry?, _ price: Price,
        to out: inout FIXBodyWriter
    ) {
        guard isByYield(index, scope), price.isSet else { return }
        let given = OrderEntryAdapter.value(index, FIXTag.price, scope)
        guard let told = given ?? OrderEntryAdapter.value(index, yield, scope),
            let units = units(told, isPercent: given != nil)
        else { return }
        out.field(FIXTag.price, price)
        out.field(priceType, 1)
        out.field(yieldType, "MATURITY" as StaticString)
        out.field(yield, units: units)
    }

    /// A yearly yield in units of 10⁻⁸, 5 % as 5,000,000; `nil` when it is finer than that.
    private static func units(_ text: UnsafeRawBufferPointer, isPercent: Bool) -> Int64? {
        guard case .success(let units) = DecimalText.parse(text) else { return nil }
        guard isPercent else { return units }
        return units % 100 == 0 ? units / 100 : nil
    }
}

extension ListedInstrument {
    /// A bond's clean price at a yearly yield in units of 10⁻⁸ (5 % is 5,000,000), in a step of its
    /// prices that is no worse for the client: lower for a purchase, higher for a sale. `nil` of
    /// everything else, and outside of what a bond can yield.
    public func price(yield: Int64, settling day: CalendarDate?, _ side: Side) -> Price? {
        guard let product, product.kind == .bond, let coupon = product.coupon,
            let maturity = product.maturity, let day,
            let clean = coupon.cleanPrice(yield: yield, settling: day, maturity: maturity)
        else { return nil }
        let tick = master?.ticks?.tick(at: clean) ?? terms.tick
        guard tick.units > 0 else { return clean }
        let down = clean.units / tick.units * tick.units
        let result = side.isBuy || down == clean.units ? down : down + tick.units
        return result > 0 ? Price(units: result) : nil
    }
}
