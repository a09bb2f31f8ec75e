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
    private let times = FIXTimeTexts()
    /// `8=…|9=`, then `49=…|50=…|142=…|56=…|57=…|143=…|34=`.
    private let ready: UnsafeMutableRawPointer
    private let beginCount: Int
    private let identityCount: Int

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
        let begin = Array("8=\(beginString)\u{1}9=".utf8)
        var text = ""
        for (tag, value) in [
            (49, senderCompID), (50, sub.senderSubID), (142, sub.senderLocationID),
            (56, targetCompID), (57, sub.targetSubID), (143, sub.targetLocationID),
        ] where tag == 49 || tag == 56 || !value.isEmpty {
            text += "\(tag)=\(value)\u{1}"
        }
        let identity = Array((text + "34=").utf8)
        beginCount = begin.count
        identityCount = identity.count
        ready = .allocate(byteCount: beginCount + identityCount, alignment: 16)
        ready.copyMemory(from: begin, byteCount: beginCount)
        (ready + beginCount).copyMemory(from: identity, byteCount: identityCount)
    }

    deinit { ready.deallocate() }

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
        let number = FIXDigits(sequence)
        let processed = lastProcessed.map { FIXDigits($0) }
        var rest = 3 + msgType.count + 1 + identityCount + number.count + 1
        if applVerID != nil { rest += 7 }
        if let processed { rest += 5 + processed.count }
        rest += 3 + precision.length + 1 + body.count
        if originalSendingTime != nil { rest += 5 + 4 + precision.length + 1 }
        let length = FIXDigits(UInt64(truncatingIfNeeded: rest))
        let whole = beginCount + length.count + 1 + rest + 7

        let start = out.extend(by: whole, room: 16)
        var pen = FIXPen(at: start)
        pen.bytes(ready, beginCount)
        pen.digits(length)
        pen.word(0x3D_3533_01, 4)  // |35=
        pen.word(UInt64(msgType.raw), msgType.count)
        pen.byte(0x01)
        if let applVerID {
            pen.word(0x3D_3832_3131, 5)  // 1128=
            pen.word(UInt64(applVerID) | 0x0100, 2)
        }
        pen.bytes(ready + beginCount, identityCount)
        pen.digits(number)
        if originalSendingTime != nil { pen.word(0x593D_3334_01, 5) }  // |43=Y
        pen.word(0x3D_3235_01, 4)  // |52=
        pen.timestamp(times.time(sendingTime), precision)
        if let originalSendingTime {
            pen.word(0x3D32_3231_01, 5)  // |122=
            pen.timestamp(times.time(originalSendingTime), precision)
        }
        if let processed {
            pen.word(0x3D39_3633_01, 5)  // |369=
            pen.digits(processed)
        }
        pen.byte(0x01)
        if let content = body.baseAddress { pen.bytes(content, body.count) }
        trailer(scanning_sum(start, pen.place - start), &pen)
        precondition(pen.place - start == whole, "BodyLength (9) was not foreseen")
        return whole
    }

    /// `10=ddd|`.
    @inline(__always)
    private func trailer(_ sum: UInt8, _ pen: inout FIXPen) {
        let digits = EightDigits.eight(UInt64(sum)) &>> 40
        pen.word(0x3D_3031 | digits &<< 24 | 0x01 &<< 48, 7)
    }
}
