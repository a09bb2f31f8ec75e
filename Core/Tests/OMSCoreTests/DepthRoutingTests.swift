import OMSTypes
import Testing

@testable import OMSCore

/// Orders that are larger than the best price shows, where venues tell what stands behind it.
@Suite struct DepthRoutingTests {
    private func desk(_ names: [Text64] = ["A", "B"], lot: Int64 = 1) -> Desk {
        let desk = Desk(venues: names.map { VenueTerms(name: $0, mic: Text64("X\($0)")!) })
        desk.set(.instrument(InstrumentTerms(symbol: "ACME", lot: qty(lot))))
        return desk
    }

    /// What a venue shows on its ask side, best first: `10.01x100 10.02x300`.
    private func ask(_ desk: Desk, _ venue: UInt16, _ words: String) {
        let levels = words.split(separator: " ").map { word in
            let parts = word.split(separator: "x")
            return DepthLevel(price: px(String(parts[0])), size: qty(Int64(parts[1])!))
        }
        desk.core.quotes.update(
            Desk.acme, VenueID(venue), isBid: true, px("9.90"), qty(100), at: desk.now)
        desk.core.quotes.update(
            Desk.acme, VenueID(venue), isBid: false, levels[0].price, levels[0].size, at: desk.now)
        var behind = DepthSide(repeating: .none)
        for (index, level) in levels.dropFirst().prefix(4).enumerated() { behind[index] = level }
        desk.core.quotes.update(Desk.acme, VenueID(venue), isBid: false, behind: behind)
    }

    private func told(_ desk: Desk) -> String {
        desk.routes.map {
            "\(["A", "B", "C"][Int($0.venue.raw) - 1]) \($0.quantity.units / DecimalText.scale)"
                + "@\(DecimalText.string($0.price.units)) \($0.reason)"
        }.joined(separator: ", ")
    }

    @Test(arguments: [
        // The second level of a venue comes before the first of a dearer one.
        (Int64(300), "10.01x100 10.02x300", "10.04x500", "A 300@10.02 sweep"),
        (400, "10.01x100 10.02x300", "10.04x500", "A 400@10.02 sweep"),
        // One route a venue, at the worst of its levels; both are sent together.
        (
            600, "10.01x100 10.02x300", "10.04x500",
            "A 400@10.02 intermarketSweep, B 200@10.04 intermarketSweep"
        ),
        // A protected quote between the levels is taken with them.
        (
            300, "10.01x100 10.03x300", "10.02x50",
            "A 250@10.03 intermarketSweep, B 50@10.02 intermarketSweep"
        ),
        // Nothing beyond the limit of 10.05.
        (
            900, "10.01x100 10.06x900", "10.02x100",
            "A 100@10.01 intermarketSweep, B 100@10.02 intermarketSweep"
        ),
        (100, "10.01x100 10.02x300", "10.01x50", "A 100@10.01 sweep"),
    ])
    func sweeps(_ row: (quantity: Int64, a: String, b: String, routes: String)) {
        let desk = desk()
        ask(desk, 1, row.a)
        ask(desk, 2, row.b)
        desk.enter(desk.order("X", .buy, row.quantity, "10.05"))
        #expect(told(desk) == row.routes)
        #expect(desk.replayed() == desk.digest())
    }

    /// Five thousand shares in lots of a hundred: odd ends of levels are left.
    @Test func wholeLots() {
        let desk = desk(lot: 100)
        ask(desk, 1, "10.01x150 10.02x270")
        desk.enter(desk.order("X", .buy, 1_000, "10.05"))
        #expect(told(desk).hasPrefix("A 300@10.02 sweep"))
    }

    /// What a decision saw is in its frame, and decides the same once more.
    @Test func decidesTheSameFromItsFrame() throws {
        let desk = desk()
        ask(desk, 1, "10.01x100 10.02x300 10.03x10 10.04x20 10.05x30")
        ask(desk, 2, "10.02x50 10.03x80")
        desk.enter(desk.order("X", .buy, 600, "10.05"))
        let seen = desk.core.inputs
        var bytes = ByteWriter(capacity: 256)
        seen.encode(into: &bytes)
        let read = try Array(bytes.bytes).withUnsafeBytes { buffer in
            var reader = ByteReader(buffer)
            return try FrameInputs(from: &reader)
        }
        #expect(read == seen)
        let again = self.desk()
        again.now = desk.now.adding(nanoseconds: -1_000_000)
        read.restore(into: &again.core.quotes)
        again.enter(again.order("X", .buy, 600, "10.05"))
        #expect(told(again) == told(desk) && told(desk).contains("@10.05"))
        // Without what stands behind, it would have been another decision.
        let blind = self.desk()
        blind.now = again.now.adding(nanoseconds: -1_000_000)
        for row in seen.instruments {
            for quote in row.quotes { blind.core.quotes.update(row.instrument, quote) }
        }
        blind.enter(blind.order("X", .buy, 600, "10.05"))
        #expect(told(blind) != told(desk))
    }

