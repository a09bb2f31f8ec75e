import OMSTypes

/// How a block's quantity is shared (post-trade specification 1.1).
public enum AllocationMethod: UInt8, Sendable, CaseIterable {
    /// By weight: the ordered quantity, or the distance to a target.
    case proRata = 1
    /// The same for everybody.
    case flat = 2
    /// By percentages that sum to 100 within 0.0001; `weight` in units of 10⁻⁸ percent.
    case percent = 3
    /// Quantities given; they must sum to the block's (AllocRejCode 88=8 otherwise). A partly
    /// filled block with given quantities is shared with `proRata` instead.
    case fixed = 4
    /// One account after the other by priority, then in instruction order.
    case sequential = 5
    /// Each account's minimum first, the rest by weight beyond the minimum.
    case minimumThenProRata = 6
}

/// Who takes the odd lot that the largest remainders leave (post-trade specification 1.2, step 4).
public enum ResidualRule: UInt8, Sendable, CaseIterable {
    case largest = 1
    case first = 2
    case houseError = 3
    /// The account that a hash of the block's id picks: even over many blocks, the same at replay.
    case randomSeeded = 4
}

/// Lots, minima and the answer to what does not divide.
public struct AllocationRules: Equatable, Sendable {
    /// Allocations are multiples of this, but for the odd residue.
    public var lot: Quantity
    /// Smaller allocations are given up to the others; zero = no minimum.
    public var minimum: Quantity
    public var residual: ResidualRule
    /// An account may get more than it ordered.
    public var allowsExcess: Bool
    /// The house's error account, for what nobody can take.
    public var houseAccount: AccountID
    public var houseAccountCode: Text64

    public init(
        lot: Quantity = Quantity(units: DecimalText.scale), minimum: Quantity = .zero,
        residual: ResidualRule = .largest, allowsExcess: Bool = false,
        houseAccount: AccountID = .none, houseAccountCode: Text64 = Text64()
    ) {
        self.lot = lot
        self.minimum = minimum
        self.residual = residual
        self.allowsExcess = allowsExcess
        self.houseAccount = houseAccount
        self.houseAccountCode = houseAccountCode
    }
}

/// One account's claim to a part of a block.
public struct AllocationClaim: Equatable, Sendable {
    /// The account's text id; ties fall to the lower one in byte order (rule R5).
    public var account: Text64
    /// The share's weight in units that only the method knows; for `proRata` the ordered quantity.
    public var weight: Int64
    /// What the account ordered: it gets no more than this unless the rules allow excess.
    public var orderedQuantity: Quantity
    /// For `minimumThenProRata`: what the account gets before the rest is shared.
    public var minimum: Quantity
    /// For `sequential`: the lower number is served first.
    public var priority: UInt32

    public init(
        account: Text64, weight: Int64, orderedQuantity: Quantity? = nil,
        minimum: Quantity = .zero, priority: UInt32 = 0
    ) {
        self.account = account
        self.weight = weight
        self.orderedQuantity = orderedQuantity ?? Quantity(units: weight)
        self.minimum = minimum
        self.priority = priority
    }

    /// A claim by distance to a target position (PRO_RATA_TARGET): what is missing for a buy,
    /// what is too much for a sale.
    public init(account: Text64, side: Side, target: Quantity, held: Quantity) {
        let (up, overflowUp) = target.units.subtractingReportingOverflow(held.units)
        let distance = overflowUp ? 0 : (side.isBuy ? up : (up == .min ? 0 : -up))
        self.init(account: account, weight: max(0, distance))
    }
}

/// Why a block cannot be allocated.
public enum AllocationRefusal: UInt8, Error, Sendable, CaseIterable {
    case noAccounts = 1
    case quantityNotPositive = 2
    case lotNotPositive = 3
    case negativeWeight = 4
    /// All weights are zero: nobody wants any.
    case noWeight = 5
    /// The percentages do not sum to 100.
    case percentages = 6
    /// The given quantities do not sum to the block's (AllocRejCode 88=8).
    case incorrectAllocatedQuantity = 7
    /// Something is left that no account can take and no house account is configured.
    case noHouseAccount = 8
    /// A number beyond what can be computed exactly.
    case outOfRange = 9
}
