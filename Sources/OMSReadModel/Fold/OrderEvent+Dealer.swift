import OMSCore
import OMSTypes

extension QuoteVerdict.Fate {
    /// What became of a dealer's answer, for people.
    public var words: String {
        switch self {
        case .taken: return "taken: the best all-in of those that are good"
        case .takenBefore: return "taken before"
        case .notNeeded: return "not needed: better ones are enough"
        case .displayedBetter: return "not needed: venues display enough at better prices"
        case .beyondLimit: return "beyond the limit"
        case .expired: return "good no more, or not long enough"
        case .tooSmall: return "for less than must be had at once"
        case .tradesThrough: return "would trade through a protected quote"
        case .indicative: return "indicative only"
        case .oneSided: return "no price on the order's side"
        case .noAnswer: return "no answer in time"
        case .declined: return "declined"
        case .withdrawn: return "withdrawn"
        case .linkLost: return "its session ended"
        case .refusedOrder: return "refused an order on its quote before"
        }
    }
}

extension DealerEvent.Unheeded {
    /// Why a dealer's message changed nothing, for people.
    public var words: String {
        switch self {
        case .unknownRequest: return "nothing such was asked of it"
        case .late: return "too late: it was decided already"
        case .duplicate: return "it says what is known"
        case .crossed: return "its bid is above its offer"
        case .unsound: return "a price, a size or the QuoteID cannot be"
        case .unknownQuote: return "it has no such quote open"
        }
    }
}

extension DealerEvent.Ending {
    public var words: String {
        switch self {
        case .goesOn: return "no quote is good enough; the order goes on by its policy"
        case .waits: return "nothing could be decided; dealers are asked again"
        case .orderEnded: return "the order has ended"
        }
    }
}

extension OrderEvent {
    /// Requests for quotes in the life line of their orders.
    var dealerStory: Story? {
        guard case .dealer(let event) = self else { return nil }
        switch event {
        case .asked(let asked):
            return Story(
                order: asked.order, event: "quotesAsked", quantity: asked.quantity,
                text: "of \(asked.venues.count) dealers, until \(asked.due.iso8601)")
        case .quoted(let order, let quote):
            func number(_ price: Price) -> String {
                price.isSet ? DecimalText.string(price.units) : "-"
            }
            return Story(
                order: order, event: "quoted", venue: quote.venue,
                text: "\(number(quote.bidPx)) × \(number(quote.offerPx))"
                    + (quote.isIndicative ? ", indicative" : ""))
        case .declined(let order, let venue, let text):
            return Story(
                order: order, event: "quoteDeclined", venue: venue, text: text.description)
        case .withdrawn(let order, let venue):
            return Story(order: order, event: "quoteWithdrawn", venue: venue)
        case .linkLost(let order, let venue):
            return Story(
                order: order, event: "quoteLost", venue: venue, text: "its session ended")
        case .weighed(let order, let verdicts):
            let taken = verdicts.count { $0.fate == .taken }
            return Story(
                order: order, event: "quotesWeighed",
                text: "\(taken) of \(verdicts.count) taken")
        case .taken(let order, let route, let venue, let quoteID):
            return Story(
                order: order, event: "quoteTaken", venue: venue,
                text: "\(quoteID), by order \(route.raw)")
        case .over(let order, let ending):
            return Story(order: order, event: "quotesOver", text: ending.words)
        case .unheeded(let order, let venue, let id, let why):
            guard order != .none else { return nil }
            return Story(
                order: order, event: "quoteUnheeded", venue: venue, text: "\(id): \(why.words)")
        }
    }
}
