import Testing

@testable import VenueSimulator

@Suite struct FaultInjectorTests {
    @Test func faultsStrikeBySchedule() {
        var injector = FaultInjector(
            [
                VenueFault(.rejectOrder, .every(3)), VenueFault(.disconnect, .once(4)),
                VenueFault(.lateAck(nanoseconds: 7), .every(2)),
                VenueFault(.lateAck(nanoseconds: 5), .every(4)),
            ], seed: 1)
        let fates = (1...6).map { _ in injector.nextOrder() }
        #expect(fates.map(\.isRejected) == [false, false, true, false, false, true])
        #expect(fates.map(\.isCut) == [false, false, false, true, false, false])
        #expect(fates.map(\.delay) == [0, 7, 0, 12, 0, 7])
        #expect(injector.nextReport() == FaultInjector.ReportFate())
    }

    @Test func reportsAreCountedApart() {
        var injector = FaultInjector(
            [
                VenueFault(.duplicateReport, .every(2)),
                VenueFault(.delayReport(nanoseconds: 9), .once(3)),
            ], seed: 1)
        #expect(injector.nextOrder() == FaultInjector.OrderFate())
        let fates = (1...4).map { _ in injector.nextReport() }
        #expect(fates.map(\.isDoubled) == [false, true, false, true])
        #expect(fates.map(\.delay) == [0, 0, 9, 0])
    }

    @Test func chancesAreSeeded() {
        func run(_ seed: UInt64) -> [Bool] {
            var injector = FaultInjector([VenueFault(.rejectOrder, .perMille(100))], seed: seed)
            return (1...2000).map { _ in injector.nextOrder().isRejected }
        }
        #expect(run(1) == run(1))
        #expect(run(1) != run(2))
        #expect((140...260).contains(run(1).count { $0 }))
        #expect(run(1).contains(true))
    }

    @Test func aScheduleWithoutIntervalNeverStrikes() {
        var injector = FaultInjector([VenueFault(.rejectOrder, .every(0))], seed: 1)
        #expect(!injector.nextOrder().isRejected)
    }
}
