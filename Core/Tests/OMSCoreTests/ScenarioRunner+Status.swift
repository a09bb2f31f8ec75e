import OMSScenarios
import OMSTypes
import Testing

@testable import OMSCore

// Rows of what venues say of the state of orders.
extension ScenarioRunner {
    func playStatus(_ row: ScenarioTable.Row, _ route: RouteSent, _ code: String) {
        let attempt = row.option("11.n").flatMap { UInt16($0) } ?? 0
        let clOrdID = RouteID.clOrdID(route.order, attempt: attempt)
        let mass = row.option("584").flatMap { Text64($0) }
        guard code == "I" else {
            return collect(
                desk.run(
                    .reconcile(
                        .refused(
                            StatusRefusal(
                                venue: route.venue, clOrdID: mass == nil ? clOrdID : ClOrdID(),
                                text: "not taken")))))
        }
        func number(_ column: Int) -> Quantity { qty(Int64(row.columns[column]) ?? 0) }
        var status = VenueStatus(
            venue: route.venue, clOrdID: clOrdID,
            OrderVersion(
                ordStatus: row.columns[1].utf8.first ?? 0x38, orderQty: number(2),
                cumQty: number(3), leavesQty: number(4), price: row.option("44").map(px) ?? .none,
                avgPx: row.option("6").map(px) ?? .none))
        status.isUnknown = row.option("103") == "5"
        status.inquiry = InquiryID.parse(mass ?? row.option("790").flatMap { Text64($0) } ?? "")
        status.isMass = mass != nil
        status.total = row.option("911").flatMap { Int64($0) } ?? -1
        status.isLast = row.option("912") == "Y"
        if let id = row.option("37").flatMap({ Text64($0) }) {
            status.venueOrderID = id
            status.clOrdID = "FOREIGN"
            status.symbol = "ACME"
            status.side = 0x31
            status.ordType = 0x32
        }
        if status.isUnknown, status.isMass { status.clOrdID = "NONE" }
        collect(desk.run(.reconcile(.status(status))))
        sweep()
    }
}
