import FIXCodec
import OMSTypes

/// Data type of a field; the raw value is its code in the compact dictionary text.
public enum FIXFieldType: UInt8, Sendable, CaseIterable {
    case string = 0x73  // s
    case int = 0x69  // i
    case length = 0x6C  // l
    case numInGroup = 0x6E  // n
    case seqNum = 0x6B  // k
    case char = 0x63  // c
    case boolean = 0x62  // b
    case float = 0x66  // f
    case price = 0x70  // p
    case qty = 0x71  // q
    case amt = 0x61  // a
    case priceOffset = 0x6F  // o
    case percentage = 0x25  // %
    case currency = 0x75  // u
    case exchange = 0x78  // x
    case country = 0x79  // y
    case utcTimestamp = 0x74  // t
    case utcTimeOnly = 0x68  // h
    case utcDateOnly = 0x65  // e
    case localMktDate = 0x64  // d
    case monthYear = 0x6D  // m
    case multipleValueString = 0x76  // v
    case data = 0x7A  // z

    /// Whether a value has the form that the type asks for; empty values are checked elsewhere.
    public func accepts(_ value: UnsafeRawBufferPointer) -> Bool {
        switch self {
        case .string, .currency, .exchange, .country, .multipleValueString, .data: return true
        case .int: return FIXValueText.int(value) != nil
        case .length, .numInGroup, .seqNum: return FIXValueText.unsigned(value) != nil
        case .char: return FIXValueText.char(value) != nil
        case .boolean: return FIXValueText.bool(value) != nil
        case .float, .price, .qty, .amt, .priceOffset, .percentage:
            return Self.isDecimal(value)
        case .utcTimestamp: return FIXValueText.timestamp(value) != nil
        case .utcTimeOnly: return FIXValueText.timeOfDay(value) != nil
        case .utcDateOnly, .localMktDate: return FIXValueText.date(value) != nil
        case .monthYear: return Self.isMonthYear(value)
        }
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
        let month = UnsafeRawBufferPointer(rebasing: value[4..<6])
        guard FIXValueText.unsigned(UnsafeRawBufferPointer(rebasing: value[0..<6])) != nil,
            let number = FIXValueText.unsigned(month), (1...12).contains(number)
        else { return false }
        guard value.count == 8 else { return true }
        if value[6] == 0x77 { return (0x31...0x35).contains(value[7]) }
        return FIXValueText.date(value) != nil
    }
}
