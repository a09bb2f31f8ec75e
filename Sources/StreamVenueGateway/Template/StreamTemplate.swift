import FIXCodec
import VenueGateway

/// Everything that is particular to a venue that speaks JSON over WebSocket and REST. Data: a new
/// venue needs no code.
public struct StreamTemplate: Equatable, Sendable {
    public struct Endpoint: Equatable, Sendable {
        public var name: String
        public var url: String
        public init(name: String, url: String) {
            self.name = name
            self.url = url
        }
    }

    /// HMAC-SHA256 over a text that the venue prescribes.
    public struct Authentication: Equatable, Sendable {
        public enum Digest: String, CaseIterable, Sendable {
            case hex
            case base64
        }
        public enum Time: String, CaseIterable, Sendable {
            case milliseconds
            case seconds
        }
        public var digest = Digest.hex
        public var time = Time.milliseconds
        /// What a login signs; `{time}` and `{key}` stand for themselves.
        public var login: String?
        /// What a request signs; `{method}`, `{path}` (with what is asked) and `{body}` too.
        public var requests: String?
        /// Header fields of a request, with `{signature}` too.
        public var headers: [StreamMessage.Constant] = []
        public init() {}
    }

    /// How fast the venue may be sent messages.
    public struct Rate: Equatable, Sendable {
        public var count: Int
        /// Nanoseconds in which so many may go.
        public var period: Int64
        public init(count: Int, period: Int64) {
            self.count = count
            self.period = period
        }
    }

    public var endpoints: [Endpoint] = []
    public var channels: [StreamChannel] = []
    public var messages: [StreamMessage] = []
    public var authentication: Authentication?
    public var rate: Rate?
    /// A connection over which nothing comes for so long is dialled anew, nanoseconds.
    public var idle: Int64 = 30_000_000_000
    /// How long after our last message the venue may still work on it: it is not asked for the
    /// state of orders before, nanoseconds.
    public var settle: Int64 = 1_000_000_000
    /// Bytes that a client order id may have there.
    public var clOrdIDMax = 64
    /// Stands before our ids there.
    public var clOrdIDPrefix = ""
    /// The largest message that is taken.
    public var messageBytesMax = 1 << 20

    public init() {}

    /// The endpoints' names.
    public static let endpointNames = ["stream", "orders", "rest"]

    public func endpoint(_ name: String) -> String? {
        endpoints.first { $0.name == name }?.url
    }

    /// How we send a message of the type.
    public func sending(_ type: FIXMsgType) -> StreamMessage? {
        let all = messages.filter { $0.type == type && $0.send != nil }
        return all.first { $0.name == type.description } ?? all.first
    }

    public func message(named name: String) -> StreamMessage? {
        messages.first { $0.name == name }
    }

    /// The endpoint over which orders go and reports come.
    public var orderEndpoint: String { endpoint("orders") == nil ? "stream" : "orders" }
}

/// An address of an endpoint.
public struct StreamURL: Equatable, Sendable {
    public var isSecure: Bool
    public var host: String
    public var port: Int
    /// With what is asked; `/` at least.
    public var path: String

    /// `wss://host:port/path`, also ws, https and http; `nil` for anything else.
    public init?(_ text: String) {
        guard let mark = text.firstRange(of: "://") else { return nil }
        switch text[..<mark.lowerBound] {
        case "wss", "https": isSecure = true
        case "ws", "http": isSecure = false
        default: return nil
        }
        let rest = text[mark.upperBound...]
        let authority = rest.prefix { $0 != "/" }
        let parts = authority.split(separator: ":", omittingEmptySubsequences: false)
        guard let name = parts.first, !name.isEmpty, parts.count <= 2,
            text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
        else { return nil }
        host = String(name)
        port = isSecure ? 443 : 80
        if parts.count == 2 {
            guard let number = Int(parts[1]), (1...65_535).contains(number) else { return nil }
            port = number
        }
        path = String(rest.dropFirst(authority.count))
        if path.isEmpty { path = "/" }
    }
}
