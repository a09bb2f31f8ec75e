import FIXGateway
import NIOCore
import NIOPosix
import OMSTypes
import Testing

@testable import VenueSimulator

/// Venues and clients over real sockets.
@Suite(.serialized) struct SimulatedMarketTests {
    private func quote(
        _ second: Int64, _ exchange: String, _ bid: String, _ ask: String
    ) -> VenueQuote {
        VenueQuote(
            timeOfDay: second * 1_000_000_000, exchange: exchange.utf8.first ?? 0, symbol: "IBM",
            bid: level(bid).price, bidSize: level(bid).quantity, ask: level(ask).price,
            askSize: level(ask).quantity)
    }

    private func description(faults: [VenueFault] = []) -> MarketDescription {
        let symbols: Set<Symbol> = ["IBM", "BAC"]
        var market = MarketDescription(
            venues: [
                VenueDescription(
                    name: "VENUE1", mic: "XV01", kind: .lit, faults: faults, symbols: symbols),
                VenueDescription(
                    name: "VENUE2", mic: "XV02", kind: .lit, faults: faults, symbols: symbols),
                VenueDescription(
                    name: "DARK1", mic: "XV04", kind: .dark, symbols: symbols, hidden: .empty),
            ],
            rule: ReplayRule(
                exchanges: [Set("N".utf8), Set("Q".utf8)], age: 5_000_000_000,
                isNationalBest: false),
            midnight: Timestamp(nanoseconds: 0))
        market.pace = .manual
        market.end = .stop
        market.quoteRefresh = 0
        return market
    }

    private func second(_ number: Int64) -> Timestamp {
        Timestamp(nanoseconds: number * 1_000_000_000)
    }

    private let limit = "55=IBM|60=20261110-15:00:00|40=2|"

