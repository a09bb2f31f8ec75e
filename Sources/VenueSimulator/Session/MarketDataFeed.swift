import OMSTypes

/// A change of one entry of the market data of a subscription.
struct MarketDataChange: Equatable, Sendable {
    /// MDUpdateAction (279).
    enum Action: UInt8, Equatable, Sendable {
        case new = 0x30
        case change = 0x31
        case delete = 0x32
    }

    /// MDEntryType (269).
    enum Entry: UInt8, Equatable, Sendable {
        case bid = 0x30
        case ask = 0x31
        case trade = 0x32
    }

    var action: Action
    var entry: Entry
    var symbol: Symbol
    var level: BookLevel
}

/// Who on a market data session follows what, and what each was told last.
struct MarketDataFeed: Sendable {
    struct Subscription: Sendable {
        let mdReqID: Text64
        let entries: MarketDataEntries
        let symbols: [Symbol]
        fileprivate(set) var told: [Symbol: BookTop] = [:]
        /// RptSeq (83) of the last change of each symbol.
        fileprivate(set) var numbers: [Symbol: UInt64] = [:]
    }

    /// Who follows the trading state of what, and what it was told last.
    struct StateSubscription: Sendable {
        let request: TradingStatusRequest
        var told: TradingStateTold?
    }

    private(set) var subscriptions: [Subscription] = []
    var states: [StateSubscription] = []

    /// Why a request is refused, in a fixed order; `nil` when it is taken.
    func refusal(
        of request: MarketDataRequest, at venue: VenueDescription
    ) -> MDReqRejReason? {
        guard let kind = request.kind else { return .unsupportedSubscriptionRequestType }
        guard kind != .unsubscribe else { return nil }
        if subscriptions.contains(where: { $0.mdReqID == request.mdReqID }) {
            return .duplicateMDReqID
        }
        guard request.depth == 1 else { return .unsupportedMarketDepth }
        // A dark venue prints its trades and shows nothing else.
        let isShown = venue.kind != .dark || request.entries == .trade
        guard !request.hasOtherEntries, isShown else { return .unsupportedMDEntryType }
        guard request.symbols.allSatisfy({ venue.lists($0) }) else { return .unknownSymbol }
        return nil
    }

    /// Begins a subscription whose snapshot showed `tops`.
    mutating func subscribe(_ request: MarketDataRequest, told tops: [Symbol: BookTop]) {
        subscriptions.append(
            Subscription(
                mdReqID: request.mdReqID, entries: request.entries, symbols: request.symbols,
                told: tops))
    }

    mutating func unsubscribe(_ mdReqID: Text64) {
        subscriptions.removeAll { $0.mdReqID == mdReqID }
    }

    mutating func removeAll() {
        subscriptions.removeAll()
        states.removeAll()
    }

    /// Numbers a change of the subscription at `index`.
    mutating func number(_ symbol: Symbol, at index: Int) -> UInt64 {
        subscriptions[index].numbers[symbol, default: 0] += 1
        return subscriptions[index].numbers[symbol] ?? 1
    }

    /// What the subscription at `index` has to be told now, in the order of its symbols.
    ///
    /// - Parameters:
    ///   - changed: symbols whose top may have changed.
    ///   - isRefresh: tell standing quotes again, so that the reader knows that they stand.
    mutating func changes(
        at index: Int, changed: Set<Symbol>, prints: [VenuePrint], isRefresh: Bool,
        top: (Symbol) -> BookTop
    ) -> [MarketDataChange] {
        var changes: [MarketDataChange] = []
        let subscription = subscriptions[index]
        for symbol in subscription.symbols {
            let told = subscription.told[symbol] ?? BookTop()
            guard isRefresh || changed.contains(symbol) else { continue }
            let now = top(symbol)
            if subscription.entries.contains(.bid) {
                append(symbol, .bid, told.bid, now.bid, isRefresh, to: &changes)
            }
            if subscription.entries.contains(.ask) {
                append(symbol, .ask, told.ask, now.ask, isRefresh, to: &changes)
            }
            subscriptions[index].told[symbol] = now
        }
        guard subscription.entries.contains(.trade), !prints.isEmpty else { return changes }
        for print in prints where subscription.symbols.contains(print.symbol) {
            changes.append(
                MarketDataChange(
                    action: .new, entry: .trade, symbol: print.symbol,
                    level: BookLevel(price: print.price, quantity: print.quantity)))
        }
        return changes
    }

    private func append(
        _ symbol: Symbol, _ entry: MarketDataChange.Entry, _ told: BookLevel?, _ now: BookLevel?,
        _ isRefresh: Bool, to changes: inout [MarketDataChange]
    ) {
        let action: MarketDataChange.Action
        switch (told, now) {
        case (nil, nil): return
        case (nil, .some): action = .new
        case (.some, nil): action = .delete
        case (let old?, let new?):
            guard isRefresh || old != new else { return }
            action = .change
        }
        guard let level = now ?? told else { return }
        changes.append(
            MarketDataChange(action: action, entry: entry, symbol: symbol, level: level))
    }
}
