import OMSTypes

/// A position of one account in one instrument, as one side has it.
public struct PositionLine: Equatable, Sendable {
    public var account: Text64
    public var symbol: Symbol
    /// Long above zero, short below.
    public var quantity: Quantity
    /// Of one unit; `nil` where this side does not say.
    public var averageCost: Price?

    public init(
        account: Text64, symbol: Symbol, quantity: Quantity, averageCost: Price? = nil
    ) {
        self.account = account
        self.symbol = symbol
        self.quantity = quantity
        self.averageCost = averageCost
    }
}

/// Our positions against those of a clearer or custodian, at the start and the end of a day (§4).
public enum PositionReconciliation {
    /// The breaks, by account and symbol. A position that only one side has counts as 0 on the
    /// other, so that a row of 0 and no row are the same.
    /// - Parameter ours: each account and symbol at most once, as in `theirs`.
    public static func compare(
        ours: [PositionLine], theirs: [PositionLine], at time: Timestamp, into book: inout BreakBook
    ) {
        let (left, right) = (ours.sorted(by: isBefore), theirs.sorted(by: isBefore))
        var (here, there) = (0, 0)
        while here < left.count || there < right.count {
            if there == right.count
                || here < left.count && isBefore(left[here], right[there])
            {
                note(left[here], nil, time, &book)
                here += 1
            } else if here == left.count || isBefore(right[there], left[here]) {
                note(nil, right[there], time, &book)
                there += 1
            } else {
                note(left[here], right[there], time, &book)
                here += 1
                there += 1
            }
        }
    }

    private static func isBefore(_ one: PositionLine, _ other: PositionLine) -> Bool {
        one.account == other.account ? one.symbol < other.symbol : one.account < other.account
    }

    private static func note(
        _ ours: PositionLine?, _ theirs: PositionLine?, _ time: Timestamp, _ book: inout BreakBook
    ) {
        guard let any = ours ?? theirs else { return }
        let (one, other) = (ours?.quantity ?? .zero, theirs?.quantity ?? .zero)
        if one != other {
            book.add(found(.positionDiffers, any, ours, theirs, time))
        } else if let cost = ours?.averageCost, let said = theirs?.averageCost, cost != said,
            one != .zero
        {
            book.add(found(.averageCostDiffers, any, ours, theirs, time))
        }
    }

    private static func found(
        _ kind: ControlBreak.Kind, _ any: PositionLine, _ ours: PositionLine?,
        _ theirs: PositionLine?, _ time: Timestamp
    ) -> ControlBreak {
        ControlBreak(
            kind, .positions, at: time, subject: any.account,
            ours: version(ours, any.symbol), theirs: version(theirs, any.symbol))
    }

    private static func version(_ line: PositionLine?, _ symbol: Symbol) -> BreakVersion {
        guard let line else {
            var missing = BreakVersion.missing
            missing.symbol = symbol
            return missing
        }
        return BreakVersion(
            symbol: symbol, quantity: line.quantity, price: line.averageCost ?? .none)
    }
}
