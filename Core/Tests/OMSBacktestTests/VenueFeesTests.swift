import OMSMarket
import OMSModels
import OMSTypes
import Testing

@testable import OMSBacktest

@Suite struct VenueFeesTests {
    /// The committed table names every exchange of the consolidated tapes, and no fee above what
    /// Rule 610(c) allowed in 2018.
    @Test func theCommittedTableIsWhole() throws {
        let fees = try VenueFees(csv: RecordedFiles.fees())
        let cap = AccessFeeCap([.original(from: CalendarDate("20070101")!)])
        for letter in "ABCJKMNPQTVWXYZ" {
            #expect(fees.venues.contains(venue(letter)), "\(letter)")
            let isAllowed = cap.allows(
                fee: fees.taker(venue(letter)), at: px("158"), on: CalendarDate("20180102")!)
            #expect(isAllowed, "\(letter)")
        }
        #expect(!fees.venues.contains(venue("D")) && fees.venues.count == 15)
        #expect(fees.taker(venue("N")) == 275_000 && fees.maker(venue("B")) == 180_000)
        let line = fees.schedule.line(
            venue("Y"), symbolClass: 7, .taker, on: CalendarDate("20180102")!,
            monthVolume: .zero)
        #expect(line?.charge(shares(300), at: px("158")) == -15_000_000)
        #expect(fees.charge(venue("Y"), isMaker: false, shares(300)) == -15_000_000)
    }

    @Test(arguments: [
        ("venue,name", 1), ("venue,name,taker,maker,figures\nNN,a,0,0,b", 2),
        ("venue,name,taker,maker,figures\nN,a,0,0,b\nP,a,x,0,b", 3),
        ("venue,name,taker,maker,figures\nN,a,0,0,b\nN,a,0,0,b", 3),
        ("venue,name,taker,maker,figures\nN,a,0,0", 2),
        ("venue,name,taker,maker,figures\nE,a,0,0,b", 2),
    ]) func whatIsNoTableIsRefused(_ text: String, _ line: Int) {
        var found: VenueFees.Failure?
        do { _ = try VenueFees(csv: text) } catch { found = error }
        #expect(found?.line == line, "\(String(describing: found))")
    }
}
