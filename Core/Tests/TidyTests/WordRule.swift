/// Words that have no place in a finished text.
enum WordRule {
    // In two pieces, so that this file does not find itself.
    private static let leftovers = ["TO" + "DO", "FIX" + "ME", "XX" + "X"]
    private static let machines = ["work", "home", "Users", "root", "tmp"].map { "/" + $0 + "/" }

    /// Work that was put off.
    static func checkLeftovers(_ tree: SourceTree) -> [Finding] {
        tree.files.filter(isText).flatMap { file in
            file.lines.enumerated().flatMap { index, line in
                leftovers.filter { isWord($0, in: line) }.map { word in
                    Finding(
                        path: file.path, line: index + 1, problem: "leftover \(word)",
                        remedy: "do it now, or file an issue and describe what is there")
                }
            }
        }
    }

    /// Paths that exist on one machine only.
    static func checkPaths(_ tree: SourceTree) -> [Finding] {
        tree.files.filter(isText).flatMap { file in
            file.lines.enumerated().flatMap { index, line in
                machines.filter { isAbsolute($0, in: line) }.map { path in
                    Finding(
                        path: file.path, line: index + 1,
                        problem: "a path below \(path) exists on one machine only",
                        remedy: "make it relative, or ask the system (temporaryDirectory, mktemp)")
                }
            }
        }
    }

    private static func isText(_ file: SourceFile) -> Bool {
        ![".csv", ".png", ".xsd", ".gz", ".journal"].contains { file.path.hasSuffix($0) }
    }

    /// A word of its own; between quotes it is data.
    private static func isWord(_ word: String, in line: Substring) -> Bool {
        line.ranges(of: word).contains { range in
            let before = line[..<range.lowerBound].last ?? " "
            let after = line[range.upperBound...].first ?? " "
            let isPart = [before, after].contains { $0.isLetter || $0.isNumber }
            return !isPart && !(before == "\"" && after == "\"")
        }
    }

    /// At the start of a path: not behind a letter, a digit, a dot or a closing bracket.
    private static func isAbsolute(_ path: String, in line: Substring) -> Bool {
        line.ranges(of: path).contains { range in
            let before = line[..<range.lowerBound].last ?? " "
            return !before.isLetter && !before.isNumber && !".)}]_-*~".contains(before)
        }
    }
}
