/// No `default` in a switch over an enum of ours: a new case must stop the build there.
///
/// A text rule cannot know types. It takes a switch for one over an enum of ours when every
/// pattern in it names cases of one and the same enum that the product declares.
enum DefaultRule {
    /// Behind `default:`, says that the enum is somebody else's after all.
    static let exception = "// not our enum"

    static func check(_ tree: SourceTree) -> [Finding] {
        let enums = tree.product.flatMap { declaredEnums($0.tokens) }
        return tree.product.flatMap { file in
            switches(file.tokens).compactMap { found -> Finding? in
                guard let line = found.defaultLine, !found.patterns.isEmpty,
                    let match = enums.first(where: { found.patterns.isSubset(of: $0.cases) }),
                    !file.lines[line - 1].hasSuffix(exception)
                else { return nil }
                return Finding(
                    path: file.path, line: line,
                    problem: "default in a switch that looks like one over \(match.name)",
                    remedy: "name the remaining cases (or write \(exception) behind it)")
            }
        }
    }

    struct Enumeration {
        let name: String
        var cases: Set<String>
    }

    /// The enums of a file with two cases or more. Cases of nested enums count for the outer
    /// one as well, which makes it only harder to match.
    static func declaredEnums(_ tokens: [SwiftCode.Token]) -> [Enumeration] {
        tokens.indices.compactMap { index in
            guard tokens[index].text == "enum", index + 1 < tokens.count,
                tokens[index + 1].isWord,
                let open = tokens[index...].firstIndex(where: { $0.text == "{" }),
                let close = SizeRule.matchingBrace(tokens, open)
            else { return nil }
            let cases = ownCases(Array(tokens[(open + 1)..<close]))
            let result = Enumeration(name: tokens[index + 1].text, cases: cases)
            return cases.count > 1 ? result : nil
        }
    }

    /// The names after `case` at the top level of an enum's body.
    private static func ownCases(_ body: [SwiftCode.Token]) -> Set<String> {
        var result: Set<String> = []
        var depth = 0
        var isCase = false
        var line = 0
        for (index, token) in body.enumerated() {
            if "({[".contains(token.text) { depth += 1 }
            if ")}]".contains(token.text) { depth -= 1 }
            guard depth == 0 else { continue }
            let previous = index > 0 ? body[index - 1].text : ""
            // The list goes on over line ends after a comma only.
            if isCase, token.line != line, previous != "," { isCase = false }
            if token.text == "case" {
                isCase = true
            } else if isCase, token.isWord, previous == "case" || previous == "," {
                result.insert(token.text)
            }
            line = token.line
        }
        return result
    }

    struct Switch {
        /// The `.name` of its patterns; empty when a pattern is something else.
        var patterns: Set<String> = []
        var defaultLine: Int?
    }

    static func switches(_ tokens: [SwiftCode.Token]) -> [Switch] {
        tokens.indices.compactMap { index in
            guard tokens[index].text == "switch", index == 0 || tokens[index - 1].text != ".",
                let open = bodyOf(index, tokens),
                let close = SizeRule.matchingBrace(tokens, open)
            else { return nil }
            return read(Array(tokens[(open + 1)..<close]))
        }
    }

    /// The first brace behind the subject, outside of parentheses.
    private static func bodyOf(_ start: Int, _ tokens: [SwiftCode.Token]) -> Int? {
        var depth = 0
        for index in (start + 1)..<tokens.count {
            if "([".contains(tokens[index].text) { depth += 1 }
            if ")]".contains(tokens[index].text) { depth -= 1 }
            if tokens[index].text == "{", depth == 0 { return index }
        }
        return nil
    }

    private static func read(_ body: [SwiftCode.Token]) -> Switch {
        var result = Switch()
        var hasOther = false
        var depth = 0
        var index = 0
        while index < body.count {
            let token = body[index]
            if "({[".contains(token.text) { depth += 1 }
            if ")}]".contains(token.text) { depth -= 1 }
            let previous = index > 0 ? body[index - 1].text : ""
            if depth == 0, token.text == "default", previous != "unknown" {
                result.defaultLine = token.line
            }
            if depth == 0, token.text == "case", !isCondition(previous) {
                let end = endOfPattern(body, index + 1)
                hasOther = !collect(body[(index + 1)..<end], &result.patterns) || hasOther
                index = end
            }
            index += 1
        }
        if hasOther { result.patterns = [] }
        return result
    }

    /// `if case`, `guard case`, `for case` are no patterns of the switch.
    private static func isCondition(_ word: String) -> Bool {
        ["if", "guard", "for", "while", ","].contains(word)
    }

    private static func endOfPattern(_ body: [SwiftCode.Token], _ start: Int) -> Int {
        var depth = 0
        for index in start..<body.count {
            if "([".contains(body[index].text) { depth += 1 }
            if ")]".contains(body[index].text) { depth -= 1 }
            if depth == 0, body[index].text == ":" { return index }
        }
        return body.count
    }

    /// Adds the names of `.name` patterns; `false` when a pattern is of another kind.
    private static func collect(_ pattern: ArraySlice<SwiftCode.Token>, _ names: inout Set<String>)
        -> Bool
    {
        let tokens = Array(pattern)
        var depth = 0
        var atStart = true
        for (index, token) in tokens.enumerated() {
            if "([".contains(token.text) { depth += 1 }
            if ")]".contains(token.text) { depth -= 1 }
            guard depth == 0 else {
                if atStart { return false }
                continue
            }
            if token.text == "where" { return true }
            if atStart, ["let", "var"].contains(token.text) { continue }
            if atStart {
                guard token.text == ".", index + 1 < tokens.count else { return false }
                names.insert(tokens[index + 1].text)
                atStart = false
            }
            if token.text == "," { atStart = true }
        }
        return true
    }
}
