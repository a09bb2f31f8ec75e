import OMSTypes

/// MonthYear: `YYYYMM`, `YYYYMMDD` or `YYYYMMw1`…`w5` (MaturityMonthYear 200).
@frozen
public struct FIXMonthYear: Equatable, Sendable {
    public var year: Int
    /// 1…12.
    public var month: Int
    /// 1…31; 0 when the text names none.
    public var day = 0
    /// 1…5; 0 when the text names none.
    public var week = 0

    public init?(_ bytes: UnsafeRawBufferPointer) {
        guard bytes.count == 6 || bytes.count == 8,
            let number = FIXValueText.unsigned(UnsafeRawBufferPointer(rebasing: bytes[0..<6]))
        else { return nil }
        year = Int(number / 100)
        month = Int(number % 100)
        guard CalendarDate(year: year, month: month, day: 1) != nil else { return nil }
        guard bytes.count == 8 else { return }
        if bytes[6] == 0x77 {
            guard (0x31...0x35).contains(bytes[7]) else { return nil }
            week = Int(bytes[7]) - 0x30
        } else {
            guard let date = FIXValueText.date(bytes) else { return nil }
            day = date.components.day
        }
    }
}
