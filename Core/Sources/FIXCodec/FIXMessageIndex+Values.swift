import OMSTypes

// Typed access. `nil` when the field is absent or its text is not of the type; who has to tell the
// two apart asks `has(_:)`.
extension FIXMessageIndex {
    /// MsgType (35); `nil` when it is longer than eight bytes or empty.
    @inlinable public var msgType: FIXMsgType? { value(FIXTag.msgType).flatMap { FIXMsgType($0) } }

    /// MsgSeqNum (34).
    @inlinable public var msgSeqNum: UInt64? { unsigned(FIXTag.msgSeqNum) }

    /// BeginString (8).
    @inlinable public var beginString: Text64? { text64(FIXTag.beginString) }

    /// SenderCompID (49).
    @inlinable public var senderCompID: Text64? { text64(FIXTag.senderCompID) }

    /// TargetCompID (56).
    @inlinable public var targetCompID: Text64? { text64(FIXTag.targetCompID) }

    /// SendingTime (52).
    @inlinable public var sendingTime: Timestamp? { timestamp(FIXTag.sendingTime) }

    /// MessageEncoding (347): the encoding of the Encoded… fields, `Shift_JIS` for example.
    @inlinable public var messageEncoding: Text64? { text64(347) }

    /// PossDupFlag (43) is `Y`.
    @inlinable public var isPossDup: Bool { bool(FIXTag.possDupFlag) == true }

    /// PossResend (97) is `Y`.
    @inlinable public var isPossResend: Bool { bool(FIXTag.possResend) == true }

    @inlinable @inline(__always)
    public func unsigned(_ tag: Int) -> UInt64? {
        value(tag).flatMap { FIXValueText.unsigned($0) }
    }

    @inlinable public func int(_ tag: Int) -> Int? {
        value(tag).flatMap { FIXValueText.int($0) }
    }

    /// In units of 10⁻⁸; `nil` only when the field is absent.
    @inlinable @inline(__always)
    public func decimal(_ tag: Int) -> Result<Int64, DecimalText.Failure>? {
        value(tag).map { DecimalText.parse($0) }
    }

    @inlinable @inline(__always)
    public func char(_ tag: Int) -> UInt8? {
        value(tag).flatMap { FIXValueText.char($0) }
    }

    /// `nil` also for a value over 64 bytes.
    @inlinable public func text64(_ tag: Int) -> Text64? {
        value(tag).flatMap { Text64($0) }
    }

    /// Puts a text into its place; `false` when the field is absent or over 64 bytes. Saves the
    /// copies of a value that is returned.
    @inlinable @inline(__always)
    public func read(_ tag: Int, into text: inout Text64) -> Bool {
        guard let bytes = value(tag) else { return false }
        return text.replace(with: bytes)
    }

    /// For cold paths: allocates.
    public func string(_ tag: Int) -> String? {
        value(tag).map { String(decoding: $0, as: UTF8.self) }
    }

    @inlinable public func bool(_ tag: Int) -> Bool? {
        value(tag).flatMap { FIXValueText.bool($0) }
    }

    @inlinable @inline(__always)
    public func timestamp(_ tag: Int) -> Timestamp? {
        value(tag).flatMap { timestamp(in: $0) }
    }

    @usableFromInline
    func timestamp(in value: UnsafeRawBufferPointer) -> Timestamp? {
        FIXValueText.timestamp(value, near: knownDay)
    }

    @inlinable public func date(_ tag: Int) -> CalendarDate? {
        value(tag).flatMap { FIXValueText.date($0) }
    }
}
