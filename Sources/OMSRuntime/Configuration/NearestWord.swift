/// Finds the word that somebody most likely meant.
enum NearestWord {
    /// The closest of `candidates`, when it is close enough to be a slip of the fingers (a third
    /// of the letters at most, upper and lower case alike) and no other is as close.
    static func find(_ word: String, in candidates: [String]) -> String? {
        let typed = Array(word.lowercased())
        let distances = candidates.map { editDistance(typed, Array($0.lowercased())) }
        guard let least = distances.min(), least <= max(1, typed.count / 3),
            let index = distances.firstIndex(of: least), distances.lastIndex(of: least) == index
        else { return nil }
        return candidates[index]
    }

    /// `did you mean "x"?` or the list of what is known.
    static func advice(_ word: String, known: [String], plural: String) -> String {
        if let near = find(word, in: known) { return "did you mean \"\(near)\"?" }
        if known.isEmpty { return "there are no \(plural)" }
        return "\(plural): " + known.joined(separator: ", ")
    }

    /// Insertions, deletions, substitutions, and swaps of two neighbours, each counted as one.
    private static func editDistance(_ a: [Character], _ b: [Character]) -> Int {
        if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
        var before = [Int](repeating: 0, count: b.count + 1)
        var previous = Array(0...b.count)
        for i in 1...a.count {
            var row = [i] + [Int](repeating: 0, count: b.count)
            for j in 1...b.count {
                let substitution = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
                row[j] = min(substitution, previous[j] + 1, row[j - 1] + 1)
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
                    row[j] = min(row[j], before[j - 2] + 1)
                }
            }
            before = previous
            previous = row
        }
        return previous[b.count]
    }
}
