/// Data type of a field; the raw value is its code in the compact dictionary text.
public enum FIXFieldType: UInt8, Sendable, CaseIterable {
    case string = 0x73  // s
    case int = 0x69  // i
    case length = 0x6C  // l
    case numInGroup = 0x6E  // n
    case seqNum = 0x6B  // k
    case tagNum = 0x4E  // N
    case dayOfMonth = 0x44  // D
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
    case language = 0x67  // g
    case tenor = 0x72  // r
    case xid = 0x49  // I
    case xidRef = 0x52  // R
    case utcTimestamp = 0x74  // t
    case utcTimeOnly = 0x68  // h
    case utcDateOnly = 0x65  // e
    case localMktDate = 0x64  // d
    case localMktTime = 0x4C  // L
    case tzTimeOnly = 0x48  // H
    case tzTimestamp = 0x54  // T
    case monthYear = 0x6D  // m
    case multipleStringValue = 0x76  // v
    case multipleCharValue = 0x56  // V
    case data = 0x7A  // z
    case xmlData = 0x58  // X

    /// Raw bytes whose number a length field before it announces.
    public var isData: Bool { self == .data || self == .xmlData }

    /// Several values with a blank between them.
    public var isMultiple: Bool { self == .multipleStringValue || self == .multipleCharValue }

    /// The type that a dictionary file means, and from which number on a whole number is agreed
    /// upon by two firms (Reserved100Plus and its like); `nil` for names that FIX does not have.
    ///
    /// - Parameter isBefore42: in FIX 4.0 and 4.1, where `CHAR` is text of any length.
    public static func named(
        _ name: String, isBefore42: Bool = false
    ) -> (type: FIXFieldType, bilateralFrom: Int?)? {
        let key = name.uppercased()
        if key == "CHAR", isBefore42 { return (.string, nil) }
        switch key {
        case "RESERVED100PLUS": return (.int, 100)
        case "RESERVED1000PLUS": return (.int, 1000)
        case "RESERVED4000PLUS": return (.int, 4000)
        default: return names[key].map { ($0, nil) }
        }
    }

    private static let names: [String: FIXFieldType] = [
        "STRING": .string, "INT": .int, "LENGTH": .length, "NUMINGROUP": .numInGroup,
        "SEQNUM": .seqNum, "TAGNUM": .tagNum, "DAYOFMONTH": .dayOfMonth, "CHAR": .char,
        "BOOLEAN": .boolean, "FLOAT": .float, "PRICE": .price, "QTY": .qty, "QUANTITY": .qty,
        "AMT": .amt, "PRICEOFFSET": .priceOffset, "PERCENTAGE": .percentage,
        "CURRENCY": .currency, "EXCHANGE": .exchange, "COUNTRY": .country, "LANGUAGE": .language,
        "TENOR": .tenor, "XID": .xid, "XIDREF": .xidRef, "UTCTIMESTAMP": .utcTimestamp,
        "TIME": .utcTimestamp, "UTCTIMEONLY": .utcTimeOnly, "UTCDATEONLY": .utcDateOnly,
        "UTCDATE": .utcDateOnly, "DATE": .localMktDate, "LOCALMKTDATE": .localMktDate,
        "LOCALMKTTIME": .localMktTime, "TZTIMEONLY": .tzTimeOnly, "TZTIMESTAMP": .tzTimestamp,
        "MONTHYEAR": .monthYear, "MULTIPLEVALUESTRING": .multipleStringValue,
        "MULTIPLESTRINGVALUE": .multipleStringValue, "MULTIPLECHARVALUE": .multipleCharValue,
        "DATA": .data, "XMLDATA": .xmlData,
    ]
}
