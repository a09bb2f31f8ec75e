import FIXCodec
import FIXDictionary
import StreamVenueGateway

// The keys of a venue that speaks JSON over WebSocket and REST.
extension StreamTemplate {
    /// Keys that such a venue has and one of FIX has not.
    static let ownKeys = [
        "endpoints", "channels", "messages", "authentication", "idleTimeout", "settle",
        "clOrdIDs", "keyFile", "secretFile",
    ]

    init(reading section: ConfigurationSection, isUsed: Bool) {
        self.init()
        readEndpoints(section)
        channels = section.named("channels") { StreamChannel(named: $0, reading: $1) }
        messages = section.named("messages") { StreamMessage(named: $0, reading: $1) }
        readAuthentication(section)
        idle = section.duration("idleTimeout", min: 100_000_000, default: .seconds(30)).nanoseconds
        settle =
            section.duration("settle", max: 60_000_000_000, default: .seconds(1)).nanoseconds
        let ids = section.section("clOrdIDs")
        clOrdIDMax = ids.integer("max", in: 8...64, default: 64)
        clOrdIDPrefix = ids.text("prefix") ?? ""
        ids.finish()
        StreamTemplateCheck(template: self, section: section).check(isUsed: isUsed)
    }

    private mutating func readEndpoints(_ section: ConfigurationSection) {
        for pair in section.pairs("endpoints") {
            guard Self.endpointNames.contains(pair.name) else {
                let advice = NearestWord.advice(
                    pair.name, known: Self.endpointNames, plural: "possible ones")
                section.report(pair.entry, "there is no endpoint \"\(pair.name)\"; \(advice)")
                continue
            }
            let scheme = pair.name == "rest" ? "https://" : "wss://"
            if !pair.text.hasPrefix(scheme) {
                section.report(
                    pair.entry,
                    "endpoints.\(pair.name) must begin with \(scheme), but is \"\(pair.text)\"; "
                        + "keys and orders do not travel in the clear")
            } else if StreamURL(pair.text) == nil {
                section.report(
                    pair.entry, "endpoints.\(pair.name) is no address: \"\(pair.text)\"")
            }
            endpoints.append(Endpoint(name: pair.name, url: pair.text))
        }
    }

    private mutating func readAuthentication(_ section: ConfigurationSection) {
        let inner = section.section("authentication")
        defer { inner.finish() }
        var result = Authentication()
        result.digest = inner.choice("digest", default: .hex)
        result.time = inner.choice("time", default: .milliseconds)
        result.login = inner.text("login")
        result.requests = inner.text("requests")
        result.headers = inner.pairs("headers").map {
            StreamMessage.Constant(name: $0.name, value: $0.text)
        }
        if inner.isPresent { authentication = result }
    }
}

extension StreamMessage.Field {
    /// `{55: symbol}`: our tag, and where the venue has it.
    static func read(_ section: ConfigurationSection, isNeeded: Bool = true)
        -> [StreamMessage.Field]
    {
        let pairs = section.pairs("fields")
        if isNeeded, !section.has("fields") {
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
            guard let path = JSONPath(pair.text) else {
                section.report(
                    pair.entry,
                    "\"\(pair.text)\" in \(section.path).fields is no path; write names with "
                        + "points between them: data.price")
                return nil
            }
            return StreamMessage.Field(tag: tag, path: path)
        }
    }
}

extension StreamChannel {
    init?(named name: String, reading section: ConfigurationSection) {
        let subscribe = section.text(required: "subscribe", example: "subscribe: book")
        let pattern = section.pattern("receive")
        if section.isPresent, !section.has("receive") {
            section.reportMissing("receive", example: "receive: channel=book")
        }
        self.init(
            name: name, subscribe: subscribe,
            receive: pattern ?? JSONPattern(JSONPath("x")!, "y"),
            fields: StreamMessage.Field.read(section))
        snapshot = section.pattern("snapshot")
        sequence = section.jsonPath("sequence")
        previous = section.jsonPath("previous")
        each = section.jsonPath("each")
        let inner = section.section("levels")
        let parts = ["bids", "asks", "price", "size"].map { ($0, inner.jsonPath($0)) }
        inner.finish()
        if inner.isPresent {
            for (key, path) in parts where path == nil && !inner.has(key) {
                inner.reportMissing(key, example: "\(key): data.\(key)")
            }
            if let bids = parts[0].1, let asks = parts[1].1, let price = parts[2].1,
                let size = parts[3].1
            {
                levels = Levels(bids: bids, asks: asks, price: price, size: size)
            }
        }
        guard section.isPresent else { return nil }
    }
}

extension StreamMessage {
    init?(named name: String, reading section: ConfigurationSection) {
        let word = name.prefix { $0 != "." }
        let (send, receive) = (section.text("send"), section.text("receive"))
        let isReply = receive == "reply"
        let pattern = isReply ? nil : section.pattern("receive")
        let fields = Field.read(section, isNeeded: false)
        let constants = section.pairs("constants").map {
            Constant(name: $0.name, value: $0.text)
        }
        let numbers = section.texts("numbers") ?? []
        let (each, reply) = (section.jsonPath("each"), section.text("reply"))
        let (refused, unknown) = (section.text("refused"), section.pattern("unknown"))
        guard section.isPresent else { return nil }
        guard let type = FIXMsgType(String(word)),
            type.description == "AD"
                || FIXDictionary.of(.fix44).message(type) != nil
        else {
            section.object("\(section.path) is no MsgType (35); write D, F, G, H, 8, 9 or V")
            return nil
        }
        self.init(name: name, type: type, fields: fields)
        self.send = send.map { Route($0) }
        self.receive = pattern
        self.isReply = isReply
        self.each = each
        self.constants = constants
        self.numbers = numbers.compactMap { Int($0) }
        if self.numbers.count < numbers.count {
            section.object("\(section.path).numbers is a list of tags, such as [38, 44]")
        }
        self.reply = reply
        self.refused = refused
        self.unknown = unknown
        if (send == nil) == (receive == nil) {
            section.object(
                "\(section.path) (\(Self.title(type))) needs exactly one of send and receive: "
                    + "send: POST /orders")
        }
    }

    static func title(_ type: FIXMsgType) -> String {
        FIXDictionary.of(.fix44).message(type)?.name ?? type.description
    }
}

extension ConfigurationSection {
    /// Says what is wrong with the section as a whole.
    func object(_ text: String) { diagnostics.report(file, line, text) }

    /// A path within a JSON message.
    func jsonPath(_ key: String) -> JSONPath? {
        guard let text = text(key), let entry = entry(key) else { return nil }
        guard let path = JSONPath(text) else {
            reportType(entry, "a path: names with points between them")
            return nil
        }
        return path
    }

    /// What a JSON message is known by.
    func pattern(_ key: String) -> JSONPattern? {
        guard let text = text(key), let entry = entry(key) else { return nil }
        guard let pattern = JSONPattern(text) else {
            reportType(entry, "what the message is known by, such as channel=orders")
            return nil
        }
        return pattern
    }
}
