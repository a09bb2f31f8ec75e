public import OMSTypes

/// What may be asked for over HTTP that changes state.
public enum GatewayCommand: Equatable, Sendable {
    /// Join staged client orders into one block.
    case formBlock(orderIDs: [OrderID])
    /// Throw or release a kill switch for the firm, an account or a symbol.
    case killSwitch(account: String?, symbol: String?, isEngaged: Bool, reason: String)
    /// Do something to a FIX session.
    case fixSession(name: String, FIXSessionControl, reason: String)
    /// What operations do by hand about an anomaly. `by`: the person, where the token does not say.
    indirect case repair(RepairRequest, by: String?)
    /// What the desk does for clients without a request of theirs.
    indirect case desk(DeskOrder, by: String?)
    /// What people want of limits, states and what waits for them.
    indirect case risk(RiskRequest, by: String?)
    /// Instruments that are listed or corrected.
    indirect case instruments(InstrumentRequest, by: String?)
}

/// What operations may do to a FIX session.
public enum FIXSessionControl: Equatable, Sendable {
    /// Both sequence numbers start at 1 again.
    case reset
    /// The next numbers; `nil` leaves one as it is.
    case set(nextInbound: UInt64?, nextOutbound: UInt64?)
    /// Text (58) of the Logout; may be empty.
    case logout(text: String)
    /// Log out, and refuse every Logon until it is enabled.
    case disable
    case enable
}

/// What a token may do.
public enum GatewayAuthorization: Equatable, Sendable {
    case granted(user: String)
    case unknownToken
    /// The user is known, but the command needs a role that it has not.
    case forbidden(user: String, roleNeeded: String)
}

/// The shard's answer to a command.
public enum GatewayOutcome: Equatable, Sendable {
    /// Accepted in this frame; `order` is the block that was formed.
    case accepted(sequence: SequenceNumber, order: OrderID)
    /// A repair waits in this frame for its second person.
    case proposed(sequence: SequenceNumber, repair: UInt32)
    /// What loosens a limit or a state waits in this frame for its second person, who must
    /// approve what has this hash.
    case waiting(sequence: SequenceNumber, proposal: UInt32, hash: UInt64)
    /// There is nothing of that name.
    case unknown(remedy: String)
    /// Instruments as they are, will be or would be changed.
    case instruments(InstrumentAnswer)
    /// Refused in this frame, with the reason and what would be right.
    case refused(sequence: SequenceNumber, reason: String, remedy: String)
}

/// The ways from the gateway into the product, given by the runtime.
public struct GatewayActions: Sendable {
    /// Compares the token's hash with those of the users.
    public var authorize: @Sendable (String, GatewayCommand) -> GatewayAuthorization
    /// Hands the command to the shard and answers once its frame is durable. Throws when the
    /// shard cannot take it (stopping, disk full).
    public var submit: @Sendable (GatewayCommand, String) async throws -> GatewayOutcome
    /// Anomalies that are open and repairs that wait, as they stand now.
    public var repairs: @Sendable () async throws -> RepairBoard
    /// Limits with their use, what is stopped and what waits; with what holds for an account,
    /// where one is named.
    public var risk: @Sendable (String?) async throws -> RiskBoard
    /// Every row of limits.
    public var limitRows: @Sendable () async throws -> [RiskRow]
    /// What would become of an order now; changes nothing.
    public var route: @Sendable (RouteQuestion) async throws -> RoutePlan
    /// Instruments as they are known, and what became of them.
    public var instruments: @Sendable (InstrumentQuestion) async throws -> InstrumentBoard
    /// What venues show of a symbol now; `nil` for one whose market data is not kept.
    public var market: @Sendable (String) async throws -> MarketBoard?
    /// Of these orders, those that strategies work, against their plans.
    public var strategies: @Sendable ([OrderID]) async throws -> [StrategyStatus]

    public init(
        authorize: @escaping @Sendable (String, GatewayCommand) -> GatewayAuthorization,
        submit: @escaping @Sendable (GatewayCommand, String) async throws -> GatewayOutcome,
        repairs: @escaping @Sendable () async throws -> RepairBoard = { RepairBoard() },
        risk: @escaping @Sendable (String?) async throws -> RiskBoard = { _ in RiskBoard() },
        limitRows: @escaping @Sendable () async throws -> [RiskRow] = { [] },
        route: @escaping @Sendable (RouteQuestion) async throws -> RoutePlan = { _ in
            RoutePlan(.refused, "nothing is routed here")
        },
        instruments: @escaping @Sendable (InstrumentQuestion) async throws -> InstrumentBoard = {
            _ in InstrumentBoard()
        },
        market: @escaping @Sendable (String) async throws -> MarketBoard? = { _ in nil },
        strategies: @escaping @Sendable ([OrderID]) async throws -> [StrategyStatus] = { _ in [] }
    ) {
        self.authorize = authorize
        self.submit = submit
        self.repairs = repairs
        self.risk = risk
        self.limitRows = limitRows
        self.route = route
        self.instruments = instruments
        self.market = market
        self.strategies = strategies
    }

    /// Knows no token: everything that changes state is refused.
    public static let readOnly = GatewayActions(
        authorize: { _, _ in .unknownToken },
        submit: { _, _ in .refused(sequence: 0, reason: "read only", remedy: "use another port") })
}
