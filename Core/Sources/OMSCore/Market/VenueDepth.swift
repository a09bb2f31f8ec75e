import OMSTypes

/// One price of a book behind its best.
public struct DepthLevel: Equatable, Sendable, BitwiseCopyable {
    /// `.none` = no level.
    public var price: Price
    public var size: Quantity

    public init(price: Price, size: Quantity) {
        self.price = price
        self.size = size
    }

    public static var none: DepthLevel { DepthLevel(price: .none, size: .zero) }

    /// Whether somebody could mean it.
    var isSound: Bool {
        price.units > 0 && price <= OrderCore.priceMax && size.isPositive
            && size <= OrderCore.quantityMax
    }
}

/// What a venue shows behind its best prices, by side.
struct VenueDepth: BitwiseCopyable {
    /// Levels behind the best that the router sees.
    static let levelsMax = 4

    var bids = DepthSide(repeating: .none)
    var asks = DepthSide(repeating: .none)
}

/// Levels of one side behind the best, best first; what is not there is `.none`.
public typealias DepthSide = InlineArray<4, DepthLevel>

/// A level that a decision read.
public struct VenueDepthLevel: Equatable, Sendable, BitwiseCopyable {
    public var venue: VenueID
    public var price: Price
    public var size: Quantity

    func encode(into out: inout ByteWriter) {
        out.varint(UInt64(venue.raw))
        out.signedVarint(price.units)
        out.signedVarint(size.units)
    }

    init(venue: VenueID, price: Price, size: Quantity) {
        self.venue = venue
        self.price = price
        self.size = size
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        venue = VenueID(try bytes.varint16())
        price = Price(units: try bytes.signedVarint())
        size = Quantity(units: try bytes.signedVarint())
    }
}
