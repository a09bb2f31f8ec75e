/// Finds FIX messages in whatever a log holds: raw, with a printed separator, behind time stamps,
/// several a line. Give it bytes with `feed`, take messages with `next`.
struct FIXLogScanner {
    /// What logs print for SOH, and SOH itself.
    private static let separators: [[UInt8]] = [
        [1], Array("|".utf8), Array("^A".utf8), Array("\\x01".utf8), Array("\\u0001".utf8),
        Array("\\001".utf8), Array("<SOH>".utf8), Array(";".utf8),
    ]
    private static let begin = Array("8=FIX".utf8)
    /// A message that has not ended by then is damaged.
    private static let bytesMax = 1 << 20

    /// Of the text before a message, that much is kept.
    private static let prefixMax = 200

    private var bytes: [UInt8] = []
    private var at = 0
    /// Where the text begins that stands before the next message in its line.
    private var lineStart = 0

    mutating func feed(_ more: some Sequence<UInt8>) {
        if at > 1 << 16 {
            lineStart = max(lineStart, at - Self.prefixMax)
            bytes.removeFirst(lineStart)
            at -= lineStart
            lineStart = 0
        }
        bytes += more
    }

    /// The next message; `nil` when more bytes are needed, or none are left.
    /// - Parameter isAtEnd: no more bytes will come.
    mutating func next(isAtEnd: Bool) -> FIXLogMessage? {
        while let start = findBegin(from: at) {
            guard let separator = separator(after: start) else {
                if !isAtEnd, bytes.count - start < 64 { return nil }
                at = start + Self.begin.count
                continue
            }
            guard let (end, isComplete) = end(from: start, separator, isAtEnd) else { return nil }
            var message = FIXLogFields.message(bytes[start..<end], separator, isComplete)
            message.prefix = prefix(before: start)
            at = end
            lineStart = end
            return message
        }
        skipText()
        return nil
    }

    private func prefix(before start: Int) -> String {
        let from = bytes[lineStart..<start].lastIndex(of: 0x0A).map { $0 + 1 } ?? lineStart
        let text = bytes[max(from, start - Self.prefixMax)..<start].filter { $0 >= 0x20 }
        return String(decoding: text, as: UTF8.self)
    }

    /// Nothing here; but the last few bytes may be the beginning of a message.
    private mutating func skipText() {
        at = max(at, bytes.count - Self.begin.count)
        if let line = bytes[min(lineStart, at)..<at].lastIndex(of: 0x0A) { lineStart = line + 1 }
    }

    /// `8=FIX`, but not that of `58=FIX`.
    private func findBegin(from start: Int) -> Int? {
        var place = start
        while place + Self.begin.count <= bytes.count {
            if bytes[place] == 0x38, bytes[place...].starts(with: Self.begin),
                place == 0 || !(0x30...0x39).contains(bytes[place - 1])
            {
                return place
            }
            place += 1
        }
        return nil
    }

    private func separator(after start: Int) -> [UInt8]? {
        var place = start + 2
        while place < bytes.count, Self.isVersion(bytes[place]) { place += 1 }
        let rest = bytes[place...]
        return Self.separators.first { rest.starts(with: $0) }
    }

    private static func isVersion(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || byte == 0x2E
    }

    /// Behind the message's last byte, and whether that is a CheckSum's; `nil`: not there yet.
    private func end(from start: Int, _ separator: [UInt8], _ isAtEnd: Bool) -> (Int, Bool)? {
        if separator == [1], let end = framedEnd(from: start) { return (end, true) }
        let next = findBegin(from: start + 1) ?? bytes.count
        var limit = bytes[start..<next].firstIndex(of: 0x0A) ?? next
        let isBounded = limit < bytes.count || isAtEnd
        let trailer = separator + Array("10=".utf8)
        var place = start
        while place + trailer.count <= limit {
            if bytes[place] == trailer[0], bytes[place...].starts(with: trailer) {
                var end = place + trailer.count
                while end < limit, (0x30...0x39).contains(bytes[end]) { end += 1 }
                if bytes[end..<limit].starts(with: separator) {
                    return (end + separator.count, true)
                }
                if end == limit || !isBounded { return isBounded ? (end, true) : nil }
                // Digits and then something else: the end of a printed message.
                if end > place + trailer.count { return (end, true) }
            }
            place += 1
        }
        if limit > start, bytes[limit - 1] == 0x0D { limit -= 1 }
        let isTooLong = bytes.count - start > Self.bytesMax
        return isBounded || isTooLong ? (max(limit, start + 1), false) : nil
    }

    /// The end by BodyLength (9), which holds data fields with line ends or SOH; `nil` when it
    /// does not lead to a CheckSum (10).
    private func framedEnd(from start: Int) -> Int? {
        guard let first = bytes[start...].firstIndex(of: 1) else { return nil }
        guard bytes[(first + 1)...].starts(with: Array("9=".utf8)) else { return nil }
        var place = first + 3
        var length = 0
        while place < bytes.count, (0x30...0x39).contains(bytes[place]), length < Self.bytesMax {
            length = length * 10 + Int(bytes[place] - 0x30)
            place += 1
        }
        let trailer = place + 1 + length
        guard place < bytes.count, bytes[place] == 1, trailer + 7 <= bytes.count,
            bytes[trailer...].starts(with: Array("10=".utf8)), bytes[trailer - 1] == 1,
            bytes[trailer + 6] == 1
        else { return nil }
        return trailer + 7
    }
}
