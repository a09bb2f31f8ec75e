import FIXCodec
import OMSTypes

/// Translates the messages of one session by its venue's map. Belongs to the event loop of the
/// session; its buffers are reused.
public final class VenueTranslator {
    private let outwardFields: VenueFieldTable
    private let inwardFields: VenueFieldTable
    private let constants: [(type: FIXMsgType, tags: [UInt32], bytes: [UInt8])]
    private let changesInward: Bool
    private var scratch = FIXBodyWriter(capacity: 1024)
    private var message = ByteWriter(capacity: 1024)
    private var index: FIXMessageIndex

    /// `nil` for a map that changes nothing. `bytesMax`: of a message before it is translated.
    public init?(_ map: VenueMap, bytesMax: Int) {
        guard !map.isPlain else { return nil }
        outwardFields = VenueFieldTable(outward: map)
        inwardFields = VenueFieldTable(inward: map)
        changesInward = map.changesInward
        // A name may be longer here than there: a field of five bytes may become one of 64.
        index = FIXMessageIndex(bytesMax: min(bytesMax * 16, 1 << 30))
        var types: [FIXMsgType] = []
        for constant in map.constants where !types.contains(constant.type) {
            types.append(constant.type)
        }
        constants = types.map { type in
            let fields = map.constants.filter { $0.type == type }
            return (
                type, fields.map { UInt32($0.tag) },
                fields.flatMap { Array("\($0.tag)=\($0.value)\u{1}".utf8) }
            )
        }
    }

    /// Writes a message's body as the venue wants it.
    public func outward(_ type: FIXMsgType, _ body: inout FIXBodyWriter) {
        let added = constants.first { $0.type == type }
        scratch.clear()
        var at = 0
        let bytes = body.bytes
        while let field = BodyField(bytes, &at) {
            if let added, added.tags.contains(UInt32(field.tag)) { continue }
            outwardFields.write(field.tag, field.value, field.isData, into: &scratch)
        }
        if let added { added.bytes.withUnsafeBytes { scratch.fields($0) } }
        swap(&body, &scratch)
    }

    /// Calls `use` with a message of the venue in our form. The header stays as it came; length and
    /// checksum are those of the new bytes.
    public func inward(
        _ original: borrowing FIXMessageIndex, _ use: (borrowing FIXMessageIndex) -> Void
    ) {
        guard changesInward else { return use(original) }
        scratch.clear()
        // The first two are BeginString and BodyLength, the last one is the checksum.
        for position in 2..<original.count - 1 {
            let tag = original.tag(at: position)
            let value = original.value(at: position)
            // Such a field, and one without a value, was refused before, or is of no use to anybody.
            guard tag > 0, value.count > 0 else { continue }
            inwardFields.write(tag, value, value.contains(1), into: &scratch)
        }
        frame(original.value(at: 0))
        guard case .complete = index.parse(message.bytes) else {
            // What was a message is none any more: a value of the map holds what FIX forbids.
            preconditionFailure("a translated message has lost its form")
        }
        use(index)
    }

    private func frame(_ beginString: UnsafeRawBufferPointer) {
        message.clear()
        message.append(StaticString("8="))
        message.append(beginString)
        message.append(1)
        let length = Array("9=\(scratch.count)\u{1}".utf8)
        length.withUnsafeBytes { message.append($0) }
        message.append(scratch.bytes)
        var sum: UInt8 = 0
        for byte in message.bytes { sum &+= byte }
        let digits = [sum / 100, sum / 10 % 10, sum % 10].map { $0 + 0x30 }
        ([0x31, 0x30, 0x3D] + digits + [1]).withUnsafeBytes { message.append($0) }
    }
}

/// One field of a body.
private struct BodyField {
    let tag: Int
    let value: UnsafeRawBufferPointer
    /// May hold separators: its length is told by the field before it.
    let isData: Bool

    /// Reads the field at `at` and moves behind it; `nil` at the end. The body is one that we wrote.
    init?(_ bytes: UnsafeRawBufferPointer, _ at: inout Int) {
        guard at < bytes.count else { return nil }
        var tag = 0
        var cursor = at
        while bytes[cursor] != 0x3D {
            tag = tag * 10 + Int(bytes[cursor] - 0x30)
            cursor += 1
        }
        let start = cursor + 1
        let data = Self.data(tag, before: at, bytes)
        var end = data.map { start + $0 } ?? start
        if data == nil { while bytes[end] != 1 { end += 1 } }
        self.tag = tag
        value = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
        isData = data != nil
        at = end + 1
    }

    /// The announced length of a field that begins at `at`, where the one before it tells it.
    private static func data(
        _ tag: Int, before at: Int, _ bytes: UnsafeRawBufferPointer
    ) -> Int? {
        guard at > 1, let start = bytes[..<(at - 1)].lastIndex(of: 1).map({ $0 + 1 }) ?? .some(0)
        else { return nil }
        var announcing: UInt32 = 0
        var cursor = start
        while cursor < at, bytes[cursor] &- 0x30 < 10 {
            announcing = announcing &* 10 &+ UInt32(bytes[cursor] &- 0x30)
            cursor += 1
        }
        guard cursor < at, bytes[cursor] == 0x3D,
            FIXDataFields.dataTag(forLength: announcing) == UInt32(tag)
        else { return nil }
        let text = UnsafeRawBufferPointer(rebasing: bytes[(cursor + 1)..<(at - 1)])
        return FIXValueText.int(text)
    }
}
