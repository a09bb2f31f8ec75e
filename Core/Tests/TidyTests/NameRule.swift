/// A file is called like the type it declares, and names say what things are.
enum NameRule {
    private static let kinds: Set = [
        "struct", "class", "enum", "actor", "protocol", "typealias", "macro",
    ]
    private static let empty = [
        "Util", "Utils", "Utility", "Helper", "Helpers", "Manager", "Common",
    ]

    static func checkFileNames(_ tree: SourceTree) -> [Finding] {
        tree.swift.compactMap { file in
            guard !file.isManifest, file.name != "main.swift" else { return nil }
            let name = String(file.name.dropLast(".swift".count))
            let type = name.split(separator: "+").first.map(String.init) ?? ""
            let found = names(file.tokens)
            let isSlice = name.contains("+")
            let isNamed = found.types.contains(type) || (isSlice && found.extended.contains(type))
            // Small things of one kind may stand together under a name of their own.
            let isFamily = topLevel(file.tokens).count > 1
            guard !isNamed, !isFamily else { return nil }
            return Finding(
                path: file.path, line: 1,
                problem: isSlice
                    ? "\(file.name) neither declares nor extends \(type)"
                    : "\(file.name) declares no type \(type)",
                remedy: "name it after its type; a slice of a type is Type+Topic.swift")
        }
    }

    static func checkWords(_ tree: SourceTree) -> [Finding] {
        tree.swift.flatMap { file -> [Finding] in
            let remedy = "say what it is or does: Store, Runner, Check, Adapter …"
            var result = names(file.tokens).types.sorted().compactMap { name -> Finding? in
                guard let word = words(name).first(where: empty.contains) else { return nil }
                return Finding(
                    path: file.path, line: line(of: name, in: file),
                    problem: "the type \(name) is called \(word)", remedy: remedy)
            }
            if let word = words(String(file.baseName)).first(where: empty.contains) {
                result.append(
                    Finding(
                        path: file.path, line: 1, problem: "the file is called \(word)",
                        remedy: remedy))
            }
            return result
        }
    }

    /// The types that a file declares or extends outside of any braces.
    private static func topLevel(_ tokens: [SwiftCode.Token]) -> Set<String> {
        var depth = 0
        let outer = tokens.filter { token in
            if token.text == "{" { depth += 1 }
            if token.text == "}" { depth -= 1 }
            return depth == 0
        }
        let found = names(outer)
        return found.types.union(found.extended)
    }

    /// The types that a file declares, and the last names of those it extends.
    static func names(_ tokens: [SwiftCode.Token]) -> (types: Set<String>, extended: Set<String>) {
        var types: Set<String> = []
        var extended: Set<String> = []
        for index in tokens.indices.dropLast() {
            let next = tokens[index + 1]
            guard next.isWord, index == 0 || tokens[index - 1].text != "." else { continue }
            if kinds.contains(tokens[index].text), next.text != "func", next.text != "var" {
                types.insert(next.text)
            } else if tokens[index].text == "extension" {
                extended.formUnion(pathNames(tokens, from: index + 1))
            }
        }
        return (types, extended)
    }

    /// `A`, `B` and `C` of `A.B.C`.
    private static func pathNames(_ tokens: [SwiftCode.Token], from start: Int) -> [String] {
        var result = [tokens[start].text]
        var index = start + 1
        while index + 1 < tokens.count, tokens[index].text == "." {
            result.append(tokens[index + 1].text)
            index += 2
        }
        return result
    }

    /// `OrderStateMachine` has the words Order, State and Machine.
    private static func words(_ name: String) -> [String] {
        var result: [String] = []
        for letter in name {
            if letter.isUppercase || result.isEmpty {
                result.append(String(letter))
            } else {
                result[result.count - 1].append(letter)
            }
        }
        return result
    }

    private static func line(of name: String, in file: SourceFile) -> Int {
        file.tokens.first { $0.text == name }?.line ?? 1
    }
}
