import OMSModels
import OMSTypes

/// What rests at the crossing network, by instrument, oldest first. All that a match needs beside
/// the price stands in the orders themselves and in reference data.
struct CrossingBook: ~Copyable {
    struct Resting: BitwiseCopyable {
        var slot: Slot
        var isBuy: Bool
        /// `.none` without a limit.
        var limit: Price

        /// Whether the limit may allow a price from `bid` to `ask`.
        func reaches(_ bid: Price, _ ask: Price) -> Bool {
            !limit.isSet || (isBuy ? limit >= bid : limit <= ask)
        }
    }

    private var rows: ContiguousArray<ContiguousArray<Resting>> = []
    /// How many rest in all.
    private(set) var count = 0
    /// Trades so far: their ExecIDs are numbered.
    private(set) var trades: UInt64 = 0
    /// Instruments whose next cycle is due, oldest first.
    private(set) var due: [InstrumentID] = []

    /// Who asked a conditional order to firm up, and until when.
    struct Invitation: BitwiseCopyable {
        var by: OrderID
        var timer: TimerID
    }

    /// Conditional orders by instrument; those that have ended are left out when others come.
    private var offered: ContiguousArray<ContiguousArray<Slot>> = []
    private(set) var hasOffers = false
    private var invitations = IntMap<Invitation>()
    /// How many an order waits for.
    private var awaited = IntMap<UInt32>()

    /// Whether there is a network: what reference data says, where the hot path can see it.
    var isOpen = false

    // The frame at work; no State.

    /// Parents to be settled at the end of the frame.
    private var touched: ContiguousArray<Slot> = []
    private(set) var hasTouched = false
    /// Trades of this frame so far.
    var tradesOfFrame = 0

    // Room for one match cycle, kept from one to the next.
    private(set) var orders: UnsafeMutablePointer<CrossingOrder>
    private(set) var ranks: UnsafeMutablePointer<CrossingCycle.Rank>
    private(set) var matches: UnsafeMutablePointer<CrossingMatch>
    private(set) var capacity = 16

    init() {
        orders = .allocate(capacity: capacity)
        ranks = .allocate(capacity: capacity)
        matches = .allocate(capacity: capacity)
    }

    deinit {
        orders.deallocate()
        ranks.deallocate()
        matches.deallocate()
    }

    private func place(_ instrument: InstrumentID) -> Int? {
        instrument.raw >= 1 && instrument.raw <= rows.count ? Int(instrument.raw) - 1 : nil
    }

    func resting(_ instrument: InstrumentID) -> ContiguousArray<Resting> {
        place(instrument).map { rows[$0] } ?? []
    }

    /// Whether an order of a side could meet one that rests.
    func hasContra(_ instrument: InstrumentID, isBuy: Bool) -> Bool {
        place(instrument).map { rows[$0].contains { $0.isBuy != isBuy } } ?? false
    }

    mutating func add(_ slot: Slot, _ terms: OrderTerms) {
        while rows.count < Int(terms.instrument.raw) { rows.append([]) }
        let row = Int(terms.instrument.raw) - 1
        let resting = Resting(
            slot: slot, isBuy: terms.side.isBuy,
            limit: terms.ordType.hasLimit ? terms.price : .none)
        rows[row].append(resting)
        count += 1
        // One more may come to meet all of them.
        if rows[row].count + 1 > capacity { grow(to: rows[row].count + 1) }
    }

    mutating func remove(_ slot: Slot, _ instrument: InstrumentID) {
        guard let row = place(instrument),
            let index = rows[row].firstIndex(where: { $0.slot == slot })
        else { return }
        rows[row].remove(at: index)
        count -= 1
    }

    // MARK: Conditional orders

    func offers(_ instrument: InstrumentID) -> ContiguousArray<Slot> {
        instrument.raw >= 1 && instrument.raw <= offered.count
            ? offered[Int(instrument.raw) - 1] : []
    }

    mutating func offer(_ slot: Slot, _ instrument: InstrumentID) {
        while offered.count < Int(instrument.raw) { offered.append([]) }
        offered[Int(instrument.raw) - 1].append(slot)
        hasOffers = true
    }

