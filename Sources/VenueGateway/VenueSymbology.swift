import OMSTypes

/// A venue's names for what is traded: a table, and a rule for what the table does not name.
public struct VenueSymbology: Equatable, Sendable {
    /// Two names of one instrument.
    public struct Pair: Equatable, Sendable {
        public var ours: String
        public var theirs: String
        public init(ours: String, theirs: String) {
            self.ours = ours
            self.theirs = theirs
        }
    }

    public var table: [Pair] = []
    /// Written before and behind every symbol.
    public var prefix = ""
    public var suffix = ""
    /// Replaced within a symbol, such as the point of `BRK.B` by a slash.
    public var replacements: [Pair] = []

    public init() {}

    /// Changes nothing.
    public var isPlain: Bool {
        table.isEmpty && prefix.isEmpty && suffix.isEmpty && replacements.isEmpty
    }

    /// The venue's name of our symbol.
    public func outward(_ symbol: String) -> String {
        if let pair = table.first(where: { $0.ours == symbol }) { return pair.theirs }
        var name = symbol
        for pair in replacements { name = Self.replaced(name, pair.ours, by: pair.theirs) }
        return prefix + name + suffix
    }

    /// Our symbol for the venue's name; a name that the rule cannot have made stays as it is.
    public func inward(_ name: String) -> String {
        if let pair = table.first(where: { $0.theirs == name }) { return pair.ours }
        guard name.hasPrefix(prefix), name.hasSuffix(suffix),
            name.utf8.count > prefix.utf8.count + suffix.utf8.count
        else { return name }
        var symbol = String(name.dropFirst(prefix.count).dropLast(suffix.count))
        for pair in replacements.reversed() {
            symbol = Self.replaced(symbol, pair.theirs, by: pair.ours)
        }
        return symbol
    }

    /// The first symbol of `symbols` that does not come back as it went out, with what is wrong.
    public func problem(of symbols: [String]) -> String? {
        var known: [String: String] = [:]
        for symbol in symbols {
            let name = outward(symbol)
            if let other = known[name], other != symbol {
                return "\(other) and \(symbol) are both \(name) there"
            }
            known[name] = symbol
            let back = inward(name)
            if back != symbol { return "\(symbol) is \(name) there, which comes back as \(back)" }
        }
        return nil
    }

    private static func replaced(_ text: String, _ part: String, by other: String) -> String {
        text.split(separator: part, omittingEmptySubsequences: false).joined(separator: other)
    }
}
