import OMSCore
import OMSTypes

extension Configuration {
    /// The bounds of the pre-trade checks.
    public struct Limits: Equatable, Sendable {
        /// What holds for every account that has no limits of its own.
        public var standard = LimitSet.unlessSaid
        /// Overrides by account; each is complete (the defaults are already filled in).
        public var accounts: [String: LimitSet] = [:]
        /// Limits of other levels, of groups of instruments, or for a time.
        public var rows: [LimitRow] = []

        public init() {}
    }

    /// Something that may not be traded, by somebody, for a time.
    public struct Restriction: Equatable, Sendable {
        public var symbol: String
        /// The accounts that it binds, a client's or a desk's one by one; empty: everybody.
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
            case noShort
            case approval
        }
    }
}

extension Configuration.Limits {
    init(
        reading section: ConfigurationSection, _ groups: [String],
        _ names: inout ConfigurationNames
    ) {
        let standardSection = section.section("default")
        standard = LimitSet(reading: standardSection, over: .unlessSaid).withoutUnbounded
        standardSection.finish()
        let standard = standard
        let overrides = section.named("accounts") { name, section in
            names.refer(.account, name, "", in: section)
            return (name, LimitSet(reading: section, over: standard))
        }
        for (name, limits) in overrides { accounts[name] = limits }
        rows = section.list("rows") { Self.row($0, groups, &names) }
        reportTwins(section)
        section.finish()
    }

    private enum Level: String, CaseIterable {
        case firm, desk, client, account, trader, strategy

        var level: LimitLevel {
            switch self {
            case .firm: return .firm
            case .desk: return .desk
            case .client: return .client
            case .account: return .account
            case .trader: return .trader
            case .strategy: return .strategy
            }
        }
    }

    private static func row(
        _ section: ConfigurationSection, _ groups: [String], _ names: inout ConfigurationNames
    ) -> LimitRow? {
        let level = section.choice(required: "level", example: Level.desk)
        let name = section.text("name") ?? "*"
        switch level {
        case .firm:
            if name != "*" {
                section.diagnostics.report(
                    section.file, section.line(of: "name"),
                    "the firm has no name\(section.inside); leave name out")
            }
        case .desk: if name != "*" { names.refer(.desk, name, "name", in: section) }
        case .client: if name != "*" { names.refer(.owner, name, "name", in: section) }
        case .account: if name != "*" { names.refer(.account, name, "name", in: section) }
        case .trader: break
        case .strategy:
            let known = TargetStrategy.allCases.map(\.name)
            if name != "*", !known.contains(name) {
                let advice = NearestWord.advice(name, known: known, plural: "known ones")
                section.diagnostics.report(
                    section.file, section.line(of: "name"),
                    "\"\(name)\" is no strategy\(section.inside); \(advice)")
            }
        }
        let group = section.text("group") ?? ""
        if !group.isEmpty, !groups.contains(group) {
            let advice = NearestWord.advice(group, known: groups, plural: "known ones")
            section.diagnostics.report(
                section.file, section.line(of: "group"),
                "no instrument is in group \"\(group)\"\(section.inside); \(advice)")
        }
        let from = section.date("from")
        let to = section.date("to")
        if let from, let to, to < from {
            section.diagnostics.report(
                section.file, section.line(of: "to"),
                "\(section.path).to is before from; swap them")
        }
        let values = LimitSet(reading: section, over: LimitSet())
        let scope = LimitScope(
            level.level, name == "*" ? Text64() : Text64(name) ?? Text64(),
            group: Text64(group) ?? Text64())
        return LimitRow(
            scope, values, from: from?.startUTC ?? .none,
            to: to?.adding(days: 1).startUTC ?? .none)
    }

    /// Two rows of one scope that begin at once: nobody could say which holds.
    private func reportTwins(_ section: ConfigurationSection) {
        for (index, row) in rows.enumerated()
        where rows[..<index].contains(where: { $0.scope == row.scope && $0.from == row.from }) {
            section.diagnostics.report(
                section.file, section.line(of: "rows"),
                "\(section.path).rows has two rows for \(row.scope.description) that begin at the "
                    + "same time; keep one")
        }
    }
}

