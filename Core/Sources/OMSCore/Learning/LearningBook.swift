import OMSModels
import OMSTypes

/// What the router has learnt that is not counted with each route: mark-outs, trading at venues,
/// dark venues' tails; and how far orders are with their placements. State.
struct LearningBook: ~Copyable {
    /// One venue's mark-outs.
    struct Quality: Equatable {
        var fills = DecayedSum()
        var markOut = DecayedSum()
        /// What it costs there more, 10⁻⁶ basis points of the price.
        var penalty: Int64 = 0
    }

    enum Phase: UInt8, BitwiseCopyable {
        case asked = 1
        case placed = 2
        case over = 3
        /// Taking, resting and waiting are being weighed.
        case weighing = 4
        /// It rests or waits until its timer.
        case weighed = 5
        /// What rests is being taken back.
        case moving = 6
    }

    /// How far an order is with its placement.
    struct Stage: Equatable, BitwiseCopyable {
        var phase: Phase
        /// When what is left is taken, of an order that is weighed.
        var until: Timestamp

        init(_ phase: Phase, _ until: Timestamp = .none) {
            self.phase = phase
            self.until = until
        }
    }

    /// By venue number less one.
    private(set) var qualities: ContiguousArray<Quality> = []
    private var flows = IntMap<FlowRate>()
    private var tails = IntMap<DarkTail>()
    private var placements = IntMap<Stage>()
    /// Orders that wait for a placement, or are placed.
    var placementCount: Int { placements.count }
    /// A venue costs more than its price and fee.
    private(set) var hasPenalty = false

    /// Keys have one more than the venue's number above, so that none is zero.
    private static func key(_ venue: VenueID, _ instrument: InstrumentID) -> UInt64 {
        UInt64(venue.raw) << 32 | UInt64(instrument.raw) | 1 << 63
    }

    // MARK: Mark-outs

    mutating func learn(_ entry: VenueMarkOut, _ terms: LearningTerms, at instant: Timestamp) {
        while qualities.count < Int(entry.venue.raw) { qualities.append(Quality()) }
        let index = Int(entry.venue.raw) - 1
        qualities[index].fills.add(
            micro: Int64(entry.fills) * 1_000_000, at: instant, halfLife: terms.halfLife)
        qualities[index].markOut.add(
            micro: entry.microBps, at: instant, halfLife: terms.halfLife)
        let mean = mean(index, terms, at: instant)
        qualities[index].penalty = max(0, -mean - terms.toleratedMicroBps)
        hasPenalty = qualities.contains { $0.penalty > 0 }
    }

    /// Mean mark-out, drawn to zero where fills are few: Σ/(n + n_0).
    private func mean(_ index: Int, _ terms: LearningTerms, at instant: Timestamp) -> Int64 {
        let quality = qualities[index]
        let count =
            Int128(quality.fills.micro(at: instant, halfLife: terms.halfLife))
            + Int128(terms.markOutEvidence) * 1_000_000
        guard count > 0 else { return 0 }
        let sum = Int128(quality.markOut.micro(at: instant, halfLife: terms.halfLife))
        return Int64(clamping: Rounding.halfAway(sum * 1_000_000, count))
    }

    /// What a share costs more at a venue than its price and fee, units of 10⁻⁸.
    @inline(__always)
    func penalty(_ venue: VenueID, at price: Price) -> Int64 {
        guard hasPenalty, Int(venue.raw) <= qualities.count, venue.raw > 0 else { return 0 }
        let microBps = qualities[Int(venue.raw) - 1].penalty
        guard microBps > 0 else { return 0 }
        return Int64(
            clamping: Rounding.halfAway(
                Int128(price.units) * Int128(microBps), 10_000_000_000))
    }

    // MARK: Flows

    mutating func learn(_ flow: VenueFlow) {
        flows.set(Self.key(flow.venue, flow.instrument), flow.rate)
    }

    func flow(_ venue: VenueID, _ instrument: InstrumentID) -> FlowRate? {
        flows.count == 0 ? nil : flows[Self.key(venue, instrument)]
    }

    // MARK: Dark venues

    mutating func observeDark(
        _ venue: VenueID, _ instrument: InstrumentID, allocated: Int, executed: Int
    ) {
        tails.update(Self.key(venue, instrument), initial: DarkTail()) {
            $0.observe(allocated: allocated, executed: executed)
        }
    }

    func odds(_ venue: VenueID, _ instrument: InstrumentID, _ evidence: Int64) -> DarkOdds {
        (tails.pointer(Self.key(venue, instrument))?.pointee ?? DarkTail()).optimistic(evidence)
    }

    // MARK: Placements

    func stage(_ order: OrderID) -> Stage? {
        placements.count == 0 ? nil : placements[order.raw]
    }

    func phase(_ order: OrderID) -> Phase? { stage(order)?.phase }

    mutating func set(_ order: OrderID, _ stage: Stage) { placements.set(order.raw, stage) }

    /// The order has ended.
    mutating func forget(_ order: OrderID) {
        placements.remove(order.raw)
    }

    // MARK: State

    func digest(into digest: inout StateDigest) {
        for quality in qualities {
            quality.fills.digest(into: &digest)
            quality.markOut.digest(into: &digest)
            digest.combine(quality.penalty)
        }
        for key in flows.sortedKeys() {
            let flow = flows[key]!
            digest.combine(key)
            digest.combine(flow.tradesMilli)
            digest.combine(flow.quantity.units)
        }
        for key in tails.sortedKeys() {
            digest.combine(key)
            tails[key]!.digest(into: &digest)
        }
        for key in placements.sortedKeys() {
            digest.combine(key)
            digest.combine(UInt64(placements[key]!.phase.rawValue))
            digest.combine(placements[key]!.until.nanoseconds)
        }
    }

    func encode(into out: inout SnapshotWriter) {
        out.count(qualities.count)
        for quality in qualities {
            quality.fills.encode(into: &out.bytes)
            quality.markOut.encode(into: &out.bytes)
            out.bytes.signedVarint(quality.penalty)
        }
        out.map(flows) { $1.encode(into: &$0) }
        out.map(tails) { $1.encode(into: &$0) }
        out.map(placements) {
            $0.append($1.phase.rawValue)
            $0.signedVarint($1.until.nanoseconds)
        }
    }

    mutating func decode(from bytes: inout SnapshotReader) throws(ByteReader.Failure) {
        for _ in 0..<(try bytes.count()) {
            bytes.pause()
            var quality = Quality()
            quality.fills = try DecayedSum(from: &bytes.bytes)
            quality.markOut = try DecayedSum(from: &bytes.bytes)
            quality.penalty = try bytes.bytes.signedVarint()
            qualities.append(quality)
        }
        hasPenalty = qualities.contains { $0.penalty > 0 }
        try bytes.map(into: &flows) { bytes throws(ByteReader.Failure) in
            try FlowRate(from: &bytes)
        }
        try bytes.map(into: &tails) { bytes throws(ByteReader.Failure) in
            try DarkTail(from: &bytes)
        }
        try bytes.map(into: &placements) { bytes throws(ByteReader.Failure) in
            guard let phase = Phase(rawValue: try bytes.byte()) else {
                throw .invalid("phase of a placement", offset: bytes.offset)
            }
            return Stage(phase, Timestamp(nanoseconds: try bytes.signedVarint()))
        }
    }
}
