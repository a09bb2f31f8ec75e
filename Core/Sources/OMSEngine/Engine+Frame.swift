import OMSCore
import OMSTypes

// The sections of a frame: command with its origin, inputs, events. Outbound messages are the
// shell's.
extension Engine {
    /// Command section: session, MsgSeqNum, then the command.
    public static func encode(
        _ command: EngineCommand, origin: FrameOrigin, into out: inout ByteWriter
    ) {
        out.varint(UInt64(origin.session.raw))
        out.varint(origin.msgSeqNum)
        command.encode(into: &out)
    }

    /// Command section of a new order, as that of the command of that name.
    public static func encode(
        _ order: NewOrder, origin: FrameOrigin, into out: inout ByteWriter
    ) {
        out.varint(UInt64(origin.session.raw))
        out.varint(origin.msgSeqNum)
        out.append(Domain.orders.rawValue)
        OrderCommand.encode(order, into: &out)
    }

    /// Command section of a venue's report, as that of the command of that name.
    public static func encode(
        _ report: VenueReport, origin: FrameOrigin, into out: inout ByteWriter
    ) {
        out.varint(UInt64(origin.session.raw))
        out.varint(origin.msgSeqNum)
        out.append(Domain.orders.rawValue)
        OrderCommand.encode(report, into: &out)
    }

    public static func decodeCommand(_ section: UnsafeRawBufferPointer)
        throws(ByteReader.Failure) -> (EngineCommand, FrameOrigin)
    {
        var bytes = ByteReader(section)
        let origin = try decodeOrigin(&bytes)
        return (try EngineCommand(from: &bytes), origin)
    }

    private static func decodeOrigin(_ bytes: inout ByteReader) throws(ByteReader.Failure)
        -> FrameOrigin
    {
        guard let session = UInt16(exactly: try bytes.varint()) else {
            throw .invalid("session over 16 bits", offset: bytes.offset)
        }
        return FrameOrigin(session: SessionID(session), msgSeqNum: try bytes.varint())
    }

    /// Inputs section: the quotes that the decision read; empty when it read none.
    public func encodeInputs(into out: inout ByteWriter) {
        if !orders.inputs.isEmpty { orders.inputs.encode(into: &out) }
    }

    /// Events section, in the order in which they were applied.
    public func encodeEvents(into out: inout ByteWriter) {
        let events = orders.events
        for index in events.indices {
            out.append(Domain.orders.rawValue)
            // Where it lies: a loop over the events themselves copies each.
            (events.baseAddress! + index).pointee.encode(into: &out)
        }
        for event in otherEvents { event.encode(into: &out) }
    }

    /// Applies a recorded frame: its origin and its events, nothing decided. Outbound numbers come
    /// by `noteOutbound`.
    public mutating func replay(
        command: UnsafeRawBufferPointer, events: UnsafeRawBufferPointer, at instant: Timestamp
    ) throws(ByteReader.Failure) {
        lastTimestamp = max(lastTimestamp, instant)
        var header = ByteReader(command)
        note(try Self.decodeOrigin(&header))
        var bytes = ByteReader(events)
        while !bytes.isAtEnd { apply(try EngineEvent(from: &bytes), at: instant) }
    }

    /// Decides a recorded command again on the recorded inputs. The answer is whether the events
    /// are the recorded ones, byte for byte; State has moved either way.
    public mutating func redecide(
        command: UnsafeRawBufferPointer, inputs: UnsafeRawBufferPointer,
        events: UnsafeRawBufferPointer, at instant: Timestamp
    ) throws(ByteReader.Failure) -> Bool {
        packEnded()
        if !inputs.isEmpty {
            var bytes = ByteReader(inputs)
            try FrameInputs(from: &bytes).restore(into: &orders.quotes)
        }
        let (decoded, origin) = try Self.decodeCommand(command)
        decide(decoded, origin: origin, at: instant)
        var again = ByteWriter(capacity: 4096)
        encodeEvents(into: &again)
        return again.bytes.elementsEqual(events)
    }
}
