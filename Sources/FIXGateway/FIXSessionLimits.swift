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
    /// How long a connection that we close may take to be read to its end.
    public var closeTimeout: TimeAmount = .seconds(1)
    /// How often heartbeats and time-outs are looked at.
    public var timerInterval: TimeAmount = .milliseconds(100)
    /// How fast messages may come; `nil`: as fast as they are taken.
    public var throttle: FIXThrottle.Settings?
    /// Rules of its own that inbound messages must keep, such as those of a counterparty's file.
    public var dictionary: FIXDictionary?
    /// Without `dictionary`: whether the built-in rules of the session's version hold, or only what
    /// the session itself relies on.
    public var keepsVersionRules = false
    /// What of the rules is checked.
    public var validation = FIXValidationOptions.strict

    public init(dictionary: FIXDictionary? = nil) { self.dictionary = dictionary }
}
