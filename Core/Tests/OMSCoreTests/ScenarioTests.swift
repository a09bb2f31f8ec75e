import OMSScenarios
import Testing

@testable import OMSCore

/// The order state matrices, played with the core alone.
@Suite struct ScenarioTests {
    @Test(arguments: Scenario.all())
    func scenario(_ scenario: Scenario) throws {
        let acknowledge = try #require(
            ["onAccept": .onAccept, "onVenueAck": .onVenueAck][scenario.acknowledge]
                as SessionTerms.Acknowledge?)
        ScenarioRunner.run(scenario.description, scenario.table, acknowledge: acknowledge)
    }

    @Test func everyIdentifierStandsForOneScenario() {
        let identifiers = Scenario.all().map(\.id)
        #expect(identifiers.count >= 79 && Set(identifiers).count == identifiers.count)
    }
}
