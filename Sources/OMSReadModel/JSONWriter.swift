import OMSTypes

/// Writes JSON text by hand: the same fields in the same order every time, decimals as strings.
///
/// Strings are escaped so that the text may stand inside an HTML page as well (`<`, `>`, `&` and
/// the two line separators that JavaScript knows are written as `\u…`).
public struct JSONWriter: Sendable {
    /// The text so far, UTF-8.
    public private(set) var bytes: [UInt8] = []
    private var needsComma = false

    public init(capacity: Int = 256) { bytes.reserveCapacity(capacity) }

    /// The text as a Swift string, for columns and tests.
    public var text: String { String(decoding: bytes, as: UTF8.self) }

    // MARK: Containers

    public mutating func object(_ body: (inout JSONWriter) -> Void) {
        contain(open: 0x7B, close: 0x7D, body)
    }

    public mutating func array(_ body: (inout JSONWriter) -> Void) {
        contain(open: 0x5B, close: 0x5D, body)
    }

    public mutating func object(_ name: String, _ body: (inout JSONWriter) -> Void) {
        key(name)
        object(body)
    }

    public mutating func array(_ name: String, _ body: (inout JSONWriter) -> Void) {
        key(name)
        array(body)
    }

    private mutating func contain(open: UInt8, close: UInt8, _ body: (inout JSONWriter) -> Void) {
        separate()
        bytes.append(open)
        needsComma = false
        body(&self)
        bytes.append(close)
        needsComma = true
    }

    // MARK: Members

    public mutating func member(_ name: String, _ value: String) {
        key(name)
        element(value)
    }

    /// Writes `null` where there is no value.
    public mutating func member(_ name: String, optional value: String?) {
        key(name)
        if let value { element(value) } else { null() }
    }

    public mutating func member(_ name: String, _ value: some BinaryInteger) {
        key(name)
        integer(value)
    }

    public mutating func member(_ name: String, _ value: Bool) {
        key(name)
        separate()
        bytes.append(contentsOf: (value ? "true" : "false").utf8)
        needsComma = true
    }

    /// A number in units of 10⁻⁸ as a decimal string.
    public mutating func member(_ name: String, decimal units: Int64) {
        member(name, DecimalText.string(units))
    }

    /// A price that may be absent: 0 is `null`.
    public mutating func member(_ name: String, price units: Int64) {
        member(name, optional: units == 0 ? nil : DecimalText.string(units))
    }

    /// ISO 8601 in UTC with nanoseconds; 0 is `null`.
    public mutating func member(_ name: String, time nanoseconds: Int64) {
        let text = nanoseconds == 0 ? nil : Timestamp(nanoseconds: nanoseconds).iso8601
        member(name, optional: text)
    }

    /// An identifier number as a string (it may pass 2⁵³); 0 is `null`.
    public mutating func member(_ name: String, id: UInt64) {
        member(name, optional: id == 0 ? nil : String(id))
    }

    /// A member whose one value `body` writes.
    public mutating func member(_ name: String, writing body: (inout JSONWriter) -> Void) {
        key(name)
        body(&self)
    }

    // MARK: Elements

    public mutating func element(_ value: String) {
        separate()
        quoted(value)
        needsComma = true
    }

    private mutating func integer(_ value: some BinaryInteger) {
        separate()
        bytes.append(contentsOf: String(value).utf8)
        needsComma = true
    }

    private mutating func null() {
        separate()
        bytes.append(contentsOf: "null".utf8)
        needsComma = true
    }

    private mutating func key(_ name: String) {
        separate()
        quoted(name)
        bytes.append(0x3A)
        needsComma = false
    }

    private mutating func separate() {
        if needsComma { bytes.append(0x2C) }
    }

    private mutating func quoted(_ value: String) {
        bytes.append(0x22)
        for scalar in value.unicodeScalars { append(scalar) }
        bytes.append(0x22)
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "\"": bytes.append(contentsOf: [0x5C, 0x22])
        case "\\": bytes.append(contentsOf: [0x5C, 0x5C])
        case "\n": bytes.append(contentsOf: [0x5C, 0x6E])
        case "<", ">", "&", "\u{2028}", "\u{2029}", "\u{0}"..."\u{1F}", "\u{7F}":
            let hex = String(scalar.value, radix: 16)
            bytes.append(contentsOf: "\\u".utf8)
            bytes.append(contentsOf: String(repeating: "0", count: 4 - hex.count).utf8)
            bytes.append(contentsOf: hex.utf8)
        default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
    }
}
