import OMSTypes

/// SecurityID (48) with its SecurityIDSource (22).
public struct SecurityIdentifier: Hashable, Sendable {
    /// Those that an instrument may have here, by the code of SecurityIDSource (22).
    public enum Source: UInt8, Sendable, CaseIterable, BitwiseCopyable {
        case cusip = 0x31
        case sedol = 0x32
        case quik = 0x33
        case isin = 0x34
        case ric = 0x35
        case exchangeSymbol = 0x38
        case bloomberg = 0x41
        case wertpapier = 0x42
        case dutch = 0x43
        case valoren = 0x44
        case sicovam = 0x45
        case common = 0x47
        /// Options Price Reporting Authority: the 21 characters of an OCC symbol.
        case occ = 0x4A
        /// Financial Instrument Global Identifier.
        case figi = 0x53
    }

    public var source: Source
    public var id: Text64

    public init(_ source: Source, _ id: Text64) {
        self.source = source
        self.id = id
    }

    /// Whether it has the form of its source, check digit included.
    public var isSound: Bool {
        let bytes = Array(id.description.utf8)
        guard !bytes.isEmpty, bytes.allSatisfy({ (0x20...0x7E).contains($0) }) else { return false }
        switch source {
        case .isin: return bytes.count == 12 && Self.luhn(bytes, width: 12)
        case .cusip: return bytes.count == 9 && Self.cusip(bytes)
        case .sedol: return bytes.count == 7 && Self.sedol(bytes)
        case .figi: return bytes.count == 12 && bytes[2] == 0x47 && Self.figi(bytes)
        case .occ: return OCCSymbol(id) != nil
        case .quik, .ric, .exchangeSymbol, .bloomberg, .wertpapier, .dutch, .valoren, .sicovam,
            .common:
            return true
        }
    }

    /// 0-9, A = 10 … Z = 35.
    private static func value(_ byte: UInt8) -> Int? {
        switch byte {
        case 0x30...0x39: return Int(byte) - 0x30
        case 0x41...0x5A: return Int(byte) - 0x41 + 10
        default: return nil
        }
    }

    /// ISO 6166: letters become two digits, every second digit from the right is doubled.
    private static func luhn(_ bytes: [UInt8], width: Int) -> Bool {
        var digits: [Int] = []
        for byte in bytes {
            guard let value = value(byte) else { return false }
            if value >= 10 { digits.append(value / 10) }
            digits.append(value % 10)
        }
        var sum = 0
        for (place, digit) in digits.reversed().enumerated() {
            let product = place % 2 == 1 ? digit * 2 : digit
            sum += product / 10 + product % 10
        }
        return sum % 10 == 0 && bytes[width - 1] <= 0x39
    }

    /// Each character's value, every second one doubled, the digits summed, and ten's complement.
    private static func cusip(_ bytes: [UInt8]) -> Bool {
        var sum = 0
        for (place, byte) in bytes.prefix(8).enumerated() {
            let special: [UInt8: Int] = [0x2A: 36, 0x40: 37, 0x23: 38]
            guard let plain = value(byte) ?? special[byte] else { return false }
            let product = place % 2 == 1 ? plain * 2 : plain
            sum += product / 10 + product % 10
        }
        return Int(bytes[8]) == 0x30 + (10 - sum % 10) % 10
    }

    /// Weights 1, 3, 1, 7, 3, 9 and 1; vowels are not used.
    private static func sedol(_ bytes: [UInt8]) -> Bool {
        let weights = [1, 3, 1, 7, 3, 9, 1]
        var sum = 0
        for (byte, weight) in zip(bytes, weights) {
            guard let value = value(byte), ![10, 14, 18, 24, 30].contains(value) else {
                return false
            }
            sum += value * weight
        }
        return sum % 10 == 0 && bytes[6] <= 0x39
    }

    /// As a CUSIP over eleven characters.
    private static func figi(_ bytes: [UInt8]) -> Bool {
        var sum = 0
        for (place, byte) in bytes.prefix(11).enumerated() {
            guard let plain = value(byte) else { return false }
            let product = place % 2 == 1 ? plain * 2 : plain
            sum += product / 10 + product % 10
        }
        return Int(bytes[11]) == 0x30 + (10 - sum % 10) % 10
    }

    func encode(into out: inout ByteWriter) {
        out.append(source.rawValue)
        out.text(id)
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        self.init(try bytes.code(), try bytes.text())
    }
}

/// The name of a listed option by the Options Clearing Corporation: root of six characters, expiry
/// `YYMMDD`, `C` or `P`, strike in thousandths with eight digits.
public struct OCCSymbol: Equatable, Sendable {
    public var root: Text64
    public var expiry: CalendarDate
    public var isPut: Bool
    public var strike: Price

    public init?(_ text: Text64) {
        let bytes = Array(text.description.utf8)
        guard bytes.count == 21 else { return nil }
        let root = String(decoding: bytes[0..<6], as: UTF8.self)
        let name = String(root.prefix { $0 != " " })
        guard !name.isEmpty, root.dropFirst(name.count).allSatisfy({ $0 == " " }),
            let date = CalendarDate("20" + String(decoding: bytes[6..<12], as: UTF8.self)),
            bytes[12] == 0x43 || bytes[12] == 0x50,
            bytes[13...].allSatisfy({ (0x30...0x39).contains($0) })
        else { return nil }
        let thousandths = bytes[13...].reduce(Int64(0)) { $0 * 10 + Int64($1 - 0x30) }
        guard thousandths > 0, let short = Text64(name) else { return nil }
        self.root = short
        expiry = date
        isPut = bytes[12] == 0x50
        strike = Price(units: thousandths * (DecimalText.scale / 1_000))
    }
}
