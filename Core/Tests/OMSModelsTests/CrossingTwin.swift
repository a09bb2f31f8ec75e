import OMSTypes

@testable import OMSModels

/// The obvious match cycle: sorted lists, and a loop until nothing meets any more.
struct CrossingTwin {
    struct Resting {
        var order: CrossingOrder
        var index: Int
        var leaves: Int64
    }

    struct Met: Equatable {
        var buy: Int
        var sell: Int
        var quantity: Int64
        var isInvitation: Bool
    }

    static func rank(_ resting: Resting, _ bySize: Bool) -> [Int64] {
        let order = resting.order
        let limit =
            order.limit.units == 0
            ? Int64.min : (order.side.isBuy ? -order.limit.units : order.limit.units)
        return [
            limit, Int64(order.priorityClass), bySize ? -order.leaves.units : 0,
            order.time.nanoseconds, Int64(order.sequence),
        ]
    }

    static func sees(_ a: CrossingOrder, _ b: CrossingOrder) -> Bool {
        a.accepted >> UInt64(b.category) & 1 == 1 && a.excluded >> UInt64(b.party) & 1 == 0
    }

    static func run(_ orders: [CrossingOrder], price: Int64, bySize: Bool) -> [Met] {
        var all = orders.indices.map {
            Resting(order: orders[$0], index: $0, leaves: orders[$0].leaves.units)
        }
        all = all.filter {
            let limit = $0.order.limit.units
            return limit == 0 || ($0.order.side.isBuy ? price <= limit : price >= limit)
        }
        all.sort { rank($0, bySize).lexicographicallyPrecedes(rank($1, bySize)) }
        var result: [Met] = []
        for isInvitation in [false, true] {
            for b in all.indices where all[b].order.side.isBuy {
                for s in all.indices where !all[s].order.side.isBuy {
                    let (buy, sell) = (all[b].order, all[s].order)
                    let quantity = min(all[b].leaves, all[s].leaves)
                    let least = max(
                        min(buy.minQty.units, all[b].leaves), min(sell.minQty.units, all[s].leaves))
                    let isSame = buy.selfTradeID != 0 && buy.selfTradeID == sell.selfTradeID
                    guard quantity > 0, quantity >= least, !isSame, sees(buy, sell),
                        sees(sell, buy), (buy.isConditional || sell.isConditional) == isInvitation
                    else { continue }
                    all[b].leaves -= quantity
                    all[s].leaves -= quantity
                    result.append(
                        Met(
                            buy: all[b].index, sell: all[s].index, quantity: quantity,
                            isInvitation: isInvitation))
                }
            }
        }
        return result
    }
}
