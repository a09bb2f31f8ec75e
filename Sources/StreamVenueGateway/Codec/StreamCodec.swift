import FIXCodec
import OMSTypes
import VenueGateway

/// One field of a message in our form: a tag of FIX and its value as text.
public struct StreamField: Equatable, Sendable {
    public var tag: Int
    public var value: String
    public init(_ tag: Int, _ value: String) {
        self.tag = tag
        self.value = value
    }
}

/// Messages of ours to JSON and back, by a template. The form inside is FIX on both sides: what
/// comes is read by the same code as a report over FIX, so nothing above knows the difference.
public struct StreamCodec: Sendable {
    public let template: StreamTemplate
    let symbology: VenueSymbology
    let values: [VenueMap.Value]

    /// - Parameter map: symbols, and values by our tags; the rest of it is for venues of FIX.
    public init(_ template: StreamTemplate, _ map: VenueMap) {
        self.template = template
        symbology = map.symbology
        values = map.values
    }

    /// The same with another template.
    public func with(_ template: StreamTemplate) -> StreamCodec {
        StreamCodec(template, symbology, values)
    }

    private init(
        _ template: StreamTemplate, _ symbology: VenueSymbology, _ values: [VenueMap.Value]
    ) {
        self.template = template
        self.symbology = symbology
        self.values = values
    }

    // MARK: Values

    /// ClOrdID (11) and OrigClOrdID (41).
    private static func isOrderName(_ tag: Int) -> Bool {
        tag == FIXTag.clOrdID || tag == FIXTag.origClOrdID
    }

    /// Our value as the venue writes it.
    func outward(_ tag: Int, _ value: String) -> String {
        if tag == FIXTag.symbol { return symbology.outward(value) }
        if Self.isOrderName(tag) { return template.clOrdIDPrefix + value }
        return values.first { $0.tag == tag && $0.ours == value }?.theirs ?? value
    }

    /// The venue's value in our form. Control characters would be separators of fields: they
    /// become spaces.
    func inward(_ tag: Int, _ value: String) -> String {
        let clean = Self.clean(value)
        if tag == FIXTag.symbol { return symbology.inward(clean) }
        if Self.isOrderName(tag) {
            let prefix = template.clOrdIDPrefix
            return clean.hasPrefix(prefix) ? String(clean.dropFirst(prefix.count)) : clean
        }
        if tag == FIXTag.avgPx { return PlainDecimal.cut(clean) }
        return values.first { $0.tag == tag && $0.theirs == clean }?.ours ?? clean
    }

    private static func clean(_ value: String) -> String {
        guard value.utf8.contains(where: { $0 < 0x20 }) else { return value }
        return String(
            String.UnicodeScalarView(value.unicodeScalars.map { $0.value < 0x20 ? " " : $0 }))
    }

    // MARK: JSON of one of our messages

    /// Fields of a message's body, as its writer made it.
    public static func fields(of body: UnsafeRawBufferPointer) -> [StreamField] {
        body.split(separator: 1).compactMap { field in
            guard let mark = field.firstIndex(of: 0x3D),
                let tag = Int(String(decoding: field[..<mark], as: UTF8.self))
            else { return nil }
            let value = UnsafeRawBufferPointer(rebasing: field[(mark + 1)...])
            return StreamField(tag, String(decoding: value, as: UTF8.self))
        }
    }

    /// The JSON of a message that goes out. `variables` stand in its constants as `{name}`.
    /// - Parameter omits: fields that stand elsewhere, such as in the path of a request.
    public func json(
        _ message: StreamMessage, _ fields: [StreamField],
        variables: [StreamMessage.Constant] = [], omits: Set<Int> = []
    ) -> JSONValue {
        var root = JSONValue.object([])
        for constant in message.constants {
            guard let path = JSONPath(constant.name) else { continue }
            path.set(.text(Self.filled(constant.value, variables)), in: &root)
        }
        for place in message.fields where !omits.contains(place.tag) {
            guard let field = fields.first(where: { $0.tag == place.tag }) else { continue }
            let value = outward(field.tag, field.value)
            place.path.set(
                message.numbers.contains(field.tag) && Self.isNumber(value)
                    ? .number(value) : .text(value), in: &root)
        }
        return root
    }

    private static func isNumber(_ text: String) -> Bool {
        guard case .success(.number) = JSONReader.read(text) else { return false }
        return true
    }

    /// A text with what stands in braces replaced.
    public static func filled(_ text: String, _ variables: [StreamMessage.Constant]) -> String {
        var result = text
        for variable in variables where result.contains("{") {
            result =
                result.split(separator: "{\(variable.name)}", omittingEmptySubsequences: false)
                .joined(separator: variable.value)
        }
        return result
    }

    // MARK: Fields of a message that comes

    /// The elements of a message: itself, or those of the array that `each` names.
    public func elements(_ message: StreamMessage, _ root: JSONValue) -> [JSONValue] {
        guard let each = message.each else { return [root] }
        guard case .array(let elements)? = each.value(in: root) else { return [] }
        return elements
    }

    /// One element as fields of ours; constants first.
    public func fields(_ message: StreamMessage, _ element: JSONValue) -> [StreamField] {
        var result: [StreamField] = []
        if message.send == nil {
            for constant in message.constants {
                if let tag = Int(constant.name) { result.append(StreamField(tag, constant.value)) }
            }
        }
        for place in message.fields {
            guard let text = place.path.value(in: element)?.scalar, !text.isEmpty else { continue }
            let value = inward(place.tag, text)
            if !value.isEmpty { result.append(StreamField(place.tag, value)) }
        }
        return result
    }

    /// The message that comes with such a content; `nil` for one that nobody reads.
    public func received(_ root: JSONValue) -> StreamMessage? {
        template.messages.first { $0.send == nil && $0.receive?.matches(root) == true }
    }
}

extension [StreamField] {
    public subscript(tag tag: Int) -> String? { first { $0.tag == tag }?.value }

    /// Adds a field that is not there.
    public mutating func complete(_ tag: Int, _ value: String?) {
        if let value, self[tag: tag] == nil { append(StreamField(tag, value)) }
    }
}
