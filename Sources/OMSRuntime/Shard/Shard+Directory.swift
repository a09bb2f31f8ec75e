import FIXCodec
import FIXDialect
import FIXGateway
import OMSCore
import OMSTypes
import OrderGateway
import PostTradeGateway

// What the edge asks of the shard.
extension Shard: OrderEntryDirectory {
    /// By ISIN (22=4) or by exchange symbol (22=8); other sources are not in the reference data.
    public func symbol(securityID: Text64, source: UInt8) -> Symbol? {
        let identification: SecurityIdentification
        switch source {
        case 0x34: identification = SecurityIdentification(isin: securityID)
        case 0x38: identification = SecurityIdentification(symbol: securityID)
        default: return nil
        }
        return engine.orders.reference.instrument(identified: identification)
            .flatMap { engine.orders.reference.terms($0)?.symbol }
    }

    public var watchesTraders: Bool { engine.orders.reference.watchesTraders }

    public func clOrdID(of order: OrderID, session: SessionID) -> ClOrdID? {
        guard let view = engine.orders.view(order), view.kind == .client,
            view.session == session
        else { return nil }
        return view.clOrdID
    }
}

extension FIXSession {
    /// How the session's application messages are written.
    var dialect: FIXDialect { FIXDialect(settings.version, settings.precision) }

    /// How a message just received is written, which may be another application version.
    func dialect(of index: borrowing FIXMessageIndex) -> FIXDialect {
        FIXDialect(applicationVersion(of: index), settings.precision)
    }
}
