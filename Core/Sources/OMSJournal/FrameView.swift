import OMSTypes

/// A checked frame within somebody's buffer: valid until its reader is asked for the next one.
public struct FrameView {
    /// The whole frame as it is stored.
    public let bytes: UnsafeRawBufferPointer

    init(unchecked bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    public var sequence: SequenceNumber { bytes.value(at: 8) }
    public var timestamp: Timestamp { Timestamp(nanoseconds: bytes.value(at: 16)) }
    public var header: FrameHeader {
        FrameHeader(
            timestamp: timestamp, clockOffset: bytes.value(at: 24), domain: bytes[32],
            kind: bytes[33], flags: bytes.value(at: 34))
    }

    public var command: UnsafeRawBufferPointer { section(.command) }
    public var inbound: UnsafeRawBufferPointer { section(.inbound) }
    public var inputs: UnsafeRawBufferPointer { section(.inputs) }
    public var events: UnsafeRawBufferPointer { section(.events) }
    public var outbound: UnsafeRawBufferPointer { section(.outbound) }

    /// The messages that the frame sent.
    public var outboundEntries: OutboundEntries { OutboundEntries(outbound) }

    public func section(_ section: FrameSection) -> UnsafeRawBufferPointer {
        var at = JournalFormat.frameHeaderBytes
        for index in 0..<Int(section.rawValue) { at += length(index) }
        return bytes.slice(at, length(Int(section.rawValue)))
    }

    /// Of all sections; at most 5 × 2³², so it cannot overflow.
    var sectionBytes: Int { (0..<5).reduce(0) { $0 + length($1) } }

    private func length(_ index: Int) -> Int { Int(bytes.value(at: 36 + index * 4) as UInt32) }
}
