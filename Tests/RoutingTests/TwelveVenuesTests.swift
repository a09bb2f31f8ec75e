import Foundation
import JournalStorage
import OMSCore
import OMSJournal
import OMSRuntime
import OMSTypes
import Testing

/// A recorded day drives twelve venues; what the system did is judged from its journal.
@Suite struct TwelveVenuesTests {
    private static let seed: UInt64 = 20_180_102
    private static let count = 500

    // The record may not be shipped: where it is absent the test is skipped, and says so.
    @Test(
        .enabled(
            if: TwelveVenueRecord.isPresent,
            "the record of 2 January 2018 does not lie beside the repository"))
    func noOrderTradesThroughABetterQuote() async throws {
        let date = try #require(TwelveVenueRecord.date)
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("needletail-twelve-\(UUID().uuidString)")
        defer {
            if ProcessInfo.processInfo.environment["NEEDLETAIL_KEEP"] == nil {
                try? FileManager.default.removeItem(at: folder)
            }
        }
        let day = try await TwelveVenueDay(
            date: date, quotes: try TwelveVenueRecord.quotes(), folder: folder.path)
        try await trade(day, PlannedOrder.day(date, count: Self.count, seed: Self.seed))
        let books = try await day.books()
        let client = try await day.client.books()
        let market = try await day.marketCounters()
        let storage = try PosixJournalStorage(
            path: OMSRuntime.journalFolder(day.runtime.dataFolder).path, mode: .read)
        let tally = try RoutingTally.read(storage)
        print("Twelve venues, \(date.iso8601), seed \(Self.seed)\n\(tally.report())")
        print("quotes shown: \(market.quotes); client orders still live: \(books.live)")

        #expect(tally.tradeThroughs.isEmpty, "\(tally.tradeThroughs.joined(separator: "\n"))")
        nothingIsLost(tally, books, client)
        #expect(
            market.orders == tally.routeCount && market.fills == tally.fillCount,
            "each child is one order at a venue, each fill is booked once")
        #expect(books.isLedgerBalanced && tally.engine.orders.isLedgerBalanced)
        #expect(tally.engine.stateHash() == books.stateHash, "the replay gives another state")
        theDayWasATest(tally)
        try await day.close()
        let verified = JournalVerifier.verify(storage: storage, hasher: try LibcryptoHasher())
        #expect(verified.isIntact && verified.closedCleanly, "\(verified)")
    }

    /// All orders one after the other; at the end every second one that still rests is cancelled.
    private func trade(_ day: TwelveVenueDay, _ orders: [PlannedOrder]) async throws {
        for order in orders { try await day.trade(order) }
        try await day.comeToRest()
        let ended = try await day.client.books().ended
        let resting = orders.filter { !ended.contains($0.clOrdID) }
        for (index, order) in resting.enumerated() where index % 2 == 0 {
            try await day.cancel(order)
        }
    }

    private func nothingIsLost(
        _ tally: borrowing RoutingTally, _ books: BooksCheck, _ client: DeskClient.Books
    ) {
        #expect(tally.accepted == Self.count && client.acknowledged.count == Self.count)
        #expect(client.refused.isEmpty && client.objections.isEmpty)
        #expect(books.clientOrders == Self.count)
        #expect(books.wrong.isEmpty, "\(books.wrong.joined(separator: "\n"))")
        #expect(client.ended.count + books.live == Self.count)
        #expect(books.cumQty == client.cumQty && client.lastQty == client.cumQty)
        #expect(client.repeatedExecIDs == 0 && client.fills == tally.fillCount)
        #expect(tally.anomalies.isEmpty, "\(tally.anomalies)")
    }

    /// A day on which nothing could go wrong would show nothing.
    private func theDayWasATest(_ tally: borrowing RoutingTally) {
        #expect(tally.fillCount > 500)
        #expect(tally.fills.count >= 8)
        #expect(tally.judged > 50)
        #expect(tally.laterSteps > 50)
        #expect(tally.crossedSteps * 5 < tally.steps)
    }
}
