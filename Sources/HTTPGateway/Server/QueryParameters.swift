import Hummingbird
import OMSReadModel
import OMSTypes

/// The query of a request, strictly: a name that the path does not know, or one given twice, is
/// an error that names what there is.
struct QueryParameters {
    private var values: [String: String] = [:]
    private let limitMax: Int

    init(_ request: Request, allowed: [String], limitMax: Int) throws {
        self.limitMax = limitMax
        let names = allowed + ["waitFor", "waitMs"]
        for pair in (request.uri.query ?? "").split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = Self.decoded(parts[0]),
                let value = Self.decoded(parts.count > 1 ? parts[1] : "")
            else {
                throw APIError.badParameter(
                    "query", String(pair), allowed: "percent-encoded UTF-8 of at most 200 bytes")
            }
            guard names.contains(name) else {
                throw APIError.badParameter(
                    APIError.shortened(name), value,
                    allowed: names.joined(separator: ", "))
            }
            guard values.updateValue(value, forKey: name) == nil else {
                throw APIError.badParameter(name, value, allowed: "\(name) once")
            }
        }
    }

    /// `nil` when absent or empty.
    func text(_ name: String) -> String? {
        guard let value = values[name], !value.isEmpty else { return nil }
        return value
    }

    func flag(_ name: String) throws -> Bool {
        switch text(name) {
        case nil, "false": return false
        case "true": return true
        case let other?: throw APIError.badParameter(name, other, allowed: "true or false")
        }
    }

    func number(_ name: String) throws -> UInt64? {
        guard let value = text(name) else { return nil }
        guard let number = UInt64(value) else {
            throw APIError.badParameter(name, value, allowed: "a whole number")
        }
        return number
    }

    func limit() throws -> Int {
        guard let value = text("limit") else { return min(200, limitMax) }
        guard let limit = Int(value), (1...limitMax).contains(limit) else {
            throw APIError.badParameter("limit", value, allowed: "1 to \(limitMax)")
        }
        return limit
    }

    func word<Word: RawRepresentable<String> & CaseIterable>(_ name: String) throws -> Word? {
        guard let value = text(name) else { return nil }
        guard let word = Word(rawValue: value) else {
            let allowed = Word.allCases.map(\.rawValue).joined(separator: ", ")
            throw APIError.badParameter(name, value, allowed: allowed)
        }
        return word
    }

    func ordStatus() throws -> OrdStatus? {
        guard let value = text("ordStatus") else { return nil }
        guard let status = OrdStatus(naming: value) else {
            let allowed = OrdStatus.allCases.map { "\($0.code) (\($0.words))" }
            throw APIError.badParameter(
                "ordStatus", value, allowed: allowed.joined(separator: ", "))
        }
        return status
    }

    func execType() throws -> ExecType? {
        guard let value = text("execType") else { return nil }
        guard let type = ExecType.allCases.first(where: { $0.code == value || $0.words == value })
        else {
            let allowed = ExecType.allCases.map { "\($0.code) (\($0.words))" }
            throw APIError.badParameter(
                "execType", value, allowed: allowed.joined(separator: ", "))
        }
        return type
    }

    func place(_ name: String) throws -> JournalPlace? {
        guard let value = text(name) else { return nil }
        guard let place = JournalPlace(value) else {
            throw APIError.badParameter(name, value, allowed: "the `next` of the page before")
        }
        return place
    }

    /// Percent-decoded text; `nil` when it is no UTF-8 or too long.
    static func decoded(_ text: Substring) -> String? {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            switch byte {
            case 0x2B: bytes.append(0x20)
            case 0x25:
                guard let high = rest.popFirst().flatMap(hexDigit),
                    let low = rest.popFirst().flatMap(hexDigit)
                else { return nil }
                bytes.append(high << 4 | low)
            default: bytes.append(byte)
            }
        }
        guard bytes.count <= 200 else { return nil }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func hexDigit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: return byte - 0x30
        case 0x41...0x46: return byte - 0x37
        case 0x61...0x66: return byte - 0x57
        default: return nil
        }
    }
}
