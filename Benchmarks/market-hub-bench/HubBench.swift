import FIXCodec
import Glibc
import MarketDataGateway
import OMSMarket
import OMSTypes

@testable import OMSRuntime

/// A hub and messages for it.
final class HubBench {
    enum Task: String, CaseIterable {
        /// One side of a feed that tells the best alone (X).
        case top = "hub-top"
        /// Three levels of a feed that tells ten (X).
        case depth = "hub-depth"
        /// A trade (X).
        case trade = "hub-trade"
    }

    private let hub: MarketHub
    private var index = FIXMessageIndex()
    private var now = Timestamp(nanoseconds: 1_794_000_000_000_000_000)
    private let symbols: [Symbol]
    private var ready: [Task: [[UInt8]]] = [:]
    /// Odd numbers tell the best alone, even ones depth.
    private let venues: Int

    init(venues: Int, instruments: Int) {
        self.venues = venues
        let symbols = (1...instruments).map { Symbol("S\($0)") ?? Symbol() }
        self.symbols = symbols
        let numbers = Dictionary(
            uniqueKeysWithValues: symbols.enumerated().map {
                ($0.element, InstrumentID(UInt32($0.offset + 1)))
            })
        let start = now
        hub = MarketHub(
            (1...venues).map { number in
                var feed = Configuration.Venue.Feed()
                feed.subscription.depth = number % 2 == 0 || instruments > 1_000 ? 10 : 1
                return MarketVenue(
                    name: "V\(number)", kind: "lit", isProtected: true, rank: 1, feed: feed,
                    longestSilence: 60_000_000_000)
            }, instruments: symbols.indices.map { InstrumentID(UInt32($0 + 1)) },
            count: instruments,
            reference: ReferenceNames(
                instrument: { numbers[$0] }, symbol: { symbols[Int($0.raw) - 1] }),
            longestCross: 1_000_000_000, clock: { start })
        for number in 1...venues { hub.connected(VenueID(UInt16(number)), at: now) }
        for task in Task.allCases {
            ready[task] = (0..<512).map { message(task, $0) }
        }
    }

    var messages: UInt64 { hub.readings.reduce(0) { $0 + $1.messages } }

    private func bytes(_ type: FIXMsgType, _ fields: String) -> [UInt8] {
        let writer = FIXMessageWriter(
            beginString: "FIX.4.4", senderCompID: "V", targetCompID: "OMSMD")
        var out = ByteWriter()
        let content = fields.utf8.map { $0 == UInt8(ascii: "|") ? 1 : $0 }
        content.withUnsafeBytes {
            _ = writer.append(
                type, sequence: 1, sendingTime: Timestamp(nanoseconds: 0), body: $0, to: &out)
        }
        return out.bytes.withUnsafeBytes { Array($0) }
    }

    private func message(_ task: Task, _ number: Int) -> [UInt8] {
        let symbol = symbols[number % min(100, symbols.count)]
        let side = number & 1
        let cents = 1_000 + side * 10 + number / 2 % 5
        let price = "10.\(cents % 100 < 10 ? "0" : "")\(cents % 100)"
        switch task {
        case .top:
            return bytes(
                "X", "262=M|268=1|279=1|269=\(side)|55=\(symbol)|270=\(price)|271=\(100 + number)|")
        case .trade:
            return bytes("X", "262=M|268=1|279=0|269=2|55=\(symbol)|270=\(price)|271=100|")
        case .depth:
            let entries = (0..<3).map { step in
                let away = side == 0 ? 20 + step : 40 + step
                return "279=1|269=\(side)|55=\(symbol)|270=10.\(away)|271=\(100 + number + step)|"
            }
            return bytes("X", "262=M|268=3|" + entries.joined())
        }
    }

    func run(_ task: Task, _ count: Int) {
        guard let list = ready[task] else { return }
        for number in 0..<count {
            now = now.adding(nanoseconds: 1_000)
            let pair = number / list.count % (venues / 2)
            let venue = task == .depth ? 2 * pair + 2 : 2 * pair + 1
            take(list[number % list.count], VenueID(UInt16(venue)))
        }
    }

    private func take(_ message: [UInt8], _ venue: VenueID) {
        message.withUnsafeBytes { bytes in
            guard case .complete = index.parse(bytes) else { return }
            hub.receive(index, from: venue, at: now)
        }
    }

    // MARK: Memory

    /// Ten levels a side for every instrument at every venue.
    func fill() {
        for symbol in symbols {
            let entries = (0..<10).map { level in
                "269=0|270=9.\(99 - level)|271=100|269=1|270=10.\(10 + level)|271=100|"
            }
            let message = bytes("W", "55=\(symbol)|268=20|" + entries.joined())
            for number in 1...venues { take(message, VenueID(UInt16(number))) }
        }
    }

    var levels: Int {
        var count = 0
        for instrument in hub.instruments {
            for number in 1...venues {
                for side in [BookSide.bid, .ask] {
                    count += hub.store.withLevels(instrument, VenueID(UInt16(number)), side) {
                        $0.count
                    }
                }
            }
        }
        return count
    }

    /// Of this process.
    static var residentKiB: Int {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return usage.ru_maxrss
    }
}
