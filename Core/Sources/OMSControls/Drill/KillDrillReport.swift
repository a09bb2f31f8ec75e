import OMSCore
import OMSTypes

/// What a drill of the kill switch found.
public struct KillDrillReport: Equatable, Sendable {
    /// Open client orders and blocks, and open routes, when it began.
    public var orders = 0
    public var routes = 0
    public var firm = KillDrillScope(account: Text64())
    public var accounts: [KillDrillScope] = []
    public var cancels = KillDrillCancels()

    /// Where something else refuses every new order, nothing was proved of the switch.
    public var isPassed: Bool {
        firm.isPassed && accounts.allSatisfy(\.isPassed) && cancels.refused == 0
            && (firm.refused > 0 || firm.refusedBefore == 0)
    }
}

/// The switch of one scope.
public struct KillDrillScope: Equatable, Sendable {
    /// Empty: the firm.
    public var account: Text64
    /// Open routes in the scope.
    public var routes = 0
    /// Cancels that would have been written.
    public var cancels = 0
    /// Routes with a request on its way: theirs follows the venue's answer.
    public var pending = 0
    /// Ended at once, without a message: what rested at the firm's own crossing network.
    public var endedAtOnce = 0
    /// Routes that got no cancel, and the first of them.
    public var missingCount = 0
    public var missing: [OrderID] = []
    /// Cancels of routes outside of the scope.
    public var outsideCancels = 0
    /// Routes that were sent after the switch.
    public var newRoutes = 0
    /// Clients' cancels that were refused on the way.
    public var cancelsRefused = 0
    /// New orders that the switch refused; those that would have been taken before, among them.
    public var refused = 0
    public var refusedOfTaken = 0
    /// New orders that something else refuses before any rule of risk is asked, and what first.
    public var refusedBefore = 0
    public var reasonBefore = RefusalReason.none
    /// New orders that would still have been taken.
    public var taken = 0
    /// New orders outside of the scope that the switch refused.
    public var outsideRefused = 0
    /// Nanoseconds until new orders are refused.
    public var blockedAfter: Int64 = 0
    /// Nanoseconds until the last cancel is there to be written.
    public var cancelledAfter: Int64 = 0
    /// Nanoseconds of the longest part: what another message had to wait.
    public var longestPart: Int64 = 0
    public var parts = 0

    init(account: Text64) { self.account = account }

    mutating func note(_ answer: KillProbe.Answer, before: KillProbe.Answer) {
        switch answer {
        case .killed:
            refused += 1
            if before == .taken { refusedOfTaken += 1 }
        case .refusedBefore(let reason):
            if refusedBefore == 0 { reasonBefore = reason }
            refusedBefore += 1
        case .taken: taken += 1
        }
    }

    public var isPassed: Bool {
        missingCount == 0 && outsideCancels == 0 && newRoutes == 0 && cancelsRefused == 0
            && taken == 0 && outsideRefused == 0
    }
}

/// Clients' cancels while the firm is killed.
public struct KillDrillCancels: Equatable, Sendable {
    public var asked = 0
    public var refused = 0
    /// Orders without a client's session, or with a cancel on its way.
    public var notAsked = 0
    /// Why the first one was refused.
    public var reason = ""
}
