import OMSBacktest
import OMSMarket
import OMSModels
import OMSTypes

/// A recorded day with what has to be known of it.
struct RecordedMarket {
    var name: String
    var updates: [MarketUpdate]
    var rules = FillRules()
    /// Continuous trading.
    var open: Timestamp
    var close: Timestamp
    /// When strategies begin: a minute after the opening, if that is an auction.
    var start: Timestamp { opensByAuction ? open.adding(nanoseconds: Self.minute) : open }
    var opensByAuction = true
    var lot: Lot
    /// Nanoseconds between two looks of a strategy.
    var interval: Int64
    var curve: BacktestCurve?

    static let instrument = InstrumentID(1)
    static let venueCount = 16
    static let minute: Int64 = 60_000_000_000

    /// A table of fees, or the program ends: the table is the repository's own.
    static var fees: VenueFees {
        guard let bytes = RecordedDays.own("Examples/fees-us-equities.csv") else {
            preconditionFailure("no Examples/fees-us-equities.csv")
        }
        do { return try VenueFees(csv: String(decoding: bytes, as: UTF8.self)) } catch {
            preconditionFailure("Examples/fees-us-equities.csv: \(error)")
        }
    }

    private static func session(_ day: String, openMinute: Int64) -> (Timestamp, Timestamp) {
        let midnight = CalendarDate(day)!.startUTC
        return (
            midnight.adding(nanoseconds: openMinute * minute),
            midnight.adding(nanoseconds: (openMinute + 390) * minute)
        )
    }

    private static func shares(_ count: Int64) -> Lot {
        Lot(Quantity(units: count * DecimalText.scale))
    }

    /// Twelve exchanges, 2 January 2018: the day that the rules were made on.
    static func twelveVenues() -> RecordedMarket? {
        guard let updates = RecordedDays.twelveVenues() else { return nil }
        let (open, close) = session("20180102", openMinute: 870)
        var market = RecordedMarket(
            name: "12 venues, 2 Jan 2018", updates: updates, open: open, close: close,
            lot: shares(1), interval: 1_000_000_000)
        market.rules.offExchange.insert(VenueLetters.unitedStates.venue(0x44)!)
        return market
    }

    static var nationalDays: [(name: String, day: String)] {
        [("ibm", "20131007"), ("ibm", "20131008"), ("aig", "20131007"), ("bac", "20131007")]
    }

    /// A day of October 2013. Nothing is thinned: a quote stands until the next.
    static func national(_ name: String, _ day: String) -> RecordedMarket? {
        guard let updates = RecordedDays.nationalTape(name, day) else { return nil }
        let (open, close) = session(day, openMinute: 810)
        var market = RecordedMarket(
            name: "\(name.uppercased()), \(Int(day.suffix(1))!) Oct 2013", updates: updates,
            open: open, close: close, lot: shares(1), interval: 1_000_000_000)
        market.rules.quoteAgeMax = Timestamp.nanosecondsPerDay
        market.rules.offExchange.insert(VenueLetters.unitedStates.venue(0x44)!)
        market.curve = RecordedDays.curve(name, without: day).map {
            BacktestCurve($0, start: open)
        }
        return market
    }

    static var cryptoMarkets: [String] { ["spot", "usdm", "coinm"] }

    /// Bitcoin, five minutes of 8 August 2024 at one market.
    static func crypto(_ place: Int) -> RecordedMarket? {
        let venue = VenueID(UInt16(place + 1))
        guard let all = RecordedDays.threeMarkets() else { return nil }
        let updates = all.filter { $0.venue == venue }
        let midnight = CalendarDate("20240808")!.startUTC
        // From 23:54:20 to 23:59:50.
        let open = midnight.adding(nanoseconds: 1_434 * minute + 20_000_000_000)
        let close = midnight.adding(nanoseconds: 1_439 * minute + 50_000_000_000)
        // A contract of coinm is one; the others trade in thousandths of a bitcoin.
        var market = RecordedMarket(
            name: "bitcoin \(cryptoMarkets[place])", updates: updates, open: open, close: close,
            lot: place == 2 ? shares(1) : Lot(Quantity(units: DecimalText.scale / 1_000)),
            interval: 100_000_000)
        market.rules.quoteAgeMax = Timestamp.nanosecondsPerDay
        market.opensByAuction = false
        // No other day tells the curve; this one is as uneven as a day of a stock.
        market.curve = OMSModels.VolumeCurve(
            width: close.since(open) / 10, weights: [12, 9, 8, 7, 6, 6, 7, 8, 10, 27]
        ).map { BacktestCurve($0, start: open) }
        return market
    }

    /// Volume in the session.
    var volume: Quantity {
        var sum = Quantity.zero
        for update in updates
        where update.kind == .trade && update.eligibility.contains(.volume)
            && update.time >= open && update.time < close
        {
            sum += update.size
        }
        return sum
    }
}
