import OMSTypes

/// What fills at a venue turned out to be worth a second later (algos-and-sor §10).
public struct VenueMarkOut: Equatable, Sendable, BitwiseCopyable {
    public var venue: VenueID
    /// Fills that were measured.
    public var fills: UInt32
    /// Σ of their mark-outs, 10⁻⁶ basis points of the price: negative = it went against us.
    public var microBps: Int64

    public init(venue: VenueID, fills: UInt32, microBps: Int64) {
        self.venue = venue
        self.fills = fills
        self.microBps = microBps
    }
}

/// How much trades in an hour: how fast a queue moves on.
public struct FlowRate: Equatable, Sendable, BitwiseCopyable {
    /// Trades, thousandths.
    public var tradesMilli: Int64
    public var quantity: Quantity

    public init(tradesMilli: Int64, quantity: Quantity) {
        self.tradesMilli = tradesMilli
        self.quantity = quantity
    }

    func encode(into out: inout ByteWriter) {
        out.signedVarint(tradesMilli)
        out.signedVarint(quantity.units)
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        tradesMilli = try bytes.signedVarint()
        quantity = try bytes.quantity()
    }
}

/// What trades at a venue in an instrument.
public struct VenueFlow: Equatable, Sendable, BitwiseCopyable {
    public var venue: VenueID
    public var instrument: InstrumentID
    public var rate: FlowRate

    public init(venue: VenueID, instrument: InstrumentID, rate: FlowRate) {
        self.venue = venue
        self.instrument = instrument
        self.rate = rate
    }
}

/// What was measured of venues since the last time, conflated by the shell.
public struct RouterLessons: Equatable, Sendable {
    /// Most entries together, so that no command runs long.
    public static let entriesMax = 64

    public var markOuts: [VenueMarkOut]
    public var flows: [VenueFlow]

    public init(markOuts: [VenueMarkOut] = [], flows: [VenueFlow] = []) {
        self.markOuts = markOuts
        self.flows = flows
    }

    func encode(into out: inout ByteWriter) {
        out.varint(UInt64(markOuts.count))
        for entry in markOuts {
            out.varint(UInt64(entry.venue.raw))
            out.varint(UInt64(entry.fills))
            out.signedVarint(entry.microBps)
        }
        out.varint(UInt64(flows.count))
        for flow in flows {
            out.varint(UInt64(flow.venue.raw))
            out.varint(UInt64(flow.instrument.raw))
            flow.rate.encode(into: &out)
        }
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        self.init()
        for _ in 0..<(try bytes.shortCount()) {
            markOuts.append(
                VenueMarkOut(
                    venue: VenueID(try bytes.varint16()), fills: try bytes.varint32(),
                    microBps: try bytes.signedVarint()))
        }
        for _ in 0..<(try bytes.shortCount()) {
            flows.append(
                VenueFlow(
                    venue: VenueID(try bytes.varint16()),
                    instrument: InstrumentID(try bytes.varint32()),
                    rate: try FlowRate(from: &bytes)))
        }
    }
}

extension ByteReader {
    /// A count of things of at least a byte each.
    mutating func shortCount() throws(Failure) -> UInt64 {
        let count = try varint()
        guard count <= UInt64(remaining) else { throw .truncated(offset: offset) }
        return count
    }
}
