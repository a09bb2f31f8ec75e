import OMSTypes

// Executions that a venue tells of only by its CumQty and AvgPx.
extension OrderCore {
    /// Books what the venue counts more than we do, where its configuration says so; the price is
    /// what makes our average its AvgPx.
    mutating func bookFromStatus(_ slot: Slot, _ status: VenueStatus) -> Bool {
        let route = orders[slot]
        let theirs = status.version
        guard reference.takes(route.venue, .statusFills), theirs.avgPx.isSet,
            theirs.avgPx <= Self.priceMax, theirs.cumQty <= Self.quantityMax
        else { return false }
        let quantity = theirs.cumQty - route.cumQty
        let price = (Notional(theirs.avgPx, theirs.cumQty) - route.notional)
            .averagePrice(over: quantity)
        let name = "STATUS-\(RouteID.clOrdID(route.id))-\(theirs.cumQty.units)"
        guard isBookable(quantity, price, on: route.parent), let execID = Text64(name) else {
            return false
        }
        book(
            VenueReport(
                venue: route.venue, clOrdID: status.clOrdID, execID: execID, execType: .trade,
                lastQty: quantity, lastPx: price), on: slot)
        guard orders[slot].cumQty == theirs.cumQty else { return false }
        emit(.reconciled(.bookedFromStatus(route.id)))
        return true
    }

    /// Whether a report tells of an execution that was booked from a status already. The same
    /// quantity at the same price gets its own ExecID; anything else is for people to compare.
    mutating func isBookedFromStatus(_ report: VenueReport, on slot: Slot) -> Bool {
        let id = orders[slot].id
        guard let number = reconciliation.statusFills[id.raw] else { return false }
        let execution = executions[Int(number)]
        // The venue counts it on top of what the status said.
        if report.cumQty > orders[slot].cumQty { return false }
        guard execution.isLive else { return false }
        guard execution.quantity == report.lastQty, execution.price == report.lastPx else {
            anomaly(.bookedFromStatus, id, report.venue, report.execID)
            return true
        }
        emit(.reconciled(.named(id, report.venue, execID: report.execID, execution: number)))
        return true
    }
}
