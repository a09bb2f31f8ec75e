import OMSModels
import OMSTypes

@testable import OMSCore

/// One value of each kind of command and event, with every field set.
enum CodingSamples {
    static let terms = OrderTerms(
        account: AccountID(7), instrument: InstrumentID(300), side: .sellShort,
        ordType: .stopLimit, timeInForce: .goodTillDate, handlInst: .manual, orderQty: qty(1500),
        price: px("10.03"), stopPx: px("10.04"),
        expireTime: Timestamp(nanoseconds: 1_794_000_000_000_000_000))
    static let verdicts: Verdicts = {
        var verdicts = Verdicts()
        verdicts.evaluated = 0xFF
        verdicts.blocked = 0x02
        verdicts.warned = 0x04
        return verdicts
    }()
    static let refusal = Refusal(.priceCollar, limit: 5, measured: -6, text: "why")
    static let share = BlockShare(
        order: OrderID(11), quantity: qty(500), gross: Notional(px("-10.01"), qty(500)))
    static let marks = marksOf(InstrumentID(300))
    static func marksOf(_ instrument: InstrumentID) -> MarketMarks {
        MarketMarks(
            prices: [InstrumentMark(instrument, px("10.005"))],
            rates: [CurrencyRate(.eur, .usd, 10_850, over: 10_000)!])
    }
    static let kill = KillSwitch(
        user: "risk", account: AccountID(2), instrument: InstrumentID(3), isEngaged: true,
        reason: "test")
    static let quarantine = Quarantine(
        session: SessionID(2), msgSeqNum: 99, digest: 0xDEAD_BEEF, clOrdID: "BAD")

    static let commands: [OrderCommand] =
        [
            .started(build: "b1"),
            .newOrder(
                NewOrder(
                    session: SessionID(3), clOrdID: "C1", account: "FUND", symbol: "ACME",
                    side: .sell, ordType: .stopLimit, timeInForce: .goodTillDate,
                    handlInst: .manual,
                    orderQty: qty(100), price: px("10"), stopPx: px("11"),
                    expireTime: Timestamp(nanoseconds: 5), possResend: true, bodyDigest: .max)),
            .cancelOrder(CancelOrder(session: SessionID(3), clOrdID: "C2", origClOrdID: "C1")),
            .replaceOrder(
                ReplaceOrder(
                    session: SessionID(3), clOrdID: "C3", origClOrdID: "C1", side: .sell,
                    symbol: "ACME", ordType: .limit, timeInForce: .goodTillCancel,
                    orderQty: qty(200), price: px("9"), stopPx: px("8"),
                    expireTime: Timestamp(nanoseconds: -5))),
            .orderStatus(
                StatusRequest(session: SessionID(3), clOrdID: "C1", ordStatusReqID: "R")),
            .venueReport(
                VenueReport(
                    venue: VenueID(4), clOrdID: "N5.1", venueOrderID: "V", execID: "E",
                    execType: .trade, lastQty: qty(5), lastPx: px("10"), cumQty: qty(6),
                    text: "t")),
            .tradeCorrection(
                TradeCorrection(
                    venue: VenueID(4), clOrdID: "N5", execID: "F", execRefID: "E", isBust: true,
                    lastQty: qty(5), lastPx: px("10"), leavesQty: qty(6))),
            .venueCancelReject(
                VenueCancelReject(venue: VenueID(4), clOrdID: "N5.1", reason: 3, text: "t")),
            .venueMessageReject(VenueMessageReject(venue: VenueID(4), clOrdID: "N5", text: "t")),
            .venueLink(VenueID(4), isUp: true), .venueLink(VenueID(4), isUp: false),
            .routeNeverReceived(OrderID(5)),
            .timer(17, due: Timestamp(nanoseconds: 18)), .watchFired(OrderID(19)),
            .formBlock(FormBlock(user: "u", members: [OrderID(1), OrderID(.max)])),
            .allocateBlock(BlockAllocation(block: OrderID(9), shares: [share, share])),
            .killSwitch(kill), .continueSweep, .quarantine(quarantine),
            .venueNotice(DeskSamples.notice),
        ]
        + requests.map { .request($0) } + DeskSamples.requests.map { .desk($0) }
        + RepairSamples.commands
        + [
            .instructed(.newOrder(listed, instructions)),
            .instructed(.strategy(listed, .none, strategyTerms)),
            .instructed(.strategy(listed, .none, participationTerms)),
            .instructed(.strategy(listed, .none, boundedTerms(.twap))),
            .instructed(
                .amend(
                    ReplaceOrder(
                        session: SessionID(3), clOrdID: "C3", origClOrdID: "C1", side: .sell,
                        symbol: "ACME", ordType: .limit, orderQty: qty(200), price: px("9")),
                    .none, boundedTerms(.sniper))),
            .marketVolume(InstrumentID(3), qty(7)),
            .instructed(.destined("P", .newOrder(listed, instructions))),
            .instructed(.destined("P", .strategy(listed, .none, strategyTerms))),
            .instructed(
                .replace(
                    ReplaceOrder(
                        session: SessionID(3), clOrdID: "C3", origClOrdID: "C1", side: .sell,
                        symbol: "ACME", ordType: .limit, orderQty: qty(200), price: px("9")),
                    instructions)),
        ] + ListSamples.requests.map { .list($0) } + [.marks(marks)]
        + LearningSamples.commands + DealerSamples.commands

