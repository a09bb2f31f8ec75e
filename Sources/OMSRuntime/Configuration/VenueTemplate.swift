import StreamVenueGateway

/// A venue without the things that only a firm that trades there knows: its address, its CompIDs,
/// its password. A venue of a configuration names one and sets the rest.
public struct VenueTemplate: Sendable {
    public var name: String
    /// For people; the name where none is given.
    public var title: String
    /// The file.
    public var path: String
    /// Everything that a venue has; its address and CompIDs stand for nothing.
    public var venue: Configuration.Venue
    /// How it is reached where it does not speak FIX.
    public var channels: StreamTemplate { venue.stream }

    /// Whether a file is a template and no configuration: its first keys say so.
    public static func isTemplate(path: String) -> Bool {
        let diagnostics = ConfigurationDiagnostics()
        var file = ConfigurationFile(diagnostics: diagnostics)
        return file.entries(path: path).contains { $0.key == VenueTemplateFile.header }
    }

    /// Reads and checks the template at `path`.
    /// - Returns: the template, or all of its mistakes.
    public static func load(path: String) -> Result<VenueTemplate, ConfigurationErrors> {
        let diagnostics = ConfigurationDiagnostics()
        var file = ConfigurationFile(diagnostics: diagnostics)
        return finish(file.entries(path: path), path, diagnostics)
    }

    /// The same of a text; `file` is its name in messages.
    public static func load(text: String, file name: String)
        -> Result<VenueTemplate, ConfigurationErrors>
    {
        let diagnostics = ConfigurationDiagnostics()
        var file = ConfigurationFile(diagnostics: diagnostics)
        return finish(file.entries(text: text, file: name, including: []), name, diagnostics)
    }

    private static func finish(
        _ entries: [ConfigurationEntry], _ path: String, _ diagnostics: ConfigurationDiagnostics
    ) -> Result<VenueTemplate, ConfigurationErrors> {
        if entries.isEmpty, !diagnostics.errors.isEmpty {
            return .failure(ConfigurationErrors(diagnostics.sortedErrors))
        }
        let section = ConfigurationSection(
            entries: entries, file: path, diagnostics: diagnostics)
        let template = VenueTemplate(reading: section, path: path)
        guard diagnostics.errors.isEmpty else {
            return .failure(ConfigurationErrors(diagnostics.sortedErrors))
        }
        return .success(template)
    }

    /// Keys that only a template has; it has those of a venue as well.
    public static var keys: [String] {
        let venue = Configuration.schema { section in
            var names = ConfigurationNames()
            _ = Configuration.Venue(reading: section, &names)
        }
        return Configuration.schema { _ = VenueTemplate(reading: $0, path: "") }.keys
            .filter { !venue.keys.contains($0) }
    }

    static func misplaced(_ key: String) -> String {
        key == "name"
            ? "a template has no name: of a venue; its own stands in "
                + "\(VenueTemplateFile.header):, and each venue that uses it has one of its own"
            : "a template stands on no other template; copy the keys that it needs"
    }

    init(reading section: ConfigurationSection, path: String) {
        self.path = path
        name = section.text(
            required: VenueTemplateFile.header, example: "\(VenueTemplateFile.header): my-venue")
        title = section.text("title") ?? name
        for key in ["name", "template"] where section.has(key) {
            section.diagnostics.report(
                section.file(of: key), section.line(of: key), Self.misplaced(key))
        }
        var names = ConfigurationNames()
        venue = Configuration.Venue(reading: section, &names, template: name)
        section.finish()
    }
}
