import OMSTypes

/// Writes an XML document of elements and text, indented, escaped.
struct XMLText {
    private(set) var text = ""
    private var depth = 0

    mutating func declaration() { text += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" }

    /// `attributes` is markup of ours, with a leading space.
    mutating func open(_ name: String, _ attributes: String = "") {
        line("<\(name)\(attributes)>")
        depth += 1
    }

    mutating func close(_ name: String) {
        precondition(depth > 0, "closing an element that is not open")
        depth -= 1
        line("</\(name)>")
    }

    mutating func leaf(_ name: String, _ content: String, currency: Currency? = nil) {
        let attribute = currency.map { " Ccy=\"\($0)\"" } ?? ""
        line("<\(name)\(attribute)>\(Self.escaped(content))</\(name)>")
    }

    /// Elements inside one another around `body`.
    mutating func nest(_ names: [String], _ body: (inout XMLText) -> Void) {
        for name in names { open(name) }
        body(&self)
        for name in names.reversed() { close(name) }
    }

    private mutating func line(_ markup: String) {
        text += String(repeating: "  ", count: depth) + markup + "\n"
    }

    /// Markup characters as entities; what XML 1.0 forbids altogether becomes a question mark.
    static func escaped(_ content: String) -> String {
        var result = ""
        for scalar in content.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "\t", "\n", "\r": result += " "
            default:
                let forbidden =
                    scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF
                result.unicodeScalars.append(forbidden ? "?" : scalar)
            }
        }
        return result
    }
}
