import OMSTypes

/// The first 256 bytes of a snapshot file.
public struct SnapshotHeader: Equatable, Sendable {
    public var versions: JournalVersions
    /// Layout of the State, as the writer's encoder defines it.
    public var layout: UInt32
    /// Layout of what the shell keeps beside State.
    public var shellLayout: UInt32
    public var anchor: JournalAnchor
    public var stateHash: StateDigest
    /// Chunks of State, then of the shell's part.
    public var stateChunks: UInt64 = 0
    public var shellChunks: UInt64 = 0
    /// Of the whole file.
    public var bytes: UInt64 = 0

    public static let byteCount = 256
    /// Raised when a reader of the older version would misread the file.
    public static let version: UInt32 = 1
    /// `NTSNAPS1`.
    static let magic: UInt64 = 0x3153_5041_4E53_544E

    public init(
        versions: JournalVersions, layout: UInt32, shellLayout: UInt32, anchor: JournalAnchor,
        stateHash: StateDigest
    ) {
        self.versions = versions
        self.layout = layout
        self.shellLayout = shellLayout
        self.anchor = anchor
        self.stateHash = stateHash
    }

    func encode(into out: inout ByteWriter) {
        out.fixed(Self.magic)
        out.fixed(Self.version)
        out.fixed(versions.frameVersion)
        out.fixed(versions.stateHashVersion)
        out.fixed(layout)
        versions.decideVersion.withBytes { out.append($0) }
        out.fixed(anchor.sequence)
        out.fixed(anchor.timestamp.nanoseconds)
        out.fixed(anchor.location.segment)
        out.fixed(anchor.location.offset)
        out.fixed(anchor.batch)
        out.fixed(shellLayout)
        out.fixed(UInt32(0))
        anchor.chainBefore.withBytes { out.append($0) }
        anchor.chain.withBytes { out.append($0) }
        out.fixed(stateHash.high)
        out.fixed(stateHash.low)
        out.fixed(stateChunks)
        out.fixed(shellChunks)
        out.fixed(bytes)
        while out.count < Self.byteCount - 4 { out.append(UInt8(0)) }
        out.fixed(Checksum.crc32c(out.bytes))
    }

    /// Reads and checks the header of a file of `fileBytes`.
    init(_ source: UnsafeRawBufferPointer, fileBytes: Int) throws(SnapshotFault) {
        guard source.count == Self.byteCount else { throw .cut }
        guard source.value(at: 0) as UInt64 == Self.magic else { throw .notASnapshot }
        guard source.value(at: 8) as UInt32 == Self.version else {
            throw .otherVersion("file version \(source.value(at: 8) as UInt32)")
        }
        let covered = Self.byteCount - 4
        guard Checksum.crc32c(source.slice(0, covered)) == source.value(at: covered) as UInt32
        else { throw .checksum(offset: 0) }
        versions = JournalVersions(
            frameVersion: source.value(at: 12), decideVersion: Hash256(source, at: 24),
            stateHashVersion: source.value(at: 16))
        layout = source.value(at: 20)
        shellLayout = source.value(at: 96)
        anchor = JournalAnchor(
            sequence: source.value(at: 56),
            timestamp: Timestamp(nanoseconds: source.value(at: 64)),
            location: FrameLocation(
                segment: source.value(at: 72), offset: source.value(at: 80)),
            batch: source.value(at: 88), chainBefore: Hash256(source, at: 104),
            chain: Hash256(source, at: 136))
        stateHash = StateDigest(high: source.value(at: 168), low: source.value(at: 176))
        stateChunks = source.value(at: 184)
        shellChunks = source.value(at: 192)
        bytes = source.value(at: 200)
        guard bytes == UInt64(fileBytes) else { throw .cut }
    }
}

/// Why a snapshot is not used. It is dropped: the journal has everything that it had.
public enum SnapshotFault: Error, Equatable, Sendable, CustomStringConvertible {
    case cut
    case notASnapshot
    case otherVersion(String)
    case checksum(offset: Int)
    /// Its batch does not stand in the journal where it says.
    case otherJournal
    case state(String)
    case storage(StorageFailure)
    case journal(JournalError)

    public var description: String {
        switch self {
        case .cut: return "it is not as long as it says"
        case .notASnapshot: return "it is no snapshot"
        case .otherVersion(let what): return "written by another build (\(what))"
        case .checksum(let offset): return "checksum at offset \(offset)"
        case .otherJournal: return "the journal does not hold the batch that it ends with"
        case .state(let what): return what
        case .storage(let failure): return "\(failure)"
        case .journal(let error): return "\(error)"
        }
    }
}
