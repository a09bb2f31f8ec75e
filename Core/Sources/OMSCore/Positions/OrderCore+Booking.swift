import OMSTypes

/// What the ledger of an account differs by from what settles: trades are posted exactly, one by
/// one, and settle rounded, all executions of an order at once.
public struct BookingAdjustment: Equatable, Sendable {
    /// OrderID (37) of the order or block that was booked.
    public var order: OrderID
    public var account: AccountID
    /// What the account gets; the rounding account gives it.
    public var legs: [CashLeg]

    static let legsMax: UInt64 = 1_000

    func encode(into out: inout ByteWriter) {
        out.varint(order.raw)
        out.varint(UInt64(account.raw))
        out.varint(UInt64(legs.count))
        for leg in legs { leg.encode(into: &out) }
    }

    init(order: OrderID, account: AccountID, legs: [CashLeg]) {
        self.order = order
        self.account = account
        self.legs = legs
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        self.init(
            order: OrderID(try bytes.varint()), account: AccountID(try bytes.varint32()), legs: [])
        let count = try bytes.varint()
        guard count <= Self.legsMax else {
            throw .invalid("number of legs", offset: bytes.offset)
        }
        for _ in 0..<count { legs.append(try CashLeg(from: &bytes)) }
    }
}

// Post-trade and the ledger agree to the minor unit: what rounding leaves over goes to the rounding
// account when a trade is booked.
extension OrderCore {
    /// What the ledger has posted for the executions of an order that post-trade has not got yet,
    /// and the day on which the last of them settles. `nil` when they are not all that its
    /// quantity is made of: an execution that was booked before has been corrected.
    public func unbookedCash(of id: OrderID) -> (cash: [CashLeg], day: CalendarDate)? {
        guard let slot = orders.slot(id) else { return nil }
        let order = orders[slot]
        let terms = order.terms
        var rest = order.cumQty.units - order.bookedQty.units
        var sum = CashSum()
        var day: Int32 = 0
        costs.latestExecutions(
            of: PositionStore.key(terms.account, terms.instrument), executions
        ) { number in
            let execution = executions[number]
            guard execution.isLive, orders[execution.route].parent == slot else { return true }
            rest -= execution.quantity.units
            day = max(day, execution.settles)
            sum.add(
                cash(
                    terms.side, terms.instrument, execution.quantity, execution.notional,
                    settling: execution.settles))
            return rest > 0
        }
        return rest == 0 ? (sum.legs, CalendarDate(daysSinceEpoch: day)) : nil
    }

    /// The cash that the ledger has just posted for a member's share of a block.
    public func cash(of share: BlockShare) -> [CashLeg] {
        guard let slot = orders.slot(share.order) else { return [] }
        let terms = orders[slot].terms
        var sum = CashSum()
        sum.add(
            cash(
                terms.side, terms.instrument, share.quantity, share.gross,
                settling: reference.settles(terms.instrument, at: now)))
        return sum.legs
    }

    /// What `blockClosed` gives back to the average-price account: the rest of the block's notional.
    public func closingCash(of block: OrderID, _ rest: Notional) -> [CashLeg] {
        guard let slot = orders.slot(block) else { return [] }
        let terms = orders[slot].terms
        guard let product = reference.product(terms.instrument), product.kind != .future else {
            return []
        }
        return [
            CashLeg(
                currency: reference.currency(terms.instrument), day: 0,
                amount: Int128(terms.side.sign) * product.money(rest))
        ]
    }

    /// Records that an account's ledger takes what post-trade has booked; nothing when it is the
    /// same already.
    public mutating func adjustBooking(
        of order: OrderID, _ account: AccountID, from posted: [CashLeg], to wanted: [CashLeg]
    ) {
        let legs = CashSum(wanted).difference(from: posted)
        guard !legs.isEmpty, orders.slot(order) != nil else { return }
        emit(.bookingAdjusted(BookingAdjustment(order: order, account: account, legs: legs)))
    }

    mutating func applyBookingAdjusted(_ adjustment: BookingAdjustment) {
        for leg in adjustment.legs { post(leg, from: .rounding, to: adjustment.account) }
    }

    /// Whether cash of an instrument settles with its trade, without a day of its own.
    public func settlesAtOnce(_ instrument: InstrumentID) -> Bool {
        reference.product(instrument)?.settlesAtOnce ?? true
    }
}

extension ProductTerms {
    /// The notional that is worth an amount of money: the inverse of `money`, rounded half away
    /// from zero where a multiplier does not divide it.
    public func notional(worth amount: Money) -> Notional {
        let raw = amount.units * Int128(DecimalText.scale) * (kind == .bond ? 100 : 1)
        return Notional(raw: Rounding.halfAway(raw, Int128(multiplier)))
    }
}
