/// What a simulated counterparty has seen and done since it was made.
public struct CounterpartyCounters: Equatable, Sendable {
    /// AllocationReports (35=AS) taken and answered with 35=AT.
    public var allocationReports = 0
    /// Confirmations (35=AK) taken.
    public var confirmations = 0
    /// Answered with AffirmStatus (940) 3.
    public var affirmed = 0
    /// Answered with AffirmStatus (940) 2.
    public var rejected = 0
    /// Disputed by silence: never answered.
    public var withheld = 0
    /// Own records (35=J) sent.
    public var records = 0
    /// Own records that were refused: 35=P with AllocStatus (87) 1 or 2.
    public var recordsRefused = 0
    /// Reports and confirmations that came again under their old id; not answered again.
    public var duplicates = 0
    /// Messages that made no sense, and rejects (35=3, 35=j) of what it sent.
    public var defects = 0

    /// Confirmations that it disputes, whether it says so or not.
    public var disputed: Int { rejected + withheld }

    public init() {}
}
