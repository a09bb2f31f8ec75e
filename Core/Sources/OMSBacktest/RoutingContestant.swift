/// Ways to route an order that are compared.
public enum RoutingContestant: UInt8, Sendable, CaseIterable {
    /// All of it to the exchange that has traded most so far.
    case largestVenue = 1
    /// Over the exchanges in proportion to what they have traded so far.
    case proRata = 2
    /// To whoever displays the best price, the largest size first, whatever it charges.
    case bestPrice = 3
    /// Nothing before the horizon: what the ending that is common to all is worth alone.
    case wait = 4
    /// The router's sweep alone: the best price, the cheapest fee first.
    case sweep = 5
    /// The router: takes, posts or holds back, whichever is expected to cost least
    /// (algos-and-sor §7.1), and again every few seconds on what is left (§7.3).
    case router = 6

    public var name: String {
        switch self {
        case .largestVenue: return "all to the largest venue"
        case .proRata: return "spray pro rata"
        case .bestPrice: return "best displayed price"
        case .wait: return "nothing but the ending"
        case .sweep: return "router's sweep alone"
        case .router: return "router"
        }
    }

    /// As files are called.
    public var label: String {
        switch self {
        case .largestVenue: return "largest-venue"
        case .proRata: return "pro-rata"
        case .bestPrice: return "best-price"
        case .wait: return "ending"
        case .sweep: return "sweep"
        case .router: return "router"
        }
    }
}
