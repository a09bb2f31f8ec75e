/// What fields and their values are called: `54` Side, `54=1` Buy.
///
/// For people only: nothing that validates needs it, so a built-in version's names are indexed when
/// they are first asked for. Rows of text: `54 Side 1=Buy 2=Sell;`, where `=` in the place of the
/// name stands for the name that the common rows have.
public final class FIXNames: Sendable {
    /// Rows of one text by tag.
    struct Rows: Sendable {
        let text: [UInt8]
        private let ranges: [Int: Range<Int>]

        init(_ text: [UInt8]) {
            self.text = text
            var words = FIXTextWords(text)
            var found: [Int: Range<Int>] = [:]
            while let first = words.next() {
                guard !words.isEnd(first), let (tag, _) = words.number(first) else { continue }
                let start = words.at
                while let word = words.next(), !words.isEnd(word) {}
                found[tag] = start..<words.at
            }
            ranges = found
        }

        /// The words behind the tag.
        func row(_ tag: Int) -> [Range<Int>] {
            guard let range = ranges[tag] else { return [] }
            var words = FIXTextWords(text, in: range)
            var result: [Range<Int>] = []
            while let word = words.next(), !words.isEnd(word) { result.append(word) }
            return result
        }

        func field(_ tag: Int) -> String? {
            guard let word = row(tag).first, text[word] != [0x3D] else { return nil }
            return String(decoding: text[word], as: UTF8.self)
        }

        func values(_ tag: Int) -> [(value: String, name: String)] {
            row(tag).dropFirst().compactMap { word in
                guard let equals = text[word].firstIndex(of: 0x3D) else { return nil }
                return (
                    String(decoding: text[word.lowerBound..<equals], as: UTF8.self),
                    String(decoding: text[(equals + 1)..<word.upperBound], as: UTF8.self)
                )
            }
        }
    }

    private let own: Rows
    private let common: Rows?

    /// - Parameters:
    ///   - text: rows that go before.
    ///   - common: rows for what `text` does not name.
    init(own text: [UInt8], common: Rows?) {
        own = Rows(text)
        self.common = common
    }

    /// From rows of text.
    public convenience init(_ text: String) { self.init(own: Array(text.utf8), common: nil) }

    /// Name of a field, for example `Side` for 54.
    public func field(_ tag: Int) -> String? { own.field(tag) ?? common?.field(tag) }

    /// Name of a field's value, for example `Buy` for `1` of 54.
    public func value(_ value: String, of tag: Int) -> String? {
        let isWanted = { (entry: (value: String, name: String)) in entry.value == value }
        return own.values(tag).first(where: isWanted)?.name
            ?? common?.values(tag).first(where: isWanted)?.name
    }
}
