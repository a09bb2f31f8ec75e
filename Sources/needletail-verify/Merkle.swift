/// The tree of RFC 6962: roots from leaves, and checks of proofs that others made.
enum Merkle {
    static func leaf(_ content: ArraySlice<UInt8>) -> [UInt8] { Cryptography.sha256([0], content) }
    static func node(_ left: [UInt8], _ right: [UInt8]) -> [UInt8] {
        Cryptography.sha256([1], left[...], right[...])
    }

    /// Level by level: pairs are joined, one left over goes up as it is.
    static func root(_ leaves: [[UInt8]]) -> [UInt8] {
        guard !leaves.isEmpty else { return Cryptography.sha256() }
        var level = leaves
        while level.count > 1 {
            var next: [[UInt8]] = []
            for index in stride(from: 0, to: level.count, by: 2) {
                next.append(
                    index + 1 < level.count ? node(level[index], level[index + 1]) : level[index])
            }
            level = next
        }
        return level[0]
    }

    /// The root that an inclusion path leads to; `nil` when it does not fit index and count.
    static func root(of leaf: [UInt8], index: Int, count: Int, path: [[UInt8]]) -> [UInt8]? {
        guard index >= 0, index < count else { return nil }
        var (place, last, hash) = (index, count - 1, leaf)
        for sibling in path {
            if last == 0 { return nil }
            if place & 1 == 1 || place == last {
                hash = node(sibling, hash)
                while place & 1 == 0, place != 0 {
                    place >>= 1
                    last >>= 1
                }
            } else {
                hash = node(hash, sibling)
            }
            place >>= 1
            last >>= 1
        }
        return last == 0 ? hash : nil
    }

    /// Whether a consistency path leads from one root to the other.
    static func isConsistent(
        old: [UInt8], oldCount: Int, new: [UInt8], newCount: Int, path: [[UInt8]]
    ) -> Bool {
        if oldCount < 0 || oldCount > newCount { return false }
        if oldCount == newCount { return path.isEmpty && old == new }
        if oldCount == 0 { return path.isEmpty }
        var (place, last) = (oldCount - 1, newCount - 1)
        while place & 1 == 1 {
            place >>= 1
            last >>= 1
        }
        var rest = path[...]
        // A whole power of two is its own start.
        let seed = place == 0 ? old : rest.popFirst()
        guard let seed else { return false }
        var (first, second) = (seed, seed)
        for sibling in rest {
            if last == 0 { return false }
            if place & 1 == 1 || place == last {
                first = node(sibling, first)
                second = node(sibling, second)
                while place & 1 == 0, place != 0 {
                    place >>= 1
                    last >>= 1
                }
            } else {
                second = node(second, sibling)
            }
            place >>= 1
            last >>= 1
        }
        return last == 0 && first == old && second == new
    }
}
