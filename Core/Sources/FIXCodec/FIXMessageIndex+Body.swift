import OMSTypes

extension FIXMessageIndex {
    /// Appends the fields that a stored body holds: all but 8 9 35 49 56 34 52 43 122 10, in
    /// their order and with the same bytes.
    public func appendBody(to out: inout ByteWriter) {
        guard let base = bytes.baseAddress else { return }
        for position in 0..<count {
            let field = fields[position]
            switch field.tag {
            case 8, 9, 10, 34, 35, 43, 49, 52, 56, 122: continue
            default: break
            }
            // The field begins behind the separator that ends the one before.
            let before = fields[position - 1]
            let start = Int(before.offset) + Int(before.length) + 1
            let end = Int(field.offset) + Int(field.length) + 1
            out.append(UnsafeRawBufferPointer(start: base + start, count: end - start))
        }
    }

    /// How fine SendingTime (52) was written; `nil` for other lengths.
    public var sendingTimePrecision: FIXTimestampPrecision? {
        guard let length = value(FIXTag.sendingTime)?.count else { return nil }
        return FIXTimestampPrecision.allCases.first { $0.length == length }
    }
}
