import FIXCodec
import FIXDictionary
import Foundation
import OMSModels
import OMSTypes

/// A template in words, as Markdown: what `needletail check` prints of one.
struct VenueDocument {
    let template: VenueTemplate
    /// For which day's fees.
    let today: CalendarDate
    var venue: Configuration.Venue { template.venue }

    var text: String {
        var parts = ["# \(template.title)", summary]
        parts += [orders, requests, steps, fees, symbology, maps, channels, hours].filter {
            !$0.isEmpty
        }
        parts.append(use)
        return parts.joined(separator: "\n\n")
    }

    private var summary: String {
        let kind: String
        switch venue.kind {
        case .lit: kind = "A lit venue: it shows its quotes, and orders take them."
        case .dark: kind = "A dark venue: hidden orders that meet at the midpoint."
        case .auction: kind = "An auction: orders for the opening and the close, nothing between."
        case .rfq: kind = "A dealer: it names a price when it is asked for a quote."
        }
        var lines = [kind]
        switch venue.wire {
        case .fix: lines.append("It is reached over \(venue.options.version).")
        case .webSocket:
            lines.append("It is reached over WebSocket and REST.")
        case .rest: lines.append("It is reached over REST. There is no gateway for that yet.")
        }
        if venue.wire == .fix {
            lines.append(
                venue.marketData
                    ? "Its quotes are subscribed to over a second session, SenderCompID (49) with MD "
                        + "behind it." : "Its quotes are not subscribed to.")
        }
        return lines.joined(separator: " ")
    }

    // MARK: What it takes

    private var orders: String {
        let types = venue.orderTypes ?? Configuration.Venue.OrderType.allCases
        let plain: [Configuration.Venue.Validity] = [.day, .immediateOrCancel, .fillOrKill]
        let natives = Configuration.Venue.Validity.allCases.filter {
            $0.taking.map(venue.takes.contains) ?? false
        }
        let kinds = venue.timesInForce ?? plain + natives
        let rows = [
            ["Order types", types.map(\.rawValue).joined(separator: ", ")],
            ["Times in force", kinds.map(\.rawValue).joined(separator: ", ")],
            [
                "Instructions",
                [Configuration.Venue.Taking.displayQty, .minQty].filter(venue.takes.contains)
                    .map(\.rawValue).joined(separator: ", "),
            ],
        ].filter { !$0[1].isEmpty }
        return "## Orders\n\n" + Self.table(["it takes", ""], rows) + "\n\n"
            + "What it does not take is not sent there: the OMS works it in another way, or at "
            + "another venue."
    }

    private var steps: String {
        guard !venue.steps.isEmpty else { return "" }
        let rows = venue.steps.map { step in
            [
                Self.number(step.from.units),
                step.tick.isSet ? Self.number(step.tick.units) : "any",
                step.lot.isPositive ? Self.number(step.lot.units) : "any",
            ]
        }
        return "## Steps\n\n" + Self.table(["from a price of", "tick", "lot"], rows) + "\n\n"
            + "A limit between two ticks goes to the one that is no worse for the client. A "
            + "quantity that is no multiple of the lot is not sent here."
    }

    // MARK: Fees

    private var fees: String {
        guard !venue.fees.lines.isEmpty else { return "" }
        let rows = venue.fees.lines.map { line in
            [
                "\(line.liquidity)",
                line.tierVolume.isPositive
                    ? "from " + Self.number(line.tierVolume.units) : "any", Self.days(line.days),
                Self.rate(line.rate), line.least.map(Self.number) ?? "",
                line.most.map(Self.number) ?? "",
            ]
        }
        let volume = Self.number(venue.fees.monthVolume.units)
        return "## Fees\n\n"
            + Self.table(["liquidity", "month's volume", "days", "charge", "min", "max"], rows)
            + "\n\nA negative charge is a rebate. With a volume of \(volume) this month, on "
            + "\(today.iso8601):\n\n" + worked
            + "\n\nRouting compares venues by these charges for taking and posting; min and max are "
            + "of one execution and do not enter."
    }

