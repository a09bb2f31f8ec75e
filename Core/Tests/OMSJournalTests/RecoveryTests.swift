import OMSTypes
import Testing

@testable import OMSJournal

@Suite("Journal: recovery")
struct RecoveryTests {
    func recover(_ storage: MemoryStorage) throws(JournalError) -> RecoveryReport {
        try Recovery.recover(storage: storage, hasher: QuickHasher(), frameVersionKnown: 1)
    }

    @Test("An empty directory is a new journal")
    func empty() throws {
        let storage = MemoryStorage()
        let report = try recover(storage)
        #expect(report.position == JournalPosition())
        #expect(report.frames == 0 && report.segments == 0 && report.cut == nil)
        var writer = try openWriter(storage)
        let first = try writer.add("x")
        #expect(first == 1)
    }

    @Test("A torn last batch is cut at every byte; the frames before stay; the writer goes on")
    func tornTail() throws {
        let whole = MemoryStorage()
        var writer = try openWriter(whole)
        try writer.addBatch(["one", "two"])
        try writer.addBatch(["three"])
        let before = try #require(whole.contents[firstSegment])
        try writer.addBatch(["four", "five"])
        let after = try #require(whole.contents[firstSegment])
        let start = Int(try place(writer, 4).offset) - 80
        let length = writer.withCommittedBatch { $0.count }
        for written in 1..<length {
            let torn =
                before[..<start] + after[start..<start + written]
                + before[(start + written)...]
            guard Array(torn) != after else { continue }
            let storage = whole.clone()
            storage.put(firstSegment, Array(torn))
            let report = try recover(storage)
            #expect(report.frames == 3 && report.position.nextSequence == 4)
            let cut = try #require(report.cut)
            #expect(cut.finding.offset >= UInt64(start) && cut.bytes > 0 && cut.bytes <= written)
            let kept = try #require(storage.contents[cut.keptIn[0]])
            #expect(kept == Array(after[start..<start + cut.bytes]))
            #expect(storage.contents[firstSegment] == before, "the tail is zeros again")
            var next = try openWriter(storage)
            try next.addBatch(["another four"])
            #expect(try commands(storage) == ["one", "two", "three", "another four"])
        }
    }

    @Test("What follows an invalid batch is cut with it, even where it is valid")
    func validBehindInvalid() throws {
        let storage = MemoryStorage()
        var writer = try openWriter(storage)
        try writer.addBatch(["one"])
        // Two batches of which neither was known durable when the other was written.
        let forked = storage.clone()
        try writer.addBatch(["two"])
        let lost = try #require(storage.contents[firstSegment])
        let start = Int(try place(writer, 2).offset) - 80
        try writer.addBatch(["three"])
        var later = try #require(storage.contents[firstSegment])
        let third = Int(try place(writer, 3).offset) - 80
        later[start + 4] = lost[start + 4] ^ 1
        // The third batch says that only the first frame was durable.
        var header = later[third..<third + 80].withUnsafeBytes { BatchHeader($0) }
        header.durableThrough = 1
        var patched = ByteWriter()
        later[third..<third + 80].withUnsafeBytes { patched.append($0) }
        header.patch(into: &patched)
        later.replaceSubrange(third..<third + 80, with: Array(patched.bytes))
        forked.put(firstSegment, later)
        let report = try recover(forked)
        #expect(report.frames == 1)
        #expect(report.cut?.finding.kind == .batchChecksum)
        #expect(try commands(forked) == ["one"])
    }

    @Test("A message made to look like a batch proves nothing when its own batch is torn")
    func forgedBatch() throws {
        let forger = MemoryStorage()
        var other = try openWriter(forger)
        for number in 1...9 { try other.addBatch(["\(number)"]) }
        let forged = other.withCommittedBatch { Array($0) }

        let storage = MemoryStorage()
        var writer = try openWriter(storage)
        try writer.addBatch(["one"])
        try writer.begin(FrameHeader(timestamp: Timestamp(nanoseconds: 9), domain: 1, kind: 1))
        writer.section(.inbound) { writer in forged.withUnsafeBytes { writer.append($0) } }
        try writer.finish()
        try writer.commit(durability: .disk)
        let frame = Int(try place(writer, 2).offset)
        storage.edit(firstSegment) { $0[frame + 20] ^= 1 }
        let report = try recover(storage)
        #expect(report.frames == 1 && report.cut?.finding.kind == .frameChecksum)
    }

    @Test("Every flipped byte of a closed journal is found and located, or lies in the padding")
    func flipEveryByte() throws {
        let whole = MemoryStorage()
        var writer = try openWriter(whole)
        for number in 1...9 {
            try writer.addBatch(
                ["\(number) " + String(repeating: "z", count: 450), "b\(number)"], .disk)
        }
        try writer.close()
        let frames = try commands(whole)
        let names = whole.contents.keys.sorted()
        #expect(names.count == 2 && frames.count == 18)
        for (index, name) in names.enumerated() {
            let headers = try batchHeaders(whole, name)
            let end = 4096 + headers.reduce(0) { $0 + $1.length }
            let closing = index == 1 ? end - 80 : end
            let size = try #require(whole.contents[name]).count
            for at in 0..<size {
                let storage = whole.clone()
                storage.edit(name) { $0[at] ^= 0x10 }
                check(storage, name, at, closing: closing, end: end, isLast: index == 1)
            }
        }
    }

