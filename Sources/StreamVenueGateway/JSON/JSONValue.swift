/// A JSON value (RFC 8259). Numbers keep their text: a price never passes through floating point.
public indirect enum JSONValue: Equatable, Sendable {
    public struct Member: Equatable, Sendable {
        public var name: String
        public var value: JSONValue
        public init(_ name: String, _ value: JSONValue) {
            self.name = name
            self.value = value
        }
    }

    case null
    case bool(Bool)
    /// As it was written, such as `1.5e-3`.
    case number(String)
    case text(String)
    case array([JSONValue])
    /// In the order in which they were written; the first of one name counts.
    case object([Member])

    public subscript(_ name: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.name == name }?.value
    }

    /// A scalar as text: `true`, `0.5`, `BTC-USD`; `nil` for null, arrays and objects.
    public var scalar: String? {
        switch self {
        case .null, .array, .object: return nil
        case .bool(let value): return value ? "true" : "false"
        case .number(let text): return PlainDecimal.text(text) ?? text
        case .text(let text): return text
        }
    }

    /// Compact JSON text.
    public var json: String {
        var out = ""
        write(into: &out)
        return out
    }

    private func write(into out: inout String) {
        switch self {
        case .null: out += "null"
        case .bool(let value): out += value ? "true" : "false"
        case .number(let text): out += text
        case .text(let text): Self.quote(text, into: &out)
        case .array(let elements):
            out += "["
            for (index, element) in elements.enumerated() {
                if index > 0 { out += "," }
                element.write(into: &out)
            }
            out += "]"
        case .object(let members):
            out += "{"
            for (index, member) in members.enumerated() {
                if index > 0 { out += "," }
                Self.quote(member.name, into: &out)
                out += ":"
                member.value.write(into: &out)
            }
            out += "}"
        }
    }

    private static func quote(_ text: String, into out: inout String) {
        out += "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": out += "\\\""
            case "\\": out += "\\\\"
            case "\n": out += "\\n"
            case "\t": out += "\\t"
            case "\r": out += "\\r"
            case _ where scalar.value < 0x20:
                let digits = String(scalar.value, radix: 16)
                out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: out.unicodeScalars.append(scalar)
            }
        }
        out += "\""
    }
}

/// Numbers of JSON as FIX writes them: no exponent.
enum PlainDecimal {
    /// `nil` where the text is no number, or has more than 40 digits written out.
    static func text(_ number: String) -> String? {
        guard let mark = number.firstIndex(where: { $0 == "e" || $0 == "E" }) else { return number }
        guard let exponent = Int(number[number.index(after: mark)...].drop { $0 == "+" }),
            abs(exponent) <= 30
        else { return nil }
        let isNegative = number.hasPrefix("-")
        let mantissa = number[..<mark].drop { $0 == "-" || $0 == "+" }
        let parts = mantissa.split(separator: ".", omittingEmptySubsequences: false)
        guard let whole = parts.first, parts.count <= 2 else { return nil }
        let fraction = parts.count == 2 ? parts[1] : ""
        var digits = Array(whole + fraction)
        guard digits.count <= 40, digits.allSatisfy({ $0.isASCII && $0.isNumber }) else {
            return nil
        }
        var point = whole.count + exponent
        if point <= 0 {
            digits.insert(contentsOf: repeatElement("0", count: 1 - point), at: 0)
            point = 1
        }
        if digits.count < point {
            digits += repeatElement("0", count: point - digits.count)
        }
        let behind = digits[point...]
        let text = String(digits[..<point]) + (behind.isEmpty ? "" : "." + String(behind))
        return (isNegative ? "-" : "") + text
    }

    /// The first eight digits behind the point, which is what our numbers hold.
    static func cut(_ text: String) -> String {
        guard let point = text.firstIndex(of: ".") else { return text }
        return String(text[..<point]) + String(text[point...].prefix(9))
    }
}
