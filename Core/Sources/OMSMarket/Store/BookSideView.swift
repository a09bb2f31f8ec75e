import OMSTypes

/// The levels of one side of one book while they are changed: at most ten, best first.
struct BookSideView {
    let levels: UnsafeMutablePointer<BookLevel>
    let isBid: Bool
    var count: Int
    /// Levels beyond the tenth were dropped: what is behind the last one is not known.
    var isCut: Bool

    /// Whether `a` is a strictly better price than `b`.
    func isBetter(_ a: Price, _ b: Price) -> Bool { isBid ? a > b : a < b }

    /// Where the price is, or where it would go.
    func find(_ price: Price) -> (index: Int, isThere: Bool) {
        var index = 0
        while index < count, isBetter(levels[index].price, price) { index += 1 }
        return (index, index < count && levels[index].price == price)
    }

    /// Whether a level of that price may stand at `index` between its neighbours.
    private func fits(_ price: Price, before next: Int, after index: Int) -> Bool {
        (index == 0 || isBetter(levels[index - 1].price, price))
            && (next >= count || isBetter(price, levels[next].price))
    }

    mutating func insert(_ level: BookLevel, at index: Int) {
        guard index < DepthPool.levelsMax else {
            isCut = true
            return
        }
        if count == DepthPool.levelsMax { isCut = true } else { count += 1 }
        var place = count - 1
        while place > index {
            levels[place] = levels[place - 1]
            place -= 1
        }
        levels[index] = level
    }

    mutating func remove(_ range: Range<Int>) {
        var place = range.lowerBound
        while place + range.count < count {
            levels[place] = levels[place + range.count]
            place += 1
        }
        count -= range.count
    }

    /// Sets, inserts or with a size of zero removes the level of a price.
    mutating func set(_ level: BookLevel) {
        let (index, isThere) = find(level.price)
        if level.size.isPositive {
            if isThere { levels[index] = level } else { insert(level, at: index) }
        } else if isThere {
            remove(index..<index + 1)
        }
    }

    /// An entry whose level is named by its price.
    mutating func apply(_ action: MDUpdateAction, _ level: BookLevel) -> MarketRefusal? {
        if action == .overlay || action == .new && level.size.isPositive {
            set(level)
            return nil
        }
        let (index, isThere) = find(level.price)
        // Deeper than what is kept: nothing here changes.
        if !isThere, isCut, index == count { return nil }
        switch action {
        case .new: return .unsound
        case .change:
            guard isThere else { return .noSuchLevel }
            set(level)
        case .delete:
            guard isThere else { return .noSuchLevel }
            remove(index..<index + 1)
        case .deleteThru: remove(0..<(isThere ? index + 1 : index))
        case .deleteFrom:
            remove(index..<count)
            isCut = false
        case .overlay: break
        }
        return nil
    }

    /// An entry whose level is named by its position, from 1.
    mutating func apply(_ action: MDUpdateAction, _ level: BookLevel, position: Int)
        -> MarketRefusal?
    {
        let index = position - 1
        if index >= DepthPool.levelsMax {
            isCut = isCut || action == .new
            return nil
        }
        if action == .new {
            guard level.size.isPositive, level.price.isSet else { return .unsound }
            guard index <= count else { return .noSuchLevel }
            guard fits(level.price, before: index, after: index) else { return .outOfOrder }
            insert(level, at: index)
            return nil
        }
        guard index < count else { return isCut ? nil : .noSuchLevel }
        switch action {
        case .change, .overlay:
            guard level.size.isPositive, level.price.isSet else { return .unsound }
            guard fits(level.price, before: index + 1, after: index) else { return .outOfOrder }
            levels[index] = level
        case .delete: remove(index..<index + 1)
        case .deleteThru: remove(0..<index + 1)
        case .deleteFrom:
            remove(index..<count)
            isCut = false
        case .new: break
        }
        return nil
    }
}
