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
    for _ in 0..<rounds {
        let start = threadTime()
        updates.withUnsafeBufferPointer { list in
            for update in list {
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

var stream = SeededStream(seed: 42)
measure(
    "seeded-one", stream.quotes(updateCount, venues: 12, instruments: 1), venues: 12, instruments: 1
)
measure(
    "seeded-wide", stream.quotes(updateCount, venues: 16, instruments: 10_000), venues: 16,
    instruments: 10_000)
measure(
    "seeded-depth", stream.levels(updateCount, venues: 16, instruments: 1_000), venues: 16,
    instruments: 1_000, depth: true)
