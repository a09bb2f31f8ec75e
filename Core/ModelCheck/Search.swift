import OMSTypes

/// Visits every state that a plan can reach, and stops at the first that breaks a rule.
struct Search {
    struct Result {
        var states = 0
        var steps = 0
        var quiet = 0
        /// Deepest way, in steps.
        var depth = 0
        /// States that were not followed: more routes than the plan allows.
        var cut = 0
        var failure: (path: [Action], words: String)?
    }

    private struct Key: Hashable {
        var high: UInt64
        var low: UInt64
    }

    let plan: Plan

    /// - Parameter statesMax: gives up after so many states; `progress` hears of each 50,000.
    func run(statesMax: Int, progress: (Int) -> Void) -> Result {
        var result = Result()
        var seen: Set<Key> = []
        var waiting: [[Action]] = [[]]
        while let path = waiting.popLast() {
            let world = rebuilt(path)
            if world.isBeyondBounds {
                result.cut += 1
                continue
            }
            for action in world.possible() {
                result.steps += 1
                var next = rebuilt(path)
                next.perform(action)
                let way = path + [action]
                if let words = next.violation() {
                    result.failure = (way, words)
                    return result
                }
                let digest = next.digest()
                guard seen.insert(Key(high: digest.high, low: digest.low)).inserted else {
                    continue
                }
                result.states += 1
                result.depth = max(result.depth, way.count)
                if next.isQuiet { result.quiet += 1 }
                if result.states % 50_000 == 0 { progress(result.states) }
                if result.states >= statesMax { return result }
                waiting.append(way)
            }
        }
        return result
    }

    private func rebuilt(_ path: [Action]) -> World {
        var world = World(plan)
        for action in path { world.perform(action) }
        return world
    }
}
