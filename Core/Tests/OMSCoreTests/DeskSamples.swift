import OMSTypes

@testable import OMSCore

/// One value of each case of what the desk and venues do unasked, with every field set.
enum DeskSamples {
    private static let terms = CodingSamples.terms
    private static let order = OrderID(5)
    private static let replace = ReplaceOrder(
        session: SessionID(3), clOrdID: "C3", origClOrdID: "C1", side: .sell, symbol: "ACME",
        ordType: .limit, orderQty: qty(200), price: px("9"))
    private static let requested = ReplaceRequested(
        order: order, clOrdID: ClOrdID(), terms: terms, reservedPx: px("10"),
        verdicts: CodingSamples.verdicts)
    private static let split = CorporateAction(
        user: "u", symbol: "ACME", kind: .split(new: 3, old: 2))

    static let notice = VenueNotice(
        report: VenueReport(
            venue: VenueID(4), clOrdID: "N5", venueOrderID: "V", execID: "E",
            execType: .restated), orderQty: qty(7), price: px("8"), reason: 5, account: "FUND",
        symbol: "ACME", side: 0x31, ordType: 0x32, timeInForce: 0x31)

    static let requests: [DeskRequest] = [
        .order(
            user: "u",
            NewOrder(
                session: SessionID(3), clOrdID: ClOrdID(), account: "FUND", symbol: "ACME",
                side: .buy, ordType: .market, orderQty: qty(1))),
        .cancel(user: "u", order, .notBest),
        .restate(
            Restatement(
                user: "u", order: order, orderQty: qty(9), price: px("3"), reason: .repricing)),
        .halt(user: "u", "ACME", isHalted: true),
        .corporateAction(split),
        .corporateAction(
            CorporateAction(user: "u", symbol: "ACME", kind: .cashDividend(px("0.25")))),
        .pause(user: "u", order, isPaused: true, keepsChildren: false),
        .pause(user: "u", order, isPaused: false, keepsChildren: true),
        .worked(
            user: "u",
            NewOrder(
                session: SessionID(3), clOrdID: ClOrdID(), account: "FUND", symbol: "ACME",
                side: .buy, ordType: .market, orderQty: qty(1)),
            CodingSamples.boundedTerms(.iceberg)),
    ]

    static let events: [(kind: UInt8, event: OrderEvent)] = [
        (44, .chained(.queued(order, replace, isTold: true))), (44, .chained(.taken(order))),
        (
            45,
            .given(
                .order(
                    GivenOrder(
                        order: order, session: SessionID(3), user: "u", terms: terms,
                        reservedPx: px("10"))))
        ),
        (45, .given(.matched(order))),
        (
            45,
            .given(
                .route(
                    RouteSent(
                        order: OrderID(6), parent: order, venue: VenueID(4), ordType: .limit,
                        timeInForce: .day, quantity: qty(100), price: px("10"), reason: .given),
                    venueOrderID: "V"))
        ),
        (46, .stood(.ending(order, .tradingHalt))), (46, .stood(.suspended(order))),
        (46, .stood(.resumed(order))), (46, .stood(.guaranteed(order, qty(2), px("3")))),
        (46, .stood(.dayEnding(order))), (46, .stood(.doneForDay(order))),
        (46, .stood(.renewed(order))), (46, .stood(.waiting(order))),
        (46, .stood(.opened(order))),
        (47, .restated(.route(order, orderQty: qty(2), price: px("3")))),
        (47, .restated(.pending(requested, .verbalChange))), (47, .restated(.dropped(order))),
        (47, .restated(.order(order, orderQty: qty(2), price: px("3")))),
        (48, .corporate(.announced(split, end: 300))), (48, .corporate(.advanced(cursor: 300))),
        (48, .corporate(.ended)),
        (
            48,
            .corporate(
                .adjusted(
                    AdjustedOrder(
                        order: order, orderQty: qty(3), cumQty: qty(2), price: px("1"),
                        stopPx: px("2"), reservedPx: px("1.5"), earlierQty: qty(1),
                        isSplit: true)))
        ),
        (49, .halted(InstrumentID(300), isHalted: true)),
    ]
}
