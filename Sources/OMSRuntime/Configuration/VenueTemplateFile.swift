import Foundation

/// Where templates are looked for, and how one becomes entries of a venue.
enum VenueTemplateFile {
    /// The key that makes a file a template.
    static let header = "venueTemplate"
    /// Keys of a template that are no keys of a venue: they describe it.
    static let ownKeys = [header, "title"]

    /// `nasdaq` is `venues/nasdaq.yaml` beside the file that names it; what has a slash or ends with
    /// `.yaml` is a path, seen from that file.
    static func path(_ name: String, beside file: String) -> String {
        let isPath = name.contains("/") || name.hasSuffix(".yaml") || name.hasSuffix(".yml")
        let relative = isPath ? name : "venues/\(name).yaml"
        guard !relative.hasPrefix("/"), let slash = file.lastIndex(of: "/") else {
            return relative
        }
        return String(file[...slash]) + relative
    }

    /// Names of the templates beside a file.
    static func known(beside file: String) -> [String] {
        let folder = (path("x", beside: file) as NSString).deletingLastPathComponent
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
    }
}

extension ConfigurationSection {
    /// Takes what the venue does not set itself from the template that it names.
    func takeTemplate() {
        guard let (name, entry) = scalar("template", "the name or the path of a template") else {
            return
        }
        let path = VenueTemplateFile.path(name, beside: entry.file)
        if let known = diagnostics.templates[path] { return fill(from: known) }
        guard FileManager.default.fileExists(atPath: path) else {
            let known = VenueTemplateFile.known(beside: entry.file)
            let advice = NearestWord.advice(name, known: known, plural: "templates there")
            return report(
                entry,
                "there is no template \"\(name)\"; it is looked for at \(path); \(advice)")
        }
        var file = ConfigurationFile(diagnostics: diagnostics)
        let entries = file.entries(path: path)
        diagnostics.templateSources += file.sources
        guard entries.contains(where: { $0.key == VenueTemplateFile.header }) else {
            if !entries.isEmpty {
                report(
                    entry,
                    "\(path) is no template; one begins with \(VenueTemplateFile.header): and its "
                        + "name")
            }
            diagnostics.templates[path] = []
            return
        }
        let usable = entries.filter { !VenueTemplateFile.ownKeys.contains($0.key) }
        for wrong in usable where ["name", "template"].contains(wrong.key) {
            report(wrong, VenueTemplate.misplaced(wrong.key))
        }
        let filling = usable.filter { !["name", "template"].contains($0.key) }
        diagnostics.templates[path] = filling
        fill(from: filling)
    }
}
