/// One step of the world. Every step that is possible in a state is tried.
struct Action: Equatable {
    enum Kind: UInt8 {
        case enter, cancel, replace
        case take, refuse, fill, drop, bust, bustAndClose
        case doneForDay, restate, cancelVerbally
        case deliver, deliverSecond, deliverTwice
        case linkDown, linkUp, crash
    }
    var kind: Kind
    var venue: UInt8 = 0
    /// Order at the venue, or lots of a replace.
    var number: UInt8 = 0

    var words: String {
        switch kind {
        case .enter: return "client: D"
        case .cancel: return "client: F"
        case .replace: return "client: G to \(number) lots"
        case .take: return "venue \(venue + 1) grants the next message"
        case .refuse: return "venue \(venue + 1) refuses the next message"
        case .fill: return "venue \(venue + 1) fills one lot of its order \(number + 1)"
        case .drop: return "venue \(venue + 1) ends its order \(number + 1)"
        case .bust: return "venue \(venue + 1) busts a lot of its order \(number + 1)"
        case .bustAndClose:
            return "venue \(venue + 1) busts a lot of its filled order \(number + 1) and closes it"
        case .doneForDay:
            return "venue \(venue + 1) is done for the day with its order \(number + 1)"
        case .restate: return "venue \(venue + 1) declines a lot of its order \(number + 1)"
        case .cancelVerbally:
            return "venue \(venue + 1) cancels its order \(number + 1), as was agreed by voice"
        case .deliver: return "venue \(venue + 1): next message arrives"
        case .deliverSecond: return "venue \(venue + 1): the second message overtakes the first"
        case .deliverTwice: return "venue \(venue + 1): next message arrives, and will again"
        case .linkDown: return "venue \(venue + 1): link down"
        case .linkUp: return "venue \(venue + 1): link up"
        case .crash: return "crash and restart"
        }
    }
}

/// What may happen how often in one search.
struct Budget: Equatable {
    var requests = 2
    var duplicates = 1
    var swaps = 1
    var crashes = 1
    var drops = 1
    var refusals = 1
    var linkFailures = 0
    var busts = 0
    /// Done for day, declines and cancels by voice.
    var unsolicited = 0
    var messagesMax = 3
    var routesMax = 4

    func digest() -> UInt64 {
        UInt64(
            requests | duplicates << 4 | swaps << 8 | crashes << 12 | drops << 16
                | refusals << 20 | linkFailures << 24 | busts << 28
                | unsolicited << 32)
    }
}

/// The order that is searched.
struct Plan: Equatable {
    var name: String
    var lots = 3
    var isImmediate = false
    /// Lots that each of the two venues shows; 0: no quotes.
    var shown = 0
    var budget = Budget()
}
