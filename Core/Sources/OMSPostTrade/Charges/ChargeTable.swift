import OMSTypes

/// Rates of regulatory and other charges, by trade date (specification 1.6). A date without a row
/// blocks the calculation: it is never taken for a rate of zero.
public struct ChargeTable: Equatable, Sendable {
    /// A rate while it holds. A pause is a row with rate zero.
    public struct Row: Equatable, Sendable {
        public var from: CalendarDate
        /// The last day, inclusive; `nil` = until further notice.
        public var through: CalendarDate?
        /// Units of 10⁻⁸: a fraction of the notional, or currency a share.
        public var rate: Int64
        /// The most that one execution pays, units of 10⁻⁸ of the currency; `nil` = no cap.
        public var cap: Int64?
        public init(from: CalendarDate, through: CalendarDate?, rate: Int64, cap: Int64? = nil) {
            self.from = from
            self.through = through
            self.rate = rate
            self.cap = cap
        }
    }

    public enum Applies: UInt8, Sendable, CaseIterable {
        case buys = 1
        case sales = 2
        case both = 3
        func covers(_ side: Side) -> Bool {
            switch self {
            case .buys: return side.isBuy
            case .sales: return !side.isBuy
            case .both: return true
            }
        }
    }

    public enum Base: UInt8, Sendable, CaseIterable {
        /// A fraction of the account's rounded gross.
        case notional = 1
        /// A rate a share or contract for each execution, with a cap an execution; executions at a price below
        /// the rate are free. An account bears its share by quantity of the block's exact sum.
        case quantityPerExecution = 2
    }

    public enum RoundingMode: UInt8, Sendable, CaseIterable {
        case up = 1
        case nearest = 2
    }

    /// One charge with its rows.
    public struct Definition: Equatable, Sendable {
        /// Such as `SEC31`.
        public var code: Text64
        public var market: Text64
        /// Kinds of what it is charged on; shares unless it says otherwise.
        public var products: [ProductKind]
        /// MiscFeeType (139).
        public var miscFeeType: UInt8
        public var applies: Applies
        public var base: Base
        public var rounding: RoundingMode
        public var exemptAccounts: [Text64]
        public var rows: [Row]
        public init(
            code: Text64, market: Text64, products: [ProductKind] = [.equity], miscFeeType: UInt8,
            applies: Applies, base: Base, rounding: RoundingMode, exemptAccounts: [Text64] = [],
            rows: [Row]
        ) {
            self.code = code
            self.market = market
            self.products = products
            self.miscFeeType = miscFeeType
            self.applies = applies
            self.base = base
            self.rounding = rounding
            self.exemptAccounts = exemptAccounts
            self.rows = rows
        }

        /// The row that holds on a date; `nil` = the date is not covered.
        public func row(on date: CalendarDate) -> Row? {
            rows.first { row in
                row.from <= date && (row.through.map { date <= $0 } ?? true)
            }
        }
    }

    public var definitions: [Definition]
    public init(_ definitions: [Definition]) { self.definitions = definitions }

    /// Whether the rates are not negative and no two rows of a charge overlap.
    public var isValid: Bool {
        definitions.allSatisfy { definition in
            let rows = definition.rows
            let distinct = Set(definition.products).count == definition.products.count
            let disjoint = zip(rows, rows.dropFirst()).allSatisfy { earlier, later in
                earlier.through.map { $0 < later.from } ?? false
            }
            let sane = rows.allSatisfy {
                (0...DecimalText.scale).contains($0.rate) && ($0.cap ?? 0) >= 0
            }
            return distinct && disjoint && sane
        }
    }
}

/// A charge on one account (a row of NoMiscFees 136).
public struct Charge: Equatable, Sendable {
    public var code: Text64
    /// MiscFeeType (139).
    public var miscFeeType: UInt8
    /// MiscFeeAmt (137).
    public var amount: Money
    public init(code: Text64, miscFeeType: UInt8, amount: Money) {
        self.code = code
        self.miscFeeType = miscFeeType
        self.amount = amount
    }
}

/// A quantity and its price: what charges by execution need to know of a fill.
public struct ExecutionPart: Equatable, Sendable {
    public var quantity: Quantity
    public var price: Price
    public init(quantity: Quantity, price: Price) {
        self.quantity = quantity
        self.price = price
    }
}
