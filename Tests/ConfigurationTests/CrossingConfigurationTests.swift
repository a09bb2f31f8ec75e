import OMSCore
import OMSModels
import OMSTypes
import Testing

@testable import OMSRuntime

/// The section of the crossing network, and the reference data that it becomes.
@Suite struct CrossingConfigurationTests {
    private let text = """
        accounts: [{id: A}, {id: B}, {id: C}]
        crossing:
          name: NET
          mic: XNET
          price: bid
          priority: sizeTime
          crossesLocked: on
          quoteMaxAge: 250ms
          policy: before
          consent: on
          restingPercent: 30
          firmUpWait: 200ms
          classes: [customer, house]
          accounts:
            A: {policy: only, consent: off, class: house, accepts: [customer], excludes: [B]}
        """

    @Test func everyKeyArrives() throws {
        let network = try #require(
            try Configuration.load(text: text, file: "t.yaml").get().crossing)
        #expect(network.name == "NET" && network.mic == "XNET")
        var terms = CrossingTerms(venue: "NET")
        terms.reference = .bid
        terms.priority = .sizeTime
        terms.crossesLocked = true
        terms.quoteAgeMax = 250_000_000
        terms.policy = .before
        terms.isConsentAssumed = true
        terms.restingPPM = 300_000
        terms.firmUpWait = 200_000_000
        #expect(network.terms == terms)
        var account = CrossingAccountTerms(account: "A")
        account.policy = .only
        account.consents = false
        account.category = 1
        account.accepted = 0b01
        account.excluded = ["B"]
        #expect(network.accounts == [account])
    }

    /// An account that the section does not name, or not any more, has the network's own terms.
    @Test func becomesReferenceData() throws {
        let configuration = try Configuration.load(text: text, file: "t.yaml").get()
        let items = ReferenceFromConfiguration.commands(
            configuration, today: CalendarDate(daysSinceEpoch: 20_000)
        ).compactMap { command -> ReferenceItem? in
            if case .reference(let change) = command { change.item } else { nil }
        }
        let venue = VenueTerms(name: "NET", mic: "XNET", kind: .crossing)
        #expect(items.contains(.venue(venue)))
        #expect(items.contains(.crossingAccount(CrossingAccountTerms(account: "B"))))
        let names = items.compactMap {
            if case .crossingAccount(let terms) = $0 { terms.account } else { nil }
        }
        #expect(names == ["A", "B", "C"])
    }

    @Test func withoutTheSectionThereIsNone() throws {
        let configuration = try Configuration.load(text: "accounts: any", file: "t.yaml").get()
        #expect(configuration.crossing == nil)
    }

    @Test(arguments: [
        ("policy: never", "\"never\" is no policy"),
        ("restingPercent: 100", "a whole number from 1 to 99"),
        ("accounts: {Z: {policy: only}}", "unknown account \"Z\""),
        ("accounts: {A: {excludes: [Z]}}", "unknown account \"Z\""),
        ("accounts: {A: {class: house}}", "\"house\" is none of crossing.classes"),
        ("polcy: only", "unknown key \"polcy\""),
    ])
    func aMistakeIsNamed(_ line: String, _ remedy: String) {
        let result = Configuration.load(
            text: "accounts: [{id: A}]\ncrossing: {name: NET, \(line)}", file: "t.yaml")
        guard case .failure(let problems) = result else {
            Issue.record("taken: \(line)")
            return
        }
        #expect("\(problems)".contains(remedy), "\(problems)")
    }
}