    /// A thousand shares at 25.
    private var worked: String {
        let (quantity, price) = (
            Quantity(units: 1_000 * DecimalText.scale), Price(units: 25 * DecimalText.scale)
        )
        return FeeLine.Liquidity.allCases.compactMap { liquidity in
            venue.fees.line(liquidity, on: today).map { line in
                let charge = line.charge(quantity, at: price)
                let words = charge < 0 ? "is paid" : "costs"
                return "- 1000 at 25.00, \(liquidity): \(words) \(Self.number(abs(charge)))"
            }
        }.joined(separator: "\n")
    }

    private static func days(_ days: ClosedRange<CalendarDate>) -> String {
        let hasFirst = days.lowerBound != Configuration.VenueFees.firstDay
        let hasLast = days.upperBound != Configuration.VenueFees.lastDay
        if !hasFirst, !hasLast { return "always" }
        return (hasFirst ? "from \(days.lowerBound.iso8601)" : "")
            + (hasFirst && hasLast ? " " : "") + (hasLast ? "to \(days.upperBound.iso8601)" : "")
    }

    private static func rate(_ rate: FeeLine.Rate) -> String {
        switch rate {
        case .perShare(let fee): return number(fee) + " a share"
        case .microBasisPoints(let rate): return number(rate * 100) + " bps"
        }
    }

    // MARK: Names

    private var symbology: String {
        let names = venue.map.symbology
        guard !names.isPlain else { return "" }
        var lines = ["## Symbols"]
        let examples = ["IBM", "BRK.B"].filter { names.outward($0) != $0 }
            .map { "`\($0)` is `\(names.outward($0))` there." }
        if !examples.isEmpty { lines += ["", examples.joined(separator: " ")] }
        if !names.table.isEmpty {
            lines.append("")
            lines.append(
                Self.table(["ours", "theirs"], names.table.map { [$0.ours, $0.theirs] }))
        }
        return lines.joined(separator: "\n")
    }

    private var maps: String {
        let map = venue.map
        guard !(map.tags.isEmpty && map.values.isEmpty && map.constants.isEmpty) else { return "" }
        let dictionary = FIXDictionary.of(
            venue.options.version >= .fix50 ? .fix50SP2 : venue.options.version)
        func shown(_ tag: Int) -> String {
            dictionary.name(of: tag).map { "\($0) (\(tag))" } ?? "\(tag)"
        }
        var parts: [String] = []
        if !map.tags.isEmpty {
            parts.append(
                Self.table(
                    ["our field", "its tag there"],
                    map.tags.map { [shown($0.ours), "\($0.theirs)"] }))
        }
        if !map.values.isEmpty {
            parts.append(
                Self.table(
                    ["field", "our value", "its value there"],
                    map.values.map { value in
                        let name = dictionary.name(of: value.ours, in: value.tag)
                        return [
                            shown(value.tag), value.ours + (name.map { " (\($0))" } ?? ""),
                            value.theirs,
                        ]
                    }))
        }
        if !map.constants.isEmpty {
            parts.append(
                Self.table(
                    ["in", "it wants", "always"],
                    map.constants.map { constant in
                        let name = dictionary.message(constant.type)?.name
                        return [
                            (name.map { "\($0) " } ?? "") + "(\(constant.type))",
                            shown(constant.tag), constant.value,
                        ]
                    }))
        }
        return "## Messages\n\n" + parts.joined(separator: "\n\n") + "\n\n"
            + "Both directions are mapped; what is journaled are the venue's own bytes."
    }

    static func table(_ head: [String], _ rows: [[String]]) -> String {
        let lines = [head, head.map { _ in "---" }] + rows
        return lines.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
    }

    static func number(_ units: Int64) -> String { DecimalText.string(units) }
}
