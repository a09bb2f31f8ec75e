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

    /// What the first one is worth; nothing is known of others.
    static func holdings(_ keys: [RiskHolding.Key]) -> [RiskHolding] {
        keys.prefix(1).map {
            RiskHolding(
                key: $0, averageCost: Price(units: 1_050_000_000),
                cost: 10_501_234_567_891_234_567, realized: -32_500_000_000_000_000,
                unrealized: 70_000_000_000_000_000, mark: Price(units: 1_057_000_000),
                markTime: Timestamp(nanoseconds: 3))
        }
    }

    /// Account FUND1 is known, no other.
    static func cash(_ account: String) -> [RiskCash]? {
        guard account == "FUND1" else { return nil }
        let one: Int128 = 10_000_000_000_000_000
        return [
            RiskCash(currency: "EUR", total: 0, settled: 0, feesAccrued: 0, dated: []),
            RiskCash(
                currency: "USD", total: -one * 2001 / 2, settled: one * 250,
                feesAccrued: 50_000_000,
                dated: [RiskCash.Dated(day: "2026-12-01", amount: -one * 2501 / 2)]),
        ]
    }

    static let locates = [("FUND1", "IBM"), ("", "IBM"), ("FUND2", "AIG")].map { account, symbol in
        func shares(_ count: Int64) -> Quantity { Quantity(units: count * 100_000_000) }
        return RiskLocate(
            account: account, symbol: symbol, located: shares(500), available: shares(300),
            reserved: shares(150), used: shares(50), isBorrowed: account == "FUND2")
    }

    /// In the order in which they were found.
    static let breaks = {
        func row(_ id: String, _ source: String, venue: String, account: String) -> BreakRow {
            BreakRow(
                id: id, what: "missing there", source: source, time: "2026-11-30T10:00:00Z",
                venue: venue, account: account, orderID: "", execID: "V7",
                ours: "buy 50 IBM at 182.62", theirs: "nothing")
        }
        var rows = [
            row("a1", "validation", venue: "VENUE1", account: "FUND1"),
            row("b2", "dropCopy", venue: "VENUE1", account: ""),
            row("c3", "positions", venue: "", account: "FUND2"),
        ]
        (rows[1].state, rows[1].by) = (.explained, "ann")
        (rows[1].reason, rows[1].stateTime) = ("late file", "2026-11-30T10:00:01Z")
        return rows
    }()
}
