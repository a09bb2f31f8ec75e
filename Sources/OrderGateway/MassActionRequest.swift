import FIXCodec
import FIXDialect
import OMSCore
import OMSTypes

/// OrderMassActionRequest (CA): a risk officer stops a scope, lets it go on, or has its orders
/// cancelled. FIX 5.0SP1 and later.
public struct MassActionRequest: Equatable, Sendable {
    /// MassActionType (1373).
    public enum Action: UInt8, Sendable, CaseIterable {
        /// New orders are refused and what works is cancelled: the kill switch.
        case suspend = 0x31
        /// The scope may trade again.
        case release = 0x32
        /// What works is cancelled; new orders are taken.
        case cancel = 0x33
    }

    public var clOrdID: ClOrdID
    public var action: Action
    /// MassActionScope (1374), as sent.
    public var scopeCode: UInt64
    public var scope: LimitScope
    /// Empty = every instrument of the scope.
    public var symbol: Symbol
    /// Text (58), or what the message is; why, in the journal.
    public var reason: Text64
}

/// Why a mass action is not done: MassActionRejectReason (1376) and Text (58).
public struct MassActionObjection: Error, Equatable, Sendable {
    public var reason: Int
    public var text: String

    public init(reason: Int, text: String) {
        self.reason = reason
        self.text = text
    }
}

extension MassActionRequest {
    private enum Tag {
        static let type = 1373
        static let scope = 1374
        static let marketSegmentID = 1300
        static let securityGroup = 1151
    }

    /// MassActionScope (1374) that can be meant here.
    private enum Scope {
        static let security: UInt64 = 1
        static let all: UInt64 = 7
        static let marketSegment: UInt64 = 9
        static let securityGroup: UInt64 = 10
    }

    /// The message as a request; an objection names what would be right.
    public static func read(_ index: borrowing FIXMessageIndex)
        -> Result<MassActionRequest, MassActionObjection>
    {
        guard let action = index.char(Tag.type).flatMap({ Action(rawValue: $0) }) else {
            return .failure(
                MassActionObjection(
                    reason: 0,
                    text: "MassActionType (1373) 1 suspends, 2 releases and 3 cancels"))
        }
        do throws(MassActionObjection) {
            var scope = try party(index)
            let code = index.unsigned(Tag.scope) ?? 0
            var symbol = Symbol()
            switch code {
            case Scope.all: break
            case Scope.security: symbol = try named(index, FIXTag.symbol, "Symbol (55)", 1)
            case Scope.marketSegment:
                scope.group = try named(index, Tag.marketSegmentID, "MarketSegmentID (1300)", 8)
            case Scope.securityGroup:
                scope.group = try named(index, Tag.securityGroup, "SecurityGroup (1151)", 9)
            default:
                throw MassActionObjection(
                    reason: 0,
                    text: "MassActionScope (1374) 1, a security, 7, all orders, 9, a market "
                        + "segment, and 10, a security group, are taken")
            }
            return .success(
                MassActionRequest(
                    clOrdID: index.text64(FIXTag.clOrdID) ?? ClOrdID(), action: action,
                    scopeCode: code, scope: scope, symbol: symbol,
                    reason: index.text64(FIXTag.text) ?? "OrderMassActionRequest"))
        } catch {
            return .failure(error)
        }
    }

    private static func named(
        _ index: borrowing FIXMessageIndex, _ tag: Int, _ name: String, _ reason: Int
    ) throws(MassActionObjection) -> Text64 {
        guard let text = index.text64(tag), !text.isEmpty else {
            throw MassActionObjection(reason: reason, text: "\(name) is needed for this scope")
        }
        return text
    }

    /// The one party of the request is the level of the hierarchy; without one it is the firm.
    private static func party(_ index: borrowing FIXMessageIndex) throws(MassActionObjection)
        -> LimitScope
    {
        let members = [FIXTag.partyID, FIXTag.partyIDSource, FIXTag.partyRole]
        guard
            var group = index.group(
                FIXTag.noPartyIDs, delimiter: FIXTag.partyID, members: members)
        else { return LimitScope(.firm) }
        var found: LimitScope?
        while let entry = group.next(in: index) {
            guard found == nil else {
                throw MassActionObjection(
                    reason: 99, text: "one party, or none for the whole firm")
            }
            let name = index.value(FIXTag.partyID, in: entry).flatMap { Text64($0) } ?? Text64()
            let role =
                index.value(FIXTag.partyRole, in: entry)
                .flatMap { FIXValueText.unsigned($0) } ?? 0
            guard !name.isEmpty, let level = level(ofRole: role) else {
                throw MassActionObjection(
                    reason: 99,
                    text: "PartyRole (452) 24 names an account, 3 a client, 76 a desk, 11, 12 "
                        + "or 36 a trader")
            }
            found = LimitScope(level, name)
        }
        return found ?? LimitScope(.firm)
    }

    private static func level(ofRole role: UInt64) -> LimitLevel? {
        switch role {
        case 24: return .account
        case 3: return .client
        case 76: return .desk
        case 11, 12, 36: return .trader
        default: return nil
        }
    }
}

/// OrderMassActionReport (BZ).
public enum MassActionPublisher {
    /// `objection` `nil` = accepted (1375=1); `text` says what waits, empty = nothing.
    public static func write(
        _ index: borrowing FIXMessageIndex, objection: MassActionObjection?, text: String,
        frame: SequenceNumber, at time: Timestamp, dialect: FIXDialect,
        into body: inout FIXBodyWriter
    ) {
        if let id = index.text64(FIXTag.clOrdID) { body.field(FIXTag.clOrdID, id) }
        body.field(FIXTag.massActionReportID, Text64.numbered(0x4D, frame, 0))
        for tag in [1373, 1374] {
            if let value = index.text64(tag) { body.field(tag, value) }
        }
        body.field(1375, UInt64(objection == nil ? 1 : 0))
        if let objection { body.field(1376, UInt64(objection.reason)) }
        body.field(FIXTag.transactTime, time, dialect)
        let words = objection?.text ?? text
        if !words.isEmpty { body.field(FIXTag.text, words) }
    }
}
