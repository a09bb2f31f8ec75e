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
            var at = 1
            guard let order = number(bytes, &at, below: 1 << 58) else { return nil }
            if at == bytes.count { return (OrderID(order), 0) }
            guard bytes[at] == 0x2E else { return nil }
            at += 1
            guard let attempt = number(bytes, &at, below: 1 << 16), at == bytes.count else {
                return nil
            }
            return (OrderID(order), UInt16(truncatingIfNeeded: attempt))
        }
    }

    /// Digits from a place on, to what is none; `nil` when there are none, or too large a number.
    private static func number(
        _ bytes: UnsafeRawBufferPointer, _ at: inout Int, below limit: UInt64
    ) -> UInt64? {
        let start = at
        var value: UInt64 = 0
        while at < bytes.count, bytes[at] &- 0x30 < 10 {
            value = value &* 10 &+ UInt64(bytes[at] &- 0x30)
            at &+= 1
            if value >= limit { return nil }
        }
        return at > start ? value : nil
    }
}
