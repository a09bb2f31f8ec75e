import OMSTypes

/// Facts of orders that are worked by instructions or wait for a session of their market: event
/// kind 50, with a byte for the case.
public indirect enum InstructionEvent: Equatable, Sendable {
    /// The order, or the route, is worked so from now on.
    case set(OrderID, Instructions)
    /// What a pending replace asks for.
    case replaceWanted(OrderID, Instructions)
    /// The order follows the quotes of its instrument.
    case followSet(OrderID)
    case followCleared(OrderID)
    /// A trailing stop has a new StopPx (99).
    case levelMoved(OrderID, Price)
    /// A peg's limit order was sent, or asked to be, at a new price.
    case pegMoved(OrderID)
    /// The order waits for a session of its market.
    case held(OrderID)
    /// That session has come.
    case released(OrderID)
    /// Of the strategy that works the order.
    case strategy(OrderID, StrategyStep)
    /// The order is routed so, by the client's word or by the rule of that name.
    case routing(OrderID, RoutingChoice, rule: Text64)

    /// The order that the event is about.
    public var order: OrderID {
        switch self {
        case .set(let order, _), .replaceWanted(let order, _), .followSet(let order),
            .followCleared(let order), .levelMoved(let order, _), .pegMoved(let order),
            .held(let order), .released(let order), .strategy(let order, _),
            .routing(let order, _, _):
            return order
        }
    }

    private var kind: UInt8 {
        switch self {
        case .set: return 1
        case .replaceWanted: return 2
        case .followSet: return 3
        case .followCleared: return 4
        case .levelMoved: return 5
        case .pegMoved: return 6
        case .held: return 7
        case .released: return 8
        case .strategy: return 9
        case .routing: return 10
        }
    }

    func encode(into out: inout ByteWriter) {
        out.append(kind)
        out.varint(order.raw)
        switch self {
        case .set(_, let instructions), .replaceWanted(_, let instructions):
            instructions.encode(into: &out)
        case .levelMoved(_, let level): out.signedVarint(level.units)
        case .strategy(_, let step): step.encode(into: &out)
        case .routing(_, let choice, let rule):
            out.varint(UInt64(choice.raw))
            out.text(rule)
        case .followSet, .followCleared, .pegMoved, .held, .released: break
        }
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        let kind = try bytes.byte()
        let order = try bytes.orderID()
        switch kind {
        case 1: self = .set(order, try Instructions(from: &bytes))
        case 2: self = .replaceWanted(order, try Instructions(from: &bytes))
        case 3: self = .followSet(order)
        case 4: self = .followCleared(order)
        case 5: self = .levelMoved(order, Price(units: try bytes.signedVarint()))
        case 6: self = .pegMoved(order)
        case 7: self = .held(order)
        case 8: self = .released(order)
        case 9: self = .strategy(order, try StrategyStep(from: &bytes))
        case 10:
            self = .routing(
                order, RoutingChoice(raw: try bytes.varint32()), rule: try bytes.text())
        default: throw .invalid("unknown instruction event", offset: bytes.offset)
        }
    }
}

extension OrderCore {
    mutating func applyInstructed(_ event: InstructionEvent, at instant: Timestamp) {
        let id = event.order
        let slot = known(id)
        switch event {
        case .set(_, let instructions):
            self.instructions.set(id, instructions)
            orders[slot].flags.insert(.instructed)
        case .replaceWanted(_, let instructions): self.instructions.want(id, instructions)
        case .followSet:
            instructions.follow(id, orders[slot].terms.instrument)
            // A trailing stop without a level waits like one that has its level.
            if orders[slot].terms.ordType.isStop { orders[slot].flags.insert(.watching) }
        case .followCleared: instructions.unfollow(id)
        case .levelMoved(_, let level):
            if orders[slot].terms.ordType == .stopLimit {
                orders[slot].terms.price.units += level.units - orders[slot].terms.stopPx.units
            }
            orders[slot].terms.stopPx = level
            guard let watch = watches.watch(of: id) else { return }
            watches.remove(id)
            watches.add(
                Watch(
                    order: id, instrument: watch.instrument, side: watch.side, stopPx: level))
        case .pegMoved: instructions.notePegged(id, at: instant)
        case .held: orders[slot].flags.insert(.held)
        case .released:
            orders[slot].flags.remove(.held)
            orders[slot].flags.insert(.triggered)
        case .strategy(_, let step): applyStrategy(id, step)
        case .routing(_, let choice, _): routings.set(id.raw, choice)
        }
    }

    /// How an order, or a route, is worked; `Instructions.none` for most.
    public func instructions(of order: OrderID) -> Instructions {
        instructions[order] ?? .none
    }
}
