import Foundation
import Glibc
import JournalStorage
import OMSCore
import OMSEngine
import OMSJournal
import OMSRuntime
import OMSTypes

// What the journal costs: `journal-bench [ORDERS] [FOLDER] [lean]`. Orders live their whole life
// (New, the venue's New, its fill); `lean` leaves the messages out of the frames, so that millions
// of orders fit a small disk. Prints a line for each figure.

let orders = CommandLine.arguments.count > 1 ? Int(CommandLine.arguments[1]) ?? 200_000 : 200_000
let folder =
    CommandLine.arguments.count > 2
    ? CommandLine.arguments[2] : NSTemporaryDirectory() + "journal-bench-\(getpid())"
let isLean = CommandLine.arguments.contains("lean")

func seconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

func timed<R>(_ body: () throws -> R) rethrows -> (R, Double) {
    let start = seconds()
    let result = try body()
    return (result, seconds() - start)
}

func say(_ name: String, _ value: String) { print("\(name): \(value)") }
func fixed(_ value: Double, _ digits: Int = 1) -> String { String(format: "%.\(digits)f", value) }

try CommitBench.run(folder: folder + "-commit")
let written = try FlowBench.write(orders: orders, folder: folder, isLean: isLean)
try FlowBench.replay(folder: folder, events: written.events)
try FlowBench.restart(folder: folder)
try? FileManager.default.removeItem(atPath: folder)
