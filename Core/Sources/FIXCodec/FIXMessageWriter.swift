import CScanning
import OMSTypes

/// SubID and LocationID of both sides, as the header names them; an empty text stands for none.
public struct FIXSubIdentity: Equatable, Sendable {
    /// SenderSubID (50).
    public var senderSubID = Text64()
    /// SenderLocationID (142).
    public var senderLocationID = Text64()
    /// TargetSubID (57).
    public var targetSubID = Text64()
    /// TargetLocationID (143).
    public var targetLocationID = Text64()

    public init() {}
}

/// Puts header and trailer around a body:
/// 8 9 35 [1128] 49 [50 142] 56 [57 143] 34 [43] 52 [122] [369] body 10.
///
/// One per session; the parts of the header that never change are kept ready.
public struct FIXMessageWriter: ~Copyable {
    /// How fine SendingTime (52) and OrigSendingTime (122) are written.
    public let precision: FIXTimestampPrecision
    private let days = FIXDayTexts()
    private let scratch: UnsafeMutableRawPointer
    private static let scratchSize = 1_024
    /// `8=…|9=`
    private var begin: [UInt8] = []
    /// `49=…|50=…|142=…|56=…|57=…|143=…|34=`
    private var identity: [UInt8] = []

    /// - Parameters:
    ///   - beginString: BeginString (8), for example `FIX.4.4`.
    ///   - senderCompID: SenderCompID (49) of what is written.
    ///   - targetCompID: TargetCompID (56) of what is written.
    ///   - sub: SubIDs and LocationIDs of what is written.
    public init(
        beginString: Text64, senderCompID: Text64, targetCompID: Text64,
        sub: FIXSubIdentity = FIXSubIdentity(), precision: FIXTimestampPrecision = .milliseconds
    ) {
        self.precision = precision
        scratch = .allocate(byteCount: Self.scratchSize, alignment: 16)
        begin = Array("8=\(beginString)\u{1}9=".utf8)
        var text = ""
        for (tag, value) in [
            (49, senderCompID), (50, sub.senderSubID), (142, sub.senderLocationID),
            (56, targetCompID), (57, sub.targetSubID), (143, sub.targetLocationID),
        ] where tag == 49 || tag == 56 || !value.isEmpty {
            text += "\(tag)=\(value)\u{1}"
        }
        identity = Array((text + "34=").utf8)
    }

    deinit { scratch.deallocate() }

    /// Appends one whole message and returns its length.
    ///
    /// - Parameters:
    ///   - sequence: MsgSeqNum (34).
    ///   - sendingTime: SendingTime (52).
    ///   - originalSendingTime: OrigSendingTime (122); given on a retransmission, which also sets
    ///     PossDupFlag (43) to `Y`.
    ///   - applVerID: ApplVerID (1128); the fourth field when given.
    ///   - lastProcessed: LastMsgSeqNumProcessed (369).
    ///   - body: the fields between header and trailer, each with its separator.
    @discardableResult
    public func append(
        _ msgType: FIXMsgType, sequence: UInt64, sendingTime: Timestamp,
        originalSendingTime: Timestamp? = nil, applVerID: UInt8? = nil,
        lastProcessed: UInt64? = nil, body: UnsafeRawBufferPointer, to out: inout ByteWriter
    ) -> Int {
        let before = out.count
        let sequenceDigits = Self.digitCount(sequence)
        var length = 3 + msgType.count + 1 + identity.count + sequenceDigits + 1
        if applVerID != nil { length += 7 }
        if let lastProcessed { length += 5 + Self.digitCount(lastProcessed) }
        length += 3 + precision.length + 1 + body.count
        if originalSendingTime != nil { length += 5 + 4 + precision.length + 1 }

        var at = copy(begin, 0)
        at = number(UInt64(length), Self.digitCount(UInt64(length)), at)
        at = separatorAndTag(0x3335, at)
        var type = msgType.raw
        while type != 0 {
            at = put(UInt8(truncatingIfNeeded: type), at)
            type >>= 8
        }
        at = put(0x01, at)
        if let applVerID {
            at = word(0x3832_3131, at)  // 1128
            at = put(0x3D, at)
            at = put(applVerID, at)
            at = put(0x01, at)
        }
        at = copy(identity, at)
        at = number(sequence, sequenceDigits, at)
        if originalSendingTime != nil {
            at = separatorAndTag(0x3433, at)
            at = put(0x59, at)
        }
        at = separatorAndTag(0x3532, at)
        at &+= days.write(sendingTime, precision, to: scratch + at)
        if let originalSendingTime {
            at = put(0x01, at)
            at = word(0x3D32_3231, at)  // 122=
            at &+= days.write(originalSendingTime, precision, to: scratch + at)
        }
        if let lastProcessed {
            at = put(0x01, at)
            at = word(0x3D39_3633, at)  // 369=
            at = number(lastProcessed, Self.digitCount(lastProcessed), at)
        }
        at = put(0x01, at)

        let header = UnsafeRawBufferPointer(start: scratch, count: at)
        let sum = scanning_sum(scratch, at) &+ Self.sum(body)
        out.append(header)
        out.append(body)
        out.append(trailer(sum))
        return out.count - before
    }

