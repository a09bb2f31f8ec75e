import OMSCore

extension Configuration {
    /// Where the order-state matrices leave a choice, the firm's own.
    public struct Practice: Equatable, Sendable {
        /// What becomes of a replace while another one is pending.
        public var chains = TradingPractice.Chains.refused
        /// What becomes of an order that comes while the market is closed.
        public var closedOrders = TradingPractice.ClosedOrders.waiting

        private enum Chains: String, CaseIterable {
            case refused, queued, pending
        }

        private enum ClosedOrders: String, CaseIterable {
            case refused, waiting
        }

        init() {}

        init(reading section: ConfigurationSection) {
            switch section.choice("chains", default: Chains.refused) {
            case .refused: chains = .refused
            case .queued: chains = .queued
            case .pending: chains = .pending
            }
            switch section.choice("closedOrders", default: ClosedOrders.waiting) {
            case .refused: closedOrders = .refused
            case .waiting: closedOrders = .waiting
            }
            section.finish()
        }
    }
}
