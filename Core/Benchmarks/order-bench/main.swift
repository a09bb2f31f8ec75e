import Glibc

// Cost of an order's life in the core: `order-bench [ORDERS] [LIVE] [ROUNDS] [pack|restart]`.
//
// Prints nanoseconds of CPU an order, the least of several rounds; ORDERS in one round, LIVE orders
// open beneath them. With `pack` and `restart`, orders that ended are packed as a server does it
// between its ticks; printed is the memory in use at the end, in KiB, or what it takes to write the
// whole State as a snapshot and to begin anew from it.

let orders = CommandLine.arguments.count > 1 ? Int(CommandLine.arguments[1]) ?? 100_000 : 100_000
let live = CommandLine.arguments.count > 2 ? Int(CommandLine.arguments[2]) ?? 0 : 0
let mode = CommandLine.arguments.count > 4 ? CommandLine.arguments[4] : ""
let packs = !mode.isEmpty
let rounds = CommandLine.arguments.count > 3 ? Int(CommandLine.arguments[3]) ?? 7 : 7

func threadTime() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
}

var life = Lifecycle()

/// Least time of several rounds, in nanoseconds.
func measure(_ life: inout Lifecycle) -> Int {
    for _ in 0..<live { _ = life.enter() }
    var least = Int.max
    for _ in 0..<rounds {
        let start = threadTime()
        for _ in 0..<orders {
            let (venue, route) = life.enter()
            life.finish(venue, route)
            if packs { life.pack() }
        }
        least = min(least, threadTime() - start)
    }
    return least
}

let least = measure(&life)
switch mode {
case "pack":
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    print(usage.ru_maxrss)
case "restart":
    let restart = life.restart(threadTime)
    print(
        "snapshot of \(orders * rounds + live) orders: \(restart.bytes >> 20) MiB, written in "
            + "\(restart.write / 1_000_000) ms, read in \(restart.read / 1_000_000) ms")
default:
    print(
        "order life: \(least / max(1, orders)) ns, \(orders) orders a round, \(live) live beneath")
}
