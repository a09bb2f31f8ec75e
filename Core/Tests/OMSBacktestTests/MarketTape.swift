import OMSMarket
import OMSModels
import OMSTypes

@testable import OMSBacktest

func shares(_ count: Int64) -> Quantity { Quantity(units: count * DecimalText.scale) }

func px(_ text: String) -> Price {
    guard case .success(let units) = DecimalText.parse(text) else {
        preconditionFailure("no price: \(text)")
    }
    return Price(units: units)
}

/// Microseconds after ten o'clock of a day.
func at(_ microseconds: Int64) -> Timestamp {
    CalendarDate("20180102")!.startUTC.adding(
        nanoseconds: 36_000_000_000_000 + microseconds * 1_000)
}

func venue(_ letter: Character) -> VenueID {
    VenueLetters.unitedStates.venue(letter.asciiValue!)!
}

/// Records of one stock, as short as a test can say them.
enum MarketTape {
    static let stock = InstrumentID(1)

    static func quote(
        _ time: Int64, _ letter: Character, _ bid: String, _ bidSize: Int64, _ ask: String,
        _ askSize: Int64
    ) -> MarketUpdate {
        .quote(
            stock, venue(letter), bid: px(bid), shares(bidSize), ask: px(ask), shares(askSize),
            at: at(time))
    }

    static func print(
        _ time: Int64, _ letter: Character, _ price: String, _ size: Int64,
        _ eligibility: PrintEligibility = .all
    ) -> MarketUpdate {
        .trade(stock, venue(letter), px(price), shares(size), eligibility, at: at(time))
    }

    static let fees: VenueFees = {
        do {
            return try VenueFees(
                csv: """
                    venue,name,taker,maker,figures
                    N,NYSE,0.003,-0.002,made up
                    B,inverted,-0.001,0.0015,made up
                    P,Arca,0.0025,-0.001,made up
                    """)
        } catch { preconditionFailure("\(error)") }
    }()

    static var rules: FillRules {
        var rules = FillRules()
        rules.offExchange.insert(venue("D"))
        return rules
    }

    static func world(_ updates: [MarketUpdate], _ rules: FillRules = rules) -> FillSimulator {
        FillSimulator(updates, stock, venues: 16, rules, fees)
    }

    static func order(
        _ letter: Character, _ side: Side, _ quantity: Int64, _ limit: String,
        immediate: Bool = false
    ) -> ChildOrder {
        ChildOrder(
            parent: 0, venue: venue(letter), side: side, quantity: shares(quantity),
            limit: px(limit), isImmediate: immediate, reason: immediate ? .take : .post)
    }
}
