/// Market data that is subscribed to.
public struct StreamChannel: Equatable, Sendable {
    /// Levels of a book: arrays of bids and asks, and where in an element price and size stand. A
    /// size of zero takes a level away.
    public struct Levels: Equatable, Sendable {
        public var bids: JSONPath
        public var asks: JSONPath
        public var price: JSONPath
        public var size: JSONPath
        public init(bids: JSONPath, asks: JSONPath, price: JSONPath, size: JSONPath) {
            self.bids = bids
            self.asks = asks
            self.price = price
            self.size = size
        }
    }

    public var name: String
    /// How it is asked for; `{symbol}` stands for the venue's symbol.
    public var subscribe: String
    public var receive: JSONPattern
    /// What marks a message that replaces the book; `nil`: every one does.
    public var snapshot: JSONPattern?
    /// Number of a message. Each is one more than the one before, or names it in `previous`.
    public var sequence: JSONPath?
    public var previous: JSONPath?
    /// The array whose elements are quotes or trades.
    public var each: JSONPath?
    public var fields: [StreamMessage.Field]
    public var levels: Levels?

    public init(
        name: String, subscribe: String, receive: JSONPattern, fields: [StreamMessage.Field]
    ) {
        self.name = name
        self.subscribe = subscribe
        self.receive = receive
        self.fields = fields
    }

    public func path(of tag: Int) -> JSONPath? { fields.first { $0.tag == tag }?.path }
}
