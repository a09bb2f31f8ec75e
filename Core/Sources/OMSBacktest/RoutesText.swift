import OMSMarket
import OMSModels
import OMSTypes

/// Every routed order as a line of text, so that any script can check it against the record.
public enum RoutesText {
    public static var header: String {
        "order,order_time,order_side,order_quantity,arrival_mid,child,sent,venue,side,quantity,"
            + "limit,time_in_force,reason,rests_at,filled,fees,fills"
    }

    /// One line each child. `fills` has `time quantity@price fee M` (or `T` for a take), separated
    /// by semicolons; times are nanoseconds since 1970 UTC, prices and fees decimals.
    public static func lines(
        _ outcome: RoutingOutcome, _ letters: VenueLetters = .unitedStates
    ) -> [String] {
        outcome.children.enumerated().map { number, child in
            let parent = outcome.costs[child.order.parent].order
            var fees: Int64 = 0
            var fills: [String] = []
            for fill in child.fills {
                fees += fill.fee
                fills.append(
                    "\(fill.time.nanoseconds) \(text(fill.quantity.units))@"
                        + "\(text(fill.price.units)) \(text(fill.fee)) \(fill.isMaker ? "M" : "T")")
            }
            let fields: [String] = [
                String(child.order.parent), String(parent.time.nanoseconds),
                parent.side.isBuy ? "buy" : "sell", text(parent.quantity.units),
                text(parent.arrival.units), String(number), String(child.sentAt.nanoseconds),
                letters.text(child.order.venue), child.order.side.isBuy ? "buy" : "sell",
                text(child.order.quantity.units), text(child.order.limit.units),
                child.order.isImmediate ? "IOC" : "DAY", name(child.order.reason),
                child.restsAt.isSet ? text(child.restsAt.units) : "",
                text(child.cumQty.units), text(fees), fills.joined(separator: ";"),
            ]
            return fields.joined(separator: ",")
        }
    }

    static func text(_ units: Int64) -> String { DecimalText.string(units) }

    static func name(_ reason: ChildOrder.Reason) -> String {
        switch reason {
        case .take: return "take"
        case .post: return "post"
        case .cross: return "cross"
        case .slice: return "slice"
        }
    }

    /// A number with so many digits behind the point, halves away from zero.
    public static func fixed(_ value: Double, _ places: Int) -> String {
        var scale = 1.0
        for _ in 0..<places { scale *= 10 }
        let scaled = (value * scale).rounded()
        guard scaled.magnitude < 9e15 else { return "out of range" }
        let digits = String(Int64(scaled.magnitude))
        let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
        let sign = scaled < 0 ? "-" : ""
        guard places > 0 else { return sign + padded }
        return sign + padded.dropLast(places) + "." + padded.suffix(places)
    }
}