    @Test func quotesAreSubscribedShownAndUpdated() async throws {
        let source = MemoryQuoteSource(quotes: [
            quote(1, "N", "100@10.00", "200@10.02"), quote(2, "N", "100@10.00", "150@10.02"),
        ])
        try await withMarket(description(), source: source) { market, ports, loop in
            try await market.advance(through: second(1)).get()
            let client = VenueClient("OMSMD", to: "VENUE1", port: ports[0], on: loop)
            try await client.start()
            try await client.send(
                "V", "262=M|263=1|264=1|265=1|267=2|269=0|269=1|146=2|55=IBM|55=BAC|")
            #expect(
                try await client.take(2) == [
                    "W 262=M IBM [0 100@10] [1 200@10.02]", "W 262=M BAC",
                ])
            try await client.send("V", "262=N|263=1|264=1|265=1|267=1|269=0|146=1|55=NOPE|")
            #expect(try await client.take(1) == ["Y 262=N 281=0"])
            try await client.send("V", "262=N|263=1|264=1|265=1|146=1|55=IBM|")
            #expect(try await client.take(1) == ["3 373=1 371=267"])
            try await market.advance(through: second(2)).get()
            #expect(try await client.take(1) == ["X 262=M [1/1 IBM 150@10.02]"])
            try await market.advance(through: second(7)).get()
            #expect(
                try await client.take(1) == ["X 262=M [2/0 IBM 100@10] [2/1 IBM 150@10.02]"])
            try await client.stop()
        }
    }

    @Test func ordersSweepRestAreReplacedAndCancelled() async throws {
        let source = MemoryQuoteSource(quotes: [quote(1, "N", "100@10.00", "200@10.02")])
        try await withMarket(description(), source: source) { market, ports, loop in
            try await market.advance(through: second(1)).get()
            let orders = VenueClient("OMS", to: "VENUE1", port: ports[0], on: loop)
            let quotes = VenueClient("OMSMD", to: "VENUE1", port: ports[0], on: loop)
            try await quotes.start()
            try await quotes.send(
                "V", "262=M|263=1|264=1|265=1|267=3|269=0|269=1|269=2|146=1|55=IBM|")
            _ = try await quotes.take(1)
            try await orders.start()
            try await orders.send("D", "11=A|54=1|38=300|44=10.02|\(limit)")
            #expect(
                try await orders.take(2) == [
                    "8 11=A 150=0 39=0 38=300 14=0 151=300",
                    "8 11=A 150=F 39=1 38=300 14=200 151=100 32=200 31=10.02 30=XV01",
                ])
            #expect(
                try await quotes.take(1) == [
                    "X 262=M [1/0 IBM 100@10.02] [2/1 IBM 200@10.02] [0/2 IBM 200@10.02]"
                ])
            try await orders.send("G", "11=B|41=A|54=1|38=350|44=10.01|\(limit)")
            #expect(
                try await orders.take(1) == ["8 11=B 41=A 150=5 39=1 38=350 14=200 151=150"])
            #expect(try await quotes.take(1) == ["X 262=M [1/0 IBM 150@10.01]"])
            try await orders.send("F", "11=C|41=B|54=1|\(limit)")
            #expect(
                try await orders.take(1) == ["8 11=C 41=B 150=4 39=4 38=350 14=200 151=0"])
            try await orders.send("F", "11=D|41=B|54=1|\(limit)")
            #expect(try await orders.take(1) == ["9 11=D 41=B 39=4 434=1 102=0"])
            try await orders.send("D", "11=E|54=1|44=10.02|\(limit)")
            #expect(try await orders.take(1) == ["j 380=5"])
            try await orders.send("D", "11=E|54=1|38=ten|44=10.02|\(limit)")
            #expect(try await orders.take(1) == ["3 373=6 371=38"])
            try await orders.send("q", "11=Q|530=7|60=20261110-15:00:00|")
            #expect(try await orders.take(1) == ["j 380=3"])
            let counters = try await market.counters().get()
            #expect(counters.orders == 1 && counters.fills == 1 && counters.quotes == 2)
            try await orders.stop()
            try await quotes.stop()
        }
    }

    @Test func aDarkVenueFillsAtTheMiddleOfTheLitQuotes() async throws {
        let source = MemoryQuoteSource(quotes: [
            quote(1, "N", "100@10.00", "100@10.04"), quote(1, "Q", "100@10.01", "100@10.05"),
        ])
        try await withMarket(description(), source: source) { market, ports, loop in
            let client = VenueClient("OMS", to: "DARK1", port: ports[2], on: loop)
            try await client.start()
            try await client.send("D", "11=A|54=2|38=100|44=10.00|\(limit)")
            try await client.send("D", "11=B|54=1|38=60|44=10.03|\(limit)")
            #expect(try await client.take(2).count == 2)
            try await market.advance(through: second(1)).get()
            #expect(
                try await client.take(2) == [
                    "8 11=A 150=F 39=1 38=100 14=60 151=40 32=60 31=10.025 30=XV04",
                    "8 11=B 150=F 39=2 38=60 14=60 151=0 32=60 31=10.025 30=XV04",
                ])
            try await client.stop()
        }
    }

    /// The connection ends before the answer; the client comes back and gets it by resend. The
    /// order sent again, as PossDup or PossResend would bring it, makes no second one.
    @Test func anAnswerLostWithTheConnectionComesByResend() async throws {
        let faults = [VenueFault(.disconnect, .once(1))]
        try await withMarket(description(faults: faults)) { market, ports, loop in
            let client = VenueClient("OMS", to: "VENUE1", port: ports[0], on: loop)
            try await client.start()
            try await client.send("D", "11=A|54=1|38=300|44=10.02|\(limit)")
            #expect(
                try await client.take(1) == ["8 43=Y 11=A 150=0 39=0 38=300 14=0 151=300"])
            try await client.send("D", "97=Y|11=A|54=1|38=300|44=10.02|\(limit)")
            try await client.send("D", "11=A|54=1|38=300|44=10.02|\(limit)")
            #expect(
                try await client.take(2) == [
                    "8 11=A 150=I 39=0 38=300 14=0 151=300",
                    "8 11=A 150=8 39=0 38=300 14=0 151=300 103=6",
                ])
            #expect(try await market.counters().get().orders == 1)
            try await client.stop()
        }
    }

    @Test func faultsStrikeOverTheWire() async throws {
        let faults = [
            VenueFault(.rejectOrder, .every(2)), VenueFault(.duplicateReport, .once(1)),
            VenueFault(.lateAck(nanoseconds: 60_000_000), .once(3)),
        ]
        try await withMarket(description(faults: faults)) { _, ports, loop in
            let client = VenueClient("OMS", to: "VENUE1", port: ports[0], on: loop)
            try await client.start()
            try await client.send("D", "11=A|54=1|38=1|44=10.02|\(limit)")
            #expect(
                try await client.take(2) == [
                    "8 11=A 150=0 39=0 38=1 14=0 151=1", "8 97=Y 11=A 150=0 39=0 38=1 14=0 151=1",
                ])
            try await client.send("D", "11=B|54=1|38=1|44=10.02|\(limit)")
            #expect(
                try await client.take(1) == ["8 11=B 150=8 39=8 38=1 14=0 151=0 103=0"])
            let sent = ContinuousClock.now
            try await client.send("D", "11=C|54=1|38=1|44=10.02|\(limit)")
            #expect(try await client.take(1) == ["8 11=C 150=0 39=0 38=1 14=0 151=1"])
            #expect(ContinuousClock.now - sent >= .milliseconds(60))
            try await client.stop()
        }
    }

    @Test func theShippedRecordRuns() async throws {
        let day = try #require(CalendarDate("2026-11-10"))
        var description = description()
        description.rule = .shipped
        description.rule.exchanges[1].formUnion(description.rule.exchanges.removeLast())
        description.midnight = NewYorkTime.midnight(of: day)
        description.pace = .percent(2000)
        description.quoteRefresh = 100_000_000
        let source = try RecordedQuoteFile.shipped()
        try await withMarket(description, source: source) { market, ports, loop in
            let client = VenueClient("OMSMD", to: "VENUE1", port: ports[0], on: loop)
            try await client.start()
            try await client.send("V", "262=M|263=1|264=1|265=1|267=1|269=0|146=1|55=IBM|")
            let first = try await client.take(10)
            #expect(first.first?.hasPrefix("W 262=M IBM") == true)
            #expect(first.dropFirst().allSatisfy { $0.hasPrefix("X 262=M [") })
            #expect(try await market.counters().get().quotes > 100)
            try await client.stop()
        }
    }

    /// A record with a row for each exchange's own quote moves one venue a letter.
    @Test func twelveVenuesShowTheirExchangesOwnQuotes() async throws {
        let letters = "ABJKMNPTVXYZ"
        let quotes = letters.enumerated().map { number, letter in
            quote(Int64(number + 1), String(letter), "100@10.0\(number % 5)", "100@10.1")
        }
        var market = MarketDescription(
            venues: letters.map {
                VenueDescription(name: Text64("V\($0)") ?? "V", mic: "X\($0)", kind: .lit)
            },
            rule: .venuePerLetter(letters), midnight: Timestamp(nanoseconds: 0))
        market.pace = .manual
        market.end = .stop
        let source = MemoryQuoteSource(quotes: quotes)
        try await withMarket(market, source: source) { market, ports, loop in
            #expect(Set(ports).count == 12)
            try await market.advance(through: second(12)).get()
            let bids = try await loop.submit { market.venues.map { $0.top(of: "IBM").bid } }.get()
            // Two seconds after its row a quote is gone.
            #expect(bids.dropLast(2).allSatisfy { $0 == nil })
            #expect(bids.suffix(2) == [level("100@10"), level("100@10.01")])
        }
    }

    @Test func aPortInUseIsNamed() async throws {
        var taken = description()
        try await withMarket(taken) { _, ports, loop in
            taken.venues[1].port = ports[0]
            let second = SimulatedMarket(taken, source: nil, eventLoop: loop)
            await #expect(
                throws: FIXListenFailure.portInUse(host: "127.0.0.1", port: ports[0])
            ) {
                _ = try await second.start().get()
            }
        }
    }
}