    /// What is left of them.
    mutating func setOffers(_ instrument: InstrumentID, _ slots: ContiguousArray<Slot>) {
        guard instrument.raw >= 1, instrument.raw <= offered.count else { return }
        offered[Int(instrument.raw) - 1] = slots
    }

    func invitation(_ order: OrderID) -> Invitation? {
        invitations.count == 0 ? nil : invitations[order.raw]
    }

    mutating func invite(_ order: OrderID, _ invitation: Invitation) {
        invitations.set(order.raw, invitation)
        awaited.update(invitation.by.raw, initial: 0) { $0 += 1 }
    }

    mutating func endInvitation(_ order: OrderID) {
        guard let invitation = invitations.remove(order.raw),
            let count = awaited[invitation.by.raw]
        else { return }
        if count > 1 {
            awaited.set(invitation.by.raw, count - 1)
        } else {
            awaited.remove(invitation.by.raw)
        }
    }

    /// Whether an order waits for one that it asked to firm up.
    func isAwaiting(_ order: OrderID) -> Bool {
        awaited.count > 0 && awaited[order.raw] != nil
    }

    /// Room for so many orders in one cycle.
    mutating func makeRoom(_ wanted: Int) {
        if wanted > capacity { grow(to: wanted) }
    }

    mutating func note(_ trade: CrossTrade) { trades = trade.number }

    mutating func set(_ instrument: InstrumentID, isDue: Bool) {
        due.removeAll { $0 == instrument }
        if isDue { due.append(instrument) }
    }

    mutating func touch(_ parent: Slot) {
        hasTouched = true
        if !touched.contains(parent) { touched.append(parent) }
    }

    mutating func nextTouched() -> Slot? {
        hasTouched = !touched.isEmpty
        return hasTouched ? touched.removeFirst() : nil
    }

    private mutating func grow(to wanted: Int) {
        orders.deallocate()
        ranks.deallocate()
        matches.deallocate()
        capacity = max(wanted, 2 * capacity)
        orders = .allocate(capacity: capacity)
        ranks = .allocate(capacity: capacity)
        matches = .allocate(capacity: capacity)
    }

    /// What rests is told by the orders' own switches.
    func digest(into digest: inout StateDigest) {
        for order in invitations.sortedKeys() {
            guard let invitation = invitations[order] else { continue }
            digest.combine(order)
            digest.combine(invitation.by.raw)
            digest.combine(invitation.timer)
        }
        guard trades > 0 || !due.isEmpty else { return }
        digest.combine(trades)
        for instrument in due { digest.combine(UInt64(instrument.raw)) }
    }

    func encode(into out: inout SnapshotWriter) {
        out.bytes.varint(trades)
        out.count(due.count)
        for instrument in due { out.bytes.varint(UInt64(instrument.raw)) }
        out.map(invitations) { bytes, invitation in
            bytes.varint(invitation.by.raw)
            bytes.varint(invitation.timer)
        }
    }

    mutating func decode(from bytes: inout SnapshotReader, _ orders: borrowing OrderStore)
        throws(ByteReader.Failure)
    {
        bytes.pause()
        trades = try bytes.bytes.varint()
        for _ in 0..<(try bytes.count()) { due.append(InstrumentID(try bytes.bytes.varint32())) }
        for _ in 0..<(try bytes.count()) {
            bytes.pause()
            let order = try bytes.bytes.orderID()
            guard order != .none, invitation(order) == nil else {
                throw .invalid("invitation to firm up", offset: bytes.bytes.offset)
            }
            invite(
                order,
                Invitation(by: try bytes.bytes.orderID(), timer: try bytes.bytes.varint()))
        }
        for slot in 0..<Slot(orders.count) {
            if orders[slot].flags.contains(.conditional), orders[slot].isOpen {
                offer(slot, orders[slot].terms.instrument)
            }
            guard orders[slot].flags.contains(.crosses) else { continue }
            guard orders[slot].kind == .route, orders[slot].isOpen,
                orders[slot].terms.instrument != .none
            else { throw .invalid("order at the crossing network", offset: 0) }
            add(slot, orders[slot].terms)
        }
    }
}
