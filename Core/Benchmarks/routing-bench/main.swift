import Glibc
import OMSBacktest
import OMSMarket
import OMSModels
import OMSTypes

// What routing and algorithms are worth on recorded data, and what a decision costs:
// `routing-bench [route|track|decide] [ARGUMENTS]`; without a word all three.
//
// route [FOLDER [PICTURE [SEED]]]: tables; routed orders into files of FOLDER, a picture into
// PICTURE; SEED draws other orders.
// decide [DECISIONS [ROUNDS [NAME]]]: time of a decision; NAME runs one of them alone.

let arguments = CommandLine.arguments
let mode = arguments.count > 1 ? arguments[1] : "all"
guard ["all", "route", "track", "decide"].contains(mode) else {
    print("routing-bench: no such part: \(mode) (route, track or decide)")
    exit(2)
}

func word(_ place: Int) -> String? { arguments.count > place ? arguments[place] : nil }

if mode == "decide" || mode == "all" {
    DecisionBench.run(
        decisions: word(2).flatMap { Int($0) } ?? 200_000,
        rounds: word(3).flatMap { Int($0) } ?? 5, only: mode == "decide" ? word(4) ?? "" : "")
}
if mode == "route" || mode == "all" {
    let isAlone = mode == "route"
    RoutingTables.run(
        folder: isAlone ? word(2) : nil, picture: isAlone ? word(3) : nil,
        seed: isAlone ? word(4).flatMap { UInt64($0) } ?? 42 : 42)
}
if mode == "track" || mode == "all" { TrackingTables.run() }
