import OMSTypes

/// A venue tried without its network, in a time of its own: made-up members send orders, replaces and
/// cancels to it, quotes around a price come and go, and a report says what was heard. One integer
/// decides everything: the same one gives the same report, byte by byte.
public struct VenueRehearsal: Sendable {
    private var floor: VenueFloor
    private var random: SplitMix64
    private let symbols: [Symbol]
    private let orderCount: Int
    private let seed: UInt64
    private var now: Timestamp
    private var sent = 0
    private var open: [(clOrdID: ClOrdID, order: VenueNewOrder)] = []
    private var requests = 0
    private var heard: [String: Int] = [:]
    private var delays: [Int64] = []
    private var sentAt: [ClOrdID: Timestamp] = [:]
    private var filled = Quantity.zero
    private var busted = Quantity.zero
    private var lost = 0
    private var cuts = 0
    private var digest: UInt64 = 0xCBF2_9CE4_8422_2325
    private var lines: [String] = []
    private let keepsLines: Bool
    private var middles: [Int64] = []

    /// 4 January 2027, 14:30 UTC: nothing depends on when it is run.
    private static let start = Timestamp(nanoseconds: 1_799_073_000_000_000_000)

    /// - Parameters:
    ///   - orders: how many are sent.
    ///   - price: around which quotes are made up.
    ///   - keepsLines: every report is a line of the answer.
    public init(
        _ description: VenueDescription, orders: Int, seed: UInt64, price: Price,
        keepsLines: Bool = false
    ) {
        var description = description
        description.seed = seed
        let listed: [Symbol] =
            description.symbols.isEmpty ? ["IBM"] : description.symbols.sorted()
        if description.kind == .dealer, description.quoting.prices.isEmpty {
            for symbol in listed { description.quoting.prices[symbol] = price }
        }
        floor = VenueFloor(description, startedAt: Self.start)
        random = SplitMix64(seed: seed ^ 0x0DE5)
        orderCount = orders
        self.seed = seed
        self.keepsLines = keepsLines
        symbols = listed
        now = Self.start
        let tick = max(1, description.tick.units)
        middles = symbols.map { _ in max(20, price.units / tick) * tick }
    }

    /// Runs it to its end: all orders are sent, and a minute has passed.
    public mutating func run() -> String {
        while sent < orderCount {
            now = now.adding(nanoseconds: Int64(random.below(2_000_000)))
            step()
        }
        let end = now.adding(nanoseconds: 60_000_000_000)
        while let due = floor.timeNext, due <= end {
            now = max(now, due)
            floor.advance(to: now)
            hear()
        }
        return report
    }

    private mutating func step() {
        floor.advance(to: now)
        if random.below(4) == 0, floor.engine.description.kind != .dealer { quote() }
        switch random.below(10) {
        case 0..<6 where floor.engine.description.kind == .dealer:
            floor.take(.quoteRequest(quoteRequest()), at: now)
        case 0..<6: floor.take(.newOrder(newOrder()), at: now)
        case 6..<8 where !open.isEmpty: floor.take(cancel(), at: now)
        case 8 where !open.isEmpty: floor.take(replace(), at: now)
        default: break
        }
        hear()
    }

    private mutating func quote() {
        let place = Int(random.below(UInt64(symbols.count)))
        let tick = max(1, floor.engine.description.tick.units)
        middles[place] = max(tick * 20, middles[place] + (Int64(random.below(3)) - 1) * tick)
        let bid = Price(units: middles[place] - tick)
        let ask = Price(units: middles[place] + tick)
        guard floor.engine.description.kind != .dark else {
            floor.engine.setNational(symbols[place], NationalBest(bid: bid, ask: ask), at: now)
            return floor.collect(at: now)
        }
        for (side, best, step) in [(BookSide.bid, bid, -tick), (.ask, ask, tick)] {
            let levels = (0..<3).map { level in
                BookLevel(
                    price: Price(units: best.units + Int64(level) * step),
                    quantity: lots(1 + random.below(10)))
            }
            floor.engine.setBackground(symbols[place], side, levels)
        }
        floor.collect(at: now)
    }

    /// What a dealer is asked; each second quote is taken when it comes.
    private mutating func quoteRequest() -> VenueQuoteRequest {
        sent += 1
        let place = Int(random.below(UInt64(symbols.count)))
        return VenueQuoteRequest(
            quoteReqID: Text64("R\(sent)") ?? Text64(), symbol: symbols[place],
            side: random.below(2) == 0 ? .buy : .sell, quantity: lots(1 + random.below(20)))
    }

    private mutating func take(_ quote: VenueQuoteReport) {
        requests += 1
        guard random.below(2) == 0, let price = quote.offerPx ?? quote.bidPx else { return }
        let id = ClOrdID("T\(requests)") ?? ClOrdID()
        sentAt[id] = now
        floor.take(
            .newOrder(
                VenueNewOrder(
                    clOrdID: id, symbol: quote.symbol, side: quote.offerPx == nil ? .sell : .buy,
                    timeInForce: .fillOrKill, quantity: quote.size, price: price,
                    quoteID: quote.quoteID)), at: now)
    }

    private func lots(_ count: UInt64) -> Quantity {
        Quantity(units: Int64(count) * 100 * DecimalText.scale)
    }

