import OMSTypes

// All State of post-trade. Indexes follow from the rest and are built again.
extension PostTrade {
    public func encodeSnapshot(into out: inout SnapshotWriter) {
        out.bytes.varint(UInt64(accounts.count))
        for account in accounts { account.encodeWhole(into: &out.bytes) }
        out.bytes.list(calendars)
        profile.encode(into: &out.bytes)
        charges.encodeWhole(into: &out.bytes)
        encodeHashes(into: &out.bytes)
        out.pause()
        out.bytes.varint(UInt64(trades.count))
        for record in trades {
            out.pause()
            record.encode(into: &out.bytes)
        }
        out.pause()
        out.bytes.varint(UInt64(records.count))
        for entry in records {
            out.pause()
            entry.encode(into: &out.bytes)
        }
        out.pause()
        out.bytes.varint(UInt64(exceptions.count))
        for exception in exceptions {
            out.pause()
            exception.encode(into: &out.bytes)
        }
        out.pause()
        out.bytes.varint(UInt64(instructionCount))
        out.bytes.list(withoutSSI)
        out.bytes.indexes(unallocated)
        encodeOpen(openTrades, into: &out)
        encodeOpen(openRecords, into: &out)
        out.pause()
    }

    private func encodeHashes(into out: inout ByteWriter) {
        out.varint(UInt64(hashes.count))
        for key in hashes.keys.sorted(by: { ($0.kind, $0.name) < ($1.kind, $1.name) }) {
            out.append(key.kind)
            out.text(key.name)
            hashes[key]!.encode(into: &out)
        }
    }

    /// Sides that wait, by their oldest; the key follows from the side itself.
    private func encodeOpen(_ sides: [PairingKey: [Int]], into out: inout SnapshotWriter) {
        out.pause()
        out.bytes.varint(UInt64(sides.count))
        for waiting in sides.values.sorted(by: { ($0.first ?? 0) < ($1.first ?? 0) }) {
            out.pause()
            out.bytes.indexes(waiting)
        }
    }

    /// The State that `encodeSnapshot` wrote.
    public init(snapshot bytes: inout SnapshotReader) throws(ByteReader.Failure) {
        self.init()
        bytes.pause()
        for _ in 0..<(try bytes.bytes.varint()) {
            accounts.append(try AccountMaster(whole: &bytes.bytes))
        }
        calendars = try bytes.bytes.list()
        profile = try MatchingProfile(from: &bytes.bytes)
        charges = try ChargeTable(whole: &bytes.bytes)
        for _ in 0..<(try bytes.bytes.varint()) {
            let key = ReferenceKey(kind: try bytes.bytes.byte(), name: try bytes.bytes.text())
            hashes[key] = try StateDigest(from: &bytes.bytes)
        }
        bytes.pause()
        for _ in 0..<(try bytes.bytes.varint()) {
            bytes.pause()
            trades.append(try TradeRecord(from: &bytes.bytes))
        }
        bytes.pause()
        for _ in 0..<(try bytes.bytes.varint()) {
            bytes.pause()
            records.append(try CounterpartyEntry(from: &bytes.bytes))
        }
        bytes.pause()
        for _ in 0..<(try bytes.bytes.varint()) {
            bytes.pause()
            exceptions.append(try PostTradeException(from: &bytes.bytes))
        }
        bytes.pause()
        instructionCount = try bytes.bytes.uint32()
        withoutSSI = try bytes.bytes.list()
        unallocated = try bytes.bytes.indexes(below: trades.count)
        try decodeOpen(from: &bytes)
        bytes.pause()
        try buildIndexes()
    }

    private mutating func decodeOpen(from bytes: inout SnapshotReader) throws(ByteReader.Failure) {
        bytes.pause()
        for _ in 0..<(try bytes.bytes.varint()) {
            bytes.pause()
            let waiting = try bytes.bytes.indexes(below: trades.count)
            guard let first = waiting.first else { continue }
            openTrades[PairingKey(trades[first].trade, profile)] = waiting
        }
        bytes.pause()
        for _ in 0..<(try bytes.bytes.varint()) {
            bytes.pause()
            let waiting = try bytes.bytes.indexes(below: records.count)
            guard let first = waiting.first else { continue }
            openRecords[PairingKey(records[first].record, profile)] = waiting
        }
    }