extension LimitSet {
    /// What holds where a configuration says nothing.
    static var unlessSaid: LimitSet {
        var set = LimitSet()
        for kind in [LimitKind.collar25, .collar5, .collar1, .collar0] { set[kind] = 50_000 }
        set[.duplicateWindow] = 5_000_000_000
        set[.duplicateCount] = 5
        return set
    }

    init(reading section: ConfigurationSection, over standard: LimitSet) {
        self = standard
        readOrderLimits(section)
        readCollars(section)
        readAggregates(section)
        readActivity(section)
        readChoices(section)
    }

    /// Nothing is above the default: what bounds nothing there needs no word.
    fileprivate var withoutUnbounded: LimitSet {
        var result = self
        for kind in kinds where self[kind] == LimitSet.unbounded { result[kind] = nil }
        return result
    }

    private mutating func set(_ kind: LimitKind, _ value: Int64?) {
        if let value { self[kind] = value }
    }

    private mutating func readOrderLimits(_ section: ConfigurationSection) {
        set(.maxQuantity, section.decimal("maxQuantity", min: 0, "10000"))
        set(.maxNotional, section.decimal("maxNotional", min: 0, "5000000"))
        set(.volumeWarn, section.partsPerMillion("volumeWarnPercent", "5"))
        set(.volumeBlock, section.partsPerMillion("volumeBlockPercent", "20"))
        set(.approvalNotional, section.decimal("approvalNotional", min: 0, "1000000"))
        set(.approvalWindow, section.duration("approvalWindow", min: 1_000_000)?.nanoseconds)
        set(.duplicateWindow, section.duration("duplicateWindow", min: 1)?.nanoseconds)
        set(.duplicateWarn, section.count("duplicateWarn", from: 2))
        set(.duplicateCount, section.count("duplicateCount", from: 2))
    }

    private mutating func readCollars(_ section: ConfigurationSection) {
        let bands: [LimitKind] = [.collar25, .collar5, .collar1, .collar0]
        if section.isWord("collarPercent", "off") {
            // No word about it would be filled from what the scope inherits.
            for kind in bands { self[kind] = LimitSet.unbounded }
        } else if let share = section.partsPerMillion("collarPercent", "5", min: 10_000) {
            for kind in bands { self[kind] = share }
        }
        if let shares = section.decimals("collarBands") {
            if shares.count == bands.count, shares.allSatisfy({ $0 > 0 && $0 <= 10_000_000_000 }) {
                for (kind, share) in zip(bands, shares) { self[kind] = share / 10_000 }
            } else {
                section.diagnostics.report(
                    section.file, section.line(of: "collarBands"),
                    "\(section.path).collarBands must be four percentages, for prices from 25, "
                        + "from 5, from 1 and below 1, such as [5, 10, 20, 50]")
            }
        }
        set(.collarTicks, section.count("collarTicks", from: 1))
    }

    private mutating func readAggregates(_ section: ConfigurationSection) {
        set(.positionLimit, section.decimal("positionLimit", min: 0, "100000"))
        set(.positionShare, section.partsPerMillion("positionSharePercent", "1"))
        set(.grossExposure, section.decimal("grossExposure", min: 0, "50000000"))
        set(.netExposure, section.decimal("netExposure", min: 0, "20000000"))
        set(.creditLimit, section.decimal("creditLimit", min: 0, "5000000"))
        set(.creditExecutedWeight, section.partsPerMillion("creditExecutedPercent", "100"))
        set(.creditOpenWeight, section.partsPerMillion("creditOpenPercent", "100"))
        set(.dailyNotional, section.decimal("dailyNotional", min: 0, "100000000"))
        set(.dailyLoss, section.decimal("dailyLoss", min: 0, "250000"))
        set(.concentrationShare, section.partsPerMillion("concentrationSharePercent", "5"))
        set(.concentrationVolume, section.count("concentrationVolume", from: 1))
    }