    private mutating func newOrder() -> VenueNewOrder {
        sent += 1
        let place = Int(random.below(UInt64(symbols.count)))
        let tick = max(1, floor.engine.description.tick.units)
        let isBuy = random.below(2) == 0
        let away = Int64(random.below(5)) - 2
        var order = VenueNewOrder(
            clOrdID: ClOrdID("R\(sent)") ?? ClOrdID(), symbol: symbols[place],
            side: isBuy ? .buy : .sell, quantity: lots(1 + random.below(20)),
            price: Price(units: max(tick, middles[place] + away * tick)))
        let takes = floor.engine.description.takes
        let auctions = floor.engine.description.auctions
        switch random.below(12) {
        case 0, 1: order.timeInForce = .immediateOrCancel
        case 2: order.timeInForce = .fillOrKill
        case 3 where takes.contains(.displayQty): order.display = min(lots(1), order.quantity)
        case 4 where takes.contains(.hidden): order.display = .zero
        case 5 where takes.contains(.pegged):
            order.ordType = .pegged
            let kinds: [VenueNewOrder.Peg.Kind] = [.primary, .market, .midpoint]
            order.peg = VenueNewOrder.Peg(kinds[Int(random.below(3))])
        case 6, 7:
            if auctions?.opening != nil { order.timeInForce = .atTheOpening }
        case 8, 9:
            if auctions?.closing != nil { order.timeInForce = .atTheClose }
        default: break
        }
        open.append((order.clOrdID, order))
        sentAt[order.clOrdID] = now
        return order
    }

    private mutating func cancel() -> VenueInbound {
        requests += 1
        let place = Int(random.below(UInt64(open.count)))
        let id = ClOrdID("X\(requests)") ?? ClOrdID()
        sentAt[id] = now
        return .cancel(VenueCancel(clOrdID: id, origClOrdID: open.remove(at: place).clOrdID))
    }

    private mutating func replace() -> VenueInbound {
        requests += 1
        let place = Int(random.below(UInt64(open.count)))
        let id = ClOrdID("G\(requests)") ?? ClOrdID()
        sentAt[id] = now
        let (old, order) = open[place]
        open[place].clOrdID = id
        return .replace(
            VenueReplace(
                clOrdID: id, origClOrdID: old, symbol: order.symbol, side: order.side,
                ordType: order.ordType, quantity: lots(1 + random.below(20)), price: order.price))
    }

    // MARK: What is heard

    private mutating func hear() {
        if floor.isCutDue {
            floor.isCutDue = false
            cuts += 1
        }
        while let entry = floor.nextReport(at: now) {
            guard !entry.isLost else {
                lost += 1
                continue
            }
            note(entry)
        }
    }

    private mutating func note(_ entry: ReportOutbox.Entry) {
        let time = now.since(Self.start)
        let text: String
        switch entry.report {
        case .execution(let report):
            let type = String(UnicodeScalar(report.execType.rawValue))
            heard["150=\(type)", default: 0] += 1
            if report.execType == .trade, !entry.isRepeated {
                filled = filled.addingClamped(report.lastQty)
            }
            if report.execType == .tradeCancel { busted = busted.addingClamped(report.lastQty) }
            if let since = sentAt.removeValue(forKey: report.clOrdID) {
                delays.append(now.since(since))
            }
            text =
                "\(time) 8 \(report.clOrdID) 150=\(type) "
                + "39=\(String(UnicodeScalar(report.ordStatus.rawValue))) "
                + "32=\(DecimalText.string(report.lastQty.units)) "
                + "31=\(DecimalText.string(report.lastPx.units)) "
                + "14=\(DecimalText.string(report.cumQty.units)) "
                + "151=\(DecimalText.string(report.leavesQty.units))"
        case .cancelReject(let reject):
            heard["35=9", default: 0] += 1
            if let since = sentAt.removeValue(forKey: reject.clOrdID) {
                delays.append(now.since(since))
            }
            text = "\(time) 9 \(reject.clOrdID) 102=\(reject.reason.rawValue)"
        case .quote(let quote):
            heard["35=S", default: 0] += 1
            let (bid, offer) = (quote.bidPx ?? .none, quote.offerPx ?? .none)
            text =
                "\(time) S \(quote.quoteReqID) 117=\(quote.quoteID) "
                + "132=\(DecimalText.string(bid.units)) 133=\(DecimalText.string(offer.units))"
            if !entry.isRepeated { take(quote) }
        case .quoteRefusal(let refusal):
            heard["35=AG", default: 0] += 1
            text = "\(time) AG \(refusal.quoteReqID) 658=\(refusal.reason)"
        case .quoteCancel(let cancel):
            heard["35=Z", default: 0] += 1
            text = "\(time) Z \(cancel.quoteReqID) 117=\(cancel.quoteID)"
        }
        let line = text + (entry.isRepeated ? " again" : "")
        for byte in line.utf8 { digest = (digest ^ UInt64(byte)) &* 0x100_0000_01B3 }
        if keepsLines { lines.append(line) }
    }

    private var report: String {
        let sorted = delays.sorted()
        func quantile(_ percent: Int) -> String {
            guard !sorted.isEmpty else { return "none" }
            return "\(sorted[(sorted.count - 1) * percent / 100] / 1_000) µs"
        }
        let counters = floor.engine.counters
        let words = heard.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
        var hex = String(digest, radix: 16)
        hex = String(repeating: "0", count: 16 - hex.count) + hex
        return
            (lines + [
                "seed \(seed): \(sent) orders, \(requests) requests, \(counters.fills) fills, "
                    + "\(counters.rejects) refused, \(now.since(Self.start) / 1_000_000) ms",
                "reports \(words.joined(separator: ", "))",
                "filled \(DecimalText.string(filled.units)), taken back "
                    + DecimalText.string(busted.units),
                "answers after \(quantile(50)), of a hundred the slowest \(quantile(99))",
                "faults \(floor.faults.strikes), reports lost \(lost), connections cut \(cuts)",
                "digest \(hex)",
            ]).joined(separator: "\n")
    }
}
