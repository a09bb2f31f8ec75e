import OMSTypes
import Testing

@testable import OMSCore

/// Instruments listed and corrected while orders work.
@Suite struct InstrumentChangeTests {
    private static func change(
        _ items: [ReferenceItem], at effective: Timestamp = .none
    ) -> InstrumentChange {
        InstrumentChange(user: "ann", reason: "new tick", effective: effective, items: items)
    }

    /// Decides and applies, as the engine does.
    @discardableResult
    private func run(_ desk: Desk, _ change: InstrumentChange) -> InstrumentChange? {
        desk.now = desk.now.adding(nanoseconds: 1)
        let command = ReferenceChange(item: .instrumentChange(change))
        guard let event = desk.core.decide(reference: command, at: desk.now) else { return nil }
        desk.core.apply(reference: event, at: desk.now)
        guard case .instrumentChange(let done) = event.item else { return nil }
        return done
    }

    private func terms(_ tick: String, _ symbol: Symbol = "ACME") -> ReferenceItem {
        .instrument(InstrumentTerms(symbol: symbol, tick: px(tick)))
    }

    private func tick(_ desk: Desk) -> Price? { desk.core.reference.terms(Desk.acme)?.tick }

    @Test func aCorrectionHoldsFromItsFrameOnWithWhatStoodBefore() throws {
        let desk = Desk()
        let done = try #require(run(desk, Self.change([terms("0.05")])))
        #expect(done.stage == .now)
        #expect(done.number == 1)
        #expect(done.effective == desk.now)
        #expect(done.before == [terms("0.01")])
        #expect(tick(desk) == px("0.05"))
        desk.run(.newOrder(desk.order("C1", .buy, 100, "10.01")))
        #expect(desk.events.contains { if case .refused = $0 { true } else { false } })
    }

    @Test func whatStandsAlreadyIsNoEvent() {
        let desk = Desk()
        #expect(run(desk, Self.change([terms("0.01")])) == nil)
        let objection = desk.core.objection(to: Self.change([terms("0.01")]), at: desk.now)
        #expect(objection?.kind == .nothing)
    }

    /// The configuration says the same as before at the next start: the correction stays. It says
    /// something else: that holds.
    @Test func theConfigurationTakesBackOnlyWhatItChanged() {
        let desk = Desk()
        run(desk, Self.change([terms("0.05")]))
        desk.set(.instrument(InstrumentTerms(symbol: "ACME")))
        #expect(tick(desk) == px("0.05"))
        desk.set(terms("0.02"))
        #expect(tick(desk) == px("0.02"))
    }

    @Test func aChangeOfTheFutureWaitsForItsTime() throws {
        let desk = Desk()
        let due = desk.now.adding(nanoseconds: 5_000_000_000)
        let waiting = try #require(run(desk, Self.change([terms("0.05")], at: due)))
        #expect(waiting.stage == .scheduled)
        #expect(tick(desk) == px("0.01"))
        #expect(desk.core.reference.nextInstrumentChange?.effective == due)
        var effect = InstrumentChange(.effect, user: "", reason: "")
        effect.number = waiting.number
        // Not before its time.
        #expect(run(desk, effect) == nil)
        desk.now = due
        let done = try #require(run(desk, effect))
        #expect(done.stage == .effect)
        #expect(done.user == "ann")
        #expect(done.before == [terms("0.01")])
        #expect(tick(desk) == px("0.05"))
        #expect(desk.core.reference.nextInstrumentChange == nil)
        // Only once.
        #expect(run(desk, effect) == nil)
    }

    @Test func whatWaitsCanBeWithdrawnAndItsNumberIsNotUsedAgain() throws {
        let desk = Desk()
        let due = desk.now.adding(nanoseconds: 5_000_000_000)
        let waiting = try #require(run(desk, Self.change([terms("0.05")], at: due)))
        var back = InstrumentChange(.withdrawn, user: "bob", reason: "not yet")
        back.number = waiting.number
        #expect(run(desk, back)?.stage == .withdrawn)
        #expect(desk.core.reference.pendingInstrumentChanges.isEmpty)
        #expect(run(desk, back) == nil)
        #expect(run(desk, Self.change([terms("0.02")]))?.number == 2)
    }

