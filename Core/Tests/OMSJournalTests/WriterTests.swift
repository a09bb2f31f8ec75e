import OMSTypes
import Testing

@testable import OMSJournal

@Suite("Journal: writing and reading back")
struct WriterTests {
    @Test("A frame comes back with every section, and its messages")
    func roundTrip() throws {
        let storage = MemoryStorage()
        var writer = try openWriter(storage)
        var sent = ByteWriter()
        addOutbound(&sent, session: 7, number: 41, type: "8", body: "37=1|39=0|")
        addOutbound(&sent, session: 9, number: 12, type: "AK", body: "")
        let header = FrameHeader(
            timestamp: Timestamp(nanoseconds: 1_000), clockOffset: -3, domain: 2, kind: 9,
            flags: 513)
        let parts = ["new order", "8=FIX.4.4|", "quotes", "accepted"].map(bytes)
        try parts[0].withUnsafeBytes { command in
            try parts[1].withUnsafeBytes { inbound in
                try parts[2].withUnsafeBytes { inputs in
                    try parts[3].withUnsafeBytes { events in
                        _ = try writer.append(
                            header, command: command, inbound: inbound, inputs: inputs,
                            events: events, outbound: sent.bytes)
                    }
                }
            }
        }
        try writer.commit(durability: .process)

        var reader = JournalReader(storage: storage)
        let next = try reader.next()
        let frame = try #require(next)
        #expect(frame.sequence == 1)
        #expect(frame.header == header)
        #expect(text(frame.command) == "new order")
        #expect(text(frame.inbound) == "8=FIX.4.4|")
        #expect(text(frame.inputs) == "quotes")
        #expect(text(frame.events) == "accepted")
        let messages = frame.outboundEntries.map {
            "\($0.session.raw) \($0.msgSeqNum) \($0.sendingTime.nanoseconds) \(text($0.msgType)) "
                + text($0.body)
        }
        #expect(messages == ["7 41 5 8 37=1|39=0|", "9 12 5 AK "])
        try expectNext(&reader, [])
    }

    private func addOutbound(
        _ writer: inout ByteWriter, session: UInt16, number: UInt64, type: String, body: String
    ) {
        let msgType = bytes(type)
        let content = bytes(body)
        msgType.withUnsafeBytes { msgType in
            content.withUnsafeBytes { content in
                writer.outboundEntry(
                    session: SessionID(session), msgSeqNum: number,
                    sendingTime: Timestamp(nanoseconds: 5), msgType: msgType, body: content)
            }
        }
    }

    @Test("An outbound entry that does not fit its section ends the walk and is told")
    func brokenOutbound() {
        var writer = ByteWriter()
        addOutbound(&writer, session: 1, number: 1, type: "8", body: "x")
        let whole = writer.count
        addOutbound(&writer, session: 1, number: 2, type: "8", body: "y")
        for length in (whole + 1)..<writer.count {
            var entries = OutboundEntries(writer.bytes.slice(0, length))
            let first = entries.next()
            let second = entries.next()
            #expect(first?.msgSeqNum == 1 && second == nil && !entries.isIntact)
        }
    }

    @Test("A journal goes on over many segments, and every frame can be fetched by its place")
    func rotation() throws {
        let storage = MemoryStorage()
        var writer = try openWriter(storage)
        var places: [FrameLocation] = []
        for number in 1...60 {
            let padding = String(repeating: "x", count: 200)
            try writer.addBatch(["\(number) \(padding)", "second \(number)"], .disk)
            for sequence in UInt64(number * 2 - 1)...UInt64(number * 2) {
                places.append(try place(writer, sequence))
            }
            let next = writer.location(of: UInt64(number * 2 + 1))
            #expect(next == nil)
            writer.trailHash()
        }
        #expect(Set(places.map(\.segment)).count > 4)
        let all = try commands(storage)
        #expect(all.count == 120)
        var reader = JournalReader(storage: storage)
        for (index, place) in places.enumerated().reversed() {
            let frame = try reader.readFrame(at: place)
            #expect(frame.sequence == UInt64(index + 1))
            #expect(text(frame.command) == all[index])
        }
        let shifted = journalError { () throws(JournalError) in
            _ = try reader.readFrame(at: FrameLocation(segment: 1, offset: 4097))
        }
        #expect(shifted != nil)
        let unknown = journalError { () throws(JournalError) in
            _ = try reader.readFrame(at: FrameLocation(segment: 2, offset: 4096))
        }
        #expect(unknown == .noSuchFrame(2))
        #expect(try commands(storage, from: 75) == Array(all[74...]))
    }