    private mutating func readActivity(_ section: ConfigurationSection) {
        set(.orderRate, section.count("orderRate", from: 1))
        set(.orderBurst, section.count("orderBurst", from: 1))
        set(.strategyFills, section.count("strategyFills", from: 0))
        set(.strategyWindow, section.duration("strategyWindow", min: 1_000_000)?.nanoseconds)
        set(.messageRatio, section.count("messageRatio", from: 1))
        set(.messageRatioFrom, section.count("messageRatioFrom", from: 1))
        set(.clockOffset, section.duration("clockOffset", min: 1_000)?.nanoseconds)
    }

    private mutating func readChoices(_ section: ConfigurationSection) {
        func word<Value: RawRepresentable<Int64> & CaseIterable>(
            _ key: String, _ kind: LimitKind, _: Value.Type
        ) {
            set(
                kind,
                section.word(
                    key,
                    Dictionary(
                        Value.allCases.map { ("\($0)", $0.rawValue) }, uniquingKeysWith: { $1 })))
        }
        word("buyingPower", .buyingPower, BuyingPower.self)
        word("selfTrade", .selfTradeAction, SelfTradeAction.self)
        word("selfTradeScope", .selfTradeScope, SelfTradeScope.self)
        word("shortSale", .shortSale, ShortSaleMode.self)
        word("borrowing", .borrowing, Borrowing.self)
        set(.passesWithoutReference, section.word("noReferencePrice", ["pass": 1, "block": 0]))
        set(.blocksStaleData, section.word("staleData", ["pass": 0, "block": 1]))
        set(.priceBands, section.word("priceBands", ["off": 0, "block": 1, "reprice": 2]))
        set(.stopSanity, section.word("stopSanity", ["off": 0, "on": 1]))
        set(.shrinks, section.word("tooLarge", ["refuse": 0, "shrink": 1]))
    }
}

extension ConfigurationSection {
    /// A percentage as parts per million; at most 1,000 %.
    fileprivate func partsPerMillion(
        _ key: String, _ example: String, min: Int64 = 0
    ) -> Int64? {
        decimal(key, min: min, max: 1000 * DecimalText.scale, example).map { $0 / 10_000 }
    }

    fileprivate func count(_ key: String, from least: Int) -> Int64? {
        integer(key, in: least...1_000_000_000).map(Int64.init)
    }

    /// One of some words that stand for numbers.
    fileprivate func word(_ key: String, _ known: [String: Int64]) -> Int64? {
        let words = known.keys.sorted()
        guard let (text, entry) = scalar(key, "one of \(words.joined(separator: ", "))") else {
            return nil
        }
        if let number = known[text] { return number }
        let advice = NearestWord.advice(text, known: words, plural: "known ones")
        report(entry, "\"\(text)\" is none of the words for \(key)\(inside); \(advice)")
        return nil
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
        let desk = section.text("desk")
        accounts = account.map { [$0] } ?? []
        names.refer(.account, account ?? "", "account", in: section)
        if let client {
            accounts = known.filter { $0.client == client }.map(\.id)
            names.refer(.owner, client, "client", in: section)
        }
        if let desk {
            accounts = known.filter { $0.desk == desk }.map(\.id)
            names.refer(.desk, desk, "desk", in: section)
        }
        if [account, client, desk].compactMap({ $0 }).count > 1 {
            let key = client == nil ? "desk" : "client"
            section.diagnostics.report(
                section.file, section.line(of: key),
                "\(section.path) names two of account, client and desk; keep one, or none for "
                    + "everybody")
        }
        type = section.choice(required: "type", example: .noTrade)
        from = section.date("from")
        to = section.date("to")
        if let from, let to, to < from {
            section.diagnostics.report(
                section.file, section.line(of: "to"),
                "\(section.path).to is before from; swap them")
        }
    }
}
