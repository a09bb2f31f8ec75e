@testable import OMSModels

/// Expected cost of a placement by quadrature, for exponential outflows: what the last venue adds
/// is integrated in closed form, what the others fill is cut into cells, each at its own mean, and
/// the two atoms (nothing, all).
struct PlacementOracle {
    let model: ContKukanov
    let venues: [ContKukanov.Venue]
    var cells = 1_500

    private static func mean(_ outflow: Outflow) -> Double {
        guard case .exponential(let mean) = outflow else { preconditionFailure("exponential only") }
        return mean
    }

    /// P(ξ > Q + x).
    private func survival(_ x: Double, _ venue: ContKukanov.Venue) -> Double {
        Elementary.exp(-(venue.queue + x) / Self.mean(venue.outflow))
    }

    /// E fill.
    private func expected(_ limit: Double, _ venue: ContKukanov.Venue) -> Double {
        Self.mean(venue.outflow) * (survival(0, venue) - survival(limit, venue))
    }

    private func cut(_ limit: Double, _ venue: ContKukanov.Venue) -> [(filled: Double, p: Double)] {
        let mean = Self.mean(venue.outflow)
        var result = [(0, 1 - survival(0, venue)), (limit, survival(limit, venue))]
        for cell in 0..<cells {
            let low = limit * Double(cell) / Double(cells)
            let high = limit * Double(cell + 1) / Double(cells)
            let mass = survival(low, venue) - survival(high, venue)
            guard mass > 0 else { continue }
            let first = low * survival(low, venue) - high * survival(high, venue) + mean * mass
            result.append((first / mass, mass))
        }
        return result
    }

    /// E (rest − fill)⁺ at one venue.
    private func short(_ rest: Double, _ limit: Double, _ venue: ContKukanov.Venue) -> Double {
        guard rest > 0 else { return 0 }
        let inside = min(rest, limit)
        return inside - expected(inside, venue) + max(0, rest - limit)
    }

    func cost(market: Double, limits: [Double]) -> Double {
        let last = venues.count - 1
        var states = [(filled: market, p: 1.0)]
        for k in 0..<last {
            let fills = cut(limits[k], venues[k])
            states = states.flatMap { state in
                fills.map { (state.filled + $0.filled, state.p * $0.p) }
            }
        }
        var missing = 0.0
        for state in states {
            missing += state.p * short(model.target - state.filled, limits[last], venues[last])
        }
        var (filled, earned) = (market, 0.0)
        for k in venues.indices {
            let mean = expected(limits[k], venues[k])
            filled += mean
            earned += (model.halfSpread + venues[k].rebate) * mean
        }
        let posted = limits.reduce(0, +)
        // (A − S)⁺ = (A − S) + (S − A)⁺.
        let over = filled - model.target + missing
        return (model.halfSpread + model.takeFee) * market - earned
            + model.impact * (market + posted + missing) + model.underfill * missing
            + model.overfill * over
    }
}
