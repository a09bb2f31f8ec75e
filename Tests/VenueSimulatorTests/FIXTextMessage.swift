import FIXCodec
import OMSTypes

@testable import VenueSimulator

/// Runs `body` with the index of a message whose fields are written with `|` for the separator.
func withMessage<R>(
    _ type: FIXMsgType, _ fields: String, _ body: (borrowing FIXMessageIndex) -> R
) -> R {
    let writer = FIXMessageWriter(
        beginString: "FIX.4.4", senderCompID: "OMS", targetCompID: "VENUE1")
    var bytes = ByteWriter()
    var content = FIXTextMessage.bytes(fields)
    content.withUnsafeMutableBytes { content in
        _ = writer.append(
            type, sequence: 7, sendingTime: Timestamp(nanoseconds: 0),
            body: UnsafeRawBufferPointer(content), to: &bytes)
    }
    var index = FIXMessageIndex()
    guard case .complete = index.parse(bytes.bytes) else {
        preconditionFailure("not a message: \(fields)")
    }
    return body(index)
}

/// FIX as people write it, with `|` for the separator.
enum FIXTextMessage {
    static func bytes(_ fields: String) -> [UInt8] {
        fields.utf8.map { $0 == UInt8(ascii: "|") ? 1 : $0 }
    }
}

/// Body fields with `|` for the separator.
func text(of body: borrowing FIXBodyWriter) -> String {
    String(decoding: body.bytes.map { $0 == 1 ? UInt8(ascii: "|") : $0 }, as: UTF8.self)
}
