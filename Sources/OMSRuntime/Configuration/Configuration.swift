import OMSTypes

/// Everything that `needletail serve --config FILE` is told: plain values, checked.
///
/// Every key, its default and its meaning stand in `docs/CONFIGURATION.md`.
public struct Configuration: Equatable, Sendable {
    /// What this installation is called; part of the data folder's default.
    public var name = "needletail"
    public var durability = Durability.disk
    /// The folder of the journal and whatever is derived from it.
    public var data = "data/needletail"
    public var journal = Journal()
    public var snapshots = Snapshots()
    /// Whether the SQL projection follows the journal.
    public var readModel = true
    /// Bytes of what has ended that stay in memory; the rest lies in a file of the data folder.
    public var historyMemory = 256 << 20
    public var fix = FIX()
    /// `nil`: no HTTP.
    public var http: HTTP? = HTTP()
    /// The trade date to assume instead of today's, for a demo.
    public var tradeDate: CalendarDate?
    /// When day orders end, in nanoseconds after midnight UTC; `nil`: at midnight.
    public var dayEnd: Duration?
    /// When the market opens, in nanoseconds after midnight UTC; `nil`: it is never closed to us.
    public var dayStart: Duration?
    public var practice = Practice()
    public var firm = Firm()
    public var sessions: [Session] = []
    public var venues: [Venue] = []
    public var instruments: [Instrument] = []
    /// Set by `instruments: any`: what an instrument is that no list names.
    public var anySymbol: AnySymbol?
    public var accounts: [Account] = []
    public var currencies = Currencies()
    public var marketData = MarketData()
    /// How often positions get new prices from the quotes; `nil` = never.
    public var marks: Duration?
    /// Set by `accounts: any`: an account name that no list knows is accepted.
    public var anyAccount = false
    public var limits = Limits()
    public var restricted: [Restriction] = []
    public var controls = Controls()
    public var routing = Routing()
    /// `nil`: orders of clients meet at venues only.
    public var crossing: Crossing?
    public var settlement: [SettlementCalendar] = [.unitedStates]
    public var markets: [Market] = []
    public var volumeCurves: [VolumeShape] = []
    public var matching = Matching()
    public var counterparties: [Counterparty] = []
    public var users: [User] = []
    public var faultInjection = FaultInjection()
    /// The files that this configuration was read from, in order, with their text.
    public var sources: [SourceFile] = []

    public init() {}

    /// How safe a frame is before its effects leave the process.
    public enum Durability: String, CaseIterable, Sendable {
        case process
        case disk
    }

    /// A file that was read.
    public struct SourceFile: Equatable, Sendable {
        public let path: String
        public let text: String
    }
}

extension Configuration {
    /// Reads and checks the configuration at `path` and whatever it includes.
    /// - Returns: the configuration, or all of its mistakes.
    public static func load(path: String) -> Result<Configuration, ConfigurationErrors> {
        let diagnostics = ConfigurationDiagnostics()
        var file = ConfigurationFile(diagnostics: diagnostics)
        let entries = file.entries(path: path)
        return finish(entries, file, path: path, diagnostics)
    }

    /// Reads and checks a configuration given as text; `file` is its name in messages, and
    /// `include` is looked for beside it.
    public static func load(text: String, file name: String)
        -> Result<Configuration, ConfigurationErrors>
    {
        let diagnostics = ConfigurationDiagnostics()
        var file = ConfigurationFile(diagnostics: diagnostics)
        let entries = file.entries(text: text, file: name, including: [])
        return finish(entries, file, path: name, diagnostics)
    }

    /// Every key there is, as `venues[].takeFee`; `NAME` stands for a name of the user's choice.
    public static var keys: [String] {
        ["include"] + schema { _ = Configuration(reading: $0) }.keys
    }

    /// What holds where a key is absent, as a file would write it. Keys without a default of their
    /// own (required, none, another key's value) are not in it.
    public static var defaults: [String: String] {
        schema { _ = Configuration(reading: $0) }.defaults
    }

    /// The keys that a reading asks for, with the defaults that it takes.
    static func schema(_ read: (ConfigurationSection) -> Void) -> (
        keys: [String], defaults: [String: String]
    ) {
        let diagnostics = ConfigurationDiagnostics(walksSchema: true)
        read(ConfigurationSection(entries: [], file: "", diagnostics: diagnostics))
        return (diagnostics.askedKeys, diagnostics.defaults)
    }

    private static func finish(
        _ entries: [ConfigurationEntry], _ file: ConfigurationFile, path: String,
        _ diagnostics: ConfigurationDiagnostics
    ) -> Result<Configuration, ConfigurationErrors> {
        // Without a readable file there is nothing more to say about its keys.
        if entries.isEmpty, !diagnostics.errors.isEmpty {
            return .failure(ConfigurationErrors(diagnostics.sortedErrors))
        }
        let root = ConfigurationSection(entries: entries, file: path, diagnostics: diagnostics)
        var configuration = Configuration(reading: root)
        configuration.sources = file.sources + diagnostics.templateSources
        guard diagnostics.errors.isEmpty else {
            return .failure(ConfigurationErrors(diagnostics.sortedErrors))
        }
        return .success(configuration)
    }

    /// What `needletail check` says about a configuration without mistakes.
    public var summary: String {
        func count(_ number: Int, _ one: String, _ many: String) -> String {
            "\(number) \(number == 1 ? one : many)"
        }
        let symbols =
            anySymbol == nil
            ? count(instruments.count, "instrument", "instruments") : "any instrument"
        let books = anyAccount ? "any account" : count(accounts.count, "account", "accounts")
        let parts = [
            "durability \(durability.rawValue)", "fix \(fix.listen)",
            "http \(http.map(\.listen.description) ?? "off")",
            count(sessions.count, "session", "sessions"), count(venues.count, "venue", "venues"),
            symbols, books,
        ]
        return "\(name): fine; " + parts.joined(separator: ", ")
    }
}
