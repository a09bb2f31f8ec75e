import Glibc
import OMSCore

// What the pre-trade rules cost, all of them configured:
// `risk-bench [ORDERS [ROUNDS [NAME]]]`; NAME runs one of them alone.
//
// risk-account, risk-three, risk-eight: the account alone, and two or seven levels above it, has
// every aggregate limit.

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

for (name, holders) in [("risk-account", 1), ("risk-three", 3), ("risk-eight", 8)]
where only.isEmpty || only == name {
    let probe = RiskPipelineProbe(holders: holders)
    var best = Int.max
    var seen = (ran: 0, objected: 0)
    for _ in 0..<rounds {
        let start = now()
        seen = probe.run(orders: orders)
        best = min(best, now() - start)
    }
    // In pieces: what a line of text allocates would depend on the figures in it.
    print(
        name + ":", best / max(1, orders), "ns an order, best of", rounds, "rounds of", orders,
        "orders,", seen.ran / max(1, orders), "rules each,", seen.objected, "objections")
}
