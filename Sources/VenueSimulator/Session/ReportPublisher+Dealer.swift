import FIXCodec
import FIXDialect
import OMSTypes

// What a dealer says of requests for quotes: S, AG and Z.
extension ReportPublisher {
    private enum Tag {
        static let validUntilTime = 62
        static let quoteID = 117
        static let bidPx = 132
        static let offerPx = 133
        static let bidSize = 134
        static let offerSize = 135
        static let quoteCancelType = 298
        static let noQuoteEntries = 295
        static let quoteRequestRejectReason = 658
    }

    func write(
        _ quote: VenueQuoteReport, _ now: Timestamp, to body: inout FIXBodyWriter
    ) {
        body.field(FIXTag.quoteReqID, quote.quoteReqID)
        body.field(Tag.quoteID, quote.quoteID)
        if dialect.version >= .fix43 { body.field(FIXTag.quoteType, 1) }
        body.symbol(quote.symbol, dialect)
        if let bid = quote.bidPx { body.field(Tag.bidPx, bid) }
        if let offer = quote.offerPx { body.field(Tag.offerPx, offer) }
        if quote.bidPx != nil { body.field(Tag.bidSize, quote.size) }
        if quote.offerPx != nil { body.field(Tag.offerSize, quote.size) }
        body.field(Tag.validUntilTime, quote.validUntil, dialect)
        body.field(FIXTag.transactTime, now, dialect)
    }

    func write(_ refusal: VenueQuoteRefusal, to body: inout FIXBodyWriter) {
        body.field(FIXTag.quoteReqID, refusal.quoteReqID)
        body.field(Tag.quoteRequestRejectReason, refusal.reason)
        body.field(FIXTag.noRelatedSym, 1)
        body.symbol(refusal.symbol, dialect)
        body.field(FIXTag.text, refusal.text)
    }

    /// QuoteCancelType (298) 1, of one instrument: the quote that QuoteID (117) names.
    func write(_ cancel: VenueQuoteCancel, to body: inout FIXBodyWriter) {
        body.field(FIXTag.quoteReqID, cancel.quoteReqID)
        body.field(Tag.quoteID, cancel.quoteID)
        body.field(Tag.quoteCancelType, 1)
        body.field(Tag.noQuoteEntries, 1)
        body.symbol(cancel.symbol, dialect)
    }
}
