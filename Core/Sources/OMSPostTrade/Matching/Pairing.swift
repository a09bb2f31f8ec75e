import OMSTypes

/// Level 1: what must be equal for two sides to be the same trade (specification 3.2).
struct PairingKey: Hashable, Sendable {
    /// BuySellIndicator: a short sale is a sale.
    let isBuy: Bool
    /// Identifiers are normalised to the instrument.
    let instrument: InstrumentID
    let quantity: Quantity
    /// The executing broker or its group.
    let broker: Text64
    let instructingParty: Text64
    let tradeDate: CalendarDate

    init(_ trade: CompletedTrade, _ profile: MatchingProfile) {
        isBuy = trade.side.isBuy
        instrument = trade.instrument
        quantity = trade.quantity
        broker = profile.brokerGroup(of: trade.executingBroker)
        instructingParty = trade.instructingParty
        tradeDate = trade.tradeDate
    }

    init(_ record: CounterpartyRecord, _ profile: MatchingProfile) {
        isBuy = record.side.isBuy
        instrument = record.instrument
        quantity = record.quantity
        broker = profile.brokerGroup(of: record.executingBroker)
        instructingParty = record.instructingParty
        tradeDate = record.tradeDate
    }
}

/// A side that could be paired, with what decides between several.
struct PairingCandidate: Equatable {
    let index: Int
    /// The tie-breaker: DealPrice of a block.
    let price: Price?
    let arrival: Timestamp
    let messageID: Text64

    /// The only candidate; else one with an equal tie-breaker; among those, or among all when none
    /// is equal, the oldest arrival, then the lower message id.
    static func choose(_ candidates: [PairingCandidate], price: Price?) -> PairingCandidate? {
        if candidates.count <= 1 { return candidates.first }
        let equal = candidates.filter { $0.price != nil && $0.price == price }
        return (equal.isEmpty ? candidates : equal).min {
            ($0.arrival, $0.messageID) < ($1.arrival, $1.messageID)
        }
    }
}

/// Level 1 of a paired block's allocations.
enum AllocationPairing {
    /// For each of ours the index of theirs, by account. Equal quantities find each other before
    /// the rest is paired in order, so that one wrong row does not take another's partner.
    static func pair(
        own: [(account: Text64, quantity: Quantity)],
        theirs: [(account: Text64, quantity: Quantity)]
    ) -> [Int?] {
        var result = [Int?](repeating: nil, count: own.count)
        var free = Array(repeating: true, count: theirs.count)
        for exact in [true, false] {
            for index in own.indices where result[index] == nil {
                let found = theirs.indices.first {
                    free[$0] && theirs[$0].account == own[index].account
                        && (!exact || theirs[$0].quantity == own[index].quantity)
                }
                guard let found else { continue }
                result[index] = found
                free[found] = false
            }
        }
        return result
    }
}
