import OMSTypes

/// What enters of what was measured or computed beside the orders' path.
public enum LearningCommand: Equatable, Sendable {
    case lessons(RouterLessons)
    /// The answer to `Effect.askPlacement`.
    case placement(Placement)
    /// The answer to `Effect.askWeighing`.
    case weighing(Weighing)

    func encode(into out: inout ByteWriter) {
        switch self {
        case .lessons(let lessons):
            out.append(1)
            lessons.encode(into: &out)
        case .placement(let placement):
            out.append(2)
            placement.encode(into: &out)
        case .weighing(let weighing):
            out.append(3)
            weighing.encode(into: &out)
        }
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        switch try bytes.byte() {
        case 1: self = .lessons(try RouterLessons(from: &bytes))
        case 2: self = .placement(try Placement(from: &bytes))
        case 3: self = .weighing(try Weighing(from: &bytes))
        default: throw .invalid("unknown kind of learning", offset: bytes.offset)
        }
    }
}

/// A fact of the router's learning.
public enum LearningEvent: Equatable, Sendable {
    case lessons(RouterLessons)
    /// An order waits until its placement is computed, at most until its timer.
    case placementAsked(OrderID)
    /// It is placed so; what is not done by its timer is taken.
    case placed(Placement)
    /// What is left of the order is routed as without a placement; or the order has ended.
    case placementOver(OrderID)
    /// Taking, resting and waiting are being weighed for an order, which has until then.
    case weighingAsked(OrderID, until: Timestamp)
    /// It goes on so until it is looked at again.
    case weighed(Weighing)
    /// What rests is taken back first, to be weighed anew.
    case weighingMoved(OrderID)

    func encode(into out: inout ByteWriter) {
        switch self {
        case .lessons(let lessons):
            out.append(1)
            lessons.encode(into: &out)
        case .placementAsked(let order): out.order(2, order)
        case .placed(let placement):
            out.append(3)
            placement.encode(into: &out)
        case .placementOver(let order): out.order(4, order)
        case .weighingAsked(let order, let until):
            out.order(5, order)
            out.signedVarint(until.nanoseconds)
        case .weighed(let weighing):
            out.append(6)
            weighing.encode(into: &out)
        case .weighingMoved(let order): out.order(7, order)
        }
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        switch try bytes.byte() {
        case 1: self = .lessons(try RouterLessons(from: &bytes))
        case 2: self = .placementAsked(try bytes.orderID())
        case 3: self = .placed(try Placement(from: &bytes))
        case 4: self = .placementOver(try bytes.orderID())
        case 5:
            self = .weighingAsked(
                try bytes.orderID(), until: Timestamp(nanoseconds: try bytes.signedVarint()))
        case 6: self = .weighed(try Weighing(from: &bytes))
        case 7: self = .weighingMoved(try bytes.orderID())
        default: throw .invalid("unknown kind of learning", offset: bytes.offset)
        }
    }
}

extension LearningEvent {
    /// The order that it is about, if it is about one.
    public var order: OrderID? {
        switch self {
        case .lessons: return nil
        case .placementAsked(let order), .placementOver(let order),
            .weighingAsked(let order, _), .weighingMoved(let order):
            return order
        case .placed(let placement): return placement.order
        case .weighed(let weighing): return weighing.order
        }
    }
}
