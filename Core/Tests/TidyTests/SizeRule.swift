/// Nothing grows out of hand: files, functions, lines.
enum SizeRule {
    static let fileLinesMax = 800
    static let functionLinesMax = 70
    static let lineColumnsMax = 120
    /// Generated files and state machines that may be longer, and how long.
    static let longFiles: [String: Int] = [
        "Core/Sources/FIXSession/FIXSessionStateMachine.swift": 1_300
    ]

    static func checkFiles(_ tree: SourceTree) -> [Finding] {
        tree.files.filter(isCode).compactMap { file in
            let count = file.lines.count - (file.lines.last == "" ? 1 : 0)
            let most = longFiles[file.path] ?? fileLinesMax
            guard count > most else { return nil }
            return Finding(
                path: file.path, line: most + 1, problem: "\(count) lines, more than \(most)",
                remedy: "split it by topic: Type+Topic.swift")
        }
    }

    static func checkLines(_ tree: SourceTree) -> [Finding] {
        tree.files.filter { isCode($0) && !isPage($0) }.flatMap { file in
            file.lines.enumerated().compactMap { index, line in
                guard line.utf8.count > lineColumnsMax, line.count > lineColumnsMax else {
                    return nil
                }
                return Finding(
                    path: file.path, line: index + 1,
                    problem: "\(line.count) columns, more than \(lineColumnsMax)",
                    remedy: "break the line; 100 columns are the aim")
            }
        }
    }

    static func checkFunctions(_ tree: SourceTree) -> [Finding] {
        tree.swift.flatMap { file in
            functions(in: file).compactMap { name, first, last in
                let count = last - first + 1
                guard count > functionLinesMax else { return nil }
                return Finding(
                    path: file.path, line: first,
                    problem: "\(name) has \(count) lines, more than \(functionLinesMax)",
                    remedy: "give its parts names: one function, one thought")
            }
        }
    }

    /// Markup and the templates within scripts are as wide as what they show.
    private static func isPage(_ file: SourceFile) -> Bool {
        [".js", ".mjs", ".css", ".html"].contains { file.path.hasSuffix($0) }
    }

    /// What people write and read as code; recorded data and prose are as long as they are.
    private static func isCode(_ file: SourceFile) -> Bool {
        let kinds = [".swift", ".js", ".mjs", ".css", ".html", ".py", ".h", ".c"]
        return kinds.contains { file.path.hasSuffix($0) } || file.path.hasPrefix("scripts/")
            || file.path.hasPrefix(".ci/") || file.path == "Makefile"
    }

    /// Every function with a body, and its first and last line.
    static func functions(in file: SourceFile) -> [(name: String, first: Int, last: Int)] {
        let tokens = file.tokens
        return tokens.indices.compactMap { index in
            guard isDeclaration(tokens, index), let open = bodyStart(tokens, from: index + 1),
                let close = matchingBrace(tokens, open)
            else { return nil }
            let isNamed = tokens[index].text == "func" && index + 1 < tokens.count
            let name = isNamed ? tokens[index + 1].text : tokens[index].text
            return (name, tokens[index].line, tokens[close].line)
        }
    }

    private static func isDeclaration(_ tokens: [SwiftCode.Token], _ index: Int) -> Bool {
        guard ["func", "init", "deinit", "subscript"].contains(tokens[index].text) else {
            return false
        }
        return index == 0 || tokens[index - 1].text != "."
    }

    /// The brace that opens the body; `nil` for a requirement of a protocol.
    private static func bodyStart(_ tokens: [SwiftCode.Token], from start: Int) -> Int? {
        let others: Set = ["func", "init", "deinit", "subscript", "var", "let", "case"]
        var depth = 0
        for index in start..<max(start, tokens.count) {
            switch tokens[index].text {
            case "(", "[": depth += 1
            case ")", "]": depth -= 1
            case "{" where depth == 0: return index
            case "}" where depth == 0: return nil
            default:
                if depth == 0, others.contains(tokens[index].text) { return nil }
            }
        }
        return nil
    }

    static func matchingBrace(_ tokens: [SwiftCode.Token], _ open: Int) -> Int? {
        var depth = 0
        for index in open..<tokens.count {
            if tokens[index].text == "{" { depth += 1 }
            if tokens[index].text == "}" { depth -= 1 }
            if depth == 0 { return index }
        }
        return nil
    }
}
