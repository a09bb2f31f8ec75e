import OMSTypes

/// The breaks of all post-trade controls, each with both versions and its state.
///
/// Bounded: when it is full, the oldest break that is no longer open makes room. Where all are
/// open, a new one is not kept but counted in `overflow`, since an old break that vanished unseen
/// would be worse than a new one that shows as a number.
public struct BreakBook: Equatable, Sendable {
    public let capacity: Int
    public private(set) var breaks: [ControlBreak] = []
    /// Breaks that were found so far, those that are not kept any more included.
    public private(set) var found: UInt64 = 0
    /// Breaks that were not kept because every place held an open one.
    public private(set) var overflow: UInt64 = 0
    public private(set) var openCount = 0

    /// - Parameter capacity: how many are kept, above 0.
    public init(capacity: Int = 100_000) {
        precondition(capacity > 0, "a book of breaks holds at least one")
        self.capacity = capacity
    }

    /// The number of the break: by it, it is explained and closed.
    @discardableResult
    public mutating func add(_ new: ControlBreak) -> UInt64 {
        found += 1
        if breaks.count == capacity {
            guard let oldest = breaks.firstIndex(where: { $0.state != .open }) else {
                overflow += 1
                return found
            }
            breaks.remove(at: oldest)
        }
        var kept = new
        kept.number = found
        breaks.append(kept)
        openCount += 1
        return found
    }

    /// Ascending by number, since numbers only go up.
    private func index(_ number: UInt64) -> Int? {
        var (low, high) = (0, breaks.count)
        while low < high {
            let middle = (low + high) / 2
            if breaks[middle].number < number { low = middle + 1 } else { high = middle }
        }
        return low < breaks.count && breaks[low].number == number ? low : nil
    }

    public subscript(number: UInt64) -> ControlBreak? { index(number).map { breaks[$0] } }

    /// Somebody says why the versions differ.
    public mutating func explain(
        _ number: UInt64, by user: Text64, _ note: Text64, at time: Timestamp
    ) -> BreakRefusal? {
        guard !user.isEmpty else { return .userMissing }
        guard !note.isEmpty else { return .noteMissing }
        guard let index = index(number) else { return .unknownBreak }
        guard breaks[index].state == .open else { return .notOpen }
        breaks[index].user = user
        breaks[index].note = note
        set(.explained, index, at: time)
        return nil
    }

    /// The versions agree now, or what differed was mended. An explained break may still close.
    public mutating func close(_ number: UInt64, at time: Timestamp) -> BreakRefusal? {
        guard let index = index(number) else { return .unknownBreak }
        guard breaks[index].state != .closed else { return .notOpen }
        set(.closed, index, at: time)
        return nil
    }

    private mutating func set(_ state: ControlBreak.State, _ index: Int, at time: Timestamp) {
        if breaks[index].state == .open { openCount -= 1 }
        breaks[index].state = state
        breaks[index].stateTime = time
    }

    public func digest(into digest: inout StateDigest) {
        digest.combine(UInt64(capacity))
        digest.combine(found)
        digest.combine(overflow)
        for one in breaks { one.digest(into: &digest) }
    }
}

/// Why a break does not change.
public enum BreakRefusal: UInt8, Sendable, CaseIterable {
    case unknownBreak = 1
    case notOpen = 2
    case userMissing = 3
    case noteMissing = 4

    /// What is wrong and what would be right.
    public var explanation: String {
        switch self {
        case .unknownBreak: return "no break of that number is kept; report breaks lists them"
        case .notOpen: return "the break is not open any more"
        case .userMissing: return "name the person who explains it"
        case .noteMissing: return "say why the versions differ, in at most 64 bytes"
        }
    }
}
