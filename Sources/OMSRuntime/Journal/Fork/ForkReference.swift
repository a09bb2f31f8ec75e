import OMSCore
import OMSEngine
import OMSPostTrade
import OMSTypes

/// The reference data of a what-if: entry by entry what another configuration says in place of what
/// was recorded.
///
/// An entry takes the place of the recorded one of its key, so that accounts, venues, sessions and
/// instruments keep their numbers, by which commands name them.
public struct ForkReference {
    /// How much of the other configuration counts.
    public enum Part: Sendable {
        case everything
        /// Its limits and its restricted list: what decides whether an order is taken.
        case limits

        func holds(_ item: ReferenceItem) -> Bool {
            switch self {
            case .everything: return true
            case .limits:
                switch item {
                case .limits, .limitRow, .deskMembership, .restriction: return true
                case .instrument, .account, .venue, .session, .policy, .hours, .calendar,
                    .practice, .volumeCurve, .routingPolicy, .arrivalRules, .venueRules,
                    .crossing, .crossingAccount, .instrumentRisk, .product, .currencies,
                    .instrumentPrices, .openingBalance, .learning, .instrumentMaster,
                    .instrumentChange, .holidays, .dealer:
                    return false
                }
            }
        }
    }

    private let part: Part
    /// Nothing is replaced.
    let isEmpty: Bool
    private var items: [String: ReferenceItem] = [:]
    private var contents: [String: PostTradeReference.Content] = [:]
    private var order: [EngineCommand] = []
    /// Keys whose content is not the recorded one, in the order in which they were met.
    private(set) var changed: [String] = []

    /// - Parameter today: for calendars, which know the days around it.
    init(_ configuration: Configuration?, _ part: Part = .everything, today: CalendarDate) {
        isEmpty = configuration == nil
        self.part = part
        guard let configuration else { return }
        order = ReferenceFromConfiguration.commands(configuration, today: today).filter {
            if case .reference(let change) = $0 { return part.holds(change.item) }
            return part == .everything
        }
        for command in order {
            switch command {
            case .reference(let change): items[change.item.key] = change.item
            case .postTrade(.reference(let reference)):
                contents[Self.key(reference.content)] = reference.content
            case .orders, .postTrade, .sequenceNumbers, .session: break
            }
        }
    }

    /// What is decided in place of a recorded change; `nil` for an entry that the configuration
    /// does not have any more.
    mutating func inPlace(of change: ReferenceChange) -> EngineCommand? {
        guard !isEmpty, part.holds(change.item) else { return .reference(change) }
        let key = change.item.key
        guard let item = items[key] else {
            switch change.item {
            case .venue:
                note(key + " (gone)")
                return .reference(change)
            case .instrument, .account, .session, .policy, .practice, .currencies, .product,
                .instrumentPrices, .openingBalance, .learning, .instrumentMaster,
                .instrumentChange, .holidays:
                return .reference(change)
            case .limits, .limitRow, .deskMembership, .instrumentRisk, .restriction, .hours,
                .calendar, .volumeCurve, .venueRules, .routingPolicy, .arrivalRules, .crossing,
                .crossingAccount, .dealer:
                note(key + " (gone)")
                return nil
            }
        }
        if item != change.item { note(key) }
        return .reference(ReferenceChange(item: item))
    }

    mutating func inPlace(of reference: PostTradeReference) -> EngineCommand {
        let key = Self.key(reference.content)
        guard let content = contents[key] else { return .postTrade(.reference(reference)) }
        let own = Self.numbered(content, as: reference.content)
        if own != reference.content { note(key) }
        return .postTrade(.reference(PostTradeReference(own)))
    }

    /// What the configuration says and State does not: decided before the first command that is
    /// no reference data.
    mutating func missing(in engine: borrowing Engine) -> [EngineCommand] {
        var result: [EngineCommand] = []
        for row in isEmpty ? [] : engine.orders.limitRows where !row.values.isEmpty {
            // A row that somebody made before the what-if begins, and that it does not have.
            let item = ReferenceItem.limitRow(row)
            guard items[item.key] == nil else { continue }
            note(item.key + " (gone)")
            let nothing = LimitRow(row.scope, LimitSet(), from: row.from, to: row.to)
            result.append(.reference(ReferenceChange(item: .limitRow(nothing))))
        }
        for command in order {
            switch command {
            case .reference(let change):
                guard engine.orders.reference.decide(change) != nil else { continue }
                note(change.item.key)
                result.append(command)
            case .postTrade(.reference(let reference)):
                var content = reference.content
                if case .account(let master) = content,
                    let known = engine.postTrade.account(master.code)
                {
                    content = Self.numbered(content, as: .account(known))
                }
                let own = PostTradeReference(content)
                guard !engine.postTrade.holds(own) else { continue }
                note(Self.key(content))
                result.append(.postTrade(.reference(own)))
            case .orders, .postTrade, .sequenceNumbers, .session: continue
            }
        }
        return result
    }

    /// Whether the configuration has this venue; its link stays down otherwise.
    func has(_ venue: Text64) -> Bool {
        isEmpty || part == .limits || items["venue/\(venue)"] != nil
    }

    private mutating func note(_ key: String) {
        if !changed.contains(key) { changed.append(key) }
    }

    /// The account's number is that of the journal, not of the configuration's order.
    private static func numbered(
        _ content: PostTradeReference.Content, as recorded: PostTradeReference.Content
    ) -> PostTradeReference.Content {
        guard case .account(var master) = content, case .account(let known) = recorded else {
            return content
        }
        master.account = known.account
        return .account(master)
    }

    private static func key(_ content: PostTradeReference.Content) -> String {
        switch content {
        case .account(let master): return "settlement of account/\(master.code)"
        case .calendar(let calendar): return "calendar/\(calendar.name)"
        case .profile: return "matching"
        case .charges: return "charges"
        }
    }
}
