import FIXCodec
import OMSTypes

// The forms of values, exactly; the validator's fast checks answer the usual cases before these.
extension FIXFieldType {
    /// Whether a value has the form that the type asks for; empty values are checked elsewhere.
    ///
    /// Codes of currencies, exchanges, countries and languages are taken as they come: which ones
    /// two firms use is no question of format.
    public func accepts(_ value: UnsafeRawBufferPointer) -> Bool {
        switch self {
        case .string, .currency, .exchange, .country, .language, .xid, .xidRef, .data, .xmlData:
            return true
        case .int: return FIXValueText.int(value) != nil
        case .length, .numInGroup, .seqNum: return FIXValueText.unsigned(value) != nil
        case .tagNum: return (FIXValueText.unsigned(value) ?? 0) > 0
        case .dayOfMonth:
            return value.count <= 2 && (1...31).contains(FIXValueText.unsigned(value) ?? 0)
        case .char: return FIXValueText.char(value) != nil
        case .boolean: return FIXValueText.bool(value) != nil
        case .float, .price, .qty, .amt, .priceOffset, .percentage: return Self.isDecimal(value)
        case .utcTimestamp: return FIXValueText.timestamp(value) != nil
        case .utcTimeOnly: return FIXValueText.timeOfDay(value) != nil
        case .utcDateOnly, .localMktDate: return FIXValueText.date(value) != nil
        case .localMktTime: return Self.isClock(value, needsSeconds: false)
        case .tzTimeOnly: return Self.isZonedTime(value)
        case .tzTimestamp:
            return value.count > 9 && value[8] == 0x2D
                && FIXValueText.date(Self.part(value, 0, 8)) != nil
                && Self.isZonedTime(Self.part(value, 9, value.count))
        case .monthYear: return Self.isMonthYear(value)
        case .tenor: return Self.isTenor(value)
        case .multipleStringValue: return Self.isList(value, singles: false)
        case .multipleCharValue: return Self.isList(value, singles: true)
        }
    }

    private static func part(
        _ value: UnsafeRawBufferPointer, _ start: Int, _ end: Int
    ) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: value[start..<end])
    }

    /// Minus, digits, at most one point, at least one digit. How fine or large it is, the reader
    /// of the field decides: that is no question of format. A plus sign is none of FIX's.
    private static func isDecimal(_ value: UnsafeRawBufferPointer) -> Bool {
        var digits = 0
        var points = 0
        for offset in 0..<value.count {
            let byte = value[offset]
            if byte &- 0x30 < 10 {
                digits &+= 1
            } else if byte == 0x2E {
                points &+= 1
            } else if byte != 0x2D || offset != 0 {
                return false
            }
        }
        return digits > 0 && points <= 1
    }

    /// `YYYYMM`, `YYYYMMDD` or `YYYYMMw1`…`w5`.
    private static func isMonthYear(_ value: UnsafeRawBufferPointer) -> Bool {
        guard value.count == 6 || value.count == 8 else { return false }
        guard FIXValueText.unsigned(part(value, 0, 6)) != nil,
            let month = FIXValueText.unsigned(part(value, 4, 6)), (1...12).contains(month)
        else { return false }
        guard value.count == 8 else { return true }
        if value[6] == 0x77 { return (0x31...0x35).contains(value[7]) }
        return FIXValueText.date(value) != nil
    }

    /// `D5`, `W13`, `M3`, `Y1`.
    private static func isTenor(_ value: UnsafeRawBufferPointer) -> Bool {
        guard value.count >= 2, [0x44, 0x57, 0x4D, 0x59].contains(value[0]) else { return false }
        return (FIXValueText.unsigned(part(value, 1, value.count)) ?? 0) > 0
    }

    /// Single blanks between values, each not empty.
    private static func isList(_ value: UnsafeRawBufferPointer, singles: Bool) -> Bool {
        var length = 0
        for byte in value {
            if byte != 0x20 {
                length &+= 1
                if singles, length > 1 { return false }
            } else if length == 0 {
                return false
            } else {
                length = 0
            }
        }
        return length > 0
    }

    /// `HH:MM` with or without `:SS` and a fraction.
    private static func isClock(_ value: UnsafeRawBufferPointer, needsSeconds: Bool) -> Bool {
        if value.count > 5 || needsSeconds { return FIXValueText.timeOfDay(value) != nil }
        guard value.count == 5, value[2] == 0x3A,
            let hour = FIXValueText.unsigned(part(value, 0, 2)),
            let minute = FIXValueText.unsigned(part(value, 3, 5))
        else { return false }
        return hour < 24 && minute < 60
    }

    /// A clock, then `Z`, `+hh`, `-hh`, `+hh:mm` or `-hh:mm`.
    private static func isZonedTime(_ value: UnsafeRawBufferPointer) -> Bool {
        guard let zone = value.firstIndex(where: { [0x5A, 0x2B, 0x2D].contains($0) }),
            isClock(part(value, 0, zone), needsSeconds: false)
        else { return false }
        let rest = part(value, zone + 1, value.count)
        if value[zone] == 0x5A { return rest.isEmpty }
        guard rest.count == 2 || rest.count == 5 && rest[2] == 0x3A,
            let hours = FIXValueText.unsigned(part(rest, 0, 2)), hours <= 14
        else { return false }
        guard rest.count == 5 else { return true }
        guard let minutes = FIXValueText.unsigned(part(rest, 3, 5)) else { return false }
        return minutes < 60
    }
}
