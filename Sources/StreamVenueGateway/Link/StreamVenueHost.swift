import FIXCodec
import MarketDataGateway
import OMSTypes

/// Who a link works for. Everything is called on the link's event loop.
public protocol StreamVenueHost: AnyObject {
    func now() -> Timestamp
    /// Orders can be sent, or cannot any more.
    func streamLink(_ link: StreamVenueLink, changed isUp: Bool)
    /// Market data comes, or does not any more: what was told counts no longer.
    func streamLink(_ link: StreamVenueLink, quotesChanged isUp: Bool)
    /// A report in our form, and what the venue sent.
    func streamLink(
        _ link: StreamVenueLink, report: borrowing FIXMessageIndex, raw: UnsafeRawBufferPointer)
    func streamLink(_ link: StreamVenueLink, quotes: [MarketEntry])
    /// What of an order is executed as far as the host knows; `nil` for one that it does not know.
    func streamLink(_ link: StreamVenueLink, executedOf clOrdID: String) -> Quantity?
    /// Whether an ExecID (17) of the venue is booked, or has taken an execution back.
    func streamLink(_ link: StreamVenueLink, knows execID: String) -> Bool
    /// A line for operators.
    func streamLink(_ link: StreamVenueLink, noted line: String)
}
