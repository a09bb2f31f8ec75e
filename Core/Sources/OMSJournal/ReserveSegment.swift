/// Files prepared beforehand, so that a new segment costs a rename and not the writing of zeros.
public enum ReserveSegment: Sendable {
    /// For the next segment.
    case spare
    /// For a full disk.
    case emergency

    public var name: String {
        switch self {
        case .spare: return SegmentName.spare
        case .emergency: return SegmentName.emergency
        }
    }

    /// Makes the file unless it is there. It may run on another thread than the writer's, one
    /// call at a time.
    /// - Throws: `full`, `storage`.
    public func prepare(_ storage: any JournalStorage, _ configuration: JournalConfiguration)
        throws(JournalError)
    {
        do throws(StorageFailure) {
            guard try !storage.list().contains(name) else { return }
            let draft = name + ".draft"
            storage.close(try storage.create(draft, zeroFilled: bytes(configuration)))
            try storage.rename(draft, to: name)
            try storage.synchronizeDirectory()
        } catch {
            throw error.kind == .full ? .full(error) : .storage(error)
        }
    }

    func bytes(_ configuration: JournalConfiguration) -> Int {
        switch self {
        case .spare: return configuration.segmentBytes
        case .emergency: return configuration.emergencyBytes
        }
    }
}
