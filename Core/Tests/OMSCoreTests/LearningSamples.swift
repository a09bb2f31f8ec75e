import OMSModels
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

    static let weighing = Weighing(
        order: OrderID(5),
        choice: PostWeighing.Choice(
            takes: false, takeCost: 2_300_000,
            post: PostWeighing.Post(venue: VenueID(4), price: px("10.01"), cost: -40_000),
            waitCost: 1_200_000))

    static let commands: [OrderCommand] = [
        .learning(.lessons(lessons)), .learning(.placement(placement)),
        .learning(.weighing(weighing)),
    ]
    /// The bytes of `events`, which never change.
    static let bytes: Set<String> = [
        "4901010403fface2040104ac0280dddb018080d9b9de9708", "490205",
        "49030580b09dc2df01010480f099c58904", "490405", "49050580b09dc2df01",
        "49060506c0e198020480b1d0ba07fff00480be9201", "490705",
    ]
    static let events: [(UInt8, OrderEvent)] = [
        (73, .learnt(.lessons(lessons))), (73, .learnt(.placementAsked(OrderID(5)))),
        (73, .learnt(.placed(placement))), (73, .learnt(.placementOver(OrderID(5)))),
        (
            73,
            .learnt(
                .weighingAsked(OrderID(5), until: Timestamp(nanoseconds: 30_000_000_000)))
        ),
        (73, .learnt(.weighed(weighing))), (73, .learnt(.weighingMoved(OrderID(5)))),
    ]
}
