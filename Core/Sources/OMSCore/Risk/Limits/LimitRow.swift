import OMSTypes

/// Levels of the hierarchy, from the top down. Limits inherit and tighten on the way.
public enum LimitLevel: UInt8, Sendable, CaseIterable {
    case firm = 1
    case desk = 2
    case client = 3
    case account = 4
    /// Whoever entered the order: SenderSubID (50).
    case trader = 5
    /// TargetStrategy (847) of the order, by the name of the algorithm.
    case strategy = 6
}

/// Whose limits: a level, the name at that level and the group of instruments.
public struct LimitScope: Hashable, Sendable {
    public var level: LimitLevel
    /// Empty = everyone at the level (always so for the firm).
    public var name: Text64
    /// Group of instruments; empty = all of them.
    public var group: Text64
    public init(_ level: LimitLevel, _ name: Text64 = Text64(), group: Text64 = Text64()) {
        self.level = level
        self.name = name
        self.group = group
    }

    func encode(into out: inout ByteWriter) {
        out.append(level.rawValue)
        out.text(name)
        out.text(group)
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        level = try bytes.code()
        name = try bytes.text()
        group = try bytes.text()
    }

    /// `firm`, `desk CASH`, `account FUND1, group PENNY`; `account *` for everyone.
    public var description: String {
        var result = "\(level)"
        if level != .firm { result += " \(name.isEmpty ? "*" : name.description)" }
        if !group.isEmpty { result += ", group \(group)" }
        return result
    }
}

/// Limits of one scope for a time. Of several rows of a scope the one that began last holds.
public struct LimitRow: Equatable, Sendable {
    public var scope: LimitScope
    public var values: LimitSet
    /// From (inclusive) and to (exclusive); `.none` = open end.
    public var from: Timestamp
    public var to: Timestamp
    public init(
        _ scope: LimitScope, _ values: LimitSet, from: Timestamp = .none, to: Timestamp = .none
    ) {
        self.scope = scope
        self.values = values
        self.from = from
        self.to = to
    }

    func isInForce(at now: Timestamp) -> Bool {
        (from == .none || from <= now) && (to == .none || now < to)
    }

    /// The reference entry that it replaces.
    var key: String {
        // Rows of accounts take the place of limits of the older form.
        if scope.level == .account, scope.group.isEmpty, from == .none {
            return "limits/\(scope.name)"
        }
        let start = from == .none ? "" : " from \(from.iso8601)"
        return "limits/\(scope.description)\(start)"
    }

    func encode(into out: inout ByteWriter) {
        scope.encode(into: &out)
        values.encode(into: &out)
        out.signedVarint(from.nanoseconds)
        out.signedVarint(to.nanoseconds)
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        scope = try LimitScope(from: &bytes)
        values = try LimitSet(from: &bytes)
        from = try bytes.timestamp()
        to = try bytes.timestamp()
    }
}

/// The desk that an account belongs to.
public struct DeskMembership: Equatable, Sendable {
    public var account: Text64
    public var desk: Text64
    public init(account: Text64, desk: Text64) {
        self.account = account
        self.desk = desk
    }
}

/// What risk must know of an instrument beside its terms.
public struct InstrumentRisk: Equatable, Sendable {
    public var symbol: Symbol
    /// Groups that limits name.
    public var groups: [Text64]
    /// Mean daily volume of the last 20 full days, and how many days it is of.
    public var dailyVolume: Quantity
    public var volumeDays: UInt8
    /// Shares issued; zero = unknown.
    public var issued: Quantity
    /// Price bands of the market (LULD), and when they were published.
    public var lowerBand: Price
    public var upperBand: Price
    public var bandTime: Timestamp
    /// On the threshold list or in the penalty box: no short sale without a pre-borrow.
    public var isThreshold: Bool
    /// Delisted, expired or suspended for good.
    public var isEnded: Bool
    public init(
        symbol: Symbol, groups: [Text64] = [], dailyVolume: Quantity = .zero,
        volumeDays: UInt8 = 0, issued: Quantity = .zero, lowerBand: Price = .none,
        upperBand: Price = .none, bandTime: Timestamp = .none, isThreshold: Bool = false,
        isEnded: Bool = false
    ) {
        self.symbol = symbol
        self.groups = groups
        self.dailyVolume = dailyVolume
        self.volumeDays = volumeDays
        self.issued = issued
        self.lowerBand = lowerBand
        self.upperBand = upperBand
        self.bandTime = bandTime
        self.isThreshold = isThreshold
        self.isEnded = isEnded
    }

    func encode(into out: inout ByteWriter) {
        out.text(symbol)
        out.varint(UInt64(groups.count))
        for group in groups { out.text(group) }
        out.signedVarint(dailyVolume.units)
        out.append(volumeDays)
        out.signedVarint(issued.units)
        out.signedVarint(lowerBand.units)
        out.signedVarint(upperBand.units)
        out.signedVarint(bandTime.nanoseconds)
        out.append((isThreshold ? 1 : 0) | (isEnded ? 2 : 0))
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        symbol = try bytes.text()
        groups = []
        for _ in 0..<(try bytes.varint16()) { groups.append(try bytes.text()) }
        dailyVolume = try bytes.quantity()
        volumeDays = try bytes.byte()
        issued = try bytes.quantity()
        lowerBand = try bytes.price()
        upperBand = try bytes.price()
        bandTime = try bytes.timestamp()
        let flags = try bytes.byte()
        guard flags < 4 else { throw .invalid("flags of an instrument", offset: bytes.offset) }
        isThreshold = flags & 1 != 0
        isEnded = flags & 2 != 0
    }
}
