import OMSCore
import OMSTypes

// `routing.policies` and `routing.rules`: how orders are routed, and which of them how.
extension Configuration {
    private enum Take: String, CaseIterable {
        case sweep, netPrice, proRata, sequential

        var value: RoutingTerms.Take {
            switch self {
            case .sweep: return .sweep
            case .netPrice: return .netPrice
            case .proRata: return .proRata
            case .sequential: return .sequential
            }
        }
    }

    private enum Dark: String, CaseIterable {
        case byCost, first, never, split

        var value: RoutingTerms.Dark {
            switch self {
            case .byCost: return .byCost
            case .first: return .first
            case .never: return .never
            case .split: return .split
            }
        }
    }

    private enum Post: String, CaseIterable {
        case rebate, fillProbability, placement, weighed

        var value: RoutingTerms.Post {
            switch self {
            case .rebate: return .rebate
            case .fillProbability: return .fillProbability
            case .placement: return .placement
            case .weighed: return .weighed
            }
        }
    }

    static func policy(
        reading section: ConfigurationSection, _ names: inout ConfigurationNames
    ) -> RoutingTerms? {
        let name = section.text(required: "name", example: "name: CHEAPEST")
        names.declare(.policy, name, "name", in: section)
        var terms = RoutingTerms(name: ReferenceFromConfiguration.text(name))
        terms.take = section.choice("take", default: Take.sweep).value
        terms.dark = section.choice("dark", default: Dark.byCost).value
        terms.venues = venues("venues", section, &names)
        terms.avoid = venues("avoid", section, &names)
        terms.venuesMax = UInt16(section.integer("maxVenues", in: 0...64, default: 0))
        terms.routeMin = section.quantity("minRoute") ?? .zero
        terms.roundLot = section.quantity("roundLot") ?? .zero
        terms.isProtecting = section.flag("protection", default: true)
        terms.post = section.choice("post", default: Post.rebate).value
        terms.patience =
            section.duration("patience", min: 1_000_000_000, default: .seconds(30)).nanoseconds
        let percent = section.decimal(
            "challengerPercent", min: 0, max: 100 * DecimalText.scale, "10")
        if let challenger = section.text("challenger") {
            names.refer(.policy, challenger, "challenger", in: section)
            terms.challenger = ReferenceFromConfiguration.text(challenger)
            if percent == nil {
                section.reportMissing("challengerPercent", example: "challengerPercent: 10")
            }
            terms.challengerPPM = (percent ?? 0) / 10_000
        }
        return name.isEmpty ? nil : terms
    }

    private static func venues(
        _ key: String, _ section: ConfigurationSection, _ names: inout ConfigurationNames
    ) -> [Text64] {
        (section.texts(key) ?? []).map { name in
            names.refer(.venue, name, key, in: section)
            return ReferenceFromConfiguration.text(name)
        }
    }

    // MARK: Rules

    private enum SideWord: String, CaseIterable {
        case buy, sell, sellShort

        var value: Side { self == .buy ? .buy : self == .sell ? .sell : .sellShort }
    }

    private enum TypeWord: String, CaseIterable {
        case market, limit

        var value: OrdType { self == .market ? .market : .limit }
    }

    private enum TimeWord: String, CaseIterable {
        case day, immediateOrCancel, fillOrKill, goodTillCancel, goodTillDate

        var value: TimeInForce {
            switch self {
            case .day: return .day
            case .immediateOrCancel: return .immediateOrCancel
            case .fillOrKill: return .fillOrKill
            case .goodTillCancel: return .goodTillCancel
            case .goodTillDate: return .goodTillDate
            }
        }
    }

    static func arrivalRule(
        reading section: ConfigurationSection, _ names: inout ConfigurationNames
    ) -> ArrivalRule? {
        func name(_ key: String, _ kind: ConfigurationNames.Kind?) -> Text64 {
            guard let name = section.text(key) else { return Text64() }
            if let kind { names.refer(kind, name, key, in: section) }
            return ReferenceFromConfiguration.text(name)
        }
        let ruleName = section.text(required: "name", example: "name: large orders to the desk")
        var rule = ArrivalRule(name: ReferenceFromConfiguration.text(ruleName))
        rule.session = name("session", .session)
        rule.client = name("client", .client)
        rule.account = name("account", .account)
        rule.symbol = name("symbol", .instrument)
        rule.market = name("market", nil)
        rule.side = (section.choice("side") as SideWord?)?.value
        rule.ordType = (section.choice("ordType") as TypeWord?)?.value
        rule.timeInForce = (section.choice("timeInForce") as TimeWord?)?.value
        rule.quantityMin = section.quantity("minQuantity") ?? .zero
        rule.quantityMax = section.quantity("maxQuantity") ?? .zero
        rule.notionalMin = section.decimal("minNotional", min: 1, "1000000") ?? 0
        rule.notionalMax = section.decimal("maxNotional", min: 1, "1000000") ?? 0
        rule.spreadMinPPM = (section.decimal("minSpreadBps", min: 1, "25") ?? 0) / 1_000_000
        rule.displayedMinPPM = (section.decimal("minTimesDisplayed", min: 1, "3") ?? 0) / 100
        rule.from = section.timeOfDay("from")?.nanoseconds ?? 0
        rule.to = section.timeOfDay("to")?.nanoseconds ?? 0
        rule.policy = name("policy", .policy)
        rule.isHeld = section.flag("hold", default: false)
        if rule.policy.isEmpty, !rule.isHeld, section.isPresent {
            section.reportMissing("policy", example: "policy: CHEAPEST, or hold: on")
        }
        return rule
    }
}