    /// Frames without levels are what they always were, and a cut one is no frame.
    @Test func framesOfBefore() throws {
        let desk = desk()
        ask(desk, 1, "10.01x100")
        desk.enter(desk.order("X", .buy, 600, "10.05"))
        var plain = ByteWriter(capacity: 64)
        desk.core.inputs.encode(into: &plain)
        let instruments = desk.core.inputs.instruments
        #expect(instruments.count == 1)
        var expected = ByteWriter(capacity: 64)
        expected.varint(1)
        expected.varint(UInt64(Desk.acme.raw))
        expected.varint(UInt64(instruments[0].quotes.count))
        for quote in instruments[0].quotes { quote.encode(into: &expected) }
        #expect(plain.bytes.elementsEqual(expected.bytes))
    }

    @Test func aLostFeedShowsNothing() {
        let desk = desk()
        ask(desk, 1, "10.01x100 10.02x300")
        ask(desk, 2, "10.04x500 10.05x100")
        desk.core.quotes.clear(venue: VenueID(1))
        desk.enter(desk.order("X", .buy, 600, "10.05"))
        #expect(told(desk) == "B 600@10.05 sweep")
    }

    /// Levels that nobody could mean hide what stands behind them.
    @Test func unsoundLevels() {
        let desk = desk()
        ask(desk, 1, "10.01x100")
        var behind = DepthSide(repeating: .none)
        behind[0] = DepthLevel(price: px("-10.02"), size: qty(100))
        behind[1] = DepthLevel(price: px("10.03"), size: qty(100))
        desk.core.quotes.update(Desk.acme, VenueID(1), isBid: false, behind: behind)
        desk.enter(desk.order("X", .buy, 150, "10.05"))
        #expect(told(desk).hasPrefix("A 100@10.01 sweep"))
    }

    // MARK: The twin

    private struct Level {
        var venue: Int
        var price: Int64
        var size: Int64
    }

    /// Seeded books of three venues, up to five levels each: the router takes what the obvious list of
    /// all levels, best first, gives.
    @Test(arguments: 1...300 as ClosedRange<UInt64>)
    func agreesWithTheListOfAllLevels(_ seed: UInt64) {
        var random = Seeded(seed &* 7_919)
        for number in 0..<20 {
            // Of venues that were asked before something would be known.
            let desk = desk(["A", "B", "C"])
            var all: [Level] = []
            for venue in 1...3 {
                var price = Int64(1_001 + random.below(4))
                var words: [String] = []
                for _ in 0...random.below(5) {
                    let size = Int64(1 + random.below(5)) * 100
                    words.append("10.0\(price - 1_000)x\(size)")
                    all.append(Level(venue: venue, price: price, size: size))
                    price += 1
                    if price > 1_009 { break }
                }
                ask(desk, UInt16(venue), words.joined(separator: " "))
            }
            let quantity = Int64(1 + random.below(20)) * 100
            let limit = Int64(1_002 + random.below(7))
            desk.enter(
                desk.order(
                    "X", .buy, quantity, "10.0\(limit - 1_000)",
                    timeInForce: .immediateOrCancel))
            var rest = quantity
            var expected: [Int: (quantity: Int64, price: Int64)] = [:]
            let best = all.filter { $0.price <= limit }.sorted {
                ($0.price, $0.venue) < ($1.price, $1.venue)
            }
            for level in best where rest > 0 {
                let part = min(rest, level.size)
                expected[level.venue, default: (0, 0)].quantity += part
                expected[level.venue]?.price = level.price
                rest -= part
            }
            let sent = desk.routes
            #expect(sent.count == expected.count || expected.isEmpty, "seed \(seed), \(number)")
            for route in sent where !expected.isEmpty {
                let want = expected[Int(route.venue.raw)]
                #expect(route.quantity == qty(want?.quantity ?? -1), "seed \(seed), \(number)")
                #expect(
                    route.price.units == (want?.price ?? 0) * 1_000_000, "seed \(seed), \(number)")
            }
        }
    }
}
