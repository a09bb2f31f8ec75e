import Foundation
import Glibc
import Testing

/// The crash test's own test: when the server really loses something, the verdict says so.
@Suite struct CrashSelfTests {
    @Test("A journal that lost what was sent does not pass")
    func lostBatches() async throws {
        let installation = try Installation()
        let market = CrashMarket(seed: 5)
        try await market.start(installation, allowsStaleOrders: false)
        let server = try installation.serve()
        try await market.waitUntilUp()
        try await Task.sleep(for: .milliseconds(500))
        server.kill()
        // Another, empty data folder: as if everything had been lost.
        installation.dataFolder += "-other"
        let next = try installation.serve()
        try await Task.sleep(for: .milliseconds(500))
        next.kill()
        let frames = try installation.frames()
        let findings = try await market.on {
            var verdict = CrashVerdict()
            verdict.judge(market, frames)
            return verdict.findings
        }
        try await market.stop()
        #expect(findings.contains { $0.contains("sent twice without PossDupFlag") })
        #expect(findings.contains { $0.contains("stands 0 times in the journal") })
        #expect(findings.contains { $0.contains("booked 0 times") })
    }
}
