import Glibc
import OMSMarket
import OMSTypes

// Cost of market data: `market-bench [UPDATES] [ROUNDS] [NAME]`. Each line is the best of ROUNDS
// rounds over UPDATES updates, in CPU time of the one thread. NAME runs one of them alone.

let arguments = CommandLine.arguments
let updateCount = arguments.count > 1 ? Int(arguments[1]) ?? 1_000_000 : 1_000_000
let rounds = arguments.count > 2 ? Int(arguments[2]) ?? 5 : 5
let only = arguments.count > 3 ? arguments[3] : ""

func threadTime() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
}

/// Applies all updates several times; prints the best rate.
func measure(
    _ name: String, _ updates: [MarketUpdate], venues: Int, instruments: Int, depth: Bool = false
) {
    guard only.isEmpty || only == name, !updates.isEmpty else { return }
    var store = MarketStore(venues: venues, instruments: instruments)
    if depth { store.reserveDepth(books: venues * instruments) }
    var queue = ConflatingQueue(books: venues * instruments)
    var least = Int.max
    var changes = 0
    // Each round is a later day, so that time goes on.
    let length = updates[updates.count - 1].time.since(updates[0].time) + 1
    for round in 0..<rounds {
        let start = threadTime()
        updates.withUnsafeBufferPointer { list in
            for recorded in list {
                var update = recorded
                update.time = update.time.adding(nanoseconds: length * Int64(round))
                let outcome = store.apply(update)
                guard !outcome.change.isEmpty,
                    let book = store.bookIndex(update.instrument, update.venue)
                else { continue }
                queue.mark(book, outcome.change)
                if outcome.change.contains(.nationalBid) { changes += 1 }
            }
        }
        least = min(least, threadTime() - start)
    }
    let rate = Double(updates.count) / Double(least) * 1_000
    let tenths = Int(rate * 10)
    print(
        "\(name): \(tenths / 10).\(tenths % 10) million updates/s,"
            + " \(least / updates.count) ns each, \(updates.count) updates,"
            + " \(changes / rounds) changes of the national bid, \(queue.count) books wait")
}

/// Writes and reads all ticks several times; prints the best rates and the size.
func measureTicks(_ name: String, _ updates: [MarketUpdate], tick: Price) {
    guard only.isEmpty || only == name, !updates.isEmpty else { return }
    let venues = Set(updates.map(\.venue)).sorted()
    let lists = venues.map { venue in updates.filter { $0.venue == venue } }
    var written = Int.max
    var read = Int.max
    var bytes = 0
    for _ in 0..<rounds {
        let storage = BenchStorage()
        let start = threadTime()
        TickBench.write(lists, tick: tick, to: storage)
        written = min(written, threadTime() - start)
        let middle = threadTime()
        let count = TickBench.read(storage)
        read = min(read, threadTime() - middle)
        precondition(count == updates.count, "ticks were lost")
        bytes = storage.byteCount
    }
    func tenths(_ numerator: Int, _ denominator: Int) -> String {
        let value = numerator * 10 / denominator
        return "\(value / 10).\(value % 10)"
    }
    print(
        "\(name): \(tenths(bytes, updates.count)) bytes a tick,"
            + " written \(tenths(updates.count * 1_000, written)) and"
            + " read \(tenths(updates.count * 1_000, read)) million ticks/s, \(updates.count) ticks"
    )
}

let recorded = only.isEmpty || only.hasPrefix("recorded") || only.hasPrefix("ticks")
let day = recorded ? RecordedDay.twelveVenues() : []
if recorded, day.isEmpty { print("recorded: no recorded day beside the repository") }
measure("recorded", day, venues: 16, instruments: 1)
var stream = SeededStream(seed: 42)
measure(
    "seeded", stream.quotes(updateCount, venues: 12, instruments: 1), venues: 12, instruments: 1)
measure(
    "seeded-wide", stream.quotes(updateCount, venues: 16, instruments: 10_000), venues: 16,
    instruments: 10_000)
measure(
    "seeded-depth", stream.levels(updateCount, venues: 16, instruments: 1_000), venues: 16,
    instruments: 1_000, depth: true)
measureTicks("ticks-12-venues", day, tick: Price(units: 1_000_000))
if recorded {
    measureTicks("ticks-3-markets", RecordedDay.threeMarkets(), tick: Price(units: 1_000_000))
    measureTicks("ticks-national", RecordedDay.nationalTape(), tick: Price(units: 1_000_000))
}
