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

    /// A state that is still to be followed: how it is reached, and what can happen there.
    private struct Node {
        var path: [Action]
        var steps: [Action]
    }

    let plan: Plan

    /// - Parameter statesMax: gives up after so many states; `progress` hears of each 50,000.
    func run(statesMax: Int, progress: (Int) -> Void) -> Result {
        var result = Result()
        var seen: Set<Key> = []
        var waiting = [Node(path: [], steps: World(plan).possible())]
        while let node = waiting.popLast() {
            for action in node.steps {
                result.steps += 1
                var next = rebuilt(node.path)
                next.perform(action)
                let way = node.path + [action]
                let state = World.digest(next.core)
                if let words = next.violation(state) {
                    result.failure = (way, words)
                    return result
                }
                let digest = next.digest(state)
                guard seen.insert(Key(high: digest.high, low: digest.low)).inserted else {
                    continue
                }
                result.states += 1
                result.depth = max(result.depth, way.count)
                if next.isQuiet { result.quiet += 1 }
                if result.states % 50_000 == 0 { progress(result.states) }
                if result.states >= statesMax { return result }
                if next.isBeyondBounds {
                    result.cut += 1
                } else {
                    waiting.append(Node(path: way, steps: next.possible()))
                }
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
