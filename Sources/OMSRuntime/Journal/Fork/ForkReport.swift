import OMSCore
import OMSTypes

/// What a what-if came to, beside what was.
public struct ForkReport: Equatable, Sendable {
    /// Part of an order at a venue.
    public struct Route: Equatable, Sendable {
        public var venue: String
        public var quantity: Quantity
        public var price: Price
        public var cumQty: Quantity
    }

    /// How an order stands at the end of the range.
    public struct Standing: Equatable, Sendable {
        /// OrderID (37).
        public var orderID: UInt64
        public var ordStatus: OrdStatus
        public var orderQty: Quantity
        public var cumQty: Quantity
        public var avgPx: Price
        /// Why it was refused; empty when it was not.
        public var refusal: String
        /// The same with its numbers; `nil` when it was not refused.
        public var decision: Refusal?
        public var routes: [Route]
    }

    public enum Kind: String, Sendable, CaseIterable {
        /// Accepted as recorded, refused in the what-if.
        case refused
        case accepted
        /// Other venues, quantities or prices.
        case routed
        /// The same routes, but another end.
        case ended
        /// Only one of the two has the order.
        case missing
    }

    /// A client order or a block that came out otherwise.
    public struct Order: Equatable, Sendable {
        public var kind: Kind
        /// CompID of the client's session.
        public var client: String
        public var clOrdID: String
        public var account: String
        public var symbol: String
        public var side: Side
        public var ordType: OrdType
        public var orderQty: Quantity
        public var price: Price
        public var recorded: Standing?
        public var own: Standing?
    }

    /// A cancel or replace request that only one of the two refused.
    public struct Request: Equatable, Sendable {
        public var sequence: SequenceNumber
        public var clOrdID: String
        public var origClOrdID: String
        public var isReplace: Bool
        /// Refused in the what-if, not as recorded; else the other way round.
        public var isRefused: Bool
        public var reason: String
        public var refusal: Refusal
    }

    public enum Unit: Sendable {
        /// A plain number.
        case count
        /// Units of 10⁻⁸ of an instrument.
        case quantity
        /// Units of 10⁻⁸ of a currency.
        case money
    }

    /// A sum over all orders.
    public struct Total: Equatable, Sendable {
        public var name: String
        public var unit: Unit
        public var recorded: Int128
        public var own: Int128
    }

    public struct Position: Equatable, Sendable {
        public var account: String
        public var symbol: String
        public var recorded: Quantity
        public var own: Quantity
    }

    /// The range that was decided again.
    public var frames: ClosedRange<SequenceNumber>
    /// Frames that another build decided: they may come out otherwise by that alone.
    public var framesOfOtherBuilds = 0
    /// Keys of the reference data that is not as recorded.
    public var changed: [String] = []
    /// Client orders and blocks that were compared.
    public var ordersCompared = 0
    public var orders: [Order] = []
    public var requests: [Request] = []
    /// Messages of venues in the range.
    public var reports = 0
    /// Of those: what answers a route that the what-if did not send, and was left out.
    public var lostReports = 0
    public var lostFills = 0
    /// Executed by those, units of 10⁻⁸.
    public var lostQuantity: Int128 = 0
    public var lostRequests = 0
    /// Routes of the what-if that no recorded report answers, and what is open there.
    public var openRoutes = 0
    public var openQuantity: Int128 = 0
    public var totals: [Total] = []
    /// Positions that are not the same.
    public var positions: [Position] = []
    public var recordedHash = StateDigest()
    public var ownHash = StateDigest()

    init(frames: ClosedRange<SequenceNumber>) { self.frames = frames }

    /// The what-if came to the same State.
    public var isSame: Bool { recordedHash == ownHash }
}
