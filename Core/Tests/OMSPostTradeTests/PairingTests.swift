import OMSTypes
import Testing

@testable import OMSPostTrade

/// Level 1: who belongs to whom.
@Suite struct PairingTests {
    static func candidate(_ index: Int, _ px: String?, _ arrival: Int64, _ id: Text64)
        -> PairingCandidate
    {
        PairingCandidate(
            index: index, price: px.map { price($0) },
            arrival: Timestamp(nanoseconds: arrival), messageID: id)
    }

    @Test func choiceAmongSeveral() {
        let choose = { (list: [PairingCandidate]) in
            PairingCandidate.choose(list, price: price("10"))?.index
        }
        #expect(choose([]) == nil)
        // The only one, whatever its price.
        #expect(choose([Self.candidate(0, "11", 5, "Z")]) == 0)
        // An equal price wins over an older arrival.
        #expect(choose([Self.candidate(0, "11", 1, "A"), Self.candidate(1, "10", 2, "B")]) == 1)
        // Among equal prices the oldest; among all when none is equal.
        #expect(choose([Self.candidate(0, "10", 2, "A"), Self.candidate(1, "10", 1, "B")]) == 1)
        #expect(choose([Self.candidate(0, "9", 2, "A"), Self.candidate(1, nil, 1, "B")]) == 1)
        // The same moment: the lower message id.
        #expect(choose([Self.candidate(0, "10", 1, "B"), Self.candidate(1, "10", 1, "A")]) == 1)
    }

    @Test func keyFields() {
        let trade = Samples.trade()
        let block = Desk.allocated(trade)
        let record = Samples.record(of: block, trade: trade)
        let profile = MatchingProfile.standard
        func pairs(_ change: (inout CounterpartyRecord) -> Void) -> Bool {
            var changed = record
            change(&changed)
            return PairingKey(trade, profile) == PairingKey(changed, profile)
        }
        #expect(pairs { _ in })
        #expect(!pairs { $0.side = .sell })
        #expect(!pairs { $0.instrument = InstrumentID(8) })
        #expect(!pairs { $0.quantity = shares(6666) })
        #expect(!pairs { $0.executingBroker = "OTHER" })
        #expect(!pairs { $0.instructingParty = "THEM" })
        #expect(!pairs { $0.tradeDate = date("2026-11-11") })
        #expect(pairs { $0.dealPrice = price("11") })
        var short = trade
        short.side = .sellShort
        var sale = record
        sale.side = .sell
        #expect(PairingKey(short, profile) == PairingKey(sale, profile))
    }

    @Test func membersOfABrokerGroupAreOne() {
        let trade = Samples.trade()
        var record = Samples.record(of: Desk.allocated(trade), trade: trade)
        record.executingBroker = "BRKR-LONDON"
        var profile = MatchingProfile.standard
        #expect(PairingKey(trade, profile) != PairingKey(record, profile))
        profile.brokerGroups = [.init(name: "GROUP", members: ["BRKR", "BRKR-LONDON"])]
        #expect(PairingKey(trade, profile) == PairingKey(record, profile))
    }

    @Test func allocationsByAccountThenQuantity() {
        func pair(_ own: [(Text64, Int)], _ theirs: [(Text64, Int)]) -> [Int?] {
            AllocationPairing.pair(
                own: own.map { ($0.0, shares($0.1)) }, theirs: theirs.map { ($0.0, shares($0.1)) })
        }
        #expect(pair([("A", 1), ("B", 2)], [("B", 2), ("A", 1)]) == [1, 0])
        #expect(pair([("A", 1), ("A", 2)], [("A", 2), ("A", 1)]) == [1, 0])
        // Another quantity still pairs, but takes nobody's exact partner.
        #expect(pair([("A", 1), ("A", 2)], [("A", 2), ("A", 3)]) == [1, 0])
        #expect(pair([("A", 1), ("B", 2)], [("A", 1), ("C", 2)]) == [0, nil])
        #expect(pair([("A", 1), ("A", 1)], [("A", 1)]) == [0, nil])
    }
}

extension Desk {
    /// A trade's block under the sample reference data.
    static func allocated(_ trade: CompletedTrade) -> AllocatedBlock {
        var desk = Desk.ready()
        desk.run(.book(trade))
        guard let block = desk.block(trade.allocID) else {
            preconditionFailure("the sample trade cannot be allocated")
        }
        return block
    }
}
