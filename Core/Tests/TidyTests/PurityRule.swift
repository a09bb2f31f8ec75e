/// The core asks for no time and no chance and says nothing; libraries do not print.
enum PurityRule {
    private static let impure = [
        "ContinuousClock", "SuspendingClock", "SystemRandomNumberGenerator", "Task", "Thread",
        "readLine", "CommandLine",
    ]

    static func check(_ tree: SourceTree) -> [Finding] {
        tree.product.flatMap { file -> [Finding] in
            let tokens = file.tokens
            return tokens.indices.compactMap { index in
                let token = tokens[index]
                let next = index + 1 < tokens.count ? tokens[index + 1].text : ""
                let previous = index > 0 ? tokens[index - 1].text : ""
                if file.path.hasPrefix("Core/Sources/"), impure.contains(token.text),
                    previous != "."
                {
                    return Finding(
                        path: file.path, line: token.line, problem: "the core uses \(token.text)",
                        remedy: "make time, chance and input arguments")
                }
                let isPrint = ["print", "debugPrint", "dump"].contains(token.text) && next == "("
                guard isPrint, previous != ".", previous != "func", isLibrary(file) else {
                    return nil
                }
                return Finding(
                    path: file.path, line: token.line, problem: "a library prints",
                    remedy: "return the text, or log it from floor 7 upwards")
            }
        }
    }

    /// Programs may print: those of floor 9, and benchmarks.
    private static func isLibrary(_ file: SourceFile) -> Bool {
        if file.path.hasPrefix("Core/Benchmarks/") || file.path.hasPrefix("Core/ModelCheck/") {
            return false
        }
        return (file.module.flatMap(FloorRule.floor) ?? 0) < 9
    }
}
