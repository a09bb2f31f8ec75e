import FIXCodec

/// One message of a venue that speaks JSON: which of our fields, by tag, stands where in it.
public struct StreamMessage: Equatable, Sendable {
    /// How one of ours goes out.
    public enum Route: Equatable, Sendable, CustomStringConvertible {
        /// Over the WebSocket of the endpoint of that name.
        case frame(String)
        /// A REST request; `{name}` in the path stands for the field of that name.
        case request(method: String, path: String)

        /// `orders`, or `POST /orders`.
        public init(_ text: String) {
            let words = text.split(separator: " ", maxSplits: 1).map(String.init)
            self =
                words.count == 2 ? .request(method: words[0], path: words[1]) : .frame(text)
        }

        public var description: String {
            switch self {
            case .frame(let endpoint): return endpoint
            case .request(let method, let path): return "\(method) \(path)"
            }
        }
    }

    /// A field of ours and its place.
    public struct Field: Equatable, Sendable {
        public var tag: Int
        public var path: JSONPath
        public init(tag: Int, path: JSONPath) {
            self.tag = tag
            self.path = path
        }
    }

    /// Of what is sent: a JSON path and its text. Of what comes: a tag of ours and its value.
    public struct Constant: Equatable, Sendable {
        public var name: String
        public var value: String
        public init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    /// The MsgType (35), and behind a point a word of its own where there are several: `8.fill`.
    public var name: String
    public var type: FIXMsgType
    /// `nil`: it is the venue's.
    public var send: Route?
    /// What it is known by among what comes; `nil` for one that only answers a request.
    public var receive: JSONPattern?
    /// It only answers a request of ours.
    public var isReply = false
    /// Of what comes: the array whose elements are the messages.
    public var each: JSONPath?
    public var fields: [Field]
    public var constants: [Constant] = []
    /// Tags that are written as JSON numbers; others are texts.
    public var numbers: [Int] = []
    /// Of a REST request: the message that the answer is read as.
    public var reply: String?
    /// The message that a refusal (HTTP 400 to 499) is read as.
    public var refused: String?
    /// What the answer to an inquiry says when the venue does not know the order.
    public var unknown: JSONPattern?

    public init(name: String, type: FIXMsgType, fields: [Field]) {
        self.name = name
        self.type = type
        self.fields = fields
    }

    public func path(of tag: Int) -> JSONPath? { fields.first { $0.tag == tag }?.path }
}
