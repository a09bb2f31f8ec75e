/// What prints count for, by the sale conditions of the US consolidated tapes.
public enum SaleCondition {
    /// By the letters of the Trade and Quote records (`T I`, `F`, `4`, …). A print counts for what
    /// each of its conditions lets it count for. An unknown letter lets it count for volume alone.
    public static func eligibility(letters: UnsafeRawBufferPointer) -> PrintEligibility {
        var result = PrintEligibility.all
        for letter in letters { result.formIntersection(allowed(letter)) }
        return result
    }

    private static func allowed(_ letter: UInt8) -> PrintEligibility {
        switch letter {
        // Regular, automatic execution, intermarket sweep, cross, rule 127/155, opening,
        // re-opening and closing prints, stock option, yellow flag, stopped.
        case 0x20, 0x40, 0x45, 0x46, 0x58, 0x4B, 0x4F, 0x35, 0x36, 0x53, 0x59, 0x31:
            return .all
        // Odd lots (I) are volume, and traders are measured by them.
        case 0x49: return [.volume, .vwap]
        // Sold last (L) and bunched (B) trades were made in the session.
        case 0x4C, 0x42: return [.volume, .highLow, .vwap]
        // Out of sequence (Z), prior reference (P), derivatively priced (4), bunched sold (G).
        case 0x5A, 0x50, 0x34, 0x47: return [.volume, .highLow]
        // Official open (Q) and close (M), corrected close (9): a print of before told again.
        case 0x51, 0x4D, 0x39: return .nothing
        // Form T (T, U), cash (C), next day (N), seller (R), average price (W), price variation
        // (H), contingent (V, 7), and what nobody told us of.
        default: return .volume
        }
    }

    /// By the flags of the 2013 national tape, a bit each: 2⁰ regular, 2⁵ intermarket sweep, 2⁶
    /// opening, 2⁷ closing, 2⁸ re-opening, 2¹⁷ bunched, 2²¹ cross, 2²⁷ and 2²⁹ exempt from
    /// protection let a print count for everything; the others as the letters do.
    public static func eligibility(flags: UInt32) -> PrintEligibility {
        var result = PrintEligibility.all
        // 2⁹ derivatively priced, 2¹¹ sold, 2¹⁴ out of sequence, 2²⁵ prior reference price.
        if flags & 0x0200_4A00 != 0 { result.formIntersection([.volume, .highLow]) }
        // 2¹ cash, 2² next day, 2³ seller, 2¹⁰ form T, 2¹³ extended hours, 2¹⁸ stock option,
        // 2²⁰ average price, 2²² price variation.
        if flags & 0x0054_240E != 0 { result.formIntersection(.volume) }
        // 2³¹ odd lot.
        if flags & 0x8000_0000 != 0 { result.formIntersection([.volume, .vwap]) }
        // 2²⁴ official close, 2²⁶ official open.
        if flags & 0x0500_0000 != 0 { result = .nothing }
        return result
    }
}
