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
        var counterparties = CrashMarket.Counterparties.own
        var testDescription: String {
            "durability \(durability), orders resent for \(resendMaxAge), signal \(signal), "
                + "seed \(seed)"
        }
    }

    static let isSoak = ProcessInfo.processInfo.environment["NEEDLETAIL_SOAK"] == "1"
    static let seed =
        ProcessInfo.processInfo.environment["NEEDLETAIL_SEED"].flatMap(UInt64.init)
        ?? .random(in: 1...999_999)

    static let plans: [Plan] = [
        Plan(
            durability: "process", resendMaxAge: "10m", seed: seed, kills: isSoak ? 50 : 10),
        Plan(
            durability: "disk", resendMaxAge: "300ms", seed: seed + 1, kills: isSoak ? 50 : 5),
        Plan(
            durability: "process", resendMaxAge: "10m", seed: seed + 2,
            kills: isSoak ? 20 : 3, signal: SIGTERM),
    ]

    @Test("Killed at random moments: nothing lost, nothing twice", arguments: plans)
    func killed(plan: Plan) async throws {
        try await CrashScenario.run(plan)
    }
}
