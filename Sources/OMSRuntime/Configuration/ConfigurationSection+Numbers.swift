import OMSTypes

extension ConfigurationSection {
    /// A decimal in units of 10⁻⁸, exact; a YAML number and a quoted text mean the same.
    func decimal(
        _ key: String, min: Int64 = .min, max: Int64 = .max, _ example: String = "0.01"
    ) -> Int64? {
        guard let (text, entry) = scalar(key, "a decimal such as \"\(example)\"") else {
            return nil
        }
        switch DecimalText.parse(text) {
        case .success(let units):
            guard units >= min, units <= max else {
                reportType(entry, Self.expectedRange(min, max))
                return nil
            }
            return units
        case .failure(.malformed): reportType(entry, "a decimal such as \"\(example)\"")
        case .failure(.tooFine):
            reportType(entry, "a decimal of at most eight digits after the point")
        case .failure(.outOfRange):
            reportType(entry, "a decimal of at most 92233720368.54775807")
        }
        return nil
    }

    private static func expectedRange(_ min: Int64, _ max: Int64) -> String {
        let low = DecimalText.string(min)
        if max == .max { return min == 1 ? "a decimal above 0" : "a decimal of \(low) or more" }
        return "a decimal from \(low) to \(DecimalText.string(max))"
    }

    func price(_ key: String, min: Int64 = 1) -> Price? {
        decimal(key, min: min).map(Price.init(units:))
    }

    func quantity(_ key: String, min: Int64 = 1) -> Quantity? {
        decimal(key, min: min, "100").map(Quantity.init(units:))
    }

    /// An ISO 4217 currency.
    func currency(_ key: String) -> Currency? {
        guard let (text, entry) = scalar(key, "a currency such as USD") else { return nil }
        guard let currency = Currency(text) else {
            reportType(entry, "a currency such as USD: three capital letters")
            return nil
        }
        return currency
    }

    /// A span of time with its unit: `500ms`, `30s`, `0.5s`, `10m`; `min` and `max` in ns.
    func duration(_ key: String, min: Int64 = 0, max: Int64 = 86_400_000_000_000) -> Duration? {
        guard let (text, entry) = scalar(key, "a time with its unit, such as 30s") else {
            return nil
        }
        guard let nanoseconds = Self.nanoseconds(text) else {
            reportType(entry, "a time with its unit (ns, us, ms, s, m, h), such as 500ms or 30s")
            return nil
        }
        guard nanoseconds >= min, nanoseconds <= max else {
            reportType(entry, "a time from \(Self.shown(min)) to \(Self.shown(max))")
            return nil
        }
        return .nanoseconds(nanoseconds)
    }

    private static let units: [(suffix: String, nanoseconds: Int64)] = [
        ("ns", 1), ("us", 1_000), ("ms", 1_000_000), ("s", 1_000_000_000),
        ("m", 60_000_000_000), ("h", 3_600_000_000_000),
    ]

    /// `nil` when it is no time, or no whole number of nanoseconds.
    static func nanoseconds(_ text: String) -> Int64? {
        guard let unit = units.first(where: { text.hasSuffix($0.suffix) }) else { return nil }
        guard
            case .success(let number) = DecimalText.parse(String(text.dropLast(unit.suffix.count)))
        else { return nil }
        let product = Int128(number) * Int128(unit.nanoseconds)
        guard product >= 0, product % Int128(DecimalText.scale) == 0 else { return nil }
        return Int64(exactly: product / Int128(DecimalText.scale))
    }

    /// The largest unit that divides the time.
    static func shown(_ nanoseconds: Int64) -> String {
        guard nanoseconds > 0 else { return "0s" }
        let unit = units.last { nanoseconds % $0.nanoseconds == 0 } ?? units[0]
        return "\(nanoseconds / unit.nanoseconds)\(unit.suffix)"
    }

    /// A size with its unit: `64MiB`.
    func size(_ key: String, in range: ClosedRange<Int>) -> Int? {
        guard let (text, entry) = scalar(key, "a size such as 64MiB") else { return nil }
        let suffixes = [("KiB", 1 << 10), ("MiB", 1 << 20), ("GiB", 1 << 30)]
        guard let (suffix, bytes) = suffixes.first(where: { text.hasSuffix($0.0) }),
            let count = Int(text.dropLast(suffix.count)), count > 0, count < 1 << 20,
            range.contains(count * bytes)
        else {
            reportType(
                entry,
                "a size from \(range.lowerBound >> 10)KiB to \(range.upperBound >> 10)KiB, "
                    + "such as 64MiB")
            return nil
        }
        return count * bytes
    }

    /// `host:port`; `[::1]:9001` for IPv6.
    func address(_ key: String, portMin: Int = 1) -> Configuration.Address? {
        let expected = "an address such as \"127.0.0.1:9001\""
        guard let (text, entry) = scalar(key, expected) else { return nil }
        guard let address = Configuration.Address(text), address.port >= portMin else {
            reportType(entry, expected + " with a port from \(portMin) to 65535")
            return nil
        }
        return address
    }
}
