import OMSTypes

/// P16: messages to one port of a venue. New orders and replaces wait in a queue while there is no
/// token, at most so long, and are refused then. Cancels go first, from a budget of their own and
/// then from the common one; they may wait but are never refused.
struct MessageQueue: ~Copyable {
    /// What a venue takes.
    struct Settings: Equatable, BitwiseCopyable {
        var rate: TokenRate
        /// Reserved for cancels, beside `rate`.
        var cancelRate: TokenRate
        /// Longest wait of what is no cancel, nanoseconds. Equal still goes.
        var maxDelay: Int64 = 1_000_000_000
    }

    enum Verdict: Equatable {
        case send
        case wait
    }

    /// What comes out of the queue: to be sent, or refused since it waited too long.
    enum Release: Equatable {
        case send(UInt64)
        case refuse(UInt64)
    }

    struct Waiting: BitwiseCopyable {
        /// Number of the message.
        var id: UInt64
        var since: Timestamp
    }

    private var common: TokenBucket
    private var reserved: TokenBucket
    private var cancels = ContiguousArray<Waiting>()
    private var others = ContiguousArray<Waiting>()
    /// Places of the lists that are done with.
    private var cancelsDone = 0
    private var othersDone = 0

    init(_ settings: Settings, at now: Timestamp) {
        common = TokenBucket(full: settings.rate, at: now)
        reserved = TokenBucket(full: settings.cancelRate, at: now)
    }

    var waiting: Int { cancels.count - cancelsDone + others.count - othersDone }

    /// A message that is ready. Nothing overtakes what waits, but cancels overtake the others.
    mutating func offer(
        _ id: UInt64, isCancel: Bool, _ settings: Settings, at now: Timestamp
    ) -> Verdict {
        precondition(id != 0, "a message has a number")
        if isCancel {
            if cancelsDone == cancels.count, takeForCancel(settings, now) { return .send }
            cancels.append(Waiting(id: id, since: now))
            return .wait
        }
        let isFirst = cancelsDone == cancels.count && othersDone == others.count
        if isFirst, common.hasToken(settings.rate, at: now) {
            common.take(settings.rate, at: now)
            return .send
        }
        others.append(Waiting(id: id, since: now))
        return .wait
    }

    private mutating func takeForCancel(_ settings: Settings, _ now: Timestamp) -> Bool {
        if reserved.hasToken(settings.cancelRate, at: now) {
            reserved.take(settings.cancelRate, at: now)
            return true
        }
        guard common.hasToken(settings.rate, at: now) else { return false }
        common.take(settings.rate, at: now)
        return true
    }

    /// The next message that may go or has waited too long; `nil` = none now. To be asked until
    /// then.
    mutating func next(_ settings: Settings, at now: Timestamp) -> Release? {
        tidy()
        if cancelsDone < cancels.count {
            if takeForCancel(settings, now) {
                defer { cancelsDone += 1 }
                return .send(cancels[cancelsDone].id)
            }
        }
        guard othersDone < others.count else { return nil }
        let first = others[othersDone]
        if now.since(first.since) > settings.maxDelay {
            othersDone += 1
            return .refuse(first.id)
        }
        guard cancelsDone == cancels.count, common.hasToken(settings.rate, at: now) else {
            return nil
        }
        common.take(settings.rate, at: now)
        othersDone += 1
        return .send(first.id)
    }

    /// The lists are emptied once they are done with.
    private mutating func tidy() {
        if cancelsDone == cancels.count {
            cancels.removeAll(keepingCapacity: true)
            cancelsDone = 0
        }
        if othersDone == others.count {
            others.removeAll(keepingCapacity: true)
            othersDone = 0
        } else if othersDone > 1_024, othersDone * 2 > others.count {
            others.removeFirst(othersDone)
            othersDone = 0
        }
    }

    /// A message that waits is not wanted any more; `false` = it does not wait.
    mutating func withdraw(_ id: UInt64) -> Bool {
        for place in othersDone..<others.count where others[place].id == id {
            others.remove(at: place)
            return true
        }
        return false
    }

    /// When `next` must be asked again; `nil` = nothing waits.
    func due(_ settings: Settings, at now: Timestamp) -> Timestamp? {
        var result: Timestamp?
        func sooner(_ time: Timestamp?) {
            guard let time else { return }
            result = result.map { min($0, time) } ?? time
        }
        if cancelsDone < cancels.count {
            sooner(reserved.nextToken(settings.cancelRate, at: now))
            sooner(common.nextToken(settings.rate, at: now))
        }
        if othersDone < others.count {
            sooner(common.nextToken(settings.rate, at: now))
            sooner(others[othersDone].since.adding(nanoseconds: settings.maxDelay + 1))
        }
        return result
    }
}

extension MessageQueue {
    func digest(into digest: inout StateDigest) {
        for bucket in [common, reserved] {
            digest.combine(bucket.nanoTokens)
            digest.combine(bucket.last.nanoseconds)
        }
        for message in cancels[cancelsDone...] { Self.combine(message, &digest) }
        digest.combine(UInt64(cancels.count - cancelsDone))
        for message in others[othersDone...] { Self.combine(message, &digest) }
    }

    private static func combine(_ message: Waiting, _ digest: inout StateDigest) {
        digest.combine(message.id)
        digest.combine(message.since.nanoseconds)
    }

    func encode(into out: inout SnapshotWriter) {
        out.pause()
        for bucket in [common, reserved] {
            out.bytes.signedVarint(bucket.nanoTokens)
            out.bytes.signedVarint(bucket.last.nanoseconds)
        }
        for list in [cancels[cancelsDone...], others[othersDone...]] {
            out.count(list.count)
            for message in list {
                out.pause()
                out.bytes.varint(message.id)
                out.bytes.signedVarint(message.since.nanoseconds)
            }
        }
    }

    init(from bytes: inout SnapshotReader) throws(ByteReader.Failure) {
        bytes.pause()
        let buckets = (try Self.bucket(&bytes), try Self.bucket(&bytes))
        let lists = (try Self.list(&bytes), try Self.list(&bytes))
        (common, reserved) = buckets
        (cancels, others) = lists
    }

    private static func bucket(_ bytes: inout SnapshotReader) throws(ByteReader.Failure)
        -> TokenBucket
    {
        let bucket = TokenBucket(
            nanoTokens: try bytes.bytes.signedVarint(), last: try bytes.bytes.timestamp())
        guard bucket.nanoTokens >= 0 else {
            throw .invalid("tokens of a port", offset: bytes.bytes.offset)
        }
        return bucket
    }

    private static func list(_ bytes: inout SnapshotReader) throws(ByteReader.Failure)
        -> ContiguousArray<Waiting>
    {
        var result = ContiguousArray<Waiting>()
        for _ in 0..<(try bytes.count()) {
            bytes.pause()
            result.append(
                Waiting(id: try bytes.bytes.varint(), since: try bytes.bytes.timestamp()))
        }
        return result
    }
}
