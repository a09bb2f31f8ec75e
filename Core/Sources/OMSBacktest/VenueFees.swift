import OMSMarket
import OMSModels
import OMSTypes

/// What each venue charges for taking and for making, read from the committed table.
public struct VenueFees: Equatable, Sendable {
    /// Why a table is none; `line` counts from 1.
    public struct Failure: Error, Equatable, Sendable, CustomStringConvertible {
        public var line: Int
        public var problem: String
        public var description: String { "line \(line): \(problem)" }
    }

    public let schedule: FeeSchedule
    /// By venue number: fee per share of a take, of a make; units of 10⁻⁸, negative = rebate.
    private var takers: [Int64]
    private var makers: [Int64]
    public private(set) var venues: VenueSet = .none

    /// No venue charges anything.
    public static let free = VenueFees()

    private init() {
        schedule = FeeSchedule([])
        takers = Array(repeating: 0, count: 64)
        makers = takers
    }

    /// Reads `venue,name,taker,maker,figures`: the venue's letter, dollars per share.
    public init(csv: String, _ letters: VenueLetters = .unitedStates) throws(Failure) {
        var lines: [FeeLine] = []
        var takers = Array(repeating: Int64(0), count: 64)
        var makers = takers
        var venues = VenueSet.none
        for (index, row) in csv.split(separator: "\n").enumerated() {
            guard index > 0 else {
                guard row == "venue,name,taker,maker,figures" else {
                    throw Failure(line: 1, problem: "not the header of a table of fees")
                }
                continue
            }
            let fields = row.split(separator: ",", omittingEmptySubsequences: false)
            guard fields.count == 5, let letter = fields[0].utf8.first, fields[0].utf8.count == 1,
                let venue = letters.venue(letter), !venues.contains(venue),
                case .success(let taker) = DecimalText.parse(String(fields[2])),
                case .success(let maker) = DecimalText.parse(String(fields[3]))
            else { throw Failure(line: index + 1, problem: "no venue with its two fees") }
            venues.insert(venue)
            takers[Int(venue.raw)] = taker
            makers[Int(venue.raw)] = maker
            lines.append(Self.line(venue, .taker, taker))
            lines.append(Self.line(venue, .maker, maker))
        }
        self.schedule = FeeSchedule(lines)
        self.takers = takers
        self.makers = makers
        self.venues = venues
    }

    private static func line(_ venue: VenueID, _ liquidity: FeeLine.Liquidity, _ fee: Int64)
        -> FeeLine
    {
        let always = CalendarDate(daysSinceEpoch: .min)...CalendarDate(daysSinceEpoch: .max)
        return FeeLine(venue: venue, liquidity: liquidity, days: always, rate: .perShare(fee))
    }

    /// Fee per share of taking there, units of 10⁻⁸.
    public func taker(_ venue: VenueID) -> Int64 { venue.raw < 64 ? takers[Int(venue.raw)] : 0 }
    /// Fee per share of making there, units of 10⁻⁸; negative = rebate.
    public func maker(_ venue: VenueID) -> Int64 { venue.raw < 64 ? makers[Int(venue.raw)] : 0 }

    /// The charge for one execution, units of 10⁻⁸ of the currency, rounded half away from zero.
    public func charge(_ venue: VenueID, isMaker: Bool, _ quantity: Quantity) -> Int64 {
        let fee = isMaker ? maker(venue) : taker(venue)
        let product = Int128(fee) * Int128(quantity.units)
        return Int64(clamping: Rounding.halfAway(product, Int128(DecimalText.scale)))
    }
}
