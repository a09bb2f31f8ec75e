import OMSModels
import OMSTypes

/// How the router works an order: a policy of the firm, by its name (algos-and-sor §7).
public struct RoutingTerms: Equatable, Sendable {
    /// Which displayed quotes are taken, and from whom first.
    public enum Take: UInt8, Sendable, CaseIterable, BitwiseCopyable {
        /// Best price first, of equal ones the cheapest (§7.2).
        case sweep = 1
        /// Price and fee together.
        case netPrice = 2
        /// Best price first, the venues of one price in proportion to what they show.
        case proRata = 3
        /// Venue after venue by priority.
        case sequential = 4

        /// The model that spreads a quantity so.
        var policy: RoutePolicy {
            switch self {
            case .sweep: return .protectedSweep
            case .netPrice: return .bestNetPrice
            case .proRata: return .proRata
            case .sequential: return .sequential
            }
        }
    }

    /// When a hidden order at the midpoint is tried.
    public enum Dark: UInt8, Sendable, CaseIterable, BitwiseCopyable {
        /// When it is expected to cost less than the best displayed quote (§7.1).
        case byCost = 1
        case first = 2
        case never = 3
        /// All dark venues at once before anything is displayed, each for as much as it probably
        /// holds (§7.5).
        case split = 4
    }

    /// Where what is not taken rests.
    public enum Post: UInt8, Sendable, CaseIterable, BitwiseCopyable {
        /// Where it is paid most.
        case rebate = 1
        /// Where posting is expected to cost least, by how probable a fill is there (§7.1, §7.7).
        case fillProbability = 2
        /// Part is taken and part posted at several venues, as Cont and Kukanov place it (§7.4).
        case placement = 3
        /// Taking, resting at some place in the spread, and waiting are weighed by what the day has
        /// made of each (§7.1, §7.7); the order has `patience`.
        case weighed = 4
    }

    public var name: Text64
    public var take: Take = .sweep
    public var dark: Dark = .byCost
    /// Names of the only venues that are asked; empty = all of them.
    public var venues: [Text64] = []
    /// Names of venues that are not asked.
    public var avoid: [Text64] = []
    /// How many venues are asked at once; 0 = any number.
    public var venuesMax: UInt16 = 0
    /// No route that takes is smaller, but for what is left of the order; zero = any size.
    public var routeMin: Quantity = .zero
    /// Routes that take are multiples of it while the order has as much left; zero = of the
    /// instrument's lot.
    public var roundLot: Quantity = .zero
    /// Whether better displayed quotes, also of venues that are not asked, are protected: nothing
    /// is taken at a worse price, and nothing rests where it would lock or cross them (Rule 611,
    /// Rule 610(d)).
    public var isProtecting = true
    public var post: Post = .rebate
    /// How long an order that is weighed may take before what is left is taken, nanoseconds.
    public var patience: Int64 = 30_000_000_000
    /// A policy that is tried in place of this one, for a part of the orders; empty = none.
    public var challenger = Text64()
    /// Of how many orders, parts per million.
    public var challengerPPM: Int64 = 0

    public init(name: Text64) { self.name = name }

    func encode(into out: inout ByteWriter) {
        out.text(name)
        out.append(take.rawValue)
        out.append(dark.rawValue)
        for list in [venues, avoid] {
            out.varint(UInt64(list.count))
            for name in list { out.text(name) }
        }
        out.varint(UInt64(venuesMax))
        out.signedVarint(routeMin.units)
        out.signedVarint(roundLot.units)
        out.append(isProtecting ? 1 : 0)
    }

    /// Says something that policies did not say before.
    var hasTail: Bool { post != .rebate || challengerPPM > 0 }

    func encodeTail(into out: inout ByteWriter) {
        out.append(post.rawValue)
        out.text(challenger)
        out.signedVarint(challengerPPM)
        if post == .weighed { out.signedVarint(patience) }
    }