    @Test("A prepared spare becomes the next segment")
    func spare() throws {
        let storage = MemoryStorage()
        try ReserveSegment.spare.prepare(storage, smallJournal)
        storage.state.withLock { $0.space = 0 }
        var writer = try openWriter(storage)
        try writer.addBatch(["only the spare had room"])
        #expect(storage.contents[SegmentName.spare] == nil)
        #expect(try commands(storage) == ["only the spare had room"])
    }

    @Test("Frames and batches have limits; what is refused leaves nothing behind")
    func limits() throws {
        let storage = MemoryStorage()
        var writer = try openWriter(storage)
        let tooLong = String(repeating: "x", count: 1024 - 55)
        let refused = journalError { () throws(JournalError) in try writer.add(tooLong) }
        #expect(refused == .frameTooLarge(bytes: 1025, limit: 1024))
        try writer.add(String(tooLong.dropLast()))
        try writer.add(String(tooLong.dropLast()))
        let full = journalError { () throws(JournalError) in try writer.add("third") }
        #expect(full == .batchFull)
        let pending = writer.pendingFrames
        #expect(pending == 2)
        let result = try writer.commit(durability: .disk)
        #expect(result.frameCount == 2 && result.lastSequence == 2 && result.bytes == 2128)
        let third = try writer.add("third")
        #expect(third == 3)
    }

    @Test("A frame that is taken back leaves nothing behind, and its number to the next")
    func discard() throws {
        let storage = MemoryStorage()
        var writer = try openWriter(storage)
        try writer.begin(FrameHeader(timestamp: Timestamp(nanoseconds: 1), domain: 1, kind: 1))
        writer.section(.command) { $0.append("half a thought") }
        writer.discard()
        let pending = writer.pendingBytes
        #expect(pending == 0)
        try writer.addBatch(["one"])
        #expect(try commands(storage) == ["one"])
    }

    @Test("durableThrough advances at the write in process, at the synchronisation in disk")
    func durability() throws {
        let storage = MemoryStorage()
        var writer = try openWriter(storage)
        let syncs = storage.state.withLock { $0.syncs }
        try writer.add("one")
        let before = writer.durableThrough
        let after = try writer.commit(durability: .process).durableThrough
        #expect(before == 0 && after == 1)
        #expect(storage.state.withLock { $0.syncs } == syncs)
        try writer.addBatch(["two"], .disk)
        #expect(storage.state.withLock { $0.syncs } == syncs + 1)
        try writer.addBatch(["three"], .disk)
        let flags = try batchHeaders(storage, firstSegment).map(\.flags)
        #expect(flags == [[], .durableByWrite, []])
        let durable = try batchHeaders(storage, firstSegment).map(\.durableThrough)
        #expect(durable == [0, 1, 2])
        try writer.commit(durability: .disk)
        #expect(storage.state.withLock { $0.syncs } == syncs + 2)
    }

    @Test("The committed batch is what the file holds: replication sends these bytes")
    func committedBytes() throws {
        let storage = MemoryStorage()
        var writer = try openWriter(storage)
        try writer.addBatch(["a", "b"])
        let sent = writer.withCommittedBatch { Array($0) }
        let stored = try #require(storage.contents[firstSegment])
        #expect(Array(stored[4096..<4096 + sent.count]) == sent)
    }
}

/// The headers of the batches of a file, read by their lengths alone.
func batchHeaders(_ storage: MemoryStorage, _ name: String) throws -> [BatchHeader] {
    let file = try #require(storage.contents[name])
    var headers: [BatchHeader] = []
    file.withUnsafeBytes { bytes in
        var at = 4096
        while at + 80 <= bytes.count, bytes.value(at: at) as UInt32 == JournalFormat.batchMagic {
            headers.append(BatchHeader(bytes.slice(at, 80)))
            at += headers[headers.count - 1].length
        }
    }
    return headers
}
