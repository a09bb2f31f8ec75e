import FIXCodec

/// A report that waits for executions before it.
struct HeldReport {
    var type: FIXMsgType
    var fields: [StreamField]
    var raw: [UInt8]
}

// A stream that looks healthy may have lost frames. What it reports next counts more of an order than we
// know: what is missing is asked for first, so that an order never ends with executions untold.
extension StreamVenueLink {
    /// Whether a report of the stream waits.
    func holds(_ type: FIXMsgType, _ fields: [StreamField], _ raw: UnsafeRawBufferPointer) -> Bool {
        guard type == .executionReport, let clOrdID = fields[tag: FIXTag.clOrdID] else {
            return false
        }
        let order = Self.order(clOrdID)
        let entry = HeldReport(type: type, fields: fields, raw: Array(raw))
        if held[order] != nil {
            held[order]?.append(entry)
            return true
        }
        guard isAheadOfUs(fields), hasExecutions else { return false }
        note("\(order): the venue counts more than it has told; its executions are asked for")
        held[order] = [entry]
        if isUp { complete(order) }
        return true
    }

    /// Reports that came before the link was up.
    func askForHeld() {
        for order in held.keys.sorted() { complete(order) }
    }

    private var hasExecutions: Bool {
        rest != nil && template.messages.contains { $0.type == Self.executionsRequest }
    }

    /// CumQty (14), less what this report itself executes, is more than we have.
    private func isAheadOfUs(_ fields: [StreamField]) -> Bool {
        let total = Self.units(fields, FIXTag.cumQty)
        guard total > 0, let clOrdID = fields[tag: FIXTag.clOrdID],
            let known = host.streamLink(self, executedOf: clOrdID)
        else { return false }
        let isTrade = fields[tag: FIXTag.execType] == "F"
        return total - (isTrade ? Self.units(fields, FIXTag.lastQty) : 0) > known.units
    }

    private func complete(_ order: String) {
        guard let first = held[order]?.first else { return }
        executions(first.fields) { self.release(order) }
    }

    private func release(_ order: String) {
        for entry in held.removeValue(forKey: order) ?? [] {
            if entry.fields[tag: FIXTag.execType] == "F",
                answered.remove(entry.fields[tag: FIXTag.execID] ?? "") != nil
            {
                continue
            }
            entry.raw.withUnsafeBytes { raw in
                guard !takesBack(entry.type, entry.fields, raw) else { return }
                tell(entry.type, entry.fields, raw)
            }
        }
    }
}
