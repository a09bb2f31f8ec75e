import OMSTypes
import Testing

@testable import VenueSimulator

/// One integer reproduces a run.
@Suite struct VenueRehearsalTests {
    static let everything: [VenueFault] = [
        VenueFault(.rejectOrder, .perMille(10)), VenueFault(.duplicateReport, .perMille(10)),
        VenueFault(.lateAck(nanoseconds: 30_000_000), .perMille(10)),
        VenueFault(.delayReport(nanoseconds: 5_000_000), .perMille(10)),
        VenueFault(.reorderReport, .perMille(10)), VenueFault(.dropReport, .perMille(10)),
        VenueFault(.disconnect, .perMille(5)), VenueFault(.overfill, .perMille(20)),
        VenueFault(.bust(nanoseconds: 20_000_000), .perMille(20)),
        VenueFault(.halt(nanoseconds: 10_000_000), .perMille(5)),
    ]

    private func description(_ kind: VenueDescription.Kind) -> VenueDescription {
        var description = VenueDescription(
            name: "V", mic: "XNYS", kind: kind, faults: Self.everything,
            symbols: ["AIG", "BAC", "IBM"])
        description.takes = [.displayQty, .minQty, .hidden, .pegged]
        if kind != .dark {
            description.auctions = AuctionTimes(
                opening: 100_000_000, closing: 900_000_000, call: 200_000_000, cycle: 1_500_000_000)
        }
        description.latencies.order = LatencyModel(median: 1_000_000, spread: 200)
        description.latencies.cancel = LatencyModel(median: 500_000, spread: 150)
        description.latencies.report = LatencyModel(median: 300_000, spread: 300)
        return description
    }

    private func run(_ kind: VenueDescription.Kind, seed: UInt64, keepsLines: Bool = true) -> String
    {
        var rehearsal = VenueRehearsal(
            description(kind), orders: 2_000, seed: seed, price: px("100"), keepsLines: keepsLines)
        return rehearsal.run()
    }

    @Test(
        "The same seed says the same, byte by byte; another one something else",
        arguments: [VenueDescription.Kind.lit, .dark, .auction])
    func repeats(_ kind: VenueDescription.Kind) {
        for seed in 1...3 as ClosedRange<UInt64> {
            let first = run(kind, seed: seed)
            #expect(first == run(kind, seed: seed), "seed \(seed)")
            #expect(first != run(kind, seed: seed + 100))
        }
    }

    @Test("Everything that can happen does, and every quantity adds up")
    func everythingHappens() {
        let text = run(.lit, seed: 5)
        for word in [" 150=F", " 150=H", " 150=C", " 150=5", " 150=8", "9 X", " again"] {
            #expect(text.contains(word), "\(word) is missing")
        }
        #expect(!text.contains("faults 0,") && !text.contains("lost 0,"))
        // By order: what its last report says was done is what its fills say, less what was busted.
        var done: [Substring: Int64] = [:]
        for line in text.split(separator: "\n") where line.contains(" 8 ") {
            let words = line.split(separator: " ")
            guard words.count >= 9, words[1] == "8" else { continue }
            let quantity = units(String(words[5].dropFirst(3)))
            if words.last == "again" { continue }
            if words[3] == "150=F" { done[words[2], default: 0] += quantity }
            if words[3] == "150=H" { done[words[2], default: 0] -= quantity }
        }
        #expect(done.values.allSatisfy { $0 >= 0 || text.contains("lost") })
    }

    @Test("The digest tells reports apart that the totals do not show")
    func digest() {
        let lines = run(.lit, seed: 9, keepsLines: false).split(separator: "\n")
        #expect(lines.count == 6)
        #expect(lines.last?.hasPrefix("digest ") == true)
        #expect(lines.last?.count == 7 + 16)
    }
}
