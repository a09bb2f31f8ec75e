import OMSTypes

/// Facts of repairs by hand.
public indirect enum RepairEvent: Equatable, Sendable {
    case proposed(PendingRepair)
    /// A second person approved: what it does follows in the same frame.
    case approved(repair: UInt32, user: Text64, PendingRepair)
    case rejected(repair: UInt32, user: Text64, reason: Text64)
    /// Nothing was done. `repair` 0: it never became one.
    case refused(repair: UInt32, user: Text64, RepairRefusal)

    /// The order that the event names, where it names one.
    public var order: OrderID? {
        switch self {
        case .proposed(let repair), .approved(_, _, let repair): return repair.proposal.action.order
        case .rejected, .refused: return nil
        }
    }

    func encode(into out: inout ByteWriter) {
        switch self {
        case .proposed(let repair):
            out.append(1)
            repair.encode(into: &out)
        case .approved(let number, let user, let repair):
            out.append(2)
            out.varint(UInt64(number))
            out.text(user)
            repair.encode(into: &out)
        case .rejected(let number, let user, let reason):
            out.append(3)
            out.varint(UInt64(number))
            out.text(user)
            out.text(reason)
        case .refused(let number, let user, let refusal):
            out.append(4)
            out.varint(UInt64(number))
            out.text(user)
            out.append(refusal.rawValue)
        }
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        switch try bytes.byte() {
        case 1: self = .proposed(try PendingRepair(from: &bytes))
        case 2:
            self = .approved(
                repair: try bytes.varint32(), user: try bytes.text(),
                try PendingRepair(from: &bytes))
        case 3:
            self = .rejected(
                repair: try bytes.varint32(), user: try bytes.text(), reason: try bytes.text())
        case 4:
            self = .refused(
                repair: try bytes.varint32(), user: try bytes.text(), try bytes.code())
        default: throw .invalid("unknown event of a repair", offset: bytes.offset)
        }
    }
}

/// Why a repair is not taken, or cannot be carried out any more.
public enum RepairRefusal: UInt8, Sendable, CaseIterable {
    case userMissing = 1
    case reasonMissing = 2
    case unknownRepair = 3
    case samePerson = 4
    case changed = 5
    case unknownAnomaly = 6
    case anomalyClosed = 7
    case unknownChild = 8
    case childEnded = 9
    case execIDMissing = 10
    case execIDUsed = 11
    case notBookable = 12
    case unknownExecution = 13
    case acrossSplit = 14
    case quantityTooLarge = 15
    case unknownAccount = 16
    case sameAccount = 17
    case childOpen = 18
    case unknownOrphan = 19
    case orphanTerms = 20
    case anomalyMissing = 21

    /// What is wrong.
    public var explanation: String {
        switch self {
        case .userMissing: return "nobody is named"
        case .reasonMissing: return "no reason is given"
        case .unknownRepair: return "no repair of that number waits"
        case .samePerson: return "the person who wanted it cannot approve it"
        case .changed: return "it is not what was looked at"
        case .unknownAnomaly: return "no anomaly of that number is kept"
        case .anomalyClosed: return "the anomaly is closed already"
        case .unknownChild: return "no order of that number works at a venue"
        case .childEnded: return "the order has ended already"
        case .execIDMissing: return "no ExecID is given"
        case .execIDUsed: return "an execution of that ExecID is booked already"
        case .notBookable: return "the quantity or the price cannot be booked"
        case .unknownExecution: return "no live execution of that venue and ExecID is booked"
        case .acrossSplit: return "the execution is from before a split"
        case .quantityTooLarge: return "the execution is smaller than that"
        case .unknownAccount: return "the account is not known"
        case .sameAccount: return "the execution is in that account already"
        case .childOpen: return "the order still works at its venue"
        case .unknownOrphan: return "no orphan of that venue and OrderID is kept"
        case .orphanTerms: return "the venue did not tell all of its terms, or we do not take them"
        case .anomalyMissing: return "a dismissal names no anomaly"
        }
    }

    /// What would be right.
    public var remedy: String {
        switch self {
        case .userMissing: return "name the person with by"
        case .reasonMissing: return "say why, in at most 64 bytes"
        case .unknownRepair, .unknownAnomaly, .anomalyClosed, .unknownOrphan, .anomalyMissing:
            return "needletail repair list shows what is open and what waits"
        case .samePerson: return "another person must approve it"
        case .changed: return "look at it again and approve it with its present hash"
        case .unknownChild: return "name the child order, as needletail explain shows it"
        case .childEnded: return "nothing is to be closed; book or bust what is missing"
        case .execIDMissing, .execIDUsed: return "give the venue's own ExecID of the execution"
        case .notBookable: return "give a positive quantity and price within what can be held"
        case .unknownExecution:
            return "name the venue and its ExecID, as needletail explain shows them"
        case .acrossSplit: return "correct the position with post-trade"
        case .quantityTooLarge: return "move at most what the execution has"
        case .unknownAccount: return "name a configured account"
        case .sameAccount: return "name another account"
        case .childOpen: return "cancel it first, or wait for its end"
        case .orphanTerms: return "have the venue cancel it, and book its executions by voice"
        }
    }
}
