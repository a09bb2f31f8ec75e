import OMSTypes

/// ClOrdIDs that we give to venues: `N<OrderID>` for a route, `N<OrderID>.<attempt>` for its
/// cancels and replaces. One per (order, attempt), never reused in a journal.
public enum RouteID {
    public static func clOrdID(_ order: OrderID, attempt: UInt16 = 0) -> ClOrdID {
        Text64.numbered(0x4E, order.raw, UInt64(attempt))
    }

    /// The order and attempt of one of our ClOrdIDs, or `nil` when it is none of ours.
    public static func parse(_ clOrdID: ClOrdID) -> (order: OrderID, attempt: UInt16)? {
        parse(clOrdID, letter: 0x4E, below: 1 << 16).map {
            ($0.order, UInt16(truncatingIfNeeded: $0.number))
        }
    }

    /// The same of names that begin with another letter and go on with another number.
    @inline(__always)
    static func parse(
        _ name: Text64, letter: UInt8, below limit: UInt64
    ) -> (order: OrderID, number: UInt64)? {
        name.withBytes { bytes in
            guard bytes.count >= 2, bytes.count <= 30, bytes[0] == letter else { return nil }
            var at = 1
            guard let order = number(bytes, &at, below: 1 << 58) else { return nil }
            if at == bytes.count { return (OrderID(order), 0) }
            guard bytes[at] == 0x2E else { return nil }
            at += 1
            guard let number = number(bytes, &at, below: limit), at == bytes.count else {
                return nil
            }
            return (OrderID(order), number)
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
