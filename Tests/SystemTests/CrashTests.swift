import Foundation
import Glibc
import Testing

/// The server is killed at random moments under load; afterwards nothing is missing or doubled.
@Suite(.serialized) struct CrashTests {
    /// One run: fifty kills in a soak, ten otherwise.
    struct Plan: CustomTestStringConvertible, Sendable {
        var durability: String
        var resendMaxAge: String
        var seed: UInt64
        var kills: Int
        /// SIGKILL, or SIGTERM for clean stops under load.
        var signal = SIGKILL
        var testDescription: String {
            "durability \(durability), orders resent for \(resendMaxAge), signal \(signal), "
                + "seed \(seed)"
        }
    }

    static let plans: [Plan] = {
        let environment = ProcessInfo.processInfo.environment
        let isSoak = environment["NEEDLETAIL_SOAK"] == "1"
        let seed = environment["NEEDLETAIL_SEED"].flatMap(UInt64.init) ?? .random(in: 1...999_999)
        return [
            Plan(
                durability: "process", resendMaxAge: "10m", seed: seed, kills: isSoak ? 50 : 10),
            Plan(
                durability: "disk", resendMaxAge: "300ms", seed: seed + 1, kills: isSoak ? 50 : 5),
            Plan(
                durability: "process", resendMaxAge: "10m", seed: seed + 2,
                kills: isSoak ? 20 : 3, signal: SIGTERM),
        ]
    }()

    @Test("Killed at random moments: nothing lost, nothing twice", arguments: plans)
    func killed(plan: Plan) async throws {
        var scenario = try CrashScenario(plan)
        do {
            try await scenario.run()
        } catch {
            Issue.record("\(scenario.steps.joined(separator: "\n"))\n\(error)")
        }
        try await scenario.market.stop()
        #expect(
            scenario.findings.isEmpty,
            """
            NEEDLETAIL_SEED=\(plan.seed)
            \(scenario.steps.joined(separator: "\n"))
            \(scenario.findings.joined(separator: "\n"))
            """)
        print(scenario.steps.last ?? "")
    }
}
