import Glibc

// Cost of an order's life in the core: `order-bench [ORDERS] [LIVE]`. Prints nanoseconds of CPU an
// order, the least of several rounds; ORDERS in one round, LIVE orders open beneath them.

let orders = CommandLine.arguments.count > 1 ? Int(CommandLine.arguments[1]) ?? 100_000 : 100_000
let live = CommandLine.arguments.count > 2 ? Int(CommandLine.arguments[2]) ?? 0 : 0
let rounds = CommandLine.arguments.count > 3 ? Int(CommandLine.arguments[3]) ?? 7 : 7

func threadTime() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
}

var life = Lifecycle()
for _ in 0..<live { _ = life.enter() }
var least = Int.max
for _ in 0..<rounds {
    let start = threadTime()
    for _ in 0..<orders {
        let (venue, route) = life.enter()
        life.finish(venue, route)
    }
    least = min(least, threadTime() - start)
}
print("order life: \(least / max(1, orders)) ns, \(orders) orders a round, \(live) live beneath")
