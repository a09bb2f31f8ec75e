import HTTPGateway
import OMSTypes

// Risk control of a made-up day.
extension DemoRows {
    static func use(_ name: String, _ kind: String, percent: Int64) -> RiskUse {
        RiskUse(
            scope: RiskScope(level: name.isEmpty ? "firm" : "account", name: name), symbol: "",
            kind: kind, limit: "1000", used: "\(percent * 10)", sharePPM: percent * 10_000)
    }

    /// Account FUND1 is known, no other.
    static func riskBoard(_ account: String?) -> RiskBoard {
        var board = RiskBoard()
        board.time = Timestamp(nanoseconds: 7)
        board.uses = [
            use("FUND1", "grossExposure", percent: 92), use("", "grossExposure", percent: 80),
            use("FUND2", "creditLimit", percent: 10),
        ]
        board.standings = [
            RiskStanding(
                scope: RiskScope(level: "desk", name: "CASH"), symbol: "IBM", state: "halted",
                since: Timestamp(nanoseconds: 5), user: "ann")
        ]
        board.proposals = [
            WaitingProposal(
                number: 5, scope: RiskScope(level: "firm"), symbol: "", from: .none, to: .none,
                changes: [.init(what: "maxQuantity", before: "100", after: "")], user: "ann",
                reason: "month end", time: Timestamp(nanoseconds: 6), hash: 0xDEF)
        ]
        board.orders = [
            WaitingOrder(
                order: OrderID(9), account: "FUND1", symbol: "IBM", side: .buy,
                quantity: Quantity(units: 100_000_000), price: .none,
                until: Timestamp(nanoseconds: 8))
        ]
        board.kinds = [RiskValue(kind: "maxQuantity", value: "a decimal of 0 or more")]
        if account == "FUND1" { board.inForce = [RiskValue(kind: "maxQuantity", value: "100")] }
        return board
    }

    static let limitRows = [
        RiskRow(
            scope: RiskScope(level: "account"), from: .none, to: .none, isInForce: true,
            values: [RiskValue(kind: "maxQuantity", value: "100")]),
        RiskRow(
            scope: RiskScope(level: "desk", name: "CASH", group: "PENNY"),
            from: Timestamp(nanoseconds: 1), to: Timestamp(nanoseconds: 2), isInForce: false,
            values: []),
    ]
}
