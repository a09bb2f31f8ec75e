import FIXCodec
import OMSTypes

// Venues that are dealers: they quote, decline, say nothing, take quotes back, and have a last look.
extension CrashVenues {
    /// A quote that was told and may be taken.
    struct DealerQuote {
        var link: Int
        var symbol: String
        var side: UInt8
        var price: Int64
        var quantity: Int64
        var until: Timestamp
    }

    /// A message of ours that only a dealer is sent; `false`: it is none.
    func isDealt(_ link: Int, _ index: borrowing FIXMessageIndex) -> Bool {
        switch index.msgType {
        case .some("R"):
            asked(link, index)
            return true
        case .some("AJ"):
            takeQuote(link, index)
            return true
        case .some(.newOrderSingle) where index.char(FIXTag.ordType) == 0x44:
            takeQuote(link, index)
            return true
        default:
            if dealers.contains(link), index.msgType == .some(.newOrderSingle) {
                violation("a dealer was sent an order without a quote")
            }
            return false
        }
    }

    private func asked(_ link: Int, _ index: borrowing FIXMessageIndex) {
        let request = index.string(FIXTag.quoteReqID) ?? ""
        let symbol = index.string(FIXTag.symbol) ?? ""
        if !requests.insert("\(link) \(request)").inserted {
            violation("\(request) came a second time")
        }
        let side = index.char(FIXTag.side) ?? 0
        let quantity = decimal(index, FIXTag.orderQty)
        // No answer at all.
        if strikes(10) { return }
        later(percent: 60, 1...150) {
            if self.random.isOne(inHundred: 10) { return self.decline(link, request, symbol) }
            self.quote(link, request, symbol, side, quantity)
        }
    }

    private func decline(_ link: Int, _ request: String, _ symbol: String) {
        body.clear()
        body.field(FIXTag.quoteReqID, request)
        body.field(658, 99)
        body.field(FIXTag.noRelatedSym, 1)
        body.field(FIXTag.symbol, symbol)
        body.field(FIXTag.text, "pass" as StaticString)
        engineSend(link, "AG")
    }

    private func quote(
        _ link: Int, _ request: String, _ symbol: String, _ side: UInt8, _ quantity: Int64
    ) {
        let id = "Q\(quotes.count + 1)"
        let isBuy = side == 0x31
        let price = Int64.random(in: 990...1010, using: &random) * 1_000_000
        let life = Int64.random(in: 5...1_500, using: &random)
        // Some quote for less than was asked for, some for more.
        let lots = quantity / 100_000_000
        let size = Int64.random(in: max(1, lots / 2)...(lots + 100), using: &random) * 100_000_000
        let until = now.adding(nanoseconds: life * 1_000_000)
        quotes[id] = DealerQuote(
            link: link, symbol: symbol, side: side, price: price, quantity: size, until: until)
        func tell() {
            body.clear()
            body.field(FIXTag.quoteReqID, request)
            body.field(117, id)
            body.field(FIXTag.quoteType, 1)
            body.field(FIXTag.symbol, symbol)
            body.field(isBuy ? 133 : 132, units: price)
            body.field(isBuy ? 135 : 134, units: size)
            body.field(62, until)
            engineSend(link, "S")
        }
        tell()
        if strikes(5) { tell() }
        guard strikes(8) else { return }
        later(percent: 100, 1...300) {
            guard self.quotes.removeValue(forKey: id) != nil else { return }
            self.body.clear()
            self.body.field(FIXTag.quoteReqID, request)
            self.body.field(117, id)
            self.body.field(298, 1)
            self.engineSend(link, "Z")
        }
    }

    /// An order on a quote: taken as a whole, or refused at the last look.
    private func takeQuote(_ link: Int, _ index: borrowing FIXMessageIndex) {
        let id = index.string(FIXTag.clOrdID) ?? ""
        let quoteID = index.string(117) ?? ""
        let quantity = decimal(index, FIXTag.orderQty)
        guard isNew(id, link, index) else { return }
        later(percent: 30, 1...200) {
            let quote = self.quotes.removeValue(forKey: quoteID)
            guard let quote, quote.link == link, quote.until > self.now,
                quote.symbol == self.orders[id]?.symbol, quote.price == self.orders[id]?.price,
                quantity <= quote.quantity, !self.isHalted(link), !self.strikes(15)
            else { return self.end(id, status: 0x38, execType: 0x38) }
            let isLate = self.strikes(5)
            if isLate { self.later(percent: 100, 1...60) { self.report(id, execType: 0x30) } }
            if !isLate { self.report(id, execType: 0x30) }
            self.fill(id, quantity + (self.strikes(3) ? self.unit * 100_000_000 : 0))
        }
    }
}