    @Test func anInstrumentIsAsItWasOrWillBeAtAnInstant() throws {
        let desk = Desk()
        let first = desk.now
        run(desk, Self.change([terms("0.05")]))
        let second = desk.now
        let due = desk.now.adding(nanoseconds: 5_000_000_000)
        run(desk, Self.change([terms("0.1")], at: due))
        let rows: [(Timestamp, String)] = [
            (first, "0.01"), (second, "0.05"), (due.adding(nanoseconds: -1), "0.05"), (due, "0.1"),
        ]
        for (instant, tick) in rows {
            let entries = desk.core.reference.entries(of: "ACME", asOf: instant)
            #expect(entries == [terms(tick)], "at \(instant.iso8601)")
        }
        #expect(desk.core.reference.entries(of: "NEW", asOf: second).isEmpty)
    }

    @Test func aListIsAllOrNothing() {
        let desk = Desk()
        var bond = ProductTerms(symbol: "BOND", kind: .bond)
        bond.coupon = CouponTerms(rate: 5_000_000)
        let items: [ReferenceItem] = [terms("0.05"), terms("0.01", "BOND"), .product(bond)]
        let objection = desk.core.objection(to: Self.change(items), at: desk.now)
        #expect(objection == InstrumentObjection(.unsoundProduct, "BOND"))
        #expect(run(desk, Self.change(items)) == nil)
        #expect(tick(desk) == px("0.01"))
        bond.maturity = CalendarDate("2030-11-15")
        #expect(run(desk, Self.change(Array(items.prefix(2)) + [.product(bond)])) != nil)
        #expect(desk.core.reference.instrument("BOND") == InstrumentID(2))
        #expect(tick(desk) == px("0.05"))
    }

    @Test func everyObjectionHasItsReason() {
        let desk = Desk(venues: [VenueTerms(name: "V1", mic: "XV1")])
        desk.set(.instrument(InstrumentTerms(symbol: "OTHER", isin: "US4592001014")))
        func master(_ symbol: Symbol, _ change: (inout InstrumentMaster) -> Void) -> ReferenceItem {
            var master = InstrumentMaster(symbol: symbol)
            change(&master)
            return .instrumentMaster(master)
        }
        desk.set(
            master("OTHER") {
                $0.identifiers = [SecurityIdentifier(.cusip, "459200101")]
                $0.aliases = [InstrumentMaster.Alias(venue: "V1", symbol: "OTH")]
            })
        let rows: [(ReferenceItem, InstrumentObjection.Kind)] = [
            (.policy(TradingPolicy()), .wrongKind),
            (terms("0"), .unsoundTerms),
            (.instrument(InstrumentTerms(symbol: "ACME", isin: "US4592001015")), .unsoundTerms),
            (.product(ProductTerms(symbol: "ACME", kind: .option)), .unsoundProduct),
            (master("ACME") { $0.identifiers = [SecurityIdentifier(.figi, "X")] }, .unsoundMaster),
            (
                master("ACME") {
                    $0.firstDay = CalendarDate("2026-11-07")
                    $0.lastDay = CalendarDate("2026-11-06")
                }, .unsoundMaster
            ),
            (master("NONE") { _ in }, .unknownInstrument),
            (
                master("ACME") { $0.aliases = [.init(venue: "V9", symbol: "A")] }, .unknownVenue
            ),
            (
                .instrument(InstrumentTerms(symbol: "ACME", isin: "US4592001014")),
                .identifierTaken
            ),
            (
                master("ACME") { $0.identifiers = [SecurityIdentifier(.cusip, "459200101")] },
                .identifierTaken
            ),
            (master("ACME") { $0.aliases = [.init(venue: "V1", symbol: "OTH")] }, .aliasTaken),
        ]
        for (item, kind) in rows {
            let objection = desk.core.objection(to: Self.change([item]), at: desk.now)
            #expect(objection?.kind == kind, "\(item.key)")
            #expect(run(desk, Self.change([item])) == nil)
        }
        let many = (0...InstrumentChange.itemsMax).map { terms("0.01", Text64("S\($0)")!) }
        let objection = desk.core.objection(to: Self.change(many), at: desk.now)
        #expect(objection?.kind == .tooManyItems)
        // An identifier may go from one to the other in one change.
        let exchange: [ReferenceItem] = [
            .instrument(InstrumentTerms(symbol: "OTHER")),
            .instrument(InstrumentTerms(symbol: "ACME", isin: "US4592001014")),
        ]
        #expect(run(desk, Self.change(exchange)) != nil)
        let found = desk.core.reference.instrument(SecurityIdentifier(.isin, "US4592001014"))
        #expect(found == Desk.acme)
    }