    static let instructions: Instructions = {
        var instructions = Instructions()
        instructions.displayQty = qty(100)
        instructions.minQty = qty(50)
        instructions.peg = .primary
        instructions.pegOffsetType = .ticks
        instructions.pegOffset = -DecimalText.scale
        instructions.cashOrderQty = 10_000 * DecimalText.scale
        instructions.cashCurrency = Currency.usd.packed
        instructions.conversionPx = px("20")
        return instructions
    }()

    /// One of each case of `InstructionEvent`.
    static let instructionEvents: [InstructionEvent] =
        [
            .set(OrderID(5), instructions), .replaceWanted(OrderID(5), instructions),
            .followSet(OrderID(5)), .followCleared(OrderID(5)), .levelMoved(OrderID(5), px("9")),
            .pegMoved(OrderID(5)), .held(OrderID(5)), .released(OrderID(5)),
            .routing(OrderID(5), RoutingChoice(raw: 7), rule: "large"),
        ] + strategySteps.map { .strategy(OrderID(5), $0) }

    static let strategyTerms: StrategyTerms = {
        var terms = StrategyTerms(.twap, until: Timestamp(nanoseconds: 9_000))
        terms.effectiveTime = Timestamp(nanoseconds: 1_000)
        terms.interval = 2_000
        terms.sizePPM = 100_000
        terms.jitterPPM = 200_000
        terms.urgencyNano = 3
        terms.minChild = qty(10)
        terms.maxChild = qty(1_000)
        terms.aggression = .middle
        terms.residual = .crossSpread
        terms.seed = 42
        return terms
    }()

    static let participationTerms: StrategyTerms = {
        var terms = strategyTerms
        terms.strategy = .participate
        terms.ratePPM = 100_000
        terms.isDynamic = true
        return terms
    }()

    static let strategySteps: [StrategyStep] = [
        .asked(strategyTerms),
        .planned(
            StrategyPlan(strategyTerms, strategyMaterial, VolumeCurves())!),
        .sliced(number: 3, target: qty(300), released: qty(200), .cross), .finishing,
        .asked(participationTerms),
        .planned(
            StrategyPlan(participationTerms, strategyMaterial, VolumeCurves())!),
        .measured(qty(9)), .awaits(qty(10)), .awaits(nil),
        .asked(boundedTerms(.iceberg)), .wanted(boundedTerms(.twap)), .amended(seed: .max),
        .paused(keepsChildren: true), .resumed, .heldBack(qty(11)), .rated(250_000), .repriced,
        .takes(qty(12), px("9.5")), .looks(Timestamp(nanoseconds: 12)),
        .planned(
            StrategyPlan(boundedTerms(.iceberg), strategyMaterial, VolumeCurves())!),
        .planned(
            StrategyPlan(boundedTerms(.sniper), strategyMaterial, VolumeCurves())!),
        .planned(
            StrategyPlan(boundedTerms(.targetClose), strategyMaterial, VolumeCurves())!),
    ]

