import OMSTypes

/// A block's place in its file.
struct TickBlockEntry: Equatable {
    var offset: Int
    var header: TickBlockHeader
}

/// Walks the blocks of a file from front to back.
struct TickFile {
    let series: TickSeries
    let storage: any TickStorage
    /// Of the file.
    let size: Int

    init(series: TickSeries, storage: any TickStorage, size: Int) {
        self.series = series
        self.storage = storage
        self.size = size
    }

    /// A file that is there.
    init(_ series: TickSeries, in storage: any TickStorage) throws(TickError) {
        let size: Int?
        do throws(TickStorageFailure) {
            size = try storage.size(of: series)
        } catch {
            throw .storage(error)
        }
        guard let size else {
            throw .storage(TickStorageFailure(file: series.description, reason: "no such file"))
        }
        self.init(series: series, storage: storage, size: size)
    }

    /// A file's header as it is stored, checked.
    func fileHeader() throws(TickError) -> [UInt8] {
        let bytes = try read(TickBlock.fileHeaderBytes, at: 0)
        let finding = bytes.withUnsafeBytes { TickBlock.check(fileHeader: $0, series) }
        if let finding { throw .corrupt(series, block: 0, offset: 0, finding) }
        return bytes
    }

    /// At most so many bytes from a place.
    func read(_ count: Int, at offset: Int) throws(TickError) -> [UInt8] {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: count, alignment: 8)
        defer { buffer.deallocate() }
        do throws(TickStorageFailure) {
            let found = try storage.read(into: buffer, from: series, at: offset)
            return Array(buffer[..<found])
        } catch {
            throw .storage(error)
        }
    }

    /// The headers of the blocks that follow one another, and what is wrong with what follows the
    /// last of them (`nil`: nothing does).
    ///
    /// - Parameter whole: also reads each block and checks it; otherwise its header alone.
    func blocks(whole: Bool) throws(TickError) -> (
        entries: [TickBlockEntry], end: Int, finding: TickFinding?
    ) {
        var entries: [TickBlockEntry] = []
        var offset = TickBlock.fileHeaderBytes
        var decoder = TickDecoder()
        while offset < size {
            let bytes = try read(TickBlock.headerBytes, at: offset)
            switch bytes.withUnsafeBytes({ TickBlockHeader.read($0) }) {
            case .failure(let rejection): return (entries, offset, rejection.finding)
            case .success(let header):
                if let finding = follows(header, entries.last, offset) {
                    return (entries, offset, finding)
                }
                if whole {
                    let block = try read(header.length, at: offset)
                    let finding = block.withUnsafeBytes { decoder.decode($0, header, series) }
                    if let finding { return (entries, offset, finding) }
                }
                entries.append(TickBlockEntry(offset: offset, header: header))
                offset += header.length
            }
        }
        return (entries, offset, nil)
    }

    private func follows(_ header: TickBlockHeader, _ last: TickBlockEntry?, _ offset: Int)
        -> TickFinding?
    {
        guard offset + header.length <= size else { return .truncated }
        guard header.number == (last.map { $0.header.number + 1 } ?? 0) else { return .number }
        if let last, header.firstTime < last.header.lastTime { return .time }
        return nil
    }
}
