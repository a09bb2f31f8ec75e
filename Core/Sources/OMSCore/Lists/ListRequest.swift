import OMSTypes

/// ContingencyType (1385): how the orders of a list depend on each other.
public enum Contingency: UInt8, Sendable, CaseIterable {
    case none = 0
    /// An execution of one cancels the others.
    case oneCancelsTheOther = 1
    /// The first order of the list, once filled, sends the others to work.
    case oneTriggersTheOther = 2
    /// What one executes, the others lose of their quantity.
    case oneUpdatesTheOtherAbsolute = 3
    /// The others lose the same part of their quantity.
    case oneUpdatesTheOtherProportional = 4
}

/// An order of a list, with what it says of how it is to be worked.
public struct ProgramEntry: Equatable, Sendable {
    public var entry: DetailedOrder
    public var instructions: Instructions?
    /// TargetStrategy (847) that is to work it.
    public var strategy: StrategyTerms?

    public init(
        _ entry: DetailedOrder, _ instructions: Instructions? = nil,
        by strategy: StrategyTerms? = nil
    ) {
        self.entry = entry
        self.instructions = instructions
        self.strategy = strategy
    }
}

/// NewOrderList (E) that is more than orders that come together: they depend on each other, are
/// taken or refused as one, wait for ListExecute (L), or have instructions.
public struct OrderProgram: Equatable, Sendable {
    public var session: SessionID
    public var listID: ListID
    /// TotNoOrders (68), as sent.
    public var totNoOrders: UInt32
    public var contingency: Contingency
    /// One refused order refuses all. Lists with a contingency are always whole.
    public var isWhole: Bool
    /// ListExecInstType (433) 2: nothing works before ListExecute (L).
    public var waits: Bool
    public var entries: [ProgramEntry]
    /// Why the list as a whole is not taken; empty when it may be.
    public var objection: Text64
    /// The most orders of a list with a contingency: all of them are dealt with at once.
    public static let legsMax = 16

    public init(
        session: SessionID, listID: ListID, totNoOrders: UInt32,
        contingency: Contingency = .none, isWhole: Bool = false, waits: Bool = false,
        entries: [ProgramEntry], objection: Text64 = Text64()
    ) {
        self.session = session
        self.listID = listID
        self.totNoOrders = totNoOrders
        self.contingency = contingency
        self.isWhole = isWhole || contingency != .none
        self.waits = waits
        self.entries = entries
        self.objection = objection
    }
}

/// What clients want of such lists: command kind 35, with a byte for the case.
public indirect enum ListRequest: Equatable, Sendable {
    /// NewOrderList (E).
    case enter(OrderProgram)
    /// ListExecute (L).
    case execute(SessionID, ListID)

    /// The session that wants it.
    public var session: SessionID {
        switch self {
        case .enter(let program): return program.session
        case .execute(let session, _): return session
        }
    }

    func encode(into out: inout ByteWriter) {
        switch self {
        case .enter(let program):
            out.append(1)
            program.encode(into: &out)
        case .execute(let session, let list):
            out.append(2)
            out.varint(UInt64(session.raw))
            out.text(list)
        }
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        switch try bytes.byte() {
        case 1: self = .enter(try OrderProgram(from: &bytes))
        case 2: self = .execute(SessionID(try bytes.varint16()), try bytes.text())
        default: throw .invalid("unknown list request", offset: bytes.offset)
        }
    }
}

extension OrderProgram {
    func encode(into out: inout ByteWriter) {
        out.varint(UInt64(session.raw))
        out.text(listID)
        out.varint(UInt64(totNoOrders))
        out.append(contingency.rawValue)
        out.append((isWhole ? 1 : 0) | (waits ? 2 : 0))
        out.varint(UInt64(entries.count))
        for entry in entries { entry.encode(into: &out) }
        out.text(objection)
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        session = SessionID(try bytes.varint16())
        listID = try bytes.text()
        totNoOrders = try bytes.varint32()
        contingency = try bytes.code()
        let switches = try bytes.byte()
        isWhole = switches & 1 != 0
        waits = switches & 2 != 0
        let count = try bytes.varint()
        guard count <= UInt64(bytes.remaining) else { throw .truncated(offset: bytes.offset) }
        entries = []
        for _ in 0..<count { entries.append(try ProgramEntry(from: &bytes)) }
        objection = try bytes.text()
    }
}

extension ProgramEntry {
    func encode(into out: inout ByteWriter) {
        entry.encode(into: &out)
        // A bit for each, since entries without a strategy are written as they always were.
        out.append((instructions == nil ? 0 : 1) | (strategy == nil ? 0 : 2))
        instructions?.encode(into: &out)
        strategy?.encode(as: .bounded, into: &out)
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        entry = try DetailedOrder(from: &bytes)
        let parts = try bytes.byte()
        instructions = parts & 1 != 0 ? try Instructions(from: &bytes) : nil
        strategy = parts & 2 != 0 ? try StrategyTerms(as: .bounded, from: &bytes) : nil
    }
}
