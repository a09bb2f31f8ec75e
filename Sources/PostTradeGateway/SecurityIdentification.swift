import OMSTypes

/// How a message names its instrument; whoever owns the reference data finds it.
public struct SecurityIdentification: Equatable, Sendable {
    /// Symbol (55).
    public var symbol: Symbol?
    /// SecurityID (48) when SecurityIDSource (22) is 4.
    public var isin: Text64?

    public init(symbol: Symbol? = nil, isin: Text64? = nil) {
        self.symbol = symbol
        self.isin = isin
    }
}
