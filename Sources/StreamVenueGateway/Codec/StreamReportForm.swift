import FIXCodec
import OMSTypes

/// Fields as a message of FIX 4.4, for those who read reports. Its buffer is reused.
public struct StreamReportForm: ~Copyable {
    private var message = ByteWriter(capacity: 1024)
    private var body = FIXBodyWriter(capacity: 1024)
    private var index: FIXMessageIndex

    public init(bytesMax: Int) {
        // Tags and separators come on top of the values.
        index = FIXMessageIndex(bytesMax: min(bytesMax * 2 + 4_096, 1 << 30))
    }

    /// Calls `use` with the message. Values have no separators, and none is empty.
    public mutating func use(
        _ type: FIXMsgType, _ fields: [StreamField], _ use: (borrowing FIXMessageIndex) -> Void
    ) {
        body.clear()
        body.field(FIXTag.msgType, type.description)
        for field in fields where field.tag != FIXTag.msgType {
            body.field(field.tag, field.value)
        }
        message.clear()
        message.append(StaticString("8=FIX.4.4\u{1}"))
        let length = Array("9=\(body.count)\u{1}".utf8)
        length.withUnsafeBytes { message.append($0) }
        message.append(body.bytes)
        var sum: UInt8 = 0
        for byte in message.bytes { sum &+= byte }
        let digits = [sum / 100, sum / 10 % 10, sum % 10].map { $0 + 0x30 }
        ([0x31, 0x30, 0x3D] + digits + [1]).withUnsafeBytes { message.append($0) }
        guard case .complete = index.parse(message.bytes) else {
            preconditionFailure("fields of a template make no message")
        }
        use(index)
    }

    /// Completes what a report of a venue may lack and we can know: an acknowledgement or an end
    /// without an ExecID (17) gets one that is the same whenever it comes again. An execution keeps
    /// to what the venue says: without its id nobody could tell it from another.
    public static func completed(_ type: FIXMsgType, _ fields: [StreamField]) -> [StreamField] {
        guard type == .executionReport, fields[tag: FIXTag.execID] == nil,
            let execType = fields[tag: FIXTag.execType], execType != "F", execType != "G",
            execType != "H"
        else { return fields }
        var result = fields
        let name = fields[tag: FIXTag.orderID] ?? fields[tag: FIXTag.clOrdID] ?? "NONE"
        let id = "\(name)/\(execType)/\(fields[tag: FIXTag.clOrdID] ?? "")"
        result.append(StreamField(FIXTag.execID, String(id.suffix(Text64.capacity))))
        return result
    }
}
