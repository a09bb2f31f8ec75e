import OMSCore
import OMSEngine
import OMSTypes

/// Proves again and again that the rules are alive (§4): an order larger than any limit of size is
/// asked about, as a real one would be decided, and must be refused. Nothing comes of it.
public struct ControlHeartbeat: Equatable, Sendable {
    public enum Standing: String, Sendable, CaseIterable {
        /// Nothing was asked yet.
        case none
        /// The last one was refused by a rule of risk.
        case alive
        /// Nothing can be said: no limit of size is configured, no account has a session, or
        /// something refuses before the rules are asked, such as a closed market.
        case unproven
        /// The rules did not run, or none refused although one did before.
        case failed
    }

    public private(set) var standing = Standing.none
    /// What refused the last one, where it was refused.
    public private(set) var rule: RiskRule?
    /// Why the last one proves nothing; `.none` otherwise.
    public private(set) var reason = RefusalReason.none
    public private(set) var lastTime = Timestamp.none
    public private(set) var beats: UInt64 = 0
    public private(set) var failures: UInt64 = 0
    /// Some rule has refused one of these before.
    private var wasAlive = false

    public init() {}

    /// The quantity that no order is taken above, whatever the limits: units of 10⁻⁸.
    private static let quantity: Int64 = 100_000_000_000_000_000

    public mutating func beat(_ engine: inout Engine, at instant: Timestamp) {
        beats += 1
        lastTime = instant
        rule = nil
        reason = .none
        guard let order = Self.order(engine) else { return note(nil) }
        note(engine.preview(order, to: Text64(), at: instant))
    }

    /// - Parameter answer: `nil` where nobody could be asked for.
    mutating func note(_ answer: RoutePreview?) {
        guard let answer else { return standing = .unproven }
        let verdicts = answer.verdicts
        // That everything is halted proves nothing of the rules behind the switch.
        let bounds = RiskRule.allCases.filter { $0 != .killSwitch }
        if let refusing = bounds.first(where: { verdicts.didBlock($0) }) {
            rule = refusing
            wasAlive = true
            standing = .alive
            return
        }
        let hasRun = RiskRule.allCases.contains { verdicts.didRun($0) }
        if !hasRun, case .refused(let refusal) = answer.outcome {
            reason = refusal.reason
            return standing = .unproven
        }
        guard !hasRun || wasAlive else { return standing = .unproven }
        standing = .failed
        failures += 1
    }

    /// For the first account that a session may use, in the first symbol, at the lowest price: by
    /// its quantity it is above whatever bounds size, position or credit.
    static func order(_ engine: borrowing Engine) -> NewOrder? {
        let reference = engine.orders.reference
        guard let instrument = reference.instruments.first, instrument.lot.isPositive else {
            return nil
        }
        for account in reference.accounts {
            guard let session = KillProbe.session(of: account, reference) else { continue }
            let lots = Self.quantity / instrument.lot.units
            return NewOrder(
                session: session, clOrdID: "HEARTBEAT~", account: account.account,
                symbol: instrument.symbol, side: .buy, ordType: .limit,
                orderQty: Quantity(units: lots * instrument.lot.units), price: instrument.tick)
        }
        return nil
    }
}
