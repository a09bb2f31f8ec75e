import OMSTypes

// Words for FIX codes, as the page and the API show them beside the code itself.

extension Side {
    /// The FIX character.
    public var code: String { String(UnicodeScalar(rawValue)) }
    public var words: String {
        switch self {
        case .buy: return "buy"
        case .sell: return "sell"
        case .sellShort: return "sell short"
        case .sellShortExempt: return "sell short exempt"
        }
    }
}

extension OrdType {
    public var code: String { String(UnicodeScalar(rawValue)) }
    public var words: String {
        switch self {
        case .market: return "market"
        case .limit: return "limit"
        case .stop: return "stop"
        case .stopLimit: return "stop limit"
        case .pegged: return "pegged"
        }
    }
}

extension TimeInForce {
    public var code: String { String(UnicodeScalar(rawValue)) }
    public var words: String {
        switch self {
        case .day: return "day"
        case .goodTillCancel: return "good till cancel"
        case .immediateOrCancel: return "immediate or cancel"
        case .fillOrKill: return "fill or kill"
        case .goodTillDate: return "good till date"
        case .atTheOpening: return "at the opening"
        case .atTheClose: return "at the close"
        case .goodTillCrossing: return "good till crossing"
        }
    }
}

extension OrdStatus {
    public var code: String { String(UnicodeScalar(rawValue)) }
    public var words: String {
        switch self {
        case .new: return "new"
        case .partiallyFilled: return "partially filled"
        case .filled: return "filled"
        case .doneForDay: return "done for day"
        case .canceled: return "canceled"
        case .pendingCancel: return "pending cancel"
        case .stopped: return "stopped"
        case .rejected: return "rejected"
        case .suspended: return "suspended"
        case .pendingNew: return "pending new"
        case .calculated: return "calculated"
        case .expired: return "expired"
        case .pendingReplace: return "pending replace"
        }
    }

    /// The status that a code (`2`) or its words (`filled`, `partiallyFilled`) name.
    public init?(naming text: String) {
        let wanted = text.lowercased().filter { $0 != " " && $0 != "_" && $0 != "-" }
        for status in OrdStatus.allCases {
            if text == status.code || wanted == status.words.filter({ $0 != " " }) {
                self = status
                return
            }
        }
        return nil
    }
}

extension ExecType {
    public var code: String { String(UnicodeScalar(rawValue)) }
    public var words: String {
        switch self {
        case .new: return "new"
        case .doneForDay: return "done for day"
        case .canceled: return "canceled"
        case .replaced: return "replaced"
        case .pendingCancel: return "pending cancel"
        case .stopped: return "stopped"
        case .rejected: return "rejected"
        case .suspended: return "suspended"
        case .pendingNew: return "pending new"
        case .calculated: return "calculated"
        case .expired: return "expired"
        case .restated: return "restated"
        case .pendingReplace: return "pending replace"
        case .trade: return "trade"
        case .tradeCorrect: return "trade correct"
        case .tradeCancel: return "trade cancel"
        case .orderStatus: return "order status"
        case .triggered: return "triggered"
        }
    }
}
