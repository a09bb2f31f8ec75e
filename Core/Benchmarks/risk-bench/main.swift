import Glibc
import OMSCore

// What the pre-trade rules cost, all of them configured:
// `risk-bench [ORDERS [ROUNDS [NAME]]]`; NAME runs one of them alone.
//
// risk-account, risk-three, risk-eight: the rules alone; the account, and two or seven levels above
// it, has every aggregate limit.
// risk-wide: 10,000 accounts and 20,000 instruments, what the rules look at gathered and all of
// them asked; the account, its client, its desk and the firm have every aggregate limit.
// risk-positions: the bytes that each of a million positions takes in such a house, at its account
// and at the three levels above; ORDERS is the number of positions.

let arguments = CommandLine.arguments
func number(_ place: Int, _ standard: Int) -> Int {
    arguments.count > place ? Int(arguments[place]) ?? standard : standard
}
let orders = number(1, 1_000_000)
let rounds = number(2, 5)
let only = arguments.count > 3 ? arguments[3] : ""

func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
}

/// Memory of this process that no other one shares, bytes: pages that were touched.
func memory() -> Int {
    guard let file = fopen("/proc/self/statm", "r") else { return 0 }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    guard fgets(&line, Int32(line.count), file) != nil else { return 0 }
    let fields = line.split(separator: 32).map { atol(Array($0) + [0]) }
    guard fields.count > 2 else { return 0 }
    return (fields[1] - fields[2]) * sysconf(Int32(_SC_PAGESIZE))
}

func measure(_ name: String, _ run: (Int) -> (ran: Int, objected: Int)) {
    var best = Int.max
    var seen = (ran: 0, objected: 0)
    for _ in 0..<rounds {
        let start = now()
        seen = run(orders)
        best = min(best, now() - start)
    }
    // In pieces: what a line of text allocates would depend on the figures in it.
    print(
        name + ":", best / max(1, orders), "ns an order, best of", rounds, "rounds of", orders,
        "orders,", seen.ran / max(1, orders), "rules each,", seen.objected, "objections")
}

for (name, holders) in [("risk-account", 1), ("risk-three", 3), ("risk-eight", 8)]
where only.isEmpty || only == name {
    let probe = RiskPipelineProbe(holders: holders)
    measure(name) { probe.run(orders: $0) }
}

/// By reference, so that a closure may change it.
final class House {
    var probe = RiskBookProbe(accounts: 10_000, instruments: 20_000)
}

if only.isEmpty || only == "risk-wide" {
    let house = House()
    house.probe.hold(100_000)
    measure("risk-wide") { house.probe.run(orders: $0) }
    // The spread over single orders, the clock's own time in it.
    var times: [Int] = []
    times.reserveCapacity(orders)
    for _ in 0..<(rounds > 1 ? orders : 0) {
        let start = now()
        _ = house.probe.run(orders: 1)
        times.append(now() - start)
    }
    times.sort()
    if let last = times.last {
        let count = times.count
        print(
            "risk-wide: one by one", times[count / 2], "ns p50,", times[count * 99 / 100],
            "ns p99,", times[count * 999 / 1_000], "ns p99.9,", last, "ns at most")
    }
}

if only.isEmpty || only == "risk-positions" {
    let house = House()
    _ = house.probe.run(orders: 1)
    let before = memory()
    house.probe.hold(orders)
    _ = house.probe.run(orders: 1)
    let bytes = memory() - before
    print(
        "risk-positions:", bytes / max(1, orders), "bytes a position,", orders, "positions,",
        bytes >> 20, "MiB")
}
