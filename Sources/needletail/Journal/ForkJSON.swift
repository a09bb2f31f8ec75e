import OMSReadModel
import OMSRuntime
import OMSTypes

/// A what-if as one JSON object; decimals are strings, as everywhere.
enum ForkJSON {
    static func text(_ report: ForkReport) -> String {
        var json = JSONWriter(capacity: 4096)
        json.object { json in
            json.member("from", report.frames.lowerBound)
            json.member("through", report.frames.upperBound)
            json.member("framesOfOtherBuilds", report.framesOfOtherBuilds)
            json.array("changed") { json in for key in report.changed { json.element(key) } }
            json.member("ordersCompared", report.ordersCompared)
            json.array("orders") { json in
                for order in report.orders { write(order, &json) }
            }
            json.array("requests") { json in
                for request in report.requests { write(request, &json) }
            }
            json.member("reports", report.reports)
            json.member("lostReports", report.lostReports)
            json.member("lostFills", report.lostFills)
            json.member("lostQuantity", ForkWords.text(report.lostQuantity, .quantity))
            json.member("lostRequests", report.lostRequests)
            json.member("openRoutes", report.openRoutes)
            json.member("openQuantity", ForkWords.text(report.openQuantity, .quantity))
            json.array("totals") { json in
                for total in report.totals { write(total, &json) }
            }
            json.array("positions") { json in
                for position in report.positions { write(position, &json) }
            }
            json.member("recordedHash", "\(report.recordedHash)")
            json.member("ownHash", "\(report.ownHash)")
            json.member("isSame", report.isSame)
        }
        return json.text
    }

    private static func write(_ order: ForkReport.Order, _ json: inout JSONWriter) {
        json.object { json in
            json.member("kind", order.kind.rawValue)
            json.member("client", order.client)
            json.member("clOrdID", order.clOrdID)
            json.member("account", order.account)
            json.member("symbol", order.symbol)
            json.member("side", "\(order.side)")
            json.member("ordType", "\(order.ordType)")
            json.member("orderQty", decimal: order.orderQty.units)
            json.member("price", price: order.price.units)
            if let recorded = order.recorded { write("recorded", recorded, &json) }
            if let own = order.own { write("own", own, &json) }
        }
    }

    private static func write(
        _ name: String, _ standing: ForkReport.Standing, _ json: inout JSONWriter
    ) {
        json.object(name) { json in
            json.member("orderID", id: standing.orderID)
            json.member("ordStatus", "\(standing.ordStatus)")
            json.member("orderQty", decimal: standing.orderQty.units)
            json.member("cumQty", decimal: standing.cumQty.units)
            json.member("avgPx", price: standing.avgPx.units)
            json.member("refusal", standing.refusal)
            json.array("routes") { json in
                for route in standing.routes {
                    json.object { json in
                        json.member("venue", route.venue)
                        json.member("quantity", decimal: route.quantity.units)
                        json.member("price", price: route.price.units)
                        json.member("cumQty", decimal: route.cumQty.units)
                    }
                }
            }
        }
    }

    private static func write(_ request: ForkReport.Request, _ json: inout JSONWriter) {
        json.object { json in
            json.member("sequence", request.sequence)
            json.member("clOrdID", request.clOrdID)
            json.member("origClOrdID", request.origClOrdID)
            json.member("isReplace", request.isReplace)
            json.member("isRefused", request.isRefused)
            json.member("reason", request.reason)
        }
    }

    private static func write(_ total: ForkReport.Total, _ json: inout JSONWriter) {
        json.object { json in
            json.member("name", total.name)
            json.member("recorded", ForkWords.text(total.recorded, total.unit))
            json.member("own", ForkWords.text(total.own, total.unit))
        }
    }

    private static func write(_ position: ForkReport.Position, _ json: inout JSONWriter) {
        json.object { json in
            json.member("account", position.account)
            json.member("symbol", position.symbol)
            json.member("recorded", decimal: position.recorded.units)
            json.member("own", decimal: position.own.units)
        }
    }
}
