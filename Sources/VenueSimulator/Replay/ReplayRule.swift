import OMSTypes

/// How a record becomes the quotes of simulated venues.
///
/// A venue shows, a side, the last row that one of its exchange letters set. The side goes when a
/// row without size arrives, when `age` has passed since its row, and when the venue's own other
/// side comes to or through it. With `isNationalBest` it also goes when a later row proves it gone.
public struct ReplayRule: Equatable, Sendable {
    /// The exchange letters of each venue, by venue index. Rows of a letter in no set are shown
    /// nowhere; as changes of the national best they still prove other quotes gone.
    public var exchanges: [Set<UInt8>]
    /// How long a row stands, in nanoseconds of recorded time.
    public var age: Int64
    /// The rows are changes of the national best, not of each exchange's own best. Then a row
    /// says that no better price on its side, and no price through it on the other side, stands
    /// anywhere, and venues that still show one lose it.
    public var isNationalBest: Bool

    public init(exchanges: [Set<UInt8>], age: Int64, isNationalBest: Bool) {
        precondition(age > 0, "a quote stands for some time")
        self.exchanges = exchanges
        self.age = age
        self.isNationalBest = isNationalBest
    }

    /// The rule for the shipped record: venue 1 is the NYSE with NYSE MKT (N, A), venue 2 Nasdaq
    /// and Arca (Q, T, P), venue 3 the smaller electronic markets (Z, Y, K, J, B); a row stands
    /// for 30 seconds.
    public static let shipped = ReplayRule(
        exchanges: [Set("NA".utf8), Set("PQT".utf8), Set("ZYKJB".utf8)],
        age: 30 * Timestamp.nanosecondsPerSecond, isNationalBest: true)

    /// One venue a letter, each row that exchange's own best; rows stand for two seconds unless
    /// said otherwise, for a thinned record goes stale.
    public static func venuePerLetter(
        _ letters: String, age: Int64 = 2 * Timestamp.nanosecondsPerSecond
    ) -> ReplayRule {
        ReplayRule(exchanges: letters.utf8.map { [$0] }, age: age, isNationalBest: false)
    }
}

/// A change of what a simulated venue shows.
public struct ReplayEvent: Equatable, Sendable {
    /// The recorded time of day on the trade date.
    public var time: Timestamp
    /// Index into `ReplayRule.exchanges`.
    public var venue: Int
    public var symbol: Symbol
    public var side: BookSide
    public var price: Price
    /// Zero when the venue shows nothing on that side any more.
    public var size: Quantity

    public init(
        time: Timestamp, venue: Int, symbol: Symbol, side: BookSide, price: Price, size: Quantity
    ) {
        self.time = time
        self.venue = venue
        self.symbol = symbol
        self.side = side
        self.price = price
        self.size = size
    }
}