    mutating func readTail(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        post = try bytes.code()
        challenger = try bytes.text()
        challengerPPM = try bytes.signedVarint()
        guard (0...1_000_000).contains(challengerPPM) else {
            throw .invalid("part of a challenger", offset: bytes.offset)
        }
        guard post == .weighed else { return }
        patience = try bytes.signedVarint()
        guard patience > 0 else { throw .invalid("patience", offset: bytes.offset) }
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        self.init(name: try bytes.text())
        take = try bytes.code()
        dark = try bytes.code()
        for _ in 0..<(try bytes.varint()) { venues.append(try bytes.text()) }
        for _ in 0..<(try bytes.varint()) { avoid.append(try bytes.text()) }
        venuesMax = try bytes.varint16()
        routeMin = try bytes.quantity()
        roundLot = try bytes.quantity()
        isProtecting = try bytes.byte() == 1
    }
}

/// Who routes an order: nobody in particular, a policy, or the client itself, who names a venue.
public struct RoutingChoice: Equatable, Sendable, BitwiseCopyable {
    /// 0, the place of a policy among all that there were and 1, or a venue's number beside `mark`.
    public let raw: UInt32
    private static let mark: UInt32 = 0x8000_0000

    public init(raw: UInt32) { self.raw = raw }
    public static var standard: RoutingChoice { RoutingChoice(raw: 0) }
    static func policy(_ place: Int) -> RoutingChoice { RoutingChoice(raw: UInt32(place) + 1) }
    static func directed(_ venue: VenueID) -> RoutingChoice {
        RoutingChoice(raw: mark | UInt32(venue.raw))
    }

    /// The venue that the client named.
    public var venue: VenueID? {
        raw & Self.mark == 0 ? nil : VenueID(UInt16(truncatingIfNeeded: raw))
    }

    /// The place of the policy.
    var place: Int? { raw == 0 || raw & Self.mark != 0 ? nil : Int(raw) - 1 }
}

/// What a routing step needs of a policy.
struct RoutingPlan: BitwiseCopyable {
    var take = RoutingTerms.Take.sweep
    var dark = RoutingTerms.Dark.byCost
    var post = RoutingTerms.Post.rebate
    /// Nanoseconds.
    var patience: Int64 = 0
    var venues = VenueSet.all
    var venuesMax: UInt16 = 0
    var routeMin = Quantity.zero
    var roundLot = Quantity.zero
    var isProtecting = true
    /// All of it goes to one venue, as the client said.
    var isDirected = false
}

/// Every policy that there ever was: an order names its own by its place, and keeps it.
struct RoutingPolicies {
    private(set) var all: [RoutingTerms] = []
    private var plans: [RoutingPlan] = []

    /// The newest policy of a name.
    func place(of name: Text64) -> Int? { all.lastIndex { $0.name == name } }

    /// The policy that an order gets when it should get `place`: a part of the orders, by their
    /// numbers alone, try the challenger.
    func tried(_ place: Int, by order: OrderID) -> Int {
        let terms = all[place]
        guard terms.challengerPPM > 0, let other = self.place(of: terms.challenger) else {
            return place
        }
        var generator = SplitMix64(seed: order.raw)
        return Int64(generator.next() % 1_000_000) < terms.challengerPPM ? other : place
    }

    func plan(_ choice: RoutingChoice) -> RoutingPlan {
        if let place = choice.place { return plans[place] }
        var plan = RoutingPlan()
        if let venue = choice.venue {
            plan.venues = .none
            plan.venues.insert(venue)
            plan.isDirected = true
        }
        return plan
    }

    mutating func add(_ terms: RoutingTerms, among venues: ContiguousArray<VenueTerms>) {
        all.append(terms)
        plans.append(Self.plan(terms, among: venues))
    }

    /// Names mean other numbers when venues are added.
    mutating func resolve(among venues: ContiguousArray<VenueTerms>) {
        plans = all.map { Self.plan($0, among: venues) }
    }

    private static func plan(
        _ terms: RoutingTerms, among venues: ContiguousArray<VenueTerms>
    ) -> RoutingPlan {
        var plan = RoutingPlan(
            take: terms.take, dark: terms.dark, post: terms.post, patience: terms.patience,
            venuesMax: terms.venuesMax, routeMin: terms.routeMin, roundLot: terms.roundLot,
            isProtecting: terms.isProtecting)
        for (index, venue) in venues.enumerated() {
            let isAsked = terms.venues.isEmpty || terms.venues.contains(venue.name)
            let isDark = venue.kind == .dark && terms.dark == .never
            if !isAsked || isDark || terms.avoid.contains(venue.name) {
                plan.venues.remove(VenueID(UInt16(index + 1)))
            }
        }
        return plan
    }
}