    /// What positions were booked by stays while there are any; a tick does not.
    @Test func whatTradesWereBookedByStaysWhileThereArePositions() {
        let desk = Desk()
        desk.run(.newOrder(desk.order("C1", .buy, 100, "10")))
        desk.venue(.trade, on: desk.routes.last!, lastQty: qty(100), lastPx: px("10"))
        let euro = ReferenceItem.instrument(InstrumentTerms(symbol: "ACME", currency: .eur))
        let future = ReferenceItem.product(
            ProductTerms(symbol: "ACME", kind: .future, multiplier: 50))
        for item in [euro, future] {
            let objection = desk.core.objection(to: Self.change([item]), at: desk.now)
            #expect(objection == InstrumentObjection(.traded, "ACME"))
        }
        #expect(run(desk, Self.change([terms("0.05")])) != nil)
        desk.run(.newOrder(desk.order("C2", .sell, 100, "10")))
        desk.venue(.trade, on: desk.routes.last!, lastQty: qty(100), lastPx: px("10"))
        #expect(run(desk, Self.change([future])) != nil)
        // At a later time nobody knows whether there will be any.
        let later = Self.change([euro], at: desk.now.adding(nanoseconds: 1_000_000_000))
        #expect(desk.core.objection(to: later, at: desk.now)?.kind == .traded)
    }

    @Test func pricesOfAChangeAreMarks() {
        let desk = Desk()
        let prices = InstrumentPrices(symbol: "ACME", previousClose: px("12"))
        #expect(run(desk, Self.change([.instrumentPrices(prices)]))?.before.isEmpty == true)
        #expect(desk.core.previousClose(Desk.acme) == px("12"))
        #expect(run(desk, Self.change([.instrumentPrices(prices)])) == nil)
    }

    @Test func aSnapshotHoldsAllOfIt() throws {
        let desk = Desk()
        run(desk, Self.change([terms("0.05")]))
        run(
            desk,
            Self.change(
                [terms("0.1"), .holidays(CurrencyHolidays(.eur, [CalendarDate("2026-12-25")!]))],
                at: desk.now.adding(nanoseconds: 1_000_000_000)))
        var master = InstrumentMaster(symbol: "ACME")
        master.ticks = .unitedStates
        master.tenor = Tenor("3M")
        master.firstDay = CalendarDate("2026-01-01")
        master.identifiers = [SecurityIdentifier(.figi, "BBG000BLNNH6")]
        master.aliases = [InstrumentMaster.Alias(venue: "V1", symbol: "AC")]
        run(desk, Self.change([.instrumentMaster(master)]))
        var digest = StateDigest()
        desk.core.digest(into: &digest)
        #expect(try desk.restored() == digest)
        // Each of them comes back as it was written.
        for change in desk.core.reference.instrumentHistory
            + desk.core.reference.pendingInstrumentChanges
        {
            let event = ReferenceChange(item: .instrumentChange(change))
            var out = ByteWriter(capacity: 256)
            event.encode(into: &out)
            var reader = ByteReader(out.bytes)
            #expect(try ReferenceChange(from: &reader) == event)
            for length in 0..<out.bytes.count {
                let part = UnsafeRawBufferPointer(rebasing: out.bytes[..<length])
                #expect(throws: ByteReader.Failure.self) {
                    var reader = ByteReader(part)
                    _ = try ReferenceChange(from: &reader)
                }
            }
        }
    }
}
