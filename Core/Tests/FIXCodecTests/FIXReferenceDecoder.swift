import FIXCodec

/// The slow, safe twin of the fast parser: arrays and strings only. It is the oracle.
enum FIXReferenceDecoder {
    enum Outcome: Equatable {
        case complete(fields: [Field], length: Int)
        case incomplete
        case garbled
    }

    struct Field: Equatable {
        var tag: Int
        var value: [UInt8]
    }

    static let dataTags: [Int: Int] = [
        93: 89, 90: 91, 95: 96, 212: 213, 348: 349, 350: 351, 352: 353, 354: 355, 356: 357,
        358: 359, 360: 361, 362: 363, 364: 365, 445: 446, 618: 619, 621: 622, 1401: 1402,
        1403: 1404,
    ]

    static func decode(_ bytes: [UInt8], bytesMax: Int) -> Outcome {
        let begin = Array("8=FIX".utf8)
        guard bytes.starts(with: begin.prefix(bytes.count)) else { return .garbled }
        guard let beginEnd = bytes.prefix(16).firstIndex(of: 1) else {
            let isOpen = bytes.count < 16 && !bytes.dropFirst(2).contains(0x3D)
            return isOpen ? .incomplete : .garbled
        }
        guard !bytes[2..<beginEnd].contains(0x3D) else { return .garbled }
        let second = Array(bytes[(beginEnd + 1)...])
        guard second.starts(with: Array("9=".utf8).prefix(second.count)) else { return .garbled }
        guard second.count > 2 else { return .incomplete }
        let digits = second.dropFirst(2).prefix { (0x30...0x39).contains($0) }
        guard digits.count <= 9 else { return .garbled }
        guard second.count > 2 + digits.count else { return .incomplete }
        guard !digits.isEmpty, second[2 + digits.count] == 1 else { return .garbled }
        let bodyLength = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        let bodyStart = beginEnd + 1 + 2 + digits.count + 1
        let total = bodyStart + bodyLength + 7
        guard bodyLength >= 4, total <= bytesMax else { return .garbled }
        let third = Array(bytes[bodyStart...])
        guard third.starts(with: Array("35=".utf8).prefix(third.count)) else { return .garbled }
        guard bytes.count >= total else { return .incomplete }
        let body = Array(bytes[bodyStart..<(bodyStart + bodyLength)])
        let sum = bytes[..<(bodyStart + bodyLength)].reduce(UInt8(0)) { $0 &+ $1 }
        let trailer = Array("10=\(String(Int(sum) + 1000).dropFirst())\u{1}".utf8)
        guard body.last == 1, Array(bytes[(bodyStart + bodyLength)..<total]) == trailer else {
            return .garbled
        }
        guard let inner = fields(of: body) else { return .garbled }
        let head = [
            Field(tag: 8, value: Array(bytes[2..<beginEnd])), Field(tag: 9, value: Array(digits)),
        ]
        let tail = [Field(tag: 10, value: Array(trailer[3..<6]))]
        return .complete(fields: head + inner + tail, length: total)
    }

    /// `nil` when a field does not begin with a number and an equals sign.
    private static func fields(of body: [UInt8]) -> [Field]? {
        var result: [Field] = []
        var rest = body[...]
        while let end = rest.firstIndex(of: 1) {
            let field = rest[..<end]
            guard let equals = field.firstIndex(of: 0x3D) else { return nil }
            let tagText = String(decoding: field[..<equals], as: UTF8.self)
            let bare = tagText.first == "-" ? tagText.dropFirst() : tagText[...]
            guard !bare.isEmpty, bare.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
                return nil
            }
            let isTag = tagText.first != "-" && tagText.first != "0" && tagText.utf8.count <= 9
            let tag = isTag ? Int(tagText) ?? 0 : 0
            result.append(Field(tag: tag, value: Array(isTag ? field[(equals + 1)...] : field)))
            rest = rest[(end + 1)...]
            if let dataTag = dataTags[tag], let length = Int(text(result.last?.value)), length > 0,
                text(result.last?.value).first != "-", text(result.last?.value).first != "+"
            {
                let prefix = Array("\(dataTag)=".utf8)
                let valueStart = rest.startIndex + prefix.count
                if rest.starts(with: prefix), valueStart + length < rest.endIndex,
                    rest[valueStart + length] == 1
                {
                    let value = Array(rest[valueStart..<(valueStart + length)])
                    result.append(Field(tag: dataTag, value: value))
                    rest = rest[(valueStart + length + 1)...]
                }
            }
        }
        return result
    }

    private static func text(_ bytes: [UInt8]?) -> String {
        String(decoding: bytes ?? [], as: UTF8.self)
    }
}
