/// An element with the line where it stands.
final class FIXXMLElement {
    let name: String
    let attributes: [String: String]
    let line: Int
    var children: [FIXXMLElement] = []

    init(_ name: String, _ attributes: [String: String], line: Int) {
        self.name = name
        self.attributes = attributes
        self.line = line
    }

    /// `field 'Side'`.
    var title: String {
        (attributes["name"] ?? attributes["enum"]).map { "\(name) '\($0)'" } ?? name
    }

    func all(_ name: String) -> [FIXXMLElement] { children.filter { $0.name == name } }
}
