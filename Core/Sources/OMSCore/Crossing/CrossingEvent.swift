import OMSTypes

/// Two client orders met: the execution that both get, and the national best that allowed it.
public struct CrossTrade: Equatable, Sendable {
    /// Number among all of the network, from 1; part of both ExecIDs (17).
    public var number: UInt64
    public var instrument: InstrumentID
    /// The routes to the network.
    public var buy: OrderID
    public var sell: OrderID
    public var quantity: Quantity
    /// May lie between two ticks.
    public var price: Price
    /// The proof: bid ≤ price ≤ ask, of quotes that stand in the inputs of the same frame.
    public var bid: Price
    public var ask: Price
    /// When each side was heard last.
    public var bidTime: Timestamp
    public var askTime: Timestamp

    func encode(into out: inout ByteWriter) {
        out.varint(number)
        out.varint(UInt64(instrument.raw))
        out.varint(buy.raw)
        out.varint(sell.raw)
        out.signedVarint(quantity.units)
        out.signedVarint(price.units)
        out.signedVarint(bid.units)
        out.signedVarint(ask.units)
        out.signedVarint(bidTime.nanoseconds)
        out.signedVarint(askTime.nanoseconds)
    }

    init(
        number: UInt64, instrument: InstrumentID, buy: OrderID, sell: OrderID, quantity: Quantity,
        price: Price, bid: Price, ask: Price, bidTime: Timestamp, askTime: Timestamp
    ) {
        self.number = number
        self.instrument = instrument
        self.buy = buy
        self.sell = sell
        self.quantity = quantity
        self.price = price
        self.bid = bid
        self.ask = ask
        self.bidTime = bidTime
        self.askTime = askTime
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        number = try bytes.varint()
        instrument = InstrumentID(try bytes.varint32())
        buy = try bytes.orderID()
        sell = try bytes.orderID()
        quantity = try bytes.quantity()
        price = try bytes.price()
        bid = try bytes.price()
        ask = try bytes.price()
        bidTime = try bytes.timestamp()
        askTime = try bytes.timestamp()
    }
}

/// Facts of the crossing network: event kind 62, with a byte for the case.
public enum CrossingEvent: Equatable, Sendable {
    /// A route rests at the network until it is filled or ends.
    case rested(OrderID)
    /// The two `filled` that follow book it.
    case crossed(CrossTrade)
    /// The street has done its part of the parent, which goes there with the rest from now on.
    case recalled(OrderID)
    /// Whether more can be matched than one frame holds.
    case due(InstrumentID, isDue: Bool)
    /// An order works on the street, and the network may ask for it.
    case offered(OrderID)
    /// It is asked for by another one, of which so much waits for it.
    case invited(OrderID, by: OrderID, quantity: Quantity, timer: TimerID)
    /// It has answered, has had its time, or has ended.
    case firmed(OrderID)

    func encode(into out: inout ByteWriter) {
        switch self {
        case .rested(let order): out.order(1, order)
        case .crossed(let trade):
            out.append(2)
            trade.encode(into: &out)
        case .recalled(let order): out.order(3, order)
        case .due(let instrument, let isDue):
            out.append(4)
            out.varint(UInt64(instrument.raw))
            out.append(isDue ? 1 : 0)
        case .offered(let order): out.order(5, order)
        case .invited(let order, let other, let quantity, let timer):
            out.order(6, order)
            out.varint(other.raw)
            out.signedVarint(quantity.units)
            out.varint(timer)
        case .firmed(let order): out.order(7, order)
        }
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        switch try bytes.byte() {
        case 1: self = .rested(try bytes.orderID())
        case 2: self = .crossed(try CrossTrade(from: &bytes))
        case 3: self = .recalled(try bytes.orderID())
        case 4:
            self = .due(InstrumentID(try bytes.varint32()), isDue: try bytes.byte() == 1)
        case 5: self = .offered(try bytes.orderID())
        case 6:
            self = .invited(
                try bytes.orderID(), by: try bytes.orderID(), quantity: try bytes.quantity(),
                timer: try bytes.varint())
        case 7: self = .firmed(try bytes.orderID())
        default: throw .invalid("unknown crossing event", offset: bytes.offset)
        }
    }
}

extension OrderCore {
    mutating func applyCrossing(_ event: CrossingEvent) {
        switch event {
        case .rested(let id):
            let slot = known(id)
            orders[slot].flags.insert(.crosses)
            crossing.add(slot, orders[slot].terms)
        case .crossed(let trade): crossing.note(trade)
        case .recalled(let id): orders[known(id)].flags.insert(.recalled)
        case .due(let instrument, let isDue): crossing.set(instrument, isDue: isDue)
        case .offered(let id):
            let slot = known(id)
            orders[slot].flags.insert(.conditional)
            crossing.offer(slot, orders[slot].terms.instrument)
        case .invited(let id, let other, _, let timer):
            orders[known(id)].flags.insert(.firming)
            crossing.invite(id, CrossingBook.Invitation(by: other, timer: timer))
        case .firmed(let id):
            orders[known(id)].flags.remove(.firming)
            crossing.endInvitation(id)
        }
    }

    /// A route that rested at the network is filled or has ended.
    mutating func leaveCrossing(_ slot: Slot) {
        guard orders[slot].flags.contains(.crosses) else { return }
        orders[slot].flags.remove(.crosses)
        crossing.remove(slot, orders[slot].terms.instrument)
    }
}
