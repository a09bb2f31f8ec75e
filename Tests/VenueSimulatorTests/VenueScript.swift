import OMSTypes

@testable import VenueSimulator

/// Runs a venue from lines as in the order state matrices:
///
/// - `D(X) buy 10000@10.00 IOC`, `F(Y,X)`, `G(Y,X) buy 8000@10.00`, `H(X)`, `AF(M)`
/// - `D(X) … 97=Y` repeats an order, `min=100` asks for a MinQty, `111=100` for a display
/// - `bid 2000@10.00`, `ask 2000@10.01`: a recorded quote; `nbbo 10.00 10.02`
///
/// Reports are answered as `8(Y,X) 150 39 38 14 151 32`, rejects as `9(Y,X) 39 434 102`.
struct VenueScript {
    var engine: VenueEngine
    var symbol: Symbol = "IBM"

    init(
        _ kind: VenueDescription.Kind = .lit, hidden: HiddenLiquidity = .empty,
        takes: Set<VenueDescription.Taking> = []
    ) {
        var description = VenueDescription(
            name: "VENUE1", mic: "XNYS", kind: kind, symbols: ["IBM"], hidden: hidden)
        description.takes = takes
        engine = VenueEngine(
            description, startedAt: Timestamp(nanoseconds: 1_000_000_000))
    }

    mutating func run(_ line: String, at now: Timestamp = Timestamp(nanoseconds: 0)) -> [String] {
        let words = line.split(separator: " ").map(String.init)
        switch words[0].prefix(while: { $0 != "(" }) {
        case "bid", "ask":
            engine.setBackground(
                symbol, words[0] == "bid" ? .bid : .ask, words.dropFirst().map { level($0) })
        case "nbbo":
            engine.setNational(
                symbol, NationalBest(bid: px(words[1]), ask: px(words[2])), at: now)
        case "D": engine.submit(order(words), at: now)
        case "F": engine.cancel(VenueCancel(clOrdID: ids(line)[0], origClOrdID: ids(line)[1]))
        case "G":
            let terms = words[2].split(separator: "@").map(String.init)
            engine.replace(
                VenueReplace(
                    clOrdID: ids(line)[0], origClOrdID: ids(line)[1], symbol: symbol,
                    side: words[1] == "buy" ? .buy : .sell, quantity: qty(terms[0]),
                    price: terms.count > 1 ? px(terms[1]) : nil), at: now)
        case "H":
            engine.reportStatus(
                VenueStatusRequest(clOrdID: ids(line)[0], symbol: symbol, side: .buy))
        case "AF":
            engine.reportMassStatus(VenueMassStatusRequest(massStatusReqID: ids(line)[0]))
        default: preconditionFailure(line)
        }
        defer { engine.reports = [] }
        return engine.reports.map { VenueScript.text($0) }
    }

    private func ids(_ line: String) -> [ClOrdID] {
        let inside = line.drop { $0 != "(" }.dropFirst().prefix { $0 != ")" }
        return inside.split(separator: ",").map { ClOrdID(String($0)) ?? "?" }
    }

    private func order(_ words: [String]) -> VenueNewOrder {
        let terms = words[2].split(separator: "@").map(String.init)
        var order = VenueNewOrder(
            clOrdID: ids(words[0])[0], symbol: symbol, side: words[1] == "buy" ? .buy : .sell,
            ordType: terms[1] == "mkt" ? .market : .limit, quantity: qty(terms[0]),
            price: terms[1] == "mkt" ? nil : px(terms[1]))
        for word in words.dropFirst(3) {
            switch word {
            case "IOC": order.timeInForce = .immediateOrCancel
            case "FOK": order.timeInForce = .fillOrKill
            case "GTC": order.timeInForce = .goodTillCancel
            case "97=Y": order.mayBeRepeated = true
            case let floor where floor.hasPrefix("111="):
                order.display = qty(String(floor.dropFirst(4)))
            default: order.quantityMin = qty(String(word.dropFirst(4)))
            }
        }
        return order
    }

    private static func code(_ raw: UInt8) -> String { String(UnicodeScalar(raw)) }

    static func text(_ report: VenueReport) -> String {
        switch report {
        case .execution(let report):
            let ids = [report.clOrdID, report.origClOrdID].compactMap { $0?.description }
            let quantities = [
                report.quantity, report.cumQty, report.leavesQty, report.lastQty,
            ].map { $0.map { VenueSimulatorTests.text($0) } ?? "-" }
            let reason = report.ordRejReason.map { " 103=\($0.rawValue)" } ?? ""
            return "8(\(ids.joined(separator: ","))) \(code(report.execType.rawValue)) "
                + "\(code(report.ordStatus.rawValue)) \(quantities.joined(separator: " "))" + reason
        case .cancelReject(let reject):
            return "9(\(reject.clOrdID),\(reject.origClOrdID)) \(code(reject.ordStatus.rawValue)) "
                + "434=\(code(reject.responseTo.rawValue)) 102=\(reject.reason.rawValue)"
        case .quote(let quote):
            let prices = [quote.bidPx, quote.offerPx].map {
                $0.map { DecimalText.string($0.units) } ?? "-"
            }
            return "S(\(quote.quoteReqID)) \(prices.joined(separator: " ")) "
                + VenueSimulatorTests.text(quote.size)
        case .quoteRefusal(let refusal):
            return "AG(\(refusal.quoteReqID)) 658=\(refusal.reason)"
        case .quoteCancel(let cancel): return "Z(\(cancel.quoteReqID))"
        }
    }
}
