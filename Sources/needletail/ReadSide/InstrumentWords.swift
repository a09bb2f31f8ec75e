import HTTPGateway
import OMSCore
import OMSTypes

/// The instrument master in words: each entry as fields, of which two states can be told apart.
enum InstrumentWords {
    static func fields(_ items: [ReferenceItem]) -> [InstrumentField] {
        items.flatMap { fields($0) }
    }

    /// What is not known of an instrument has no field.
    static func fields(_ item: ReferenceItem) -> [InstrumentField] {
        switch item {
        case .instrument(let terms):
            return [
                field("currency", terms.currency.description),
                field("tick", DecimalText.string(terms.tick.units)),
                field("lot", DecimalText.string(terms.lot.units)),
                field("settlement", terms.market.description),
            ] + known("isin", terms.isin)
        case .product(let terms): return fields(terms)
        case .instrumentMaster(let master): return fields(master)
        case .instrumentRisk(let risk): return fields(risk)
        case .instrumentPrices(let prices):
            return known("previousClose", prices.previousClose)
                + known("staticPrice", prices.staticPrice)
        case .holidays(let list):
            return [field("holidays", list.days.map(\.iso8601).joined(separator: " "))]
        case .account, .venue, .session, .limits, .restriction, .policy, .hours, .calendar,
            .practice, .volumeCurve, .routingPolicy, .arrivalRules, .learning, .venueRules,
            .crossing, .crossingAccount, .limitRow, .deskMembership, .currencies,
            .openingBalance, .instrumentChange, .dealer:
            return []
        }
    }

    static func kind(_ kind: ProductTerms.Kind) -> String {
        switch kind {
        case .equity: return "equity"
        case .future: return "future"
        case .option: return "option"
        case .bond: return "bond"
        case .currencySpot: return "fxSpot"
        case .currencyForward: return "fxForward"
        case .crypto: return "crypto"
        }
    }

    private static func fields(_ terms: ProductTerms) -> [InstrumentField] {
        var result = [
            field("kind", kind(terms.kind)), field("multiplier", "\(terms.multiplier)"),
            field("settlementDays", "\(terms.settlementDays)"),
        ]
        if let currency = terms.settlementCurrency {
            result.append(field("settlementCurrency", currency.description))
        }
        if let base = terms.base { result.append(field("base", base.description)) }
        if let quote = terms.quote { result.append(field("quote", quote.description)) }
        if let day = terms.maturity { result.append(field("maturity", day.iso8601)) }
        result += known("underlying", terms.underlying) + known("strike", terms.strike)
        if terms.kind == .option { result.append(field("right", terms.isPut ? "put" : "call")) }
        guard let coupon = terms.coupon else { return result }
        return result + [
            field("coupon.percent", DecimalText.string(coupon.rate * 100)),
            field("coupon.frequency", "\(coupon.frequency)"),
            field("coupon.dayCount", dayCount(coupon.dayCount)),
            field("coupon.endOfMonth", coupon.isEndOfMonth ? "on" : "off"),
        ]
    }

    private static func dayCount(_ count: DayCount) -> String {
        switch count {
        case .thirty360: return "30/360"
        case .thirtyE360: return "30E/360"
        case .actual360: return "ACT/360"
        case .actual365: return "ACT/365"
        case .actualICMA: return "ACT/ACT ICMA"
        case .actualISDA: return "ACT/ACT ISDA"
        }
    }

    private static func fields(_ master: InstrumentMaster) -> [InstrumentField] {
        var result =
            known("description", master.description) + known("securityType", master.securityType)
            + known("cfi", master.cfiCode) + known("exchange", master.exchange)
        for identifier in master.identifiers {
            result.append(field("ids.\(identifier.source)", identifier.id.description))
        }
        for alias in master.aliases {
            result.append(field("symbols.\(alias.venue)", alias.symbol.description))
        }
        if let day = master.firstDay { result.append(field("firstDay", day.iso8601)) }
        if let day = master.lastDay { result.append(field("lastDay", day.iso8601)) }
        if let tenor = master.tenor { result.append(field("tenor", tenor.text)) }
        guard let ticks = master.ticks else { return result }
        let bands = ticks.bands.map {
            "\(DecimalText.string($0.tick.units)) from \(DecimalText.string($0.from.units))"
        }
        return result + [field("ticks", bands.joined(separator: ", "))]
    }

    private static func fields(_ risk: InstrumentRisk) -> [InstrumentField] {
        var result: [InstrumentField] = []
        if !risk.groups.isEmpty {
            result.append(field("groups", risk.groups.map(\.description).joined(separator: " ")))
        }
        if risk.dailyVolume.isPositive {
            result.append(field("dailyVolume", DecimalText.string(risk.dailyVolume.units)))
            result.append(field("volumeDays", "\(risk.volumeDays)"))
        }
        if risk.issued.isPositive {
            result.append(field("issued", DecimalText.string(risk.issued.units)))
        }
        result += known("lowerBand", risk.lowerBand) + known("upperBand", risk.upperBand)
        if risk.isThreshold { result.append(field("threshold", "on")) }
        if risk.isEnded { result.append(field("delisted", "on")) }
        return result
    }

    private static func field(_ name: String, _ value: String) -> InstrumentField {
        InstrumentField(name, value)
    }

    private static func known(_ name: String, _ text: Text64) -> [InstrumentField] {
        text.isEmpty ? [] : [field(name, text.description)]
    }

    private static func known(_ name: String, _ price: Price) -> [InstrumentField] {
        price.isSet ? [field(name, DecimalText.string(price.units))] : []
    }

    // MARK: Changes

    /// Field by field, what differs between what stood and what came.
    static func differences(_ change: InstrumentChange) -> [InstrumentDifference] {
        change.items.flatMap { item in
            let old = change.before.first { $0.key == item.key }.map { fields($0) } ?? []
            return differences(subject(item), old, fields(item), isNew: old.isEmpty)
        }
    }

    private static func differences(
        _ subject: String, _ old: [InstrumentField], _ new: [InstrumentField], isNew: Bool
    ) -> [InstrumentDifference] {
        var result = new.compactMap { field -> InstrumentDifference? in
            let before = old.first { $0.name == field.name }?.value
            guard before != field.value else { return nil }
            return InstrumentDifference(subject, field.name, before: before, after: field.value)
        }
        for field in old where !new.contains(where: { $0.name == field.name }) {
            result.append(
                InstrumentDifference(subject, field.name, before: field.value, after: nil))
        }
        return result
    }

    private static func subject(_ item: ReferenceItem) -> String {
        if case .holidays(let list) = item { return list.currency.description }
        return item.ownSymbol?.description ?? ""
    }

    static func row(_ change: InstrumentChange, isTrial: Bool = false) -> InstrumentChangeRow {
        let state: String
        switch change.stage {
        case .now: state = isTrial ? "trial" : "done"
        case .effect: state = "done"
        case .scheduled: state = isTrial ? "trial" : "waiting"
        case .withdrawn: state = "withdrawn"
        }
        var row = InstrumentChangeRow(
            number: change.number, state: state, effective: change.effective)
        row.user = change.user.description
        row.reason = change.reason.description
        row.file = change.file.description
        row.hash = change.file.isEmpty ? "" : change.fileHash.description
        row.differences = differences(change)
        return row
    }
}
