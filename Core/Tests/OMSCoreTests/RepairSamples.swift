import OMSTypes

@testable import OMSCore

/// One value of each case of reconciliation and repair, with every field set.
enum RepairSamples {
    private static let order = OrderID(5)
    private static let ours = OrderVersion(
        ordStatus: 0x31, orderQty: qty(10), cumQty: qty(3), leavesQty: qty(7), price: px("10"),
        avgPx: px("9.5"))
    private static let theirs = OrderVersion(
        ordStatus: 0x32, orderQty: qty(10), cumQty: qty(10), leavesQty: qty(0), price: px("10"),
        avgPx: px("9.6"))
    static let status: VenueStatus = {
        var status = VenueStatus(
            venue: VenueID(4), clOrdID: "N5.1", venueOrderID: "V", theirs)
        status.isUnknown = true
        status.inquiry = 300
        status.isMass = true
        status.total = 7
        status.isLast = true
        status.text = "t"
        status.symbol = "ACME"
        status.side = 0x31
        status.ordType = 0x32
        status.timeInForce = 0x31
        return status
    }()
    private static let actions: [RepairAction] = [
        .bookFill(order, execID: "E", qty(5), px("10")), .bustFill(VenueID(4), execID: "E"),
        .closeChild(order), .adopt(VenueID(4), venueOrderID: "V", account: "FUND"),
        .move(VenueID(4), execID: "E", qty(5), account: "ERROR"), .dismiss,
    ]
    private static func proposal(_ action: RepairAction) -> RepairProposal {
        RepairProposal(user: "ann", reason: "why", anomaly: 300, action: action)
    }
    private static let pending = PendingRepair(
        number: 300, proposal: proposal(actions[0]), proposedAt: Timestamp(nanoseconds: 5))

    static let commands: [OrderCommand] =
        [
            .reconcile(.status(status)),
            .reconcile(
                .refused(StatusRefusal(venue: VenueID(4), clOrdID: "N5", text: "t"))),
            .repair(.approve(RepairApproval(repair: 300, user: "bob", hash: 0xDEAD_BEEF))),
            .repair(.reject(repair: 300, user: "bob", reason: "no")),
        ] + actions.map { .repair(.propose(proposal($0))) }

    static let events: [(kind: UInt8, event: OrderEvent)] =
        reconciled.map { (54, .reconciled($0)) } + repaired.map { (55, .repaired($0)) }

    private static let reconciled: [ReconciliationEvent] = [
        .began(inquiry: 300, VenueID(4), isMass: true, end: 400, timer: 500),
        .doubted(order, inquiry: 300, isAsked: true), .advanced(inquiry: 300, cursor: 400),
        .gathered(inquiry: 300), .listed(inquiry: 300, end: 400),
        .answered(inquiry: 300, order), .extended(inquiry: 300, timer: 500),
        .ended(inquiry: 300),
        .differs(
            RouteDifference(
                .executionsMissing, order, VenueID(4), ours: ours, theirs: theirs)),
        .agreed(order), .orphaned(Orphan(status)), .bookedFromStatus(order),
        .named(order, VenueID(4), execID: "E", execution: 300), .adopted(order, "X1"),
    ]

    private static let repaired: [RepairEvent] = [
        .proposed(pending), .approved(repair: 300, user: "bob", pending),
        .rejected(repair: 300, user: "bob", reason: "no"),
        .refused(repair: 300, user: "bob", .samePerson),
    ]
}
