import OMSTypes

/// What an instruction of anything but plain shares says beside.
public struct InstructedProduct: Equatable, Sendable {
    public var kind: ProductKind
    /// Names what has no ISIN.
    public var symbol: Symbol
    /// Accrued interest within the amount.
    public var accrued: Money?
    /// NumDaysInterest (157).
    public var accruedDays: UInt16
    /// Of currencies: the amount that moves against the payment, the other way.
    public var base: Money?

    public init(
        kind: ProductKind, symbol: Symbol, accrued: Money? = nil, accruedDays: UInt16 = 0,
        base: Money? = nil
    ) {
        self.kind = kind
        self.symbol = symbol
        self.accrued = accrued
        self.accruedDays = accruedDays
        self.base = base
    }
}

/// Delivery or receipt against payment of one matched allocation: what a sese.023 needs.
public struct SettlementInstruction: Equatable, Sendable {
    /// SecuritiesMovementType.
    public enum Movement: UInt8, Sendable, CaseIterable {
        case deliver = 1
        case receive = 2
        public var code: String {
            switch self {
            case .deliver: return "DELI"
            case .receive: return "RECE"
            }
        }
    }

    /// TxId: at most 16 characters of SWIFT set X, unique.
    public var transactionID: Text64
    public var allocID: Text64
    /// IndividualAllocID (467); the message's TradId.
    public var individualAllocID: Text64
    public var account: AccountID
    public var accountCode: Text64
    public var movement: Movement
    public var tradeDate: CalendarDate
    public var settlementDate: CalendarDate
    public var isin: Text64
    public var quantity: Quantity
    /// The reported average price, for display; the amount does not come from it.
    public var dealPrice: Price
    /// The rounded net amount; negative when the payment goes the other way.
    public var amount: Money
    public var standing: StandingInstruction
    /// `nil` = plain shares.
    public var product: InstructedProduct?

    public init(
        transactionID: Text64, allocID: Text64, individualAllocID: Text64, account: AccountID,
        accountCode: Text64, movement: Movement, tradeDate: CalendarDate,
        settlementDate: CalendarDate, isin: Text64, quantity: Quantity, dealPrice: Price,
        amount: Money, standing: StandingInstruction, product: InstructedProduct? = nil
    ) {
        self.transactionID = transactionID
        self.allocID = allocID
        self.individualAllocID = individualAllocID
        self.account = account
        self.accountCode = accountCode
        self.movement = movement
        self.tradeDate = tradeDate
        self.settlementDate = settlementDate
        self.isin = isin
        self.quantity = quantity
        self.dealPrice = dealPrice
        self.amount = amount
        self.standing = standing
        self.product = product
    }

    public var kind: ProductKind { product?.kind ?? .equity }

    /// Whether there is a sese.023 of it: what is delivered against payment, in an amount that the
    /// published message can hold (five decimals).
    public var hasDocument: Bool { kind.isDelivered && amount.currency.minorUnitDigits <= 5 }

    /// The TxId of the `number`-th instruction of a journal: `SI`, the trade date, the number.
    /// From a million on the number is in base 36 behind another prefix, so that none repeats.
    public static func transactionID(_ number: UInt32, tradeDate: CalendarDate) -> Text64 {
        let decimal = number < 1_000_000
        let digits = String(number, radix: decimal ? 10 : 36, uppercase: true)
        let width = decimal ? 4 : 7
        let padding = String(repeating: "0", count: max(0, width - digits.count))
        let prefix: Text64 = decimal ? "SI" : "X"
        return prefix.appending(tradeDate.fix + padding + digits)
    }
}
