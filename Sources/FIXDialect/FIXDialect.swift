import FIXCodec
import OMSTypes

/// How a session's application messages are written: orders have one form inside, each version of
/// FIX its own outside, and everything of this module translates at that edge.
public struct FIXDialect: Equatable, Sendable {
    public var version: FIXVersion
    /// How fine TransactTime (60) and other times are written.
    public var precision: FIXTimestampPrecision

    public init(_ version: FIXVersion, _ precision: FIXTimestampPrecision = .milliseconds) {
        self.version = version
        self.precision = precision
    }

    /// Up to 4.2 ExecTransType (20) says what a report is; from 4.3 ExecType (150) alone does.
    public var hasExecTransType: Bool { version < .fix43 }
    /// From 4.1 a report has ExecType (150) and LeavesQty (151).
    public var hasExecType: Bool { version > .fix40 }
    /// From 4.3 parties are a group (453), and 528 with 529 stands for Rule80A (47).
    public var hasParties: Bool { version >= .fix43 }
    /// From 4.3 there are q, r and AF, and status requests with an id (790).
    public var hasMassRequests: Bool { version >= .fix43 }
    /// Up to 4.1 a list comes order by order, and ListStatus (N) tells of no state.
    public var hasWholeLists: Bool { version >= .fix42 }
    /// DisplayQty (1138) from 5.0 on, MaxFloor (111) before.
    public var displayQtyTag: Int { version >= .fix50 ? FIXTag.displayQty : FIXTag.maxFloor }
    /// From 4.2 there is ExecType (150) D, Restated, with its reason (378) and the day fields 424-426.
    public var hasRestated: Bool { version >= .fix42 }
    /// From 4.3 WorkingIndicator (636) tells whether an order is held off the market.
    public var hasWorkingIndicator: Bool { version >= .fix43 }
    /// From 5.0 a held order that becomes active is told by ExecType (150) L.
    public var hasTriggered: Bool { version >= .fix50 }
    /// HandlInst (21) is required up to 4.2.
    public var needsHandlInst: Bool { version < .fix43 }
    /// Symbol (55) is required up to 4.2.
    public var needsSymbol: Bool { version < .fix43 }
    /// From 4.2 there is BusinessMessageReject (j).
    public var hasBusinessReject: Bool { version >= .fix42 }
}

extension FIXBodyWriter {
    /// Symbol (55); where the version needs one and there is none, `[N/A]`.
    public mutating func symbol(_ symbol: Symbol?, _ dialect: FIXDialect) {
        if let symbol, !symbol.isEmpty {
            field(FIXTag.symbol, symbol)
        } else if dialect.needsSymbol {
            field(FIXTag.symbol, "[N/A]" as StaticString)
        }
    }

    public mutating func field(_ tag: Int, _ time: Timestamp, _ dialect: FIXDialect) {
        field(tag, time, dialect.precision)
    }
}
