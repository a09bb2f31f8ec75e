import Foundation
import Glibc
import Testing

/// Kills and restarts, then lets everything come to its end and judges.
struct CrashScenario {
    let plan: CrashTests.Plan
    let market: CrashMarket
    let installation: Installation
    private var random: SeededRandom
    /// What was done, for a failure to be repeated.
    private(set) var steps: [String] = []
    private(set) var findings: [String] = []

    init(_ plan: CrashTests.Plan) throws {
        self.plan = plan
        market = CrashMarket(seed: plan.seed, counterparties: plan.counterparties)
        installation = try Installation(
            // These venues know no requests for status: all must come by resend alone.
            Installation.Choice(
                durability: plan.durability, resendMaxAge: plan.resendMaxAge,
                venue: "reconcile: {by: none}"))
        random = SeededRandom(seed: plan.seed)
    }

    /// The whole of a plan, as a test.
    static func run(_ plan: CrashTests.Plan) async throws {
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
            NEEDLETAIL_SEED=\(CrashTests.seed)
            \(scenario.steps.joined(separator: "\n"))
            \(scenario.findings.joined(separator: "\n"))
            """)
        print(scenario.steps.last ?? "")
    }

    private mutating func run() async throws {
        try await market.start(installation, allowsStaleOrders: plan.resendMaxAge != "10m")
        for number in 1...plan.kills { try await kill(number) }
        let server = try installation.serve()
        try await market.waitUntilUp()
        try await Task.sleep(for: .seconds(1))
        try await market.settle()
        server.send(SIGTERM)
        let code = server.waitForExit(seconds: 10)
        if code != 0 { findings.append("SIGTERM ended with \(code ?? -1): \(server.errors)") }
        try verify("at the end", wanted: "closed cleanly")
        try await judge()
    }

    /// In start-up or recovery one time in three, else under load.
    private mutating func kill(_ number: Int) async throws {
        let server = try installation.start()
        let isClean = plan.signal == SIGTERM
        let isEarly = !isClean && random.isOne(inHundred: 35)
        let wait =
            isEarly
            ? Int.random(in: 0...300, using: &random) : Int.random(in: 100...1_200, using: &random)
        if !isEarly {
            try server.waitUntilReady()
            do { try await market.waitUntilUp() } catch {
                findings.append("not logged on: \(error); server: \(server.errors.suffix(3000))")
                throw error
            }
        }
        try await Task.sleep(for: .milliseconds(wait))
        server.send(plan.signal)
        let code = server.waitForExit(seconds: 10) ?? server.kill()
        steps.append(
            "kill \(number): \(wait) ms after \(isEarly ? "its start" : "all were logged on")")
        if code != (isClean ? 0 : -SIGKILL) {
            findings.append("kill \(number): ended with \(code): \(server.errors)")
        }
        try verify("after kill \(number)", wanted: isClean ? "closed cleanly" : "intact")
    }

    private mutating func verify(_ when: String, wanted: String) throws {
        // A server that was killed at once has not made its folder.
        guard FileManager.default.fileExists(atPath: installation.journalFolder) else { return }
        let answer = try Product.run("journal", "verify", installation.dataFolder)
        if answer.exitCode != 0 || !answer.output.contains(wanted) {
            findings.append("\(when): verify \(answer)")
        }
    }

    private mutating func judge() async throws {
        let frames = try installation.frames()
        let market = market
        let (found, summary) = try await market.on {
            var verdict = CrashVerdict()
            verdict.judge(market, frames)
            return (verdict.findings, market.summary)
        }
        findings += found
        steps.append("\(plan.kills) kills, \(frames.count) frames, " + summary)
    }
}
