import OMSTypes

extension Configuration {
    /// The bounds of the pre-trade checks.
    public struct Limits: Equatable, Sendable {
        /// What holds for every account that has no limits of its own.
        public var standard = LimitSet()
        /// Overrides by account; each is complete (the defaults are already filled in).
        public var accounts: [String: LimitSet] = [:]

        public init() {}
    }

    /// The bounds for one account; `nil` sets no bound.
    public struct LimitSet: Equatable, Sendable {
        /// OrderQty (38) of one order.
        public var maxQuantity: Quantity?
        /// Price × quantity of one order, in units of 10⁻⁸ of the currency.
        public var maxNotional: Int64?
        /// How far a limit may be from the reference price, in millionths of it; `nil`: no collar.
        public var collarPPM: Int64? = 50_000
        /// What happens to an order with no reference price to check it against.
        public var noReferencePrice = NoReferencePrice.block
        /// Of the position after the order, open orders included, long or short.
        public var positionLimit: Quantity?
        /// Executed and open gross amount of the day, in units of 10⁻⁸ of the currency.
        public var creditLimit: Int64?
        /// Equal orders are counted within this time.
        public var duplicateWindow: Duration = .seconds(5)
        /// The equal order with this number is refused.
        public var duplicateCount = 5

        public init() {}
    }

    public enum NoReferencePrice: String, CaseIterable, Sendable {
        case pass
        case block
    }

    /// Something that may not be traded, by somebody, for a time.
    public struct Restriction: Equatable, Sendable {
        public var symbol: String
        /// The accounts that it binds, a client's accounts one by one; empty: everybody.
        public var accounts: [String]
        public var type: Kind
        /// The first day; `nil`: since ever.
        public var from: CalendarDate?
        /// The last day; `nil`: until it is lifted.
        public var to: CalendarDate?

        public enum Kind: String, CaseIterable, Sendable {
            case noTrade
            case noBuy
            case noSell
        }
    }
}

extension Configuration.Limits {
    init(reading section: ConfigurationSection, _ names: inout ConfigurationNames) {
        let standardSection = section.section("default")
        standard = Configuration.LimitSet(reading: standardSection, over: .init())
        standardSection.finish()
        let standard = standard
        let overrides = section.named("accounts") { name, section in
            names.refer(.account, name, "", in: section)
            return (name, Configuration.LimitSet(reading: section, over: standard))
        }
        for (name, limits) in overrides { accounts[name] = limits }
        section.finish()
    }
}

extension Configuration.LimitSet {
    init(reading section: ConfigurationSection, over standard: Configuration.LimitSet) {
        self = standard
        maxQuantity = section.quantity("maxQuantity") ?? maxQuantity
        maxNotional = section.decimal("maxNotional", min: 1, "5000000") ?? maxNotional
        positionLimit = section.quantity("positionLimit") ?? positionLimit
        creditLimit = section.decimal("creditLimit", min: 1, "5000000") ?? creditLimit
        duplicateWindow = section.duration("duplicateWindow", min: 1) ?? duplicateWindow
        duplicateCount = section.integer("duplicateCount", in: 2...1_000_000_000) ?? duplicateCount
        noReferencePrice = section.choice("noReferencePrice") ?? noReferencePrice
        if section.isWord("collarPercent", "off") {
            collarPPM = nil
        } else if let percent = section.decimal(
            "collarPercent", min: 10_000, max: 100 * DecimalText.scale, "5")
        {
            collarPPM = percent / 10_000
        }
    }
}

extension Configuration.Restriction {
    init(
        reading section: ConfigurationSection, _ known: [Configuration.Account],
        _ names: inout ConfigurationNames
    ) {
        symbol = section.text(required: "symbol", example: "symbol: IBM")
        names.refer(.instrument, symbol, "symbol", in: section)
        let account = section.text("account")
        let client = section.text("client")
        accounts = account.map { [$0] } ?? []
        names.refer(.account, account ?? "", "account", in: section)
        if let client {
            accounts = known.filter { $0.client == client }.map(\.id)
            names.refer(.owner, client, "client", in: section)
        }
        if account != nil, client != nil {
            section.diagnostics.report(
                section.file(of: "client"), section.line(of: "client"),
                "\(section.path) names an account and a client; keep one, or neither for everybody")
        }
        type = section.choice(required: "type", example: .noTrade)
        from = section.date("from")
        to = section.date("to")
        if let from, let to, to < from {
            section.diagnostics.report(
                section.file(of: "to"), section.line(of: "to"),
                "\(section.path).to is before from; swap them")
        }
    }
}
