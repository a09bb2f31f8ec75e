/// What the first bytes of a receive buffer are.
@frozen
public enum FIXFraming: Equatable, Sendable {
    /// A whole message of `length` bytes whose length and checksum are right.
    case complete(length: Int)
    /// The start of a message that could still become right; more bytes are needed.
    case incomplete
    /// Not a message: drop `skip` bytes (never zero), which leads to the next `8=FIX` (behind the
    /// length that it claims, if it claims one) or to the end of what is there (rule S9: ignored,
    /// no sequence number is consumed).
    case garbled(skip: Int, FIXGarbled)
}

/// Why bytes are no FIX message.
@frozen
public enum FIXGarbled: Equatable, Sendable {
    /// Does not begin with `8=FIX…` and a separator within 16 bytes.
    case beginString
    /// The second field is no plain `9=digits`.
    case bodyLength
    /// The third field is not 35.
    case msgType
    /// Field 10 is not where BodyLength (9) says.
    case trailer
    /// CheckSum (10) differs from the sum of the bytes.
    case checkSum
    /// A field does not begin with a number and an equals sign.
    case field
    /// Longer than the receiver's limit: so many bytes by its BodyLength (9).
    case tooLarge(Int)
}

/// SessionRejectReason (373).
@frozen
public enum FIXSessionRejectReason: Int, Equatable, Sendable, CaseIterable {
    case invalidTagNumber = 0
    case requiredTagMissing = 1
    case tagNotDefinedForMsgType = 2
    case undefinedTag = 3
    case tagWithoutValue = 4
    case valueIncorrect = 5
    case incorrectDataFormat = 6
    case decryptionProblem = 7
    case signatureProblem = 8
    case compIDProblem = 9
    case sendingTimeAccuracy = 10
    case invalidMsgType = 11
    case xmlValidation = 12
    case tagRepeated = 13
    case tagOutOfOrder = 14
    case groupOutOfOrder = 15
    case groupCountIncorrect = 16
    case separatorInValue = 17
    case applicationVersion = 18
    case other = 99
}

/// What is wrong with a well-framed message; the answer is a session Reject (35=3).
@frozen
public struct FIXDefect: Equatable, Sendable {
    /// SessionRejectReason (373).
    public var reason: FIXSessionRejectReason
    /// RefTagID (371); `nil` when no tag is to blame.
    public var tag: Int?

    @inlinable public init(_ reason: FIXSessionRejectReason, tag: Int? = nil) {
        self.reason = reason
        self.tag = tag
    }
}
