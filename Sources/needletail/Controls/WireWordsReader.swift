import OMSControls
import OMSCore
import OMSTypes

/// What a FIX message names, read from its bytes as the journal has them.
enum WireWordsReader {
    /// Symbol (55) and Side (54); empty and 0 where the message has none.
    static func words(_ bytes: UnsafeRawBufferPointer) -> ExecutionValidation.WireWords {
        var words = ExecutionValidation.WireWords()
        if let value = value(of: "55", bytes), let symbol = Symbol(value) { words.symbol = symbol }
        if let value = value(of: "54", bytes), value.count == 1 { words.side = value[0] }
        return words
    }

    /// The route whose ClOrdID (11) the message has, where it is one of ours.
    static func route(_ bytes: UnsafeRawBufferPointer) -> OrderID? {
        guard let value = value(of: "11", bytes), let clOrdID = ClOrdID(value) else { return nil }
        return RouteID.parse(clOrdID)?.order
    }

    /// The first field with that tag.
    private static func value(of tag: StaticString, _ bytes: UnsafeRawBufferPointer)
        -> UnsafeRawBufferPointer?
    {
        let width = tag.utf8CodeUnitCount
        let name = UnsafeRawBufferPointer(start: tag.utf8Start, count: width)
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: 1) ?? bytes.count
            if end - start > width, bytes[start + width] == 0x3D,
                bytes[start..<start + width].elementsEqual(name)
            {
                return UnsafeRawBufferPointer(rebasing: bytes[(start + width + 1)..<end])
            }
            start = end + 1
        }
        return nil
    }
}
