import OMSTypes

@testable import OMSCore

/// Commands and events of the router's learning, each of their cases.
enum LearningSamples {
    static let lessons = RouterLessons(
        markOuts: [VenueMarkOut(venue: VenueID(4), fills: 3, microBps: -5_000_000)],
        flows: [
            VenueFlow(
                venue: VenueID(4), instrument: InstrumentID(300),
                rate: FlowRate(tradesMilli: 1_800_000, quantity: qty(180_000)))
        ])
    static let placement = Placement(
        order: OrderID(5), market: qty(300),
        posts: [.init(venue: VenueID(4), quantity: qty(700))])

    static let commands: [OrderCommand] = [
        .learning(.lessons(lessons)), .learning(.placement(placement)),
    ]
    /// The bytes of `events`, which never change.
    static let bytes: Set<String> = [
        "4901010403fface2040104ac0280dddb018080d9b9de9708", "490205",
        "49030580b09dc2df01010480f099c58904", "490405",
    ]
    static let events: [(UInt8, OrderEvent)] = [
        (73, .learnt(.lessons(lessons))), (73, .learnt(.placementAsked(OrderID(5)))),
        (73, .learnt(.placed(placement))), (73, .learnt(.placementOver(OrderID(5)))),
    ]
}
