import OMSTypes

extension ConfirmationAck: JournalCoded {
    func encode(into writer: inout ByteWriter) {
        writer.text(confirmID)
        writer.append(status.rawValue)
        writer.varint(rejectReason.map { UInt64($0) + 1 } ?? 0)
        writer.string(text)
    }
    init(from reader: inout ByteReader) throws(ByteReader.Failure) {
        confirmID = try reader.text()
        status = try reader.code()
        let reason = try reader.uint32()
        guard reason <= 0x1_0000 else {
            throw .invalid("ConfirmRejReason", offset: reader.offset)
        }
        rejectReason = reason == 0 ? nil : UInt16(reason - 1)
        text = try reader.string()
    }
}

extension PostTradeCommand {
    /// Kind byte, then the content.
    public func encode(into writer: inout ByteWriter) {
        switch self {
        case .reference(let reference):
            writer.append(UInt8(1))
            reference.encode(into: &writer)
        case .book(let trade):
            writer.append(trade.saysMore ? UInt8(5) : 2)
            trade.encode(into: &writer)
            trade.encodeIfMore(into: &writer)
        case .counterpartyRecord(let record):
            writer.append(UInt8(3))
            record.encode(into: &writer)
        case .confirmationAck(let ack):
            writer.append(UInt8(4))
            ack.encode(into: &writer)
        }
    }

    /// Reads what `encode` wrote; any other bytes throw.
    public init(from reader: inout ByteReader) throws(ByteReader.Failure) {
        switch try reader.byte() {
        case 1: self = .reference(try PostTradeReference(from: &reader))
        case 2: self = .book(try CompletedTrade(from: &reader))
        case 3: self = .counterpartyRecord(try CounterpartyRecord(from: &reader))
        case 5: self = .book(try CompletedTrade(whole: &reader))
        case 4: self = .confirmationAck(try ConfirmationAck(from: &reader))
        default: throw .invalid("post-trade command", offset: reader.offset)
        }
    }
}

extension PostTradeCommand: JournalCoded {}
