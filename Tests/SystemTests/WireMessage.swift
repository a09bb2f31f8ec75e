import FIXCodec
import FIXGateway
import OMSTypes

/// A message as text, for tests: read with `|` for the separator.
struct WireMessage: CustomStringConvertible, Sendable {
    let fields: [(tag: Int, value: String)]

    init(_ index: borrowing FIXMessageIndex) {
        var fields: [(Int, String)] = []
        for position in 0..<index.count {
            let value = String(decoding: index.value(at: position), as: UTF8.self)
            fields.append((index.tag(at: position), value))
        }
        self.fields = fields
    }

    /// From `tag=value` with the separator of the wire after each.
    init(text: String) {
        fields = text.split(separator: "\u{1}").compactMap { field in
            let parts = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, let tag = Int(parts[0]) else { return nil }
            return (tag, String(parts[1]))
        }
    }

    subscript(tag: Int) -> String? { fields.first { $0.tag == tag }?.value }

    /// Whether it holds everything that a pattern names: `35=8 150=8 58~unknown_symbol`, where `~`
    /// means "contains" and an underscore stands for a blank.
    func matches(_ pattern: String) -> Bool {
        pattern.split(separator: " ").allSatisfy { word in
            guard let sign = word.firstIndex(where: { $0 == "=" || $0 == "~" }) else {
                return false
            }
            let value = self[Int(word[..<sign]) ?? 0]
            let wanted = word[word.index(after: sign)...]
            if word[sign] == "=" { return value == String(wanted) }
            return value?.contains(wanted.replacing("_", with: " ")) ?? false
        }
    }

    var description: String {
        fields.map { "\($0.tag)=\($0.value)|" }.joined()
    }

    /// A whole message of FIX 4.4 from `35=D|11=A|…`; `|` stands for the separator.
    static func bytes(
        _ type: String, _ number: Int, _ fields: String, from sender: String, to target: String,
        begin: String = "FIX.4.4", possDup: Bool = false
    ) -> [UInt8] {
        let now = stamp()
        let copy = possDup ? "43=Y|122=\(now)|" : ""
        let body =
            "35=\(type)|49=\(sender)|56=\(target)|34=\(number)|52=\(now)|\(copy)\(fields)"
        return framed(body, begin: begin)
    }

    /// Header and trailer around a body.
    static func framed(_ body: String, begin: String = "FIX.4.4") -> [UInt8] {
        let inner = separated(body)
        let head = Array("8=\(begin)\u{1}9=\(inner.count)\u{1}".utf8) + inner
        let sum = Int(head.reduce(UInt8(0)) { $0 &+ $1 })
        return head + Array("10=\(String(1_000 + sum).dropFirst())\u{1}".utf8)
    }

    static func separated(_ text: String) -> [UInt8] { text.utf8.map { $0 == 0x7C ? 1 : $0 } }

    /// Now, as FIX writes it.
    static func stamp(after seconds: Int64 = 0) -> String {
        var body = FIXBodyWriter()
        let time = SystemClock.now().adding(nanoseconds: seconds * 1_000_000_000)
        body.field(FIXTag.sendingTime, time)
        return String(decoding: body.bytes.dropFirst(3).dropLast(), as: UTF8.self)
    }
}

/// Fields of a good order, changed where a test wants it bad: `"38=-1"` changes a field, `"44="`
/// takes it away.
func order(_ clOrdID: String, _ changes: String...) -> String {
    var fields: [(String, String)] = [
        ("11", clOrdID), ("1", "ACC1"), ("55", "IBM"), ("54", "1"), ("60", WireMessage.stamp()),
        ("38", "100"), ("40", "2"), ("44", "10"), ("59", "0"),
    ]
    for change in changes {
        let parts = change.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let (tag, value) = (String(parts[0]), String(parts[1]))
        fields.removeAll { $0.0 == tag && value.isEmpty }
        if let position = fields.firstIndex(where: { $0.0 == tag }) {
            fields[position].1 = value
        } else if !value.isEmpty {
            fields.append((tag, value))
        }
    }
    return fields.map { "\($0.0)=\($0.1)|" }.joined()
}

/// Fields of a cancel or replace request.
func request(_ clOrdID: String, of original: String, _ changes: String...) -> String {
    var text = "11=\(clOrdID)|41=\(original)|55=IBM|54=1|60=\(WireMessage.stamp())|38=100|"
    for change in changes { text += change + "|" }
    return text
}
