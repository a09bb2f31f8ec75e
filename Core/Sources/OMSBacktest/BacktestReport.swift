import OMSMarket
import OMSModels
import OMSTypes

/// A backtest from texts to text: what a command line hands in and prints.
public struct BacktestReport {
    /// How a record is written (`OMSMarket`, Recorded).
    public enum Format: String, Sendable, CaseIterable {
        /// Each row is one exchange's best bid and offer.
        case venueQuotes = "venue-quotes"
        /// Changes of the national best; times are milliseconds since a midnight that is told.
        case nationalTape = "national-tape"
        /// Three markets of one coin.
        case threeMarkets = "three-markets"
    }

    public struct Failure: Error, Equatable, Sendable, CustomStringConvertible {
        public var description: String
    }

    /// What is found beside the orders' own texts.
    public struct Record {
        public var format: Format
        public var quotes: UnsafeRawBufferPointer
        public var trades: UnsafeRawBufferPointer
        /// The instant of midnight where the market is; only a national tape needs it.
        public var midnight: Timestamp?

        public init(
            _ format: Format, quotes: UnsafeRawBufferPointer, trades: UnsafeRawBufferPointer,
            midnight: Timestamp? = nil
        ) {
            self.format = format
            self.quotes = quotes
            self.trades = trades
            self.midnight = midnight
        }
    }

    public var rules = FillRules()
    public var settings: Backtest.Settings

    public init(_ settings: Backtest.Settings) {
        self.settings = settings
        if let offExchange = VenueLetters.unitedStates.venue(0x44) {
            rules.offExchange.insert(offExchange)
        }
    }

    private static var instrument: InstrumentID { InstrumentID(1) }

    /// The header and one line each order, in the order of their times.
    ///
    /// - Parameters:
    ///   - orders: as `BacktestOrder.read` takes them.
    ///   - fees: as `VenueFees` takes them; `nil`: nobody charges anything.
    public func lines(orders: String, fees: String?, _ record: Record) throws(Failure) -> [String] {
        let list: [BacktestOrder]
        do { list = try BacktestOrder.read(csv: orders) } catch {
            throw Failure(description: "orders: \(error)")
        }
        var table = VenueFees.free
        if let fees {
            do { table = try VenueFees(csv: fees) } catch {
                throw Failure(description: "fees: \(error)")
            }
        }
        var test = Backtest(
            try Self.updates(record), Self.instrument, venues: VenueLetters.unitedStates.count,
            rules, table, settings)
        for order in list {
            if let problem = test.problem(order) {
                throw Failure(
                    description: "order of \(order.time.iso8601): its \(problem) cannot be")
            }
        }
        return [BacktestResult.header] + test.play(list).map(\.line)
    }

    private static func updates(_ record: Record) throws(Failure) -> [MarketUpdate] {
        var (quotes, trades) = (RecordedTicks(), RecordedTicks())
        switch record.format {
        case .venueQuotes:
            let reader = VenueQuotesRecording(instrument)
            (quotes, trades) = (reader.quotes(record.quotes), reader.trades(record.trades))
        case .nationalTape:
            guard let midnight = record.midnight else {
                throw Failure(description: "a national tape needs the instant of its midnight")
            }
            let reader = NationalTapeRecording(instrument, midnight: midnight)
            (quotes, trades) = (reader.quotes(record.quotes), reader.trades(record.trades))
            quotes.rows = NationalTapeMarket.venues(quotes.rows)
        case .threeMarkets:
            let reader = ThreeMarketsRecording(instrument)
            (quotes, trades) = (reader.quotes(record.quotes), reader.trades(record.trades))
        }
        for (name, ticks) in [("quotes", quotes), ("trades", trades)] where ticks.rows.isEmpty {
            let reason = ticks.refusals.first.map { ": \($0)" } ?? ""
            throw Failure(description: "\(name): nothing to read\(reason)")
        }
        var replay = MarketReplay([quotes.rows, trades.rows])
        var result: [MarketUpdate] = []
        while let update = replay.next() { result.append(update) }
        return result
    }
}
