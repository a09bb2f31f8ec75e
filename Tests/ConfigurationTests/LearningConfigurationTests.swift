import OMSCore
import OMSTypes
import Testing

@testable import OMSRuntime

/// `routing.learning`, and the ways of policies that follow from it.
@Suite struct LearningConfigurationTests {
    @Test func everyKeyArrives() throws {
        let text = """
            venues: [{name: V1, connect: "127.0.0.1:1"}]
            instruments: any
            routing:
              policies:
                - {name: PATIENT, post: weighed, patience: 45s}
                - {name: NEW, dark: split, post: fillProbability}
                - {name: OLD, post: placement, challenger: NEW, challengerPercent: "2.5"}
              learning:
                every: 2s
                halfLifeDays: "0.5"
                toleratedBps: "1.5"
                evidence: 7
                darkUnit: 200
                darkEvidence: 3
                horizon: 45s
                underfill: "1.5"
                impactBps: "0.25"
                placementWait: 80ms
                follow: [IBM, AIG]
            """
        let routing = try Configuration.load(text: text, file: "t.yaml").get().routing
        #expect(routing.policies.map(\.post) == [.weighed, .fillProbability, .placement])
        #expect(routing.policies[0].patience == 45_000_000_000)
        #expect(routing.policies[1].dark == .split)
        #expect(routing.policies[2].challenger == "NEW")
        #expect(routing.policies[2].challengerPPM == 25_000)
        #expect(routing.learningFollows == ["IBM", "AIG"])
        #expect(routing.learningEvery == .seconds(2))
        var terms = LearningTerms()
        terms.halfLife = Timestamp.nanosecondsPerDay / 2
        terms.toleratedMicroBps = 1_500_000
        terms.markOutEvidence = 7
        terms.darkUnit = Quantity(units: 20_000_000_000)
        terms.darkEvidence = 3
        terms.horizon = 45_000_000_000
        terms.underfillPPM = 1_500_000
        terms.impactPPM = 25
        terms.placementWait = 80_000_000
        #expect(routing.learning == terms)
    }

    @Test func withoutTheSectionNothingIsMeasured() throws {
        let text = "venues: [{name: V1, connect: \"127.0.0.1:1\"}]"
        let routing = try Configuration.load(text: text, file: "t.yaml").get().routing
        #expect(routing.learningEvery == nil && routing.learning == LearningTerms())
    }

    @Test(arguments: [
        ("learning: {underfill: 1}", "underfill"), ("learning: {horizon: 1ms}", "horizon"),
        ("learning: {every: 1ms}", "every"), ("learning: {darkEvidence: 0}", "darkEvidence"),
        ("learning: {toleratedBps: -1}", "toleratedBps"),
        ("policies: [{name: A, challenger: B}]", "challengerPercent"),
        ("policies: [{name: A, challenger: B, challengerPercent: 5}]", "B"),
        ("policies: [{name: A, post: best}]", "post"),
        ("policies: [{name: A, post: weighed, patience: 1ms}]", "patience"),
        ("learning: {follow: [NOSUCH]}", "NOSUCH"),
    ])
    func refusedByName(_ row: (yaml: String, word: String)) {
        let text = "venues: [{name: V1, connect: \"127.0.0.1:1\"}]\nrouting: {\(row.yaml)}"
        switch Configuration.load(text: text, file: "t.yaml") {
        case .success: Issue.record("taken: \(row.yaml)")
        case .failure(let errors): #expect("\(errors)".contains(row.word), "\(errors)")
        }
    }
}
