import OMSTypes

/// How the router learns, and what it makes of what it has learnt (algos-and-sor §7, §10).
public struct LearningTerms: Equatable, Sendable, BitwiseCopyable {
    /// After so long an observation counts half, nanoseconds.
    public var halfLife: Int64 = 10 * Timestamp.nanosecondsPerDay
    /// A mean mark-out that is no worse costs nothing, 10⁻⁶ basis points.
    public var toleratedMicroBps: Int64 = 0
    /// A venue of so many fills is believed half, and more with each further one.
    public var markOutEvidence: Int64 = 20
    /// What dark venues are learnt and split in; zero = the instrument's lot.
    public var darkUnit: Quantity = .zero
    /// n_min, observations that a size of a dark venue needs to be believed.
    public var darkEvidence: Int64 = 20
    /// How long a posted order has to be filled, nanoseconds.
    public var horizon: Int64 = 60_000_000_000
    /// λu over (h + f), parts per million: what a share costs that is missing at the end.
    public var underfillPPM: Int64 = 2_000_000
    /// θ, parts per million of the midpoint.
    public var impactPPM: Int64 = 0
    /// How long an order waits for its placement, nanoseconds.
    public var placementWait: Int64 = 200_000_000

    public init() {}

    func encode(into out: inout ByteWriter) {
        for value in [
            halfLife, toleratedMicroBps, markOutEvidence, darkUnit.units, darkEvidence, horizon,
            underfillPPM, impactPPM, placementWait,
        ] { out.signedVarint(value) }
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        halfLife = try bytes.signedVarint()
        toleratedMicroBps = try bytes.signedVarint()
        markOutEvidence = try bytes.signedVarint()
        darkUnit = try bytes.quantity()
        darkEvidence = try bytes.signedVarint()
        horizon = try bytes.signedVarint()
        underfillPPM = try bytes.signedVarint()
        impactPPM = try bytes.signedVarint()
        placementWait = try bytes.signedVarint()
        guard halfLife > 0, markOutEvidence >= 0, darkUnit.units >= 0, darkEvidence >= 0,
            horizon > 0, underfillPPM > 1_000_000, impactPPM >= 0, placementWait > 0
        else { throw .invalid("terms of learning", offset: bytes.offset) }
    }
}
