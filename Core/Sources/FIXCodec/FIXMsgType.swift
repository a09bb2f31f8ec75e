import OMSTypes

/// MsgType (35): one to eight bytes, packed into a word so that it compares in one step.
@frozen
public struct FIXMsgType: Hashable, Sendable, CustomStringConvertible, ExpressibleByStringLiteral {
    /// The bytes, first byte lowest; unused bytes are zero.
    public var raw: UInt64

    @inlinable public init(raw: UInt64) { self.raw = raw }

    /// `nil` when empty or longer than eight bytes, and when it ends with a zero byte: the word
    /// could not tell it from a shorter one.
    @inlinable
    public init?(_ bytes: UnsafeRawBufferPointer) {
        guard let base = bytes.baseAddress, bytes.count > 0, bytes.count <= 8 else { return nil }
        raw = Text64.word(base, bytes.count)
        guard raw &>> (UInt64(truncatingIfNeeded: bytes.count &- 1) &* 8) != 0 else { return nil }
    }

    /// For literals of one to eight ASCII characters; a longer one is our mistake and stops.
    public init(stringLiteral value: StaticString) {
        let text = UnsafeRawBufferPointer(start: value.utf8Start, count: value.utf8CodeUnitCount)
        self = FIXMsgType(text)!
    }

    /// The same of a text's UTF-8.
    public init?(_ string: String) {
        var copy = string
        guard let type = copy.withUTF8({ FIXMsgType(UnsafeRawBufferPointer($0)) }) else {
            return nil
        }
        self = type
    }

    /// Bytes in use, 1…8.
    @inlinable public var count: Int { 8 &- raw.leadingZeroBitCount / 8 }

    public var description: String {
        withUnsafeBytes(of: raw.littleEndian) { String(decoding: $0[..<count], as: UTF8.self) }
    }

    /// Session messages (0 1 2 3 4 5 A): the session engine's own.
    @inlinable public var isAdmin: Bool {
        switch raw {
        case 0x30, 0x31, 0x32, 0x33, 0x34, 0x35, 0x41: return true
        default: return false
        }
    }
}

extension FIXMsgType {
    @inlinable init(_ first: Unicode.Scalar) { raw = UInt64(first.value) }
    @inlinable init(_ first: Unicode.Scalar, _ second: Unicode.Scalar) {
        raw = UInt64(first.value) | UInt64(second.value) << 8
    }

    @inlinable public static var heartbeat: Self { Self("0" as Unicode.Scalar) }
    @inlinable public static var testRequest: Self { Self("1" as Unicode.Scalar) }
    @inlinable public static var resendRequest: Self { Self("2" as Unicode.Scalar) }
    @inlinable public static var reject: Self { Self("3" as Unicode.Scalar) }
    @inlinable public static var sequenceReset: Self { Self("4" as Unicode.Scalar) }
    @inlinable public static var logout: Self { Self("5" as Unicode.Scalar) }
    @inlinable public static var logon: Self { Self("A" as Unicode.Scalar) }
    @inlinable public static var executionReport: Self { Self("8" as Unicode.Scalar) }
    @inlinable public static var orderCancelReject: Self { Self("9" as Unicode.Scalar) }
    @inlinable public static var newOrderSingle: Self { Self("D" as Unicode.Scalar) }
    @inlinable public static var orderCancelRequest: Self { Self("F" as Unicode.Scalar) }
    @inlinable public static var orderCancelReplaceRequest: Self { Self("G" as Unicode.Scalar) }
    @inlinable public static var orderStatusRequest: Self { Self("H" as Unicode.Scalar) }
    @inlinable public static var newOrderList: Self { Self("E" as Unicode.Scalar) }
    @inlinable public static var listCancelRequest: Self { Self("K" as Unicode.Scalar) }
    @inlinable public static var listExecute: Self { Self("L" as Unicode.Scalar) }
    @inlinable public static var listStatusRequest: Self { Self("M" as Unicode.Scalar) }
    @inlinable public static var listStatus: Self { Self("N" as Unicode.Scalar) }
    @inlinable public static var dontKnowTrade: Self { Self("Q" as Unicode.Scalar) }
    @inlinable public static var orderMassCancelRequest: Self { Self("q" as Unicode.Scalar) }
    @inlinable public static var orderMassCancelReport: Self { Self("r" as Unicode.Scalar) }
    @inlinable public static var allocationInstruction: Self { Self("J" as Unicode.Scalar) }
    @inlinable public static var allocationInstructionAck: Self { Self("P" as Unicode.Scalar) }
    @inlinable public static var marketDataRequest: Self { Self("V" as Unicode.Scalar) }
    @inlinable public static var marketDataSnapshot: Self { Self("W" as Unicode.Scalar) }
    @inlinable public static var marketDataIncrement: Self { Self("X" as Unicode.Scalar) }
    @inlinable public static var marketDataRequestReject: Self { Self("Y" as Unicode.Scalar) }
    @inlinable public static var businessMessageReject: Self { Self("j" as Unicode.Scalar) }
    @inlinable public static var allocationReport: Self { Self("A", "S") }
    @inlinable public static var allocationReportAck: Self { Self("A", "T") }
    @inlinable public static var confirmation: Self { Self("A", "K") }
    @inlinable public static var confirmationAck: Self { Self("A", "U") }
    @inlinable public static var tradeCaptureReport: Self { Self("A", "E") }
    @inlinable public static var tradeCaptureReportAck: Self { Self("A", "R") }
    @inlinable public static var orderMassStatusRequest: Self { Self("A", "F") }
}
