import FIXCodec
import OMSTypes
import VenueGateway

/// What a simulated venue is.
public struct VenueDescription: Sendable {
    public enum Kind: Equatable, Sendable {
        /// An order book with price-time priority and a public top of book.
        case lit
        /// A hidden book that trades at the midpoint of the national best.
        case dark
        /// Orders for the opening and the close, nothing between.
        case auction
        /// Quotes when it is asked, and trades on its quotes alone.
        case dealer
    }

    public enum Taking: Sendable {
        /// MaxFloor (111), or DisplayQty (1138): the rest of an order is not shown.
        case displayQty
        /// MinQty (110) of an order that is immediate.
        case minQty
        /// MaxFloor (111) or DisplayQty (1138) of zero: nothing of it is shown.
        case hidden
        /// OrdType (40) P with ExecInst (18) R, P or M: primary, market and midpoint pegs.
        case pegged
    }

    /// SenderCompID (49), such as VENUE1.
    public var name: Text64
    /// LastMkt (30), an ISO 10383 code.
    public var mic: String
    public var kind: Kind
    /// The TCP port of its FIX acceptor; 0 lets the system choose.
    public var port: Int
    /// Seeds hidden liquidity and faults.
    public var seed: UInt64
    public var faults: [VenueFault]
    /// How long every answer takes, in nanoseconds, beside `latencies`.
    public var latency: Int64
    /// What else takes time, by kind of message.
    public var latencies = VenueLatencies()
    /// Calls at the opening and the close; a venue of auctions alone needs them.
    public var auctions: AuctionTimes?
    /// How a dealer makes its quotes.
    public var quoting = VenueQuoting()
    /// Changes of quotes are numbered by RptSeq (83), so that a lost one is seen.
    public var numbersQuotes = false
    /// The instruments that trade here; empty when any symbol does.
    public var symbols: Set<Symbol>
    /// The grid of limit prices; `Price.none` when there is none.
    public var tick: Price
    /// The hidden liquidity of each instrument of a dark venue; its seed is mixed with the symbol.
    public var hidden: HiddenLiquidity
    /// What a lit venue takes beside plain orders; a dark one always takes MinQty.
    public var takes: Set<Taking> = []
    /// The counterparty's CompID on the order session.
    public var orderCompID: Text64 = "OMS"
    /// The counterparty's CompID on the market data session.
    public var marketDataCompID: Text64 = "OMSMD"
    /// What both sessions speak.
    public var version: FIXVersion = .fix44
    /// How its messages differ from that, as its counterparties have it.
    public var map = VenueMap()

    public init(
        name: Text64, mic: String, kind: Kind, port: Int = 0, seed: UInt64 = 1,
        faults: [VenueFault] = [], latency: Int64 = 0, symbols: Set<Symbol> = [],
        tick: Price = Price(units: 1_000_000), hidden: HiddenLiquidity? = nil
    ) {
        self.name = name
        self.mic = mic
        self.kind = kind
        self.port = port
        self.seed = seed
        self.faults = faults
        self.latency = latency
        self.symbols = symbols
        self.tick = tick
        self.hidden = hidden ?? HiddenLiquidity(seed: seed)
    }

    func lists(_ symbol: Symbol) -> Bool { symbols.isEmpty || symbols.contains(symbol) }
}
