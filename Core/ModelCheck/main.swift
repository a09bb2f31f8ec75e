import Glibc
import OMSTypes

// Every state of one order that the shipped transition function can reach:
// `model-check [PLAN|all] [STATES]`. Exit code 1: a rule is broken, and the way to it is printed.

let plans = [
    Plan(
        name: "small", lots: 2,
        budget: Budget(
            requests: 1, duplicates: 1, swaps: 1, crashes: 1, drops: 1, refusals: 1, routesMax: 3)),
    Plan(
        name: "busted", lots: 2,
        budget: Budget(
            requests: 1, duplicates: 1, swaps: 0, crashes: 0, drops: 0, refusals: 1, busts: 1,
            routesMax: 3)),
    Plan(
        name: "reports", lots: 2,
        budget: Budget(
            requests: 1, duplicates: 1, swaps: 0, crashes: 0, drops: 0, refusals: 1,
            unsolicited: 2, routesMax: 3)),
    Plan(name: "posted"),
    Plan(name: "swept", shown: 1),
    Plan(name: "immediate", isImmediate: true, shown: 1),
]

// A world is built anew for every step. glibc gives freed memory back to the kernel and asks for it
// again; once a large block was freed, it keeps twice as much for itself (mallopt(3)).
UnsafeMutableRawPointer.allocate(byteCount: 1 << 24, alignment: 16).deallocate()

let wanted = CommandLine.arguments.count > 1 ? CommandLine.arguments[1] : "small"
let most = CommandLine.arguments.count > 2 ? Int(CommandLine.arguments[2]) ?? .max : .max
let chosen = plans.filter { wanted == "all" || $0.name == wanted }
guard !chosen.isEmpty else {
    print("no plan \(wanted); there are all, \(plans.map(\.name).joined(separator: ", "))")
    exit(2)
}
var isBroken = false
for plan in chosen {
    let result = Search(plan: plan).run(statesMax: most) { print("  \($0) states …") }
    let end = result.states >= most ? "stopped at the number asked for" : "fix point"
    print(
        "\(plan.name): \(result.states) states, \(result.steps) steps, \(result.quiet) quiet, "
            + "depth \(result.depth), \(result.cut) beyond \(plan.budget.routesMax) routes; \(end)")
    guard let failure = result.failure else { continue }
    isBroken = true
    print("broken: \(failure.words)")
    for (number, action) in failure.path.enumerated() { print("  \(number + 1). \(action.words)") }
}
if isBroken { exit(1) }
