import OMSTypes

/// What a frame says besides its sections; the writer adds sequence number and checksum.
public struct FrameHeader: Equatable, Sendable {
    /// The engine's time: never goes back.
    public var timestamp: Timestamp
    /// Raw clock minus `timestamp`, in nanoseconds.
    public var clockOffset: Int64
    /// Which domain decided; its numbering is the engine's.
    public var domain: UInt8
    /// Which command, within the domain.
    public var kind: UInt8
    /// The engine's own.
    public var flags: UInt16

    public init(
        timestamp: Timestamp, clockOffset: Int64 = 0, domain: UInt8, kind: UInt8, flags: UInt16 = 0
    ) {
        self.timestamp = timestamp
        self.clockOffset = clockOffset
        self.domain = domain
        self.kind = kind
        self.flags = flags
    }
}

/// The five sections of a frame, in the order in which they stand.
public enum FrameSection: UInt8, CaseIterable, Sendable {
    case command
    /// The raw inbound message.
    case inbound
    /// What the decision read besides state: quotes and the like.
    case inputs
    case events
    /// `OutboundEntry` after `OutboundEntry`.
    case outbound
}

/// Where a frame starts: what a resend index keeps.
public struct FrameLocation: Hashable, Sendable {
    /// The first sequence number of the segment, which is its file's name.
    public var segment: SequenceNumber
    /// From the start of the file.
    public var offset: UInt64

    public init(segment: SequenceNumber, offset: UInt64) {
        self.segment = segment
        self.offset = offset
    }
}
