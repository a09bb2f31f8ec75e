import NIOCore
import OMSPostTrade
import OMSTypes

/// Who the simulated counterparty is, whom it calls and how often it disagrees.
public struct CounterpartyConfiguration: Sendable {
    /// Its own CompID.
    public var senderCompID: Text64
    /// The CompID of the system that it calls.
    public var targetCompID: Text64
    public var host: String
    public var port: Int
    /// One confirmation in so many is disputed; 0: none.
    public var breakEvery: Int
    /// What the breaks are drawn from: the same seed and order of confirmations give the same run.
    public var seed: UInt64
    /// How long a block's record waits for confirmations that do not come.
    public var recordDelay: TimeAmount
    /// HeartBtInt (108) in seconds.
    public var heartBtInt: Int
    /// The schedules it has agreed with accounts; for others it takes the commission as told.
    public var commissions: [Text64: CommissionSchedule]

    public init(
        senderCompID: Text64 = "BROKER", targetCompID: Text64 = "OMS",
        host: String = "127.0.0.1", port: Int, breakEvery: Int = 0, seed: UInt64 = 1,
        recordDelay: TimeAmount = .seconds(5), heartBtInt: Int = 30,
        commissions: [Text64: CommissionSchedule] = [:]
    ) {
        self.senderCompID = senderCompID
        self.targetCompID = targetCompID
        self.host = host
        self.port = port
        self.breakEvery = breakEvery
        self.seed = seed
        self.recordDelay = recordDelay
        self.heartBtInt = heartBtInt
        self.commissions = commissions
    }
}
