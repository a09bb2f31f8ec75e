import OMSTypes

/// QuoteReqIDs (131) that we give to dealers: `Q<OrderID>.<number>`, the number among all requests of
/// the journal. All dealers that are asked at once for an order get the same.
public enum QuoteRequestID {
    public static func text(_ order: OrderID, _ number: UInt32) -> Text64 {
        Text64.numbered(0x51, order.raw, UInt64(number))
    }

    /// The order and number of one of our QuoteReqIDs, or `nil` when it is none of ours.
    public static func parse(_ text: Text64) -> (order: OrderID, number: UInt32)? {
        guard let (order, number) = RouteID.parse(text, letter: 0x51, below: 1 << 32), number > 0
        else { return nil }
        return (order, UInt32(truncatingIfNeeded: number))
    }
}
