import OMSTypes

/// The quantities of a block, claim by claim, and what the house keeps.
public struct AllocatedQuantities: Equatable, Sendable {
    /// In the order of the claims; zero where an account got nothing.
    public var quantities: [Quantity]
    /// What no account could take.
    public var house: Quantity

    init(_ amounts: [Int128], house: Int128) {
        quantities = amounts.map { Quantity(units: Int64($0)) }
        self.house = Quantity(units: Int64(house))
    }
}

/// Shares a block's quantity among accounts, exactly and the same way at every replay.
public enum Allocator {
    /// The quantities sum to `total` exactly, the house's part included.
    /// - Parameter blockID: seeds `ResidualRule.randomSeeded`, nothing else.
    public static func allocate(
        _ total: Quantity, among claims: [AllocationClaim], by method: AllocationMethod = .proRata,
        rules: AllocationRules = AllocationRules(), blockID: Text64 = Text64()
    ) -> Result<AllocatedQuantities, AllocationRefusal> {
        if let refusal = refusal(total, claims, method, rules) { return .failure(refusal) }
        let size = Int128(total.units)
        let result: AllocatedQuantities?
        switch method {
        case .proRata, .percent:
            result = proRata(size, claims, claims.map { Int128($0.weight) }, rules, blockID)
        case .flat:
            result = proRata(size, claims, claims.map { _ in 1 }, rules, blockID)
        case .fixed:
            result = AllocatedQuantities(claims.map { Int128($0.weight) }, house: 0)
        case .sequential:
            let rooms = claims.map { Int128($0.orderedQuantity.units) }
            result = sequential(size, claims, rooms)
        case .minimumThenProRata:
            result = minimumThenProRata(size, claims, rules, blockID)
        }
        guard let result else { return .failure(.outOfRange) }
        if result.house.isPositive && rules.houseAccountCode.isEmpty {
            return .failure(.noHouseAccount)
        }
        return .success(result)
    }

    /// The first thing that is wrong with the input, in a fixed order.
    private static func refusal(
        _ total: Quantity, _ claims: [AllocationClaim], _ method: AllocationMethod,
        _ rules: AllocationRules
    ) -> AllocationRefusal? {
        if claims.isEmpty { return .noAccounts }
        if !total.isPositive { return .quantityNotPositive }
        if !rules.lot.isPositive { return .lotNotPositive }
        let negative = claims.contains {
            $0.weight < 0 || $0.orderedQuantity.units < 0 || $0.minimum.units < 0
                || $0.minimum.units > $0.weight
        }
        if negative { return .negativeWeight }
        let sum = claims.reduce(Int128(0)) { $0 + Int128($1.weight) }
        switch method {
        case .percent:
            let distance = sum - 100 * Int128(DecimalText.scale)
            if distance.magnitude > 10_000 { return .percentages }
        case .fixed:
            if sum != Int128(total.units) { return .incorrectAllocatedQuantity }
        case .proRata, .minimumThenProRata:
            if sum == 0 { return .noWeight }
        case .flat, .sequential:
            break
        }
        return nil
    }

    private static func sequential(
        _ total: Int128, _ claims: [AllocationClaim], _ rooms: [Int128]
    ) -> AllocatedQuantities {
        var amounts = [Int128](repeating: 0, count: claims.count)
        var rest = total
        let order = claims.indices.sorted {
            (claims[$0].priority, $0) < (claims[$1].priority, $1)
        }
        for index in order {
            amounts[index] = min(rest, rooms[index])
            rest -= amounts[index]
        }
        return AllocatedQuantities(amounts, house: rest)
    }

    private static func minimumThenProRata(
        _ total: Int128, _ claims: [AllocationClaim], _ rules: AllocationRules, _ blockID: Text64
    ) -> AllocatedQuantities? {
        let minima = claims.map { Int128($0.minimum.units) }
        let sum = minima.reduce(0, +)
        guard total > sum else { return sequential(total, claims, minima) }
        let weights = claims.indices.map { Int128(claims[$0].weight) - minima[$0] }
        guard weights.contains(where: { $0 > 0 }) else {
            return AllocatedQuantities(minima, house: total - sum)
        }
        var beyond = claims
        for index in beyond.indices {
            let room = Int128(beyond[index].orderedQuantity.units) - minima[index]
            beyond[index].orderedQuantity = Quantity(units: Int64(max(0, room)))
        }
        guard let rest = proRata(total - sum, beyond, weights, rules, blockID) else { return nil }
        let amounts = minima.indices.map { minima[$0] + Int128(rest.quantities[$0].units) }
        return AllocatedQuantities(amounts, house: Int128(rest.house.units))
    }
}
