import FIXCodec
import FIXDialect
import OMSCore
import OMSTypes
import OrderGateway

/// Messages as text, with `|` for the separator.
enum Message {
    /// A whole message of a version, with a right length and checksum.
    static func bytes(_ version: FIXVersion, _ body: String) -> [UInt8] {
        let rest = body.replacing("|", with: "\u{1}")
        let head = "8=\(version.beginString)\u{1}9=\(rest.utf8.count)\u{1}"
        let sum = (head + rest).utf8.reduce(0) { ($0 + Int($1)) % 256 }
        let digits = String(sum)
        let check = String(repeating: "0", count: 3 - digits.count) + digits
        return Array((head + rest + "10=\(check)\u{1}").utf8)
    }

    static func parsed<R>(
        _ bytes: [UInt8], _ body: (borrowing FIXMessageIndex) throws -> R
    ) rethrows -> R {
        var index = FIXMessageIndex()
        return try bytes.withUnsafeBytes { buffer in
            // The scanner reads whole words: slop behind the message.
            let copy = UnsafeMutableRawBufferPointer.allocate(
                byteCount: buffer.count + 64, alignment: 16)
            defer { copy.deallocate() }
            copy.initializeMemory(as: UInt8.self, repeating: 0)
            copy.copyMemory(from: buffer)
            _ = index.parse(UnsafeRawBufferPointer(rebasing: copy[..<buffer.count]))
            return try body(index)
        }
    }

    /// A client's message to a command or a refusal.
    static func command(
        _ version: FIXVersion, _ type: String, _ fields: String
    ) -> Result<OrderCommand?, OrderEntryRefusal> {
        let body = "35=\(type)|49=C|56=OMS|34=2|52=20260302-14:30:01.000|" + fields
        return parsed(bytes(version, body)) { index in
            OrderEntryAdapter.command(
                index, session: SessionID(1), dialect: FIXDialect(version), directory: Directory())
        }
    }

    /// A body that was written, as text.
    static func text(_ write: (inout FIXBodyWriter) -> Void) -> String {
        var body = FIXBodyWriter()
        write(&body)
        return String(decoding: body.bytes, as: UTF8.self).replacing("\u{1}", with: "|")
    }
}

/// Knows one instrument by its ISIN and one order by its OrderID.
struct Directory: OrderEntryDirectory {
    var watchesTraders = false
    func symbol(securityID: Text64, source: UInt8) -> Symbol? {
        source == 0x34 && securityID == "US4592001014" ? "IBM" : nil
    }
    func clOrdID(of order: OrderID, session: SessionID) -> ClOrdID? {
        order == OrderID(7) ? "SEVEN" : nil
    }
}
