import OMSModels
import OMSTypes

extension Configuration {
    /// What a venue charges and pays, line by line, and what of it holds.
    public struct VenueFees: Equatable, Sendable {
        /// Of venue 0: which number the venue has is not known here.
        public var lines: [FeeLine] = []
        /// Our volume of the month, by which the tiers go.
        public var monthVolume = Quantity.zero
        /// The most that may be asked for access, by date; `nil`: not checked.
        public var cap: AccessFeeCap?

        /// The line that holds on a day.
        public func line(_ liquidity: FeeLine.Liquidity, on day: CalendarDate) -> FeeLine? {
            FeeSchedule(lines).line(
                VenueID(0), symbolClass: 0, liquidity, on: day, monthVolume: monthVolume)
        }
    }

    /// Cost of liquidity in the two forms that routing knows: per share, and by the price.
    struct VenueCharge: Equatable {
        /// Units of 10⁻⁸ per share.
        var perShare: Int64 = 0
        /// Millionths of a basis point.
        var rate: Int64 = 0

        init(_ line: FeeLine?) {
            switch line?.rate {
            case .perShare(let fee): perShare = fee
            case .microBasisPoints(let basis): rate = basis
            case nil: break
            }
        }
    }
}

extension Configuration.VenueFees {
    /// Words for `liquidity`.
    private enum Word: String, CaseIterable {
        case maker, taker, auction, midpoint

        var liquidity: FeeLine.Liquidity {
            switch self {
            case .maker: return .maker
            case .taker: return .taker
            case .auction: return .auction
            case .midpoint: return .midpoint
            }
        }
    }

    /// Days for a line that gives none.
    static let firstDay = CalendarDate(year: 1970, month: 1, day: 1)!
    static let lastDay = CalendarDate(year: 2199, month: 12, day: 31)!

    init(reading section: ConfigurationSection) {
        monthVolume = section.quantity("monthVolume", min: 0) ?? .zero
        let rows = section.list("accessFeeCap") { Self.row($0) }
        cap = rows.isEmpty ? nil : AccessFeeCap(rows)
        let cap = cap
        var seen: [FeeLine] = []
        lines = section.list("fees") { entry in
            guard let line = Self.line(entry) else { return nil }
            if seen.contains(where: { Self.isSame($0, line) }) {
                entry.diagnostics.report(
                    entry.file, entry.line,
                    "\(entry.path) is for the same liquidity, tier and days as a line before it; "
                        + "remove one, or give it a tier or days of its own")
            }
            seen.append(line)
            if let cap { Self.check(line, cap, entry) }
            return line
        }
    }

    private static func isSame(_ a: FeeLine, _ b: FeeLine) -> Bool {
        a.liquidity == b.liquidity && a.tierVolume == b.tierVolume && a.days.overlaps(b.days)
    }

    private static func row(_ section: ConfigurationSection) -> AccessFeeCap.Row? {
        let from = section.date("from")
        let perShare = section.price("perShare", min: 0)
        let percent = section.decimal("percent", min: 0, max: 100 * DecimalText.scale, "0.3")
        for (key, example) in [("from", "2007-03-05"), ("perShare", "\"0.0030\"")]
        where !section.has(key) {
            section.reportMissing(key, example: "\(key): \(example)")
        }
        guard let from, let perShare else { return nil }
        // A percent has 10⁴ parts per million.
        let ppm = Int64(Int128(percent ?? 0) * 10_000 / Int128(DecimalText.scale))
        return AccessFeeCap.Row(from: from, perShare: perShare.units, pricePPM: ppm)
    }

    private static func line(_ section: ConfigurationSection) -> FeeLine? {
        let word: Word? = section.choice("liquidity")
        if !section.has("liquidity") {
            section.reportMissing("liquidity", example: "liquidity: taker")
        }
        let tier = section.quantity("tier", min: 0) ?? .zero
        let (from, to) = (section.date("from"), section.date("to"))
        let perShare = section.price("perShare", min: -1_000 * DecimalText.scale)
        let bps = section.decimal(
            "bps", min: -10_000 * DecimalText.scale, max: 10_000 * DecimalText.scale, "2.5")
        let (least, most) = (section.price("min", min: .min), section.price("max", min: .min))
        let given = ["perShare", "bps"].filter(section.has)
        if given.count != 1, section.isPresent {
            section.diagnostics.report(
                section.file, section.line,
                "\(section.path) needs exactly one of perShare and bps, "
                    + "but has \(given.isEmpty ? "none" : "both"); a rebate is negative")
        }
        if let least, let most, most < least {
            section.diagnostics.report(
                section.file(of: "max"), section.line(of: "max"),
                "\(section.path).max is below min; raise it to "
                    + "\(DecimalText.string(least.units)) or more")
        }
        let days = (from ?? firstDay, to ?? lastDay)
        guard days.0 <= days.1 else {
            section.diagnostics.report(
                section.file(of: "to"), section.line(of: "to"),
                "\(section.path).to is before from; a line holds on both days and between them")
            return nil
        }
        // A millionth of a basis point is 100 units of a decimal.
        if let bps, bps % 100 != 0 {
            section.diagnostics.report(
                section.file(of: "bps"), section.line(of: "bps"),
                "\(section.path).bps has more than six digits after the point; round it")
        }
        guard let word,
            let rate = perShare.map({ FeeLine.Rate.perShare($0.units) })
                ?? bps.map({ .microBasisPoints($0 / 100) })
        else { return nil }
        var line = FeeLine(
            venue: VenueID(0), liquidity: word.liquidity, days: days.0...days.1, rate: rate)
        line.tierVolume = tier
        (line.least, line.most) = (least?.units, most?.units)
        return line
    }

    /// Rule 610(c) is about taking a protected quote: a fee per share, at prices of a dollar and
    /// more.
    private static func check(
        _ line: FeeLine, _ cap: AccessFeeCap, _ section: ConfigurationSection
    ) {
        guard line.liquidity == .taker, case .perShare(let fee) = line.rate else { return }
        let dollar = Price(units: DecimalText.scale)
        let days = [line.days.lowerBound] + cap.rows.map(\.from).filter(line.days.contains)
        for day in days where !cap.allows(fee: fee, at: dollar, on: day) {
            let most = DecimalText.string(cap.most(at: dollar, on: day) ?? 0)
            section.diagnostics.report(
                section.file(of: "perShare"), section.line(of: "perShare"),
                "\(section.path) asks \(DecimalText.string(fee)) a share for taking, and from "
                    + "\(day.iso8601) the access fee cap is \(most); end the line before that day "
                    + "(to), or lower it")
            return
        }
    }
}
