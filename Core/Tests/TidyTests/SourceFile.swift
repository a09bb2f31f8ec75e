/// A text file of the repository, with what the rules need to know about it.
struct SourceFile {
    /// Relative to the repository.
    let path: String
    let text: String
    /// Without their line ends.
    let lines: [Substring]
    /// The text with the contents of comments and string literals replaced by spaces, so that
    /// words and braces in it are code. The same length and lines as `text`; empty for a file
    /// that is not Swift.
    let code: [UInt8]

    init(path: String, text: String) {
        self.path = path
        self.text = text
        lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        code = path.hasSuffix(".swift") ? SwiftCode.blanked(Array(text.utf8)) : []
    }

    var isSwift: Bool { path.hasSuffix(".swift") }
    var isTest: Bool { path.hasPrefix("Tests/") || path.hasPrefix("Core/Tests/") }
    var isManifest: Bool { path == "Package.swift" || path == "Core/Package.swift" }
    /// A Swift file of the product.
    var isProduct: Bool { isSwift && !isTest && !isManifest }

    var name: Substring { path.split(separator: "/").last ?? "" }
    var baseName: Substring { name.split(separator: ".").first ?? "" }

    /// The module that the file belongs to: the folder below `Sources`.
    var module: String? {
        let parts = path.split(separator: "/")
        guard let sources = parts.firstIndex(of: "Sources"), parts.count > sources + 2 else {
            return nil
        }
        return String(parts[sources + 1])
    }

    /// The words of the code, in order.
    var tokens: [SwiftCode.Token] { SwiftCode.tokens(code) }
}
