import Foundation
import OMSTypes

/// A record of single orders at one venue, in one of two forms, as text:
///
/// - `A,time,id,price,size,BID` or `ASK`, `C,time,id`, `R,time,id,size`, `T,time,id,price,size…`, with
///   milliseconds since midnight and sizes in shares;
/// - with the heading `id,timestamp,exchange.timestamp,price,volume,action,direction`, where `changed`
///   is an execution, times are milliseconds since 1970 and volumes have a unit of 10⁻⁸.
///
/// Events stay in the order of the file; one whose time goes back happens with the one before it.
public enum RecordedOrderFile {
    public struct Unreadable: Error, CustomStringConvertible {
        public var line: Int
        public var text: String
        public var description: String { "line \(line) is no order event: \(text)" }
    }

    static let heading = "id,timestamp,exchange.timestamp,price,volume,action,direction"

    public static func read(path: String) throws -> [RecordedOrderEvent] {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        return try read(text)
    }

    public static func read(_ text: String) throws -> [RecordedOrderEvent] {
        var events: [RecordedOrderEvent] = []
        var start: Int64?
        var last: Int64 = 0
        var isHeaded = false
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
            .enumerated()
        {
            let line = line.last == "\r" ? line.dropLast() : line
            if index == 0,
                line == heading[...] || line == "\"" + heading.replacing(",", with: "\",\"") + "\""
            {
                isHeaded = true
                continue
            }
            if line.isEmpty || line.hasPrefix("type,") { continue }
            let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(unquoted)
            let found = isHeaded ? crypto(fields) : stock(fields)
            guard let found else {
                throw Unreadable(line: index + 1, text: String(line.prefix(80)))
            }
            let begin = start ?? found.time
            start = begin
            last = max(last, found.time - begin)
            var event = found
            event.time = last
            events.append(event)
        }
        return events
    }

    private static func unquoted(_ field: Substring) -> Substring {
        field.count >= 2 && field.first == "\"" && field.last == "\""
            ? field.dropFirst().dropLast() : field
    }

    private static func stock(_ fields: [Substring]) -> RecordedOrderEvent? {
        guard fields.count >= 3, let time = milliseconds(fields[1]), let id = UInt64(fields[2])
        else { return nil }
        func event(_ kind: RecordedOrderEvent.Kind) -> RecordedOrderEvent {
            RecordedOrderEvent(time: time, number: id, kind)
        }
        switch (fields[0], fields.count) {
        case ("C", 3): return event(.ended)
        case ("R", 4): return units(fields[3]).map { event(.changed(Quantity(units: $0))) }
        case ("T", 5...): return units(fields[4]).map { event(.traded(Quantity(units: $0))) }
        case ("A", 6):
            guard let price = units(fields[3]), let size = units(fields[4]),
                fields[5] == "BID" || fields[5] == "ASK"
            else { return nil }
            return event(
                .added(
                    fields[5] == "BID" ? .buy : .sell, Price(units: price), Quantity(units: size)))
        default: return nil
        }
    }

    private static func crypto(_ fields: [Substring]) -> RecordedOrderEvent? {
        guard fields.count == 7, let id = UInt64(fields[0]), let time = milliseconds(fields[1]),
            let price = units(fields[3]), let volume = Int64(fields[4]), volume >= 0,
            fields[6] == "bid" || fields[6] == "ask"
        else { return nil }
        let size = Quantity(units: volume)
        switch fields[5] {
        case "created":
            return RecordedOrderEvent(
                time: time, number: id,
                .added(fields[6] == "bid" ? .buy : .sell, Price(units: price), size))
        case "changed": return RecordedOrderEvent(time: time, number: id, .executed(left: size))
        case "deleted": return RecordedOrderEvent(time: time, number: id, .ended)
        default: return nil
        }
    }

    private static func milliseconds(_ text: Substring) -> Int64? {
        guard let value = Int64(text), value >= 0, value < 9_000_000_000_000 else { return nil }
        return value * 1_000_000
    }

    /// A decimal; small ones may be written `1.00E-04`.
    private static func units(_ text: Substring) -> Int64? {
        let parts = text.split(separator: "E", omittingEmptySubsequences: false)
        guard parts.count <= 2, case .success(var units) = DecimalText.parse(String(parts[0])),
            units >= 0
        else { return nil }
        guard parts.count == 2 else { return units }
        guard let exponent = Int(parts[1]), (-8...8).contains(exponent) else { return nil }
        for _ in 0..<abs(exponent) {
            if exponent < 0 {
                guard units % 10 == 0 else { return nil }
                units /= 10
            } else {
                let (product, overflow) = units.multipliedReportingOverflow(by: 10)
                guard !overflow else { return nil }
                units = product
            }
        }
        return units
    }
}
