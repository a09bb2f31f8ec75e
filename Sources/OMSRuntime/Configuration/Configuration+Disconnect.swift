import OMSTypes

extension Configuration.Session {
    /// What becomes of a client's orders when its session ends or its connection breaks.
    public struct CancelOnDisconnect: Equatable, Sendable {
        public var orders: Scope
        /// Time in which it may come back.
        public var after: Duration
        /// Good-till orders too.
        public var goodTill: Bool

        public enum Scope: String, CaseIterable, Sendable {
            /// Those whose ExecInst (18) asks for it: o, before 5.0 SP1 Q.
            case flagged
            case all
        }
    }
}

extension Configuration.Session.CancelOnDisconnect {
    init(reading session: ConfigurationSection) {
        let section = session.section("cancelOnDisconnect")
        orders = section.choice("orders", default: .flagged)
        after = section.duration("after", max: 600_000_000_000, default: .seconds(5))
        goodTill = section.flag("goodTill", default: false)
        section.finish()
    }
}
