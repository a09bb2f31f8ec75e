import FIXCodec

/// A message as it leaves: what is journaled, and what goes over the wire.
public struct StreamRequest: Equatable, Sendable {
    public enum Form: Equatable, Sendable {
        /// Text over the WebSocket of an endpoint.
        case frame(endpoint: String, text: String)
        /// A REST request; the path is behind that of the endpoint.
        case request(method: String, path: String, body: String)
    }

    public var message: StreamMessage
    public var fields: [StreamField]
    public var form: Form

    /// What the journal keeps: the text, behind `METHOD path ` where it is a request. No tag of FIX
    /// begins like that.
    public var journaled: String {
        switch form {
        case .frame(_, let text): return text
        case .request(let method, let path, let body):
            return body.isEmpty ? "\(method) \(path)" : "\(method) \(path) \(body)"
        }
    }
}

extension StreamCodec {
    /// A message of ours as the venue wants it; `nil` when its template has none of the type.
    public func request(_ type: FIXMsgType, _ fields: [StreamField]) -> StreamRequest? {
        guard let message = template.sending(type), fits(fields) else { return nil }
        return request(message, fields)
    }

    /// Whether the venue takes an id as long as ours.
    private func fits(_ fields: [StreamField]) -> Bool {
        guard let id = fields[tag: FIXTag.clOrdID] else { return true }
        return outward(FIXTag.clOrdID, id).utf8.count <= template.clOrdIDMax
    }

    func request(
        _ message: StreamMessage, _ fields: [StreamField],
        variables: [StreamMessage.Constant] = []
    ) -> StreamRequest? {
        switch message.send {
        case nil: return nil
        case .frame(let endpoint):
            let text = json(message, fields, variables: variables).json
            return StreamRequest(
                message: message, fields: fields, form: .frame(endpoint: endpoint, text: text))
        case .request(let method, let pattern):
            var path = pattern
            var omits: Set<Int> = []
            for place in message.fields {
                let mark = "{\(place.path)}"
                guard path.contains(mark), let value = fields[tag: place.tag] else { continue }
                path = Self.filled(
                    path,
                    [
                        StreamMessage.Constant(
                            name: place.path.description,
                            value: Self.escaped(outward(place.tag, value)))
                    ])
                omits.insert(place.tag)
            }
            let rest = json(message, fields, variables: variables, omits: omits)
            var body = ""
            if method == "GET" || method == "DELETE" {
                path += Self.query(rest, isFirst: !path.contains("?"))
            } else {
                body = rest.json
            }
            return StreamRequest(
                message: message, fields: fields,
                form: .request(method: method, path: path, body: body))
        }
    }

    /// The top of an object as what is asked in an address.
    private static func query(_ object: JSONValue, isFirst: Bool) -> String {
        guard case .object(let members) = object else { return "" }
        let pairs = members.compactMap { member in
            member.value.scalar.map { "\(escaped(member.name))=\(escaped($0))" }
        }
        return pairs.isEmpty ? "" : (isFirst ? "?" : "&") + pairs.joined(separator: "&")
    }

    /// RFC 3986: what is not unreserved is written as its bytes.
    static func escaped(_ text: String) -> String {
        var result = ""
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E:
                result.unicodeScalars.append(UnicodeScalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                result += "%" + (digits.count < 2 ? "0" : "") + digits
            }
        }
        return result
    }
}
