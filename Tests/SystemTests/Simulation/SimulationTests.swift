import Foundation
import Testing

/// Whole lives of the system in simulated time: `NEEDLETAIL_SOAK=1` runs ten thousand seeds,
/// `NEEDLETAIL_SEED=n` the one that is to be repeated.
@Suite(.serialized) struct SimulationTests {
    private static var seeds: Range<UInt64> {
        let environment = ProcessInfo.processInfo.environment
        if let seed = environment["NEEDLETAIL_SEED"].flatMap({ UInt64($0) }) {
            return seed..<(seed + 1)
        }
        return 1..<(environment["NEEDLETAIL_SOAK"] == nil ? 101 : 10_001)
    }

    @Test func nothingIsLostWhateverHappens() throws {
        var failed = 0
        for seed in Self.seeds {
            // A trap ends the process: the last line says in which run.
            print("simulation \(seed)", terminator: seed % 10 == 0 ? "\n" : "; ")
            fflush(nil)
            let simulation = try Simulation(seed: seed)
            try simulation.run()
            if !simulation.findings.isEmpty {
                failed += 1
                Issue.record(
                    """
                    NEEDLETAIL_SEED=\(seed)
                    \(simulation.summary)
                    \(simulation.steps.joined(separator: "\n"))
                    \(simulation.findings.prefix(12).joined(separator: "\n"))
                    """)
            }
            if failed == 5 { break }
        }
    }

    /// The templates that ship, with venues that say things twice, late, and fill too much: a
    /// thousand seeds over all of them with `NEEDLETAIL_SOAK=1`.
    @Test(arguments: [
        "us-lit-maker-taker", "us-lit-inverted", "us-dark-midpoint", "eu-mtf", "fx-ecn",
        "crypto-websocket", "bond-dealer",
    ])
    func nothingIsLostAtAnyVenue(_ template: String) throws {
        let environment = ProcessInfo.processInfo.environment
        var seeds = 1...(environment["NEEDLETAIL_SOAK"] == nil ? 10 : 200) as ClosedRange<UInt64>
        if let seed = environment["NEEDLETAIL_SEED"].flatMap({ UInt64($0) }) { seeds = seed...seed }
        var faults = 0
        for seed in seeds {
            print("\(template) \(seed)", terminator: seed % 5 == 0 ? "\n" : "; ")
            fflush(nil)
            let simulation = try Simulation(seed: seed, template: template)
            try simulation.run()
            faults += simulation.venueFaults
            guard simulation.findings.isEmpty else {
                Issue.record(
                    """
                    \(template) NEEDLETAIL_SEED=\(seed)
                    \(simulation.summary)
                    \(simulation.steps.joined(separator: "\n"))
                    \(simulation.findings.prefix(12).joined(separator: "\n"))
                    """)
                return
            }
        }
        #expect(faults > 20 * seeds.count / 2, "\(faults) faults")
    }

    /// What is written survives the death of a process; a disk that loses it is found out.
    @Test func aDiskThatLiesIsFound() throws {
        var found = 0
        for seed in 1...20 as ClosedRange<UInt64> {
            let simulation = try Simulation(seed: seed, diskLies: true)
            do {
                try simulation.run()
                if !simulation.findings.isEmpty { found += 1 }
            } catch {
                found += 1
            }
        }
        #expect(found > 5)
    }

    /// The same seed does the same again, message by message.
    @Test func aSeedRepeats() throws {
        let runs = try (0..<2).map { _ in
            let simulation = try Simulation(seed: 4711)
            try simulation.run()
            return simulation.summary + simulation.steps.joined()
        }
        #expect(runs[0] == runs[1])
    }
}
