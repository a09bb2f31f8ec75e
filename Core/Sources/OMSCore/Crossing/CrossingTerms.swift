import OMSModels
import OMSTypes

/// Whether, and when, an order meets others inside the firm.
public enum CrossingPolicy: UInt8, Sendable, CaseIterable, BitwiseCopyable {
    /// Never.
    case off = 1
    /// What rests at the network is met first; what is left goes to the street at once.
    case before = 2
    /// The same, and a part of what the street cannot take now rests at the network.
    case with = 3
    /// The street gets nothing.
    case only = 4
    /// The same as `before`; and while the street works it, the network may ask for it.
    case conditional = 5
}

/// The firm's crossing network: reference data, one entry. Without it, or without a venue of that
/// name and kind, nothing is crossed.
public struct CrossingTerms: Equatable, Sendable {
    /// Name of the venue of kind `crossing` whose MIC the executions carry.
    public var venue: Text64
    /// What orders cross at: the midpoint, or one touch of the national best.
    public var reference: CrossingRules.Reference = .midpoint
    public var priority: CrossingPriority = .time
    /// Crosses at the lock price while quotes are locked.
    public var crossesLocked = false
    /// Oldest quote that the national best may be made of here, nanoseconds; never more than the
    /// policy's own.
    public var quoteAgeMax: Int64 = 1_000_000_000
    /// Of accounts that state none of their own.
    public var policy: CrossingPolicy = .off
    /// Whether accounts that say nothing of it consent.
    public var isConsentAssumed = false
    /// What rests at the network under `with`, parts per million of the rest, 10,000...990,000.
    public var restingPPM: Int64 = 500_000
    /// Nothing is matched; what rests stays.
    public var isPaused = false
    /// How long a conditional order has to come back from the street, nanoseconds.
    public var firmUpWait: Int64 = Self.usualFirmUpWait

    /// Half a second.
    static let usualFirmUpWait: Int64 = 500_000_000

    public init(venue: Text64) { self.venue = venue }

    func encode(into out: inout ByteWriter) {
        out.text(venue)
        out.append(reference.rawValue)
        out.append(priority.rawValue)
        out.append(crossesLocked ? 1 : 0)
        out.signedVarint(quoteAgeMax)
        out.append(policy.rawValue)
        out.append(isConsentAssumed ? 1 : 0)
        out.signedVarint(restingPPM)
        out.append(isPaused ? 1 : 0)
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        venue = try bytes.text()
        reference = try bytes.code()
        priority = try bytes.code()
        crossesLocked = try bytes.byte() == 1
        quoteAgeMax = try bytes.signedVarint()
        policy = try bytes.code()
        isConsentAssumed = try bytes.byte() == 1
        restingPPM = try bytes.signedVarint()
        isPaused = try bytes.byte() == 1
    }

    /// Says something that these terms did not say before.
    var hasTail: Bool { firmUpWait != Self.usualFirmUpWait }

    mutating func readTail(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        firmUpWait = try bytes.signedVarint()
        guard firmUpWait > 0 else { throw .invalid("time to firm up", offset: bytes.offset) }
    }
}

/// What an account has agreed to at the crossing network, where it differs from the firm's own.
public struct CrossingAccountTerms: Equatable, Sendable {
    public var account: Text64
    /// `nil` = the network's.
    public var policy: CrossingPolicy?
    /// Consent to be crossed with others of the firm; `nil` = the network's assumption.
    public var consents: Bool?
    /// Class of counterparty, 0...63: what others accept it as, and its rank at the same price,
    /// lower first.
    public var category: UInt8 = 0
    /// Classes that it accepts, as bits.
    public var accepted: UInt64 = .max
    /// Accounts that it never meets.
    public var excluded: [Text64] = []

    public init(account: Text64) { self.account = account }

    func encode(into out: inout ByteWriter) {
        out.text(account)
        out.append(policy?.rawValue ?? 0)
        out.append(consents.map { $0 ? 1 : 2 } ?? 0)
        out.append(category)
        out.fixed(accepted)
        out.varint(UInt64(excluded.count))
        for name in excluded { out.text(name) }
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        account = try bytes.text()
        let policyCode = try bytes.byte()
        let consentCode = try bytes.byte()
        category = try bytes.byte()
        guard policyCode <= CrossingPolicy.conditional.rawValue, consentCode <= 2, category < 64
        else {
            throw .invalid("crossing terms of an account", offset: bytes.offset)
        }
        policy = CrossingPolicy(rawValue: policyCode)
        consents = consentCode == 0 ? nil : consentCode == 1
        accepted = try bytes.fixed()
        let count = try bytes.varint()
        guard count <= UInt64(bytes.remaining) else { throw .truncated(offset: bytes.offset) }
        for _ in 0..<count { excluded.append(try bytes.text()) }
    }
}
