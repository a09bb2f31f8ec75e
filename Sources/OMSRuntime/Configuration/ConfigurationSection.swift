internal import Yams

/// One mapping of a configuration while it is read.
///
/// Each reading method names a key, gives back its value or a default, and reports what is wrong
/// with it; `finish()` then reports the keys that nobody asked for. A section that is absent reads
/// like an empty one, so that defaults stand in one place.
final class ConfigurationSection {
    /// As error messages name it: `venues[1]`, `limits.default`; empty at the top.
    let path: String
    /// As the documentation names it: `venues[].takeFee`.
    let schemaPath: String
    let file: String
    let line: Int
    /// Whether the section stands in the file.
    let isPresent: Bool
    let diagnostics: ConfigurationDiagnostics
    private(set) var entries: [ConfigurationEntry]
    private var known: [String] = []

    /// The top level.
    init(entries: [ConfigurationEntry], file: String, diagnostics: ConfigurationDiagnostics) {
        path = ""
        schemaPath = ""
        self.file = file
        line = 1
        isPresent = true
        self.entries = entries
        self.diagnostics = diagnostics
    }

    private init(
        value: ConfigurationValue, path: String, schemaPath: String, in parent: ConfigurationSection
    ) {
        self.path = path
        self.schemaPath = schemaPath
        file = value.file
        line = value.line
        diagnostics = parent.diagnostics
        if case .mapping(let mapping) = value.node {
            entries = ConfigurationFile.entries(
                of: mapping, file: value.file, diagnostics: parent.diagnostics)
            isPresent = true
        } else {
            entries = []
            isPresent = false
        }
    }

    private init(absent path: String, schemaPath: String, in parent: ConfigurationSection) {
        self.path = path
        self.schemaPath = schemaPath
        file = parent.file
        line = parent.line
        diagnostics = parent.diagnostics
        entries = []
        isPresent = false
    }

    /// Reports every key that no reading method named, with the nearest one that exists.
    func finish() {
        for entry in entries where !known.contains(entry.key) {
            let advice = NearestWord.advice(entry.key, known: known, plural: "known keys")
            diagnostics.report(
                entry.file, entry.line, "unknown key \"\(entry.key)\"\(inside); \(advice)")
        }
    }

    /// The entry of `key`, which becomes known; an empty value is reported and counts as absent.
    func entry(_ key: String) -> ConfigurationEntry? {
        note(key)
        guard let entry = entries.first(where: { $0.key == key }) else { return nil }
        if entry.value.isEmpty {
            report(entry, "\"\(key)\"\(inside) has no value; give it one or remove the line")
            return nil
        }
        return entry
    }

    /// Whether `key` stands here; it counts as known.
    func has(_ key: String) -> Bool {
        note(key)
        return entries.contains { $0.key == key }
    }

    /// A key that must not be missing here was not found.
    func reportMissing(_ key: String, example: String) {
        guard isPresent, !diagnostics.walksSchema else { return }
        diagnostics.report(
            file, line, "\(path.isEmpty ? "the configuration" : path) needs \(key): \(example)")
    }

    func report(_ entry: ConfigurationEntry, _ message: String) {
        diagnostics.report(entry.file, entry.line, message)
    }

    /// ` in venues[1]`, nothing at the top.
    var inside: String { path.isEmpty ? "" : " in \(path)" }

    /// The line of `key`, or of the section when it is absent.
    func line(of key: String) -> Int {
        entries.first { $0.key == key }?.line ?? line
    }

    /// The file of `key`, or of the section when it is absent: a template's entries keep theirs.
    func file(of key: String) -> String {
        entries.first { $0.key == key }?.file ?? file
    }

    /// Adds the entries of a template whose keys do not stand here.
    func fill(from template: [ConfigurationEntry]) {
        let own = Set(entries.map(\.key))
        entries += template.filter { !own.contains($0.key) }
    }

    /// What the caller takes where `key` is absent, for the page that lists the keys.
    func noteDefault(_ key: String, _ standard: String) {
        diagnostics.asked(schemaPath.isEmpty ? key : "\(schemaPath).\(key)", default: standard)
    }

    private func note(_ key: String) {
        if !known.contains(key) { known.append(key) }
        diagnostics.asked(schemaPath.isEmpty ? key : "\(schemaPath).\(key)")
    }
}

// MARK: - Sections within the section

extension ConfigurationSection {
    /// The mapping of `key`; an empty one when it is absent or something else (reported).
    func section(_ key: String) -> ConfigurationSection {
        let path = self.path.isEmpty ? key : "\(self.path).\(key)"
        let schema = schemaPath.isEmpty ? key : "\(schemaPath).\(key)"
        guard let entry = entry(key) else {
            return ConfigurationSection(absent: path, schemaPath: schema, in: self)
        }
        if entry.value.node.mapping == nil {
            report(
                entry,
                "\"\(key)\"\(inside) must be a section with keys of its own, "
                    + "but is \(entry.value.shown)")
        }
        return ConfigurationSection(value: entry.value, path: path, schemaPath: schema, in: self)
    }

    /// One result for each element of the list `key`; elements that are no mapping are reported.
    func list<Element>(_ key: String, _ read: (ConfigurationSection) -> Element?) -> [Element] {
        let path = self.path.isEmpty ? key : "\(self.path).\(key)"
        let schema = (schemaPath.isEmpty ? key : "\(schemaPath).\(key)") + "[]"
        guard let entry = entry(key) else {
            guard diagnostics.walksSchema else { return [] }
            let empty = ConfigurationSection(absent: path, schemaPath: schema, in: self)
            return read(empty).map { [$0] } ?? []
        }
        var result: [Element] = []
        var index = 0
        for list in entry.values {
            guard let elements = list.node.sequence else {
                report(entry, "\"\(key)\"\(inside) must be a list, but is \(list.shown)")
                continue
            }
            for node in elements {
                let value = ConfigurationValue(node: node, file: list.file)
                let name = "\(path)[\(index)]"
                index += 1
                guard node.mapping != nil else {
                    diagnostics.report(
                        list.file, value.line,
                        "\(name) must be a section with keys of its own, but is \(value.shown)")
                    continue
                }
                let section = ConfigurationSection(
                    value: value, path: name, schemaPath: schema, in: self)
                if let element = read(section) { result.append(element) }
                section.finish()
            }
        }
        return result
    }

    /// One result for each key of the mapping `key`, whose keys are names of the user's choice.
    func named<Element>(_ key: String, _ read: (String, ConfigurationSection) -> Element?)
        -> [Element]
    {
        let outer = section(key)
        guard outer.isPresent else {
            guard diagnostics.walksSchema else { return [] }
            let schema = "\(outer.schemaPath).NAME"
            let empty = ConfigurationSection(absent: outer.path, schemaPath: schema, in: self)
            return read("NAME", empty).map { [$0] } ?? []
        }
        return outer.entries.compactMap { entry in
            let path = "\(outer.path).\(entry.key)"
            guard entry.value.node.mapping != nil else {
                report(entry, "\(path) must be a section, but is \(entry.value.shown)")
                return nil
            }
            let section = ConfigurationSection(
                value: entry.value, path: path, schemaPath: "\(outer.schemaPath).NAME", in: self)
            let element = read(entry.key, section)
            section.finish()
            return element
        }
    }
}
