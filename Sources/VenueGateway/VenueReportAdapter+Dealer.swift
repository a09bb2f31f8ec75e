import FIXCodec
import OMSCore
import OMSTypes

// What dealers say of requests for quotes: S, AG, Z, AI, and b where QuoteRequests are refused by it.
extension VenueReportAdapter {
    private enum Tag {
        static let quoteID = 117
        static let bidPx = 132
        static let offerPx = 133
        static let bidSize = 134
        static let offerSize = 135
        static let quoteStatus = 297
        static let quoteCancelType = 298
        static let quoteRespID = 693
        static let validUntilTime = 62
        static let quoteRequestRejectReason = 658
    }

    /// Types of messages that dealers send beside reports.
    static func isOfDealer(_ type: FIXMsgType) -> Bool {
        switch type {
        case "S", "AG", "Z", "AI", "b": return true
        default: return false
        }
    }

    static func dealer(
        _ index: borrowing FIXMessageIndex, _ type: FIXMsgType, _ venue: VenueID
    ) -> Result<OrderCommand?, Refusal> {
        switch type {
        case "S": return quote(index, venue)
        case "AG":
            guard let request = index.text64(FIXTag.quoteReqID) else {
                return .failure(Refusal(text: "QuoteRequestReject without QuoteReqID (131)"))
            }
            return .success(
                .dealer(.declined(venue, request: request, text: reasonOf(index))))
        case "Z": return withdrawal(index, venue)
        case "AI": return .success(status(index, venue))
        default:
            // QuoteAcknowledgement (b) 297=5: before 4.3 no other message refuses a request.
            guard let request = index.text64(FIXTag.quoteReqID),
                index.unsigned(Tag.quoteStatus) == 5
            else { return .success(nil) }
            return .success(
                .dealer(.declined(venue, request: request, text: text(index, FIXTag.text))))
        }
    }

    private static func reasonOf(_ index: borrowing FIXMessageIndex) -> Text64 {
        let words = text(index, FIXTag.text)
        guard words.isEmpty else { return words }
        return index.unsigned(Tag.quoteRequestRejectReason).flatMap { Text64("reason \($0)") }
            ?? Text64()
    }

    private static func quote(
        _ index: borrowing FIXMessageIndex, _ venue: VenueID
    ) -> Result<OrderCommand?, Refusal> {
        guard let quoteID = index.text64(Tag.quoteID) else {
            return .failure(Refusal(text: "Quote without a usable QuoteID (117)"))
        }
        guard let request = index.text64(FIXTag.quoteReqID) else {
            return .failure(
                Refusal(text: "Quote without QuoteReqID (131); quotes are taken on request only"))
        }
        guard let bidPx = decimal(index, Tag.bidPx), let offerPx = decimal(index, Tag.offerPx),
            let bidSize = decimal(index, Tag.bidSize),
            let offerSize = decimal(index, Tag.offerSize)
        else {
            return .failure(
                Refusal(text: "Quote with a price (132, 133) or size (134, 135) that is no number"))
        }
        var quote = DealerQuote(
            venue: venue, request: request, quoteID: quoteID, bidPx: Price(units: bidPx),
            offerPx: Price(units: offerPx), bidSize: Quantity(units: bidSize),
            offerSize: Quantity(units: offerSize))
        if index.has(Tag.validUntilTime) {
            guard let until = index.timestamp(Tag.validUntilTime) else {
                return .failure(Refusal(text: "Quote with a ValidUntilTime (62) that is no time"))
            }
            quote.validUntil = until
        }
        quote.isIndicative = index.unsigned(FIXTag.quoteType) == 0
        return .success(.dealer(.quote(quote)))
    }

    /// QuoteCancelType (298) 4 takes all back; any other, the quote that is named.
    private static func withdrawal(
        _ index: borrowing FIXMessageIndex, _ venue: VenueID
    ) -> Result<OrderCommand?, Refusal> {
        if index.unsigned(Tag.quoteCancelType) == 4 {
            return .success(.dealer(.withdrawn(venue, quoteID: Text64())))
        }
        guard let quoteID = index.text64(Tag.quoteID), !quoteID.isEmpty else {
            return .failure(Refusal(text: "QuoteCancel without QuoteID (117) or a type (298) 4"))
        }
        return .success(.dealer(.withdrawn(venue, quoteID: quoteID)))
    }

    /// QuoteStatusReport (AI): by QuoteStatus (297) a pass, a quote that is no more, or the refusal of
    /// our QuoteResponse (AJ). What else it says of a quote changes nothing.
    private static func status(
        _ index: borrowing FIXMessageIndex, _ venue: VenueID
    ) -> OrderCommand? {
        let quoteID = text(index, Tag.quoteID)
        switch index.unsigned(Tag.quoteStatus) ?? 0 {
        case 5:
            // QuoteRespID (693) is the ClOrdID of the order that took the quote.
            if let id = index.text64(Tag.quoteRespID) {
                return .venueMessageReject(
                    VenueMessageReject(venue: venue, clOrdID: id, text: text(index, FIXTag.text)))
            }
            fallthrough
        case 11:
            guard let request = index.text64(FIXTag.quoteReqID) else { return nil }
            return .dealer(.declined(venue, request: request, text: text(index, FIXTag.text)))
        case 1, 2, 3, 4, 6, 7, 9, 14, 15, 17:
            return quoteID.isEmpty ? nil : .dealer(.withdrawn(venue, quoteID: quoteID))
        default: return nil
        }
    }
}
