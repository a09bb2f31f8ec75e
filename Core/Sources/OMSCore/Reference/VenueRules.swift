import OMSModels
import OMSTypes

/// The steps of a venue's prices and quantities, and those of its charges that go with the price:
/// the part of a venue's template that its plain terms do not hold.
public struct VenueRules: Equatable, Sendable {
    /// From a price on until the next band's.
    public struct Band: Equatable, Sendable {
        public var from: Price
        /// Smallest price step; `.none` = any.
        public var tick: Price
        /// Quantities are multiples of it; zero = any.
        public var lot: Quantity
        public init(from: Price = .none, tick: Price = .none, lot: Quantity = .zero) {
            self.from = from
            self.tick = tick
            self.lot = lot
        }
    }

    /// `VenueTerms.name`.
    public var venue: Text64
    /// By rising `from`; what is below the first one has no steps.
    public var bands: [Band]
    /// Added to the fee for taking, in millionths of a basis point of the price; negative = rebate.
    public var takeRate: Int64
    /// Added to the rebate for posting, likewise; negative = fee.
    public var postRate: Int64

    public init(venue: Text64, bands: [Band] = [], takeRate: Int64 = 0, postRate: Int64 = 0) {
        self.venue = venue
        self.bands = bands
        self.takeRate = takeRate
        self.postRate = postRate
    }

    /// Asks for nothing: what a venue without such rules has.
    public var isPlain: Bool { bands.isEmpty && takeRate == 0 && postRate == 0 }

    /// The steps that hold at a price.
    public func band(at price: Price) -> Band {
        bands.last { $0.from <= price } ?? Band()
    }

    /// The nearest price that the venue takes and that is no worse for the order: lower for a buy,
    /// higher for a sell. `.none` where there is no such price.
    public func passive(_ price: Price, isBuy: Bool) -> Price {
        var result = price
        // A step up may lead into a band whose steps are wider: one more look is enough there, as
        // the band's own beginning is a price of it.
        for _ in 0..<2 {
            let tick = band(at: result).tick.units
            guard tick > 0 else { return result }
            let rest = result.units % tick
            guard rest != 0 else { return result }
            result.units += isBuy ? -rest : tick - rest
        }
        return result
    }

    /// The largest quantity of no more than `quantity` that the venue takes.
    public func whole(_ quantity: Quantity, at price: Price) -> Quantity {
        let lot = band(at: price).lot.units
        guard lot > 0 else { return quantity }
        return Quantity(units: quantity.units - quantity.units % lot)
    }

    /// Whether the venue takes that quantity, at that price or one as good for it.
    public func fits(_ price: Price, _ quantity: Quantity, isBuy: Bool) -> Bool {
        guard whole(quantity, at: price) == quantity else { return false }
        return !price.isSet || passive(price, isBuy: isBuy).units > 0
    }

    /// A rate's part of a price, units of 10⁻⁸ per share, rounded half away from zero.
    static func charge(_ rate: Int64, at price: Price) -> Int64 {
        guard rate != 0, price.isSet else { return 0 }
        let product = Int128(price.units) * Int128(rate)
        return Int64(clamping: Rounding.halfAway(product, 10_000_000_000))
    }

    func encode(into out: inout ByteWriter) {
        out.text(venue)
        out.signedVarint(takeRate)
        out.signedVarint(postRate)
        out.varint(UInt64(bands.count))
        for band in bands {
            out.signedVarint(band.from.units)
            out.signedVarint(band.tick.units)
            out.signedVarint(band.lot.units)
        }
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        self.init(venue: try bytes.text())
        takeRate = try bytes.signedVarint()
        postRate = try bytes.signedVarint()
        for _ in 0..<(try bytes.varint()) {
            bands.append(
                Band(
                    from: Price(units: try bytes.signedVarint()),
                    tick: Price(units: try bytes.signedVarint()),
                    lot: Quantity(units: try bytes.signedVarint())))
        }
    }
}

extension ReferenceData {
    func rules(of id: VenueID) -> VenueRules? {
        guard !rules.isEmpty, id.raw >= 1, id.raw <= venues.count else { return nil }
        let name = venues[Int(id.raw) - 1].name
        return rules.first { $0.venue == name }
    }

    /// What a venue's rate for taking makes of a price, by its place in `venues`.
    func takeCharge(_ index: Int, at price: Price) -> Int64 {
        guard !rules.isEmpty else { return 0 }
        return rules(of: VenueID(UInt16(index + 1))).map {
            VenueRules.charge($0.takeRate, at: price)
        } ?? 0
    }

    /// What taking a share at a price costs.
    public func takeFee(_ id: VenueID, at price: Price) -> Int64 {
        guard id.raw >= 1, id.raw <= venues.count else { return 0 }
        let index = Int(id.raw) - 1
        return venues[index].takeFee &+ takeCharge(index, at: price)
    }

    /// What posting a share at a price is worth.
    func postRebate(_ id: VenueID, at price: Price) -> Int64 {
        guard id.raw >= 1, id.raw <= venues.count else { return 0 }
        let plain = venues[Int(id.raw) - 1].postRebate
        if isStreetPlain { return plain }
        guard let rules = rules(of: id) else { return plain }
        return plain + VenueRules.charge(rules.postRate, at: price)
    }

    /// Whether a venue has none of the gaps in what it takes.
    func lacksNone(of gaps: VenueCapabilities, _ id: VenueID) -> Bool {
        id.raw >= 1 && id.raw <= venues.count
            && venues[Int(id.raw) - 1].takes.isDisjoint(with: gaps)
    }
}
