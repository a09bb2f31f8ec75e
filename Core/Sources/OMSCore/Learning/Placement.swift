import OMSTypes

/// How much of an order is taken at once and how much is posted where: the answer to a
/// `PlacementRequest`.
public struct Placement: Equatable, Sendable {
    public struct Post: Equatable, Sendable, BitwiseCopyable {
        public var venue: VenueID
        public var quantity: Quantity

        public init(venue: VenueID, quantity: Quantity) {
            self.venue = venue
            self.quantity = quantity
        }
    }

    public var order: OrderID
    /// M, what is taken.
    public var market: Quantity
    /// L_k, by ascending venue.
    public var posts: [Post]

    public init(order: OrderID, market: Quantity, posts: [Post]) {
        self.order = order
        self.market = market
        self.posts = posts
    }

    /// All of it, `nil` beyond what an order may hold.
    var quantity: Quantity? {
        var sum = Int128(market.units)
        for post in posts { sum += Int128(post.quantity.units) }
        return sum <= Int128(OrderCore.quantityMax.units) ? Quantity(units: Int64(sum)) : nil
    }

    func encode(into out: inout ByteWriter) {
        out.varint(order.raw)
        out.signedVarint(market.units)
        out.varint(UInt64(posts.count))
        for post in posts {
            out.varint(UInt64(post.venue.raw))
            out.signedVarint(post.quantity.units)
        }
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        self.init(order: try bytes.orderID(), market: try bytes.quantity(), posts: [])
        for _ in 0..<(try bytes.shortCount()) {
            posts.append(
                Post(venue: VenueID(try bytes.varint16()), quantity: try bytes.quantity()))
        }
    }
}
