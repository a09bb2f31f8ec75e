import OMSCore
import OMSEngine
import OMSPostTrade
import OMSTypes

extension ReferenceFromConfiguration {
    /// Accounts with their standing instructions and commissions, calendars, charges, profile.
    static func postTrade(_ configuration: Configuration) -> [PostTradeReference.Content] {
        var items: [PostTradeReference.Content] = [
            .charges(.unitedStates), .profile(profile(configuration.matching)),
        ]
        items += configuration.settlement.map { .calendar(calendar($0)) }
        let counterparty = configuration.counterparties.first?.name ?? ""
        for (index, account) in configuration.accounts.enumerated() {
            items.append(
                .account(
                    master(
                        account, index, counterparty: counterparty,
                        markets: configuration.settlement.map(\.name))))
        }
        return items
    }

    private static func master(
        _ account: Configuration.Account, _ index: Int, counterparty: String, markets: [String]
    ) -> AccountMaster {
        var instructions: [StandingInstruction] = []
        if let safekeeping = account.safekeeping, let pset = account.pset,
            let agent = account.agent, let party = account.party
        {
            instructions = markets.map { market in
                StandingInstruction(
                    market: text(market), placeOfSettlement: text(pset), agent: text(agent),
                    agentAccount: text(account.agentAccount ?? ""),
                    safekeepingAccount: text(safekeeping), counterparty: text(party))
            }
        }
        return AccountMaster(
            account: AccountID(UInt32(index + 1)), code: text(account.id),
            counterparty: text(counterparty), commission: commission(account.commission),
            productCommissions: account.commissions.map {
                AccountMaster.ProductCommission(
                    ProductKind($0.product), commission($0.commission))
            },
            standingInstructions: instructions)
    }

    private static func commission(_ commission: Configuration.Commission?)
        -> CommissionSchedule
    {
        guard let commission else { return .free }
        let rule: CommissionSchedule.Rule
        switch commission.basis {
        case .perShare(let price): rule = .perUnit(price.units)
        // Units of 10⁻⁸ of a basis point to a fraction: one basis point is 10⁻⁴.
        case .basisPoints(let units): rule = .ofGross(units / 10_000)
        case .absolute(let price): rule = .absolute(price.units)
        }
        return CommissionSchedule(
            rule, minimum: commission.min?.units ?? 0, maximum: commission.max?.units)
    }

    private static func calendar(_ calendar: Configuration.SettlementCalendar)
        -> SettlementCalendar
    {
        let years = 2024...2035
        let extra = calendar.extraHolidays
        switch calendar.holidays {
        case .unitedStates:
            var result = SettlementCalendar.unitedStates(
                years: years, goodFridaySettles: calendar.goodFridayOpen)
            result.name = text(calendar.name)
            result.cycleDays = UInt8(clamping: calendar.cycle)
            result.settlement.holidays = (result.settlement.holidays + extra).sorted()
            return result
        case .weekends:
            let days = HolidayCalendar(years: years) { year in
                extra.filter { $0.components.year == year }
            }
            return SettlementCalendar(
                name: text(calendar.name), cycleDays: UInt8(clamping: calendar.cycle),
                trading: days, settlement: days)
        }
    }

    /// The profile of all products, with the configured tolerances of price and net amount.
    private static func profile(_ matching: Configuration.Matching) -> MatchingProfile {
        var profile = MatchingProfile.allProducts
        for index in profile.rules.indices {
            let field = profile.rules[index].field
            if field == .dealPrice, let bound = matching.priceTolerance?.units {
                profile.rules[index].tolerance = .range(bound, bound)
            }
            let isNetMoney = field == .netCashAmount || field == .totalNetCashAmount
            if isNetMoney, let bound = matching.netMoneyTolerance?.units {
                profile.rules[index].tolerance = .range(bound, bound)
            }
        }
        return profile
    }
}
