import OMSTypes

/// What the router must know of a dealer, a venue that names its price when it is asked: the part
/// of the venue's template that its plain terms do not hold.
public struct DealerTerms: Equatable, Sendable {
    /// `VenueTerms.name`.
    public var venue: Text64
    /// How long its answer is waited for, nanoseconds.
    public var wait: Int64 = 5_000_000_000
    /// A quote is taken only while it is good for longer than that, nanoseconds: our order has to
    /// get there.
    public var lifeMin: Int64 = 50_000_000
    /// It is asked for no less.
    public var quantityMin: Quantity = .zero
    /// It is asked for no more; zero = for any quantity.
    public var quantityMax: Quantity = .zero
    /// What it is asked for; empty = everything.
    public var products: [ProductTerms.Kind] = []

    public init(venue: Text64) { self.venue = venue }

    /// Whether the dealer is asked for so much of such a product.
    func quotes(_ kind: ProductTerms.Kind, _ quantity: Quantity) -> Bool {
        (products.isEmpty || products.contains(kind)) && quantity >= quantityMin
            && (quantityMax == .zero || quantity <= quantityMax)
    }

    func encode(into out: inout ByteWriter) {
        out.text(venue)
        out.signedVarint(wait)
        out.signedVarint(lifeMin)
        out.signedVarint(quantityMin.units)
        out.signedVarint(quantityMax.units)
        out.varint(UInt64(products.count))
        for kind in products { out.append(kind.rawValue) }
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        self.init(venue: try bytes.text())
        wait = try bytes.signedVarint()
        lifeMin = try bytes.signedVarint()
        quantityMin = try bytes.quantity()
        quantityMax = try bytes.quantity()
        for _ in 0..<(try bytes.varint()) { products.append(try bytes.code()) }
    }
}

extension ReferenceData {
    /// Terms of a dealer; one of whom nothing is said is asked for everything.
    func dealer(_ id: VenueID) -> DealerTerms? {
        guard let terms = terms(id), terms.kind == .rfq else { return nil }
        return dealers.first { $0.venue == terms.name } ?? DealerTerms(venue: terms.name)
    }
}
