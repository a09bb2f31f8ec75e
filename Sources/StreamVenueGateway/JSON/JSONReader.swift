/// Reads JSON text (RFC 8259). What comes from outside is bounded: depth, and by the caller length.
public struct JSONReader {
    /// Why a text is no JSON, and where.
    public struct Failure: Error, Equatable, Sendable, CustomStringConvertible {
        public var reason: String
        /// Bytes before the mistake.
        public var offset: Int
        public var description: String { "\(reason) at byte \(offset)" }
    }

    /// Arrays and objects within each other.
    static let depthMax = 64

    private let bytes: UnsafeRawBufferPointer
    private var at = 0

    /// Reads the one value that the text is.
    public static func read(_ bytes: UnsafeRawBufferPointer) -> Result<JSONValue, Failure> {
        var reader = JSONReader(bytes: bytes)
        do throws(Failure) {
            reader.skipSpace()
            let value = try reader.value(depth: 0)
            reader.skipSpace()
            guard reader.at == bytes.count else { throw reader.failure("more than one value") }
            return .success(value)
        } catch {
            return .failure(error)
        }
    }

    public static func read(_ text: String) -> Result<JSONValue, Failure> {
        Array(text.utf8).withUnsafeBytes { read($0) }
    }

    private init(bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    private func failure(_ reason: String) -> Failure { Failure(reason: reason, offset: at) }

    private var next: UInt8? { at < bytes.count ? bytes[at] : nil }

    private mutating func skipSpace() {
        while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
            at += 1
        }
    }

    private mutating func value(depth: Int) throws(Failure) -> JSONValue {
        guard depth < Self.depthMax else { throw failure("too deep") }
        switch next {
        case UInt8(ascii: "{"): return try object(depth)
        case UInt8(ascii: "["): return try array(depth)
        case UInt8(ascii: "\""): return .text(try text())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case nil: throw failure("the end comes too early")
        default: return .number(try number())
        }
    }

    private mutating func word(_ word: String, _ value: JSONValue) throws(Failure) -> JSONValue {
        guard bytes.count - at >= word.utf8.count,
            bytes[at..<at + word.utf8.count].elementsEqual(word.utf8)
        else { throw failure("no value") }
        at += word.utf8.count
        return value
    }

    private mutating func object(_ depth: Int) throws(Failure) -> JSONValue {
        at += 1
        var members: [JSONValue.Member] = []
        skipSpace()
        if next == UInt8(ascii: "}") {
            at += 1
            return .object([])
        }
        while true {
            skipSpace()
            guard next == UInt8(ascii: "\"") else { throw failure("no name") }
            let name = try text()
            skipSpace()
            guard next == UInt8(ascii: ":") else { throw failure("no colon") }
            at += 1
            skipSpace()
            members.append(JSONValue.Member(name, try value(depth: depth + 1)))
            if try ends(with: UInt8(ascii: "}")) { return .object(members) }
        }
    }

    private mutating func array(_ depth: Int) throws(Failure) -> JSONValue {
        at += 1
        var elements: [JSONValue] = []
        skipSpace()
        if next == UInt8(ascii: "]") {
            at += 1
            return .array([])
        }
        while true {
            skipSpace()
            elements.append(try value(depth: depth + 1))
            if try ends(with: UInt8(ascii: "]")) { return .array(elements) }
        }
    }

    /// A comma, or the end.
    private mutating func ends(with closing: UInt8) throws(Failure) -> Bool {
        skipSpace()
        guard let byte = next, byte == closing || byte == UInt8(ascii: ",") else {
            throw failure("neither a comma nor the end")
        }
        at += 1
        return byte == closing
    }

    private mutating func number() throws(Failure) -> String {
        let start = at
        if next == UInt8(ascii: "-") { at += 1 }
        let first = at
        let whole = digits()
        guard whole > 0, whole == 1 || bytes[first] != UInt8(ascii: "0") else {
            throw failure("no value")
        }
        if next == UInt8(ascii: ".") {
            at += 1
            guard digits() > 0 else { throw failure("no digit behind the point") }
        }
        if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
            at += 1
            if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { at += 1 }
            guard digits() > 0 else { throw failure("no exponent") }
        }
        return String(decoding: bytes[start..<at], as: UTF8.self)
    }

    private mutating func digits() -> Int {
        let start = at
        while let byte = next, byte &- 0x30 < 10 { at += 1 }
        return at - start
    }

    private mutating func text() throws(Failure) -> String {
        at += 1
        var characters: [UInt8] = []
        while let byte = next {
            at += 1
            switch byte {
            case UInt8(ascii: "\""):
                guard let text = String(validating: characters, as: UTF8.self) else {
                    throw failure("no UTF-8")
                }
                return text
            case UInt8(ascii: "\\"): try escape(into: &characters)
            case 0..<0x20: throw failure("a control character in a text")
            default: characters.append(byte)
            }
        }
        throw failure("a text without an end")
    }

    private mutating func escape(into characters: inout [UInt8]) throws(Failure) {
        guard let byte = next else { throw failure("a text without an end") }
        at += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): characters.append(byte)
        case UInt8(ascii: "b"): characters.append(0x08)
        case UInt8(ascii: "f"): characters.append(0x0C)
        case UInt8(ascii: "n"): characters.append(0x0A)
        case UInt8(ascii: "r"): characters.append(0x0D)
        case UInt8(ascii: "t"): characters.append(0x09)
        case UInt8(ascii: "u"):
            var code = try unit()
            if code >= 0xD800, code < 0xDC00, next == UInt8(ascii: "\\") {
                at += 1
                guard next == UInt8(ascii: "u") else { throw failure("half a surrogate pair") }
                at += 1
                let low = try unit()
                guard low >= 0xDC00, low < 0xE000 else { throw failure("half a surrogate pair") }
                code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
            }
            guard let scalar = UnicodeScalar(code) else { throw failure("half a surrogate pair") }
            characters += Array(String(Character(scalar)).utf8)
        default: throw failure("an escape that is none")
        }
    }

    /// Four hexadecimal digits.
    private mutating func unit() throws(Failure) -> UInt32 {
        guard bytes.count - at >= 4 else { throw failure("a text without an end") }
        var code: UInt32 = 0
        for _ in 0..<4 {
            guard let digit = Character(UnicodeScalar(bytes[at])).hexDigitValue else {
                throw failure("no hexadecimal digit")
            }
            code = code << 4 | UInt32(digit)
            at += 1
        }
        return code
    }
}
