import OMSTypes

/// The Merkle tree of RFC 6962 over a list: what was hashed stays provable as the list grows.
///
/// A leaf is hashed with a zero byte before it, a node with a one byte before its two halves; the
/// left half is the largest power of two below the whole.
public struct MerkleTree {
    /// Hashes of the leaves.
    var leaves: ContiguousArray<Hash256>
    private let hasher: any BatchHasher

    public init(hasher: any BatchHasher) { self.init(leaves: [], hasher: hasher) }

    /// - Parameter leaves: hashes of the leaves that it begins with.
    init(leaves: ContiguousArray<Hash256>, hasher: any BatchHasher) {
        self.leaves = leaves
        self.hasher = hasher
    }

    public var count: Int { leaves.count }

    /// Adds a leaf with this content.
    public mutating func append(_ content: UnsafeRawBufferPointer) {
        leaves.append(Self.leaf(content, hasher))
    }

    public static func leaf(_ content: UnsafeRawBufferPointer, _ hasher: any BatchHasher)
        -> Hash256
    {
        withUnsafeBytes(of: UInt8(0)) { hasher.hash($0, content) }
    }

    private func node(_ left: Hash256, _ right: Hash256) -> Hash256 {
        withUnsafeTemporaryAllocation(byteCount: 33, alignment: 8) { prefix in
            prefix[0] = 1
            left.withBytes {
                UnsafeMutableRawBufferPointer(rebasing: prefix[1...]).copyMemory(from: $0)
            }
            return right.withBytes { hasher.hash(UnsafeRawBufferPointer(prefix), $0) }
        }
    }

    /// Root over the first `count` leaves; SHA-256 of nothing for none.
    public func root(of count: Int? = nil) -> Hash256 {
        let end = count ?? leaves.count
        precondition(end <= leaves.count, "more leaves than there are")
        return end == 0
            ? hasher.hash(UnsafeRawBufferPointer(start: nil, count: 0)) : root(0..<end)
    }

    private func root(_ range: Range<Int>) -> Hash256 {
        if range.count == 1 { return leaves[range.lowerBound] }
        let middle = range.lowerBound + Self.split(range.count)
        return node(root(range.lowerBound..<middle), root(middle..<range.upperBound))
    }

    /// The largest power of two below `count`, which is at least 2.
    private static func split(_ count: Int) -> Int {
        1 << (Int.bitWidth - 1 - (count - 1).leadingZeroBitCount)
    }

    /// What must be hashed to a leaf, from below, to come to the root of the first `count`.
    public func inclusion(of index: Int, in count: Int? = nil) -> [Hash256] {
        let end = count ?? leaves.count
        precondition(index >= 0 && index < end && end <= leaves.count, "no such leaf")
        return path(index, 0..<end)
    }

    private func path(_ index: Int, _ range: Range<Int>) -> [Hash256] {
        if range.count == 1 { return [] }
        let middle = range.lowerBound + Self.split(range.count)
        return index < middle
            ? path(index, range.lowerBound..<middle) + [root(middle..<range.upperBound)]
            : path(index, middle..<range.upperBound) + [root(range.lowerBound..<middle)]
    }

    /// What shows that the first `old` leaves begin the first `count`.
    public func consistency(from old: Int, to count: Int? = nil) -> [Hash256] {
        let end = count ?? leaves.count
        precondition(old >= 0 && old <= end && end <= leaves.count, "no such tree")
        if old == 0 || old == end { return [] }
        return subproof(old, 0..<end, isWhole: true)
    }

    private func subproof(_ old: Int, _ range: Range<Int>, isWhole: Bool) -> [Hash256] {
        if old == range.count { return isWhole ? [] : [root(range)] }
        let half = Self.split(range.count)
        let middle = range.lowerBound + half
        if old <= half {
            return subproof(old, range.lowerBound..<middle, isWhole: isWhole)
                + [root(middle..<range.upperBound)]
        }
        return subproof(old - half, middle..<range.upperBound, isWhole: false)
            + [root(range.lowerBound..<middle)]
    }
}
