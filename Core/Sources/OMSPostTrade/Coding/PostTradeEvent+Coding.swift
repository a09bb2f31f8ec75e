import OMSTypes

extension AllocationReference: JournalCoded {
    func encode(into writer: inout ByteWriter) {
        writer.text(allocID)
        writer.varint(UInt64(index))
    }
    init(from reader: inout ByteReader) throws(ByteReader.Failure) {
        allocID = try reader.text()
        index = try reader.uint32()
    }
}

extension Mismatch: JournalCoded {
    func encode(into writer: inout ByteWriter) {
        writer.text(allocID)
        writer.flag(index != nil)
        if let index { writer.varint(UInt64(index)) }
        writer.list(differences)
    }
    init(from reader: inout ByteReader) throws(ByteReader.Failure) {
        allocID = try reader.text()
        index = try reader.flag() ? try reader.uint32() : nil
        differences = try reader.list()
    }
}

extension PostTradeException: JournalCoded {
    func encode(into writer: inout ByteWriter) {
        writer.varint(UInt64(number))
        writer.append(kind.rawValue)
        writer.text(subject)
        writer.optional(allocation)
        writer.string(detail)
        writer.fixed(raisedAt.nanoseconds)
    }
    init(from reader: inout ByteReader) throws(ByteReader.Failure) {
        number = try reader.uint32()
        kind = try reader.code()
        subject = try reader.text()
        allocation = try reader.optional()
        detail = try reader.string()
        raisedAt = Timestamp(nanoseconds: try reader.fixed())
    }
}

extension PostTradeEvent {
    /// The kind byte: only ever added to.
    private var kind: UInt8 {
        switch self {
        case .referenceChanged: return 1
        case .traded(let trade, _): return trade.saysMore ? 16 : 2
        case .allocated(let block): return block.saysMore ? 17 : 3
        case .confirmationIssued: return 4
        case .counterpartyRecorded: return 5
        case .paired: return 6
        case .blockMatched: return 7
        case .allocationMatched: return 8
        case .mismatched: return 9
        case .confirmReceived: return 10
        case .affirmed: return 11
        case .confirmRejected: return 12
        case .matchAgreed: return 13
        case .settlementInstructed(let instruction, _): return instruction.saysMore ? 18 : 14
        case .exceptionRaised: return 15
        }
    }

    /// Kind byte, then the content.
    public func encode(into writer: inout ByteWriter) {
        writer.append(kind)
        switch self {
        case .referenceChanged(let reference): reference.encode(into: &writer)
        case .traded(let trade, let arrival):
            trade.encode(into: &writer)
            trade.encodeIfMore(into: &writer)
            writer.fixed(arrival.nanoseconds)
        case .allocated(let block):
            block.encode(into: &writer)
            block.encodeIfMore(into: &writer)
        case .counterpartyRecorded(let record, let arrival):
            record.encode(into: &writer)
            writer.fixed(arrival.nanoseconds)
        case .paired(let allocID, let record):
            writer.text(allocID)
            writer.varint(UInt64(record))
        case .blockMatched(let allocID), .matchAgreed(let allocID): writer.text(allocID)
        case .confirmationIssued(let reference), .allocationMatched(let reference),
            .confirmReceived(let reference), .affirmed(let reference):
            reference.encode(into: &writer)
        case .mismatched(let mismatch): mismatch.encode(into: &writer)
        case .confirmRejected(let reference, let reason, let text):
            reference.encode(into: &writer)
            writer.varint(UInt64(reason))
            writer.string(text)
        case .settlementInstructed(let instruction, let reference):
            instruction.encode(into: &writer)
            instruction.encodeIfMore(into: &writer)
            reference.encode(into: &writer)
        case .exceptionRaised(let exception): exception.encode(into: &writer)
        }
    }

    /// Reads what `encode` wrote; any other bytes throw.
    public init(from reader: inout ByteReader) throws(ByteReader.Failure) {
        switch try reader.byte() {
        case 1: self = .referenceChanged(try PostTradeReference(from: &reader))
        case 2:
            let trade = try CompletedTrade(from: &reader)
            self = .traded(trade, Timestamp(nanoseconds: try reader.fixed()))
        case 3: self = .allocated(try AllocatedBlock(from: &reader))
        case 4: self = .confirmationIssued(try AllocationReference(from: &reader))
        case 5:
            let record = try CounterpartyRecord(from: &reader)
            self = .counterpartyRecorded(record, Timestamp(nanoseconds: try reader.fixed()))
        case 6:
            let allocID = try reader.text()
            self = .paired(allocID: allocID, record: try reader.uint32())
        case 7: self = .blockMatched(allocID: try reader.text())
        case 8: self = .allocationMatched(try AllocationReference(from: &reader))
        case 9: self = .mismatched(try Mismatch(from: &reader))
        case 10: self = .confirmReceived(try AllocationReference(from: &reader))
        case 11: self = .affirmed(try AllocationReference(from: &reader))
        case 12:
            let reference = try AllocationReference(from: &reader)
            let reason = try reader.uint16()
            self = .confirmRejected(reference, reason: reason, text: try reader.string())
        case 13: self = .matchAgreed(allocID: try reader.text())
        case 14:
            let instruction = try SettlementInstruction(from: &reader)
            self = .settlementInstructed(instruction, try AllocationReference(from: &reader))
        case 16:
            let trade = try CompletedTrade(whole: &reader)
            self = .traded(trade, Timestamp(nanoseconds: try reader.fixed()))
        case 17: self = .allocated(try AllocatedBlock(whole: &reader))
        case 18:
            let instruction = try SettlementInstruction(whole: &reader)
            self = .settlementInstructed(instruction, try AllocationReference(from: &reader))
        case 15: self = .exceptionRaised(try PostTradeException(from: &reader))
        default: throw .invalid("post-trade event", offset: reader.offset)
        }
    }
}

extension PostTradeEvent: JournalCoded {}