    private mutating func buildIndexes() throws(ByteReader.Failure) {
        for (index, account) in accounts.enumerated() { accountIndex[account.code] = index }
        for (index, record) in trades.enumerated() {
            tradeIndex[record.trade.allocID] = index
            guard record.statuses.count == record.block?.allocations.count ?? 0,
                record.partner.map({ Int($0) < records.count }) ?? true
            else { throw .invalid("trade", offset: 0) }
            for (position, status) in record.statuses.enumerated()
            where status.affirmation != .notConfirmed {
                guard let allocation = record.block?.allocations[position] else { continue }
                confirmIndex[allocation.confirmID] = AllocationReference(
                    allocID: record.trade.allocID, index: UInt32(position))
            }
        }
        for (number, entry) in records.enumerated() {
            guard entry.partner.map({ Int($0) < trades.count }) ?? true else {
                throw .invalid("record of a counterparty", offset: 0)
            }
            recordIndex[
                RecordKey(broker: entry.record.executingBroker, messageID: entry.record.messageID)] =
                number
        }
    }
}

extension PostTrade.ReferenceKey {
    fileprivate init(kind: UInt8, name: Text64) {
        self.kind = kind
        self.name = name
    }
}

extension TradeRecord: JournalCoded {
    func encode(into writer: inout ByteWriter) {
        trade.encodeWhole(into: &writer)
        writer.fixed(arrival.nanoseconds)
        writer.flag(block != nil)
        block?.encodeWhole(into: &writer)
        writer.list(statuses)
        writer.varint(partner.map { UInt64($0) + 1 } ?? 0)
        writer.append(match.rawValue)
        writer.flag(isMatchAgreed)
    }

    init(from reader: inout ByteReader) throws(ByteReader.Failure) {
        let trade = try CompletedTrade(whole: &reader)
        self.init(trade, arrival: Timestamp(nanoseconds: try reader.fixed()))
        block = try reader.flag() ? try AllocatedBlock(whole: &reader) : nil
        statuses = try reader.list()
        partner = try reader.partner()
        match = try reader.code()
        isMatchAgreed = try reader.flag()
    }
}

extension AllocationStatus: JournalCoded {
    func encode(into writer: inout ByteWriter) {
        writer.append(affirmation.rawValue)
        writer.append(match.rawValue)
        writer.text(transactionID)
    }

    init(from reader: inout ByteReader) throws(ByteReader.Failure) {
        affirmation = try reader.code()
        match = try reader.code()
        transactionID = try reader.text()
    }
}

extension CounterpartyEntry: JournalCoded {
    func encode(into writer: inout ByteWriter) {
        record.encode(into: &writer)
        writer.fixed(arrival.nanoseconds)
        writer.varint(partner.map { UInt64($0) + 1 } ?? 0)
        writer.flag(isReplaced)
    }

    init(from reader: inout ByteReader) throws(ByteReader.Failure) {
        let record = try CounterpartyRecord(from: &reader)
        self.init(record, arrival: Timestamp(nanoseconds: try reader.fixed()))
        partner = try reader.partner()
        isReplaced = try reader.flag()
    }
}

extension ByteWriter {
    fileprivate mutating func indexes(_ values: [Int]) {
        varint(UInt64(values.count))
        for value in values { varint(UInt64(value)) }
    }
}

extension ByteReader {
    fileprivate mutating func indexes(below end: Int) throws(Failure) -> [Int] {
        var result: [Int] = []
        for _ in 0..<(try count()) {
            guard let value = Int(exactly: try varint()), value < end else {
                throw .invalid("index", offset: offset)
            }
            result.append(value)
        }
        return result
    }

    /// A number plus one; 0 for none.
    fileprivate mutating func partner() throws(Failure) -> UInt32? {
        let value = try varint()
        guard value <= UInt64(UInt32.max) else { throw .invalid("partner", offset: offset) }
        return value == 0 ? nil : UInt32(value - 1)
    }
}