    private static let strategyMaterial = StrategyMaterial(
        quantity: qty(700), lot: qty(100), start: Timestamp(nanoseconds: 1_000),
        generator: SplitMix64(seed: 42), closeTime: Timestamp(nanoseconds: 7_000),
        cutoff: Timestamp(nanoseconds: 8_000))

    /// Terms with every bound set.
    static func boundedTerms(_ strategy: TargetStrategy) -> StrategyTerms {
        var terms = participationTerms
        terms.strategy = strategy
        terms.bounds.rateMinPPM = 50_000
        terms.bounds.rateMaxPPM = 300_000
        terms.bounds.referencePx = px("10")
        terms.bounds.priceSpan = px("0.5")
        terms.bounds.wouldPx = px("9.5")
        terms.bounds.wouldQty = qty(300)
        terms.bounds.limitPx = px("9.9")
        terms.bounds.repriceInterval = 1_000_000_000
        terms.bounds.isPaused = true
        terms.bounds.displayQty = qty(100)
        terms.bounds.refillMax = 700_000_000
        terms.bounds.sizeMin = qty(200)
        terms.bounds.cooldown = 5
        terms.bounds.spreadMax = px("0.02")
        terms.bounds.closePPM = 500_000
        terms.bounds.auctionPPM = 100_000
        terms.bounds.auctionVolume = qty(1_000)
        return terms
    }

    static let listed = DetailedOrder(
        order: NewOrder(
            session: SessionID(3), clOrdID: "L1", account: "FUND", symbol: "ACME", side: .buy,
            ordType: .market, orderQty: qty(1)), fields: [0x61, 0x01], refusal: refusal)
    static let mass = MassRequest(
        session: SessionID(3), id: "M", type: 0x31, account: "FUND", symbol: "ACME", side: .sell)
    static let requests: [ClientRequest] = [
        .newOrder(listed),
        .refusedReplace(
            ReplaceOrder(
                session: SessionID(3), clOrdID: "C3", origClOrdID: "C1", side: .sell,
                symbol: "ACME", ordType: .limit, orderQty: qty(200), price: px("9")), refusal),
        .status(
            StatusRequest(session: SessionID(3), clOrdID: "C1", ordStatusReqID: "R"), .sell,
            "ACME"),
        .massStatus(mass),
        .massCancel(MassRequest(session: SessionID(3), id: "M", type: 0x37)),
        .newList(
            NewOrderList(
                session: SessionID(3), listID: "L", totNoOrders: 2, orders: [listed, listed],
                objection: "no")),
        .listStatus(SessionID(3), "L"), .listCancel(SessionID(3), "L"),
        .disputedTrade(SessionID(3), OrderID(5), detail: "ExecID E7"),
    ]

    /// One of each case of `RequestEvent`.
    static let requestEvents: [RequestEvent] = [
        .fieldsKept(OrderID(5), [0x61, 0x01]),
        .jobStarted(
            RequestJob(
                kind: .massCancel, session: SessionID(3), id: "M", type: 0x31,
                account: AccountID(7), instrument: InstrumentID(300), side: .sell, end: 9),
            orders: [listed]),
        .jobAdvanced(cursor: 7, hasGathered: true, matched: [OrderID(5), OrderID(300)]),
        .jobEnded, .massCanceling(OrderID(5)), .listEnded(SessionID(3), "L"),
    ]

