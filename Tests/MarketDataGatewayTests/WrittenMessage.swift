import FIXCodec
import OMSTypes

/// FIX as people write it, with `|` for the separator.
enum WrittenMessage {
    static func bytes(_ fields: String) -> [UInt8] {
        fields.utf8.map { $0 == UInt8(ascii: "|") ? 1 : $0 }
    }
}

/// Reads fields that people wrote as a message of a type.
func withMessage<R>(
    _ type: FIXMsgType, _ fields: String, _ body: (borrowing FIXMessageIndex) -> R
) -> R {
    let writer = FIXMessageWriter(
        beginString: "FIX.4.4", senderCompID: "VENUE1", targetCompID: "OMSMD")
    var bytes = ByteWriter()
    WrittenMessage.bytes(fields).withUnsafeBytes {
        _ = writer.append(
            type, sequence: 7, sendingTime: Timestamp(nanoseconds: 0), body: $0, to: &bytes)
    }
    var index = FIXMessageIndex()
    guard case .complete = index.parse(bytes.bytes) else {
        preconditionFailure("no message: \(fields)")
    }
    return body(index)
}

func px(_ text: String) -> Price {
    guard case .success(let units) = DecimalText.parse(text) else { return .none }
    return Price(units: units)
}

func qty(_ whole: Int64) -> Quantity { Quantity(units: whole * DecimalText.scale) }
