import OMSCore
import OMSPostTrade
import OMSTypes

/// Domains of one journal, each with its own commands, events and state.
public enum Domain: UInt8, Sendable, CaseIterable {
    case reference = 1
    case orders = 2
    case postTrade = 3
    case sessions = 4
    case sessionControls = 5
}

/// A command of any domain.
public enum EngineCommand: Equatable, Sendable {
    case reference(ReferenceChange)
    case orders(OrderCommand)
    case postTrade(PostTradeCommand)
    /// Sequence numbers that moved without an application message: heartbeats, resets.
    case sequenceNumbers(SequenceNumbers)
    /// A control of a session by a user, or its identity.
    indirect case session(SessionCommand)

    public var domain: Domain {
        switch self {
        case .reference: return .reference
        case .orders: return .orders
        case .postTrade: return .postTrade
        case .sequenceNumbers: return .sessions
        case .session: return .sessionControls
        }
    }

    func encode(into out: inout ByteWriter) {
        out.append(domain.rawValue)
        switch self {
        case .reference(let change): change.encode(into: &out)
        case .orders(let command): command.encode(into: &out)
        case .postTrade(let command): command.encode(into: &out)
        case .sequenceNumbers(let numbers): numbers.encode(into: &out)
        case .session(let command): command.encode(into: &out)
        }
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        switch try bytes.code(Domain.self) {
        case .reference: self = .reference(try ReferenceChange(from: &bytes))
        case .orders: self = .orders(try OrderCommand(from: &bytes))
        case .postTrade: self = .postTrade(try PostTradeCommand(from: &bytes))
        case .sessions: self = .sequenceNumbers(try SequenceNumbers(from: &bytes))
        case .sessionControls: self = .session(try SessionCommand(from: &bytes))
        }
    }
}

/// A fact of any domain.
public enum EngineEvent: Equatable, Sendable {
    case reference(ReferenceChange)
    case orders(OrderEvent)
    case postTrade(PostTradeEvent)
    case sequenceNumbers(SequenceNumbers)
    indirect case session(SessionCommand)

    public func encode(into out: inout ByteWriter) {
        switch self {
        case .reference(let change):
            out.append(Domain.reference.rawValue)
            change.encode(into: &out)
        case .orders(let event):
            out.append(Domain.orders.rawValue)
            event.encode(into: &out)
        case .postTrade(let event):
            out.append(Domain.postTrade.rawValue)
            event.encode(into: &out)
        case .sequenceNumbers(let numbers):
            out.append(Domain.sessions.rawValue)
            numbers.encode(into: &out)
        case .session(let command):
            out.append(Domain.sessionControls.rawValue)
            command.encode(into: &out)
        }
    }

    public init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        switch try bytes.code(Domain.self) {
        case .reference: self = .reference(try ReferenceChange(from: &bytes))
        case .orders: self = .orders(try OrderEvent(from: &bytes))
        case .postTrade: self = .postTrade(try PostTradeEvent(from: &bytes))
        case .sessions: self = .sequenceNumbers(try SequenceNumbers(from: &bytes))
        case .sessionControls: self = .session(try SessionCommand(from: &bytes))
        }
    }
}

/// The next MsgSeqNum (34) of a session in each direction.
public struct SequenceNumbers: Equatable, Sendable {
    public var session: SessionID
    public var nextInbound: UInt64
    public var nextOutbound: UInt64
    /// Time of the last frame that moved one of them; in State, not in the record.
    public internal(set) var movedAt = Timestamp.none
    public init(session: SessionID, nextInbound: UInt64, nextOutbound: UInt64) {
        self.session = session
        self.nextInbound = nextInbound
        self.nextOutbound = nextOutbound
    }

    /// The numbers alone: when they moved is no part of what they are.
    public static func == (left: Self, right: Self) -> Bool {
        left.session == right.session && left.nextInbound == right.nextInbound
            && left.nextOutbound == right.nextOutbound
    }

    func encode(into out: inout ByteWriter) {
        out.varint(UInt64(session.raw))
        out.varint(nextInbound)
        out.varint(nextOutbound)
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        guard let raw = UInt16(exactly: try bytes.varint()) else {
            throw .invalid("session over 16 bits", offset: bytes.offset)
        }
        session = SessionID(raw)
        nextInbound = try bytes.varint()
        nextOutbound = try bytes.varint()
    }
}

/// Where a command came from: the session and the MsgSeqNum of its message; zero for our own.
public struct FrameOrigin: Equatable, Sendable {
    public var session: SessionID
    public var msgSeqNum: UInt64
    public init(session: SessionID, msgSeqNum: UInt64) {
        self.session = session
        self.msgSeqNum = msgSeqNum
    }
    public static let system = FrameOrigin(session: .none, msgSeqNum: 0)
}
