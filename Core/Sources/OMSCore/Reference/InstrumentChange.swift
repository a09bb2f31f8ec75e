import OMSTypes

/// Instruments and what belongs to them, listed or corrected while the system runs: all of it or
/// nothing. As a Command what somebody wants, as an Event what came of it, with what stood before.
public struct InstrumentChange: Equatable, Sendable {
    public enum Stage: UInt8, Sendable, CaseIterable, BitwiseCopyable {
        /// Holds from its frame on.
        case now = 1
        /// Waits for its time.
        case scheduled = 2
        /// Its time has come.
        case effect = 3
        /// Somebody does not want any more what waits.
        case withdrawn = 4
    }

    public var stage: Stage
    /// From 1, each once in a journal; 0 in a command that brings something new.
    public var number: UInt32 = 0
    public var user: Text64
    public var reason: Text64
    /// What it came in, as its sender called it, and the digest of those bytes.
    public var file = Text64()
    public var fileHash = StateDigest()
    /// When it takes effect, or did; `.none` in a command: at once.
    public var effective: Timestamp
    public var items: [ReferenceItem]
    /// In an event: what stood for the items that were not new.
    public var before: [ReferenceItem] = []

    /// Fits a frame, with what stood before.
    public static let itemsMax = 512

    public init(
        _ stage: Stage = .now, user: Text64, reason: Text64, effective: Timestamp = .none,
        items: [ReferenceItem] = []
    ) {
        self.stage = stage
        self.user = user
        self.reason = reason
        self.effective = effective
        self.items = items
    }

    /// Kinds of entries that may come this way.
    static func takes(_ item: ReferenceItem) -> Bool {
        switch item {
        case .instrument, .product, .instrumentMaster, .instrumentRisk, .instrumentPrices,
            .holidays:
            return true
        case .account, .venue, .session, .limits, .restriction, .policy, .hours, .calendar,
            .practice, .volumeCurve, .routingPolicy, .arrivalRules, .learning, .venueRules,
            .crossing, .crossingAccount, .limitRow, .deskMembership, .currencies,
            .openingBalance, .instrumentChange, .dealer:
            return false
        }
    }

    func encode(into out: inout ByteWriter) {
        out.append(stage.rawValue)
        out.varint(UInt64(number))
        for text in [user, reason, file] { out.text(text) }
        out.fixed(fileHash.high)
        out.fixed(fileHash.low)
        out.signedVarint(effective.nanoseconds)
        for list in [items, before] {
            out.varint(UInt64(list.count))
            for item in list { item.encode(into: &out) }
        }
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        stage = try bytes.code()
        number = try bytes.varint32()
        user = try bytes.text()
        reason = try bytes.text()
        file = try bytes.text()
        fileHash = StateDigest(high: try bytes.fixed(), low: try bytes.fixed())
        effective = try bytes.timestamp()
        items = try Self.items(&bytes)
        before = try Self.items(&bytes)
    }

    private static func items(_ bytes: inout ByteReader) throws(ByteReader.Failure)
        -> [ReferenceItem]
    {
        var result: [ReferenceItem] = []
        for _ in 0..<(try bytes.shortCount()) {
            let item = try ReferenceItem(from: &bytes)
            guard takes(item) else { throw .invalid("item of a change", offset: bytes.offset) }
            result.append(item)
        }
        return result
    }
}

extension ReferenceItem {
    /// The instrument that the entry is of; `nil` = of none.
    public var ownSymbol: Symbol? {
        switch self {
        case .instrument(let terms): return terms.symbol
        case .product(let terms): return terms.symbol
        case .instrumentMaster(let master): return master.symbol
        case .instrumentRisk(let risk): return risk.symbol
        case .instrumentPrices(let prices): return prices.symbol
        case .account, .venue, .session, .limits, .restriction, .policy, .hours, .calendar,
            .practice, .volumeCurve, .routingPolicy, .arrivalRules, .learning, .venueRules,
            .crossing, .crossingAccount, .limitRow, .deskMembership, .currencies,
            .openingBalance, .instrumentChange, .holidays, .dealer:
            return nil
        }
    }
}

/// Why a change cannot be, in the order in which it is looked for.
public struct InstrumentObjection: Error, Equatable, Sendable {
    public enum Kind: UInt8, Sendable, CaseIterable, BitwiseCopyable {
        case tooManyItems = 1
        case unknownChange = 2
        case wrongKind = 3
        case unsoundTerms = 4
        case unsoundProduct = 5
        case unsoundMaster = 6
        case unknownInstrument = 7
        case unknownVenue = 8
        case identifierTaken = 9
        case aliasTaken = 10
        /// Trades were booked by what would change.
        case traded = 11
        case nothing = 12

        /// What would be right.
        public var words: String {
            switch self {
            case .tooManyItems: return "too many entries for one change"
            case .unknownChange: return "no change with this number waits"
            case .wrongKind: return "only instruments and holidays of currencies come this way"
            case .unsoundTerms:
                return "symbol, tick and lot: 1 to 64 characters, steps above 0"
            case .unsoundProduct: return "the product does not say all that its kind needs"
            case .unsoundMaster:
                return "an identifier without the form of its source, days of trading the wrong "
                    + "way round, or too many names"
            case .unknownInstrument: return "no instrument of this name is listed"
            case .unknownVenue: return "a name at a venue that is not configured"
            case .identifierTaken: return "an identifier that another instrument has"
            case .aliasTaken: return "a name that another instrument has at the venue"
            case .traded:
                return "currency, kind, multiplier and settlement cannot change while there are "
                    + "positions or open orders, nor at a later time; list a new symbol"
            case .nothing: return "nothing would change"
            }
        }
    }

    public var kind: Kind
    public var symbol: Symbol
    /// What of it: an identifier, a venue.
    public var detail: Text64

    public init(_ kind: Kind, _ symbol: Symbol = Symbol(), detail: Text64 = Text64()) {
        self.kind = kind
        self.symbol = symbol
        self.detail = detail
    }

    public var words: String {
        let subject = [symbol, detail].filter { !$0.isEmpty }.map(\.description)
        return subject.isEmpty
            ? kind.words : subject.joined(separator: " ") + ": " + kind.words
    }
}
