import OMSMarket
import OMSModels
import OMSTypes

/// How an order of a backtest is worked.
public enum BacktestStrategy: Equatable, Sendable {
    /// At once: what is displayed at the national best, again and again until it is done.
    case route
    case twap(slices: Int64)
    /// Along the curve that the backtest is given.
    case vwap(slicesPerBin: Int64)
    /// A share of the market's volume, parts per million.
    case participate(ratePPM: Int64)
    /// Almgren and Chriss; κT in units of 10⁻⁹.
    case shortfall(slices: Int64, urgencyNano: Int64)

    /// `route`, `twap`, `twap 50` (slices), `vwap`, `pov 10` (per cent), `is 2.5` (κT).
    public init?(_ text: Substring) {
        let words = text.split(separator: " ")
        guard let name = words.first, words.count <= 2 else { return nil }
        var units: Int64?
        if words.count == 2 {
            guard case .success(let value) = DecimalText.parse(String(words[1])), value > 0 else {
                return nil
            }
            units = value
        }
        switch name {
        case "route" where units == nil: self = .route
        case "vwap" where units == nil: self = .vwap(slicesPerBin: 5)
        case "twap":
            let slices = (units ?? 100 * DecimalText.scale) / DecimalText.scale
            guard (1...ScheduleWindow.slicesMax).contains(slices) else { return nil }
            self = .twap(slices: slices)
        case "pov":
            // A per cent is 10⁴ parts per million.
            let rate = (units ?? 10 * DecimalText.scale) / 10_000
            guard PovSchedule.problem(ratePPM: rate) == nil else { return nil }
            self = .participate(ratePPM: rate)
        case "is":
            let urgency = (units ?? 3 * DecimalText.scale).multipliedReportingOverflow(by: 10)
            guard !urgency.overflow, urgency.partialValue <= ShortfallSchedule.urgencyMax else {
                return nil
            }
            self = .shortfall(slices: 100, urgencyNano: urgency.partialValue)
        default: return nil
        }
    }

    public var name: String {
        switch self {
        case .route: return "route"
        case .twap: return "twap"
        case .vwap: return "vwap"
        case .participate: return "pov"
        case .shortfall: return "is"
        }
    }
}

/// One order of a backtest.
public struct BacktestOrder: Equatable, Sendable {
    /// TransactTime (60): when it comes, and a strategy begins.
    public var time: Timestamp
    public var side: Side
    public var quantity: Quantity
    /// Price (44); `.none` without.
    public var limit: Price
    public var strategy: BacktestStrategy
    /// When its strategy ends (126), and what is left of it is given up.
    public var end: Timestamp

    public init(
        time: Timestamp, side: Side, quantity: Quantity, limit: Price = .none,
        strategy: BacktestStrategy, end: Timestamp
    ) {
        self.time = time
        self.side = side
        self.quantity = quantity
        self.limit = limit
        self.strategy = strategy
        self.end = end
    }

    /// A line that is no order; `line` counts from 1.
    public struct Failure: Error, Equatable, Sendable, CustomStringConvertible {
        public var line: Int
        public var problem: String
        public var description: String { "line \(line): \(problem)" }
    }

    public static var header: String { "time,side,quantity,limit,strategy,seconds" }

    /// Reads `time,side,quantity,limit,strategy,seconds`: a time of UTC as
    /// `2018-01-02T15:00:00.000`, `buy` or `sell`, a decimal, a decimal or nothing, a strategy with
    /// its parameter, and how long it may take. Orders may stand in any order.
    public static func read(csv: String) throws(Failure) -> [BacktestOrder] {
        var result: [BacktestOrder] = []
        for (index, row) in csv.split(separator: "\n", omittingEmptySubsequences: false)
            .enumerated()
        where !row.isEmpty {
            if index == 0 {
                guard row == header else {
                    throw Failure(line: 1, problem: "the first line must be \(header)")
                }
                continue
            }
            let fields = row.split(separator: ",", omittingEmptySubsequences: false)
            guard fields.count == 6 else {
                throw Failure(line: index + 1, problem: "\(fields.count) fields instead of 6")
            }
            do { result.append(try order(fields)) } catch {
                throw Failure(line: index + 1, problem: error.text)
            }
        }
        return result.sorted { $0.time < $1.time }
    }

    private struct Problem: Error { var text: String }

    private static func order(_ fields: [Substring]) throws(Problem) -> BacktestOrder {
        var time = String(fields[0])
        guard let start = time.withUTF8({ RecordedFields.isoTime(UnsafeRawBufferPointer($0)) })
        else { throw Problem(text: "no time: \(fields[0])") }
        guard fields[1] == "buy" || fields[1] == "sell" else {
            throw Problem(text: "neither buy nor sell: \(fields[1])")
        }
        let quantity = try decimal(fields[2], "quantity")
        let limit = fields[3].isEmpty ? 0 : try decimal(fields[3], "limit")
        guard let strategy = BacktestStrategy(fields[4]) else {
            throw Problem(text: "no strategy: \(fields[4])")
        }
        // Seconds in units of 10⁻⁸ are tens of nanoseconds; a year is more than any record.
        let seconds = try decimal(fields[5], "seconds")
        guard seconds <= 31_536_000 * DecimalText.scale else {
            throw Problem(text: "too many seconds: \(fields[5])")
        }
        return BacktestOrder(
            time: start, side: fields[1] == "buy" ? .buy : .sell,
            quantity: Quantity(units: quantity), limit: Price(units: limit), strategy: strategy,
            end: start.adding(nanoseconds: seconds * 10))
    }

    private static func decimal(_ text: Substring, _ name: String) throws(Problem) -> Int64 {
        guard case .success(let units) = DecimalText.parse(String(text)), units > 0,
            units <= MarketStore.unitsMax
        else { throw Problem(text: "no \(name): \(text)") }
        return units
    }
}
