import CBenchControl
import Glibc

// What market data costs between a venue's message and the books, orders' best prices among them.
//
//   market-hub-bench                nanoseconds and allocations of every task: `NAME NS ALLOCATIONS`
//   market-hub-bench TASK COUNT     runs one task COUNT times, for an instruction counter
//   market-hub-bench memory         resident KiB of 16 venues and 10,000 instruments, ten levels a side

func threadTime() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
}

let arguments = CommandLine.arguments.dropFirst()
if arguments.first == "memory" {
    let before = HubBench.residentKiB
    let bench = HubBench(venues: 16, instruments: 10_000)
    bench.fill()
    print("memory \(HubBench.residentKiB - before) KiB, \(bench.levels) levels")
    exit(bench.levels == 16 * 10_000 * 20 ? 0 : 1)
}
if let name = arguments.first {
    guard let task = HubBench.Task(rawValue: name), let count = arguments.last.flatMap({ Int($0) })
    else {
        let names = HubBench.Task.allCases.map(\.rawValue).joined(separator: ", ")
        print("market-hub-bench TASK COUNT; the tasks are \(names), and memory")
        exit(2)
    }
    let bench = HubBench(venues: 16, instruments: 100)
    bench.run(task, count)
    exit(bench.messages == 0 ? 1 : 0)
}

let rounds = 31
let repetitions = 10_000
for task in HubBench.Task.allCases {
    let bench = HubBench(venues: 16, instruments: 100)
    bench.run(task, repetitions)
    var least = Int.max
    var allocations: UInt64 = 0
    for _ in 0..<rounds {
        let before = bench_allocations()
        let start = threadTime()
        bench.run(task, repetitions)
        least = min(least, threadTime() - start)
        allocations += bench_allocations() - before
    }
    let tenths = least * 10 / repetitions
    print(
        "\(task.rawValue) \(tenths / 10).\(tenths % 10) "
            + "\(Double(allocations) / Double(rounds * repetitions))")
}
