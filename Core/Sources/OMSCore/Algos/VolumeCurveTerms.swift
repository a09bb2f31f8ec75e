import OMSModels
import OMSTypes

/// How the volume of an instrument is spread over its day: reference data (algos-and-sor §3).
public struct VolumeCurveTerms: Equatable, Sendable {
    /// Symbol (55); empty = every instrument without a curve of its own.
    public var symbol: Symbol
    /// Where the curve begins, nanoseconds after midnight UTC.
    public var begins: Int64
    public var curve: VolumeCurve
    /// Usual volume of a day; zero = not known.
    public var dailyVolume: Quantity

    public init(
        symbol: Symbol = Symbol(), begins: Int64, curve: VolumeCurve,
        dailyVolume: Quantity = .zero
    ) {
        self.dailyVolume = dailyVolume
        self.symbol = symbol
        self.begins = begins
        self.curve = curve
    }

    /// The beginning of the curve that an instant falls into, else of the next one: where a market
    /// opens on the evening before in UTC, its day is not that of the date.
    func start(for instant: Timestamp) -> Timestamp {
        let ofDate = instant.utcDate.startUTC.adding(nanoseconds: begins)
        let behind = instant.since(ofDate) - curve.bins[curve.bins.count - 1].end
        let day = Timestamp.nanosecondsPerDay
        let days = (behind >= 0 ? behind / day : -((-behind + day - 1) / day)) + 1
        return ofDate.adding(nanoseconds: days * day)
    }

    /// What the closing auction usually trades: the last bin's part of the day, where that is an
    /// auction's and so has no width; zero = not known.
    var auctionVolume: Quantity {
        let last = curve.bins.count - 1
        let span = curve.span(ofBin: last)
        guard last > 0, span.start == span.end else { return .zero }
        let units = Int128(dailyVolume.units) * Int128(curve.share(ofBin: last))
        return Quantity(units: Int64(units / Int128(VolumeCurve.whole)))
    }

    /// How many slices come into each bin; the bins of one curve are about as wide.
    func slicesPerBin(_ interval: Int64) -> Int64 {
        max(1, curve.bins[0].end / max(1, interval))
    }

    func encode(into out: inout ByteWriter) {
        out.text(symbol)
        out.signedVarint(begins)
        out.varint(UInt64(curve.bins.count))
        for bin in curve.bins {
            out.signedVarint(bin.end)
            out.signedVarint(bin.cumulative)
        }
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        symbol = try bytes.text()
        begins = try bytes.signedVarint()
        var bins: ContiguousArray<VolumeCurve.Bin> = []
        for _ in 0..<(try bytes.varint()) {
            bins.append(
                VolumeCurve.Bin(
                    end: try bytes.signedVarint(), cumulative: try bytes.signedVarint()))
        }
        guard let curve = VolumeCurve(bins) else {
            throw .invalid("volume curve", offset: bytes.offset)
        }
        self.curve = curve
        dailyVolume = .zero
    }
}

/// The curves of all times, by their place.
public struct VolumeCurves: Sendable {
    public private(set) var all: [VolumeCurveTerms] = []

    mutating func add(_ terms: VolumeCurveTerms) { all.append(terms) }

    subscript(place: UInt32) -> VolumeCurveTerms { all[Int(place)] }

    /// The place of the newest curve of an instrument, or of the newest for any.
    func place(of symbol: Symbol) -> UInt32? {
        let found =
            all.lastIndex { $0.symbol == symbol && !symbol.isEmpty }
            ?? all.lastIndex { $0.symbol.isEmpty }
        return found.map { UInt32($0) }
    }
}
