import OMSCore
import OMSEngine
import OMSJournal
import OMSTypes

/// The orders and fills of a journal, read from its dump.
struct Journaled {
    /// OrderIDs by ClOrdID, of orders that were accepted or refused.
    private(set) var entered: [String: [String]] = [:]
    /// Parent by child, both OrderIDs.
    private(set) var parents: [String: String] = [:]
    /// How often an execution was booked, by ExecID (17).
    private(set) var booked: [String: Int] = [:]
    /// How often an execution was taken back or restated, by ExecID (17) of the report that did.
    private(set) var corrected: [String: Int] = [:]

    init(_ frames: [JournaledFrame]) {
        for event in frames.lazy.flatMap(\.events) {
            if event.hasPrefix("accepted(") || event.hasPrefix("refused(") {
                guard let id = Self.value("clOrdID", event), let order = Self.value("order", event)
                else { continue }
                entered[id, default: []].append(order)
            } else if event.hasPrefix("routed(") {
                guard let child = Self.value("order", event),
                    let parent = Self.value("parent", event)
                else { continue }
                parents[child] = parent
            } else if event.hasPrefix("filled("), let id = Self.value("execID", event) {
                booked[id, default: 0] += 1
            } else if event.hasPrefix("executionCorrected("),
                let id = Self.value("execID", event)
            {
                corrected[id, default: 0] += 1
            }
        }
    }

    /// What a journal in this process holds.
    init(_ storage: any JournalStorage) throws {
        var reader = JournalReader(storage: storage)
        while let frame = try reader.next() {
            var bytes = ByteReader(frame.events)
            while !bytes.isAtEnd {
                guard case .orders(let event) = try EngineEvent(from: &bytes) else { continue }
                add(event)
            }
        }
    }

    private mutating func add(_ event: OrderEvent) {
        if case .accepted(let order) = event {
            entered[order.clOrdID.description, default: []].append(String(order.order.raw))
        } else if case .refused(let order) = event {
            entered[order.clOrdID.description, default: []].append(String(order.order.raw))
        } else if case .routed(let route) = event {
            parents[String(route.order.raw)] = String(route.parent.raw)
        } else if case .filled(let fill) = event {
            booked[fill.execID.description, default: 0] += 1
        } else if case .executionCorrected(let correction) = event {
            corrected[correction.execID.description, default: 0] += 1
        }
    }

    /// The value of `name: ` in an event's text, up to the next separator; identifiers are shown
    /// as `OrderID(raw: 17)`.
    private static func value(_ name: String, _ event: String) -> String? {
        guard let label = event.firstRange(of: name + ": ") else { return nil }
        let value = event[label.upperBound...].prefix { $0 != "," && $0 != ")" }
        return String(value.split(separator: " ").last ?? value)
    }
}
