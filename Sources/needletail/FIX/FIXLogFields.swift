/// Splits the text of a message into its fields.
enum FIXLogFields {
    static func message(
        _ bytes: ArraySlice<UInt8>, _ separator: [UInt8], _ isComplete: Bool
    ) -> FIXLogMessage {
        var fields: [FIXLogMessage.Field] = []
        var start = bytes.startIndex
        while start < bytes.endIndex {
            var end = bytes[start...].firstPlace(of: separator) ?? bytes.endIndex
            if let last = fields.last, let length = Int(last.text),
                let data = dataEnd(bytes, start, last.tag, length, separator)
            {
                end = data
            }
            fields.append(field(bytes[start..<end]))
            start = min(end + separator.count, bytes.endIndex)
        }
        return FIXLogMessage(fields: fields, isComplete: isComplete)
    }

    private static func field(_ raw: ArraySlice<UInt8>) -> FIXLogMessage.Field {
        guard let equals = raw.firstIndex(of: 0x3D),
            let tag = Int(String(decoding: raw[..<equals], as: UTF8.self)), tag > 0
        else { return FIXLogMessage.Field(tag: 0, value: Array(raw), raw: raw) }
        return FIXLogMessage.Field(tag: tag, value: Array(raw[(equals + 1)...]), raw: raw)
    }

    /// A data field may hold separators: its length stands before it.
    private static func dataEnd(
        _ bytes: ArraySlice<UInt8>, _ start: Int, _ lengthTag: Int, _ length: Int,
        _ separator: [UInt8]
    ) -> Int? {
        guard let dataTag = dataTags[lengthTag], (0...bytes.count).contains(length) else {
            return nil
        }
        let head = Array("\(dataTag)=".utf8)
        let end = start + head.count + length
        guard bytes[start...].starts(with: head), end <= bytes.endIndex,
            end == bytes.endIndex || bytes[end...].starts(with: separator)
        else { return nil }
        return end
    }

    /// Data fields by the tag of their length.
    private static let dataTags: [Int: Int] = {
        var tags = [93: 89]
        for length in [
            90, 95, 212, 348, 350, 352, 354, 356, 358, 360, 362, 364, 445, 618, 621, 1401, 1403,
        ] {
            tags[length] = length + 1
        }
        return tags
    }()
}

extension ArraySlice<UInt8> {
    func firstPlace(of pattern: [UInt8]) -> Int? {
        var from = startIndex
        while let place = self[from...].firstIndex(of: pattern[0]) {
            if self[place...].starts(with: pattern) { return place }
            from = place + 1
        }
        return nil
    }
}
