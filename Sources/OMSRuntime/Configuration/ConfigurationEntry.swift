internal import Yams

/// A YAML value together with the file it came from.
struct ConfigurationValue {
    let node: Node
    let file: String

    /// From 1.
    var line: Int { node.mark?.line ?? 1 }

    /// How an error message shows the value: the text itself, or what kind of thing it is.
    var shown: String {
        switch node {
        case .scalar(let scalar):
            return scalar.string.isEmpty ? "empty" : "\"\(scalar.string.prefix(40))\""
        case .mapping: return "a section"
        case .sequence: return "a list"
        case .alias: return "an alias"
        }
    }

    /// The text of a scalar, as it stands in the file: never through a number.
    var text: String? { node.scalar?.string }

    /// `key:` with nothing behind it, or `key: ~`.
    var isEmpty: Bool {
        guard let scalar = node.scalar, scalar.style == .plain || scalar.style == .any else {
            return false
        }
        return scalar.string.isEmpty || scalar.string == "~" || scalar.string == "null"
    }
}

/// A key of a section with its value; several values where `include` joined lists.
struct ConfigurationEntry {
    let key: String
    /// Where the key stands.
    let file: String
    let line: Int
    var values: [ConfigurationValue]

    /// The value that counts when the key is not a list.
    var value: ConfigurationValue { values[values.count - 1] }
}
