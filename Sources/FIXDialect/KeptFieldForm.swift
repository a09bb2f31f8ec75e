import FIXCodec
import OMSTypes

/// Fields that are kept for a client, in FIX 5.0 SP2 form, `tag=value` and separator each: read
/// from an order of any version, written as a version has them.
public enum KeptFieldForm {
    /// Fields that go through unchanged: 15 63 77 376 377 528 529 581 582 526 66.
    private static func isPlain(_ tag: Int) -> Bool {
        switch tag {
        case 15, 63, 66, 77, 376, 377, 526, 528, 529, 581, 582: return true
        default: return false
        }
    }

    private static func isParty(_ tag: Int) -> Bool {
        switch tag {
        case 447, 448, 452, 523, 802, 803, 2376: return true
        default: return false
        }
    }

    /// PartyRole (452) that a flat tag of 4.2 stands for.
    private static func role(_ tag: Int) -> Int? {
        switch tag {
        case 76: return 1
        case 109: return 3
        case 439: return 4
        case 440: return 83
        default: return nil
        }
    }

    /// Letters of ExecInst (18) that say what becomes of an order in a halt (J, K, m), when it is
    /// not the best (Z), on a corporate action (E, F), and when its client's connection is lost
    /// (o, and before 5.0 SP1 Q).
    public static func isInstruction(_ letter: UInt8) -> Bool {
        [0x4A, 0x4B, 0x6D, 0x5A, 0x45, 0x46, 0x6F, 0x51].contains(letter)
    }

    /// Whether a field is one to keep, with its value.
    public static func isKept(_ tag: Int, _ value: UnsafeRawBufferPointer) -> Bool {
        tag == 18 ? value.contains(where: isInstruction) : isKept(tag)
    }

    private static func isKept(_ tag: Int) -> Bool {
        isPlain(tag) || tag == 453 || tag == 47 || role(tag) != nil
    }

    /// Adds what is to be kept of a part of a message: all of an order, or its entry in a list.
    public static func read(
        _ index: borrowing FIXMessageIndex, in range: Range<Int>, to out: inout FIXBodyWriter
    ) {
        var parties: [(role: Int, position: Int)] = []
        var at = range.lowerBound
        while at < range.upperBound {
            let tag = index.tag(at: at)
            let value = index.value(at: at)
            at += 1
            if isPlain(tag) || tag == 18 && isKept(tag, value) { out.field(tag, value) }
            if let role = role(tag) { parties.append((role, at - 1)) }
            if tag == 47, let letter = value.first, let meaning = Rule80A.capacity(of: letter) {
                write(meaning, to: &out)
            }
            guard tag == 453 else { continue }
            out.field(tag, value)
            while at < range.upperBound, isParty(index.tag(at: at)) {
                out.field(index.tag(at: at), index.value(at: at))
                at += 1
            }
        }
        guard !parties.isEmpty else { return }
        out.field(FIXTag.noPartyIDs, parties.count)
        for party in parties {
            out.field(FIXTag.partyID, index.value(at: party.position))
            out.field(FIXTag.partyIDSource, "D" as StaticString)
            out.field(FIXTag.partyRole, party.role)
        }
    }

    private static func write(_ meaning: Rule80A.Capacity, to out: inout FIXBodyWriter) {
        out.field(FIXTag.orderCapacity, char: meaning.capacity)
        let text = meaning.restrictions.map { String(UnicodeScalar($0)) }.joined(separator: " ")
        out.field(FIXTag.orderRestrictions, text)
    }

    /// Which kept fields a message holds.
    public enum Audience: Sendable {
        /// ExecutionReports to the client that sent them: all.
        case client
        /// Orders to venues: capacity and position, not who the client is.
        case venue

        fileprivate func sees(_ tag: Int) -> Bool {
            switch self {
            case .client: return true
            case .venue: return tag == 77 || tag == 528 || tag == 529 || tag == 582
            }
        }
    }

    /// PriceType, YieldType and Yield of an order by yield.
    private static func isOfYield(_ tag: Int) -> Bool { tag == 423 || tag == 235 || tag == 236 }

    /// Writes kept fields in the form of a version.
    ///
    /// - Parameter price: of the order as it stands: the yield that it was entered with is told as
    ///   long as its price is the one that this made.
    public static func write(
        _ fields: UnsafeRawBufferPointer, for audience: Audience, _ dialect: FIXDialect,
        price: Price = .none, into body: inout FIXBodyWriter
    ) {
        guard fields.count > 0 else { return }
        guard !dialect.hasParties else {
            var hasYield = false
            forEach(fields) { tag, value in
                if tag == FIXTag.price {
                    if case .success(price.units) = DecimalText.parse(value) { hasYield = true }
                    return
                }
                if isOfYield(tag), !hasYield || dialect.version < .fix44 { return }
                guard audience.sees(tag), tag != 2376 || dialect.version >= .fix50SP2 else {
                    return
                }
                if tag == 581 || tag == 582 || tag == 526, dialect.version < .fix43 { return }
                body.field(tag, value)
            }
            return
        }
        var capacity = Rule80A.Capacity(capacity: 0, restrictions: [])
        var partyID = UnsafeRawBufferPointer(start: nil, count: 0)
        forEach(fields) { tag, value in
            guard audience.sees(tag) else { return }
            switch tag {
            case 528: capacity.capacity = value.first ?? 0
            case 529: capacity.restrictions = Rule80A.restrictions(value)
            case 448: partyID = value
            case 452:
                if let flat = flatTag(FIXValueText.int(value)) { body.field(flat, partyID) }
            case FIXTag.price, 423, 235, 236: return
            case 447, 453, 523, 526, 581, 582, 802, 803, 2376: return
            default: body.field(tag, value)
            }
        }
        if let letter = Rule80A.letter(for: capacity) { body.field(FIXTag.rule80A, char: letter) }
    }

    private static func flatTag(_ role: Int?) -> Int? {
        switch role {
        case 1: return 76
        case 3: return 109
        case 4: return 439
        case 83: return 440
        default: return nil
        }
    }

    private static func forEach(
        _ fields: UnsafeRawBufferPointer, _ body: (Int, UnsafeRawBufferPointer) -> Void
    ) {
        var rest = fields
        while let equals = rest.firstIndex(of: 0x3D), let end = rest.firstIndex(of: 0x01) {
            if let tag = FIXValueText.int(UnsafeRawBufferPointer(rebasing: rest[..<equals])),
                equals < end
            {
                body(tag, UnsafeRawBufferPointer(rebasing: rest[(equals + 1)..<end]))
            }
            rest = UnsafeRawBufferPointer(rebasing: rest[(end + 1)...])
        }
    }
}
