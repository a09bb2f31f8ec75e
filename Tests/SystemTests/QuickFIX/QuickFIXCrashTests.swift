import Testing

/// The same kills, with QuickFIX as the client and as the venues: an engine that keeps its own
/// numbers and messages in files, and that nobody resets.
@Suite(.serialized, .enabled(if: QuickFIXPeer.executable != nil, "needs libquickfix-dev"))
struct QuickFIXCrashTests {
    static let plans: [CrashTests.Plan] = {
        let isSoak = CrashTests.isSoak
        let seed = CrashTests.seed + 10
        return [
            CrashTests.Plan(
                durability: "process", resendMaxAge: "10m", seed: seed, kills: isSoak ? 100 : 6,
                counterparties: .quickFIX),
            CrashTests.Plan(
                durability: "disk", resendMaxAge: "300ms", seed: seed + 1,
                kills: isSoak ? 100 : 4, counterparties: .quickFIX),
        ]
    }()

    @Test("Killed with QuickFIX at both ends: nothing lost, nothing twice", arguments: plans)
    func killed(plan: CrashTests.Plan) async throws {
        try await CrashScenario.run(plan)
    }
}
