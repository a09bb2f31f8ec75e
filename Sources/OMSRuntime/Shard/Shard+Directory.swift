import FIXCodec
import FIXDialect
import FIXGateway
import OMSCore
import OMSTypes
import OrderGateway
import PostTradeGateway

// What the edge asks of the shard.
extension Shard: OrderEntryDirectory {
    /// By any source that the instrument master knows, an option also by its OCC symbol (22=J).
    public func symbol(securityID: Text64, source: UInt8) -> Symbol? {
        guard let source = SecurityIdentifier.Source(rawValue: source) else { return nil }
        let reference = engine.orders.reference
        if let found = reference.instrument(SecurityIdentifier(source, securityID)) {
            return reference.symbol(found)
        }
        guard source == .occ, let name = OCCSymbol(securityID) else { return nil }
        var terms = ProductTerms(symbol: name.root, kind: .option)
        terms.underlying = name.root
        terms.maturity = name.expiry
        terms.strike = name.strike
        terms.isPut = name.isPut
        return contract(terms, day: true)
    }

    public func instrument(_ symbol: Symbol) -> ListedInstrument? {
        let reference = engine.orders.reference
        guard let id = reference.instrument(symbol), let terms = reference.terms(id) else {
            return nil
        }
        return ListedInstrument(
            terms: terms, product: reference.product(id), master: reference.master(id))
    }

    public func currency(of symbol: Symbol) -> Currency? {
        let reference = engine.orders.reference
        return reference.instrument(symbol).flatMap { reference.orderCurrency($0) }
    }

    public func contract(_ terms: ProductTerms, day isExact: Bool) -> Symbol? {
        let reference = engine.orders.reference
        return reference.derivative(terms, day: isExact).flatMap { reference.symbol($0) }
    }

    public func settlementDate(of symbol: Symbol) -> CalendarDate? {
        let reference = engine.orders.reference
        return reference.instrument(symbol).map {
            reference.settlementDate($0, at: clock.raw())
        }
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
