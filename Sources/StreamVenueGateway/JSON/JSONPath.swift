/// Where a value stands: names, and places in arrays, with points between them: `data.0.price`.
public struct JSONPath: Equatable, Sendable, CustomStringConvertible {
    let parts: [String]

    /// `nil` when a part is empty.
    public init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.allSatisfy({ !$0.isEmpty }) else { return nil }
        self.parts = parts
    }

    public var description: String { parts.joined(separator: ".") }

    /// The name that it ends with.
    public var last: String { parts[parts.count - 1] }

    public func value(in root: JSONValue) -> JSONValue? {
        var value = root
        for part in parts {
            switch value {
            case .object:
                guard let inner = value[part] else { return nil }
                value = inner
            case .array(let elements):
                guard let place = Int(part), elements.indices.contains(place) else { return nil }
                value = elements[place]
            case .null, .bool, .number, .text: return nil
            }
        }
        return value
    }

    /// Sets the value in an object, making what leads there. A number as part makes an array.
    public func set(_ value: JSONValue, in root: inout JSONValue) {
        Self.set(parts[...], value, &root)
    }

    private static func set(
        _ parts: ArraySlice<String>, _ value: JSONValue, _ root: inout JSONValue
    ) {
        guard let part = parts.first else {
            root = value
            return
        }
        if let place = Int(part), place >= 0, place < 64 {
            var elements: [JSONValue] = []
            if case .array(let known) = root { elements = known }
            while elements.count <= place { elements.append(.null) }
            set(parts.dropFirst(), value, &elements[place])
            root = .array(elements)
            return
        }
        var members: [JSONValue.Member] = []
        if case .object(let known) = root { members = known }
        if let place = members.firstIndex(where: { $0.name == part }) {
            set(parts.dropFirst(), value, &members[place].value)
        } else {
            members.append(JSONValue.Member(part, .null))
            set(parts.dropFirst(), value, &members[members.count - 1].value)
        }
        root = .object(members)
    }
}

/// What a message is known by: values that it must have, `channel=orders type=update`; `id=*` asks
/// only that something is there.
public struct JSONPattern: Equatable, Sendable, CustomStringConvertible {
    public struct Part: Equatable, Sendable {
        public var path: JSONPath
        /// `*`: any.
        public var value: String
    }

    public var parts: [Part]

    /// Parts are separated by spaces; `nil` when one has no path or no `=`.
    public init?(_ text: String) {
        var parts: [Part] = []
        for word in text.split(separator: " ") {
            let sides = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard sides.count == 2, let path = JSONPath(String(sides[0])), !sides[1].isEmpty else {
                return nil
            }
            parts.append(Part(path: path, value: String(sides[1])))
        }
        guard !parts.isEmpty else { return nil }
        self.parts = parts
    }

    /// One part.
    public init(_ path: JSONPath, _ value: String) { parts = [Part(path: path, value: value)] }

    public var description: String {
        parts.map { "\($0.path)=\($0.value)" }.joined(separator: " ")
    }

    public func matches(_ root: JSONValue) -> Bool {
        parts.allSatisfy { part in
            guard let value = part.path.value(in: root) else { return false }
            return part.value == "*" ? value != .null : value.scalar == part.value
        }
    }
}
