import OMSControls
import OMSCore
import OMSTypes

/// A file of instruments to be listed or corrected: checked as a whole, so that a mistake in it
/// changes nothing and is named with its line.
///
/// Each of its instruments is told in full, as in the configuration: what an entry does not say has
/// its default.
public struct InstrumentFile: Equatable, Sendable {
    /// What the file's names may refer to.
    public struct Known: Sendable {
        public var venues: [String]
        /// Settlement calendars.
        public var calendars: [String]
        public init(venues: [String], calendars: [String]) {
            self.venues = venues
            self.calendars = calendars
        }
    }

    public var name: String
    /// Of its bytes.
    public var hash: StateDigest
    /// `nil` = at once.
    public var effective: Timestamp?
    public var reason: String?
    public var items: [ReferenceItem] = []
    /// Where each instrument stands, by its symbol.
    private var lines: [Symbol: Int] = [:]

    /// - Parameter name: what the file is called in messages.
    public static func read(_ text: String, name: String, _ known: Known)
        -> Result<InstrumentFile, ConfigurationErrors>
    {
        let diagnostics = ConfigurationDiagnostics()
        var reading = ConfigurationFile(diagnostics: diagnostics)
        let entries = reading.entries(text: text, file: name, including: [])
        var digest = StateDigest()
        digest.combine(text)
        var file = InstrumentFile(name: name, hash: digest)
        if let include = entries.first(where: { $0.file != name }) {
            diagnostics.report(include.file, include.line, "a file of instruments includes none")
        }
        guard !entries.isEmpty || diagnostics.errors.isEmpty else {
            return .failure(ConfigurationErrors(diagnostics.sortedErrors))
        }
        let root = ConfigurationSection(entries: entries, file: name, diagnostics: diagnostics)
        file.read(root, known)
        guard diagnostics.errors.isEmpty else {
            return .failure(ConfigurationErrors(diagnostics.sortedErrors))
        }
        return .success(file)
    }

    private init(name: String, hash: StateDigest) {
        self.name = name
        self.hash = hash
    }

    private mutating func read(_ root: ConfigurationSection, _ known: Known) {
        var names = ConfigurationNames()
        for venue in known.venues { names.declare(.venue, venue, "", in: root) }
        for calendar in known.calendars { names.declare(.calendar, calendar, "", in: root) }
        effective = Self.instant(root, "effective")
        reason = root.text("reason")
        items = CurrencyHolidays.read(root, "holidays").map { .holidays($0) }
        var lines: [Symbol: Int] = [:]
        let instruments = root.list("instruments") { section in
            let instrument = Configuration.Instrument(reading: section, &names)
            lines[ReferenceFromConfiguration.text(instrument.symbol)] = section.line
            return instrument
        }
        self.lines = lines
        items += instruments.flatMap(ReferenceFromConfiguration.items)
        root.finish()
        names.check(root.diagnostics)
        if items.isEmpty, root.diagnostics.errors.isEmpty {
            root.diagnostics.report(
                name, 1, "names neither instruments nor holidays; begin with instruments:")
        }
    }

    /// A day in UTC, from its beginning, or an instant such as `2026-12-15T08:00:00Z`.
    private static func instant(_ root: ConfigurationSection, _ key: String) -> Timestamp? {
        guard
            let (text, entry) = root.scalar(key, "a day such as 2026-12-15, or an instant with Z")
        else { return nil }
        let day = text.utf8.count == 10 ? CalendarDate(text)?.startUTC : nil
        guard let instant = day ?? InstantText.parse(text) else {
            root.reportType(
                entry, "a day such as 2026-12-15, or an instant such as 2026-12-15T08:00:00Z")
            return nil
        }
        return instant
    }

    /// What cannot be in the words of a mistake in the file.
    public func mistake(_ objection: InstrumentObjection) -> ConfigurationError {
        ConfigurationError(
            file: name, line: lines[objection.symbol] ?? 1, message: objection.words)
    }
}
