import OMSCore
import OMSTypes

// Reasons in words, as the life line shows them.

extension RouteReason {
    public var words: String {
        switch self {
        case .sweep: return "takes what is displayed within the limit, best price first"
        case .post: return "rests at the limit where posting is worth most"
        case .dark: return "the midpoint of a dark venue costs less than the best lit quote"
        case .noQuote: return "no venue shows a quote: by venue priority, in turn"
        case .given: return "given to the venue by voice"
        case .whole: return "fill or kill goes whole to the venue that shows most at the best price"
        case .display: return "the part of the order that may be shown"
        case .peg: return "at a price that follows the quotes"
        case .minimum: return "where the least quantity can be had"
        case .auction: return "the venue takes orders for this opening or close"
        case .slice: return "its strategy's schedule has released it"
        case .intermarketSweep:
            return "takes at several prices at once, better quotes in full with it"
        case .directed: return "to the venue that the client named"
        case .placed: return "posted there: so it should cost least"
        case .quoted: return "takes the dealer's quote, the best all-in of those that are good"
        case .cross: return "to meet others of the firm at the crossing network"
        }
    }
}

extension CancelReason {
    public var words: String {
        switch self {
        case .byClient: return "cancelled by the client"
        case .immediateRest: return "the rest could not be done at once"
        case .killSwitch: return "the kill switch was thrown"
        case .noVenue: return "no venue could take it"
        case .blockEnded: return "the block that held it ended"
        case .routingExhausted: return "every way of routing was tried"
        case .listRefused: return "another order of its list was refused"
        case .strategyEnded: return "the window of its strategy is over"
        case .notApproved: return "it was not approved"
        case .selfTrade: return "it would have met another order of the same hand"
        case .unsolicited: return "unsolicited, for a reason that the client was told"
        case .tradeBusted: return "its trade was busted, and the venue does not work it again"
        }
    }
}

extension RouteEnded.How {
    var event: String {
        switch self {
        case .rejected: return "routeRejected"
        case .canceled: return "routeCanceled"
        case .expired: return "routeExpired"
        case .neverReceived: return "routeNeverReceived"
        case .doneForDay: return "routeDoneForDay"
        }
    }

    var execType: ExecType {
        switch self {
        case .rejected: return .rejected
        case .canceled, .neverReceived: return .canceled
        case .expired: return .expired
        case .doneForDay: return .doneForDay
        }
    }
}

extension CxlRejReason {
    var words: String {
        switch self {
        case .tooLateToCancel: return "too late"
        case .unknownOrder: return "unknown order"
        case .brokerOption: return "broker's option"
        case .alreadyPending: return "a request is pending already"
        case .duplicateClOrdID: return "the ClOrdID was used before"
        case .other: return "other"
        }
    }
}

extension RiskRule {
    public var name: String { Self.names[Int(rawValue)] }

    /// By raw value: a case's own name is looked up each time that it is asked for, and each order
    /// asks for the names of all rules.
    private static let names: [String] = {
        var names = [String](repeating: "", count: 256)
        for rule in allCases { names[Int(rule.rawValue)] = "\(rule)" }
        return names
    }()
}

extension Anomaly.Kind {
    var name: String {
        switch self {
        case .unknownOrder: return "unknownOrder"
        case .duplicateExecID: return "duplicateExecID"
        case .overfill: return "overfill"
        case .lateFill: return "lateFill"
        case .unknownExecType: return "unknownExecType"
        case .unexpectedTransition: return "unexpectedTransition"
        case .cumQtyDiffers: return "cumQtyDiffers"
        case .invalidFill: return "invalidFill"
        case .linkLost: return "linkLost"
        case .quarantinedCommand: return "quarantinedCommand"
        case .wrongVenue: return "wrongVenue"
        case .unknownExecRef: return "unknownExecRef"
        case .correctionAfterBooking: return "correctionAfterBooking"
        case .disputedTrade: return "disputedTrade"
        case .deskRefused: return "deskRefused"
        case .worseRestatement: return "worseRestatement"
        case .notAdjusted: return "notAdjusted"
        case .correctionAcrossSplit: return "correctionAcrossSplit"
        case .contingencyMissed: return "contingencyMissed"
        case .statusDiffers: return "statusDiffers"
        case .executionsMissing: return "executionsMissing"
        case .lostAtVenue: return "lostAtVenue"
        case .aliveAtVenue: return "aliveAtVenue"
        case .orphan: return "orphan"
        case .noStatusAnswer: return "noStatusAnswer"
        case .statusRefused: return "statusRefused"
        case .bookedFromStatus: return "bookedFromStatus"
        }
    }

    public var words: String {
        switch self {
        case .unknownOrder: return "the venue reported on an order that it does not have from us"
        case .duplicateExecID: return "the venue sent an ExecID twice; it was booked once"
        case .overfill: return "more was filled than was sent; it was booked"
        case .lateFill: return "a fill came after the route had ended; it was booked"
        case .unknownExecType: return "the venue sent an ExecType that we do not know"
        case .unexpectedTransition: return "the report does not fit the order's state"
        case .cumQtyDiffers: return "the venue counts another CumQty than we do"
        case .invalidFill: return "the fill's quantity or price makes no sense; it was not booked"
        case .linkLost: return "the venue's link broke while orders were there"
        case .quarantinedCommand: return "a message was set aside after two failures"
        case .wrongVenue: return "the report came from another venue than the order went to"
        case .unknownExecRef:
            return "a bust or correction names an execution that is not known, or busted already"
        case .correctionAfterBooking:
            return "an execution was busted or corrected after post-trade had booked it"
        case .disputedTrade: return "the client does not know the execution that it was told of"
        case .deskRefused: return "the desk wanted what cannot be had"
        case .worseRestatement:
            return "the venue changed its order to what ours does not allow; it is taken back"
        case .notAdjusted: return "a corporate action could not adjust the order"
        case .correctionAcrossSplit:
            return "a bust or correction of an execution from before a split; it was not booked"
        case .contingencyMissed:
            return "it executed, or works on, beside the other orders of its list"
        case .statusDiffers: return "the venue has the order otherwise than we do"
        case .executionsMissing: return "the venue counts executions that have not come"
        case .lostAtVenue:
            return "the venue had the order and does not know it now; its quantity stays reserved"
        case .aliveAtVenue: return "the venue works an order that had ended; it is taken back"
        case .orphan: return "the venue has an order that is none of ours"
        case .noStatusAnswer: return "the venue does not answer what it was asked of our orders"
        case .statusRefused: return "the venue refuses to tell the state of an order"
        case .bookedFromStatus:
            return "an execution that was booked from a status came otherwise; it was not booked"
        }
    }
}

extension VenueScore.Standing {
    /// Why a venue could not take part; `nil` when it could.
    public var exclusion: String? {
        switch self {
        case .eligible: return nil
        case .linkDown: return "link down"
        case .refusedOrder: return "refused this order"
        case .noQuote: return "shows no quote"
        case .staleQuote: return "quote too old"
        case .alreadyTried: return "came back unfilled before"
        case .beyondLimit: return "beyond the limit"
        case .excluded: return "not of its policy"
        case .silent: return "does not answer"
        case .notTaken: return "takes no such orders"
        case .onRequest: return "names a price when it is asked"
        }
    }
}
