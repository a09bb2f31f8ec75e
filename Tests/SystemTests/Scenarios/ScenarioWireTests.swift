import FIXCodec
import OMSScenarios
import Testing

/// The order state matrices over real FIX sessions: the same tables as the core's.
@Suite(.serialized) struct ScenarioWireTests {
    @Test(arguments: [FIXVersion.fix42, .fix44, .fix50SP2])
    func scenarios(_ version: FIXVersion) throws {
        let scenarios = Scenario.all().filter { WireScenario.canPlay($0, version) }
        print("\(version): \(scenarios.count) of \(Scenario.all().count) scenarios")
        #expect(scenarios.count >= (version < .fix43 ? 67 : 70), "tables are missing")
        for acknowledge in Set(scenarios.map(\.acknowledge)).sorted() {
            let group = scenarios.filter { $0.acknowledge == acknowledge }
            for finding in try play(group, version, acknowledge) { Issue.record("\(finding)") }
        }
    }

    private func play(
        _ scenarios: [Scenario], _ version: FIXVersion, _ acknowledge: String
    ) throws -> [String] {
        var choice = Installation.Choice(venues: 1)
        choice.ack = acknowledge
        choice.version = version
        choice.venueVersion = version
        let installation = try Installation(choice)
        let listener = try FIXListener(port: installation.venuePorts[0])
        let server = try installation.serve()
        let venue = try VenueLine(listener, version)
        let desk = try FIXLine.loggedOn(installation.fixPort, version)
        let findings = scenarios.enumerated().flatMap { number, scenario in
            WireScenario(scenario, number: number, desk, venue).play()
        }
        #expect(server.exitCode() == nil)
        return findings
    }
}
