import OMSTypes

/// An instant in UTC as ISO 8601 writes it: `2026-11-30T14:30:00`, with up to nine places of a
/// second and `Z` at the end if one likes.
public enum InstantText {
    /// `nil` when it is none, or before 1970.
    public static func parse(_ text: String) -> Timestamp? {
        var bytes = ArraySlice(text.utf8)
        if bytes.last == 0x5A { bytes.removeLast() }
        guard bytes.count >= 19, bytes[10] == 0x54, bytes[13] == 0x3A, bytes[16] == 0x3A,
            bytes[4] == 0x2D, bytes[7] == 0x2D,
            let date = CalendarDate(String(decoding: bytes[..<10], as: UTF8.self)),
            let hour = number(bytes[11..<13]), hour < 24,
            let minute = number(bytes[14..<16]), minute < 60,
            let second = number(bytes[17..<19]), second < 60, date.daysSinceEpoch >= 0
        else { return nil }
        var fraction: Int64 = 0
        if bytes.count > 19 {
            guard bytes[19] == 0x2E, (21...29).contains(bytes.count),
                let places = number(bytes[20...])
            else { return nil }
            fraction = places
            for _ in bytes.count..<29 { fraction *= 10 }
        }
        let seconds = (hour * 60 + minute) * 60 + second
        return date.startUTC.adding(nanoseconds: seconds * 1_000_000_000 + fraction)
    }

    /// Digits alone; at most nine.
    private static func number(_ digits: ArraySlice<UInt8>) -> Int64? {
        var value: Int64 = 0
        for digit in digits {
            guard digit >= 0x30, digit <= 0x39 else { return nil }
            value = value * 10 + Int64(digit - 0x30)
        }
        return digits.isEmpty ? nil : value
    }
}
