/// Finds where a key is set the second time, and takes it out of the way.
///
/// The YAML parser stops at a duplicated key, names it and where it stands first. To report every
/// mistake of a file, the later key gets a name that no configuration uses and parsing goes on.
enum DuplicateKeys {
    /// Begins a key that was set twice; a private-use character, so nobody's own key.
    static let marker: Character = "\u{E000}"

    /// Renames the second `key` in `text`. `line` and `column` of the first one count from 1.
    /// - Returns: the changed text and the line of the second key; `nil` when it is not found.
    static func renameSecond(_ key: String, in text: String, firstAt line: Int, _ column: Int)
        -> (text: String, line: Int)?
    {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(Array.init)
        guard lines.indices.contains(line - 1) else { return nil }
        let before = lines[line - 1].prefix(column - 1)
        let isFlow = before.contains { $0 == "{" || $0 == "," }
        for index in (line - 1)..<lines.count {
            let from = index == line - 1 ? column : 0
            let found = occurrences(of: Array(key), in: lines[index], from: from)
            guard let place = found.first(where: { isFlow || $0 == column - 1 }) else { continue }
            lines[index].insert(contentsOf: "\(marker)\(index)-\(place)-", at: place)
            return (lines.map { String($0) }.joined(separator: "\n"), index + 1)
        }
        return nil
    }

    /// Offsets at which `key` stands as a key: a word of its own, a colon behind it.
    private static func occurrences(of key: [Character], in line: [Character], from: Int) -> [Int] {
        guard !key.isEmpty, line.count >= from + key.count else { return [] }
        return (from...(line.count - key.count)).filter { start in
            guard Array(line[start..<(start + key.count)]) == key else { return false }
            let previous = start > 0 ? line[start - 1] : " "
            let next = line[(start + key.count)...].first { $0 != " " }
            return (previous == " " || previous == "{" || previous == ",") && next == ":"
        }
    }
}
