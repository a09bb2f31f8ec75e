import OMSTypes

extension PostTrade {
    /// Folds the state into a digest, in order of booking and arrival. Indexes are left out: they
    /// follow from the rest.
    public func digest(into digest: inout StateDigest) {
        var writer = ByteWriter(capacity: 4096)
        writer.list(accounts)
        writer.list(calendars)
        profile.encode(into: &writer)
        charges.encode(into: &writer)
        for account in accounts { account.encodeIfMore(into: &writer) }
        charges.encodeIfMore(into: &writer)
        writer.list(exceptions)
        writer.varint(UInt64(instructionCount))
        writer.list(withoutSSI)
        digest.combine(writer.bytes)
        digest.combine(UInt64(trades.count))
        for record in trades {
            writer.clear()
            record.trade.encode(into: &writer)
            writer.fixed(record.arrival.nanoseconds)
            writer.optional(record.block)
            record.trade.encodeIfMore(into: &writer)
            record.block?.encodeIfMore(into: &writer)
            writer.varint(UInt64(record.statuses.count))
            for status in record.statuses {
                writer.append(status.affirmation.rawValue)
                writer.append(status.match.rawValue)
                writer.text(status.transactionID)
            }
            writer.varint(record.partner.map { UInt64($0) + 1 } ?? 0)
            writer.append(record.match.rawValue)
            writer.flag(record.isMatchAgreed)
            digest.combine(writer.bytes)
        }
        digest.combine(UInt64(records.count))
        for entry in records {
            writer.clear()
            entry.record.encode(into: &writer)
            writer.fixed(entry.arrival.nanoseconds)
            writer.varint(entry.partner.map { UInt64($0) + 1 } ?? 0)
            writer.flag(entry.isReplaced)
            digest.combine(writer.bytes)
        }
    }
}
