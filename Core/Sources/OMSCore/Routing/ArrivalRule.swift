import OMSTypes

/// What becomes of an order on arrival, as data: the first rule whose conditions all hold decides
/// how it is routed, or that the desk sees it first.
public struct ArrivalRule: Equatable, Sendable {
    public var name: Text64
    // Conditions; empty, `nil` and 0 = any.
    public var session: Text64 = Text64()
    public var client: Text64 = Text64()
    public var account: Text64 = Text64()
    public var symbol: Symbol = Symbol()
    public var market: Text64 = Text64()
    public var side: Side?
    public var ordType: OrdType?
    public var timeInForce: TimeInForce?
    /// From and to, both included.
    public var quantityMin: Quantity = .zero
    public var quantityMax: Quantity = .zero
    /// At the limit, else at the far quote, units of 10⁻⁸ of the currency. Without either price an
    /// order counts as larger than any minimum.
    public var notionalMin: Int64 = 0
    public var notionalMax: Int64 = 0
    /// Spread of the national best over its midpoint, parts per million; holds only with quotes.
    public var spreadMinPPM: Int64 = 0
    /// Order quantity over the size at the far touch, parts per million; holds only with quotes.
    public var displayedMinPPM: Int64 = 0
    /// Time of the day in UTC, nanoseconds: from, and before; over midnight when the first is
    /// later. Equal = any time.
    public var from: Int64 = 0
    public var to: Int64 = 0

    // What then.
    /// Name of a policy, or of a venue; empty = the router's own ways.
    public var policy: Text64 = Text64()
    /// The order waits for the desk.
    public var isHeld = false

    public init(name: Text64) { self.name = name }

    /// The texts, in the order in which they are written.
    private var texts: [Text64] { [name, session, client, account, market, policy] }
    private var numbers: [Int64] {
        [
            quantityMin.units, quantityMax.units, notionalMin, notionalMax, spreadMinPPM,
            displayedMinPPM, from, to,
        ]
    }

    func encode(into out: inout ByteWriter) {
        for text in texts { out.text(text) }
        out.text(symbol)
        out.append(side?.rawValue ?? 0)
        out.append(ordType?.rawValue ?? 0)
        out.append(timeInForce?.rawValue ?? 0)
        for number in numbers { out.signedVarint(number) }
        out.append(isHeld ? 1 : 0)
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        self.init(name: try bytes.text())
        session = try bytes.text()
        client = try bytes.text()
        account = try bytes.text()
        market = try bytes.text()
        policy = try bytes.text()
        symbol = try bytes.text()
        side = try Self.optional(&bytes)
        ordType = try Self.optional(&bytes)
        timeInForce = try Self.optional(&bytes)
        quantityMin = try bytes.quantity()
        quantityMax = try bytes.quantity()
        notionalMin = try bytes.signedVarint()
        notionalMax = try bytes.signedVarint()
        spreadMinPPM = try bytes.signedVarint()
        displayedMinPPM = try bytes.signedVarint()
        from = try bytes.signedVarint()
        to = try bytes.signedVarint()
        isHeld = try bytes.byte() == 1
    }

    private static func optional<T: RawRepresentable>(_ bytes: inout ByteReader)
        throws(ByteReader.Failure) -> T? where T.RawValue == UInt8
    {
        let code = try bytes.byte()
        guard code != 0 else { return nil }
        guard let value = T(rawValue: code) else {
            throw .invalid("code of a condition", offset: bytes.offset)
        }
        return value
    }
}

/// All rules of the firm, in the order in which they are asked: one entry of reference data.
public struct ArrivalRules: Equatable, Sendable {
    public var all: [ArrivalRule]
    public init(_ all: [ArrivalRule] = []) { self.all = all }

    func encode(into out: inout ByteWriter) {
        out.varint(UInt64(all.count))
        for rule in all { rule.encode(into: &out) }
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        self.init()
        for _ in 0..<(try bytes.varint()) { all.append(try ArrivalRule(from: &bytes)) }
    }
}