    private func check(
        _ storage: MemoryStorage, _ name: String, _ at: Int, closing: Int, end: Int, isLast: Bool
    ) {
        do throws(JournalError) {
            let report = try recover(storage)
            #expect(at >= closing, "byte \(at) of \(name) was not found")
            #expect(report.frames == 18)
            if isLast {
                #expect(report.cut?.file == name)
                #expect(report.position.closedCleanly == (at >= end))
            } else {
                #expect(report.abandoned.count == 1 && report.cut == nil)
            }
        } catch {
            #expect(at < closing)
            switch error {
            case .unreadable(let file, let finding):
                #expect(file == name && at < 4096 && finding.offset <= UInt64(at))
            case .corrupt(let file, let finding, let durable):
                #expect(file == name && at >= 4096 && finding.offset <= UInt64(at))
                #expect(UInt64(at) < finding.offset + 600 && finding.sequence <= durable)
            case .full, .dead, .closed, .frameTooLarge, .batchFull, .storage, .foreignFile,
                .missingSegment, .newerFrames, .noSuchFrame:
                Issue.record("byte \(at) of \(name): \(error)")
            }
        }
    }

    @Test("Damage that forbids a start names file and remedy", arguments: Damage.allCases)
    func damage(_ damage: Damage) throws {
        let storage = MemoryStorage()
        var writer = try openWriter(storage)
        for number in 1...30 {
            try writer.addBatch(["\(number) " + String(repeating: "w", count: 400)])
        }
        let names = storage.contents.keys.sorted()
        #expect(names.count > 3)
        damage.inflict(on: storage, names)
        let error = journalError { () throws(JournalError) in _ = try recover(storage) }
        let text = try #require(error).description
        #expect(text.contains(damage.file(names)) && text.contains(damage.remedy), "\(text)")
        let report = JournalVerifier.verify(storage: storage, hasher: QuickHasher())
        #expect(report.damage == error || damage == .newerFrames)
    }

    enum Damage: CaseIterable {
        case missingMiddle, missingFirst, foreign, notASegment, truncated, truncatedHeader
        case newerFormat, newerFrames, chainOfSegment, rewritten, swapped

        func file(_ names: [String]) -> String {
            switch self {
            case .missingMiddle: return names[1]
            case .missingFirst, .newerFormat, .newerFrames, .truncatedHeader: return firstSegment
            case .foreign: return "journal-1.seg"
            case .notASegment, .truncated, .chainOfSegment, .swapped: return names[1]
            case .rewritten: return names[0]
            }
        }

        var remedy: String {
            switch self {
            case .missingMiddle, .missingFirst: return "put it back"
            case .foreign: return "move it out"
            case .notASegment, .swapped: return "move it out of the directory; else restore"
            case .truncated: return "truncate -s 8192"
            case .truncatedHeader, .chainOfSegment, .rewritten: return "restore the file"
            case .newerFormat, .newerFrames: return "run the build that wrote it"
            }
        }

        func inflict(on storage: MemoryStorage, _ names: [String]) {
            switch self {
            case .missingMiddle: storage.delete(names[1])
            case .missingFirst: storage.delete(names[0])
            case .foreign: storage.put("journal-1.seg", [1, 2, 3])
            case .notASegment:
                storage.put(names[1], [UInt8](repeating: 0x20, count: 8192))
            case .truncated: storage.edit(names[1]) { $0.removeLast(3000) }
            case .truncatedHeader: storage.edit(names[0]) { $0.removeLast(8000) }
            case .newerFormat: storage.edit(names[0]) { $0[8] = 3 }
            case .newerFrames: editHeader(storage, names[0]) { $0.versions.frameVersion = 2 }
            case .chainOfSegment: editHeader(storage, names[1]) { $0.chain.words.0 ^= 1 }
            case .rewritten: rewriteFrame(storage, names[0])
            case .swapped: storage.put(names[1], storage.contents[names[2]] ?? [])
            }
        }

        private func editHeader(
            _ storage: MemoryStorage, _ name: String, _ body: (inout SegmentHeader) -> Void
        ) {
            storage.edit(name) { content in
                let first = SegmentName.firstSequence(name) ?? 0
                guard
                    var header = content.withUnsafeBytes({
                        try? SegmentHeader.decode($0, expected: first)
                    })
                else { return }
                body(&header)
                var writer = ByteWriter()
                header.encode(into: &writer)
                content.replaceSubrange(0..<4096, with: Array(writer.bytes))
            }
        }

        /// A frame changed together with its checksum: only the chain can tell.
        private func rewriteFrame(_ storage: MemoryStorage, _ name: String) {
            storage.edit(name) { content in
                let start = 4096 + 80
                let length = content.withUnsafeBytes { Int($0.value(at: start + 4) as UInt32) }
                content[start + 57] ^= 1
                let sum = content.withUnsafeBytes {
                    Checksum.crc32c($0.slice(start + 4, length - 4))
                }
                for index in 0..<4 {
                    content[start + index] = UInt8(truncatingIfNeeded: sum >> UInt32(index * 8))
                }
            }
        }
    }

    @Test("A recovery that is itself interrupted anywhere loses nothing")
    func interrupted() throws {
        let torn = MemoryStorage()
        var writer = try openWriter(torn)
        try writer.addBatch(["one"])
        try writer.addBatch(["two"])
        let end = Int(try place(writer, 2).offset) + 59
        torn.edit(firstSegment) { $0.replaceSubrange(end..<end + 100, with: Array(1...100)) }
        for operations in 0..<40 {
            let storage = torn.clone()
            storage.state.withLock { $0.operationsLeft = operations }
            let error = journalError { () throws(JournalError) in _ = try recover(storage) }
            storage.state.withLock { $0.operationsLeft = nil }
            let report = try recover(storage)
            #expect(report.frames == 2)
            #expect(try commands(storage) == ["one", "two"])
            let kept = storage.contents.filter { $0.key.hasPrefix("quarantine") }
            #expect(kept.values.contains(Array(1...100)))
            let handles = storage.openHandles
            #expect(handles == 0)
            if error == nil { return }
        }
        Issue.record("recovery never finished")
    }
}
