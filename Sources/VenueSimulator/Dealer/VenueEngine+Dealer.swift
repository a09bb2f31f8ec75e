import OMSTypes

// A dealer: it quotes when it is asked, and trades on its quotes alone, each once.
extension VenueEngine {
    /// A quote that may be taken.
    struct OpenQuote: Sendable {
        var request: VenueQuoteRequest
        var bidPx: Price
        var offerPx: Price
        var validUntil: Timestamp
    }

    /// Answers a QuoteRequest (35=R); the value is the quote's id, if there is one.
    mutating func quote(_ request: VenueQuoteRequest, at now: Timestamp) -> Text64? {
        guard description.kind == .dealer, let middle = description.quoting.prices[request.symbol]
        else {
            let isDealer = description.kind == .dealer
            // 1 = unknown symbol, 99 = other.
            refuse(request, isDealer ? 1 : 99, isDealer ? "unknown symbol" : "no dealer")
            return nil
        }
        guard request.quantity.isPositive, request.quantity <= Self.quantityMax else {
            // 3 = the request exceeds a limit.
            refuse(request, 3, "OrderQty is not in 0…10,000,000")
            return nil
        }
        quoteCount += 1
        let id = Text64("\(description.name)-Q\(startedAt.nanoseconds / 1_000_000)-\(quoteCount)")
        guard let id else { return nil }
        let (bid, offer) = prices(around: middle)
        let until = now.adding(nanoseconds: description.quoting.life)
        quotes[id] = OpenQuote(request: request, bidPx: bid, offerPx: offer, validUntil: until)
        let isBuy = request.side?.isBuy
        reports.append(
            .quote(
                VenueQuoteReport(
                    quoteReqID: request.quoteReqID, quoteID: id, symbol: request.symbol,
                    bidPx: isBuy == true ? nil : bid, offerPx: isBuy == false ? nil : offer,
                    size: request.quantity, validUntil: until)))
        return id
    }

    /// The spread around a middle that wanders a little from quote to quote, on the grid.
    private mutating func prices(around middle: Price) -> (bid: Price, offer: Price) {
        var random = SplitMix64(seed: description.seed ^ UInt64(quoteCount) &* 0x9E37_79B9)
        let tick = max(1, description.tick.units)
        let half = max(tick, middle.units / 10_000 * description.quoting.halfSpread)
        let drift = Int64(random.below(5)) - 2
        let center = middle.units + drift * half / 4
        let bid = max(tick, (center - half) / tick * tick)
        return (Price(units: bid), Price(units: max(bid + tick, (center + half) / tick * tick)))
    }

    private mutating func refuse(_ request: VenueQuoteRequest, _ reason: Int, _ text: String) {
        counters.rejects += 1
        reports.append(
            .quoteRefusal(
                VenueQuoteRefusal(
                    quoteReqID: request.quoteReqID, symbol: request.symbol, reason: reason,
                    text: text)))
    }

    /// A quote that is still open is taken back.
    mutating func withdraw(quote id: Text64) {
        guard let quote = quotes.removeValue(forKey: id) else { return }
        reports.append(
            .quoteCancel(
                VenueQuoteCancel(
                    quoteReqID: quote.request.quoteReqID, quoteID: id,
                    symbol: quote.request.symbol)))
    }

    /// Why an order on a quote cannot be taken; `nil` when it can.
    func quoteRefusal(_ request: VenueNewOrder) -> (OrdRejReason, String)? {
        guard let id = request.quoteID else {
            return (.unsupportedOrderCharacteristic, "a dealer takes orders on its quotes only")
        }
        guard let quote = quotes[id] else { return (.brokerOption, "no such quote is open") }
        guard now < quote.validUntil else { return (.tooLateToEnter, "the quote is good no more") }
        let price = request.side.isBuy ? quote.offerPx : quote.bidPx
        guard quote.request.symbol == request.symbol, request.price == price else {
            return (.brokerOption, "the quote is another")
        }
        guard request.quantity <= quote.request.quantity else {
            return (.orderExceedsLimit, "the quote is for less")
        }
        return nil
    }

    /// The whole order at the quoted price: the quote is used up.
    mutating func fillOnQuote(_ index: Int, _ request: VenueNewOrder) {
        guard let id = request.quoteID, quotes.removeValue(forKey: id) != nil,
            let price = request.price
        else { return }
        let fill = BookFill(
            maker: nil, taker: BookOrderID(UInt64(index)), price: price,
            quantity: request.quantity)
        book(fill, index, isMaker: false)
        lastTrades[request.symbol] = price
    }
}
