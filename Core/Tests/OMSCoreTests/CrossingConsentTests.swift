import OMSModels
import OMSTypes
import Testing

@testable import OMSCore

/// Who meets whom: consent, classes and exclusions are reference data, and hold at once.
@Suite struct CrossingConsentTests {
    private func trades(_ change: (Desk) -> Void) -> [String] {
        let desk = Desk.crossing(.only)
        change(desk)
        let script = CrossingScript(desk)
        script.play(["B1 A buy 100 market", "S1 B sell 100 market"])
        return script.trades
    }

    @Test func consentIsAsked() {
        let met = ["B1-S1 100 @10.02"]
        #expect(trades { _ in } == met)
        #expect(trades { $0.set(crossing: "A") { $0.consents = false } } == [])
        var unasked = CrossingTerms(venue: Desk.network)
        unasked.policy = .only
        #expect(trades { $0.set(.crossing(unasked)) } == [], "nobody said yes")
        #expect(
            trades {
                $0.set(.crossing(unasked))
                for name in ["A", "B"] as [Text64] {
                    $0.set(crossing: name) { $0.consents = true }
                }
            } == met)
    }

    /// One that does not consent is worked as if there were no network.
    @Test func withoutConsentTheStreetGetsIt() {
        let desk = Desk.crossing(.only)
        desk.set(crossing: "A") { $0.consents = false }
        let id = desk.enter(desk.order("B1", .buy, 100, "10.04", account: "A"))
        #expect(desk.routes.map(\.venue) == [Desk.street] && desk.atNetwork(id) == 0)
    }

    @Test func classes() {
        let met = ["B1-S1 100 @10.02"]
        func accepts(_ mask: UInt64, _ category: UInt8) -> [String] {
            trades { desk in
                desk.set(crossing: "A") { $0.accepted = mask }
                desk.set(crossing: "B") { $0.category = category }
            }
        }
        #expect(accepts(0b10, 1) == met && accepts(0b10, 2) == [] && accepts(.max, 63) == met)
    }

    @Test func exclusionsWorkBothWays() {
        #expect(trades { $0.set(crossing: "A") { $0.excluded = ["B", "D"] } } == [])
        #expect(trades { $0.set(crossing: "B") { $0.excluded = ["A"] } } == [])
        #expect(trades { $0.set(crossing: "A") { $0.excluded = ["C"] } } == ["B1-S1 100 @10.02"])
    }

    /// There are 63 numbers for excluded accounts. Beyond, more is excluded than was asked for.
    @Test func manyExclusionsExcludeMoreNeverLess() {
        for count in [62, 63, 200] {
            #expect(
                trades { desk in
                    desk.set(crossing: "A") {
                        $0.excluded = ["B"] + (1...count).map { Text64("A\($0 + 10)")! }
                    }
                } == [], "\(count)")
        }
    }

    /// What rests is not asked again: consent that was taken back holds for it too.
    @Test func consentTakenBackHoldsForWhatRests() {
        let desk = Desk.crossing(.only)
        let script = CrossingScript(desk)
        script.play(["B1 A buy 100 market"])
        desk.set(crossing: "A") { $0.consents = false }
        script.play(["S1 B sell 100 market", "quote 10.00 10.02"])
        #expect(script.trades == [] && desk.atNetwork(script.id("B1")) == 100)
        script.play(["cancel B1"])
        #expect(script.state("B1") == "B1 0/0 canceled")
    }

    @Test func aPausedNetworkMatchesNothing() {
        let desk = Desk.crossing(.only)
        let script = CrossingScript(desk)
        script.play(["B1 A buy 100 market"])
        var terms = CrossingTerms(venue: Desk.network)
        terms.policy = .only
        terms.isConsentAssumed = true
        terms.isPaused = true
        desk.set(.crossing(terms))
        script.play(["S1 B sell 100 market", "quote 10.00 10.02"])
        #expect(script.trades == [])
        terms.isPaused = false
        desk.set(.crossing(terms))
        script.play(["quote 10.00 10.04"])
        #expect(script.trades == ["B1-S1 100 @10.02"])
    }

    @Test func referenceDataRoundTrips() throws {
        var network = CrossingTerms(venue: "NET")
        network.reference = .ask
        network.priority = .sizeTime
        network.crossesLocked = true
        network.quoteAgeMax = 5
        network.policy = .with
        network.isConsentAssumed = true
        network.restingPPM = 7
        network.isPaused = true
        var account = CrossingAccountTerms(account: "A")
        account.policy = .only
        account.consents = false
        account.category = 63
        account.accepted = 0xF0F0
        account.excluded = ["B", "C"]
        for item in [.crossing(network), .crossingAccount(account)] as [ReferenceItem] {
            var out = ByteWriter()
            item.encode(into: &out)
            let bytes = Array(out.bytes)
            let read = try bytes.withUnsafeBytes { buffer in
                var reader = ByteReader(buffer)
                return try ReferenceItem(from: &reader)
            }
            #expect(read == item)
            for length in 0..<bytes.count {
                #expect(throws: ByteReader.Failure.self, "cut to \(length)") {
                    try bytes[..<length].withUnsafeBytes { buffer in
                        var reader = ByteReader(buffer)
                        _ = try ReferenceItem(from: &reader)
                    }
                }
            }
        }
    }
}
