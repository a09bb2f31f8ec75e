import OMSTypes

/// Facts of how an order stands that come of venues, the market's hours and the desk.
public enum StandingEvent: Equatable, Sendable {
    /// The rest is cancelled unsolicited, for a reason that the client is told (378).
    case ending(OrderID, ExecRestatementReason)
    case suspended(OrderID)
    case resumed(OrderID)
    /// An execution of this quantity at this price or better is guaranteed (39=7).
    case guaranteed(OrderID, Quantity, Price)
    /// A good-till order is to be done for the day once its children have ended.
    case dayEnding(OrderID)
    case doneForDay(OrderID)
    /// A good-till order begins another day: what it executed before is no part of the day.
    case renewed(OrderID)
    /// Came while the market was closed.
    case waiting(OrderID)
    /// The market has opened for an order that waited.
    case opened(OrderID)

    /// The order that the event is about.
    public var order: OrderID {
        switch self {
        case .ending(let id, _), .suspended(let id), .resumed(let id),
            .guaranteed(let id, _, _), .dayEnding(let id), .doneForDay(let id),
            .renewed(let id), .waiting(let id), .opened(let id):
            return id
        }
    }

    private var kind: UInt8 {
        switch self {
        case .ending: return 1
        case .suspended: return 2
        case .resumed: return 3
        case .guaranteed: return 4
        case .dayEnding: return 5
        case .doneForDay: return 6
        case .renewed: return 7
        case .waiting: return 8
        case .opened: return 9
        }
    }

    func encode(into out: inout ByteWriter) {
        out.order(kind, order)
        switch self {
        case .ending(_, let reason): out.append(reason.rawValue)
        case .guaranteed(_, let quantity, let price):
            out.signedVarint(quantity.units)
            out.signedVarint(price.units)
        case .suspended, .resumed, .dayEnding, .doneForDay, .renewed, .waiting, .opened: break
        }
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        switch try bytes.byte() {
        case 1: self = .ending(try bytes.orderID(), try bytes.code())
        case 2: self = .suspended(try bytes.orderID())
        case 3: self = .resumed(try bytes.orderID())
        case 4:
            self = .guaranteed(try bytes.orderID(), try bytes.quantity(), try bytes.price())
        case 5: self = .dayEnding(try bytes.orderID())
        case 6: self = .doneForDay(try bytes.orderID())
        case 7: self = .renewed(try bytes.orderID())
        case 8: self = .waiting(try bytes.orderID())
        case 9: self = .opened(try bytes.orderID())
        default: throw .invalid("unknown standing", offset: bytes.offset)
        }
    }
}

/// What few orders have, beside the hot table.
struct OrderDetail: Equatable, BitwiseCopyable {
    /// Why the rest is cancelled unsolicited (378), plus one; 0 = it is not.
    var endReason: UInt8 = 0
    /// Why the desk restates it (378), plus one; 0 = it does not.
    var restatementReason: UInt8 = 0
    /// UTC day on which it was done for the day last.
    var doneDay = CalendarDate(daysSinceEpoch: 0)
    /// A corporate action changed it, and its client is told when the day begins.
    var isAdjusted = false
    /// Has begun another day than that of its entry.
    var isCarried = false
    /// Executed on earlier days.
    var earlierQty = Quantity.zero
    var earlierNotional = Notional.zero
    /// Executions that the journal had when the day began.
    var earlierExecutions: UInt32 = 0
    /// Executions that the journal had at the last split.
    var splitExecutions: UInt32 = 0
    /// When its present day began, from the second on; `.none` on the first.
    var renewed = Timestamp.none

    func encode(into out: inout ByteWriter) {
        out.append(endReason)
        out.append(restatementReason)
        out.fixed(doneDay.daysSinceEpoch)
        out.append((isAdjusted ? 1 : 0) | (isCarried ? 2 : 0))
        out.signedVarint(earlierQty.units)
        out.sparse128(earlierNotional.raw)
        out.varint(UInt64(earlierExecutions))
        out.varint(UInt64(splitExecutions))
        out.signedVarint(renewed.nanoseconds)
    }

    init() {}

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        endReason = try bytes.byte()
        restatementReason = try bytes.byte()
        doneDay = CalendarDate(daysSinceEpoch: try bytes.fixed())
        let switches = try bytes.byte()
        isAdjusted = switches & 1 != 0
        isCarried = switches & 2 != 0
        earlierQty = try bytes.quantity()
        earlierNotional = try bytes.notional()
        earlierExecutions = try bytes.varint32()
        splitExecutions = try bytes.varint32()
        renewed = Timestamp(nanoseconds: try bytes.signedVarint())
    }

    func digest(into digest: inout StateDigest) {
        digest.combine(
            UInt64(endReason) << 16 | UInt64(restatementReason) << 8 | (isAdjusted ? 1 : 0)
                | (isCarried ? 2 : 0))
        digest.combine(Int64(doneDay.daysSinceEpoch))
        digest.combine(earlierQty.units)
        digest.combine(earlierNotional.raw)
        digest.combine(UInt64(earlierExecutions) << 32 | UInt64(splitExecutions))
        if renewed != .none { digest.combine(renewed.nanoseconds) }
    }
}
