import FIXCodec
import FIXDictionary
import OMSPostTrade
import OMSTypes
import PostTradeGateway
import Testing

/// Whole messages around bodies that are written with `|` for the separator.
enum Envelope {
    /// A message of the counterparty BROKER to OMS.
    static func message(_ type: FIXMsgType, _ body: [UInt8]) -> [UInt8] {
        let writer = FIXMessageWriter(
            beginString: "FIX.4.4", senderCompID: "BROKER", targetCompID: "OMS")
        var out = ByteWriter(capacity: 1024)
        _ = body.withUnsafeBytes {
            writer.append(
                type, sequence: 2, sendingTime: WorkedTrade.time, body: $0, to: &out)
        }
        return Array(out.bytes)
    }

    static func bytes(_ text: String) -> [UInt8] { text.utf8.map { $0 == 0x7C ? 0x01 : $0 } }

    static func message(_ type: FIXMsgType, _ body: String) -> [UInt8] {
        message(type, bytes(body))
    }

    /// The text of what was written, with `|` for the separator.
    static func text(_ body: borrowing FIXBodyWriter) -> String {
        String(decoding: body.bytes.map { $0 == 0x01 ? 0x7C : $0 }, as: UTF8.self)
    }

    /// Reads a message; one that is not framed fails the test.
    static func read<R>(
        _ message: [UInt8], _ location: SourceLocation = #_sourceLocation,
        _ use: (borrowing FIXMessageIndex) -> R
    ) -> R {
        var index = FIXMessageIndex()
        return message.withUnsafeBytes { bytes in
            let framing = index.parse(bytes)
            #expect(framing == .complete(length: bytes.count), sourceLocation: location)
            return use(index)
        }
    }

    /// What the FIX 4.4 dictionary says against a complete message with this body.
    static func defect(_ type: FIXMsgType, _ body: borrowing FIXBodyWriter) -> FIXDefect? {
        defect(message(type, Array(body.bytes)))
    }

    static func defect(_ message: [UInt8]) -> FIXDefect? {
        var validator = FIXValidator(.fix44)
        var index = FIXMessageIndex()
        return message.withUnsafeBytes { bytes in
            _ = index.parse(bytes)
            return validator.defect(in: index)
        }
    }

    /// The adapter's result for a message of BROKER; XYZ is instrument 7, everything else unknown.
    static func command(
        _ message: [UInt8]
    ) -> Result<PostTradeCommand?, PostTradeRefusal> {
        read(message) { index in
            PostTradeAdapter.command(index, from: "BROKER") { name in
                name.symbol == "XYZ" || name.isin == "US0000000002" ? InstrumentID(7) : nil
            }
        }
    }
}
