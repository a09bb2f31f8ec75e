import Foundation
internal import Yams

/// Reads a YAML file and the files it includes into the entries of the top level.
struct ConfigurationFile {
    /// A configuration is a few pages; what is larger is a mistake.
    static let sizeMax = 4 << 20

    let diagnostics: ConfigurationDiagnostics
    /// The files that were read, in order, with their text.
    private(set) var sources: [Configuration.SourceFile] = []

    init(diagnostics: ConfigurationDiagnostics) {
        self.diagnostics = diagnostics
    }

    /// The entries of `path` over those of the files it includes.
    mutating func entries(path: String) -> [ConfigurationEntry] {
        guard let bytes = FileManager.default.contents(atPath: path) else {
            let reason =
                FileManager.default.fileExists(atPath: path)
                ? "cannot be read; check its permissions" : "there is no such file"
            diagnostics.report(path, 0, reason)
            return []
        }
        guard bytes.count <= Self.sizeMax else {
            diagnostics.report(path, 0, "is larger than 4 MiB; split it with include")
            return []
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            diagnostics.report(path, 0, "is not UTF-8 text; save it as UTF-8")
            return []
        }
        return entries(text: text, file: path, including: [])
    }

    /// The entries of `text`, which stands for the file `file`.
    mutating func entries(text: String, file: String, including: [String]) -> [ConfigurationEntry] {
        sources.append(Configuration.SourceFile(path: file, text: text))
        guard let root = parse(text, file: file) else { return [] }
        guard case .mapping(let mapping) = root else {
            diagnostics.report(
                file, root.mark?.line ?? 1,
                "a configuration is a list of keys such as name: demo, "
                    + "but this file holds something else")
            return []
        }
        let own = Self.entries(of: mapping, file: file, diagnostics: diagnostics)
        guard let include = own.first(where: { $0.key == "include" }) else { return own }
        let chain = including + [Self.identity(file)]
        let included = includedEntries(include, file: file, chain: chain)
        return Self.merge(own: own.filter { $0.key != "include" }, over: included)
    }

    /// The key-value pairs of a mapping; what was set twice is already reported and left out.
    static func entries(
        of mapping: Node.Mapping, file: String, diagnostics: ConfigurationDiagnostics
    ) -> [ConfigurationEntry] {
        mapping.compactMap { key, value in
            let line = key.mark?.line ?? 1
            guard let name = key.scalar?.string else {
                diagnostics.report(file, line, "a key must be a word, such as name:")
                return nil
            }
            guard name.first != DuplicateKeys.marker else { return nil }
            let value = ConfigurationValue(node: value, file: file)
            return ConfigurationEntry(key: name, file: file, line: line, values: [value])
        }
    }

    private mutating func includedEntries(
        _ include: ConfigurationEntry, file: String, chain: [String]
    ) -> [ConfigurationEntry] {
        var result: [ConfigurationEntry] = []
        let names: [Node] = include.value.node.sequence.map(Array.init) ?? [include.value.node]
        for node in names {
            let line = node.mark?.line ?? include.line
            guard let name = node.scalar?.string, !name.isEmpty else {
                diagnostics.report(
                    file, line, "include takes file names, such as include: [venues.yaml]")
                continue
            }
            let path = Self.resolve(name, beside: file)
            guard !chain.contains(Self.identity(path)) else {
                diagnostics.report(
                    file, line, "\(name) includes itself in the end; remove one of the includes")
                continue
            }
            guard let text = includedText(path, name: name, file: file, line: line) else {
                continue
            }
            let entries = entries(text: text, file: path, including: chain)
            result = joinSiblings(result, entries)
        }
        return result
    }

    private func includedText(_ path: String, name: String, file: String, line: Int) -> String? {
        guard let bytes = FileManager.default.contents(atPath: path) else {
            diagnostics.report(
                file, line,
                "the included file \(name) cannot be read; "
                    + "it is looked for at \(path), beside the file that includes it")
            return nil
        }
        guard bytes.count <= Self.sizeMax, let text = String(validating: bytes, as: UTF8.self)
        else {
            diagnostics.report(
                file, line, "the included file \(name) is not UTF-8 text of at most 4 MiB")
            return nil
        }
        return text
    }

    /// Two included files may both add to a list, but not both set the same thing.
    private func joinSiblings(_ first: [ConfigurationEntry], _ second: [ConfigurationEntry])
        -> [ConfigurationEntry]
    {
        for entry in second {
            guard let earlier = first.first(where: { $0.key == entry.key }),
                !(Self.isList(earlier) && Self.isList(entry))
            else { continue }
            diagnostics.report(
                entry.file, entry.line,
                "\"\(entry.key)\" is set by two included files "
                    + "(\(earlier.file):\(earlier.line) is the other); keep one")
        }
        return Self.merge(own: second, over: first)
    }

    /// Lists are joined, the included ones first; everything else is replaced by the file's own.
    private static func merge(own: [ConfigurationEntry], over included: [ConfigurationEntry])
        -> [ConfigurationEntry]
    {
        var result = included
        for entry in own {
            guard let index = result.firstIndex(where: { $0.key == entry.key }) else {
                result.append(entry)
                continue
            }
            var joined = entry
            if isList(entry), isList(result[index]) {
                joined.values = result[index].values + entry.values
            }
            result[index] = joined
        }
        return result
    }

    private static func isList(_ entry: ConfigurationEntry) -> Bool {
        entry.value.node.sequence != nil
    }

    /// The same file under two names is one file.
    private static func identity(_ path: String) -> String {
        URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath().path
    }

    private static func resolve(_ name: String, beside file: String) -> String {
        guard !name.hasPrefix("/") else { return name }
        guard let slash = file.lastIndex(of: "/") else { return name }
        return String(file[...slash]) + name
    }
}
