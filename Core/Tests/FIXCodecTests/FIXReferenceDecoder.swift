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
        90: 91, 93: 89, 95: 96, 212: 213, 348: 349, 350: 351, 352: 353, 354: 355, 356: 357,
        358: 359, 360: 361, 362: 363, 364: 365, 445: 446, 618: 619, 621: 622, 1184: 1185,
        1277: 1278, 1280: 1281, 1282: 1283, 1397: 1398, 1401: 1402, 1403: 1404, 1468: 1469,
        1525: 1527, 1578: 1579, 1620: 1621, 1664: 1665, 1678: 1697, 1733: 1734, 1871: 1872,
        1874: 1875, 2072: 2073, 2074: 2075, 2111: 2112, 2179: 2180, 2287: 2288, 2351: 2352,
        2372: 2371, 2481: 2482, 2494: 2493, 2522: 2521, 2637: 2638, 2651: 2652, 2665: 2666,
        2715: 2716, 2718: 2719, 2721: 2722, 2797: 2798, 2802: 2801, 2809: 2808, 2815: 2814,
        40004: 40005, 40008: 40009, 40978: 40979, 40980: 40981, 40982: 40983, 40984: 40985,
        40986: 40987, 40988: 40989, 41083: 41084, 41101: 41102, 41107: 41108, 41256: 41257,
        41320: 41321, 41324: 41325, 41458: 41459, 41476: 41477, 41482: 41483, 41653: 41654,
        41710: 41711, 41806: 41807, 41811: 41812, 41873: 41874, 41969: 41970, 42025: 42026,
        42171: 42172, 42451: 42452, 42652: 42653, 42947: 42948, 43109: 42684, 43110: 42486,
        43111: 42982,
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
            if let dataTag = dataTags[tag], text(result.last?.value).utf8.count <= 20,
                let length = Int(text(result.last?.value)), length > 0,
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
