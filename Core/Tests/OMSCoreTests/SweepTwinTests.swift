import OMSTypes
import Testing

@testable import OMSCore

/// What one venue shows, for the twin.
struct Shown {
    var venue: UInt16
    var price: Int64
    var size: Int64
    var fee: Int64
    var priority: UInt16
    var isFresh: Bool
}

/// The obvious sweep: take the best quote that is left, again and again.
enum SweepTwin {
    static func sweep(
        _ book: [Shown], isBuy: Bool, limit: Int64?, quantity: Int64, lot: Int64
    ) -> [Shown] {
        var left = book.filter { $0.isFresh && $0.price > 0 && $0.size > 0 }
        if let limit { left = left.filter { isBuy ? $0.price <= limit : $0.price >= limit } }
        var sent: [Shown] = []
        var rest = quantity
        while rest > 0, let first = left.first {
            var best = first
            for shown in left.dropFirst() where isBetter(shown, best, isBuy) { best = shown }
            left.removeAll { $0.venue == best.venue }
            best.size = best.size < rest ? best.size / lot * lot : rest
            if best.size > 0 {
                sent.append(best)
                rest -= best.size
            }
        }
        return sent
    }

    private static func isBetter(_ a: Shown, _ b: Shown, _ isBuy: Bool) -> Bool {
        if a.price != b.price { return isBuy ? a.price < b.price : a.price > b.price }
        if a.fee != b.fee { return a.fee < b.fee }
        if a.priority != b.priority { return a.priority < b.priority }
        return a.venue < b.venue
    }
}

/// The router against its twin, and no trade-through, on seeded books.
@Suite struct SweepTwinTests {
    private static let lot: Int64 = 100 * DecimalText.scale

    private func desk(_ random: inout Seeded) -> (Desk, [VenueTerms]) {
        let venues = (1...6).map {
            VenueTerms(
                name: Text64("V\($0)")!, mic: Text64("X\($0)")!,
                priority: UInt16(1 + random.below(3)), takeFee: Int64(random.below(4)) * 50_000)
        }
        let desk = Desk(venues: venues)
        desk.set(.instrument(InstrumentTerms(symbol: "ACME", lot: Quantity(units: Self.lot))))
        desk.checksInvariants = false
        return (desk, venues)
    }

    private func book(_ desk: Desk, _ venues: [VenueTerms], _ isBuy: Bool, _ random: inout Seeded)
        -> [Shown]
    {
        venues.indices.map { index in
            let shown = Shown(
                venue: UInt16(index + 1),
                price: px("10").units + Int64(random.below(6)) * 1_000_000,
                size: random.chance(10) ? 0 : Int64(1 + random.below(9)) * Self.lot / 2,
                fee: venues[index].takeFee, priority: venues[index].priority,
                isFresh: !random.chance(10))
            let time = shown.isFresh ? desk.now : desk.now.adding(nanoseconds: -6_000_000_000)
            desk.core.quotes.update(
                Desk.acme, VenueID(shown.venue), isBid: !isBuy, Price(units: shown.price),
                Quantity(units: shown.size), at: time)
            desk.core.quotes.update(
                Desk.acme, VenueID(shown.venue), isBid: isBuy, .none, .zero, at: time)
            return shown
        }
    }

    @Test(arguments: (1...10).map { UInt64($0) })
    func agreesWithItsTwin(_ seed: UInt64) {
        var random = Seeded(seed)
        for _ in 0..<20 {
            let (desk, venues) = desk(&random)
            for number in 0..<500 {
                let isBuy = random.chance(50)
                let shown = book(desk, venues, isBuy, &random)
                let limit =
                    random.chance(80) ? px("10").units + Int64(random.below(6)) * 1_000_000 : nil
                let quantity = Int64(1 + random.below(30)) * Self.lot
                var order = desk.order(
                    Text64("X\(number)")!, isBuy ? .buy : .sell, 100, nil,
                    timeInForce: .immediateOrCancel)
                order.orderQty = Quantity(units: quantity)
                if let limit {
                    order.ordType = .limit
                    order.price = Price(units: limit)
                }
                let before = desk.routes.count
                desk.run(.newOrder(order), after: 0)
                let sent = desk.routes[before...].filter {
                    $0.reason == .sweep || $0.reason == .intermarketSweep
                }
                let wanted = SweepTwin.sweep(
                    shown, isBuy: isBuy, limit: limit, quantity: quantity, lot: Self.lot)
                let isSame =
                    sent.map(\.venue.raw) == wanted.map(\.venue)
                    && sent.map(\.quantity.units) == wanted.map(\.size)
                    && sent.map(\.price.units) == wanted.map(\.price)
                #expect(isSame, "seed \(seed), book \(shown), sent \(sent)")
                let through = tradesThrough(sent, shown, isBuy)
                #expect(!through, "seed \(seed), book \(shown), sent \(sent)")
            }
        }
    }

    /// Whether a slice went out while a better quote was left that a whole lot could take.
    private func tradesThrough(_ sent: [RouteSent], _ book: [Shown], _ isBuy: Bool) -> Bool {
        for slice in sent {
            for shown in book where shown.isFresh && shown.venue != slice.venue.raw {
                let isBetter =
                    isBuy ? shown.price < slice.price.units : shown.price > slice.price.units
                guard isBetter else { continue }
                let taken = sent.filter { $0.venue.raw == shown.venue }
                    .reduce(0) { $0 + $1.quantity.units }
                if shown.size - taken >= Self.lot { return true }
            }
        }
        return false
    }
}
