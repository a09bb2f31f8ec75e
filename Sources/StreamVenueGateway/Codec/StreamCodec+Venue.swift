import FIXCodec

// The same template from the other side: what a venue that speaks by it reads and says. A
// simulated venue needs nothing else to be any exchange.
extension StreamCodec {
    /// Which of our messages a text over the WebSocket of an endpoint is.
    public func sent(_ root: JSONValue, over endpoint: String) -> StreamMessage? {
        template.messages.filter { message in
            guard case .frame(endpoint)? = message.send else { return false }
            return message.constants.allSatisfy { constant in
                let value = JSONPath(constant.name)?.value(in: root)?.scalar
                return constant.value.contains("{") ? value != nil : value == constant.value
            }
                && message.fields.contains { $0.path.value(in: root) != nil } == !message.fields
                    .isEmpty
        }.max { $0.constants.count < $1.constants.count }
    }

    /// Which of our requests it is, with the fields that its address has; `path` is behind that of
    /// the endpoint.
    public func sent(method: String, path: String) -> (StreamMessage, [StreamField])? {
        let parts = path.split(separator: "?", maxSplits: 1).map(String.init)
        for message in template.messages {
            guard case .request(method, let pattern)? = message.send,
                var fields = match(parts[0], pattern, message)
            else { continue }
            let query = parts.count > 1 ? parts[1].split(separator: "&") : []
            for pair in query {
                let sides = pair.split(separator: "=", maxSplits: 1).map(String.init)
                guard sides.count == 2,
                    let place = message.fields.first(where: { $0.path.description == sides[0] })
                else { continue }
                fields.append(StreamField(place.tag, inward(place.tag, Self.unescaped(sides[1]))))
            }
            return (message, fields)
        }
        return nil
    }

    private func match(_ path: String, _ pattern: String, _ message: StreamMessage)
        -> [StreamField]?
    {
        let words = path.split(separator: "/", omittingEmptySubsequences: false)
        let wanted = pattern.split(separator: "/", omittingEmptySubsequences: false)
        guard words.count == wanted.count else { return nil }
        var fields: [StreamField] = []
        for (word, part) in zip(words, wanted) {
            guard part.hasPrefix("{"), part.hasSuffix("}") else {
                if word != part { return nil }
                continue
            }
            let name = part.dropFirst().dropLast()
            guard let place = message.fields.first(where: { $0.path.description == name }) else {
                return nil
            }
            fields.append(StreamField(place.tag, inward(place.tag, Self.unescaped(String(word)))))
        }
        return fields
    }

    static func unescaped(_ text: String) -> String {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%"), rest.count >= 2,
                let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            else {
                bytes.append(byte)
                continue
            }
            rest = rest.dropFirst(2)
            bytes.append(code)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The message by which the venue tells this: the one whose constants fit best.
    public func telling(_ type: FIXMsgType, _ fields: [StreamField]) -> StreamMessage? {
        var best: StreamMessage?
        for message in template.messages
        where message.type == type && message.receive != nil && fits(message, fields) {
            if message.constants.count > best?.constants.count ?? -1 { best = message }
        }
        return best
    }

    private func fits(_ message: StreamMessage, _ fields: [StreamField]) -> Bool {
        message.constants.allSatisfy { constant in
            fields.contains { String($0.tag) == constant.name && $0.value == constant.value }
        }
    }

    /// JSON of what the venue says: what marks it, and its fields.
    public func told(_ message: StreamMessage, _ elements: [[StreamField]]) -> JSONValue {
        var root = JSONValue.object([])
        for part in message.receive?.parts ?? [] where part.value != "*" {
            part.path.set(.text(part.value), in: &root)
        }
        guard let each = message.each else {
            write(message, elements.first ?? [], into: &root)
            return root
        }
        let list = elements.map { fields in
            var element = JSONValue.object([])
            write(message, fields, into: &element)
            return element
        }
        each.set(.array(list), in: &root)
        return root
    }

    private func write(
        _ message: StreamMessage, _ fields: [StreamField], into root: inout JSONValue
    ) {
        for place in message.fields {
            guard let value = fields[tag: place.tag] else { continue }
            place.path.set(.text(outward(place.tag, value)), in: &root)
        }
    }

    /// Our symbol by the venue's name.
    public func ourSymbol(_ name: String) -> String { inward(FIXTag.symbol, name) }
    public func theirSymbol(_ name: String) -> String { outward(FIXTag.symbol, name) }
}
