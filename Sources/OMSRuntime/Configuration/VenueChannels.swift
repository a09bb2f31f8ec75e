import FIXCodec
import FIXDictionary

/// How a venue is reached that speaks JSON over WebSocket or REST: its endpoints, the channels that
/// its news come by, and which field of its messages is which of ours. It can be described and
/// checked; there is no gateway for it yet.
public struct VenueChannels: Equatable, Sendable {
    public struct Endpoint: Equatable, Sendable {
        public var name: String
        public var url: String
    }

    /// A field of ours, by its tag, and the path of it in the venue's message.
    public struct Field: Equatable, Sendable {
        public var tag: Int
        public var path: String
    }

    /// What is subscribed to.
    public struct Channel: Equatable, Sendable {
        public var name: String
        public var subscribe: String
        public var fields: [Field]
    }

    /// A message of ours or of the venue's, by its MsgType (35).
    public struct Message: Equatable, Sendable {
        public var type: String
        /// `POST /orders`, or the operation of a WebSocket message.
        public var send: String?
        /// What marks it among what comes in.
        public var receive: String?
        public var fields: [Field]
    }

    public var endpoints: [Endpoint] = []
    public var channels: [Channel] = []
    public var messages: [Message] = []

    /// The endpoints' names.
    private static let endpointNames = ["stream", "orders", "rest"]

    init(reading section: ConfigurationSection, isUsed: Bool) {
        for pair in section.pairs("endpoints") {
            guard Self.endpointNames.contains(pair.name) else {
                let advice = NearestWord.advice(
                    pair.name, known: Self.endpointNames, plural: "possible ones")
                section.report(pair.entry, "there is no endpoint \"\(pair.name)\"; \(advice)")
                continue
            }
            let schemes = pair.name == "rest" ? ["https://"] : ["wss://"]
            if !schemes.contains(where: pair.text.hasPrefix) {
                section.report(
                    pair.entry,
                    "endpoints.\(pair.name) must begin with \(schemes[0]), but is "
                        + "\"\(pair.text)\"; keys and orders do not travel in the clear")
            }
            endpoints.append(Endpoint(name: pair.name, url: pair.text))
        }
        channels = section.named("channels") { name, channel in
            Channel(
                name: name,
                subscribe: channel.text(required: "subscribe", example: "subscribe: book"),
                fields: Self.fields(channel))
        }
        messages = section.named("messages") { Self.message($0, $1) }
        check(section, isUsed: isUsed)
    }

    private static func fields(_ section: ConfigurationSection) -> [Field] {
        let pairs = section.pairs("fields")
        if !section.has("fields") {
            section.reportMissing("fields", example: "fields: {55: symbol}")
        }
        return pairs.compactMap { pair in
            guard let tag = Int(pair.name), FIXDictionary.of(.fix44).field(tag) != nil else {
                section.report(
                    pair.entry,
                    "\"\(pair.name)\" in \(section.path).fields is no tag of FIX.4.4; write our "
                        + "tag first, then the venue's field: {55: symbol}")
                return nil
            }
            return Field(tag: tag, path: pair.text)
        }
    }

    /// Fields without which an order or a report is none.
    private static let needed: [String: [Int]] = [
        "D": [11, 55, 54, 38, 40], "F": [41], "8": [11, 150, 39, 14],
    ]

    private static func message(_ type: String, _ section: ConfigurationSection) -> Message? {
        let (send, receive) = (section.text("send"), section.text("receive"))
        let fields = fields(section)
        guard section.isPresent else { return nil }
        func object(_ text: String) {
            section.diagnostics.report(section.file, section.line, text)
        }
        guard let code = FIXMsgType(type), let rule = FIXDictionary.of(.fix44).message(code) else {
            object("\(section.path) is no MsgType (35); write D, F, G, H, 8, 9 or W")
            return nil
        }
        if (send == nil) == (receive == nil) {
            object(
                "\(section.path) (\(rule.name)) needs exactly one of send and receive: "
                    + "send: POST /orders")
        }
        let missing = (needed[type] ?? []).filter { tag in !fields.contains { $0.tag == tag } }
        if !missing.isEmpty {
            let names = missing.map {
                "\(FIXDictionary.of(.fix44).name(of: $0) ?? "") (\($0))"
            }
            object(
                "\(section.path).fields (\(rule.name)) lacks \(names.joined(separator: ", ")); say "
                    + "where the venue has it")
        }
        return Message(type: type, send: send, receive: receive, fields: fields)
    }

    private func check(_ section: ConfigurationSection, isUsed: Bool) {
        let own = ["endpoints", "channels", "messages"]
        guard isUsed else {
            for key in own where section.has(key) {
                section.diagnostics.report(
                    section.file(of: key), section.line(of: key),
                    "\"\(key)\" is for a venue that speaks WebSocket or REST; add "
                        + "protocol: webSocket, or remove it")
            }
            return
        }
        for key in ["endpoints", "messages"] where !section.has(key) {
            section.reportMissing(key, example: "\(key): (see docs/ADD-A-VENUE.md)")
        }
        for key in ["tags", "values", "customTags", "version"] where section.has(key) {
            section.diagnostics.report(
                section.file(of: key), section.line(of: key),
                "\"\(key)\" is for a venue that speaks FIX; use messages, or remove protocol")
        }
        let types = messages.map(\.type)
        for type in ["D", "8"] where section.has("messages") && !types.contains(type) {
            section.diagnostics.report(
                section.file(of: "messages"), section.line(of: "messages"),
                "messages lacks \(type == "D" ? "D (NewOrderSingle)" : "8 (ExecutionReport)"); "
                    + "without it no order can be sent and answered")
        }
    }
}
