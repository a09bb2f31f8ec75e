import OMSTypes
import Testing

@testable import OMSRuntime

/// Entries of market data that only their id names.
@Suite struct EntryIDTests {
    private static let snapshot =
        "55=IBM|268=3|269=0|278=A|270=10|271=5|269=0|278=B|270=9.99|271=3|"
        + "269=1|278=C|270=10.02|271=7|"

    @Test("Sizes change, levels move and end, by their id alone")
    func depth() {
        let desk = HubDesk()
        desk.tell("W", Self.snapshot)
        desk.tell("X", "268=1|279=1|278=A|271=4|")
        #expect(desk.book(.bid) == "10 4 | 9.99 3")
        desk.tell("X", "268=2|279=1|278=B|270=9.98|279=2|278=C|")
        #expect(desk.book(.bid) == "10 4 | 9.98 3" && desk.book(.ask) == "")
        desk.tell("X", "268=2|279=0|278=D|269=1|55=IBM|270=10.03|271=1|279=1|278=D|271=2|")
        #expect(desk.book(.ask) == "10.03 2")
        desk.tell("X", "268=1|279=2|278=A|")
        #expect(desk.book(.bid) == "9.98 3" && desk.isUsable())
        #expect(desk.hub.readings[0].unreadable == 0)
    }

    @Test("The best alone, too")
    func top() {
        let desk = HubDesk()
        desk.tell(
            "W", "55=IBM|268=2|269=0|278=A|270=10|271=5|269=1|278=C|270=10.02|271=7|", from: 2)
        desk.tell("X", "268=1|279=1|278=A|270=10.01|", from: 2)
        #expect(desk.book(.bid, 2) == "10.01 5")
        #expect(desk.hub.told.count == 1)
        desk.tell("X", "268=1|279=2|278=C|", from: 2)
        #expect(desk.book(.ask, 2) == "" && desk.hub.told.count == 1)
    }

    @Test("An id that nobody told changes nothing, and is counted; a snapshot begins anew")
    func unknown() {
        let desk = HubDesk()
        desk.tell("W", Self.snapshot)
        desk.tell("X", "268=1|279=2|278=Z|")
        desk.tell("X", "268=1|279=1|278=A|271=1|", from: 2)
        #expect(desk.book(.bid) == "10 5 | 9.99 3")
        #expect(desk.hub.readings[0].unreadable == 1 && desk.hub.readings[1].unreadable == 1)
        desk.tell("W", "55=IBM|268=1|269=0|278=E|270=9|271=1|")
        desk.tell("X", "268=1|279=1|278=A|271=9|")
        #expect(desk.book(.bid) == "9 1" && desk.hub.entries.count == 1)
    }
}
