import OMSCore
import OMSPostTrade
import OMSTypes

// The whole State in one run of bytes, with its own hash at the end. Equal State gives equal bytes.
extension Engine {
    /// Layout of a snapshot. Goes up with every property that is added to State; a snapshot of
    /// another version is not read but made again from the journal.
    public static let snapshotVersion: UInt32 = 17

    /// Why a snapshot is not this State.
    public enum SnapshotFailure: Error, Equatable, Sendable, CustomStringConvertible {
        case bytes(ByteReader.Failure)
        /// What was read has another hash than what was written.
        case stateHash(expected: StateDigest, found: StateDigest)

        public var description: String {
            switch self {
            case .bytes(let failure): return "unreadable: \(failure)"
            case .stateHash(let expected, let found):
                return "state hash \(found), written as \(expected)"
            }
        }
    }

    /// Writes State and its hash; `flush` is the caller's.
    public func encodeSnapshot(into out: inout SnapshotWriter) {
        orders.encodeSnapshot(into: &out)
        out.pause()
        postTrade.encodeSnapshot(into: &out)
        out.pause()
        out.bytes.varint(UInt64(sessions.count))
        for numbers in sessions {
            out.bytes.varint(numbers.nextInbound)
            out.bytes.varint(numbers.nextOutbound)
            out.bytes.signedVarint(numbers.movedAt.nanoseconds)
        }
        out.bytes.varint(UInt64(sessionStates.count))
        for state in sessionStates { state.encode(into: &out.bytes) }
        out.bytes.varint(UInt64(allocated.count))
        for block in allocated { out.bytes.text(block.allocID) }
        out.bytes.signedVarint(lastTimestamp.nanoseconds)
        let hash = stateHash()
        out.bytes.fixed(hash.high)
        out.bytes.fixed(hash.low)
        out.pause()
    }

    /// The engine that `encodeSnapshot` wrote, its hash compared.
    ///
    /// - Parameter history: where what has ended lies.
    public init(
        snapshot bytes: inout SnapshotReader, history: any HistoryMemory = PlainMemory()
    ) throws(SnapshotFailure) {
        self.init()
        let expected: StateDigest
        do throws(ByteReader.Failure) {
            expected = try decode(from: &bytes, history)
        } catch {
            throw .bytes(error)
        }
        let found = stateHash()
        guard found == expected else { throw .stateHash(expected: expected, found: found) }
    }

    private mutating func decode(
        from bytes: inout SnapshotReader, _ history: any HistoryMemory
    ) throws(ByteReader.Failure) -> StateDigest {
        orders = try OrderCore(snapshot: &bytes, history: history)
        bytes.pause()
        postTrade = try PostTrade(snapshot: &bytes)
        bytes.pause()
        for _ in 0..<(try bytes.bytes.varint()) {
            guard let number = UInt16(exactly: sessions.count + 1) else {
                throw .invalid("more sessions than numbers", offset: bytes.bytes.offset)
            }
            var numbers = SequenceNumbers(
                session: SessionID(number), nextInbound: try bytes.bytes.varint(),
                nextOutbound: try bytes.bytes.varint())
            numbers.movedAt = Timestamp(nanoseconds: try bytes.bytes.signedVarint())
            sessions.append(numbers)
        }
        for _ in 0..<(try bytes.bytes.varint()) {
            guard sessionStates.count < Int(UInt16.max) else {
                throw .invalid("more sessions than numbers", offset: bytes.bytes.offset)
            }
            sessionStates.append(try SessionState(from: &bytes.bytes))
        }
        for _ in 0..<(try bytes.bytes.varint()) {
            guard let block = postTrade.trade(try bytes.bytes.text())?.block else {
                throw .invalid("allocated block", offset: bytes.bytes.offset)
            }
            allocated.append(block)
        }
        lastTimestamp = Timestamp(nanoseconds: try bytes.bytes.signedVarint())
        let hash = StateDigest(high: try bytes.bytes.fixed(), low: try bytes.bytes.fixed())
        bytes.pause()
        return hash
    }
}
