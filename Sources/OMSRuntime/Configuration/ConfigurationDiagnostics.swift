import FIXDictionary

/// What a reading of a configuration collects on its way: the mistakes and the keys it asked for.
final class ConfigurationDiagnostics {
    private(set) var errors: [ConfigurationError] = []
    /// Every key that the reading asked for, as `venues[].takeFee`, in the order of asking.
    private(set) var askedKeys: [String] = []
    /// What holds where a key is absent, as a file would write it, by asked key.
    private(set) var defaults: [String: String] = [:]
    /// Dictionary files that were read, so that sessions with the same one share it; `nil`: wrong.
    var dictionaries: [[String]: FIXDictionary?] = [:]
    /// Entries of the templates of venues that were read, by path, and the files themselves.
    var templates: [String: [ConfigurationEntry]] = [:]
    var templateSources: [Configuration.SourceFile] = []
    /// Walks every list with one empty element, so that `askedKeys` is the whole schema.
    let walksSchema: Bool

    init(walksSchema: Bool = false) {
        self.walksSchema = walksSchema
    }

    func report(_ file: String, _ line: Int, _ message: String) {
        errors.append(ConfigurationError(file: file, line: line, message: message))
    }

    func asked(_ key: String) {
        guard walksSchema, !askedKeys.contains(key) else { return }
        askedKeys.append(key)
    }

    func asked(_ key: String, default standard: String) {
        guard walksSchema else { return }
        defaults[key] = standard
    }

    /// By file in the order of first mention, then by line; the same mistake only once.
    var sortedErrors: [ConfigurationError] {
        var rank: [String: Int] = [:]
        for error in errors where rank[error.file] == nil { rank[error.file] = rank.count }
        var result: [ConfigurationError] = []
        let indexed = errors.enumerated().sorted { left, right in
            let a = (rank[left.element.file] ?? 0, left.element.line, left.offset)
            let b = (rank[right.element.file] ?? 0, right.element.line, right.offset)
            return a < b
        }
        for (_, error) in indexed where !result.contains(error) { result.append(error) }
        return result
    }
}
