/// What a control is, for those who must account for it: 15c3-5 asks for a description of every
/// control, RTS 6 art 9 for a record of them.
public struct ControlDefinition: Equatable, Sendable {
    /// Of the risk specification, such as `P04`; `KILL` for the kill switch.
    public var id: String
    public var name: String
    /// What it does, in a line.
    public var definition: String

    init(_ id: String, _ name: String, _ definition: String) {
        self.id = id
        self.name = name
        self.definition = definition
    }

    /// The rules that ask for it, by its number (specification §6).
    public var rules: [String] {
        guard id.hasPrefix("P"), let number = Int(id.dropFirst()) else {
            return ["15c3-5(d)", "RTS 6 art 12"]
        }
        var rules: [String] = []
        if (18...23).contains(number) { rules.append("15c3-5(c)(1)(i)") }
        if (1...5).contains(number) || [14, 29].contains(number) {
            rules.append("15c3-5(c)(1)(ii)")
        }
        if number == 6 || (8...13).contains(number) || number == 24 {
            rules.append("15c3-5(c)(2)")
        }
        if [1, 2, 4].contains(number) || (15...21).contains(number) {
            rules.append("RTS 6 art 15")
        }
        // The specification maps no rule to the others: the house asks for them.
        return rules.isEmpty ? ["house"] : rules
    }
}
