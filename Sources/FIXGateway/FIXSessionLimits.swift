import FIXDictionary
import NIOCore

/// Bounds and checks of a session's connection.
public struct FIXSessionLimits: Sendable {
    /// Bytes that may wait for a slow counterparty before it is dropped.
    public var outboundBytesMax = 16 << 20
    /// Bytes of messages kept behind a gap.
    public var heldBytesMax = 4 << 20
    /// Longest message taken.
    public var messageBytesMax = 65_536
    /// Messages resent in one go; what is left waits for the socket to drain.
    public var resendChunk: UInt64 = 1_000
    /// How often heartbeats and time-outs are looked at.
    public var timerInterval: TimeAmount = .milliseconds(100)
    /// Rules that inbound messages must keep; `nil`: only what the session itself relies on.
    public var dictionary: FIXDictionary?
    /// What of the rules is checked.
    public var validation = FIXValidationOptions.strict

    public init(dictionary: FIXDictionary? = nil) { self.dictionary = dictionary }
}
