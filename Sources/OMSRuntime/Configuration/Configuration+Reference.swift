import OMSCore
import OMSTypes

extension Configuration {
    /// Something that is traded.
    public struct Instrument: Equatable, Sendable {
        /// Symbol (55).
        public var symbol: String
        public var isin: String?
        public var currency: Currency
        /// Prices are whole multiples of it.
        public var tick: Price
        /// Quantities are whole multiples of it.
        public var lot: Quantity
        /// The settlement calendar's name.
        public var settlement: String
        public var risk = InstrumentRisk(symbol: Symbol())
        /// `nil` = an equity of multiplier 1 that settles with the trade.
        public var product: ProductTerms?
        public var master = InstrumentMaster(symbol: Symbol())
        /// Close of the day before; `.none` = not known.
        public var previousClose: Price
        /// Where nobody knows another; `.none` = not known.
        public var staticPrice: Price
    }

    /// What an instrument is that no list names.
    public struct AnySymbol: Equatable, Sendable {
        public var currency: Currency
        public var tick: Price
        public var lot: Quantity
        public var settlement: String
    }

    /// An account that trades are booked to.
    public struct Account: Equatable, Sendable {
        /// Account (1), AllocAccount (79).
        public var id: String
        public var client: String
        /// The desk that it belongs to, if any.
        public var desk: String?
        public var currency: Currency
        /// The account that holds the securities.
        public var safekeeping: String?
        /// Place of settlement, a BIC.
        public var pset: String?
        /// The agent at the place of settlement, a BIC.
        public var agent: String?
        public var agentAccount: String?
        /// The buyer or seller behind the agent, a BIC.
        public var party: String?
        public var commission: Commission?
        /// In place of `commission` for kinds of instruments.
        public var commissions: [ProductCommission] = []
        /// What it holds before its first trade.
        public var positions: [OpeningPosition] = []
        public var cash: [OpeningCash] = []
    }

    /// What a client pays for trades of one kind of instrument.
    public struct ProductCommission: Equatable, Sendable {
        public var product: ProductTerms.Kind
        public var commission: Commission
    }

    /// What a client pays for a trade; each result is rounded to the currency's minor unit.
    public struct Commission: Equatable, Sendable {
        public var basis: Basis
        /// Lower and upper bound of the rounded amount.
        public var min: Price?
        public var max: Price?

        public enum Basis: Equatable, Sendable {
            /// An amount for each share (CommType 13 = 1).
            case perShare(Price)
            /// Of the gross amount, in units of 10⁻⁸ of a basis point.
            case basisPoints(Int64)
            /// A flat amount (CommType 13 = 3).
            case absolute(Price)
        }
    }
}

extension Configuration.Instrument {
    init(reading section: ConfigurationSection, _ names: inout ConfigurationNames) {
        symbol = section.text(required: "symbol", example: "symbol: IBM")
        names.declare(.instrument, symbol, "symbol", in: section)
        isin = section.isin("isin")
        currency = section.currency("currency") ?? .usd
        tick = section.price("tick") ?? Configuration.AnySymbol.standard.tick
        lot = section.quantity("lot") ?? Configuration.AnySymbol.standard.lot
        settlement = section.text("settlement") ?? "US"
        names.refer(.calendar, settlement, "settlement", in: section)
        risk = InstrumentRisk(reading: section, symbol)
        var master = InstrumentMaster(reading: section, symbol, &names)
        product = Self.product(section.section("product"), of: symbol, &master)
        self.master = master
        previousClose = section.price("previousClose") ?? .none
        staticPrice = section.price("staticPrice") ?? .none
    }
}

extension Configuration.AnySymbol {
    /// A US share: USD, a cent, one share.
    public static let standard = Configuration.AnySymbol(
        currency: .usd, tick: Price(units: DecimalText.scale / 100),
        lot: Quantity(units: DecimalText.scale), settlement: "US")

    init(reading section: ConfigurationSection, _ names: inout ConfigurationNames) {
        currency = section.currency("currency") ?? Self.standard.currency
        tick = section.price("tick") ?? Self.standard.tick
        lot = section.quantity("lot") ?? Self.standard.lot
        settlement = section.text("settlement") ?? Self.standard.settlement
        names.refer(.calendar, settlement, "settlement", in: section)
        section.finish()
    }
}

extension Configuration.Account {
    init(reading section: ConfigurationSection, _ names: inout ConfigurationNames) {
        id = section.text(required: "id", example: "id: ACC1")
        names.declare(.account, id, "id", in: section)
        client = section.text("client") ?? id
        names.declare(.client, client, "client", in: section)
        names.declare(.owner, client, "client", in: section)
        desk = section.text("desk")
        names.declare(.desk, desk ?? "", "desk", in: section)
        currency = section.currency("currency") ?? .usd
        safekeeping = section.text("safekeeping")
        pset = section.bic("pset")
        agent = section.bic("agent")
        agentAccount = section.text("agentAccount")
        party = section.bic("party")
        commission = Configuration.Commission.read(section.section("commission"))
        commissions = section.list("commissions") { Self.productCommission($0) }
            .compactMap { $0 }
        positions = section.list("positions") {
            Configuration.OpeningPosition(reading: $0, &names)
        }
        cash = section.list("cash") { Configuration.OpeningCash(reading: $0) }
    }
}

extension Configuration.Account {
    /// `nil` when it says no commission; then it has been reported.
    private static func productCommission(_ section: ConfigurationSection)
        -> Configuration.ProductCommission?
    {
        let kind = section.choice(
            required: "product", example: Configuration.Instrument.Kind.equity)
        guard let commission = Configuration.Commission.read(section) else { return nil }
        return Configuration.ProductCommission(product: kind.kind, commission: commission)
    }
}

extension Configuration.Commission {
    /// `nil` when there is none. Exactly one basis must be given.
    static func read(_ section: ConfigurationSection) -> Configuration.Commission? {
        let perShare = section.price("perShare", min: 0).map(Basis.perShare)
        let bps = section.decimal("bps", min: 0, max: 10_000 * DecimalText.scale, "2.5")
            .map(Basis.basisPoints)
        let absolute = section.price("absolute", min: 0).map(Basis.absolute)
        let min = section.price("min", min: 0)
        let max = section.price("max", min: 0)
        section.finish()
        guard section.isPresent else { return nil }
        let given = ["perShare", "bps", "absolute"].filter(section.has)
        if given.count != 1 {
            section.diagnostics.report(
                section.file, section.line,
                "\(section.path) needs exactly one of perShare, bps and absolute, "
                    + "but has \(given.isEmpty ? "none" : given.joined(separator: " and "))")
        }
        if let min, let max, max < min {
            section.diagnostics.report(
                section.file(of: "max"), section.line(of: "max"),
                "\(section.path).max is below min; raise it to "
                    + "\(DecimalText.string(min.units)) or more")
        }
        guard let basis = perShare ?? bps ?? absolute else { return nil }
        return Configuration.Commission(basis: basis, min: min, max: max)
    }
}
