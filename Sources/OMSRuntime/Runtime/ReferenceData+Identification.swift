import OMSCore
import OMSTypes
import PostTradeGateway

extension ReferenceData {
    /// The instrument that a counterparty names: by ISIN where it gives one, else by symbol.
    func instrument(identified identification: SecurityIdentification) -> InstrumentID? {
        if let isin = identification.isin, !isin.isEmpty {
            return instrument(SecurityIdentifier(.isin, isin))
        }
        return identification.symbol.flatMap { instrument($0) }
    }
}
