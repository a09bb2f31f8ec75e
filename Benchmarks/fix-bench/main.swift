import CBenchControl
import Glibc

// What the FIX codec costs.
//
//   fix-bench                  nanoseconds and allocations of every task: `NAME NS ALLOCATIONS`
//   fix-bench TASK COUNT       runs one task COUNT times, for an instruction counter

func threadTime() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
}

var bench = Workbench()
let arguments = CommandLine.arguments.dropFirst()
if let name = arguments.first {
    guard let task = Task(rawValue: name), let count = arguments.last.flatMap({ Int($0) }) else {
        let names = Task.allCases.map(\.rawValue).joined(separator: ", ")
        print("fix-bench TASK COUNT; the tasks are \(names)")
        exit(2)
    }
    bench.run(task, count)
    exit(bench.yield == 0 ? 1 : 0)
}

let rounds = 31
let repetitions = 10_000
var least = [Task: Int]()
var allocations = [Task: UInt64]()
for task in Task.allCases { bench.run(task, repetitions) }
// The tasks take turns, so that a busy moment of the machine hits all of them.
for _ in 0..<rounds {
    for task in Task.allCases {
        let before = bench_allocations()
        let start = threadTime()
        bench.run(task, repetitions)
        let time = threadTime() - start
        allocations[task, default: 0] += bench_allocations() - before
        least[task] = min(least[task] ?? .max, time)
    }
}
for task in Task.allCases {
    let tenths = (least[task] ?? 0) * 10 / repetitions
    let perRun = Double(allocations[task] ?? 0) / Double(rounds * repetitions)
    print("\(task.rawValue) \(tenths / 10).\(tenths % 10) \(perRun)")
}
