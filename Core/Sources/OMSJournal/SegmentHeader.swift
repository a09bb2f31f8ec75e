import OMSTypes

/// The first 4096 bytes of a segment file.
public struct SegmentHeader: Equatable, Sendable {
    public var versions: JournalVersions
    /// From 1, without gaps.
    public var number: UInt64
    /// The first sequence number that the segment may hold.
    public var firstSequence: SequenceNumber
    public var firstBatch: UInt64
    public var created: Timestamp
    /// Size of the file in bytes.
    public var segmentBytes: UInt64
    /// What was durable when the segment was made.
    public var durableThrough: SequenceNumber
    /// The chain before the segment's first batch.
    public var chain: Hash256
    /// `nil` while the segment is written, and until it was sealed.
    public var seal: SegmentSeal?

    static let checksumOffset = 2044
    static let sealOffset = 2048
    static let sealChecksumOffset = 4092

    /// The 4096 bytes, with an empty seal.
    func encode(into writer: inout ByteWriter) {
        let start = writer.count
        writer.fixed(JournalFormat.segmentMagic)
        writer.fixed(JournalFormat.version)
        writer.fixed(versions.frameVersion)
        versions.decideVersion.withBytes { writer.append($0) }
        writer.fixed(versions.stateHashVersion)
        writer.fixed(UInt32(0))
        writer.fixed(number)
        writer.fixed(firstSequence)
        writer.fixed(firstBatch)
        writer.fixed(created.nanoseconds)
        writer.fixed(segmentBytes)
        writer.fixed(durableThrough)
        chain.withBytes { writer.append($0) }
        for _ in 0..<(JournalFormat.segmentHeaderBytes - (writer.count - start)) {
            writer.append(UInt8(0))
        }
        let covered = UnsafeRawBufferPointer(
            rebasing: writer.bytes[start..<(start + Self.checksumOffset)])
        writer.patch(Checksum.crc32c(covered), at: start + Self.checksumOffset)
    }

    /// Reads and checks the header; `expected` is the sequence number of the file's name.
    static func decode(_ bytes: UnsafeRawBufferPointer, expected: SequenceNumber)
        throws(JournalFinding) -> SegmentHeader
    {
        func wrong(_ kind: JournalFinding.Kind, _ offset: Int, _ want: UInt64, _ is: UInt64)
            -> JournalFinding
        {
            JournalFinding(
                kind: kind, offset: UInt64(offset), sequence: expected, expected: want, found: `is`)
        }
        guard bytes.count >= JournalFormat.segmentHeaderBytes else {
            throw wrong(
                .segmentTooShort, 0, UInt64(JournalFormat.segmentHeaderBytes), UInt64(bytes.count))
        }
        let magic: UInt64 = bytes.value(at: 0)
        guard magic == JournalFormat.segmentMagic else {
            throw wrong(.segmentMagic, 0, JournalFormat.segmentMagic, magic)
        }
        let version: UInt32 = bytes.value(at: 8)
        // A later version may place its checksum elsewhere, so the version is looked at first.
        guard version == JournalFormat.version else {
            throw wrong(.formatVersion, 8, UInt64(JournalFormat.version), UInt64(version))
        }
        try checkSums(bytes, wrong)
        let header = SegmentHeader(bytes)
        guard header.firstSequence == expected else {
            throw wrong(.segmentName, 64, expected, header.firstSequence)
        }
        let longest = UInt64(JournalFormat.segmentBytesMax)
        guard header.segmentBytes <= longest,
            header.segmentBytes >= UInt64(JournalFormat.segmentHeaderBytes)
        else {
            throw wrong(.fileLength, 88, longest, header.segmentBytes)
        }
        return header
    }

    private static func checkSums(
        _ bytes: UnsafeRawBufferPointer,
        _ wrong: (JournalFinding.Kind, Int, UInt64, UInt64) -> JournalFinding
    ) throws(JournalFinding) {
        let stored: UInt32 = bytes.value(at: checksumOffset)
        let computed = Checksum.crc32c(bytes.slice(0, checksumOffset))
        guard stored == computed else {
            throw wrong(.segmentChecksum, 0, UInt64(computed), UInt64(stored))
        }
        let seal = bytes.slice(sealOffset, sealChecksumOffset - sealOffset)
        let sealStored: UInt32 = bytes.value(at: sealChecksumOffset)
        if sealStored == 0, seal.allSatisfy({ $0 == 0 }) { return }
        let sealComputed = Checksum.crc32c(seal)
        guard sealStored == sealComputed else {
            throw wrong(.sealChecksum, sealOffset, UInt64(sealComputed), UInt64(sealStored))
        }
    }
}

extension SegmentHeader {
    fileprivate init(_ bytes: UnsafeRawBufferPointer) {
        versions = JournalVersions(
            frameVersion: bytes.value(at: 12), decideVersion: Hash256(bytes, at: 16),
            stateHashVersion: bytes.value(at: 48))
        number = bytes.value(at: 56)
        firstSequence = bytes.value(at: 64)
        firstBatch = bytes.value(at: 72)
        created = Timestamp(nanoseconds: bytes.value(at: 80))
        segmentBytes = bytes.value(at: 88)
        durableThrough = bytes.value(at: 96)
        chain = Hash256(bytes, at: 104)
        seal = SegmentSeal(bytes.slice(Self.sealOffset, SegmentSeal.byteCount), segment: self)
    }
}

extension UnsafeRawBufferPointer {
    /// A little-endian integer that the caller knows to lie within the bytes.
    func value<T: FixedWidthInteger & BitwiseCopyable>(at offset: Int) -> T {
        T(littleEndian: loadUnaligned(fromByteOffset: offset, as: T.self))
    }

    /// Bytes that the caller knows to be there.
    func slice(_ offset: Int, _ length: Int) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: self[offset..<(offset + length)])
    }
}
