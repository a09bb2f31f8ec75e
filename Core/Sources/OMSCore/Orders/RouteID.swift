import OMSTypes

/// ClOrdIDs that we give to venues: `N<OrderID>` for a route, `N<OrderID>.<attempt>` for its
/// cancels and replaces. One per (order, attempt), never reused in a journal.
public enum RouteID {
    public static func clOrdID(_ order: OrderID, attempt: UInt16 = 0) -> ClOrdID {
        Text64.numbered(0x4E, order.raw, UInt64(attempt))
    }

    /// The order and attempt of one of our ClOrdIDs, or `nil` when it is none of ours.
    public static func parse(_ clOrdID: ClOrdID) -> (order: OrderID, attempt: UInt16)? {
        clOrdID.withBytes { bytes in
            guard bytes.count >= 2, bytes.count <= 30, bytes[0] == 0x4E else { return nil }
            var order: UInt64 = 0
            var attempt: UInt64 = 0
            var inAttempt = false
            for byte in bytes.dropFirst() {
                if byte == 0x2E, !inAttempt {
                    inAttempt = true
                    continue
                }
                guard byte &- 0x30 < 10, order < 1 << 58, attempt < 1 << 16 else { return nil }
                if inAttempt {
                    attempt = attempt * 10 + UInt64(byte - 0x30)
                } else {
                    order = order * 10 + UInt64(byte - 0x30)
                }
            }
            guard let narrow = UInt16(exactly: attempt) else { return nil }
            return (OrderID(order), narrow)
        }
    }
}
