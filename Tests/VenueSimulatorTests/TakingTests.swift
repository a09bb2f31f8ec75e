import OMSTypes
import Testing

@testable import VenueSimulator

/// What a lit venue takes beside plain orders, where its template says so.
@Suite struct TakingTests {
    @Test("Without the option MaxFloor and MinQty are refused, 103=11")
    func refused() {
        var venue = VenueScript()
        for line in ["D(A) buy 100@10.00 111=50", "D(B) buy 100@10.00 IOC min=50"] {
            #expect(venue.run(line).map { $0.prefix(8) } == ["8(\(line.dropFirst(2).first!)) 8 8"])
        }
        var taking = VenueScript(takes: [.displayQty, .minQty])
        for line in [
            "D(A) buy 100@10.00 IOC 111=50", "D(B) buy 100@10.00 111=200",
            "D(C) buy 100@10.00 min=50",
        ] {
            #expect(taking.run(line)[0].contains(" 8 8 "), "\(line)")
        }
    }

    @Test("MaxFloor: the rest is not shown, and each part waits its turn anew")
    func display() {
        var venue = VenueScript(takes: [.displayQty])
        _ = venue.run("D(A) buy 250@10.00 111=100")
        _ = venue.run("D(B) buy 50@10.00")
        #expect(venue.engine.depth(of: "IBM", .bid, levelsMax: 1).map(\.quantity) == [qty("150")])
        // The first part of A, then B, then the second part of A.
        let told = venue.run("D(S) sell 180@10.00 IOC")
        #expect(told.filter { $0.hasPrefix("8(A) F") }.count == 2)
        #expect(told.filter { $0.hasPrefix("8(B) F 2") }.count == 1)
        #expect(venue.engine.depth(of: "IBM", .bid, levelsMax: 1).map(\.quantity) == [qty("70")])
        let rest = venue.run("D(T) sell 300@10.00 IOC")
        #expect(rest.last { $0.hasPrefix("8(A)") }?.hasPrefix("8(A) F 2") == true)
        #expect(venue.engine.top(of: "IBM") == BookTop())
        _ = venue.run("D(C) buy 250@10.00 111=100")
        #expect(venue.run("D(U) sell 250@10.00 FOK").contains { $0.hasPrefix("8(U) F 2") })
        _ = venue.run("D(E) buy 250@10.00 111=100")
        _ = venue.run("G(E2,E) buy 120@10.00")
        #expect(venue.engine.depth(of: "IBM", .bid, levelsMax: 1).map(\.quantity) == [qty("100")])
        #expect(venue.run("F(E3,E2)").first?.contains("4 4") == true)
        #expect(venue.engine.top(of: "IBM") == BookTop())
    }

    @Test("MinQty: as much at once, or nothing")
    func minimum() {
        var venue = VenueScript(takes: [.minQty])
        _ = venue.run("ask 100@10.00")
        let none = venue.run("D(A) buy 500@10.00 IOC min=200")
        #expect(none.count == 2 && none[1].hasPrefix("8(A) 4 4"))
        let some = venue.run("D(B) buy 500@10.00 IOC min=100")
        #expect(
            some.contains { $0.hasPrefix("8(B) F 1") } && some.last?.hasPrefix("8(B) 4 4") == true)
    }
}
