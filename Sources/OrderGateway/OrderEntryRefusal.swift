import OMSCore
import OMSTypes

/// Why a client's message is no command: answered on the session (35=3) or as a business message
/// (35=j), never silently.
public enum OrderEntryRefusal: Error, Equatable, Sendable {
    /// A field whose content no rule of the message allows: Reject (3) with RefTagID (371) and
    /// SessionRejectReason (373).
    case field(tag: Int, sessionRejectReason: Int, text: String)
    /// A message that FIX knows and we do not take, or one without a field that it needs in its
    /// circumstances: BusinessMessageReject (j).
    case business(reason: Int, refID: Text64, text: String)
}

/// What order entry asks of those who know the orders and instruments.
public protocol OrderEntryDirectory {
    /// The instrument by SecurityID (48) and SecurityIDSource (22).
    func symbol(securityID: Text64, source: UInt8) -> Symbol?
    /// What is listed under a symbol; `nil` = nothing.
    func instrument(_ symbol: Symbol) -> ListedInstrument?
    /// What Currency (15) of an order for it must be; `nil` = nobody knows.
    func currency(of symbol: Symbol) -> Currency?
    /// The listed option or future on `terms.underlying` with these terms.
    func contract(_ terms: ProductTerms, day isExact: Bool) -> Symbol?
    /// When a trade of now would settle.
    func settlementDate(of symbol: Symbol) -> CalendarDate?
    /// The present ClOrdID of a session's order by its OrderID (37).
    func clOrdID(of order: OrderID, session: SessionID) -> ClOrdID?
    /// Whether limits of traders are configured: only then is it kept who entered an order.
    var watchesTraders: Bool { get }
}

extension OrderEntryDirectory {
    // Where no instrument master is.
    public func instrument(_ symbol: Symbol) -> ListedInstrument? { nil }
    public func currency(of symbol: Symbol) -> Currency? { nil }
    public func contract(_ terms: ProductTerms, day isExact: Bool) -> Symbol? { nil }
    public func settlementDate(of symbol: Symbol) -> CalendarDate? { nil }
}
