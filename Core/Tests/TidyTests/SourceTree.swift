import Foundation

/// The text files of the repository.
struct SourceTree {
    let root: URL
    let files: [SourceFile]

    /// The repository that these tests were built from.
    static let repository = SourceTree(
        root: URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent())

    /// A made-up repository, for the tests of the rules.
    init(_ texts: [(path: String, text: String)]) {
        root = URL(fileURLWithPath: "/")
        files = texts.map { SourceFile(path: $0.path, text: $0.text) }
    }

    private init(root: URL) {
        self.root = root
        let places = [
            "Sources", "Tests", "Core", "scripts", "docs", "Examples", "venues", ".ci", "Makefile",
            "Package.swift", "README.md", "CONTRIBUTING.md",
        ]
        files = places.flatMap { Self.paths(of: $0, in: root) }.sorted().compactMap { path in
            let bytes = FileManager.default.contents(atPath: root.path + "/" + path)
            let text = bytes.flatMap { String(validating: $0, as: UTF8.self) }
            return SourceFile(path: path, text: text ?? "")
        }
    }

    private static func paths(of place: String, in root: URL) -> [String] {
        let start = root.path + "/" + place
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: start, isDirectory: &isFolder) else {
            return []
        }
        guard isFolder.boolValue else { return [place] }
        let children = (try? FileManager.default.contentsOfDirectory(atPath: start)) ?? []
        return children.flatMap { child -> [String] in
            let isBuilt = child.hasPrefix(".build") || child == "__pycache__"
            return isBuilt ? [] : paths(of: place + "/" + child, in: root)
        }
    }

    var swift: [SourceFile] { files.filter(\.isSwift) }
    var product: [SourceFile] { files.filter(\.isProduct) }
}
