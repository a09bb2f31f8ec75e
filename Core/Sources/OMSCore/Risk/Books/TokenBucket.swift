import OMSTypes

/// So many messages a second, and so many at once.
struct TokenRate: Equatable, BitwiseCopyable {
    /// r: whole tokens a second; 0 = none ever comes.
    var perSecond: Int64
    /// b: most tokens there can be; 0 = nothing passes.
    var burst: Int64
}

/// A token bucket (§1.7) in exact integers. Its rate is handed to each call, so that a change of
/// limits needs no change of state. A bucket that nobody has touched is full.
struct TokenBucket: Equatable, BitwiseCopyable {
    /// 10⁻⁹ of a token.
    private(set) var nanoTokens: Int64
    /// When they were counted: never goes back.
    private(set) var last: Timestamp

    static let nano: Int64 = 1_000_000_000
    /// The largest burst that 64 bits count in 10⁻⁹.
    private static let burstMax: Int64 = .max / nano

    /// What a full bucket holds.
    static func full(_ rate: TokenRate) -> Int64 { min(max(0, rate.burst), burstMax) * nano }

    init(full rate: TokenRate, at now: Timestamp) {
        nanoTokens = Self.full(rate)
        last = now
    }

    init(nanoTokens: Int64, last: Timestamp) {
        self.nanoTokens = nanoTokens
        self.last = last
    }

    /// min(b, tokens + r·Δt) in 10⁻⁹ of a token; a clock that went back adds nothing.
    func tokens(_ rate: TokenRate, at now: Timestamp) -> Int64 {
        let full = Self.full(rate)
        let elapsed = Int128(now.nanoseconds) - Int128(last.nanoseconds)
        guard elapsed > 0, rate.perSecond > 0 else { return min(full, nanoTokens) }
        // Below 2¹²⁷: 64 bits times 63.
        let total = Int128(nanoTokens) + Int128(rate.perSecond) * elapsed
        return Int64(min(Int128(full), total))
    }

    func hasToken(_ rate: TokenRate, at now: Timestamp) -> Bool {
        tokens(rate, at: now) >= Self.nano
    }

    /// Takes a token that is there.
    mutating func take(_ rate: TokenRate, at now: Timestamp) {
        let tokens = tokens(rate, at: now)
        precondition(tokens >= Self.nano, "no token to take")
        nanoTokens = tokens - Self.nano
        last = max(last, now)
    }
}

/// P15: a bucket for each session, client, account and instrument that has a rate. An order takes a
/// token from all that concern it, or from none.
struct TokenBuckets: ~Copyable {
    /// Whose bucket. Numbers are part of snapshots: only ever added.
    enum Kind: UInt8 {
        case session = 1
        case client = 2
        case account = 3
        case instrument = 4
        case trader = 5
    }

    /// The buckets that one order falls under.
    struct Demand: BitwiseCopyable {
        private var keys = InlineArray<5, UInt64>(repeating: 0)
        private var rates = InlineArray<5, TokenRate>(
            repeating: TokenRate(perSecond: 0, burst: 0))
        private(set) var count = 0

        /// One bucket of each kind at most.
        mutating func add(_ kind: Kind, _ id: UInt32, _ rate: TokenRate) {
            precondition(count < 5, "a bucket of each kind at most")
            keys[count] = TokenBuckets.key(kind, id)
            rates[count] = rate
            count += 1
        }

        func key(_ index: Int) -> UInt64 { keys[index] }
        func rate(_ index: Int) -> TokenRate { rates[index] }
    }

    private var buckets = IntMap<TokenBucket>()

    private static func key(_ kind: Kind, _ id: UInt32) -> UInt64 {
        UInt64(kind.rawValue) << 32 | UInt64(id)
    }

    private func bucket(_ key: UInt64, _ rate: TokenRate, _ now: Timestamp) -> TokenBucket {
        buckets[key] ?? TokenBucket(full: rate, at: now)
    }

    /// The rate of the first bucket that has no token; `nil` = all have one. Changes nothing.
    func lacking(_ demand: Demand, at now: Timestamp) -> TokenRate? {
        for index in 0..<demand.count {
            let rate = demand.rate(index)
            guard bucket(demand.key(index), rate, now).hasToken(rate, at: now) else {
                return rate
            }
        }
        return nil
    }

    func hasTokens(_ demand: Demand, at now: Timestamp) -> Bool {
        lacking(demand, at: now) == nil
    }

    /// Takes a token from each, or from none where one has none.
    @discardableResult
    mutating func take(_ demand: Demand, at now: Timestamp) -> Bool {
        guard hasTokens(demand, at: now) else { return false }
        for index in 0..<demand.count {
            var bucket = bucket(demand.key(index), demand.rate(index), now)
            bucket.take(demand.rate(index), at: now)
            buckets.set(demand.key(index), bucket)
        }
        return true
    }

    func digest(into digest: inout StateDigest) {
        for key in buckets.sortedKeys() {
            guard let bucket = buckets[key] else { continue }
            digest.combine(key)
            digest.combine(bucket.nanoTokens)
            digest.combine(bucket.last.nanoseconds)
        }
    }

    func encode(into out: inout SnapshotWriter) {
        out.map(buckets) { bytes, bucket in
            bytes.signedVarint(bucket.nanoTokens)
            bytes.signedVarint(bucket.last.nanoseconds)
        }
    }

    mutating func decode(from bytes: inout SnapshotReader) throws(ByteReader.Failure) {
        try bytes.map(into: &buckets) { (bytes) throws(ByteReader.Failure) in
            let bucket = TokenBucket(
                nanoTokens: try bytes.signedVarint(), last: try bytes.timestamp())
            guard bucket.nanoTokens >= 0 else {
                throw .invalid("tokens of a bucket", offset: bytes.offset)
            }
            return bucket
        }
    }
}