    private static func sum(_ bytes: UnsafeRawBufferPointer) -> UInt8 {
        guard let base = bytes.baseAddress else { return 0 }
        return scanning_sum(base, bytes.count)
    }

    /// `10=ddd|` in the scratch memory, whose content has been copied away.
    private func trailer(_ sum: UInt8) -> UnsafeRawBufferPointer {
        var at = put(0x31, 0)
        at = put(0x30, at)
        at = put(0x3D, at)
        at = put(sum / 100 &+ 0x30, at)
        at = put(sum / 10 % 10 &+ 0x30, at)
        at = put(sum % 10 &+ 0x30, at)
        at = put(0x01, at)
        return UnsafeRawBufferPointer(start: scratch, count: at)
    }

    @inline(__always)
    private func put(_ byte: UInt8, _ at: Int) -> Int {
        scratch.storeBytes(of: byte, toByteOffset: at, as: UInt8.self)
        return at &+ 1
    }

    /// Four ASCII codes, the first in the lowest byte.
    @inline(__always)
    private func word(_ letters: UInt32, _ at: Int) -> Int {
        scratch.storeBytes(of: letters.littleEndian, toByteOffset: at, as: UInt32.self)
        return at &+ 4
    }

    /// A separator, a two-digit tag given as its ASCII codes, an equals sign.
    @inline(__always)
    private func separatorAndTag(_ tag: UInt16, _ at: Int) -> Int {
        var next = put(0x01, at)
        next = put(UInt8(truncatingIfNeeded: tag >> 8), next)
        next = put(UInt8(truncatingIfNeeded: tag), next)
        return put(0x3D, next)
    }

    private func copy(_ source: [UInt8], _ at: Int) -> Int {
        source.withUnsafeBytes {
            (scratch + at).copyMemory(from: $0.baseAddress!, byteCount: $0.count)
        }
        return at &+ source.count
    }

    private func number(_ value: UInt64, _ digits: Int, _ at: Int) -> Int {
        if value < 100_000_000 {
            let text = EightDigits.eight(value) &>> UInt64(truncatingIfNeeded: (8 &- digits) &* 8)
            scratch.storeBytes(of: text.littleEndian, toByteOffset: at, as: UInt64.self)
            return at &+ digits
        }
        var rest = value
        var place = at &+ digits
        repeat {
            place &-= 1
            _ = put(UInt8(truncatingIfNeeded: rest % 10) &+ 0x30, place)
            rest /= 10
        } while rest > 0
        return at &+ digits
    }

    @inline(__always)
    private static func digitCount(_ value: UInt64) -> Int {
        if value < 10_000 { return value < 100 ? (value < 10 ? 1 : 2) : (value < 1_000 ? 3 : 4) }
        var count = 4
        var rest = value / 10_000
        while rest > 0 {
            count &+= 1
            rest /= 10
        }
        return count
    }
}