    static let events: [(kind: UInt8, event: OrderEvent)] =
        [
            (1, .started), (2, .instrumentListed(InstrumentID(300), "ACME")),
            (3, .accountOpened(AccountID(7), "FUND")),
            (
                4,
                .accepted(
                    OrderAccepted(
                        order: OrderID(5), session: SessionID(3), clOrdID: "C1", terms: terms,
                        bodyDigest: 0x0102_0304_0506_0708, reservedPx: px("10.05"),
                        verdicts: verdicts))
            ),
            (
                5,
                .refused(
                    OrderRefused(
                        order: OrderID(5), session: SessionID(3), clOrdID: "C1", terms: terms,
                        bodyDigest: 1, refusal: refusal, verdicts: verdicts))
            ),
            (6, .acknowledged(OrderID(5))),
            (
                7,
                .routed(
                    RouteSent(
                        order: OrderID(6), parent: OrderID(5), venue: VenueID(4), ordType: .limit,
                        timeInForce: .immediateOrCancel, quantity: qty(100), price: px("10"),
                        reason: .dark))
            ),
            (8, .routeAcknowledged(OrderID(6))),
            (9, .routeEnded(RouteEnded(order: OrderID(6), how: .neverReceived, text: "t"))),
            (
                10,
                .filled(
                    Fill(
                        order: OrderID(6), venue: VenueID(4), execID: "E", quantity: qty(100),
                        price: px("10")))
            ),
            (11, .routeCancelSent(OrderID(6), attempt: 2)),
            (
                12,
                .routeReplaceSent(
                    RouteReplace(
                        order: OrderID(6), attempt: 3, quantity: qty(100), price: px("10")))
            ),
            (13, .routeReplaced(OrderID(6))), (14, .routeRequestRefused(OrderID(6), reason: 3)),
            (15, .cancelRequested(OrderID(5), "C2")),
            (
                16,
                .replaceRequested(
                    ReplaceRequested(
                        order: OrderID(5), clOrdID: "C3", terms: terms, reservedPx: px("10"),
                        verdicts: verdicts))
            ),
            (
                17,
                .requestRefused(
                    RequestRefused(
                        order: OrderID(5), session: SessionID(3), clOrdID: "C3", origClOrdID: "C1",
                        isReplace: true, reason: .alreadyPending, refusal: refusal,
                        verdicts: verdicts, endsPending: true))
            ),
            (18, .replaced(OrderID(5))), (19, .canceled(OrderID(5), .immediateRest)),
            (20, .rejected(OrderID(5), .noVenue)), (21, .expired(OrderID(5))),
            (22, .triggered(OrderID(5))),
            (
                23,
                .watchSet(
                    Watch(
                        order: OrderID(5), instrument: InstrumentID(300), side: .sell,
                        stopPx: px("9")))
            ),
            (24, .watchCleared(OrderID(5))),
            (25, .timerSet(8, due: Timestamp(nanoseconds: 9), .endOfDay, OrderID(5))),
            (26, .timerCleared(8)),
            (
                27,
                .blockFormed(
                    BlockFormed(
                        order: OrderID(5), user: "u", terms: terms, reservedPx: px("10")))
            ),
            (28, .blockMember(block: OrderID(5), member: OrderID(6))),
            (29, .blockReleased(block: OrderID(5), member: OrderID(6))),
            (30, .allocated(block: OrderID(5), share)), (31, .blockClosed(OrderID(5))),
            (32, .completed(OrderID(5))), (33, .booked(OrderID(5))),
            (34, .venueLink(VenueID(4), isUp: true)), (35, .killSwitch(kill)),
            (
                36,
                .sweepSet(
                    Sweep(
                        job: .endOfDay, cursor: 500, account: AccountID(2),
                        instrument: InstrumentID(3)))
            ),
            (37, .sweepCleared),
            (
                38,
                .anomaly(
                    Anomaly(kind: .lateFill, order: OrderID(6), venue: VenueID(4), detail: "E"))
            ),
            (39, .quarantined(quarantine)), (40, .expiring(OrderID(5))),
            (41, .stopping(OrderID(5))),
            (
                43,
                .executionCorrected(
                    ExecutionCorrected(
                        order: OrderID(6), venue: VenueID(4), execID: "F", execution: 300,
                        quantity: qty(2), price: px("10"), isReinstated: true))
            ),
        ]
        + requestEvents.map { (42, .request($0)) }
        + instructionEvents.map { (50, .instructed($0)) }
        + DeskSamples.events + ListSamples.events.map { (61, .listed($0)) }
        + RepairSamples.events + CrossingSamples.events.map { (62, .crossing($0)) }
        + [(66, .marked(marks))] + LearningSamples.events + [(64, .bookingAdjusted(adjustment))]
        + DealerSamples.events

    private static let adjustment = BookingAdjustment(
        order: OrderID(5), account: AccountID(3),
        legs: [CashLeg(currency: .usd, day: 20_000, amount: -5)])
}
