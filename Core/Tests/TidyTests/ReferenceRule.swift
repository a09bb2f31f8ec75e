/// Everything that is there is used: code, pages, scripts, examples.
enum ReferenceRule {
    private static let declaring: Set = [
        "struct", "class", "enum", "actor", "protocol", "typealias", "func", "var", "let",
    ]

    /// Swift files of which nobody else uses anything.
    static func checkSwift(_ tree: SourceTree) -> [Finding] {
        var users: [String: Int] = [:]
        let files = tree.swift.filter { !$0.isManifest }
        let words = files.map { Set($0.tokens.lazy.filter(\.isWord).map(\.text)) }
        for set in words { for word in set { users[word, default: 0] += 1 } }
        return files.compactMap { file in
            let tokens = file.tokens
            let declared = declarations(tokens)
            let isUsed = declared.contains { (users[$0] ?? 0) > 1 }
            guard !isUsed, !isRoot(tokens, file), !declared.isEmpty else { return nil }
            return Finding(
                path: file.path, line: 1, problem: "nobody uses what this file declares",
                remedy: "use it or delete it")
        }
    }

    /// The names of declarations; an extension that only adds initialisers, operators or a
    /// conformance declares none and is taken as used.
    static func declarations(_ tokens: [SwiftCode.Token]) -> Set<String> {
        var result: Set<String> = []
        for index in tokens.indices.dropLast() where declaring.contains(tokens[index].text) {
            guard tokens[index + 1].isWord, index == 0 || tokens[index - 1].text != "." else {
                continue
            }
            result.insert(tokens[index + 1].text)
        }
        return result
    }

    /// What is run from outside: a test, a main program, a C function.
    private static func isRoot(_ tokens: [SwiftCode.Token], _ file: SourceFile) -> Bool {
        guard file.name != "main.swift" else { return true }
        return tokens.indices.dropLast().contains { index in
            tokens[index].text == "@"
                && ["Test", "Suite", "main", "_cdecl"].contains(tokens[index + 1].text)
        }
    }

    /// Pages and pictures below docs that no page links.
    static func checkDocuments(_ tree: SourceTree) -> [Finding] {
        let pages = tree.files.filter { $0.path.hasSuffix(".md") }
        return tree.files.filter { $0.path.hasPrefix("docs/") }.compactMap { file in
            let isLinked = pages.contains { page in
                page.path != file.path && mentions(file, in: page)
            }
            guard !isLinked else { return nil }
            return Finding(
                path: file.path, line: 1, problem: "no page links it",
                remedy: "link it from README.md or a page in docs")
        }
    }

    /// A README is meant by its folder.
    private static func mentions(_ file: SourceFile, in page: SourceFile) -> Bool {
        if file.name != "README.md" { return page.text.contains(file.name) }
        let folder = file.path.split(separator: "/").dropLast().last.map(String.init) ?? ""
        return page.text.contains(folder + "/")
    }

    static func checkScripts(_ tree: SourceTree) -> [Finding] {
        check(tree, below: "scripts/", remedy: "call it from the Makefile, or delete it") {
            !$0.isSwift || $0.isTest
        }
    }

    static func checkExamples(_ tree: SourceTree) -> [Finding] {
        check(tree, below: "Examples/", remedy: "use it in a test or show it in docs") { _ in true }
    }

    private static func check(
        _ tree: SourceTree, below folder: String, remedy: String, by isUser: (SourceFile) -> Bool
    ) -> [Finding] {
        let users = tree.files.filter(isUser)
        return tree.files.filter { $0.path.hasPrefix(folder) }.compactMap { file in
            let isUsed = users.contains { $0.path != file.path && $0.text.contains(file.name) }
            guard !isUsed else { return nil }
            return Finding(path: file.path, line: 1, problem: "nobody mentions it", remedy: remedy)
        }
    }
}
