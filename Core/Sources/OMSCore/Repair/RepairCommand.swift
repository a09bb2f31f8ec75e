import OMSTypes

/// What operations do by hand about an anomaly. One person wants it, another one approves.
public indirect enum RepairCommand: Equatable, Sendable {
    case propose(RepairProposal)
    case approve(RepairApproval)
    case reject(repair: UInt32, user: Text64, reason: Text64)
}

public enum RepairAction: Equatable, Sendable {
    /// An execution of a route that no message tells of.
    case bookFill(OrderID, execID: Text64, Quantity, Price)
    /// An execution, by its venue and ExecID (17), never happened.
    case bustFill(VenueID, execID: Text64)
    /// A route whose state is unknown has ended; what it had left goes back to its parent.
    case closeChild(OrderID)
    /// An order that a venue has and we do not becomes one of an account.
    case adopt(VenueID, venueOrderID: Text64, account: Text64)
    /// An execution, or a part of it, goes from its order to another account, such as the error
    /// account. Quantity not positive: all of it.
    case move(VenueID, execID: Text64, Quantity, account: Text64)
    /// The anomaly needs nothing more.
    case dismiss

    /// The order that it names, where it names one.
    public var order: OrderID? {
        switch self {
        case .bookFill(let id, _, _, _), .closeChild(let id): return id
        case .bustFill, .adopt, .move, .dismiss: return nil
        }
    }
}

public struct RepairProposal: Equatable, Sendable {
    public var user: Text64
    public var reason: Text64
    /// Number of the anomaly that it closes; 0: the one of the order or the orphan, if any.
    public var anomaly: UInt64
    public var action: RepairAction
    public init(user: Text64, reason: Text64, anomaly: UInt64 = 0, action: RepairAction) {
        self.user = user
        self.reason = reason
        self.anomaly = anomaly
        self.action = action
    }

    /// What an approval is bound to.
    public var hash: UInt64 {
        var bytes = ByteWriter(capacity: 256)
        encode(into: &bytes)
        var digest = StateDigest()
        digest.combine(bytes.bytes)
        return digest.low
    }
}

public struct RepairApproval: Equatable, Sendable {
    public var repair: UInt32
    public var user: Text64
    /// `RepairProposal.hash` of what was looked at.
    public var hash: UInt64
    public init(repair: UInt32, user: Text64, hash: UInt64) {
        self.repair = repair
        self.user = user
        self.hash = hash
    }
}

/// A proposal that waits for its second person.
public struct PendingRepair: Equatable, Sendable {
    public var number: UInt32
    public var proposal: RepairProposal
    public var proposedAt: Timestamp

    func encode(into out: inout ByteWriter) {
        out.varint(UInt64(number))
        proposal.encode(into: &out)
        out.signedVarint(proposedAt.nanoseconds)
    }

    init(number: UInt32, proposal: RepairProposal, proposedAt: Timestamp) {
        self.number = number
        self.proposal = proposal
        self.proposedAt = proposedAt
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        number = try bytes.varint32()
        proposal = try RepairProposal(from: &bytes)
        proposedAt = try bytes.timestamp()
    }
}

extension RepairCommand {
    func encode(into out: inout ByteWriter) {
        switch self {
        case .propose(let proposal):
            out.append(1)
            proposal.encode(into: &out)
        case .approve(let approval):
            out.append(2)
            out.varint(UInt64(approval.repair))
            out.text(approval.user)
            out.fixed(approval.hash)
        case .reject(let repair, let user, let reason):
            out.append(3)
            out.varint(UInt64(repair))
            out.text(user)
            out.text(reason)
        }
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        switch try bytes.byte() {
        case 1: self = .propose(try RepairProposal(from: &bytes))
        case 2:
            self = .approve(
                RepairApproval(
                    repair: try bytes.varint32(), user: try bytes.text(), hash: try bytes.fixed()))
        case 3:
            self = .reject(
                repair: try bytes.varint32(), user: try bytes.text(), reason: try bytes.text())
        default: throw .invalid("unknown repair command", offset: bytes.offset)
        }
    }
}

extension RepairProposal {
    func encode(into out: inout ByteWriter) {
        out.text(user)
        out.text(reason)
        out.varint(anomaly)
        action.encode(into: &out)
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        user = try bytes.text()
        reason = try bytes.text()
        anomaly = try bytes.varint()
        action = try RepairAction(from: &bytes)
    }
}

extension RepairAction {
    func encode(into out: inout ByteWriter) {
        switch self {
        case .bookFill(let id, let execID, let quantity, let price):
            out.order(1, id)
            out.text(execID)
            out.signedVarint(quantity.units)
            out.signedVarint(price.units)
        case .bustFill(let venue, let execID):
            out.append(2)
            out.varint(UInt64(venue.raw))
            out.text(execID)
        case .closeChild(let id): out.order(3, id)
        case .adopt(let venue, let venueOrderID, let account):
            out.append(4)
            out.varint(UInt64(venue.raw))
            out.text(venueOrderID)
            out.text(account)
        case .move(let venue, let execID, let quantity, let account):
            out.append(5)
            out.varint(UInt64(venue.raw))
            out.text(execID)
            out.signedVarint(quantity.units)
            out.text(account)
        case .dismiss: out.append(6)
        }
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        switch try bytes.byte() {
        case 1:
            self = .bookFill(
                try bytes.orderID(), execID: try bytes.text(), try bytes.quantity(),
                try bytes.price())
        case 2: self = .bustFill(VenueID(try bytes.varint16()), execID: try bytes.text())
        case 3: self = .closeChild(try bytes.orderID())
        case 4:
            self = .adopt(
                VenueID(try bytes.varint16()), venueOrderID: try bytes.text(),
                account: try bytes.text())
        case 5:
            self = .move(
                VenueID(try bytes.varint16()), execID: try bytes.text(), try bytes.quantity(),
                account: try bytes.text())
        case 6: self = .dismiss
        default: throw .invalid("unknown repair", offset: bytes.offset)
        }
    }
}
