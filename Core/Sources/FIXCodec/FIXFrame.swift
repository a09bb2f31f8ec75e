import CScanning
import OMSTypes

/// BeginString (8), BodyLength (9) and CheckSum (10) around fields that stand ready in any order
/// that their sender chose, header included: 35 first.
public enum FIXFrame {
    /// Appends the whole message and returns its length.
    ///
    /// - Parameter fields: from `35=` to the last field before 10, each with its separator.
    @discardableResult
    public static func append(
        beginString: Text64, fields: UnsafeRawBufferPointer, to out: inout ByteWriter
    ) -> Int {
        let before = out.count
        out.append("8=" as StaticString)
        beginString.withBytes { out.append($0) }
        out.append("\u{1}9=" as StaticString)
        number(UInt64(fields.count), digits: 1, to: &out)
        out.append(0x01)
        out.append(fields)
        let message = out.bytes[before...]
        let sum = scanning_sum(message.base.baseAddress! + before, message.count)
        out.append("10=" as StaticString)
        number(UInt64(sum), digits: 3, to: &out)
        out.append(0x01)
        return out.count - before
    }

    private static func number(_ value: UInt64, digits: Int, to out: inout ByteWriter) {
        if value >= 10 || digits > 1 { number(value / 10, digits: digits - 1, to: &out) }
        out.append(UInt8(truncatingIfNeeded: value % 10) &+ 0x30)
    }
}
