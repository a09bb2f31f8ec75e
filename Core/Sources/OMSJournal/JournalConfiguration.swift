import OMSTypes

/// How durable a frame is once `commit` returned.
public enum Durability: String, Sendable {
    /// Written: survives kill -9 of the process.
    case process
    /// Written and synchronised: survives power loss.
    case disk
}

/// The versions that a segment's header carries.
public struct JournalVersions: Hashable, Sendable {
    /// Layout of the sections, as the writer's encoder defines it.
    public var frameVersion: UInt32
    /// SHA-256 over the sources that decide.
    public var decideVersion: Hash256
    /// What the state hash folds, and how.
    public var stateHashVersion: UInt32

    public init(frameVersion: UInt32, decideVersion: Hash256, stateHashVersion: UInt32) {
        self.frameVersion = frameVersion
        self.decideVersion = decideVersion
        self.stateHashVersion = stateHashVersion
    }
}

/// Sizes and versions of a journal. Sizes may differ from run to run.
public struct JournalConfiguration: Sendable {
    /// Size of a segment file in bytes.
    public var segmentBytes: Int
    /// Size of the emergency segment in bytes.
    public var emergencyBytes: Int
    /// Pending bytes beyond which no frame may begin before a commit.
    public var batchBytesMax: Int
    /// The largest frame; at most `JournalFormat.frameBytesMax`.
    public var frameBytesMax: Int
    public var versions: JournalVersions

    /// - Precondition: a full batch fits into both kinds of segment.
    public init(
        versions: JournalVersions,
        segmentBytes: Int = 64 << 20,
        emergencyBytes: Int = 8 << 20,
        batchBytesMax: Int = 4 << 20,
        frameBytesMax: Int = JournalFormat.frameBytesMax
    ) {
        precondition(
            frameBytesMax <= JournalFormat.frameBytesMax
                && frameBytesMax > JournalFormat.frameHeaderBytes, "frame size")
        precondition(batchBytesMax >= JournalFormat.batchHeaderBytes, "batch size")
        let least = JournalFormat.segmentHeaderBytes + batchBytesMax + frameBytesMax
        precondition(
            segmentBytes >= least && segmentBytes <= JournalFormat.segmentBytesMax, "segment size")
        precondition(
            emergencyBytes >= least && emergencyBytes <= JournalFormat.segmentBytesMax,
            "emergency segment size")
        self.versions = versions
        self.segmentBytes = segmentBytes
        self.emergencyBytes = emergencyBytes
        self.batchBytesMax = batchBytesMax
        self.frameBytesMax = frameBytesMax
    }
}

/// The constants of the format; `docs/JOURNAL.md` says what they mean.
public enum JournalFormat {
    /// Raised when a reader of the older version would misread the file.
    public static let version: UInt32 = 2
    /// `NTJOURN1`.
    static let segmentMagic: UInt64 = 0x314E_5255_4F4A_544E
    /// `NTB1`.
    static let batchMagic: UInt32 = 0x3142_544E
    public static let segmentHeaderBytes = 4096
    public static let batchHeaderBytes = 80
    public static let frameHeaderBytes = 56
    public static let frameBytesMax = 256 << 10
    public static let segmentBytesMax = 1 << 31
}
