/// What the demo tells at its end, and whether everything that must hold did.
struct DemoVerdict {
    var lines: [String] = []
    private(set) var broken: [String] = []

    var isGood: Bool { broken.isEmpty }

    /// An invariant of the design, by its number there.
    mutating func expect(_ holds: Bool, _ number: Int, _ words: String) {
        lines.append("  \(holds ? "held  " : "BROKEN") \(number). \(words)")
        if !holds { broken.append(words) }
    }

    mutating func section(_ title: String) { lines.append("\n\(title)") }

    mutating func row(_ name: String, _ value: String) {
        let padded = name.count < 24 ? name + String(repeating: " ", count: 24 - name.count) : name
        lines.append("  \(padded)\(value)")
    }
}

/// Percentiles of times in nanoseconds, for people.
enum Percentiles {
    static func text(_ times: [Int64]) -> String {
        guard !times.isEmpty else { return "none measured" }
        let sorted = times.sorted()
        func at(_ permille: Int) -> String {
            let value = sorted[min(sorted.count - 1, sorted.count * permille / 1000)]
            return value < 10_000_000
                ? "\(value / 1000) µs" : "\(value / 1_000_000) ms"
        }
        return "p50 \(at(500))  p90 \(at(900))  p99 \(at(990))  max \(at(1000))  (\(sorted.count))"
    }
}
