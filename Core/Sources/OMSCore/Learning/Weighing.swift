import OMSModels
import OMSTypes

/// How an order that may wait goes on: the answer to a `WeighingRequest`.
public struct Weighing: Equatable, Sendable {
    public var order: OrderID
    /// Costs per share against the midpoint, units of 10⁻⁸.
    public var choice: PostWeighing.Choice

    public init(order: OrderID, choice: PostWeighing.Choice) {
        self.order = order
        self.choice = choice
    }

    private static let takes: UInt8 = 1
    private static let posts: UInt8 = 2
    private static let mayWait: UInt8 = 4

    func encode(into out: inout ByteWriter) {
        out.varint(order.raw)
        out.append(
            (choice.takes ? Self.takes : 0) | (choice.post == nil ? 0 : Self.posts)
                | (choice.waitCost == nil ? 0 : Self.mayWait))
        out.signedVarint(choice.takeCost)
        if let post = choice.post {
            out.varint(UInt64(post.venue.raw))
            out.signedVarint(post.price.units)
            out.signedVarint(post.cost)
        }
        if let cost = choice.waitCost { out.signedVarint(cost) }
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        order = try bytes.orderID()
        let marks = try bytes.byte()
        guard marks & ~(Self.takes | Self.posts | Self.mayWait) == 0 else {
            throw .invalid("marks of a choice", offset: bytes.offset)
        }
        let takeCost = try bytes.signedVarint()
        var post: PostWeighing.Post?
        if marks & Self.posts != 0 {
            post = PostWeighing.Post(
                venue: VenueID(try bytes.varint16()),
                price: Price(units: try bytes.signedVarint()), cost: try bytes.signedVarint())
        }
        choice = PostWeighing.Choice(
            takes: marks & Self.takes != 0, takeCost: takeCost, post: post,
            waitCost: marks & Self.mayWait != 0 ? try bytes.signedVarint() : nil)
    }
}
